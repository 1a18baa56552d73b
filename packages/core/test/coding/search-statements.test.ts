import { describe, expect, test } from "vitest";
import {
  countValues,
  groupRows,
  monthAt,
  type StatementColumns,
  searchStatements,
  sortRows,
  usesOfEntities,
} from "../../src/index.js";

/**
 * Five statements in two documents, 14 Jan and undated. Entities: 1 and 2 persons, 3 a body, 8 and 9 concepts.
 *
 * | row | document | person | body | concept | stance | state |
 * |---|---|---|---|---|---|---|
 * | 0 | 0 | 1 | 3 | 8 | 1 | accepted |
 * | 1 | 0 | – | 3 | 8 | 0 | proposed |
 * | 2 | 1 | 2 | 3 | 9 | open | coded |
 * | 3 | 0 | 1 | – | 9 | 0 | proposed |
 * | 4 | gone | | | | | |
 */
const columns: StatementColumns = {
  size: 5,
  key: Int32Array.of(10, 11, 12, 13, -1),
  document: Int32Array.of(0, 0, 1, 0, 0),
  start: Int32Array.of(0, 5, 0, 9, 0),
  stop: Int32Array.of(4, 8, 3, 12, 0),
  state: Uint8Array.of(1, 0, 4, 0, 0),
  agreement: Int8Array.of(1, 0, -1, 0, -1),
  person: Int32Array.of(1, -1, 2, 1, -1),
  organization: Int32Array.of(3, 3, 3, -1, -1),
  concept: Int32Array.of(8, 8, 9, 9, -1),
  type: Int32Array.of(1, 1, 1, 1, 1),
  coder: Int32Array.of(1, 2, 1, 2, 1),
  act: Uint8Array.of(0, 0, 0, 0, 0),
  confidence: Float64Array.of(0.9, 0.4, Number.NaN, 0.7, 0),
  documents: {
    day: Int32Array.of(20310114, 0),
    source: Int32Array.of(0, 1),
    sources: ["Wire", "Post"],
    titleRank: Int32Array.of(0, 1),
  },
  order: Int32Array.of(0, 1, 3, 2),
};
const set = (...values: number[]) => new Set(values);
const reviewed = { isReviewed: [false, true, true, false, true] };

describe("searchStatements", () => {
  test.each([
    ["nothing asked", {}, [0, 1, 3, 2]],
    ["an actor: the person, or without one the body", { actors: set(3) }, [1]],
    ["a body, whoever speaks for it", { organizations: set(3) }, [0, 1, 2]],
    ["one of two persons", { persons: set(1, 2) }, [0, 3, 2]],
    ["all passages of a concept", { concepts: set(8) }, [0, 1]],
    ["a stance", { stances: set(0) }, [1, 3]],
    ["an open stance", { stances: set(-1) }, [2]],
    ["states", { states: set(1, 4) }, [0, 2]],
    ["a coder and a concept", { coders: set(2), concepts: set(9) }, [3]],
    ["a source", { sources: set(1) }, [2]],
    ["a window of days, without the undated", { from: 20310101, to: 20310114 }, [0, 1, 3]],
    ["a window that ends before", { to: 20310113 }, []],
    ["where words were found", { keys: set(11, 12) }, [1, 2]],
    ["an empty choice", { concepts: set() }, []],
    ["another type", { types: set(7) }, []],
    ["a document", { documents: set(1) }, [2]],
  ])("finds %s", (_, search, expected) => {
    expect([...searchStatements(columns, search)]).toEqual(expected);
  });
});

describe("sortRows", () => {
  const rows = searchStatements(columns, {});

  test("puts rows by rank, equal ones in the order they had, those without a rank last", () => {
    const byPerson = (row: number) => columns.person[row] ?? -1;
    expect([...sortRows(rows, byPerson, 3, "up")]).toEqual([0, 3, 2, 1]);
    expect([...sortRows(rows, byPerson, 3, "down")]).toEqual([2, 0, 3, 1]);
  });

  test("sorts nothing and one", () => {
    expect([...sortRows(new Int32Array(), () => 0, 1, "up")]).toEqual([]);
    expect([...sortRows(Int32Array.of(2), () => -1, 1, "down")]).toEqual([2]);
  });
});

describe("groups and counts", () => {
  const rows = searchStatements(columns, {});

  test("count statements, reviewed ones and stances per group", () => {
    expect(groupRows(columns, rows, (row) => columns.concept[row] ?? -1, reviewed)).toEqual([
      { key: 8, statements: 2, reviewed: 1, supports: 1, opposes: 1 },
      { key: 9, statements: 2, reviewed: 1, supports: 0, opposes: 1 },
    ]);
  });

  test("know the month of a statement, 0 without a date", () => {
    expect([monthAt(columns, 0), monthAt(columns, 2)]).toEqual([203101, 0]);
  });

  test("count the uses of entities", () => {
    expect([...usesOfEntities(columns, rows, reviewed)].sort(([a], [b]) => a - b)).toEqual([
      [1, { statements: 2, reviewed: 1 }],
      [2, { statements: 1, reviewed: 1 }],
      [3, { statements: 3, reviewed: 2 }],
      [8, { statements: 2, reviewed: 1 }],
      [9, { statements: 2, reviewed: 1 }],
    ]);
  });

  test("count different actors and concepts", () => {
    // Actors: person 1, person 2, and body 3 where nobody speaks for it.
    expect(countValues(columns, rows)).toEqual({ actors: 3, concepts: 2 });
  });
});
