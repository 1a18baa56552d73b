/** Which pairs of names a suggestion holds already, and how much has to speak for one. */
import type { MergeSuggestionView, TidyingView } from "@parley/core";
import { describe, expect, it } from "vitest";
import { leastOf, withoutSuggested } from "../../src/pages/codebook/suggested-pairs.js";

const entry = (id: string) => ({ id, label: id, kind: "person" as const, statements: 1, revision: 1 });
const pair = (one: string, other: string) => ({
  one: { ...entry(one), variableId: "person" },
  other: { ...entry(other), variableId: "person" },
  resemblance: "typing" as const,
  score: 0.8,
  names: [one, other] as [string, string],
});
const suggestion = (into: string, ...from: string[]) => ({
  variable: "person" as const,
  into: { ...entry(into), examples: [] },
  from: from.map((id) => ({ ...entry(id), examples: [], score: 0.7, evidence: [] })),
  score: 0.7,
});

describe("pairs beside suggestions", () => {
  const left = (pairs: readonly unknown[], suggestions: readonly unknown[]) =>
    withoutSuggested(pairs as TidyingView["pairs"], suggestions as readonly MergeSuggestionView[]).map(
      ({ one, other }) => `${one.id} ${other.id}`,
    );

  it("are those that no suggestion holds, whichever of the two is kept", () => {
    const pairs = [pair("a", "b"), pair("b", "c"), pair("c", "a"), pair("a", "d"), pair("d", "e")];
    expect(left(pairs, [suggestion("a", "b", "c")])).toEqual(["a d", "d e"]);
    expect(left(pairs, [])).toHaveLength(5);
  });

  it("stay where the two stand in different suggestions", () => {
    expect(left([pair("b", "d")], [suggestion("a", "b"), suggestion("c", "d")])).toEqual(["b d"]);
  });
});

describe("the least evidence", () => {
  it.each([
    [undefined, 0.5],
    ["0", 0],
    ["0.9", 0.9],
    ["2", 0.5],
    ["much", 0.5],
  ])("%s is %s", (least, number) => {
    expect(leastOf(least === undefined ? {} : { least })).toBe(number);
  });
});
