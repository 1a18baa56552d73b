/**
 * Scenario models from the shell: small lines worked by hand, lines that are wrong, and every shared reference case as
 * a line of a batch, within its own tolerance.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runVerb } from "../../src/commands/run-verb.js";

const folder = mkdtempSync(join(tmpdir(), "parley-scenario-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Line = Readonly<Record<string, unknown>>;

/** Runs lines as the shell would; one printed object a line. */
async function batch(lines: readonly Line[], format = "json"): Promise<{ code: number; printed: Line[] }> {
  const file = join(folder, "lines.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  let out = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: () => undefined,
    errIsTerminal: false,
  };
  const code = await runVerb(["scenario", "--batch", file, "--format", format], streams, {});
  const printed = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
  return { code, printed };
}

const two = [
  { name: "A", capability: 3, position: 0, salience: 50 },
  { name: "B", capability: 1, position: 100, salience: 50 },
];

describe("a line", () => {
  it("gives its id back and the compromise beside every simulated outcome", async () => {
    const spatial = two.map((actor) => ({
      ...actor,
      position: [actor.position],
      salience: [actor.salience],
    }));
    const { code, printed } = await batch([
      { id: 7, model: "baselines", actors: two },
      { id: "x", model: "smp", actors: spatial },
      { model: "eu1994", actors: two, rounds: 2 },
    ]);
    expect(code).toBe(0);
    expect(printed[0]).toMatchObject({ id: 7, compromise: 25, weighted_median: 0, mean: 50, median: 50 });
    expect(printed[1]).toMatchObject({
      id: "x",
      turns: 2,
      final_positions: [[10], [10]],
      compromise: [25],
      reading: "pressure, not a forecast",
    });
    expect(printed[1]?.model_error).toEqual([{ "50": [8, 42], "80": [0, 62], "90": [0, 74] }]);
    expect(printed[2]).toMatchObject({ compromise: 25, label: "historic, under-specified" });
  });

  it("takes a missing salience as 50 and leaves out a salience of 0", async () => {
    const { printed } = await batch([
      {
        model: "baselines",
        actors: [
          { name: "A", capability: 1, position: 0, salience: null },
          { name: "B", capability: 1, position: 90, salience: 100 },
          { name: "C", capability: 9, position: 100, salience: 0 },
        ],
      },
    ]);
    expect(printed[0]).toMatchObject({ compromise: 60, mean: 45 });
  });

  it("has the same Monte-Carlo bytes for the same seed, in whatever order the actors stand", async () => {
    const line = {
      model: "monte-carlo",
      distribution: { position: { absolute: 10 } },
      draws: 200,
      seed: 3,
      actors: two,
    };
    const { printed } = await batch([line, { ...line, actors: [...two].reverse() }, { ...line, seed: 4 }]);
    expect(JSON.stringify(printed[0])).toBe(JSON.stringify(printed[1]));
    expect(printed[2]?.mean).not.toBe(printed[0]?.mean);
  });

  it("is answered by its digest alone when asked", async () => {
    const { printed } = await batch([{ model: "threshold-cascade", thresholds: [0, 1, 5] }], "digest");
    expect(printed).toEqual([{ networks: 0, cells: 2, sum: 4, absSum: 4 }]);
  });

  it.each<[string, Line]>([
    ["SCENARIO_MODEL_UNKNOWN", { model: "oracle" }],
    ["SCENARIO_OPTION_UNKNOWN", { model: "baselines", actors: two, actrs: [] }],
    ["SCENARIO_OPTION_MISSING", { model: "baselines" }],
    ["SCENARIO_POSITION_OFF_SCALE", { model: "baselines", actors: [{ ...two[0], position: 101 }] }],
    ["SCENARIO_CAPABILITY_INVALID", { model: "baselines", actors: [{ ...two[0], capability: 0 }] }],
    ["SCENARIO_WEIGHTS_ZERO", { model: "baselines", actors: [{ ...two[0], salience: 0 }] }],
    [
      "SCENARIO_SALIENCE_TOO_MUCH",
      { model: "smp", actors: [{ name: "A", capability: 1, position: [1, 2], salience: [60, 60] }] },
    ],
    [
      "OPTION_INVALID",
      {
        model: "smp",
        actors: [{ name: "A", capability: 1, position: [1] }],
        parameters: { VotingRule: "Loud" },
      },
    ],
    ["SCENARIO_MATRIX_INVALID", { model: "friedkin-johnsen", W: [[0.5]], susceptibility: [1], x0: [3] }],
    ["OPTION_INVALID", { model: "sobol", function: "ishigami", n: 100 }],
    [
      "SCENARIO_CONDITION_UNKNOWN",
      { model: "worlds", conditions: ["C1"], actors: { A: { capability: 1, position_rules: [["C2", 5]] } } },
    ],
    ["SCENARIO_ACTOR_UNKNOWN", { model: "worlds", conditions: [], actors: {}, edit: { remove: ["A"] } }],
    ["SCENARIO_DEADLINE_UNREADABLE", { model: "deadline", lang: "en", words: "blue", anchor: "2031-01-01" }],
  ])("that is wrong is %s, and the rest goes on", async (code, line) => {
    const { code: exit, printed } = await batch([line, { id: "after", model: "baselines", actors: two }]);
    expect(exit).toBe(1);
    expect(printed[0]?.error).toMatchObject({ code });
    expect(printed[1]).toMatchObject({ id: "after", compromise: 25 });
  });

  it("reads deadlines with the calendar of the reader", async () => {
    const { printed } = await batch([
      { model: "deadline", lang: "en", words: "by the end of the month", anchor: "2031-02-03" },
      { model: "deadline", lang: "de", words: "nach einem Waffenstillstand", anchor: "2031-02-03" },
    ]);
    expect(printed[0]).toMatchObject({ earliest: "2031-02-03", latest: "2031-02-28", grade: "firm" });
    expect(printed[1]).toMatchObject({ earliest: null, latest: null, grade: "conditional" });
  });
});

const SHARED = fileURLToPath(new URL("../../../../../shared/golden/scenario/", import.meta.url));
const reference = <Shape>(name: string) => JSON.parse(readFileSync(`${SHARED}${name}.json`, "utf8")) as Shape;

interface Case {
  readonly model: string;
  readonly line: Line;
  /** Field of the result, what it should be, and how far it may be off. */
  readonly expected: readonly (readonly [field: string, value: unknown, tolerance: number])[];
}

function spatialCases(): Case[] {
  interface Run {
    readonly parameters: Line;
    readonly stopping: Line;
    readonly actors: readonly Line[];
    readonly expected: Record<string, unknown>;
    readonly tolerance: Record<string, number>;
  }
  const files = ["dummydata_3dim", "dummydata_6dim", "soe-pol-comp", "dummydata-a040"];
  const runs = files.map((name) => reference<Run>(`ktab-smp-${name}`));
  const variants = reference<{
    readonly defaults: Line;
    readonly tolerance: Record<string, number>;
    readonly cases: readonly (Record<string, unknown> & { readonly changed: Line })[];
  }>("ktab-smp-variants-dummydata_3dim");
  const [base] = runs;
  return [
    ...runs.map(
      ({ parameters, stopping, actors, expected, tolerance }): Case => ({
        model: "smp",
        line: { model: "smp", parameters, stopping, actors },
        expected: [
          ["turns", expected.turns, 0],
          ["fractional_change", expected.fractional_change, tolerance.fractional_change ?? 0],
          ["positions_by_turn", expected.positions_by_turn, tolerance.position ?? 0],
          ["win_probability_by_turn", expected.win_probability_by_turn, tolerance.win_probability ?? 0],
        ],
      }),
    ),
    ...variants.cases.map(
      (one): Case => ({
        model: "smp",
        line: {
          model: "smp",
          parameters: { ...variants.defaults, ...one.changed },
          stopping: base?.stopping,
          actors: base?.actors,
          compat: "ktab",
        },
        expected: [
          ["turns", one.turns, 0],
          ["fractional_change", one.fractional_change, variants.tolerance.fractional_change ?? 0],
          ["final_positions", one.final_positions, variants.tolerance.position ?? 0],
          ["final_win_probability", one.final_win_probability, variants.tolerance.win_probability ?? 0],
        ],
      }),
    ),
  ];
}

function issueCases(): Case[] {
  const emission = reference<{
    actors: readonly Line[];
    reproduction: Record<string, unknown> & { tolerance: Record<string, number> };
  }>("bdm1994-emission-standards");
  const uncertain = reference<{
    expected: Line;
    tornado: { base: number; rows: readonly Line[]; tolerance: number };
  }>("uncertainty-emission-standards");
  const european = reference<{
    predictions: { compromise_cs: Record<string, number> };
    issues: readonly { id: string; actors: readonly (readonly [string, number, number | null, number])[] }[];
  }>("deu3-development");
  const { reproduction } = emission;
  const distribution = {
    capability: { relative: 0.15 },
    position: { absolute: 1, clip: [4, 10] },
    salience: { absolute: 0.1, bounds: [0.01, 1] },
  };
  return [
    {
      model: "eu1994",
      line: { model: "eu1994", actors: emission.actors, rounds: 10 },
      expected: [
        ["median_by_round", reproduction.median_by_round, 1e-4],
        ["mean_by_round", reproduction.mean_by_round, 1e-4],
        ["positions_by_round", reproduction.positions_by_round, 1e-4],
      ],
    },
    {
      model: "monte-carlo",
      line: { model: "monte-carlo", actors: emission.actors, distribution, draws: 10_000, seed: 1 },
      expected: [
        ["mean", uncertain.expected.mean, 0.01],
        ["sd", uncertain.expected.sd, 0.01],
        ["quantiles", uncertain.expected.quantiles, 0.01],
      ],
    },
    {
      model: "tornado",
      line: { model: "tornado", actors: emission.actors, distribution },
      expected: [
        ["base", uncertain.tornado.base, 1e-9],
        ["rows", uncertain.tornado.rows.map(({ swing }) => ({ swing })), 1e-9],
      ],
    },
    ...european.issues.map(
      ({ id, actors }): Case => ({
        model: "baselines",
        line: {
          model: "baselines",
          actors: actors.map(([name, position, salience, capability]) => ({
            name,
            position,
            salience,
            capability,
          })),
        },
        expected: [["compromise", european.predictions.compromise_cs[id], 0.01]],
      }),
    ),
  ];
}

function smallCases(): Case[] {
  const drift = reference<{
    friedkin_johnsen: Record<string, unknown>;
    hegselmann_krause: readonly Record<string, unknown>[];
  }>("opinion-dynamics");
  const { W, susceptibility, x0, limit, steps } = drift.friedkin_johnsen;
  const sobol = reference<{ cases: readonly { S1: number[]; ST: number[] }[] }>("sensitivity-sobol");
  const cascade = reference<{ cases: readonly { pledges?: Line; worlds?: readonly Line[] }[] }>(
    "threshold-cascade",
  );
  const table = reference<{
    conditions: Line;
    actors: Line;
    expected: {
      base: Line[];
      actor_C_removed: Line[];
      escalation_salience: { edit: Line; worlds: Line[] };
      shift_D_to_50: Line[];
    };
  }>("scenario-worlds");
  const traded = reference<{
    exchange: {
      issues: string[];
      actors: Record<string, Record<string, number[]> & { capability: number }>;
      expected: Line;
    };
  }>("baselines-exchange").exchange;
  const deadlines = reference<{ cases: readonly Line[] }>("deadline-phrases");
  const hundred = Array.from({ length: 100 }, (_, at) => at);
  const world = (edit: Line, expected: readonly Line[]): Case => ({
    model: "worlds",
    line: { model: "worlds", conditions: Object.keys(table.conditions), actors: table.actors, edit },
    expected: [["worlds", expected, 1e-9]],
  });
  return [
    {
      model: "friedkin-johnsen",
      line: { model: "friedkin-johnsen", W, susceptibility, x0, steps: (steps as unknown[]).length - 1 },
      expected: [
        ["limit", limit, 1e-9],
        ["steps", steps, 1e-9],
      ],
    },
    ...drift.hegselmann_krause.map(
      (one): Case => ({
        model: "hegselmann-krause",
        line: { model: "hegselmann-krause", x0: one.x0, epsilon: one.epsilon },
        expected: [
          ["limit", one.limit, 1e-8],
          ["steps", one.steps, 0],
        ],
      }),
    ),
    ...sobol.cases.map(
      ({ S1, ST }): Case => ({
        model: "sobol",
        line: { model: "sobol", function: "ishigami", a: 7, b: 0.1, n: 8192, seed: 1 },
        expected: [
          ["S1", S1, 0.02],
          ["ST", ST, 0.02],
        ],
      }),
    ),
    {
      model: "threshold-cascade",
      line: { model: "threshold-cascade", thresholds: hundred },
      expected: [["least_fixed_point", 100, 0]],
    },
    {
      model: "threshold-cascade",
      line: { model: "threshold-cascade", thresholds: hundred.map((one) => (one === 1 ? 2 : one)) },
      expected: [["least_fixed_point", 1, 0]],
    },
    ...cascade.cases.flatMap(({ pledges, worlds = [] }) =>
      worlds.map(
        ({ outside, least, greatest }): Case => ({
          model: "threshold-cascade",
          line: { model: "threshold-cascade", pledges, outside },
          expected: [
            ["least", least, 0],
            ["greatest", greatest, 0],
          ],
        }),
      ),
    ),
    world({}, table.expected.base),
    world({ remove: ["C"] }, table.expected.actor_C_removed),
    world(table.expected.escalation_salience.edit, table.expected.escalation_salience.worlds),
    world({ position: { D: 50 } }, table.expected.shift_D_to_50),
    {
      model: "exchange",
      line: {
        model: "exchange",
        issues: traded.issues,
        actors: Object.entries(traded.actors).map(([name, actor]) => ({
          name,
          capability: actor.capability,
          position: traded.issues.map((issue) => actor[issue]?.[0]),
          salience: traded.issues.map((issue) => actor[issue]?.[1]),
        })),
      },
      expected: [
        ["before", traded.expected.before, 1e-9],
        ["after", traded.expected.after, 1e-9],
      ],
    },
    ...deadlines.cases.map(
      ({ lang, words, anchor, earliest, latest, grade }): Case => ({
        model: "deadline",
        line: { model: "deadline", lang, words, anchor },
        expected: [
          ["earliest", earliest, 0],
          ["latest", latest, 0],
          ["grade", grade, 0],
        ],
      }),
    ),
  ];
}

/** Is ours the same as theirs, as far as theirs goes? */
function agrees(ours: unknown, theirs: unknown, tolerance: number): boolean {
  if (typeof theirs === "number") return typeof ours === "number" && Math.abs(ours - theirs) <= tolerance;
  if (typeof theirs !== "object" || theirs === null) return ours === theirs;
  if (typeof ours !== "object" || ours === null) return false;
  if (Array.isArray(theirs) && (!Array.isArray(ours) || ours.length !== theirs.length)) return false;
  return Object.entries(theirs).every(([key, value]) =>
    agrees((ours as Record<string, unknown>)[key], value, tolerance),
  );
}

describe("the shared reference cases", () => {
  if (!existsSync(SHARED)) {
    console.log("skipped: the shared reference cases of the scenario models are not here");
    it.skip("need the shared reference cases", () => undefined);
    return;
  }
  const cases = [...spatialCases(), ...issueCases(), ...smallCases()];

  it("all agree within their tolerance", async () => {
    const { code, printed } = await batch(cases.map(({ line }) => line));
    expect(code).toBe(0);
    const counts = new Map<string, readonly [agree: number, all: number]>();
    const off: string[] = [];
    cases.forEach(({ model, line, expected }, at) => {
      const wrong = expected.filter(
        ([field, value, tolerance]) => !agrees(printed[at]?.[field], value, tolerance),
      );
      const [agree, all] = counts.get(model) ?? [0, 0];
      counts.set(model, [agree + (wrong.length === 0 ? 1 : 0), all + 1]);
      if (wrong.length > 0)
        off.push(
          `${model} ${JSON.stringify(line).slice(0, 100)}: ${wrong.map(([field]) => field).join(", ")}`,
        );
    });
    for (const [model, [agree, all]] of counts)
      console.log(`${model}: ${agree} of ${all} reference cases agree`);
    expect(off).toEqual([]);
  });
});
