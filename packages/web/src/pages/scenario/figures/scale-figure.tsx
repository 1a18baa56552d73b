/** The issue's scale as a figure: who stands where and how strong, with the same numbers as a table. */
import { useTranslation } from "react-i18next";
import { Figure } from "../../../figures/figure.js";
import type { PageParts } from "../page-parts.js";
import { usePlaceFormats } from "../scenario-words.js";
import { ScalePlot, weightOf } from "./scale-plot.js";

export function ScaleFigure(parts: PageParts) {
  const { scenario, result, issue, about, outcome, camps } = parts;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const before = result.record.outcomes[about]?.baselines.compromise ?? null;
  const middle = outcome.baselines.compromise;
  const method = t("scale.method", {
    value: middle === null ? "–" : formats.tenth(middle),
    before: before === null ? "–" : formats.tenth(before),
  });
  return (
    <Figure
      name="scenario-scale"
      title={issue.label}
      lead={issue.label}
      method={method}
      methodWords={method}
      rows={() => [
        ["actor", "position", "low", "high", "salience", "capability", "weight", "before the edit"],
        ...outcome.actors.map((actor) => [
          actor.label,
          actor.position,
          actor.low,
          actor.high,
          actor.salience,
          actor.capability,
          weightOf(actor),
          actor.ghost,
        ]),
      ]}
      draw={(width) =>
        outcome.actors.length === 0 ? (
          <p className="emp">{t("empty.nobody")}</p>
        ) : (
          <ScalePlot
            issue={issue}
            outcome={outcome}
            before={before}
            camps={camps}
            width={width}
            opened={scenario.opened}
            open={scenario.open}
            move={(actor, to) =>
              scenario.edit(
                { kind: "position", actor: actor.id, value: to, source: "" },
                t("did.position", { actor: actor.label, value: to }),
              )
            }
          />
        )
      }
      table={
        <div className="wide">
          <table className="fig-rows">
            <thead>
              <tr>
                <th scope="col">{t("column.actor")}</th>
                <th scope="col" className="right">
                  {t("input.position")}
                </th>
                <th scope="col" className="right">
                  {t("column.interval")}
                </th>
                <th scope="col" className="right">
                  {t("column.weight")}
                </th>
              </tr>
            </thead>
            <tbody>
              {outcome.actors.map((actor) => (
                <tr key={actor.id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => scenario.open(actor.id)}>
                      {actor.label}
                    </button>
                  </th>
                  <td className="right num">{formats.tenth(actor.position)}</td>
                  <td className="right num">{formats.range(actor.low, actor.high)}</td>
                  <td className="right num">{formats.tenth(weightOf(actor))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}
