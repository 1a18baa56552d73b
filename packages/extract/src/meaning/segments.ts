/** Which part of a clause belongs to a word? Parts are set off by "aber", "but", "und nicht", "and that", "and rejected". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";

const isAdversative = wordIn("aber jedoch sondern but yet whereas while");
const isJoint = wordIn("und and or oder");
const isWith = wordIn("mit with");
/** After "und" these begin a part of their own. */
const opensPart = wordLike(
  /^(?:kein\p{L}{0,2}|nicht|nie|dass|nur|erst|no|not|that|never|only|would|will|could|must|wants?|with|without|ohne|mit)$/u,
);

/** A second predicate of the same subject that takes a side of its own. */
const takesSideAgain = wordLike(
  /^(?:(?:reject|oppos|back|support|welcom|refus|defend|criticis|criticiz|condemn|dismiss|endors|demand|call|urg|warn|vow|pledg|promis|insist)(?:ed|es|s|d)|ruled|rules|(?:lehn|unterstütz|begrüß|forder|verlang|kritisier|verurteil|warn|befürwort|verteidig)(?:t|te|ten|en|e)|wies|weist|schloss|schließt|stimmte|stimmt|sprach|spricht)$/u,
);

/** The part of the clause in which the first of the positions stands. */
export function segmentIn(analyzed: AnalyzedText, clause: TokenRange, at: readonly number[]): TokenRange {
  const inside = at.filter((i) => i >= clause.from && i < clause.to);
  const first = inside[0] ?? clause.from;
  const last = inside[inside.length - 1] ?? first;
  let { from, to } = clause;
  for (let i = clause.from + 1; i < clause.to; i += 1) {
    if (!isBorder(analyzed, i)) continue;
    if (i <= first) from = i;
    else if (i > last && i < to) to = i;
  }
  return { from, to };
}

function isBorder({ tokens }: AnalyzedText, i: number): boolean {
  if (isAdversative(tokens[i])) return true;
  // "With and without": one part.
  if (!isJoint(tokens[i]) || isWith(tokens[i - 1])) return false;
  return opensPart(tokens[i + 1]) || takesSideAgain(tokens[i + 1]);
}
