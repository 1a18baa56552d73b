/**
 * How a worker answers: with the functions of core that the server and the command line call, on the same statements.
 * Long answers are generators that hand out how far they are, so that the worker can breathe in between.
 */
import {
  aroundEgo,
  type Backbone,
  backbone,
  type CampMethodName,
  campMethodNames,
  campOptions,
  campOptionsOf,
  compareCamps,
  describeProblem,
  divisionAgreement,
  type EntityLook,
  measureOptionsOf,
  type NetworkOptionsInput,
  network,
  networkOptionsOf,
  networkSeries,
  type ParsedNetworkQuery,
  type Period,
  type PeriodView,
  periodViews,
  polarization,
  polarizationPoint,
  type StatementTable,
  windowViewer,
} from "@parley/core";
import { type PackedNetwork, packNetwork, unpackNetwork } from "./packed-network.js";
import type {
  BackboneAnswer,
  BackboneQuestion,
  CampsAnswer,
  PeriodsAnswer,
  PolarizationAnswer,
  PolarizationQuestion,
  SeriesAnswer,
  SeriesWindow,
} from "./questions.js";

/**
 * The last instant of a time window. Windows of an even number of units end where the next unit begins, which is not
 * part of them any more; so that they read as what they hold, they are said to end a second before.
 */
export function lastInstant(
  stop: string | null,
  { timeWindow, windowSize = 100, kernel, compat }: NetworkOptionsInput,
): string | null {
  const isCounted = (kernel ?? "no") === "no" && timeWindow !== undefined && timeWindow !== "no";
  const isHalfOpen =
    isCounted && timeWindow !== "events" && windowSize % 2 === 0 && (compat ?? null) === null;
  if (stop === null || !isHalfOpen) return stop;
  return new Date(Date.parse(`${stop}Z`) - 1000).toISOString().slice(0, 19);
}

/** What every answer reads. */
export interface Subject {
  readonly table: StatementTable;
  readonly looks: ReadonlyMap<string, EntityLook>;
  readonly query: ParsedNetworkQuery;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** A series with its networks, as far as memory goes. */
export interface KeptSeries {
  readonly answer: SeriesAnswer;
  readonly networks: readonly (PackedNetwork | null)[];
}

/** Weights that are kept of a series: some hundred megabytes. Windows beyond are computed again when shown. */
const MOST_WEIGHTS = 20_000_000;

/** All time windows. @throws what `networkSeries` throws */
export function* answerSeries({ table, query }: Subject): Generator<Progress, KeptSeries> {
  const options = networkOptionsOf(query);
  const series = networkSeries(table, options);
  const windows: SeriesWindow[] = [];
  const networks: (PackedNetwork | null)[] = [];
  const seen = new Map<string, number>();
  let weights = 0;
  let bounds: { start: number; stop: number } | null = null;
  for (const made of series.networks) {
    bounds ??= made.basis.prepared.selection.bounds;
    const packed = packNetwork(made);
    weights += packed.weights.length;
    networks.push(weights > MOST_WEIGHTS ? null : packed);
    const label = (made.dateTime ?? "").replace(/T00:00:00$/, "");
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    windows.push({
      key: times === 1 ? label : `${label}.${times}`,
      start: made.start,
      dateTime: made.dateTime,
      stop: lastInstant(made.stop, options),
      statements: made.basis.rows.length,
      aggregation: made.aggregation,
    });
    const passed = Date.parse(`${made.dateTime ?? ""}Z`) / 1000 - bounds.start;
    const share = Math.min(1, Math.max(0, passed / Math.max(1, bounds.stop - bounds.start)));
    yield { done: windows.length, all: Math.max(windows.length, Math.round(windows.length / (share || 1))) };
  }
  const warnings = series.warnings.map(
    ({ code, details }) => describeProblem(code, details, query.labels).what,
  );
  return { answer: { windows, numFilteredStatements: series.numFilteredStatements, warnings }, networks };
}

/** One time window as the page draws it. */
export function answerFrame({ table, looks, query }: Subject, kept: KeptSeries, index: number) {
  const packed = kept.networks[index] ?? null;
  return windowViewer(
    table,
    query,
    looks,
  )(packed === null ? walkTo(table, query, index) : unpackNetwork(packed));
}

/** The networks of periods, one after the other. @throws the codes of `network` and `camps` */
export function* answerPeriods(
  { table, looks, query }: Subject,
  periods: readonly Period[],
): Generator<Progress, PeriodsAnswer> {
  const views: PeriodView[] = [];
  for (const made of periodViews(table, query, looks, periods)) {
    views.push(made);
    yield { done: views.length, all: periods.length };
  }
  return { periods: views };
}

/** Ids of the statements that a network counts, in the order of the record. @throws the codes of `network` */
export function answerStatements({ table, query }: Subject): string[] {
  const found = aroundEgo(network(table, networkOptionsOf(query)), query);
  return Array.from(found.basis.rows, (row) => table.ids[row] ?? "");
}

function walkTo(table: StatementTable, query: ParsedNetworkQuery, index: number) {
  let at = 0;
  for (const made of networkSeries(table, networkOptionsOf(query)).networks) {
    if (at === index) return made;
    at += 1;
  }
  throw new RangeError(`no time window ${index}`);
}

export interface KeptPolarization {
  readonly answer: PolarizationAnswer;
  /** Rows of the table behind each point. */
  readonly rows: readonly Int32Array[];
}

/** The line of polarization. @throws what `polarization` throws */
export function* answerPolarization(
  { table, query }: Subject,
  { numClusters, algorithm, seed, least }: PolarizationQuestion,
): Generator<Progress, KeptPolarization> {
  const options = measureOptionsOf(query, true);
  const found = polarization(table, {
    ...options,
    numClusters,
    algorithm: algorithm as "greedy",
    seed,
  });
  const points = [];
  const rows: Int32Array[] = [];
  for (const slice of found.slices) {
    const shown = { ...slice, stop: lastInstant(slice.stop, options) };
    points.push(polarizationPoint(shown, { least, groups: numClusters, labels: query.labels }));
    rows.push(slice.rows);
    yield { done: points.length, all: 0 };
  }
  const warnings = found.warnings.map(
    ({ code, details }) => describeProblem(code, details, query.labels).what,
  );
  return { answer: { points, warnings }, rows };
}

/** A backbone; `tell` hears how far it is. @throws what `backbone` throws */
export function answerBackbone(
  { table, query }: Subject,
  { method, p, T, backboneSize, seed }: BackboneQuestion,
  tell: (progress: Progress) => void,
): BackboneAnswer {
  const options = { ...measureOptionsOf(query, false), method, p, T, backboneSize, seed };
  const found = backbone(table, options, (done, all) => tell({ done, all }));
  if (found.method === "nested") return nestedAnswer(found);
  if (found.method === "evaluate") throw new TypeError("evaluate is not asked for");
  const { backbone: kept, redundant, backboneLoss, redundantLoss } = found;
  return { method: found.method, backbone: kept, redundant, backboneLoss, redundantLoss };
}

function nestedAnswer(found: Extract<Backbone, { method: "nested" }>): BackboneAnswer {
  const { prepared, rows } = found.network.basis;
  const { field2 } = prepared.bound;
  const behind = new Map<string, string[]>();
  for (const row of rows) {
    const label = field2.labels[field2.codes[row] ?? -1] ?? "";
    const ids = behind.get(label);
    if (ids === undefined) behind.set(label, [prepared.table.ids[row] ?? ""]);
    else ids.push(prepared.table.ids[row] ?? "");
  }
  return {
    method: "nested",
    steps: found.steps.map(({ concept, backboneLoss, redundantLoss, numStatements }) => ({
      concept,
      backboneLoss,
      redundantLoss,
      statements: numStatements,
    })),
    statements: found.network.numStatements,
    actors: found.network.rowLabels.length,
    evidence: found.steps.map(({ concept }) => behind.get(concept) ?? []),
  };
}

/** Camps by several methods, one after the other; what is there so far is handed out after each. */
export function* answerCamps(
  { table, query }: Subject,
  methods: readonly string[],
): Generator<Progress & { readonly part: CampsAnswer }, CampsAnswer> {
  const options = networkOptionsOf(query);
  const found = network(table, campOptions(options));
  const { method: _one, ...settings } = campOptionsOf(query, options.compat);
  const divisions: ReturnType<typeof compareCamps>["divisions"][number][] = [];
  const left: { method: string; why: string }[] = [];
  const wanted = methods.flatMap((name) => campMethodNames.filter((known) => known === name));
  let answer = campsSoFar(divisions, left);
  for (const [at, method] of wanted.entries()) {
    const own = compareCamps(found, { ...settings, methods: [method] });
    divisions.push(...own.divisions);
    if (own.left.length > 0) left.push({ method, why: whyLeft(method, query, found.rowLabels.length) });
    answer = campsSoFar(divisions, left);
    yield { done: at + 1, all: wanted.length, part: answer };
  }
  return answer;
}

function whyLeft(method: CampMethodName, { k, kMin, kMax, labels }: ParsedNetworkQuery, actors: number) {
  const asked = k ?? `${kMin ?? 2}–${kMax ?? 5}`;
  return describeProblem("CAMPS_NUMBER_UNREACHABLE", { method, k: asked, actors }, labels).what;
}

function campsSoFar(
  divisions: ReturnType<typeof compareCamps>["divisions"],
  left: CampsAnswer["left"],
): CampsAnswer {
  return {
    divisions: divisions.map(({ method, camps, isolates, modularity, tried }) => ({
      method,
      sizes: camps.map(({ size }) => size),
      isolates: isolates.length,
      modularity,
      tried,
    })),
    left: [...left],
    agreement: divisions.map((one) =>
      divisions.map((other) => {
        const { adjustedRand } = divisionAgreement(one.membership, other.membership);
        return Number.isNaN(adjustedRand) ? null : adjustedRand;
      }),
    ),
  };
}
