/**
 * Batches from the shell agree with DNA 3.1.2: every deterministic golden case goes in as a line of a batch, on the
 * `.dna` file as it lies, and comes out with the fields of `batch.md` at 1e-9. Exported files agree byte for byte.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import {
  FIXTURES,
  type GoldenCase,
  SHARED_FOLDER,
  sharedCases,
} from "../../../core/test/network/golden-cases.js";
import { type PackedCases, unpackCases } from "../../../core/test/network/golden-format.js";
import { runVerb } from "../../src/commands/run-verb.js";

const exported = fileURLToPath(new URL("../fixtures/dna-exports/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-golden-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a verb as the shell would; answers the lines it printed. */
async function lines(args: readonly string[]): Promise<{ code: number; printed: string[]; err: string }> {
  let out = "";
  let err = "";
  const code = await runVerb(
    args,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      errIsTerminal: false,
    },
    {},
  );
  return { code, printed: out.split("\n").filter((line) => line !== ""), err };
}

function database(name: string): string {
  if (existsSync(SHARED_FOLDER + name)) return SHARED_FOLDER + name;
  const path = join(folder, name);
  if (!existsSync(path)) writeFileSync(path, gunzipSync(readFileSync(`${FIXTURES}${name}.gz`)));
  return path;
}

const verbOf: Readonly<Record<string, string>> = {
  network: "network",
  export: "network",
  timewindow: "network",
  eventlist: "event-list",
  distance: "distances",
  barplot: "barplot",
  nested: "backbone",
  evaluate: "backbone",
  polarization: "polarization",
};

function verbFor({ kind, options }: GoldenCase): string {
  return options.networkType === "eventlist" ? "event-list" : (verbOf[kind] ?? "");
}

/** The line of a case: its options, without what only the reference program has. */
function lineOf(golden: GoldenCase): Record<string, unknown> {
  const { reps: _, qualityTests: __, ...options } = golden.options as Record<string, unknown>;
  const method = golden.kind === "nested" || golden.kind === "evaluate" ? { method: golden.kind } : {};
  const memberships =
    golden.kind === "polarization"
      ? {
          memberships: (golden as unknown as Slices).slices.map((slice) =>
            slice.qualityTests.map((test) => test.memberships),
          ),
        }
      : {};
  return { id: golden.id, ...options, ...method, ...memberships, compat: "dna-3.1.2" };
}

interface Slices {
  readonly slices: readonly {
    readonly qualityTests: readonly { readonly memberships: readonly number[] }[];
  }[];
}

/** Fields that describe the case or depend on chance. */
const notCompared = new Set(["id", "kind", "db", "options", "file", "finalMaxQ", "lastRun"]);

/** Where our value lacks or differs from the reference, as paths. */
function differences(ours: unknown, theirs: unknown, path: string): string[] {
  if (typeof theirs === "number" && typeof ours === "number") {
    // A difference of equal sums leaves the last bit or none, by the order of adding.
    const close = Math.abs(ours - theirs) <= 1e-12 + 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs));
    return close ? [] : [`${path}: ${ours} instead of ${theirs}`];
  }
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours) || ours.length !== theirs.length) return [`${path}: another length`];
    return theirs.flatMap((value, at) => differences(ours[at], value, `${path}[${at}]`)).slice(0, 3);
  }
  if (typeof theirs === "object" && theirs !== null) {
    return Object.entries(theirs)
      .filter(([name]) => !notCompared.has(name) && !/^(?:finalMaxQ|lastRun)/.test(name))
      .flatMap(([name, value]) =>
        differences((ours as Record<string, unknown> | undefined)?.[name], value, `${path}.${name}`),
      )
      .slice(0, 3);
  }
  // Seconds may be left out of a time when they are 0.
  const isSame = ours === theirs || (typeof theirs === "string" && ours === `${theirs}:00`);
  return isSame ? [] : [`${path}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`];
}

function checkBatches(where: string, cases: readonly GoldenCase[]): void {
  for (const [key, list] of grouped(cases)) {
    const [verb = "", db = ""] = key.split(" ");
    it(`${verb} on ${db}: ${list.length} lines`, async () => {
      const batch = join(folder, `${where}-${verb}-${db}.jsonl`);
      writeFileSync(batch, list.map((golden) => `${JSON.stringify(lineOf(golden))}\n`).join(""));
      const { printed } = await lines([verb, database(db), "--batch", batch, "--json"]);
      expect(printed.length).toBe(list.length);
      const failing = list.flatMap((golden, at) => {
        const ours = JSON.parse(printed[at] ?? "{}") as Record<string, unknown>;
        expect(ours.id).toBe(golden.id);
        if (golden.error !== undefined) return ours.error === undefined ? [`${golden.id}: no error`] : [];
        return differences(ours, golden, golden.id);
      });
      console.log(`batch, ${where}, ${verb} on ${db}: ${list.length} lines`);
      expect(failing).toEqual([]);
    });
  }
}

function grouped(cases: readonly GoldenCase[]): Map<string, GoldenCase[]> {
  const groups = new Map<string, GoldenCase[]>();
  for (const golden of cases) {
    const verb = verbFor(golden);
    if (verb === "") continue;
    const key = `${verb} ${golden.db}`;
    groups.set(key, [...(groups.get(key) ?? []), golden]);
  }
  return groups;
}

const ownCases = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => unpackCases(JSON.parse(readFileSync(FIXTURES + name, "utf8")) as PackedCases));

describe("batches, in the repository", () => checkBatches("own", ownCases));

describe("batches, shared", () => {
  const cases = sharedCases();
  if (cases === null) {
    console.log("batches, shared: skipped, the shared folder is not here");
    it.skip("the shared folder is not here", () => undefined);
  } else checkBatches("shared", cases);
});

describe("files that DNA wrote", () => {
  const names = readdirSync(exported).sort();
  it.each(names)("%s is the same byte for byte", async (name) => {
    const id = name.slice(0, name.lastIndexOf("."));
    const golden = ownCases.find((one) => one.id === id);
    if (golden === undefined) throw new Error(`no case for ${name}`);
    const file = join(folder, name);
    const batch = join(folder, `${name}.jsonl`);
    writeFileSync(batch, `${JSON.stringify({ ...lineOf(golden), file })}\n`);
    const { code, printed, err } = await lines([
      verbFor(golden),
      database(golden.db),
      "--batch",
      batch,
      "--json",
    ]);
    expect(code, `${err}${printed[0]?.slice(0, 300)}`).toBe(0);
    expect(JSON.parse(printed[0] ?? "{}")).toMatchObject({ file });
    // Places are drawn by chance in DNA; everything else is compared.
    const ours = readFileSync(file, "utf8").replaceAll(/x="[\d.]+" y="[\d.]+"/g, 'x="RANDOM" y="RANDOM"');
    expect(ours === readFileSync(join(exported, name), "utf8"), name).toBe(true);
  });
});
