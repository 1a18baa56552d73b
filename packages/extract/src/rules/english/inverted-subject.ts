/** Does a naming phrase begin here that a verb of saying stands before, "said Reuth", "said project lead Ada Brandt"? */
import { DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from "../../languages/en/function-words.js";
import { wordLike } from "../../text/word-test.js";
import { isNounLike } from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";

/** A capital, an article, a pronoun, or a title with a name behind it. */
export function opensSubject(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return (
    item?.kind === "word" &&
    (isCapital(item) ||
      DETERMINERS.has(item.lower) ||
      SUBJECT_PRONOUNS.has(item.lower) ||
      opensTitledName(items, i))
  );
}

/** "Project lead Ada Brandt", "head of mission Ada Brandt", "officials": a title without an article, or a plural alone. */
function opensTitledName(items: readonly Item[], i: number): boolean {
  let k = i;
  while (k < i + LONGEST_TITLE && isTitleWord(items, k)) k += 1;
  if (k === i) return false;
  const next = items[k];
  if (isCapital(next)) return !PREPOSITIONS.has(wordAt(items, k - 1));
  return SPEAKERS(items[k - 1]) && (isHardMark(next) || isComma(next) || next?.kind === "quote");
}

const LONGEST_TITLE = 6;
/** Whom news quotes in the plural without an article. */
const SPEAKERS = wordLike(
  /^(?:officials|police|diplomats|analysts|economists|experts|prosecutors|ministers|lawyers|critics|residents|witnesses|scientists|doctors|unions|lawmakers|aides|sources|activists|campaigners|organizers|organisers|investigators|researchers|authorities|farmers|traders|opponents|supporters)$/,
);

function isTitleWord(items: readonly Item[], k: number): boolean {
  const item = items[k];
  if (item?.kind !== "word" || isCapital(item)) return false;
  if (/^(?:of|for)$/.test(item.lower)) return true;
  return isNounLike(items, k) && /^[\p{Ll}-]{3,}$/u.test(item.text);
}
