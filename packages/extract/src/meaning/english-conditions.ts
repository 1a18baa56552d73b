/** English conditions: "if …", "in the event of …", "provided that …", "Should Moscow …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const englishIf: ConditionReader = (analyzed, i, range) => {
  // "As if" compares; "if" after ask and wonder is a question.
  if (
    /^(?:as|asked|asks|ask|asking|wonder|wonders|wondered|know|knows|unclear|see|sure|even|what)$/.test(
      lower(analyzed, i - 1),
    )
  )
    return null;
  const from = lower(analyzed, i - 1) === "only" && i - 1 >= range.from ? i - 1 : i;
  return clauseFrom(analyzed, from, i, range, from < i ? "only if" : "if");
};

const clauseWith: ConditionReader = (analyzed, i, range) =>
  clauseFrom(analyzed, i, i, range, lower(analyzed, i));

const providedThat: ConditionReader = (analyzed, i, range) =>
  startsClause(analyzed, i) || lower(analyzed, i + 1) === "that" ? clauseWith(analyzed, i, range) : null;

const asLongAs: ConditionReader = (analyzed, i, range) =>
  lower(analyzed, i + 1) === "long" &&
  lower(analyzed, i + 2) === "as" &&
  !/^(?:it|necessary|needed|required|possible)$/.test(lower(analyzed, i + 3))
    ? clauseFrom(analyzed, i, i + 2, range, "as long as")
    : null;

const inCase: ConditionReader = (analyzed, i, range) => {
  if (lower(analyzed, i + 1) === "case" && lower(analyzed, i + 2) === "of")
    return phraseFrom(analyzed, i, i + 3, range, "in case of");
  if (lower(analyzed, i + 1) === "the" && lower(analyzed, i + 2) === "event")
    return clauseFrom(analyzed, i, i + 3, range, "in the event of");
  return null;
};

const onCondition: ConditionReader = (analyzed, i, range) =>
  /^(?:condition|the)$/.test(lower(analyzed, i + 1)) &&
  /^(?:that|condition)$/.test(lower(analyzed, i + 2)) &&
  !isAnonymity(analyzed, i)
    ? clauseFrom(analyzed, i, i + 2, range, "on condition that")
    : null;

const subjectTo: ConditionReader = (analyzed, i, range) =>
  /^(?:to|on|upon)$/.test(lower(analyzed, i + 1))
    ? phraseFrom(analyzed, i, i + 2, range, `${lower(analyzed, i)} ${lower(analyzed, i + 1)}`)
    : null;

/** By the word that introduces them. */
const READERS = new Map<string, ConditionReader>([
  ["if", englishIf],
  ["unless", clauseWith],
  ["supposing", clauseWith],
  ["provided", providedThat],
  ["providing", providedThat],
  ["assuming", providedThat],
  ["once", onceClause],
  ["as", asLongAs],
  ["so", asLongAs],
  ["in", inCase],
  ["on", onCondition],
  ["under", onCondition],
  ["subject", subjectTo],
  ["conditional", subjectTo],
  ["contingent", subjectTo],
  ["depending", subjectTo],
  ["should", englishInversion],
  ["were", englishInversion],
  ["had", englishInversion],
]);

/** Most words introduce none. */
const readerOf = perForm((form) => READERS.get(form.lower) ?? null);

/** The condition that begins at token `i`, or `null`. */
export function readEnglishCondition(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  const read = token === undefined ? null : readerOf(token.form);
  return read === null ? null : read(analyzed, i, range);
}

function onceClause(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:again|more|every|and|in|upon)$/.test(lower(analyzed, i + 1))) return null;
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
