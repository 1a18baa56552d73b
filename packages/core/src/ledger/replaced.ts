/** What takes the place of what was said: "statt der vierzig Züge", "down from 20", "statt Ende August". */
import type { Language } from "../model/reading.js";
import { loweredAmount } from "./lowered-amount.js";

/** The old amount or day stands behind it, or in front of "were promised". */
export const INSTEAD_OF: Readonly<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:(?:an)?statt(?!\s+dessen)|anstelle\s+von|von\s+(?:den\s+)?ursprünglich)(?!\p{L})\s+|(?=(?<!\p{L})\p{L}+\s+(?:\p{L}+\s+)?(?:waren|wurden)\s[^.!?]*?(?:versprochen|zugesagt|angekündigt)(?!\p{L}))/iu,
  en: /\b(?:rather\s+than|instead\s+of|in\s+place\s+of|down\s+from)\b\s+|(?=\b\p{L}+\s+(?:\p{L}+\s+)?(?:were|had\s+been)\s+(?:promised|pledged|announced)\b)/iu,
};

/** Words of which each of these needs one; most sentences have none. */
const MAY_REPLACE: Readonly<Record<Language, RegExp>> = {
  de: /statt|anstelle|ursprünglich|versprochen|zugesagt|angekündigt/iu,
  en: /than|instead|place|down|promised|pledged|announced/iu,
};

/** What was said before: amounts, and the words of its deadline. */
export interface OldWord {
  readonly amounts: readonly number[];
  readonly due: string | null;
}

/** Does a text put a lower amount, or another day, in the place of an old one? */
export function replacedIn(text: string, old: OldWord, language: Language): "amount" | "day" | null {
  if (!MAY_REPLACE[language].test(text)) return null;
  const match = INSTEAD_OF[language].exec(text);
  if (match === null) return null;
  const behind = text.slice(match.index + match[0].length);
  if (old.amounts.some((known) => loweredAmount(text, behind, known, language))) return "amount";
  const due = old.due === null ? "" : withoutOpening(old.due);
  return due.length > 2 && withoutOpening(behind).startsWith(due) ? "day" : null;
}

/** "Bis Ende August" and "Ende August" name one day. */
function withoutOpening(words: string): string {
  return words
    .toLowerCase()
    .replace(
      /^(?:(?:spätestens|schon|noch|bis|by|until|zum|am|ab|im|in|on|before|vor|the|dem|der|des|den)\s+)+/u,
      "",
    );
}
