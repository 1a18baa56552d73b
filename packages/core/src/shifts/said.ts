/**
 * What do the statements of a record say: which positions, which denials, what in the writer's own voice? Looked at
 * once for each statement, and kept for as long as the statement is the same.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { carryOver, changesBetween, type ListChange } from "../list-changes.js";
import { isDenial } from "./denials.js";
import { quotesOthers, reportsByItsWords } from "./own-words.js";
import type { Position } from "./position.js";

export interface Said {
  /** In the order of the statements; of those that only report others none. */
  readonly positions: () => readonly Position[];
  /** Positions that were there the last time and are no more, and those that have come. */
  readonly gone: readonly Position[];
  readonly come: readonly Position[];
  readonly denials: readonly LedgerStatement[];
  /** In the writer's own voice. */
  readonly written: readonly LedgerStatement[];
}

/** What is told by one statement alone, as bits. */
const DENIES = 1;
const NESTED = 2;
const WRITTEN = 4;

interface Look {
  readonly position: Position | null;
  readonly marks: number;
}

type Positions = readonly (Position | null)[];

export interface SaidMemory {
  /** Not a weak map, which costs every collection of garbage: `forgetOthers` takes out what is asked about no more. */
  looks: Map<LedgerStatement, Look>;
  /** The statements asked about last, with what was found in each, side by side. */
  rows: readonly LedgerStatement[];
  positions: Positions;
  marks: Uint8Array;
  /** The positions without those of statements that only report others. */
  own: Positions;
}

export function createSaidMemory(): SaidMemory {
  return { looks: new Map(), rows: [], positions: [], marks: new Uint8Array(0), own: [] };
}

/** @param positionOf the position in one statement; `null` where it takes none */
export function saidIn(
  rows: readonly LedgerStatement[],
  positionOf: (row: LedgerStatement) => Position | null,
  memory: SaidMemory,
): Said {
  const lookAt = (row: LedgerStatement): Look => {
    let look = memory.looks.get(row);
    if (look === undefined) {
      look = { position: reportsByItsWords(row) ? null : positionOf(row), marks: marksOf(row) };
      memory.looks.set(row, look);
    }
    return look;
  };
  memory.looks = forgetOthers(memory.looks, rows);
  const changes = changesBetween(memory.rows, rows);
  const before = memory.own;
  const wasAll = memory.own === memory.positions;
  memory.positions = carryOver(rows, changes, memory.positions, (row) => lookAt(row).position);
  memory.marks = carryMarks(rows, changes, memory.marks, (row) => lookAt(row).marks);
  memory.rows = rows;
  const isQuoting = quotesOthers(marked(memory, NESTED));
  memory.own =
    isQuoting === null
      ? memory.positions
      : memory.positions.map((position) => (position !== null && isQuoting(position.row) ? null : position));
  const isAll = memory.own === memory.positions;
  const after = memory.own;
  const gone: Position[] = [];
  const come: Position[] = [];
  for (const change of wasAll && isAll ? changes : changesBetween(before, after)) {
    for (const position of before.slice(change.before.from, change.before.to))
      if (position !== null) gone.push(position);
    for (const position of after.slice(change.after.from, change.after.to))
      if (position !== null) come.push(position);
  }
  return {
    positions: () => after.filter((position) => position !== null),
    gone,
    come,
    denials: marked(memory, DENIES),
    written: marked(memory, WRITTEN),
  };
}

function marksOf(row: LedgerStatement): number {
  const { mode, nestedIn } = row.utterance;
  return (isDenial(row) ? DENIES : 0) | (nestedIn === null ? 0 : NESTED) | (mode === "writer" ? WRITTEN : 0);
}

function marked({ rows, marks }: SaidMemory, mark: number): LedgerStatement[] {
  const found: LedgerStatement[] = [];
  for (let at = 0; at < marks.length; at += 1)
    if (((marks[at] as number) & mark) !== 0) found.push(rows[at] as LedgerStatement);
  return found;
}

function carryMarks(
  rows: readonly LedgerStatement[],
  changes: readonly ListChange[],
  known: Uint8Array,
  find: (row: LedgerStatement) => number,
): Uint8Array {
  const marks = new Uint8Array(rows.length);
  let [old, now] = [0, 0];
  for (const { before, after } of changes) {
    marks.set(known.subarray(old, before.from), now);
    for (let at = after.from; at < after.to; at += 1) marks[at] = find(rows[at] as LedgerStatement);
    [old, now] = [before.to, after.to];
  }
  marks.set(known.subarray(old), now);
  return marks;
}

/** Half as many again may be out of date before it is tidied. */
const MOST_STALE = 0.5;

/** Keeps what is known of these only, once there is much of others. */
export function forgetOthers<Key, Known>(memory: Map<Key, Known>, asked: readonly Key[]): Map<Key, Known> {
  if (memory.size <= asked.length * (1 + MOST_STALE)) return memory;
  const kept = new Map<Key, Known>();
  for (const key of asked) {
    const known = memory.get(key);
    if (known !== undefined) kept.set(key, known);
  }
  return kept;
}
