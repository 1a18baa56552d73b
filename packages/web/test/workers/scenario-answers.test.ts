/** What the worker answers to a scenario is what core plays in one go, some runs at a time. */
import { planScenario, playScenario, type ScenarioInputs } from "@parley/core";
import { describe, expect, it } from "vitest";
import { actor, harbor, input, stand } from "../../../core/test/scenario/example-inputs.js";
import type { ScenarioQuestion } from "../../src/workers/questions.js";
import { answerScenario } from "../../src/workers/scenario-answers.js";

const settings = { runs: 12, draws: 100, turns: 4 };
const question = (changes: Partial<ScenarioQuestion> = {}): ScenarioQuestion => ({
  kind: "scenario",
  scenario: { name: "Harbor", inputs: harbor, edits: [] },
  settings,
  world: { money: true },
  isEveryWorld: false,
  ...changes,
});

function walk(asked: ScenarioQuestion) {
  const steps = answerScenario(asked);
  const told: { done: number; all: number; hasPart: boolean }[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { answer: step.value, told };
    const { done, all, part } = step.value;
    told.push({ done, all, hasPart: part !== undefined });
  }
}

describe("a scenario in the worker", () => {
  it("is what core plays when every world is asked for", () => {
    const { answer } = walk(question({ isEveryWorld: true }));
    const played = playScenario({ name: "Harbor", inputs: harbor, edits: [] }, settings);
    expect(JSON.stringify(answer.result)).toBe(JSON.stringify(played));
    expect(answer.shown).toEqual(played.worlds[1]);
  });

  it("hands out the compromise first, then says how far the runs are", () => {
    const { told } = walk(question({ settings: { ...settings, seed: 77 } }));
    // Two ensembles, the record's and that of the world looked at, 12 runs each.
    expect(told[0]).toEqual({ done: 0, all: 24, hasPart: true });
    expect(told.slice(1).map(({ done }) => done)).toEqual([5, 10, 12, 17, 22, 24]);
  });

  it("runs the spatial model in the world looked at and the record, not in others", () => {
    const inputs: ScenarioInputs = {
      ...harbor,
      conditions: [
        ...harbor.conditions,
        { id: "vote", label: "Vote", holds: false, fixed: false, requires: null },
      ],
      actors: [
        ...harbor.actors,
        actor("crane", 10, { harbor: stand(20, 50, { rules: [{ when: "vote", position: input(80) }] }) }),
      ],
    };
    const scenario = { name: "Harbor", inputs, edits: [] };
    const { answer } = walk(question({ scenario, world: { money: true, vote: false } }));
    expect(planScenario(scenario, settings).jobs).toHaveLength(4);
    const simulated = answer.result.worlds.map(({ name, outcomes }) => [name, outcomes[0]?.spatial !== null]);
    expect(simulated).toEqual([
      ["!money & !vote", true],
      ["!money & vote", false],
      ["money & !vote", true],
      ["money & vote", false],
    ]);
    // The compromise is there in all of them.
    for (const { outcomes } of answer.result.worlds) expect(outcomes[0]?.baselines.compromise).not.toBeNull();
  });

  it("says when the world looked at cannot be", () => {
    const inputs: ScenarioInputs = {
      ...harbor,
      conditions: [
        { id: "money", label: "Money", holds: false, fixed: false, requires: "vote" },
        { id: "vote", label: "Vote", holds: false, fixed: false, requires: null },
      ],
    };
    const { answer } = walk(
      question({ scenario: { name: "Harbor", inputs, edits: [] }, world: { money: true, vote: false } }),
    );
    expect(answer.shown).toBeNull();
    expect(answer.result.record.outcomes[0]?.spatial).not.toBeNull();
  });

  it("costs no run a second time", () => {
    const again = question({ settings: { ...settings, seed: 78 } });
    walk(again);
    expect(walk(again).told.map(({ done }) => done)).toEqual([0]);
  });
});
