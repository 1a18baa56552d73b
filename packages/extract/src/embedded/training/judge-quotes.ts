/** Which quotes of a reader are right? Compared with a coded text, for calibration and for tables of reliability. */
import { rawConfidence } from "../find-trained-utterances.js";
import { findQuotes } from "../layers/quote-layer.js";
import { findRoles } from "../layers/role-layer.js";
import type { ReaderPack } from "../model/reader-pack.js";
import type { Outcome } from "./fit-confidence.js";
import type { PreparedText } from "./prepared-text.js";

/** Two quotes at least so alike (Dice over tokens) are the same. */
const SAME = 0.7;

/**
 * One outcome a quote: right when a coded quote is the same and the speaker, where one is named, is among the coded
 * speaker's words.
 */
export function judgeQuotes(pack: ReaderPack, { columns, rules, quotes: coded }: PreparedText): Outcome[] {
  const found = findRoles(pack, columns, rules, findQuotes(pack, columns, rules));
  return found.map(({ quote, roles, speakerSureness }) => {
    const own = new Set(quote.tokens);
    const match = coded.find(({ tokens }) => {
      const shared = tokens.filter((t) => own.has(t)).length;
      return (2 * shared) / (own.size + tokens.length) >= SAME;
    });
    const named = new Set(match?.roles.speaker ?? []);
    const right =
      match !== undefined && (roles.speaker.length === 0 || roles.speaker.some((t) => named.has(t)));
    return { raw: rawConfidence(quote, speakerSureness), right };
  });
}
