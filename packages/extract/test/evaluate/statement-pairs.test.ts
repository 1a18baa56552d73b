/** Which found statement answers which coded one. */
import { describe, expect, test } from "vitest";
import { likenessOf, pairStatements } from "../../src/evaluate/statement-pairs.js";
import { actor, coded, found, TOKENS } from "./coded-text.js";

const bridge = "die Brücke bis Mai öffnen";

describe("pairStatements", () => {
  test("pairs claims that share enough words", () => {
    // Four of five words found: 2·4 / (5 + 4) = 0.89.
    const [pair, ...others] = pairStatements([coded(bridge)], [found("die Brücke bis Mai")], TOKENS);
    expect(others).toEqual([]);
    expect([pair?.gold?.quote.spans, pair?.found?.claim.text]).toEqual([
      coded(bridge).quote.spans,
      "die Brücke bis Mai",
    ]);
  });

  test("leaves alone claims that share too little", () => {
    // One of five and one words: 2·1 / (5 + 4) = 0.22.
    const pairs = pairStatements([coded(bridge)], [found("öffnen, falls das")], TOKENS);
    expect(pairs).toMatchObject([{ found: null }, { gold: null }]);
  });

  test("lets the actor decide between statements with one claim", () => {
    const gold = [
      coded(bridge, { actor: actor("Lund", "Lund") }),
      coded(bridge, { actor: actor("Ada Brandt", "Ada Brandt") }),
    ];
    const read = [
      found(bridge, { actor: actor("Brandt", "Ada Brandt") }),
      found(bridge, { actor: actor("Lund", "Lund") }),
    ];
    const names = pairStatements(gold, read, TOKENS).map((pair) => [
      pair.gold?.actor?.canonical,
      pair.found?.actor?.canonical,
    ]);
    expect(names).toContainEqual(["Lund", "Lund"]);
    expect(names).toContainEqual(["Ada Brandt", "Ada Brandt"]);
  });

  test("takes the claim rather than the quote where one is coded", () => {
    const gold = [
      coded("die Brücke bis Mai öffnen, falls das Geld reicht", { claim: coded("das Geld reicht").quote }),
    ];
    expect(pairStatements(gold, [found("das Geld reicht")], TOKENS)).toMatchObject([{ found: { id: 1 } }]);
  });

  test.each([
    [0, 0, 0],
    [1, 0, 1],
    [0, 2, 2],
  ])("gives %i coded and %i found %i rows", (codedCount, foundCount, rows) => {
    const gold = Array.from({ length: codedCount }, () => coded(bridge));
    const read = Array.from({ length: foundCount }, () => found(bridge));
    expect(pairStatements(gold, read, TOKENS)).toHaveLength(rows);
  });
});

test("likenessOf is 2|A∩B| / (|A| + |B|)", () => {
  expect(likenessOf(new Set([1, 2, 3]), new Set([2, 3, 4, 5]))).toBeCloseTo(4 / 7, 12);
  expect(likenessOf(new Set(), new Set())).toBe(0);
});
