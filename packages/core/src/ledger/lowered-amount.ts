/** Does a sentence put a lower amount in the place of a known one? "Only 40 instead of the 60 million announced". */

import type { Language } from "../model/reading.js";
import { amountsIn } from "./quantity.js";

/** Letters behind "instead of" among which the old amount stands. */
const REACH = 60;
/** Lower by at least a tenth, and not by so much that something else is counted. */
const MOST = 0.9;
const LEAST = 0.1;

/**
 * @param behind the sentence from where the old amount is named
 * @param known the old amount, 60,000,000
 */
export function loweredAmount(text: string, behind: string, known: number, language: Language): boolean {
  const old = amountsIn(withoutDays(behind).slice(0, REACH), language).find(({ value }) => value === known);
  if (old === undefined) return false;
  return amountsIn(withoutDays(text), language).some(({ value, scale }) =>
    // "40 instead of 60 million": the scale of the one holds for both.
    (scale === 1 && old.scale > 1 ? [value, value * old.scale] : [value]).some(
      (one) => one <= known * MOST && one >= known * LEAST,
    ),
  );
}

/** "Am 1. März", "March 1": numbers of days count nothing. */
function withoutDays(text: string): string {
  return text.replace(
    /\d{1,2}\.\s*(?=(?:jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))|(?<=\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s)\d{1,2}(?!\d)/giu,
    " ",
  );
}
