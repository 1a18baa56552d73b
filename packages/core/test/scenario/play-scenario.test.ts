/** Playing a scenario: the three rules hold in every output, and chance is the seed's alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScenarioEdit, ScenarioInputs } from "../../src/model/scenario.js";
import { scenarioEditSchema } from "../../src/model/scenario.js";
import { splitDraws } from "../../src/scenario/monte-carlo.js";
import { planScenario, type Scenario } from "../../src/scenario/plan-scenario.js";
import { describeScenario, playScenario } from "../../src/scenario/play-scenario.js";
import { differenceOf } from "../../src/scenario/sensitivity/difference.js";
import { joinDraws, smpDraws } from "../../src/scenario/smp-ensemble.js";
import { possibleWorlds, standingIn } from "../../src/scenario/standing.js";
import { actor, harbor, input, stand } from "./example-inputs.js";

const few = { runs: 12, draws: 200, turns: 6 };
const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  name: "Harbor",
  inputs: harbor,
  edits: [],
  ...changes,
});
const edit = (fields: Readonly<Record<string, unknown>>): ScenarioEdit =>
  scenarioEditSchema.parse({ name: "test", ...fields });

describe("a played scenario", () => {
  const result = playScenario(scenario(), few);
  const [without, withMoney] = result.worlds;

  it("has the compromise of every world by hand", () => {
    // Weights 4800, 2000, 1800. Without money (90·4800 + 40·2000 + 10·1800)/8600, with money 70, 40, 30.
    expect(without?.outcomes[0]?.baselines.compromise).toBeCloseTo(530_000 / 8600, 9);
    expect(withMoney?.outcomes[0]?.baselines.compromise).toBeCloseTo(470_000 / 8600, 9);
    expect(result.worlds.map(({ name }) => name)).toEqual(["!money", "money"]);
  });

  it("never shows a simulated outcome without the compromise, bands and the model's own error", () => {
    for (const world of [result.record, ...result.worlds]) {
      for (const { baselines, band, modelError, spatial } of world.outcomes) {
        expect(spatial).not.toBeNull();
        expect(baselines.compromise).not.toBeNull();
        expect(band?.p10).toBeLessThan(band?.p90 ?? 0);
        expect(modelError?.["80"][1]).toBeCloseTo(Math.min(100, (baselines.compromise ?? 0) + 37), 9);
        expect(spatial?.band.p05).toBeLessThanOrEqual(spatial?.band.p95 ?? 0);
        expect(spatial?.choiceOfModel?.variants).toBe(32);
        expect(spatial?.mean).toHaveLength(7);
      }
    }
    expect(result.reading).toBe("pressure, not a forecast");
    expect(playScenario(scenario(), { ...few, language: "de" }).reading).toBe("Druck, keine Vorhersage");
  });

  it("compares with the record by the same draws, with the share that agrees on the sign", () => {
    // Nothing but the port's and the village's rules differ; the money takes 7 points from the compromise.
    expect(without?.change[0]?.compromise).toMatchObject({ direction: "none", agreement: 1 });
    expect(withMoney?.change[0]?.compromise).toMatchObject({ direction: "down", agreement: 1 });
    expect(withMoney?.change[0]?.compromise?.band.p50).toBeCloseTo(-60_000 / 8600, 0);
  });

  it("counts each statement behind the inputs once, reviewed or not", () => {
    const grounds = { kind: "statements", text: "test", sources: 1 } as const;
    const [port] = harbor.actors;
    if (port === undefined) throw new Error("no port");
    const stands = {
      harbor: stand(90, 60, {
        position: { ...input(90), provenance: { ...grounds, statementIds: ["s1", "s2"] } },
        salience: { ...input(60), provenance: { ...grounds, statementIds: ["s2", "s3"] } },
      }),
    };
    const inputs = { ...harbor, actors: [{ ...port, stands }], reviewed: ["s2", "s9"] };
    expect(playScenario(scenario({ inputs }), { ...few, runs: 1 }).counts).toEqual({
      statements: 3,
      reviewed: 1,
      proposed: 2,
    });
  });

  it("gives every input with its source", () => {
    expect(result.inputs.map(({ actor: id, input: kind, when }) => [id, kind, when])).toEqual([
      ["port", "capability", null],
      ["port", "position", "money"],
      ["port", "position", null],
      ["port", "salience", null],
      ["town", "capability", null],
      ["town", "position", null],
      ["town", "salience", null],
      ["village", "capability", null],
      ["village", "position", "money"],
      ["village", "position", null],
      ["village", "salience", null],
    ]);
    for (const row of result.inputs) expect(row.method).not.toBe("");
  });
});

describe("a difference", () => {
  it("is undetermined where fewer than 80 % of the draws agree on the sign", () => {
    const zero = new Float64Array(10);
    const mixed = Float64Array.of(1, 1, 1, 1, 1, 1, 1, -1, -1, -1);
    expect(differenceOf(mixed, zero)).toMatchObject({ direction: "undetermined", agreement: 0.7 });
    expect(
      differenceOf(
        mixed.map((value) => Math.abs(value)),
        zero,
      ),
    ).toMatchObject({ direction: "up", agreement: 1 });
    expect(differenceOf(Float64Array.of(-1, -1, -1, -1, 1), new Float64Array(5))).toMatchObject({
      direction: "down",
      agreement: 0.8,
    });
    expect(differenceOf(zero, zero)).toMatchObject({ direction: "none" });
    expect(differenceOf(Float64Array.of(Number.NaN), Float64Array.of(1))).toBeNull();
  });
});

describe("edits in a scenario", () => {
  it("are compared with the record, and with the same world without them", () => {
    const result = playScenario(
      scenario({ edits: [edit({ edit: "position", actor: "town", value: 90 })] }),
      few,
    );
    // The town's 2000 of 8600 move by 50.
    expect(result.worlds[0]?.changeByEdits?.[0]?.compromise?.band.p50).toBeCloseTo(100_000 / 8600, 0);
    expect(result.worlds[0]?.changeByEdits?.[0]?.compromise?.direction).toBe("up");
    expect(result.worlds[0]?.outcomes[0]?.actors.find(({ id }) => id === "town")).toMatchObject({
      position: 90,
      ghost: 40,
    });
    expect(result.record.outcomes[0]?.baselines.compromise).toBeCloseTo(530_000 / 8600, 9);
  });

  it("that take an actor's capability leave it in the picture and out of the votes", () => {
    const [world] = playScenario(
      scenario({ edits: [edit({ edit: "capability", actor: "port", value: 0 })] }),
      few,
    ).worlds;
    expect(world?.outcomes[0]?.actors.map(({ id }) => id)).toEqual(["port", "town", "village"]);
    expect(world?.outcomes[0]?.baselines.compromise).toBeCloseTo((40 * 2000 + 10 * 1800) / 3800, 9);
  });

  it("that remove an actor do not move anybody else's chances", () => {
    const plan = planScenario(
      scenario({ edits: [edit({ edit: "leave", actor: "port", how: "removed" })] }),
      few,
    );
    expect(plan.chances.offsets.get("village")).toBe(6);
    expect(plan.jobs.every((job) => job.plan === plan.chances)).toBe(true);
  });
});

describe("worlds", () => {
  const conditions = (list: readonly Partial<ScenarioInputs["conditions"][number]>[]): ScenarioInputs => ({
    ...harbor,
    conditions: list.map((one, at) => ({
      id: `c${at}`,
      label: "",
      holds: false,
      fixed: false,
      requires: null,
      ...one,
    })),
  });

  it("leave out those in which something holds without what it requires", () => {
    expect(possibleWorlds(conditions([{}, { requires: "c0" }]))).toEqual([
      { c0: false, c1: false },
      { c0: true, c1: false },
      { c0: true, c1: true },
    ]);
  });

  it("keep fixed conditions as they are", () => {
    expect(possibleWorlds(conditions([{ fixed: true, holds: true }, {}]))).toEqual([
      { c0: true, c1: false },
      { c0: true, c1: true },
    ]);
  });

  it("are at most 64", () => {
    expect(() =>
      // Each requires the one before it, so that something hangs on all but the last.
      planScenario(
        scenario({
          inputs: conditions(
            Array.from({ length: 8 }, (_, at) => (at === 0 ? {} : { requires: `c${at - 1}` })),
          ),
        }),
      ),
    ).toThrow(expect.objectContaining({ code: "SCENARIO_CONDITIONS_TOO_MANY" }));
  });

  it("do not come twice for a condition on which nothing hangs", () => {
    const [money] = harbor.conditions;
    if (money === undefined) throw new Error("no condition");
    const inputs: ScenarioInputs = { ...harbor, conditions: [money, { ...money, id: "weather" }] };
    const result = playScenario(scenario({ inputs }), few);
    expect(result.worlds.map(({ name }) => name)).toEqual(["!money", "money"]);
    expect([result.idle, result.heldFixed]).toEqual([["weather"], []]);
    // An edit can make something hang on it.
    const rule = edit({ edit: "rule", actor: "town", when: "weather", position: 5 });
    const varied = playScenario(scenario({ inputs, edits: [rule] }), { ...few, runs: 1 });
    expect([varied.worlds.length, varied.idle]).toEqual([4, []]);
  });

  it("are mixed only by probabilities that add up to 1", () => {
    const mixture = [
      { world: "money", probability: 0.25 },
      { world: "!money", probability: 0.75 },
    ];
    const { mixture: found } = playScenario(scenario({ mixture }), few);
    expect(found?.[0]).toBeCloseTo((0.25 * 470_000 + 0.75 * 530_000) / 8600, 9);
    expect(() => playScenario(scenario({ mixture: mixture.slice(1) }), few)).toThrow(
      expect.objectContaining({ code: "SCENARIO_MIXTURE_INVALID" }),
    );
  });

  it("in which nobody stands elsewhere are drawn once", () => {
    const still: ScenarioInputs = {
      ...harbor,
      actors: [actor("a", 1, { harbor: stand(1, 50) }), actor("b", 1, { harbor: stand(9, 50) })],
    };
    expect(planScenario(scenario({ inputs: still }), few).jobs).toHaveLength(1);
  });
});

describe("vetoes, tipping points and joining", () => {
  const vetoed = (from: number, to: number): ScenarioInputs => ({
    ...harbor,
    issues: harbor.issues.map((issue) => ({ ...issue, threshold: 50 })),
    actors: harbor.actors.map((one) =>
      one.id === "town"
        ? {
            ...one,
            stands: { harbor: stand(40, 40, { veto: { from, to, provenance: input(0).provenance } }) },
          }
        : one,
    ),
  });

  it("say what all vetoes accept, and when there is nothing", () => {
    const outcome = playScenario(scenario({ inputs: vetoed(0, 50) }), few).worlds[0]?.outcomes[0];
    expect(outcome?.veto).toEqual({ accepted: [0, 50], vetoes: ["town"], accepts: false, nearest: 50 });
    const both = applyVeto(vetoed(0, 30));
    expect(playScenario(scenario({ inputs: both }), few).worlds[0]?.outcomes[0]?.veto).toMatchObject({
      accepted: null,
      accepts: false,
      nearest: null,
    });
  });

  function applyVeto(inputs: ScenarioInputs): ScenarioInputs {
    return {
      ...inputs,
      actors: inputs.actors.map((one) =>
        one.id === "village"
          ? {
              ...one,
              stands: {
                harbor: stand(10, 90, { veto: { from: 60, to: 100, provenance: input(0).provenance } }),
              },
            }
          : one,
      ),
    };
  }

  it("find the position of an actor at which the compromise crosses the threshold", () => {
    const outcome = playScenario(scenario({ inputs: vetoed(0, 50) }), few).worlds[0]?.outcomes[0];
    // 50·8600 = x·4800 + 40·2000 + 10·1800 for the port: x = 69.17. The others cannot do it alone.
    expect(outcome?.tipping.map(({ actor: id, position }) => [id, Math.round(position * 100) / 100])).toEqual(
      [["port", 69.17]],
    );
  });

  it("let those join that wait for others", () => {
    const waiting: ScenarioInputs = {
      ...harbor,
      outside: ["state"],
      actors: harbor.actors.map((one) => ({
        ...one,
        joins: {
          after: one.id === "town" ? ["village"] : one.id === "village" ? ["town"] : ["state"],
          count: 0,
          share: 0,
        },
      })),
    };
    expect(playScenario(scenario({ inputs: waiting }), few).cascade).toEqual({
      least: ["port"],
      greatest: ["port", "town", "village"],
      out: [],
      circles: [["town", "village"]],
    });
    expect(playScenario(scenario(), few).cascade).toBeNull();
  });

  it("ask only those who have pledged, wait, or are waited for", () => {
    const [port, town, village] = harbor.actors;
    if (port === undefined || town === undefined || village === undefined) throw new Error("no actors");
    // The town waits for a state that is not there; the port has pledged; the village has said nothing.
    const joins = { after: ["state"], count: 0, share: 0 };
    const { provenance } = input(1);
    const pledge = { actor: "port", what: "cranes", low: 0, likely: 1, high: 2, when: null, provenance };
    const inputs: ScenarioInputs = {
      ...harbor,
      actors: [port, { ...town, joins }, village],
      pledges: [pledge],
    };
    expect(playScenario(scenario({ inputs }), { ...few, runs: 1 }).cascade).toEqual({
      least: ["port"],
      greatest: ["port"],
      out: ["town"],
      circles: [],
    });
  });
});

describe("two issues", () => {
  const two: ScenarioInputs = {
    ...harbor,
    issues: [...harbor.issues, { id: "road", label: "Road", anchors: [], reference: null, threshold: null }],
    actors: [
      actor("port", 50, { harbor: stand(100, 80), road: stand(100, 15) }),
      actor("town", 50, { harbor: stand(0, 15), road: stand(0, 80) }),
      actor("village", 20, { harbor: stand(50, 40) }),
    ],
  };
  const [world] = playScenario(scenario({ inputs: two }), few).worlds;

  it("are traded, with what it does to the third", () => {
    expect(world?.exchange?.exchanges).toHaveLength(1);
    expect(world?.exchange?.externalities.map(({ actor: id, issue }) => [id, issue])).toEqual([
      ["village", "harbor"],
    ]);
  });

  it("have outcomes each, with the silent one left out of the issue it is silent on", () => {
    expect(world?.outcomes.map(({ issue, actors }) => [issue, actors.length])).toEqual([
      ["harbor", 3],
      ["road", 2],
    ]);
    expect(world?.outcomes[1]?.spatial?.actors.map(({ id }) => id)).toEqual(["port", "town"]);
  });
});

describe("laws of playing", () => {
  it("permuting the actors changes nothing at all", () => {
    const turned = { ...harbor, actors: [...harbor.actors].reverse() };
    expect(JSON.stringify({ ...playScenario(scenario({ inputs: turned }), few), inputs: [] })).toBe(
      JSON.stringify({ ...playScenario(scenario(), few), inputs: [] }),
    );
  });

  it("the same seed gives the same bytes, another one others", () => {
    const bytes = (seed: number) => JSON.stringify(playScenario(scenario(), { ...few, seed }));
    expect(bytes(3)).toBe(bytes(3));
    expect(bytes(3)).not.toBe(bytes(4));
  });

  it("one worker or four, in whatever order: the same bytes", () => {
    const plan = planScenario(scenario(), few);
    const drawn = (workers: number) =>
      plan.jobs.map((job) => {
        const parts = splitDraws(plan.settings.runs, workers).map((range) => ({
          range,
          draws: smpDraws(job, range),
        }));
        const inOrder = [...parts].reverse().sort((a, b) => a.range.from - b.range.from);
        return joinDraws(inOrder.map(({ draws }) => draws));
      });
    const [one, four] = [1, 4].map((workers) => JSON.stringify(describeScenario(plan, drawn(workers))));
    expect(four).toBe(one);
  });

  it("outcomes stay between the ends of the actors' intervals", () => {
    const someActor = fc.record({
      capability: fc.integer({ min: 1, max: 100 }),
      position: fc.integer({ min: 0, max: 100 }),
      salience: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(someActor, { minLength: 1, maxLength: 5 }), (list) => {
        const inputs: ScenarioInputs = {
          ...harbor,
          conditions: [],
          actors: list.map(({ capability, position, salience }, at) =>
            actor(`a${at}`, capability, { harbor: stand(position, salience) }),
          ),
        };
        const low = Math.max(0, Math.min(...list.map(({ position }) => position)) - 5);
        const high = Math.max(...list.map(({ position }) => position)) + 5;
        const outcome = playScenario(scenario({ inputs }), { runs: 3, draws: 20, turns: 3 }).record
          .outcomes[0];
        for (const band of [outcome?.band, outcome?.spatial?.band]) {
          expect(band?.p05).toBeGreaterThanOrEqual(low - 0.01);
          expect(band?.p95).toBeLessThanOrEqual(high + 0.01);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("an actor without a position in a world is named and not put at 50", () => {
    const inputs: ScenarioInputs = {
      ...harbor,
      actors: [
        ...harbor.actors,
        actor("ferry", 90, { harbor: stand(null, 80, { rules: [{ when: "money", position: input(100) }] }) }),
      ],
    };
    const result = playScenario(scenario({ inputs }), few);
    expect(result.worlds.map(({ silent }) => silent)).toEqual([["ferry"], []]);
    expect(standingIn(inputs, { money: false }).map(({ id }) => id)).toEqual(["port", "town", "village"]);
  });
});
