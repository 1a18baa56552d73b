/**
 * A value of one data type as one of another: texts that are whole numbers become integers, words for yes
 * and no become booleans, numbers become their digits. What does not fit is `null`, so that the caller can
 * say what would be lost.
 */
import type { DataType } from "../model/statement-type.js";

/** Longest value of a short-text variable, as the field's programs have it. */
export const LONGEST_SHORT_TEXT = 190;

const YES = new Set(["1", "true", "yes", "ja", "wahr"]);
const NO = new Set(["0", "false", "no", "nein", "falsch"]);

/**
 * @param value text of a text variable (of an entity its value), number of a boolean or an integer
 *
 * @example
 * convertValue("ja", "boolean"); // 1
 * convertValue("about ten", "integer"); // null
 */
export function convertValue(value: string | number, to: DataType): string | number | null {
  const text = String(value).trim();
  if (to === "long text") return String(value);
  if (to === "short text") return text === "" || text.length > LONGEST_SHORT_TEXT ? null : text;
  if (to === "boolean") {
    const word = text.toLowerCase();
    return YES.has(word) ? 1 : NO.has(word) ? 0 : null;
  }
  const number = /^[-+−]?\d{1,15}$/.test(text) ? Number(text.replace("−", "-")) : Number.NaN;
  return Number.isNaN(number) ? null : number;
}
