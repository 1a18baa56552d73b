/**
 * The compact form of the golden cases in the repository: labels once per file, and of a symmetric matrix
 * only the lower triangle. Kernel-smoothed weights are cut to 12 digits, far finer than what is compared.
 * Run as a script with the shared folder at hand, it writes the fixtures anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { GoldenCase, GoldenNetwork } from "./golden-cases.js";
import { caseKind, FIXTURES, SHARED_FOLDER, sharedCases } from "./golden-cases.js";
import { isCovered } from "./golden-check.js";

type Cell = number | string;
interface PackedNetwork {
  readonly rows: readonly number[];
  /** Left out when they are the rows. */
  readonly cols?: readonly number[];
  /** Full rows, or the lower triangle with the diagonal when `half` is set. */
  readonly matrix: readonly (readonly Cell[])[];
  readonly half?: true;
  readonly times: readonly (string | undefined)[];
  readonly n: number;
}
interface PackedCase extends Omit<GoldenCase, keyof GoldenNetwork | "networks"> {
  readonly single?: PackedNetwork;
  readonly series?: readonly PackedNetwork[];
}
export interface PackedCases {
  readonly labels: readonly string[];
  readonly cases: readonly PackedCase[];
}

export function unpackCases({ labels, cases }: PackedCases): GoldenCase[] {
  const name = (index: number): string => labels[index] ?? "";
  const network = ({ rows, cols = rows, matrix, half, times, n }: PackedNetwork): GoldenNetwork => ({
    rowLabels: rows.map(name),
    colLabels: cols.map(name),
    matrix:
      half === true
        ? matrix.map((_, i) => matrix.map((__, j) => (i < j ? matrix[j]?.[i] : matrix[i]?.[j]) as Cell))
        : matrix,
    start: times[0] ?? "",
    stop: times[1] ?? "",
    ...(times[2] === undefined ? {} : { dateTime: times[2] }),
    numStatements: n,
  });
  return cases.map(({ single, series, ...rest }) => ({
    ...rest,
    ...(single === undefined ? {} : network(single)),
    ...(series === undefined ? {} : { networks: series.map(network) }),
  }));
}

function packCases(cases: readonly GoldenCase[]): PackedCases {
  const labels: string[] = [];
  const places = new Map<string, number>();
  const place = (label: string): number => {
    const known = places.get(label);
    if (known !== undefined) return known;
    places.set(label, labels.length);
    labels.push(label);
    return labels.length - 1;
  };
  const network = (golden: GoldenNetwork): PackedNetwork => {
    const { rowLabels, colLabels, matrix, start, stop, dateTime, numStatements } = golden;
    const sameSides = JSON.stringify(rowLabels) === JSON.stringify(colLabels);
    const symmetric = sameSides && matrix.every((row, i) => row.every((cell, j) => cell === matrix[j]?.[i]));
    return {
      rows: rowLabels.map(place),
      ...(sameSides ? {} : { cols: colLabels.map(place) }),
      matrix: symmetric ? matrix.map((row, i) => row.slice(0, i + 1)) : matrix,
      ...(symmetric ? { half: true } : {}),
      times: dateTime === undefined ? [start, stop] : [start, stop, dateTime],
      n: numStatements,
    };
  };
  return {
    cases: cases.map((golden) => {
      const { id, kind, db, options, numFilteredStatements, filteredStatementIds, error } = golden;
      return {
        id,
        kind,
        db,
        options,
        ...(numFilteredStatements === undefined ? {} : { numFilteredStatements }),
        ...(filteredStatementIds === undefined ? {} : { filteredStatementIds }),
        ...(error === undefined ? {} : { error }),
        ...(golden.matrix === undefined ? {} : { single: network(golden as GoldenNetwork) }),
        ...(golden.networks === undefined
          ? {}
          : { series: golden.networks.map((slice) => network(kind === "timewindow" ? cut(slice) : slice)) }),
      };
    }),
    labels,
  };
}

function cut(golden: GoldenNetwork): GoldenNetwork {
  const shorten = (cell: Cell): Cell => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);
  return { ...golden, matrix: golden.matrix.map((row) => row.map(shorten)) };
}

/** "onemode-dup" and "onemode-score" stand in one file with "onemode". */
function fileOf({ id }: GoldenCase): string {
  if (id.startsWith("events-")) return "event-window";
  const kind = caseKind(id);
  if (kind === "docqual-kernel" || kind === "kernel-single") return "kernel";
  return kind.split("-")[0] ?? kind;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FIXTURES, { recursive: true });
  const files = new Map<string, GoldenCase[]>();
  for (const golden of sharedCases() ?? []) {
    if (!isCovered(golden) || golden.db === "sample.dna") continue;
    files.set(fileOf(golden), [...(files.get(fileOf(golden)) ?? []), golden]);
  }
  for (const [file, cases] of files) {
    const { labels, cases: packed } = packCases(cases);
    const lines = packed.map((golden) => JSON.stringify(golden)).join(",\n");
    writeFileSync(`${FIXTURES}${file}.json`, `{"labels":${JSON.stringify(labels)},"cases":[\n${lines}\n]}\n`);
  }
  for (const db of ["synth.dna", "synth-events.dna"]) {
    writeFileSync(`${FIXTURES}${db}.gz`, gzipSync(readFileSync(SHARED_FOLDER + db), { level: 9 }));
  }
}
