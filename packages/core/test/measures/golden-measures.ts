/**
 * The golden cases of measures: results of DNA 3.1.2, compared with ours under `compat`. Symmetric matrices are
 * kept as lower triangles with 12 digits, far finer than what is compared. Run as a script with the shared
 * folder at hand, it writes the fixtures anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SHARED_FOLDER } from "../network/golden-cases.js";

export const MEASURE_FIXTURES = fileURLToPath(new URL("../fixtures/golden-measures/", import.meta.url));

/** One case as it stands in its file. */
export interface MeasureCase {
  readonly id: string;
  readonly kind: string;
  readonly db: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export const measureKinds = ["nested", "evaluate", "annealing", "polarization", "distance", "barplot"];

/** Cases of the shared folder that are about measures; `null` where there is none. */
export function sharedMeasures(): MeasureCase[] | null {
  if (!existsSync(SHARED_FOLDER)) return null;
  return readdirSync(SHARED_FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(SHARED_FOLDER + name, "utf8")) as MeasureCase)
    .filter(({ kind }) => measureKinds.includes(kind));
}

/** Cases of the repository. */
export function keptMeasures(): MeasureCase[] {
  if (!existsSync(MEASURE_FIXTURES)) return [];
  return readdirSync(MEASURE_FIXTURES)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(MEASURE_FIXTURES + name, "utf8")) as unknown[])
    .map((packed) => unpack(packed) as MeasureCase);
}

/** Differences of two JSON values as sentences; numbers may differ by 1e-9 of the larger, or by 1e-13. */
export function differences(ours: unknown, theirs: unknown, where: string): string[] {
  if (typeof theirs === "number" && typeof ours === "number") {
    const near =
      Math.abs(ours - theirs) <= Math.max(1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)), 1e-13);
    return near ? [] : [`${where} is ${ours} instead of ${theirs}`];
  }
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (ours.length !== theirs.length)
      return [`${where} has ${ours.length} entries instead of ${theirs.length}`];
    return theirs.flatMap((value, at) => differences(ours[at], value, `${where}[${at}]`));
  }
  return ours === theirs ? [] : [`${where} is ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`];
}

/** Square symmetric matrices become `{ "half": rows }`; a second list equal to the first is dropped. */
function pack(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (Array.isArray(value)) {
    const rows = value as unknown[][];
    const isSymmetric =
      value.length > 2 &&
      rows.every(
        (row, i) =>
          Array.isArray(row) && row.length === value.length && row.every((cell, j) => cell === rows[j]?.[i]),
      );
    return isSymmetric ? { half: rows.map((row, i) => row.slice(0, i + 1).map(pack)) } : value.map(pack);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, pack(inner)] as const);
  return Object.fromEntries(entries);
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== "object" || value === null) return value;
  if ("half" in value) {
    const half = value.half as unknown[][];
    return half.map((row, i) => half.map((other, j) => (j <= i ? row[j] : other[i])));
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unpack(inner)]));
}

/** Kept small: of results of chance only what is certain. */
function shorten(golden: MeasureCase): MeasureCase {
  if (golden.kind === "annealing") {
    const runs = (golden.runs as Record<string, unknown>[]).map(
      ({ bestLossSeen, temperatureSampled, temperatureStep }) => ({
        bestLossSeen,
        temperatureSampled,
        temperatureStep,
      }),
    );
    return { ...golden, runs };
  }
  if (golden.kind !== "polarization") return golden;
  const slices = (golden.slices as Record<string, unknown>[]).map((slice) =>
    Object.fromEntries(
      Object.entries(slice).filter(([name, value]) => {
        const isTwin = name === "conflict" && JSON.stringify(value) === JSON.stringify(slice.congruence);
        return !isTwin && !/^(lastRun|finalMaxQ)/.test(name);
      }),
    ),
  );
  return { ...golden, slices };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(MEASURE_FIXTURES, { recursive: true });
  for (const kind of measureKinds) {
    const cases = (sharedMeasures() ?? []).filter(
      (golden) => golden.kind === kind && golden.db !== "sample.dna",
    );
    const lines = cases.map((golden) => JSON.stringify(pack(shorten(golden))));
    writeFileSync(`${MEASURE_FIXTURES}${kind}.json`, `[\n${lines.join(",\n")}\n]\n`);
  }
}
