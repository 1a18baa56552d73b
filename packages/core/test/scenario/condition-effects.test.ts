/** What a condition moves, everything else staying as it is: values worked by hand. */
import { describe, expect, it } from "vitest";
import type { ScenarioInputs } from "../../src/model/scenario.js";
import { conditionEffects } from "../../src/scenario/condition-effects.js";
import { planScenario } from "../../src/scenario/plan-scenario.js";
import { describeScenario } from "../../src/scenario/play-scenario.js";
import { smpDraws } from "../../src/scenario/smp-ensemble.js";
import { actor, harbor, input, stand } from "./example-inputs.js";

const quiet = { models: [], draws: 200 };
const withMore = (changes: Partial<ScenarioInputs>): ScenarioInputs => ({ ...harbor, ...changes });
const condition = (id: string, requires: string | null = null) => ({
  id,
  label: id,
  holds: false,
  fixed: false,
  requires,
});

describe("the effect of a condition", () => {
  it("is the compromise with it against the compromise without it", () => {
    const plan = planScenario({ name: "Harbor", inputs: harbor, edits: [] }, quiet);
    const [money] = conditionEffects(plan, { money: true });
    // Weights 4800, 2000, 1800: the port gives up 20 points, the village wins 20: (−96,000 + 36,000)/8600 = −6.98.
    expect(money?.condition).toBe("money");
    expect(money?.onIssues[0]).toMatchObject({ direction: "down", agreement: 1 });
    expect(money?.onIssues[0]?.band.mean).toBeCloseTo(-60_000 / 8600, 0);
  });

  it("is the same from either side", () => {
    const plan = planScenario({ name: "Harbor", inputs: harbor, edits: [] }, quiet);
    expect(conditionEffects(plan, { money: false })).toEqual(conditionEffects(plan, { money: true }));
  });

  it("is undetermined where the draws disagree on the sign", () => {
    // With the money the town moves from 40 to 40: only the intervals differ, so that the sign is chance.
    const inputs = withMore({
      actors: [
        actor("port", 80, { harbor: stand(90, 60) }),
        actor("town", 50, {
          harbor: stand(40, 40, { rules: [{ when: "money", position: input(40, 15) }] }),
        }),
      ],
    });
    const plan = planScenario({ name: "Harbor", inputs, edits: [] }, quiet);
    expect(conditionEffects(plan, { money: false })[0]?.onIssues[0]?.direction).toBe("undetermined");
  });

  it("is not told where one of the two worlds cannot be", () => {
    const inputs = withMore({
      conditions: [condition("money"), condition("dredging", "money")],
      actors: [
        ...harbor.actors,
        actor("crane", 10, {
          harbor: stand(20, 50, { rules: [{ when: "dredging", position: input(80) }] }),
        }),
      ],
    });
    const plan = planScenario({ name: "Harbor", inputs, edits: [] }, quiet);
    const effects = conditionEffects(plan, { money: false, dredging: false });
    // Dredging needs the money: without it there is no world to compare with.
    expect(effects.map(({ condition: id, onIssues }) => [id, onIssues[0] === null])).toEqual([
      ["money", false],
      ["dredging", true],
    ]);
  });
});

describe("a world without draws", () => {
  it("has its compromise and no ensemble, the others have theirs", () => {
    const plan = planScenario(
      { name: "Harbor", inputs: harbor, edits: [] },
      { runs: 5, draws: 50, turns: 3 },
    );
    const record = plan.jobs[plan.record.job];
    if (record === undefined) throw new Error("no job");
    const results = [];
    results[plan.record.job] = smpDraws(record, { from: 0, to: 5 });
    const { worlds } = describeScenario(plan, results);
    expect(worlds.map(({ outcomes }) => outcomes[0]?.spatial !== null)).toEqual([true, false]);
    expect(worlds[1]?.outcomes[0]?.baselines.compromise).toBeCloseTo(470_000 / 8600, 9);
  });
});
