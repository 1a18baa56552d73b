/** Marks that set words in bold or italics, or make a heading: part of how a text looks, not of what anybody says. */
import { wordTest } from "./word-test.js";

export function isEmphasis(text: string): boolean {
  return text === "*" || text === "_" || text === "#" || text === "**" || text === "__";
}

/** The same of a token. */
export const isEmphasisMark = wordTest((_, text) => isEmphasis(text));
