/**
 * The verbs camps, scale, phases, measures and stability as they are called: on the bundled example record, read by
 * the program itself, and on the synthetic database of DNA, one call or a batch.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";
import { call, makeExample, unpackSynthetic } from "./example-files.js";

const folder = temporaryFolder();
const dna = unpackSynthetic(folder);
let record = "";

beforeAll(async () => {
  record = await makeExample(folder);
});

async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await call(...args, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

/** A quick call of each verb. */
const calls: readonly (readonly [verb: string, args: readonly string[]])[] = [
  ["camps", ["--duplicates", "document", "--method", "walktrap"]],
  ["measures", ["--duplicates", "document"]],
  ["phases", ["--time-window", "weeks", "--window-size", "2", "--kernel", "gaussian", "--k-max", "3"]],
  ["scale", ["--threshold", "0.4", "--iterations", "200", "--burn-in", "50", "--thin", "2"]],
  ["stability", ["--draws", "5", "--influence", "false"]],
];

/** What keeps the lines of a batch quick. */
const lineOptions: Readonly<Record<string, object>> = {
  phases: { timeWindow: "months", windowSize: 6, kMax: 3 },
  scale: { iterations: 100, burnIn: 10 },
  stability: { draws: 3, influence: false },
};

describe.each(calls)("parley %s", (verb, args) => {
  test("prints a table of the example record", async () => {
    const { code, out, err } = await call(verb, record, ...args);
    expect(code, err).toBe(0);
    expect(out.split("\n").length).toBeGreaterThan(3);
  });

  test("prints the same bytes each time, as JSON and as CSV", async () => {
    for (const format of ["json", "csv"]) {
      const first = await call(verb, dna, ...args, "--format", format);
      expect(first.code, first.err).toBe(0);
      expect(first.out.length).toBeGreaterThan(20);
      expect(await call(verb, dna, ...args, "--format", format)).toEqual(first);
    }
  });

  test("names one example in its help", async () => {
    const { code, out } = await call(verb, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Example:\\n {2}npx parley ${verb} debate\\.parley`));
  });

  test("runs the example of its help on the example record", async () => {
    const { out } = await call(verb, "--help");
    const example = /npx parley (.+)\n/.exec(out)?.[1] ?? "";
    const words = example.split(" ").map((word) => (word === "debate.parley" ? record : word));
    const { code, err } = await call(...words);
    expect(code, err).toBe(0);
  });

  test("answers a batch line by line, a wrong line in its place", async () => {
    const batch = join(folder, `${verb}.jsonl`);
    const more = lineOptions[verb] ?? {};
    const lines = [
      { id: 1, variable1: "person", ...more },
      { id: 2, fame: true },
      { id: 3, seed: 2, ...more },
    ];
    writeFileSync(batch, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
    const { code, out } = await call(verb, dna, "--batch", batch, "--json");
    expect(code).toBe(1);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(answers[1]).toMatchObject({ error: { code: "NETWORK_OPTION_UNKNOWN" } });
    expect(answers[0]).not.toHaveProperty("error");
    expect(answers[2]).not.toHaveProperty("error");
  });

  test("digests its numbers for measuring time", async () => {
    const { code, out } = await call(verb, dna, ...args, "--format", "digest");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ cells: expect.any(Number) as number });
  });
});

describe("camps", () => {
  test("by several methods come with their agreement and consensus", async () => {
    const found = await json("camps", dna, "--methods", "louvain,walktrap,pam", "--k", "3");
    expect(found.methods).toEqual(["louvain", "walktrap", "pam"]);
    const rand = found.adjustedRand as number[][];
    expect(rand.map((row, at) => row[at])).toEqual([1, 1, 1]);
    expect((found.consensus as unknown[]).length).toBe((found.rowLabels as unknown[]).length);
    const { out } = await call("camps", dna, "--methods", "louvain,ward", "--show", "methods");
    expect(out).toContain("adjusted Rand ward");
  });

  test("over time come one part a time window", async () => {
    const found = await json("camps", dna, "--time-window", "years", "--window-size", "1");
    expect((found.slices as { camps: unknown[] }[]).length).toBeGreaterThan(1);
  });

  test("refuse what does not go together", async () => {
    expect(await call("camps", dna, "--method", "louvain", "--k", "3")).toMatchObject({ code: 2 });
    expect((await call("camps", dna, "--method", "fame")).err).toContain("OPTION_INVALID");
    expect((await call("camps", dna, "--network-type", "twomode")).err).toContain("NETWORK_NOT_ONE_MODE");
  });
});

describe("measures", () => {
  test("can be chosen, with groups by an attribute", async () => {
    const found = await json("measures", dna, "--measure", "degree,ei-index", "--group", "Type");
    const nodes = found.nodes as Record<string, unknown>[];
    expect(Object.keys(nodes[0] ?? {})).toEqual([
      "label",
      "side",
      "group",
      "degree",
      "strength",
      "absoluteStrength",
    ]);
    expect(Object.keys(found.figures as object)).toEqual(["eiIndex"]);
  });

  test("of a two-mode network have rows and columns", async () => {
    const found = await json("measures", dna, "--network-type", "twomode", "--measure", "degree");
    const sides = new Set((found.nodes as { side: string }[]).map(({ side }) => side));
    expect(sides).toEqual(new Set(["row", "column"]));
  });

  test("show the figures of the network as a table of their own", async () => {
    const { out } = await call("measures", dna, "--show", "figures", "--format", "csv");
    expect(out).toMatch(/^figure,value\n/);
    expect(out).toContain("density,1\n");
  });

  test("refuse unknown names and attributes", async () => {
    expect((await call("measures", dna, "--measure", "fame")).err).toContain("MEASURE_UNKNOWN");
    expect((await call("measures", dna, "--group", "Fame")).err).toContain("MEASURE_ATTRIBUTE_UNKNOWN");
    expect((await call("measures", dna, "--value", "Fame")).err).toContain("MEASURE_ATTRIBUTE_UNKNOWN");
  });
});

test("scale takes restrictions as JSON and shows the concepts", async () => {
  const quick = ["--threshold", "0.4", "--estimator", "em", "--bootstrap", "0"];
  const plus = await json("scale", dna, ...quick, "--theta-constraints", '{"Org 01":"+"}');
  const minus = await json("scale", dna, ...quick, "--theta-constraints", '{"Org 01":"-"}');
  const place = (found: Record<string, unknown>): number =>
    (found.actors as { label: string; position: { mean: number }[] }[]).find(
      ({ label }) => label === "Org 01",
    )?.position[0]?.mean ?? Number.NaN;
  expect(place(plus)).toBeGreaterThan(0);
  expect(place(minus)).toBeLessThan(0);
  expect((await call("scale", dna, ...quick, "--show", "concepts")).out).toContain("discrimination");
});

test("stability tells apart what documents and what the reader leave open", async () => {
  const read = await json("stability", record, "--draws", "5", "--influence", "false");
  // Nobody has decided on anything the program read.
  expect(read.undecided).toBe(read.numStatements);
  expect(read.byReader).not.toBeNull();
  const coded = await json("stability", dna, "--draws", "5");
  expect(coded).toMatchObject({ undecided: 0, byReader: null });
  const influence = coded.influence as { documentId: unknown }[];
  expect(typeof influence[0]?.documentId).toBe("number");
});
