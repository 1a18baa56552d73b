/** What comes out: the compromise first, then what the runs, the inputs and the model's own error make of it. */
import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { CsvButton } from "../../../components/evidence-csv.js";
import { Drawer } from "../../../frame/drawer.js";
import { EnsembleBars } from "../figures/ensemble-bars.js";
import { changeIn, type PageParts } from "../page-parts.js";
import { differenceWords, usePlaceFormats, worldWords } from "../scenario-words.js";

export function OutcomeDrawer(parts: PageParts) {
  const { t } = useTranslation("scenario");
  const { outcome, shown, scenario } = parts;
  const isAtRecord = scenario.address.world === undefined;
  return (
    <Drawer
      title={t("outcome.title")}
      label={t("outcome.title")}
      footer={
        <>
          <button
            type="button"
            className="btn"
            disabled={isAtRecord}
            onClick={() => scenario.change({ world: null })}
          >
            {t("outcome.backToRecord")}
          </button>
          <span className="spacer" />
          <CsvButton
            name="scenario-outcome"
            rows={() => [
              ["world", "issue", "figure", "value", "p10", "p90"],
              [
                shown.name,
                outcome.issue,
                "compromise",
                outcome.baselines.compromise,
                outcome.band?.p10 ?? null,
                outcome.band?.p90 ?? null,
              ],
              [
                shown.name,
                outcome.issue,
                "model error 80 %",
                null,
                outcome.modelError?.["80"][0] ?? null,
                outcome.modelError?.["80"][1] ?? null,
              ],
              [shown.name, outcome.issue, "weighted median", outcome.baselines.weightedMedian, null, null],
              [shown.name, outcome.issue, "nash", outcome.baselines.nash, null, null],
              [shown.name, outcome.issue, "mean", outcome.baselines.mean, null, null],
              [
                shown.name,
                outcome.issue,
                "spatial model",
                outcome.spatial?.band.p50 ?? null,
                outcome.spatial?.band.p10 ?? null,
                outcome.spatial?.band.p90 ?? null,
              ],
            ]}
          />
        </>
      }
    >
      <OutcomePanel {...parts} />
    </Drawer>
  );
}

/** The same without its drawer, where there is no room beside the page. */
export function OutcomePanel({ result, shown, outcome, about, edited, working }: PageParts) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { ref, width } = useElementSize();
  const { baselines, spatial, modelError, band, veto } = outcome;
  const change = changeIn({ shown, about });
  const before = result.record.outcomes[about]?.baselines.compromise ?? null;
  const value = (number: number | null) => (number === null ? "–" : formats.tenth(number));
  const compromiseChange = change?.compromise ?? null;
  const spatialChange = change?.spatial ?? null;
  return (
    <section className="scn-outcome" aria-label={t("outcome.title")}>
      <p className="sm dim">{worldWords(edited.conditions, shown.world, t as never)}</p>
      <div className="scn-big">
        <span className="num">{value(baselines.compromise)}</span>
        <div>
          <b>{t("baseline.compromise")}</b>
          <span className="dim num">
            {compromiseChange === null || compromiseChange.direction === "none"
              ? t("outcome.asRecord", { value: value(before) })
              : t("outcome.against", {
                  value: value(before),
                  change: differenceWords(compromiseChange, formats, t as never),
                })}
          </span>
        </div>
      </div>
      <div ref={ref} className="fig-plot">
        {width === 0 ? null : <EnsembleBars outcome={outcome} width={width} />}
      </div>
      <ul className="scn-legend sm">
        {spatial === null ? (
          <li>
            <i className="runs" />
            {t(working.model === "none" ? "outcome.noRuns" : "outcome.runsComing")}
          </li>
        ) : (
          <li>
            <i className="runs" />
            {t("outcome.runs", {
              number: formats.number(working.settings.runs ?? 0),
              range: formats.range(spatial.band.p10, spatial.band.p90),
            })}
          </li>
        )}
        {band === null ? null : (
          <li>
            <i className="inputs" />
            {t("outcome.inputs", { range: formats.range(band.p10, band.p90) })}
          </li>
        )}
        {modelError === null ? null : (
          <li>
            <i className="error" />
            {t("outcome.error")}
          </li>
        )}
      </ul>
      <table className="scn-others num">
        <tbody>
          <tr>
            <th scope="row">{t("baseline.median")}</th>
            <td>{value(baselines.weightedMedian)}</td>
          </tr>
          <tr>
            <th scope="row">{t("baseline.nash")}</th>
            <td>{value(baselines.nash)}</td>
          </tr>
          <tr>
            <th scope="row">{t("baseline.mean")}</th>
            <td>{value(baselines.mean)}</td>
          </tr>
          {spatial === null ? null : (
            <>
              <tr>
                <th scope="row">{t("baseline.spatial")}</th>
                <td>
                  {formats.tenth(spatial.band.mean)}{" "}
                  <span className="dim">± {formats.tenth(spatial.band.sd)}</span>
                </td>
              </tr>
              <tr>
                <th scope="row">{t("baseline.spatialChange")}</th>
                <td>
                  {differenceWords(spatialChange, formats, t as never)}{" "}
                  {spatialChange === null || spatialChange.direction === "none" ? null : (
                    <span className="dim">({formats.percent(spatialChange.agreement)})</span>
                  )}
                </td>
              </tr>
              {spatial.choiceOfModel === null ? null : (
                <tr>
                  <th scope="row">
                    {t("baseline.choice", { number: formats.number(spatial.choiceOfModel.variants) })}
                  </th>
                  <td>{formats.range(spatial.choiceOfModel.low, spatial.choiceOfModel.high)}</td>
                </tr>
              )}
            </>
          )}
          {veto === null ? null : (
            <tr>
              <th scope="row">{t("baseline.veto")}</th>
              <td>{veto.accepted === null ? t("outcome.noVetoes") : formats.range(...veto.accepted)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="scn-reading">{t("outcome.reading")}</p>
      {shown.tally.filter(({ high }) => high > 0).length === 0 ? null : (
        <table className="scn-others num">
          <caption>{t("outcome.tally")}</caption>
          <tbody>
            {shown.tally
              .filter(({ high }) => high > 0)
              .map(({ what, low, likely, high }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>
                    {formats.number(low)} / {formats.number(likely)} / {formats.number(high)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
