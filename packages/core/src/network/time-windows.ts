/**
 * Moving time windows: one network per step of a unit, or per statement. (`dna-algorithms.md` §8.)
 *
 * Units: a window of size w stands around its center c, which moves from the start of the range to its stop
 * by one unit; h = w/2 for an even w, (w − 1)/2 for an odd one.
 *
 * | | by default | under `compat` |
 * |---|---|---|
 * | even w | [c − h, c + h), exactly w units | [c − h, c + h], w units and both ends |
 * | odd w | [c − h, c + h], as DNA | the same |
 * | months, years | start + n units, clamped to the month each time | 31 → 28 → 28: steps drift |
 * | a range of one instant | one window where it fits | no result |
 *
 * Only windows inside the range are given: both ends, or with half-open windows the beginning of each of their
 * units, so that the last document of a range has its windows. Those without statements are kept. Events: the statement t with h = ⌊w/2⌋ statements before and after it; equal times are
 * ordered by document, position and id (DNA draws at random).
 *
 * One-mode series are updated: each statement enters once and leaves once, whatever the size of the window.
 */
import { fail } from "../errors.js";
import type { ActiveSlots } from "./active-slots.js";
import { inactiveSlots } from "./active-slots.js";
import { countNetwork, countRows, isolateNodes } from "./count-network.js";
import type { Counts } from "./counts.js";
import { gatheredSums } from "./gathered-sums.js";
import { addUnits, type CalendarUnit } from "./local-time.js";
import { ownRoom, sharedRoom } from "./matrix-room.js";
import type { Network, NetworkSpan } from "./network.js";
import { describeNetwork } from "./network.js";
import type { OneModeAggregation, OneModeRecipe, OneModeSums } from "./one-mode.js";
import { buildOneModeSums, isPlainSum, oneModeMatrix, oneModeRecipe, updateOneModeSums } from "./one-mode.js";
import type { NodeSet, PreparedNetwork } from "./prepare.js";
import { nodesIn } from "./prepare.js";

/** One window: the counted rows from `from` to `to` (excluded) of all rows with a known time. */
export interface TimeWindow extends NetworkSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The networks of all windows, one after the other.
 *
 * @param isPassing a network stands until the next one is asked for: one-mode matrices share their memory
 */
export function* windowNetworks(prepared: PreparedNetwork, isPassing = false): Generator<Network> {
  const { table, options, selection } = prepared;
  const rows = selection.filtered.filter((row) => !Number.isNaN(table.time[row]));
  const windows =
    options.timeWindow === "events" ? eventWindows(prepared, rows) : unitWindows(prepared, rows);
  if (options.networkType === "twomode") {
    const fixed = isolateNodes(prepared);
    for (const window of windows) {
      yield countNetwork(prepared, rows.subarray(window.from, window.to), window, fixed);
    }
    return;
  }
  const { qualifierAggregation } = options;
  const shown: readonly OneModeAggregation[] =
    qualifierAggregation === "congruence & conflict"
      ? ["congruence", "conflict"]
      : [qualifierAggregation === "combine" ? "ignore" : qualifierAggregation];
  const series = shown.map((aggregation) => oneModeSeries(prepared, rows, aggregation, isPassing));
  for (const window of windows) for (const at of series) yield at(window);
}

/** Windows in calendar units. */
export function* unitWindows(prepared: PreparedNetwork, rows: Int32Array): Generator<TimeWindow> {
  const { options, selection, table } = prepared;
  const { start, stop } = selection.bounds;
  const compat = options.compat !== null;
  const unit = options.timeWindow as CalendarUnit;
  if (compat && start === stop) fail("NETWORK_DNA_FAILS", { reason: "a range of one instant" });
  const size = options.windowSize;
  const half = Math.floor(size / 2);
  const halfOpen = !compat && size % 2 === 0;
  let from = 0;
  let to = 0;
  let center = start;
  for (let step = 0; center <= stop; step++) {
    const first = compat ? addUnits(center, unit, -half) : addUnits(start, unit, step - half);
    const last = compat ? addUnits(center, unit, half) : addUnits(start, unit, step + half);
    // Half-open windows are whole units, the last of which must begin inside the range.
    const lastInside = halfOpen ? addUnits(start, unit, step + half - 1) : last;
    if (first >= start && lastInside <= stop) {
      while (from < rows.length && timeAt(table.time, rows, from) < first) from++;
      to = Math.max(to, from);
      while (to < rows.length && isBefore(timeAt(table.time, rows, to), last, halfOpen)) to++;
      yield { from, to, start: first, stop: last, dateTime: center };
    }
    center = compat ? addUnits(center, unit, 1) : addUnits(start, unit, step + 1);
  }
}

function timeAt(time: Float64Array, rows: Int32Array, position: number): number {
  return time[rows[position] as number] as number;
}

function isBefore(time: number, last: number, halfOpen: boolean): boolean {
  return halfOpen ? time < last : time <= last;
}

/** Windows of a number of statements around each statement. */
export function* eventWindows(prepared: PreparedNetwork, rows: Int32Array): Generator<TimeWindow> {
  const { time } = prepared.table;
  const half = Math.floor(prepared.options.windowSize / 2);
  for (let at = half; at + half < rows.length; at++) {
    yield {
      from: at - half,
      to: at + half + 1,
      start: timeAt(time, rows, at - half),
      stop: timeAt(time, rows, at + half),
      dateTime: timeAt(time, rows, at),
    };
  }
}

/** A function that moves to the next window and gives its network. */
function oneModeSeries(
  prepared: PreparedNetwork,
  rows: Int32Array,
  aggregation: OneModeAggregation,
  isPassing: boolean,
): (window: TimeWindow) => Network {
  const { bound, options } = prepared;
  const fixed = isolateNodes(prepared);
  const recipe = oneModeRecipe(options, aggregation, prepared.levels);
  if (recipe.ordered !== null) {
    const single = { ...prepared, options: { ...options, qualifierAggregation: aggregation } };
    return (window) => countNetwork(single, rows.subarray(window.from, window.to), window, fixed);
  }
  const nodes1 = fixed?.nodes1 ?? nodesIn(bound.field1, rows);
  const nodes2 = nodesIn(bound.field2, rows);
  const counts = countRows(prepared, rows, nodes1, nodes2, prepared.levels);
  const gathered = isPlainSum(recipe) ? gatheredSums(counts.actors) : null;
  const state = emptySums(counts, recipe, gathered?.sums);
  const room = isPassing ? sharedRoom() : ownRoom;
  const matrixOver = (actors: Int32Array): Float64Array => {
    if (gathered === null) return oneModeMatrix(state.sums, recipe, actors, room);
    return isPassing ? gathered.over(actors) : gathered.over(actors).slice();
  };
  let from = 0;
  let to = 0;
  return (window) => {
    if (window.from >= to) {
      for (; from < to; from++) move(state, recipe, from, -1);
      from = window.from;
      to = window.from;
    }
    for (; from < window.from; from++) move(state, recipe, from, -1);
    for (; to < window.to; to++) move(state, recipe, to, 1);
    const actors = fixed === null ? activeActors(state.counts) : all(nodes1);
    const codes = fixed === null ? actors.map((actor) => nodes1.codes[actor] as number) : nodes1.codes;
    const statements = actors.map((actor) => state.counts.activity[actor] as number);
    return describeNetwork(prepared, {
      rows: rows.subarray(window.from, window.to),
      span: window,
      matrix: matrixOver(actors),
      rowCodes: codes,
      colCodes: codes,
      rowStatements: statements,
      colStatements: statements,
      aggregation,
    });
  };
}

interface SeriesState {
  readonly counts: Counts;
  readonly sums: OneModeSums;
  readonly active: ActiveSlots;
}

/**
 * The counts with their cells, all at 0.
 *
 * @param main where the main sums are to stand, all at 0
 */
function emptySums(counts: Counts, recipe: OneModeRecipe, main?: Float64Array): SeriesState {
  counts.cellCount.fill(0);
  counts.activity.fill(0);
  const sums = buildOneModeSums(counts, recipe);
  return { counts, sums: main === undefined ? sums : { ...sums, main }, active: inactiveSlots(counts) };
}

function move(
  { counts, sums, active }: SeriesState,
  recipe: OneModeRecipe,
  position: number,
  change: 1 | -1,
): void {
  updateOneModeSums(sums, counts, active, recipe, counts.cellOfRow[position] as number, change);
}

function activeActors(counts: Counts): Int32Array {
  const active = new Int32Array(counts.actors);
  let size = 0;
  counts.activity.forEach((statements, actor) => {
    if (statements > 0) active[size++] = actor;
  });
  return active.slice(0, size);
}

function all(nodes: NodeSet): Int32Array {
  return Int32Array.from(nodes.codes, (_, index) => index);
}
