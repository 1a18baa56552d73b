/**
 * What does the checker of codings let pass, and what not?
 */
import { expect, test } from "vitest";
import { problemsIn } from "../../../../corpus/tools/check-coding.js";
import { parseMarkup } from "../../../../corpus/tools/parse-markup.js";

const head = "title: T\nlang: en\ndate: 2031-03-04\nregister: wire\nfield: tax\nsplit: train\n\n";
const problems = (body: string, rows: string) =>
  problemsIn(
    parseMarkup(`${head}${body}\n\n== statements\n${rows}\n\n== actors\nA: Malta | state\n`, "en-1"),
  );

test("a headline attributes by its colon alone", () => {
  expect(problems("{f1|{s1|Malta}:} {q1|no more plows}", "1 indirect @A")).toEqual([]);
});

test.each([
  ["an indirect group without a cue", "{f1|{s1|Malta} on Monday:} {q1|no more plows}", "1 indirect @A"],
  ["an indirect group without a frame", "{s1|Malta}: {q1|no more plows}", "1 indirect @A"],
])("%s is a problem", (_name, body, rows) => {
  expect(problems(body, rows)).toEqual(["1: indirect without frame or cue"]);
});
