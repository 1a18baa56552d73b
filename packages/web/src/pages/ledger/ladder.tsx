/** The ladder of status: eight blocks from pale to deep, and the numbered circle that stands on a lane. */
import { type Rung, rungNumber, rungOrder } from "./ledger-rows.js";

export function Ladder({ rung }: { readonly rung: Rung | null }) {
  const height = rung === null ? 0 : rungNumber(rung);
  return (
    <span className="lad" aria-hidden="true">
      {rungOrder.map((step, at) => (
        <i
          key={step}
          className={at < height ? "f" : undefined}
          style={at < height ? { background: `var(--p-rung-${step})` } : undefined}
        />
      ))}
    </span>
  );
}

export function StepMark({ rung, left }: { readonly rung: Rung; readonly left?: number }) {
  return (
    <b
      className="stp num"
      style={{
        left: left === undefined ? undefined : `${left}%`,
        background: `var(--p-rung-${rung})`,
        color: `var(--p-on-rung-${rung})`,
      }}
    >
      {rungNumber(rung)}
    </b>
  );
}
