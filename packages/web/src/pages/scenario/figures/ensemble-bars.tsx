/** What the runs end at, as a strip: eighty and fifty per cent bands of the ensemble over the model's error, compromise on top. */
import type { IssueOutcome } from "@parley/core";
import { linearScale } from "../../../figures/scales.js";
import { usePlaceFormats } from "../scenario-words.js";

const EDGE = 4;

export function EnsembleBars({ outcome, width }: { readonly outcome: IssueOutcome; readonly width: number }) {
  const formats = usePlaceFormats();
  const x = linearScale([0, 100], [EDGE, width - EDGE]);
  const { baselines, band, spatial, modelError } = outcome;
  const bar = (low: number, high: number, y: number, height: number, className: string) => (
    <rect className={className} x={x(low)} width={Math.max(1, x(high) - x(low))} y={y} height={height} />
  );
  return (
    <svg width={width} height={92} aria-hidden="true">
      {spatial === null ? null : (
        <>
          {bar(spatial.band.p10, spatial.band.p90, 12, 10, "scn-spatial")}
          {bar(spatial.band.p25, spatial.band.p75, 8, 18, "scn-spatial")}
        </>
      )}
      {band === null ? null : bar(band.p10, band.p90, 36, 10, "scn-inputs")}
      {modelError === null ? null : (
        <g className="scn-error">
          {bar(...modelError["80"], 58, 5, "")}
          {bar(...modelError["50"], 56, 9, "half")}
        </g>
      )}
      <line className="scn-axis zero" x1={EDGE} x2={width - EDGE} y1={72} y2={72} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <text
          key={tick}
          className="tick"
          x={x(tick)}
          y={88}
          textAnchor={tick === 0 ? "start" : tick === 100 ? "end" : "middle"}
        >
          {formats.number(tick)}
        </text>
      ))}
      {baselines.compromise === null ? null : (
        <line
          className="scn-value"
          x1={x(baselines.compromise)}
          x2={x(baselines.compromise)}
          y1={2}
          y2={72}
        />
      )}
    </svg>
  );
}
