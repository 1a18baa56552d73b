/** Tables of drawn documents. */
import { describe, expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import { gatherDocuments } from "../../src/network/gather-statements.js";
import { tableOf } from "./tables.js";

const table = tableOf([
  { organization: "A", concept: "x", day: "2031-01-01", document: "d1" },
  { organization: "B", concept: "x", day: "2031-01-01", document: "d1", agreement: 0 },
  { organization: "A", concept: "y", day: "2031-01-02", document: "d2" },
  { organization: "C", concept: "y", day: "2031-01-03", document: "d3", scale: 3, confidence: 0.5 },
]);

describe("gathering documents", () => {
  test("once each gives the same table", () => {
    expect(gatherDocuments(table, Int32Array.of(1, 1, 1))).toEqual(table);
  });

  test("repeats documents as documents of their own, in load order", () => {
    const drawn = gatherDocuments(table, Int32Array.of(2, 0, 1));
    expect(drawn.ids).toEqual(["s1", "s2", "s1", "s2", "s4"]);
    expect(Array.from(drawn.document)).toEqual([0, 0, 3, 3, 2]);
    expect(drawn.documents.ids).toEqual(["d1", "d2", "d3", "d1 copy 1"]);
    expect(drawn.documents.time[3]).toBe(table.documents.time[0]);
    expect(Array.from(drawn.reviewed)).toEqual([1, 1, 1, 1, 0]);
    // Counted once per document, both copies count.
    const counted = network(drawn, { duplicates: "document" });
    expect(Array.from(counted.matrix)).toEqual([2, 0, 2, 0, 0, 1]);
  });

  test("keeps the range of dates of all documents", () => {
    const drawn = network(gatherDocuments(table, Int32Array.of(0, 1, 0)));
    expect(drawn.start).toBe("2031-01-01T00:00:00");
    expect(drawn.stop).toBe("2031-01-03T00:00:00");
  });

  test("can leave out single statements", () => {
    const drawn = gatherDocuments(table, Int32Array.of(1, 1, 1), (row) => table.reviewed[row] === 1);
    expect(drawn.ids).toEqual(["s1", "s2", "s3"]);
  });

  test("leaves the table alone", () => {
    const before = structuredClone(table);
    gatherDocuments(table, Int32Array.of(3, 2, 1));
    expect(table).toEqual(before);
  });
});
