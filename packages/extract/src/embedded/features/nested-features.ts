/**
 * Features of the layer that finds quotes inside a quote: those of the quote layer, and where in the outer quote a
 * token stands.
 */
import { type LabeledQuote, quotedModes } from "../quoted-modes.js";
import { mix } from "./hash.js";
import type { RuleColumns } from "./rule-columns.js";
import type { SlotSequence } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

/** Templates of this layer start here. */
const TEMPLATE = 200;
/** Features added to a token. */
const ADDED = 6;

/**
 * @param slots features of the quote layer for the whole document, made with as many bits
 */
export function nestedFeatures(
  columns: TextColumns,
  rules: RuleColumns,
  { mode, tokens }: LabeledQuote,
  slots: SlotSequence,
  bits: number,
): SlotSequence {
  const { quotation, key, word } = columns;
  const mask = (1 << bits) - 1;
  const runs = tokens.map((t) => slots.slots.subarray(slots.starts[t] ?? 0, slots.starts[t + 1] ?? 0));
  const made = new Int32Array(runs.reduce((sum, run) => sum + run.length + ADDED, 0));
  const starts = new Int32Array(tokens.length + 1);
  const number = quotedModes.indexOf(mode);
  let end = 0;
  for (const [order, run] of runs.entries()) {
    const t = tokens[order] ?? 0;
    const fromStart = Math.min(order, 3);
    const untilEnd = Math.min(tokens.length - 1 - order, 3);
    const marks = quotation[t] ?? 0;
    for (const slot of run) {
      made[end] = slot & mask;
      end += 1;
    }
    const added = [
      mix(number, 1),
      mix(number, mix(fromStart, untilEnd)),
      mix(number, marks),
      mix(mix(number, marks), mix(fromStart, untilEnd)),
      mix(mix(number, rules.nested[t] ?? 0), marks),
      mix(mix(number, key[t] ?? 0), word[t - 1] ?? 0),
    ];
    for (const [index, value] of added.entries()) {
      made[end] = mix(TEMPLATE + index, value) & mask;
      end += 1;
    }
    starts[order + 1] = end;
  }
  return { length: tokens.length, slots: made, starts };
}
