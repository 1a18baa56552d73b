/** English conditions: "if …", "in the event of …", "provided that …", "Should Moscow …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

/** The condition that begins at token `i`, or `null`. */
export function readEnglishCondition(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const word = lower(analyzed, i);
  switch (word) {
    case "if": {
      // "As if" compares; "if" after ask and wonder is a question.
      if (
        /^(?:as|asked|asks|ask|asking|wonder|wonders|wondered|know|knows|unclear|see|sure|even|what)$/.test(
          lower(analyzed, i - 1),
        )
      )
        return null;
      const from = lower(analyzed, i - 1) === "only" && i - 1 >= range.from ? i - 1 : i;
      return clauseFrom(analyzed, from, i, range, from < i ? "only if" : "if");
    }
    case "unless":
    case "supposing":
      return clauseFrom(analyzed, i, i, range, word);
    case "provided":
    case "providing":
    case "assuming":
      return startsClause(analyzed, i) || lower(analyzed, i + 1) === "that"
        ? clauseFrom(analyzed, i, i, range, word)
        : null;
    case "once":
      return /^(?:again|more|a|every|and|in|upon|the|there|an)$/.test(lower(analyzed, i + 1)) &&
        !/^(?:the|there|a|an)$/.test(lower(analyzed, i + 1))
        ? null
        : onceClause(analyzed, i, range);
    case "as":
    case "so":
      return lower(analyzed, i + 1) === "long" &&
        lower(analyzed, i + 2) === "as" &&
        !/^(?:it|necessary|needed|required|possible)$/.test(lower(analyzed, i + 3))
        ? clauseFrom(analyzed, i, i + 2, range, "as long as")
        : null;
    case "in":
      if (lower(analyzed, i + 1) === "case" && lower(analyzed, i + 2) === "of")
        return phraseFrom(analyzed, i, i + 3, range, "in case of");
      if (lower(analyzed, i + 1) === "the" && lower(analyzed, i + 2) === "event")
        return clauseFrom(analyzed, i, i + 3, range, "in the event of");
      return null;
    case "on":
    case "under":
      return /^(?:condition|the)$/.test(lower(analyzed, i + 1)) &&
        /^(?:that|condition)$/.test(lower(analyzed, i + 2)) &&
        !isAnonymity(analyzed, i)
        ? clauseFrom(analyzed, i, i + 2, range, "on condition that")
        : null;
    case "subject":
    case "conditional":
    case "contingent":
    case "depending":
      return /^(?:to|on|upon)$/.test(lower(analyzed, i + 1))
        ? phraseFrom(analyzed, i, i + 2, range, `${word} ${lower(analyzed, i + 1)}`)
        : null;
    case "should":
    case "were":
    case "had":
      return englishInversion(analyzed, i, range);
    default:
      return null;
  }
}

function onceClause(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  // "Was once a friend" is no condition; a clause with a verb of its own is.
  if (!startsClause(analyzed, i) && !/^(?:the|there|a|an)$/.test(lower(analyzed, i + 1))) return null;
  const stretch = clauseFrom(analyzed, i, i, range, "once");
  if (stretch === null || stretch.to - stretch.from < 3) return null;
  for (let k = i + 2; k < stretch.to; k += 1) {
    if (
      /^(?:is|are|has|have|takes|holds|gets|comes|begins|starts|ends|agrees|signs|\p{Ll}+ed)$/u.test(
        lower(analyzed, k),
      )
    )
      return stretch;
  }
  return null;
}

/** "On condition of anonymity" is about the source. */
function isAnonymity(analyzed: AnalyzedText, i: number): boolean {
  return [2, 3, 4].some((k) => lower(analyzed, i + k) === "anonymity");
}

/** "Should Moscow attack, …" */
function englishInversion(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  if (token === undefined || !startsClause(analyzed, i)) return null;
  const stretch = clauseFrom(analyzed, i, i, range, "inversion");
  if (stretch === null || stretch.to - stretch.from < 3 || analyzed.tokens[stretch.to]?.text !== ",")
    return null;
  const next = analyzed.tokens[i + 1];
  const subject =
    next !== undefined &&
    (/^\p{Lu}/u.test(next.text) || /^(?:the|a|an|there|they|he|she|it|any|this|that)$/.test(next.lower));
  return subject ? stretch : null;
}
