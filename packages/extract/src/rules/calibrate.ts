/**
 * How often a rule is right, as a confidence: of the words it marks in hand-coded German news, the share
 * that the coding marks as well, rounded to 0.05. A dial at 0.8 keeps the rules right four times in five.
 * Reports and stated will are set by judgment instead: codings leave most of them out on purpose.
 */
import { perWord } from "../text/per-word.js";
import type { FoundUtterance } from "../utterance.js";

const precision: readonly (readonly [string, number])[] = [
  ["direct:frame", 0.95],
  ["direct:colon", 0.95],
  ["direct:inside", 0.9],
  ["direct:piece", 0.7],
  ["direct:alone", 0.7],
  ["indirect:konjunktiv-1", 0.95],
  ["indirect:konjunktiv-2", 0.85],
  ["indirect:dass-clause", 0.85],
  ["indirect:frame-after", 0.85],
  ["indirect:anaphoric", 0.85],
  ["indirect:infinitive", 0.8],
  ["indirect:noun", 0.8],
  ["indirect:main-clause", 0.7],
  ["indirect:colon", 0.6],
  ["indirect:ob-clause", 0.55],
  ["indirect:w-clause", 0.4],
  ["source:laut", 0.9],
  ["source:zufolge", 0.95],
  ["source:nach", 0.85],
  ["source:so", 0.85],
  ["source:wie", 0.8],
  ["source:wonach", 0.8],
  ["source:demnach", 0.75],
  ["source:aus-sicht", 0.5],
  ["source:gemäß", 0.8],
  ["chain:", 0.8],
  ["relayed:hearsay", 0.6],
  ["relayed:plan", 0.5],
  ["relayed:will", 0.5],
  ["reported:", 0.5],
];
/** Where no speaker could be named, the statement is of less use and more often wrong. */
const NAMELESS = 0.8;

const precisionOf = perWord((rule) => precision.find(([name]) => rule.startsWith(name))?.[1] ?? null);

/** Confidence of an utterance in one reading: its rule's precision, less when nobody is named. */
export function calibrate(utterance: FoundUtterance, named: boolean): number {
  const known = precisionOf(utterance.why[0] ?? "") ?? utterance.confidence;
  return Math.round(known * (named ? 1 : NAMELESS) * 100) / 100;
}
