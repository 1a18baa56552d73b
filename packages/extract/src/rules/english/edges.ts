/** Where clauses and object phrases end, and what can open them. */
import { AUXILIARIES, DETERMINERS, SUBJECT_PRONOUNS } from "../../languages/en/function-words.js";
import type { ItemRange } from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";

/** To the end of the sentence, before the next frame; trailing marks stay outside. */
export function clauseEnd(items: readonly Item[], from: number, limit: number): number {
  let k = from;
  while (k < items.length && k < limit) {
    const item = items[k];
    if (k > from && item?.kind === "mark" && /^[;.!?]$|^\.{2,}$/.test(item.text)) break;
    // ", according to …" and ", adding that …" are frames of their own.
    if (
      k > from &&
      isComma(item) &&
      (wordAt(items, k + 1) === "according" || isParticipleFrame(items, k + 1))
    )
      break;
    k += 1;
  }
  return trimEnd(items, k);
}

function isParticipleFrame(items: readonly Item[], i: number): boolean {
  return /^(?:adding|saying|noting|citing|arguing|calling|telling|explaining|claiming|stressing|insisting|pointing|suggesting|warning|referring|writing|declaring|describing)$/.test(
    wordAt(items, i),
  );
}

/** An object phrase with what hangs on it: to the next comma, mark or verb of the main clause. */
export function objectEnd(items: readonly Item[], from: number, limit: number): number {
  let k = from;
  while (k < items.length && k < limit) {
    const item = items[k];
    if (item === undefined || isHardMark(item)) break;
    if (k > from && (isComma(item) || (item.kind === "mark" && item.text === ":"))) break;
    if (k > from && /^(?:while|when|after|before|because|although|though|but|until|since)$/.test(item.lower))
      break;
    k += 1;
  }
  return trimEnd(items, k);
}

export function trimEnd(items: readonly Item[], end: number): number {
  let k = end;
  while (k > 0 && items[k - 1]?.kind === "mark" && !/^[%$€)\]]$/.test(items[k - 1]?.text ?? "")) k -= 1;
  return k;
}

export function hasVerb(items: readonly Item[], range: ItemRange): boolean {
  for (let k = range.from; k < range.to; k += 1) {
    const item = items[k];
    if (item?.kind === "quote") return true;
    if (item?.kind !== "word") continue;
    if (AUXILIARIES.has(item.lower) || /['’](?:s|re|ll|ve|m|d)$/.test(item.lower)) return true;
    if (/^\p{Ll}{2,}(?:ed|s)$/u.test(item.text) || item.verbs.length > 0) return true;
    if (
      /^(?:went|came|made|took|gave|got|met|held|left|began|became|saw|won|lost|sent|ran|put|set|want|need|think|know|have)$/.test(
        item.lower,
      )
    )
      return true;
  }
  return false;
}

export function isBase(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return (
    item?.kind === "word" &&
    !isCapital(item) &&
    !DETERMINERS.has(item.lower) &&
    !SUBJECT_PRONOUNS.has(item.lower) &&
    !/(?:ing|['’]s)$/.test(item.lower)
  );
}
