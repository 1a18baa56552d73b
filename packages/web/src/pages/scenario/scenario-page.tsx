/**
 * The scenario page: who stands where on an issue, and what would come out if conditions were met or somebody moved.
 * Pressure, not a forecast: the compromise is always there, runs only as bands, the model's own error beside them.
 */
import "../../styles/network.css";
import "../../styles/scenario.css";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { useKeys } from "../../keys/key-layer.js";
import { RequestProblem } from "../../state/api.js";
import { Working } from "../network/working.js";
import { type ScenarioState, useScenario } from "./actions.js";
import { ActorDrawer } from "./drawer/actor-drawer.js";
import { ModelDrawer } from "./drawer/model-drawer.js";
import { OutcomeDrawer, OutcomePanel } from "./drawer/outcome-drawer.js";
import { FlipFigure } from "./figures/flip-figure.js";
import { MovesFigure } from "./figures/moves-figure.js";
import { ScaleFigure } from "./figures/scale-figure.js";
import { WorldsFigure } from "./figures/worlds-figure.js";
import { ConditionsPanel } from "./panels/conditions-panel.js";
import { EditsPanel } from "./panels/edits-panel.js";
import { InputsTable } from "./panels/inputs-table.js";
import { KeptPanel } from "./panels/kept-panel.js";
import { ScenarioSentence } from "./scenario-sentence.js";
import { Summary } from "./summary.js";
import { useCamps } from "./use-camps.js";

export function ScenarioPage() {
  const { t } = useTranslation(["scenario", "frame"]);
  const scenario = useScenario();
  const camps = useCamps(scenario.base);
  const isNarrow = useMediaQuery("(max-width: 700px)") === true;
  useScenarioKeys(scenario);
  const sentence = <ScenarioSentence scenario={scenario} />;
  const { working, edited, answer, computed, address } = scenario;
  const shown = answer?.shown ?? null;
  const about =
    working === null || edited === null ? -1 : edited.issues.findIndex(({ id }) => id === working.issue);
  const issue = edited?.issues[about];
  const outcome = shown?.outcomes[about];
  const parts =
    working === null || edited === null || answer === null || issue === undefined || outcome === undefined
      ? null
      : {
          scenario,
          working,
          edited,
          result: answer.result,
          shown: shown ?? answer.result.record,
          issue,
          about,
          outcome,
          camps,
        };
  return (
    <div className="scn">
      <BarSentence>{sentence}</BarSentence>
      <BarTools>
        <button
          type="button"
          className="btn quiet"
          onClick={() => scenario.change({ show: "model", actor: null }, true)}
        >
          {t("scenario:model.open")}
        </button>
      </BarTools>
      {scenario.canUndoEdit || scenario.canRedoEdit ? <EditKeys scenario={scenario} /> : null}
      <p className="method m-only scn-sentence">{sentence}</p>
      {scenario.failure !== null && scenario.failure !== undefined ? (
        <Failed scenario={scenario} />
      ) : scenario.choices.data?.issues.length === 0 ? (
        <div className="pad">
          <Empty>{t("scenario:empty.noSides")}</Empty>
        </div>
      ) : null}
      {edited === null || working === null ? null : (
        <div className="scn-columns">
          <div className="scn-controls">
            <ConditionsPanel scenario={scenario} about={about} />
            <EditsPanel scenario={scenario} />
            <KeptPanel scenario={scenario} />
          </div>
          <div className="scn-center">
            <Working computed={computed} words={(done, all) => t("scenario:running", { done, all })} />
            {answer !== null && shown === null ? (
              <div className="pad">
                <Empty
                  action={
                    <button type="button" className="btn" onClick={() => scenario.change({ world: null })}>
                      {t("scenario:empty.backToRecord")}
                    </button>
                  }
                >
                  {t("scenario:empty.impossible")}
                </Empty>
              </div>
            ) : null}
            {parts === null ? null : (
              <div className={scenario.isStale ? "scn-figures stale" : "scn-figures"}>
                <Summary {...parts} />
                {isNarrow ? <OutcomePanel {...parts} /> : null}
                <ScaleFigure {...parts} />
                <MovesFigure {...parts} />
                <WorldsFigure {...parts} />
                <FlipFigure {...parts} />
                <InputsTable {...parts} />
              </div>
            )}
          </div>
        </div>
      )}
      <span className="unseen" aria-live="polite">
        {parts?.outcome.baselines.compromise === null || parts === null
          ? ""
          : t("scenario:said", { value: Math.round((parts.outcome.baselines.compromise ?? 0) * 10) / 10 })}
      </span>
      {address.show === "model" ? (
        <ModelDrawer scenario={scenario} />
      ) : scenario.opened !== null && parts !== null ? (
        <ActorDrawer key={scenario.opened} {...parts} />
      ) : parts === null || isNarrow ? null : (
        <OutcomeDrawer {...parts} />
      )}
    </div>
  );
}

/** What kept the scenario from being played, with the way out that fits. */
function Failed({ scenario }: { readonly scenario: ScenarioState }) {
  const { t } = useTranslation(["scenario", "frame"]);
  const { failure, change, address } = scenario;
  const code = failure instanceof RequestProblem ? failure.problem.code : "";
  if (code === "NOT_THERE" && address.file !== undefined) {
    return (
      <div className="pad">
        <Empty
          action={
            <button type="button" className="btn" onClick={() => change({ file: null, edits: null })}>
              {t("scenario:empty.fromRecord")}
            </button>
          }
        >
          {t("scenario:empty.gone")}
        </Empty>
      </div>
    );
  }
  return (
    <div className="pad">
      <Problem failure={failure}>
        <button
          type="button"
          className="btn"
          onClick={() => change({ edits: null, world: null, switches: null, mark: null, issue: null })}
        >
          {t("scenario:empty.reset")}
        </button>
      </Problem>
    </div>
  );
}

/** Conditions by their number, the next actor, saving. */
function useScenarioKeys(scenario: ScenarioState): void {
  const { t } = useTranslation(["scenario", "frame"]);
  const { edited, idle, toggle, open, opened, answer } = scenario;
  const conditions = (edited?.conditions ?? []).filter(({ id, fixed }) => !fixed && !idle.has(id));
  const actors = (answer?.shown?.outcomes[0]?.actors ?? []).map(({ id }) => id);
  const step = (by: number) => {
    const now = opened === null ? (by > 0 ? -1 : 0) : actors.indexOf(opened);
    const next = actors[(now + by + actors.length) % Math.max(1, actors.length)];
    if (next !== undefined) open(next);
  };
  useKeys(t("frame:keys.page"), [
    ...conditions.slice(0, 6).map(({ id, label }, at) => ({
      keys: String(at + 1),
      label: t("scenario:keys.toggle", { label }),
      run: () => toggle(id),
    })),
    { keys: "j", label: t("scenario:keys.next"), run: () => step(1), off: actors.length === 0 },
    { keys: "k", label: t("scenario:keys.previous"), run: () => step(-1), off: actors.length === 0 },
    {
      keys: "e",
      label: t("scenario:keys.edit"),
      run: () => {
        if (opened === null) step(1);
        setTimeout(() => document.querySelector<HTMLElement>("#scn-position")?.focus(), 60);
      },
    },
    {
      keys: "s",
      label: t("scenario:keys.save"),
      run: () => document.querySelector<HTMLElement>("[data-save]")?.click(),
    },
  ]);
}

/** Undo and redo of the page's own edits; bound while there are any, so that they come before those of the project. */
function EditKeys({ scenario }: { readonly scenario: ScenarioState }): null {
  const { t } = useTranslation(["scenario", "frame"]);
  useKeys(t("frame:keys.page"), [
    {
      keys: ["u", "mod+z"],
      label: t("scenario:keys.undo"),
      run: scenario.undoEdit,
      off: !scenario.canUndoEdit,
    },
    {
      keys: ["shift+u", "mod+shift+z"],
      label: t("scenario:keys.redo"),
      run: scenario.redoEdit,
      off: !scenario.canRedoEdit,
    },
  ]);
  return null;
}
