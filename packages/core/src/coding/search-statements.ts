/**
 * Statements that match: by actor, concept, stance, source, day, coder, state and type. Whatever is left out
 * is not asked. "All passages of this" is a search for one entity as actor or concept.
 */
import { actorAt, type StatementColumns } from "./statement-columns.js";

/** Numbers as the columns have them; an empty set matches nothing. */
export interface StatementSearch {
  readonly actors?: ReadonlySet<number> | undefined;
  readonly persons?: ReadonlySet<number> | undefined;
  readonly organizations?: ReadonlySet<number> | undefined;
  readonly concepts?: ReadonlySet<number> | undefined;
  readonly stances?: ReadonlySet<number> | undefined;
  readonly states?: ReadonlySet<number> | undefined;
  readonly coders?: ReadonlySet<number> | undefined;
  readonly acts?: ReadonlySet<number> | undefined;
  readonly types?: ReadonlySet<number> | undefined;
  readonly sources?: ReadonlySet<number> | undefined;
  readonly documents?: ReadonlySet<number> | undefined;
  /** First and last day, 20310114. Documents without a date are in no window. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Keys of the statements in which words were found. */
  readonly keys?: ReadonlySet<number> | undefined;
}

/**
 * Rows that match, in the order of the columns.
 *
 * @example
 * searchStatements(columns, { concepts: new Set([12]), stances: new Set([0]) }).length;
 */
export function searchStatements(columns: StatementColumns, search: StatementSearch): Int32Array {
  const tests = testsOf(columns, search);
  const { order } = columns;
  const found = new Int32Array(order.length);
  let count = 0;
  for (const row of order) {
    if (tests.every((matches) => matches(row))) {
      found[count] = row;
      count += 1;
    }
  }
  return found.subarray(0, count);
}

type Test = (row: number) => boolean;

function testsOf(columns: StatementColumns, search: StatementSearch): Test[] {
  const { documents, document } = columns;
  const tests: Test[] = [];
  const among = (wanted: ReadonlySet<number> | undefined, valueAt: (row: number) => number) => {
    if (wanted === undefined) return;
    const [only] = wanted;
    // Comparing with one number is several times faster than asking a set.
    if (wanted.size === 1) tests.push((row) => valueAt(row) === only);
    else tests.push((row) => wanted.has(valueAt(row)));
  };
  const column = (values: ArrayLike<number>) => (row: number) => values[row] ?? -1;
  among(search.documents, column(document));
  among(search.concepts, column(columns.concept));
  among(search.actors, (row) => actorAt(columns, row));
  among(search.persons, column(columns.person));
  among(search.organizations, column(columns.organization));
  among(search.stances, column(columns.agreement));
  among(search.states, column(columns.state));
  among(search.coders, column(columns.coder));
  // The columns may read acts only when they are asked for.
  among(search.acts, (row) => columns.act[row] ?? -1);
  among(search.types, column(columns.type));
  among(search.sources, (row) => documents.source[document[row] ?? -1] ?? -1);
  among(search.keys, column(columns.key));
  const { from = 0, to = Number.POSITIVE_INFINITY } = search;
  if (search.from !== undefined || search.to !== undefined) {
    tests.push((row) => {
      const day = documents.day[document[row] ?? -1] ?? 0;
      return day !== 0 && from <= day && day <= to;
    });
  }
  return tests;
}
