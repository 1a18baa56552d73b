/** What would have to be true for the outcome to flip: which input matters most, and where one alone crosses the mark. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { Figure } from "../../../figures/figure.js";
import type { PageParts } from "../page-parts.js";
import { nearestAnchor, usePlaceFormats, worldWords } from "../scenario-words.js";
import { TornadoPlot } from "./tornado-plot.js";

const MOST_ROWS = 12;
const marks = ["20", "25", "30", "40", "50", "60", "70", "75", "80"];

export function FlipFigure(parts: PageParts) {
  const { scenario, working, outcome } = parts;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const base = outcome.baselines.compromise;
  const names = new Map(outcome.actors.map(({ id, label }) => [id, label]));
  const rows = outcome.tornado.filter(({ swing }) => swing > 0.005);
  if (base === null || rows.length === 0) return null;
  const threshold = working.threshold;
  const mark = threshold === null ? null : String(threshold);
  const method = t("tornado.method");
  return (
    <Figure
      name="scenario-tornado"
      title={t("tornado.title")}
      lead={t("tornado.lead")}
      method={method}
      methodWords={method}
      rows={() => [
        ["actor", "input", "compromise at low", "compromise at high", "swing"],
        ...rows.map(({ actor, input, low, high, swing }) => [
          names.get(actor) ?? actor,
          input,
          low,
          high,
          swing,
        ]),
      ]}
      draw={(width) => (
        <TornadoPlot
          rows={rows.slice(0, MOST_ROWS)}
          base={base}
          threshold={threshold}
          labels={names}
          width={width}
          open={scenario.open}
        />
      )}
      table={
        <div className="wide">
          <table className="fig-rows">
            <thead>
              <tr>
                <th scope="col">{t("column.actor")}</th>
                <th scope="col">{t("column.input")}</th>
                <th scope="col" className="right">
                  {t("column.low")}
                </th>
                <th scope="col" className="right">
                  {t("column.high")}
                </th>
                <th scope="col" className="right">
                  {t("column.swing")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ actor, input, low, high, swing }) => (
                <tr key={`${actor} ${input}`}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => scenario.open(actor)}>
                      {names.get(actor) ?? actor}
                    </button>
                  </th>
                  <td>{t(`input.${input}`)}</td>
                  <td className="right num">{formats.tenth(low)}</td>
                  <td className="right num">{formats.tenth(high)}</td>
                  <td className="right num">{formats.tenth(swing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    >
      <div className="scn-flip">
        <p>
          <Sentence
            t={t}
            i18nKey={threshold === null ? "flip.choose" : "flip.lead"}
            values={{ value: formats.tenth(base) }}
            components={{
              mark: (
                <Slot
                  name={t("flip.mark")}
                  help={helpOf("scenario.mark")}
                  isSet={scenario.address.mark !== undefined}
                  chosen={[mark ?? ""]}
                  choices={(mark === null || marks.includes(mark) ? marks : [mark, ...marks]).map(
                    (value) => ({
                      value,
                      label: formats.number(Number(value)),
                      count: nearestAnchor(parts.issue, Number(value)) ?? undefined,
                    }),
                  )}
                  choose={([value]) => scenario.change({ mark: value ?? null })}
                >
                  {mark === null ? t("flip.aValue") : formats.number(Number(mark))}
                </Slot>
              ),
            }}
          />
        </p>
        {threshold === null ? null : <FlipList {...parts} threshold={threshold} base={base} />}
      </div>
    </Figure>
  );
}

interface FlipListProps extends PageParts {
  readonly threshold: number;
  readonly base: number;
}

/** One thing at a time that would do it: an actor's position, or another world. */
function FlipList({ scenario, edited, result, outcome, about, threshold, base }: FlipListProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const byActor = outcome.tipping
    .flatMap(({ actor, position }) => {
      const placed = outcome.actors.find(({ id }) => id === actor);
      return placed === undefined ? [] : [{ placed, position, way: Math.abs(position - placed.position) }];
    })
    .sort((a, b) => a.way - b.way);
  const side = Math.sign(base - threshold);
  const worlds = result.worlds.filter((world) => {
    const value = world.outcomes[about]?.baselines.compromise ?? null;
    return value !== null && Math.sign(value - threshold) !== side;
  });
  if (byActor.length === 0 && worlds.length === 0) return <p className="dim">{t("flip.nothing")}</p>;
  return (
    <ul>
      {byActor.map(({ placed, position }) => (
        <li key={placed.id}>
          <button type="button" className="link" onClick={() => scenario.open(placed.id)}>
            {placed.label}
          </button>{" "}
          {t("flip.actor", { position: formats.tenth(position), now: formats.tenth(placed.position) })}
        </li>
      ))}
      {worlds.slice(0, 4).map((world) => (
        <li key={world.name}>
          {t("flip.world", {
            world: worldWords(edited.conditions, world.world, t as never),
            value: formats.tenth(world.outcomes[about]?.baselines.compromise ?? 0),
          })}
        </li>
      ))}
    </ul>
  );
}
