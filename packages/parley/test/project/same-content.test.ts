import { expect, test } from "vitest";
import { isSameContent } from "../../src/project/same-content.js";

const record = { id: "s1", spans: [{ start: 1, end: 4 }], note: null, level: Number.NaN, revision: 3 };

test.each([
  ["another revision", { ...record, revision: 9 }, true],
  ["a copy of its parts", { ...record, spans: [{ start: 1, end: 4 }] }, true],
  ["another number", { ...record, spans: [{ start: 1, end: 5 }] }, false],
  ["one more in a list", { ...record, spans: [...record.spans, { start: 6, end: 7 }] }, false],
  ["text in place of nothing", { ...record, note: "" }, false],
  ["a field of another name", { id: "s1", spans: record.spans, notes: null, level: 1, revision: 3 }, false],
  ["a list in place of a record", [record], false],
])("a record with %s: same content %s", (_, other, expected) => {
  expect(isSameContent(record, other)).toBe(expected);
  expect(isSameContent(other, record)).toBe(expected);
});
