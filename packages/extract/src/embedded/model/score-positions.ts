/** Scores of all labels at the positions of a sequence, by vectors where they are at hand; both ways give the same. */
import type { SlotSequence } from "../features/slots.js";
import { scorerByVectors } from "./field-by-vectors.js";
import { scorerByWords } from "./field-by-words.js";
import type { HiddenField, Scorer } from "./hidden-field.js";

/** A field does not change once it is made, and short sequences are many. */
const kept = new WeakMap<HiddenField, Scorer>();

/** Scores of all labels at all positions, position by position. */
export function scorePositions(field: HiddenField, sequence: SlotSequence): Float32Array {
  let scorer = kept.get(field);
  if (scorer === undefined) {
    scorer = scorerByVectors(field) ?? scorerByWords(field);
    kept.set(field, scorer);
  }
  return scorer(sequence);
}
