/** From statements to answers, by hand. */
import { describe, expect, test } from "vitest";
import {
  MISSING,
  type ResponseOptions,
  responseMatrix,
  responseOptionsSchema,
} from "../../../src/measures/scaling/response-matrix.js";
import { type Row, tableOf } from "../../network/tables.js";

const says = (organization: string, concept: string, ...stances: number[]): Row[] =>
  stances.map((agreement) => ({ organization, concept, agreement, scale: agreement === 1 ? 2 : -1 }));

/** A for x (¾), against y; B for x, mixed (½) on y; C against x (⅓), silent on y. */
const table = tableOf([
  ...says("A", "x", 1, 1, 1, 0),
  ...says("A", "y", 0, 0),
  ...says("B", "x", 1),
  ...says("B", "y", 1, 0),
  ...says("C", "x", 1, 0, 0),
]);
const options = (given: Partial<ResponseOptions>): ResponseOptions =>
  responseOptionsSchema.parse({ dropConstant: false, minActors: 1, ...given });
const answers = (given: Partial<ResponseOptions>): number[] =>
  Array.from(responseMatrix(table, options(given), {}).answers);
const none = MISSING;

describe("answers", () => {
  test.each<[string, Partial<ResponseOptions>, number[]]>([
    // Actors A, B, C in rows, concepts x, y in columns; who has no answer left is not there.
    ["binary without a threshold: mixed ones are missing", {}, [none, 0, 1, none]],
    ["binary, missing as 0", { zeroAsNa: false }, [0, 0, 1, 0, 0, 0]],
    ["binary with a threshold of 0.3", { threshold: 0.3 }, [1, 0, 1, none]],
    ["binary with a threshold of 0.35", { threshold: 0.35 }, [1, 0, 1, none, 0, none]],
    ["a threshold in percent", { threshold: 35 }, [1, 0, 1, none, 0, none]],
    ["a threshold above one half", { threshold: 0.65 }, [1, 0, 1, none, 0, none]],
    ["the bound itself counts", { threshold: 0.25 }, [1, 0, 1, none]],
    ["ordinal: mixed ones are the middle", { model: "ordinal" }, [1, 0, 2, 1, 1, none]],
    ["ordinal, missing as the middle", { model: "ordinal", zeroAsNa: false }, [1, 0, 2, 1, 1, 1]],
    ["ordinal with a threshold", { model: "ordinal", threshold: 0.3 }, [2, 0, 2, 1, 1, none]],
  ])("%s", (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });

  test("of an integer qualifier are for above 0 and against below", () => {
    const found = responseMatrix(table, options({ threshold: 0.35 }), { qualifier: "scale" });
    expect(Array.from(found.answers)).toEqual([1, 0, 1, none, 0, none]);
  });

  test.each([null, "frame"])("need a qualifier that says for or against: %s does not", (qualifier) => {
    expect(() => responseMatrix(table, options({}), { qualifier })).toThrow(
      expect.objectContaining({ code: "SCALE_NEEDS_STANCE" }),
    );
  });
});

describe("minimum rules", () => {
  test("drop concepts that too few answered, then actors who are left with nothing", () => {
    const found = responseMatrix(table, options({ minActors: 2, threshold: 0.35 }), {});
    // y has one answer (A); x has three.
    expect(found.concepts).toEqual(["x"]);
    expect(found.actors).toEqual(["A", "B", "C"]);
    expect(found.dropped).toEqual({ actors: [], concepts: ["y"] });
  });

  test("drop actors who answered too little, and go on until all fits", () => {
    const found = responseMatrix(table, options({ minConcepts: 2, threshold: 0.35 }), {});
    expect(found.actors).toEqual(["A"]);
    expect(found.dropped.actors).toEqual(["B", "C"]);
  });

  test("drop concepts on which all agree", () => {
    const agreed = tableOf([
      ...says("A", "x", 1),
      ...says("B", "x", 1),
      ...says("A", "y", 1),
      ...says("B", "y", 0),
    ]);
    const found = responseMatrix(agreed, responseOptionsSchema.parse({}), {});
    expect(found.concepts).toEqual(["y"]);
  });

  test("leave nothing of a table without statements", () => {
    expect(responseMatrix(tableOf([]), options({}), {}).actors).toEqual([]);
  });
});
