/** The words of a naming phrase, as a label. */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { Scene } from "./scene.js";

/** English groups that keep their capital. */
const PROPER_GROUPS = /^(?:Republicans|Democrats|Conservatives|Liberals|Americans|Europeans)\b/;

const pointsBack = wordLike(/^(?:his|her|its|their|my|our|your|sein|ihr|mein|unser|dein|euer|deren|dessen)/);

/** Articles are dropped, what points back to an owner is not: "her lawyer" and "his lawyer" are two people. */
export function isDropped({ analyzed, classes }: Scene, index: number): boolean {
  const kind = classes[index]?.kind;
  if (kind === "punctuation") return true;
  return kind === "article" && !pointsBack(analyzed.tokens[index]);
}

/** The phrase without a leading article, as the text has it; small at a sentence's start. */
export function phraseText(scene: Scene, range: TokenRange): string {
  const { analyzed, classes } = scene;
  let { from, to } = range;
  while (from < to && isDropped(scene, from)) from += 1;
  while (to > from && classes[to - 1]?.kind === "punctuation") to -= 1;
  const first = analyzed.tokens[from];
  const last = analyzed.tokens[to - 1];
  if (first === undefined || last === undefined) return "";
  const text = analyzed.text.slice(first.start, last.end).replace(/\s+/g, " ");
  const kind = classes[from]?.kind;
  const adjective = classes[from]?.place?.place.kind === "adjective" && analyzed.language === "de";
  // Behind a German article only a noun has a capital.
  const own = analyzed.language === "de" && from > range.from && classes[from - 1]?.kind === "article";
  const small =
    kind === "quantifier" ||
    kind === "article" ||
    (kind === "other" && !own) ||
    adjective ||
    (analyzed.language === "en" && kind === "group" && !PROPER_GROUPS.test(text));
  return small ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const opensRelative = wordLike(/^(?:who|whom|speaking)$/);
const keepsUnnamed = wordLike(/^(?:anonymity|anonymously|named|identified|name)$/);

/** "officials who spoke on condition of anonymity": why there is no name is no part of what they are called. */
function isAnonymity({ analyzed }: Scene, { from, to }: TokenRange): boolean {
  if (!opensRelative(analyzed.tokens[from])) return false;
  return analyzed.tokens.slice(from, to).some((token) => keepsUnnamed(token));
}

/** Where a phrase ends without its apposition. */
export function endBeforeMark(scene: Scene, range: TokenRange): number {
  for (let index = range.from + 1; index < range.to; index += 1) {
    if (scene.analyzed.tokens[index]?.text === "," || isAnonymity(scene, { from: index, to: range.to }))
      return index;
  }
  return range.to;
}
