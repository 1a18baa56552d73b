/** Two engines on the same documents. */
import type { Reading } from "@parley/core";
import { expect, test } from "vitest";
import type { Engine } from "../../src/engine.js";
import { compareEngines } from "../../src/evaluate/compare-engines.js";
import { goldOfReading } from "../../src/evaluate/gold-documents.js";
import { CODED, coded, found } from "./coded-text.js";

const claims = ["die Brücke bis Mai öffnen", "das Geld reicht", "Wir warten", "Ada Brandt", "Lund"];
const documents = claims.map((claim, number) =>
  goldOfReading(
    { text: CODED, document: { id: `d${number}`, lang: "de" }, statements: [coded(claim)] },
    { file: "gold", line: number + 1 },
  ),
);

/** Finds what is coded in the documents whose number passes. */
function engine(name: string, knows: (number: number) => boolean): Engine {
  return {
    name,
    version: "1.0.0",
    read: ({ id, title, date }): Reading => {
      const number = Number(id.slice(1));
      const claim = claims[number] ?? "";
      const statements = knows(number) ? [found(claim)] : [];
      return { document: { id, title, lang: "de", date }, statements, events: [], contingencies: [] };
    },
  };
}
const all = engine("all", () => true);
const some = engine("some", (number) => number < 2);
const options = { name: "gold", clock: () => 0, resamples: 200, seed: 1 };
const quoteOf = (one: Engine, other: Engine) =>
  compareEngines(documents, { ...options, engine: one, against: other }).differences.find(
    ({ measure }) => measure === "quote",
  );

test("says how much better one engine is, and how sure that is", () => {
  // All found: F1 1. Two of five found: P 1, R 2/5, F1 4/7. Difference 3/7.
  const quote = quoteOf(all, some);
  expect(quote?.engine).toBe(1);
  expect(quote?.against).toBeCloseTo(4 / 7, 12);
  expect(quote?.difference).toBeCloseTo(3 / 7, 12);
  expect(quote?.low).toBeLessThan(3 / 7);
  expect(quote?.low).toBeGreaterThanOrEqual(0);
  expect(quote?.high).toBeGreaterThan(3 / 7);
  expect(quote?.better).toBeGreaterThan(0.9);
});

test("turns around when the engines change places", () => {
  const [one, other] = [quoteOf(all, some), quoteOf(some, all)];
  expect(other?.difference).toBeCloseTo(-(one?.difference ?? 0), 12);
  expect(other?.better).toBeCloseTo(1 - (one?.better ?? 0), 12);
});

test("finds no difference between an engine and itself", () => {
  expect(quoteOf(some, some)).toMatchObject({ difference: 0, low: 0, high: 0, better: 0.5 });
});

test("gives the difference alone without rounds", () => {
  const { differences } = compareEngines(documents, {
    ...options,
    resamples: 0,
    engine: all,
    against: some,
  });
  const quote = differences.find(({ measure }) => measure === "quote");
  expect([quote?.low, quote?.high]).toEqual([quote?.difference, quote?.difference]);
});
