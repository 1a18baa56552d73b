/** Who moves: the spatial model's ensemble round by round, always with the compromise and the model's error. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { Figure } from "../../../figures/figure.js";
import type { PageParts } from "../page-parts.js";
import { usePlaceFormats } from "../scenario-words.js";
import { runChoices } from "../working-file.js";
import { MovesPlot } from "./moves-plot.js";

const turnChoices = ["5", "10", "15", "25", "50"];
const seedChoices = ["1", "2", "3", "4711"];

export function MovesFigure(parts: PageParts) {
  const { scenario, working, outcome, camps } = parts;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { spatial, historic } = outcome;
  const { runs = 200, seed = 1, turns = 25 } = working.settings;
  const names = new Map(outcome.actors.map(({ id, label }) => [id, label]));
  const slot = (param: "runs" | "turns" | "seed", value: number, choices: readonly string[]) => (
    <Slot
      name={t(`moves.slot.${param}`)}
      help={helpOf(`scenario.run.${param}`)}
      isSet={scenario.address[param] !== undefined}
      chosen={[String(value)]}
      choices={(choices.includes(String(value)) ? choices : [String(value), ...choices]).map((one) => ({
        value: one,
        label: param === "seed" ? one : formats.number(Number(one)),
      }))}
      choose={([next]) => scenario.change({ [param]: next ?? null })}
    >
      {param === "seed" ? String(value) : formats.number(value)}
    </Slot>
  );
  if (spatial === null && historic === null) {
    return (
      <section className="fig" aria-label={t("moves.title")}>
        <p className="fig-lead">{t("moves.title")}</p>
        <p className="emp">
          {t(
            working.model === "none"
              ? "moves.off"
              : scenario.computed.isStopped
                ? "moves.stopped"
                : "moves.coming",
          )}
        </p>
      </section>
    );
  }
  const words = t(`moves.words.${historic === null ? "smp" : "eu1994"}`, {
    runs: formats.number(runs),
    turns: formats.number(turns),
    seed,
  });
  const rounds = spatial?.actors[0]?.rounds.length ?? 0;
  const shownRounds = [...new Set([0, 1, 3, 6, 12, rounds - 1])].filter((round) => round < rounds);
  return (
    <Figure
      name="scenario-moves"
      title={t("moves.title")}
      lead={t("moves.lead")}
      method={
        historic === null ? (
          <Sentence
            t={t}
            i18nKey="moves.method"
            components={{
              runs: slot("runs", runs, runChoices),
              turns: slot("turns", turns, turnChoices),
              seed: slot("seed", seed, seedChoices),
            }}
          />
        ) : (
          words
        )
      }
      methodWords={words}
      rows={() => [
        ["actor", "round", "p25", "p50", "p75"],
        ...(spatial?.actors ?? []).flatMap(({ id, rounds: own }) =>
          own.map((quartiles, round) => [names.get(id) ?? id, round, ...quartiles]),
        ),
        ...(historic?.medianByRound ?? []).map((value, round) => [
          "historic median",
          round,
          null,
          value,
          null,
        ]),
        ["compromise", null, null, outcome.baselines.compromise, null],
      ]}
      draw={(width) => (
        <MovesPlot
          outcome={outcome}
          camps={camps}
          width={width}
          opened={scenario.opened}
          open={scenario.open}
        />
      )}
      table={
        <div className="wide">
          <table className="fig-rows">
            <thead>
              <tr>
                <th scope="col">{t("column.actor")}</th>
                {shownRounds.map((round) => (
                  <th key={round} scope="col" className="right">
                    {round === 0 ? t("moves.now") : t("moves.round", { number: formats.number(round) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(spatial?.actors ?? []).map(({ id, rounds: own }) => (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => scenario.open(id)}>
                      {names.get(id) ?? id}
                    </button>
                  </th>
                  {shownRounds.map((round) => {
                    const [low = 0, median = 0, high = 0] = own[round] ?? [];
                    return (
                      <td key={round} className="right num nw">
                        {formats.tenth(median)} <span className="dim">({formats.range(low, high)})</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
              <tr>
                <th scope="row">{t("baseline.compromise")}</th>
                <td className="num" colSpan={Math.max(1, shownRounds.length)}>
                  {outcome.baselines.compromise === null ? "–" : formats.tenth(outcome.baselines.compromise)}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      }
    />
  );
}
