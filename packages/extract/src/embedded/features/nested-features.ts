/**
 * Features of the layer that finds quotes inside a quote: those of the quote layer, and where in the outer quote a
 * token stands.
 */
import { type LabeledQuote, quotedModes } from "../quoted-modes.js";
import { mix } from "./hash.js";
import type { RuleColumns } from "./rule-columns.js";
import { type SlotSequence, SlotWriter, withShared } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

/** Templates of this layer start here. */
const TEMPLATE = 200;

/**
 * @param slots features of the quote layer for the whole document, made with at least as many bits
 */
export function nestedFeatures(
  columns: TextColumns,
  rules: RuleColumns,
  { mode, tokens }: LabeledQuote,
  slots: SlotSequence,
  bits: number,
): SlotSequence {
  const { quotation, key, word } = columns;
  const own = new SlotWriter(bits, tokens.length);
  const runs = new SlotWriter(bits, tokens.length);
  const of = new Int32Array(tokens.length);
  const number = quotedModes.indexOf(mode);
  const always = mix(number, 1);
  let outerRun = -1;
  let run = -1;
  for (let order = 0; order < tokens.length; order += 1) {
    const t = tokens[order] ?? 0;
    const outer = slots.shared?.of[t] ?? 0;
    if (slots.shared !== undefined && outer !== outerRun) {
      outerRun = outer;
      run += 1;
      runs.copy(slots.shared.runs, outer);
      runs.next();
    }
    of[order] = run;
    const ends = mix(Math.min(order, 3), Math.min(tokens.length - 1 - order, 3));
    const marks = mix(number, quotation[t] ?? 0);
    own.copy(slots, t);
    own.put(TEMPLATE, always);
    own.put(TEMPLATE + 1, mix(number, ends));
    own.put(TEMPLATE + 2, marks);
    own.put(TEMPLATE + 3, mix(marks, ends));
    own.put(TEMPLATE + 4, mix(mix(number, rules.nested[t] ?? 0), quotation[t] ?? 0));
    own.put(TEMPLATE + 5, mix(mix(number, key[t] ?? 0), word[t - 1] ?? 0));
    own.next();
  }
  return slots.shared === undefined ? own.finish() : withShared(own.finish(), runs.finish(), of);
}
