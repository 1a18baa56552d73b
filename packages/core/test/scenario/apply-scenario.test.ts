/** Edits: each does what its name says, none touches the original, and taking one out gives back what was there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScenarioEdit, ScenarioInputs } from "../../src/model/scenario.js";
import { scenarioEditSchema } from "../../src/model/scenario.js";
import { applyEdits } from "../../src/scenario/apply-scenario.js";
import { actor, harbor, stand } from "./example-inputs.js";

const edit = (fields: Readonly<Record<string, unknown>>): ScenarioEdit =>
  scenarioEditSchema.parse({ name: "test", ...fields });
const after = (fields: Readonly<Record<string, unknown>>, inputs: ScenarioInputs = harbor) =>
  applyEdits(inputs, [edit(fields)]);
const actorIn = (inputs: ScenarioInputs, id: string) => inputs.actors.find((one) => one.id === id);

describe("an edit", () => {
  it("of a position moves the actor in every world and keeps its ghost", () => {
    const found = actorIn(after({ edit: "position", actor: "port", value: 30, low: 20, high: 35 }), "port");
    expect(found?.stands.harbor).toMatchObject({
      position: { value: 30, low: 20, high: 35 },
      rules: [],
      ghost: 90,
    });
  });

  it("of salience is cut at 100, and 0 leaves nothing to draw", () => {
    const raised = after({ edit: "salience-factor", actors: ["village", "town"], factor: 1.5 });
    expect(actorIn(raised, "village")?.stands.harbor?.salience).toMatchObject({ value: 100, high: 100 });
    expect(actorIn(raised, "town")?.stands.harbor?.salience.value).toBe(60);
    const silent = after({ edit: "salience", actor: "town", value: 0 });
    expect(actorIn(silent, "town")?.stands.harbor?.salience).toMatchObject({ low: 0, value: 0, high: 0 });
  });

  it("of leaving asks which of three things is meant", () => {
    expect(actorIn(after({ edit: "leave", actor: "town", how: "removed" }), "town")).toBeUndefined();
    expect(
      actorIn(after({ edit: "leave", actor: "town", how: "blocked" }), "town")?.capability,
    ).toMatchObject({ low: 0, value: 0, high: 0 });
    expect(
      actorIn(after({ edit: "leave", actor: "town", how: "lost-interest" }), "town")?.stands.harbor?.salience
        .value,
    ).toBe(0);
  });

  it("of a condition fixes it", () => {
    expect(after({ edit: "condition", condition: "money", value: true }).conditions[0]).toMatchObject({
      holds: true,
      fixed: true,
    });
  });

  it("of a rule comes before the rules there are", () => {
    const found = actorIn(after({ edit: "rule", actor: "port", when: "!money", position: 5 }), "port");
    expect(found?.stands.harbor?.rules.map(({ when }) => when)).toEqual(["!money", "money"]);
  });

  it("of bounds, veto, reference, pledge and joining stands where it belongs", () => {
    expect(
      actorIn(after({ edit: "bounds", actor: "port", from: 60, to: 100, accommodation: 0.3 }), "port")?.stands
        .harbor,
    ).toMatchObject({ bounds: { from: 60, to: 100 }, accommodation: 0.3 });
    expect(
      actorIn(after({ edit: "veto", actor: "town", from: 0, to: 50 }), "town")?.stands.harbor?.veto,
    ).toMatchObject({ from: 0, to: 50 });
    expect(after({ edit: "reference", value: 20 }).issues[0]?.reference).toBe(20);
    expect(
      after({ edit: "pledge", actor: "port", what: "cranes", low: 0, likely: 1, high: 2, when: "money" })
        .pledges,
    ).toMatchObject([{ actor: "port", what: "cranes", when: "money" }]);
    expect(actorIn(after({ edit: "join", actor: "town", after: ["port"] }), "town")?.joins).toEqual({
      after: ["port"],
      count: 0,
      share: 0,
    });
  });

  it("of a deadline that passes fails the condition, drops its pledges and lets interest fade", () => {
    const pledged = after({
      edit: "pledge",
      actor: "port",
      what: "cranes",
      low: 0,
      likely: 1,
      high: 2,
      when: "money",
    });
    const expired = after({ edit: "deadline-passes", condition: "money", days: 60, halfLife: 30 }, pledged);
    expect(expired.pledges).toEqual([]);
    expect(expired.conditions[0]).toMatchObject({ holds: false, fixed: true });
    // Two half-lives: a quarter of 60 is left; the town stated no rule on the money.
    expect(actorIn(expired, "port")?.stands.harbor?.salience.value).toBe(15);
    expect(actorIn(expired, "town")?.stands.harbor?.salience.value).toBe(40);
  });

  it("says where its value comes from", () => {
    const sources = [
      [{ statements: ["s1"] }, "statements"],
      [{ source: "budget 2031" }, "source"],
      [{ assumption: "Ada" }, "assumption"],
      [{}, "assumption"],
    ] as const;
    for (const [grounds, kind] of sources) {
      const found = actorIn(after({ edit: "capability", actor: "port", value: 5, ...grounds }), "port");
      expect(found?.capability.provenance).toMatchObject({ kind });
      expect(found?.capability.provenance.text).not.toBe("");
    }
  });

  it.each([
    ["SCENARIO_ACTOR_UNKNOWN", { edit: "capability", actor: "ferry", value: 1 }],
    ["SCENARIO_ISSUE_UNKNOWN", { edit: "position", actor: "port", issue: "road", value: 1 }],
    ["SCENARIO_CONDITION_UNKNOWN", { edit: "condition", condition: "rain", value: true }],
    ["SCENARIO_POSITION_OFF_SCALE", { edit: "position", actor: "port", value: 101 }],
  ])("that cannot be applied is %s", (code, fields) => {
    expect(() => after(fields)).toThrow(expect.objectContaining({ code }));
  });

  it("has to name its issue where there are two", () => {
    const two: ScenarioInputs = {
      ...harbor,
      issues: [
        ...harbor.issues,
        { id: "road", label: "Road", anchors: [], reference: null, threshold: null },
      ],
    };
    expect(() => after({ edit: "position", actor: "port", value: 1 }, two)).toThrow(
      expect.objectContaining({ code: "SCENARIO_ISSUE_UNKNOWN" }),
    );
    const moved = after({ edit: "position", actor: "port", issue: "road", value: 1 }, two);
    expect(Object.keys(actorIn(moved, "port")?.stands ?? {})).toEqual(["harbor", "road"]);
  });
});

const who = fc.constantFrom("port", "town", "village");
const place = fc.integer({ min: 0, max: 100 });
const someEdit: fc.Arbitrary<ScenarioEdit> = fc
  .oneof(
    fc.record({ edit: fc.constant("position"), actor: who, value: place }),
    fc.record({ edit: fc.constant("salience"), actor: who, value: place }),
    fc.record({
      edit: fc.constant("salience-factor"),
      actors: fc.uniqueArray(who, { minLength: 1 }),
      factor: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({ edit: fc.constant("capability"), actor: who, value: place }),
    fc.record({ edit: fc.constant("leave"), actor: who, how: fc.constantFrom("lost-interest", "blocked") }),
    fc.record({ edit: fc.constant("condition"), condition: fc.constant("money"), value: fc.boolean() }),
    fc.record({
      edit: fc.constant("rule"),
      actor: who,
      when: fc.constantFrom("money", "!money"),
      position: place,
    }),
    fc.record({ edit: fc.constant("bounds"), actor: who, from: fc.constant(10), to: fc.constant(60) }),
    fc.record({ edit: fc.constant("veto"), actor: who, from: fc.constant(0), to: place }),
    fc.record({ edit: fc.constant("reference"), value: place }),
    fc.record({
      edit: fc.constant("deadline-passes"),
      condition: fc.constant("money"),
      days: place,
      halfLife: fc.constant(30),
    }),
  )
  .map((fields) => edit(fields));

describe("laws of edits", () => {
  it("the original stays untouched, bit by bit", () => {
    const before = JSON.stringify(harbor);
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 8 }), (edits) => {
        applyEdits(freeze(structuredClone(harbor)), edits);
        expect(JSON.stringify(harbor)).toBe(before);
      }),
    );
  });

  it("applying an edit and taking it out of the list gives what was there without it", () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 6 }), someEdit, fc.nat(6), (edits, added, at) => {
        const place = Math.min(at, edits.length);
        const named = { ...added, name: "added" };
        const list = [...edits.slice(0, place), named, ...edits.slice(place)];
        const without = list.filter(({ name }) => name !== "added");
        applyEdits(harbor, list);
        expect(applyEdits(harbor, without)).toEqual(applyEdits(harbor, edits));
      }),
    );
    expect(applyEdits(harbor, [])).toEqual(harbor);
  });

  it("every position stays on its scale, every interval contains its value", () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 8 }), (edits) => {
        for (const { stands, capability } of applyEdits(harbor, edits).actors) {
          for (const { position, salience, rules } of Object.values(stands)) {
            for (const one of [position, salience, ...rules.map((rule) => rule.position)]) {
              if (one === null) continue;
              expect(one.value).toBeGreaterThanOrEqual(0);
              expect(one.value).toBeLessThanOrEqual(100);
              expect(one.low).toBeLessThanOrEqual(one.value);
              expect(one.high).toBeGreaterThanOrEqual(one.value);
            }
          }
          expect(capability.low).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("edits of different actors may come in any order", () => {
    const first = edit({ edit: "position", actor: "port", value: 20 });
    const second = edit({ edit: "capability", actor: "town", value: 9 });
    expect(applyEdits(harbor, [first, second])).toEqual(applyEdits(harbor, [second, first]));
    expect(actor("x", 1, { harbor: stand(null, 50) }).stands.harbor?.position).toBeNull();
  });
});

/** Freezes an object to its bottom, so that whoever alters it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
