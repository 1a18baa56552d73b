/** The worlds side by side: every combination of the conditions that matter, with what is pledged in each. */
import type { PlayedWorld } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Figure } from "../../../figures/figure.js";
import type { PageParts } from "../page-parts.js";
import { writeWorld } from "../scenario-address.js";
import { differenceWords, usePlaceFormats, worldWords } from "../scenario-words.js";
import { WorldsPlot } from "./worlds-plot.js";

/** Beyond this the list is folded. */
const SHOWN = 8;

export function WorldsFigure(parts: PageParts) {
  const { scenario, result, edited, about } = parts;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const [isWhole, setWhole] = useState(false);
  const { worlds } = result;
  const shown = "change" in parts.shown ? parts.shown : null;
  const record = result.record.outcomes[about]?.baselines.compromise ?? null;
  const at = worlds.findIndex(({ name }) => name === shown?.name);
  // The world looked at is always among those shown.
  const some =
    isWhole || worlds.length <= SHOWN
      ? worlds
      : worlds.filter((_, place) => place < SHOWN - (at >= SHOWN ? 1 : 0) || place === at);
  const choose = ({ world }: PlayedWorld) => {
    const differing = edited.conditions.filter(({ id, holds, fixed }) => !fixed && world[id] !== holds);
    scenario.change({ world: writeWorld(new Map(differing.map(({ id }) => [id, world[id] ?? false]))) });
  };
  const name = (world: PlayedWorld) => worldWords(edited.conditions, world.world, t as never);
  const tally = (world: PlayedWorld) =>
    world.tally
      .filter(({ high }) => high > 0)
      .map(({ what, low, likely, high }) =>
        t("worlds.tally", {
          what,
          low: formats.number(low),
          likely: formats.number(likely),
          high: formats.number(high),
        }),
      );
  const method = t("worlds.method");
  return (
    <Figure
      name="scenario-worlds"
      title={t("worlds.title")}
      lead={t("worlds.lead", { count: worlds.length, number: formats.number(worlds.length) })}
      method={method}
      methodWords={method}
      rows={() => [
        [
          "world",
          "compromise",
          "inputs p10",
          "inputs p90",
          "model error 80 % low",
          "model error 80 % high",
          "spatial p10",
          "spatial p90",
          "direction",
          "change",
          "agreement",
          "pledged",
        ],
        ...worlds.map((world) => {
          const outcome = world.outcomes[about];
          const change = world.change[about]?.compromise ?? null;
          return [
            world.name,
            outcome?.baselines.compromise ?? null,
            outcome?.band?.p10 ?? null,
            outcome?.band?.p90 ?? null,
            outcome?.modelError?.["80"][0] ?? null,
            outcome?.modelError?.["80"][1] ?? null,
            outcome?.spatial?.band.p10 ?? null,
            outcome?.spatial?.band.p90 ?? null,
            change?.direction ?? null,
            change?.band.p50 ?? null,
            change?.agreement ?? null,
            tally(world).join("; "),
          ];
        }),
      ]}
      draw={(width) => (
        <WorldsPlot
          worlds={some}
          issue={about}
          conditions={edited.conditions}
          record={record}
          shown={shown}
          width={width}
          choose={choose}
        />
      )}
      table={
        <div className="wide">
          <table className="fig-rows scn-worlds">
            <thead>
              <tr>
                <th scope="col">{t("column.world")}</th>
                <th scope="col" className="right">
                  {t("baseline.compromise")}
                </th>
                <th scope="col" className="right">
                  {t("column.change")}
                </th>
                <th scope="col" className="right">
                  {t("column.spatial")}
                </th>
                <th scope="col">{t("column.pledged")}</th>
              </tr>
            </thead>
            <tbody>
              {some.map((world) => {
                const outcome = world.outcomes[about];
                const spatial = outcome?.spatial ?? null;
                const middle = outcome?.baselines.compromise ?? null;
                return (
                  <tr key={world.name} className={world.name === shown?.name ? "on" : undefined}>
                    <th scope="row">
                      <button type="button" className="link" onClick={() => choose(world)}>
                        {name(world)}
                      </button>
                    </th>
                    <td className="right num">{middle === null ? "–" : formats.tenth(middle)}</td>
                    <td className="right num nw">
                      {differenceWords(world.change[about]?.compromise ?? null, formats, t as never)}
                    </td>
                    <td className="right num nw">
                      {spatial === null ? "–" : formats.range(spatial.band.p10, spatial.band.p90)}
                    </td>
                    <td>{tally(world).join(" · ") || "–"}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      }
    >
      <div className="scn-figure-tools">
        {worlds.length <= SHOWN ? null : (
          <button type="button" className="link sm" onClick={() => setWhole((now) => !now)}>
            {t(isWhole ? "worlds.fewer" : "worlds.all", { number: formats.number(worlds.length) })}
          </button>
        )}
        {worlds.length < 2 || parts.working.model !== "smp" ? null : (
          <button
            type="button"
            className="link sm"
            onClick={() => scenario.change({ every: scenario.isEveryWorld ? null : "1" })}
          >
            {t(scenario.isEveryWorld ? "worlds.runsOne" : "worlds.runsEvery")}
          </button>
        )}
      </div>
    </Figure>
  );
}
