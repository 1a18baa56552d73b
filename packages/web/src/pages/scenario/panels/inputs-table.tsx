/** What goes in: each actor's position, salience and capability with its interval and where it comes from. */
import type { Input } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { CsvButton } from "../../../components/evidence-csv.js";
import { uiLanguage } from "../../../i18n/words.js";
import type { PageParts } from "../page-parts.js";
import { provenanceWords, usePlaceFormats, whenWords } from "../scenario-words.js";

export function InputsTable({ scenario, edited, result, issue, working, camps }: PageParts) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { counts } = result;
  const actors = edited.actors.filter(({ stands }) => stands[issue.id] !== undefined);
  const cell = (input: Input | null, actor: string) =>
    input === null ? (
      <td className="num dim">–</td>
    ) : (
      <td className="num">
        <span className="scn-value-cell">
          <b>{formats.number(Math.round(input.value))}</b>{" "}
          <small className="dim">{formats.range(input.low, input.high)}</small>
        </span>
        <From input={input} open={() => scenario.open(actor)} />
      </td>
    );
  return (
    <section className="fig scn-inputs-part" aria-label={t("inputs.title")}>
      <div className="fig-head">
        <p className="fig-lead">{t("inputs.title")}</p>
        <div className="fig-tools">
          <CsvButton
            quiet
            name="scenario-inputs"
            rows={() => [
              ["actor", "input", "when", "value", "low", "high", "kind", "method", "statements", "sources"],
              ...result.inputs
                .filter((row) => row.issue === null || row.issue === issue.id)
                .map((row) => [
                  row.label,
                  row.input,
                  row.when,
                  row.value,
                  row.low,
                  row.high,
                  row.kind,
                  row.method,
                  row.statementIds.join("; "),
                  row.sources,
                ]),
            ]}
          />
        </div>
      </div>
      <div className="scn-table">
        <table className="fig-rows">
          <thead>
            <tr>
              <th scope="col">{t("column.actor")}</th>
              <th scope="col">{t("input.position")}</th>
              <th scope="col">{t("input.salience")}</th>
              <th scope="col">{t("input.capability")}</th>
            </tr>
          </thead>
          <tbody>
            {actors.map((actor) => {
              const stand = actor.stands[issue.id];
              if (stand === undefined) return null;
              return (
                <tr key={actor.id} className={scenario.opened === actor.id ? "on" : undefined}>
                  <th scope="row">
                    <button type="button" className="who" onClick={() => scenario.open(actor.id)}>
                      <Camp camp={camps.get(actor.id) ?? null} />
                      {actor.label}
                    </button>
                    {working.edits.some(
                      (edit) => edit.kind === "leave" && edit.actor === actor.id && edit.how !== "removed",
                    ) ? (
                      <span className="chip line">{t("edits.leaves")}</span>
                    ) : null}
                  </th>
                  {stand.position === null && stand.rules.length > 0 ? (
                    <td className="dim">
                      {t("inputs.onlyConditional")}{" "}
                      {stand.rules.map(({ when, position }) => (
                        <span key={when} className="scn-rule">
                          {t("inputs.rule", {
                            when: whenWords(when, edited.conditions, uiLanguage()),
                            value: formats.number(Math.round(position.value)),
                          })}
                        </span>
                      ))}
                    </td>
                  ) : stand.rules.length > 0 && stand.position !== null ? (
                    <td className="num">
                      <span className="scn-value-cell">
                        <b>{formats.number(Math.round(stand.position.value))}</b>{" "}
                        <small className="dim">
                          {formats.range(stand.position.low, stand.position.high)}
                        </small>
                      </span>
                      <From input={stand.position} open={() => scenario.open(actor.id)} />
                      {stand.rules.map(({ when, position }) => (
                        <span key={when} className="scn-rule">
                          {t("inputs.rule", {
                            when: whenWords(when, edited.conditions, uiLanguage()),
                            value: formats.number(Math.round(position.value)),
                          })}
                        </span>
                      ))}
                    </td>
                  ) : (
                    cell(stand.position, actor.id)
                  )}
                  {cell(stand.salience, actor.id)}
                  {cell(actor.capability, actor.id)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="method">
        {t("inputs.method", {
          count: counts.statements,
          statements: formats.number(counts.statements),
          reviewed: formats.number(counts.reviewed),
          not: formats.number(counts.proposed),
        })}
      </p>
    </section>
  );
}

/** The way to the sentences, or the words for a source or an assumption. */
function From({ input, open }: { readonly input: Input; readonly open: () => void }) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const words = provenanceWords(input.provenance, t as never, formats);
  if (input.provenance.statementIds.length > 0) {
    return (
      <button type="button" className="ev-n scn-from" onClick={open}>
        {words}
      </button>
    );
  }
  return (
    <span className={input.provenance.kind === "assumption" ? "scn-from assumed" : "scn-from"}>{words}</span>
  );
}
