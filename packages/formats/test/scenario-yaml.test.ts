/** Scenario files: read with their defaults, refused with code, line and field, written back with their comments. */
import { ParleyError, type ScenarioFile } from "@parley/core";
import { checkScenario, parseScenario, rewriteScenario, writeScenario } from "@parley/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const good = `# Was wäre, wenn die Waffen schwiegen?
parley: scenario/1
name: Harbor quarrel
note: { en: All actors are invented. }
issues:
  - id: harbor          # how far the harbor grows
    labels: { en: Harbor, de: Hafen }
    anchors:
      - { value: 0, labels: { en: none } }
      - { value: 100, labels: { en: full } }
    threshold: 50
conditions:
  - id: money
    labels: { en: The money is there }
  - id: permit
    requires: money
actors:
  - id: port
    capability: { value: 80, low: 70, high: 90, source: "budget 2031" }
    on:
      harbor:
        position: 90
        salience: { value: 60, low: 40, high: 80 }
        rules:
          - { when: "money & !permit", position: 70 }
        bounds: { from: 60, to: 100 }
    joins: { after: [state] }
  - id: village
    capability: 20
    on: { harbor: { position: 10, veto: { from: 0, to: 60 } } }
outside: [state]
pledges:
  - { actor: port, what: cranes, low: 1, likely: 2, high: 3, when: money }
edits:
  - { name: village gives way, edit: position, actor: village, value: 40, assumption: Ada }
  - { name: storm, edit: salience-factor, actors: [port], factor: 1.5 }
run: { runs: 50, seed: 7, parameters: { VotingRule: PropBin } }
`;

/** Replaces one piece of the good scenario. */
function change(piece: string, by: string): string {
  expect(good).toContain(piece);
  return good.replace(piece, by);
}

describe("a good scenario", () => {
  it("is read as it stands", () => {
    const scenario = parseScenario(good, "s.yaml");
    expect(scenario.actors?.[0]?.on?.harbor?.rules).toEqual([{ when: "money & !permit", position: 70 }]);
    expect(scenario.edits?.map(({ name, edit }) => [name, edit])).toEqual([
      ["village gives way", "position"],
      ["storm", "salience-factor"],
    ]);
  });

  it("is the same after writing and reading", () => {
    const scenario = parseScenario(good, "s.yaml");
    expect(parseScenario(writeScenario(scenario), "s.yaml")).toEqual(scenario);
  });

  it("keeps its comments and its order when it is changed and written back", () => {
    const scenario = parseScenario(good, "s.yaml");
    expect(rewriteScenario(good, scenario)).toBe(rewriteScenario(rewriteScenario(good, scenario), scenario));
    const [first, ...edits] = scenario.edits ?? [];
    const changed = { ...scenario, name: "Harbor, calm", edits: edits.concat(first ?? []), pledges: [] };
    const text = rewriteScenario(good, changed);
    expect(parseScenario(text, "s.yaml")).toEqual(changed);
    expect(text).toContain("# Was wäre, wenn die Waffen schwiegen?");
    expect(text).toContain("# how far the harbor grows");
    expect(text.indexOf("conditions:")).toBeLessThan(text.indexOf("actors:"));
  });

  it("may begin with a byte-order mark and end its lines as Windows does", () => {
    expect(parseScenario(`\uFEFF${good.replaceAll("\n", "\r\n")}`, "s.yaml").name).toBe("Harbor quarrel");
  });
});

/** Words that YAML could take for something else. */
const words = fc.oneof(
  fc.constantFrom(
    "yes",
    "null",
    "1e3",
    "# not a comment",
    "a: b",
    "- c",
    "'",
    '"',
    "&x *y",
    " of two lines\nor more ",
    "ü 🙂",
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const place = fc.double({ min: 0, max: 100, noNaN: true });
const scenarios = fc
  .record({
    name: words,
    labels: words,
    positions: fc.array(place, { minLength: 1, maxLength: 4 }),
    capability: fc.double({ min: 0.1, max: 1e6, noNaN: true }),
    source: words,
    when: fc.constantFrom("money", "!money", "money & !permit"),
    edits: fc.uniqueArray(words, { maxLength: 3 }),
    runs: fc.integer({ min: 1, max: 1000 }),
  })
  .map(
    ({ name, labels, positions, capability, source, when, edits, runs }): ScenarioFile => ({
      parley: "scenario/1",
      name,
      issues: [{ id: "harbor", labels: { en: labels } }],
      conditions: [{ id: "money" }, { id: "permit" }],
      actors: positions.map((position, at) => ({
        id: `a${at}`,
        capability: { value: capability, source },
        on: { harbor: { position, rules: [{ when, position: 100 - position }] } },
      })),
      edits: edits.map((own) => ({ name: own, edit: "position", actor: "a0", value: 50, reason: source })),
      run: { runs },
    }),
  );

describe("laws of scenario files", () => {
  it("whatever is written is read as the same", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(parseScenario(writeScenario(scenario), "s.yaml")).toEqual(scenario);
      }),
      { seed: 19, numRuns: 150 },
    );
  });

  it("a file that is changed to hold another scenario is read as that one", () => {
    fc.assert(
      fc.property(scenarios, scenarios, (before, after) => {
        expect(parseScenario(rewriteScenario(writeScenario(before), after), "s.yaml")).toEqual(after);
      }),
      { seed: 20, numRuns: 100 },
    );
  });
});

describe("a problem of a scenario", () => {
  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      "SCENARIO_KEY_UNKNOWN",
      change("threshold: 50", "treshold: 50"),
      { key: "treshold", nearest: "threshold", line: 11, path: "issues[0]" },
    ],
    ["SCENARIO_KEY_UNKNOWN", change("low: 40", "lo: 40"), { key: "lo", nearest: "low", line: 23 }],
    [
      "SCENARIO_KEY_UNKNOWN",
      change("assumption: Ada", "asumption: Ada"),
      { nearest: "assumption", line: 35 },
    ],
    [
      "SCENARIO_KEY_UNKNOWN",
      change("VotingRule: PropBin", "VotingRul: PropBin"),
      { nearest: "VotingRule", line: 37 },
    ],
    [
      "SCENARIO_KEY_MISSING",
      change("actor: village, value", "value"),
      { key: "actor", line: 35, path: "edits[0]" },
    ],
    ["SCENARIO_VALUE_INVALID", change("edit: position", "edit: move"), { value: "move", line: 35 }],
    [
      "SCENARIO_VALUE_INVALID",
      change("position: 90", "position: ninety"),
      { value: "ninety", expected: "number | object", line: 22 },
    ],
    ["SCENARIO_VALUE_INVALID", change("PropBin", "Loud"), { value: "Loud", line: 37 }],
    [
      "SCENARIO_ID_REPEATED",
      change("id: village", "id: port").replaceAll("actor: village", "actor: port"),
      { id: "port", first: 18, line: 28 },
    ],
    [
      "SCENARIO_ACTOR_UNKNOWN",
      change("actor: village", "actor: vilage"),
      { id: "vilage", nearest: "village", line: 35 },
    ],
    ["SCENARIO_ACTOR_UNKNOWN", change("outside: [state]", "outside: []"), { id: "state", line: 27 }],
    [
      "SCENARIO_ISSUE_UNKNOWN",
      change("on: { harbor:", "on: { harbour:"),
      { id: "harbour", nearest: "harbor", line: 30 },
    ],
    [
      "SCENARIO_CONDITION_UNKNOWN",
      change("!permit", "!permits"),
      { id: "permits", nearest: "permit", line: 25 },
    ],
    ["SCENARIO_CONDITION_UNREADABLE", change("money & !permit", "money &"), { line: 25 }],
    [
      "SCENARIO_CONDITION_CIRCLE",
      change("    labels: { en: The money is there }", "    requires: permit"),
      { ids: ["money", "permit"] },
    ],
    [
      "SCENARIO_POSITION_OFF_SCALE",
      change("position: 90", "position: 190"),
      { value: 190, low: 0, high: 100, line: 22, path: "actors[0].on.harbor.position" },
    ],
    ["SCENARIO_POSITION_OFF_SCALE", change("value: 40", "value: -4"), { value: -4, line: 35 }],
    ["SCENARIO_INTERVAL_REVERSED", change("low: 70", "low: 85"), { low: 85, value: 80, line: 19 }],
    ["SCENARIO_CAPABILITY_INVALID", change("capability: 20", "capability: -1"), { value: -1, line: 29 }],
    [
      "SCENARIO_WEIGHTS_ZERO",
      change("capability: 20", "capability: 0").replace("value: 80, low: 70, high: 90", "value: 0"),
      { line: 17 },
    ],
    ["SCENARIO_KEY_REPEATED", change("name: Harbor quarrel", "name: A\nname: B"), { key: "name", line: 4 }],
    ["SCENARIO_NOT_YAML", change("outside: [state]", "outside: [state"), {}],
    ["SCENARIO_EMPTY", "\n", {}],
    ["SCENARIO_NESTED_TOO_DEEP", `a: ${"[".repeat(1000)}`, { line: 1 }],
  ])("is %s", (code, text, details) => {
    const { scenario, problems } = checkScenario(text, "s.yaml");
    expect(scenario).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.details).toMatchObject({ file: "s.yaml", ...details });
  });

  it("is an issue left open where there are two", () => {
    const text = change("  - id: harbor ", "  - id: road\n    labels: { en: Road }\n  - id: harbor ");
    const { problems } = checkScenario(text, "s.yaml");
    expect(problems.map(({ code, details }) => [code, details.line])).toEqual([
      ["SCENARIO_ISSUE_UNKNOWN", 37],
      ["SCENARIO_ISSUE_UNKNOWN", 38],
    ]);
  });

  it("is no unknown actor while a record may bring more, and one when the record is known", () => {
    const text = change("threshold: 50", "concept: harbor").replace("actor: village", "actor: baker");
    expect(checkScenario(text, "s.yaml").problems).toEqual([]);
    expect(checkScenario(text, "s.yaml", { actors: ["baker"] }).problems).toEqual([]);
    expect(checkScenario(text, "s.yaml", { actors: ["miller"] }).problems[0]?.code).toBe(
      "SCENARIO_ACTOR_UNKNOWN",
    );
  });

  it("stops parsing with its code and the number of all problems", () => {
    const text = change("threshold: 50", "treshold: 50").replace("position: 90", "position: 190x");
    expect(() => parseScenario(text, "s.yaml")).toThrow(ParleyError);
    try {
      parseScenario(text, "s.yaml");
    } catch (problem) {
      expect(problem).toMatchObject({ code: "SCENARIO_KEY_UNKNOWN", details: { problems: 2 } });
    }
  });
});
