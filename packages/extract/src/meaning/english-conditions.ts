/** English conditions: "if …", "in the event of …", "provided that …", "Should Moscow …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { clauseAround } from "./clauses.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";
import {
  givenEnough,
  isWish,
  nothingWithout,
  onlyUnder,
  permitting,
  preconditionFor,
  tellsOfPast,
  theMoment,
  whetherItHangs,
  withBacking,
  withoutPhrase,
} from "./english-condition-phrases.js";
import { mainClauseAt } from "./main-clause.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const englishIf: ConditionReader = (analyzed, i, range) => {
  // "As if" compares; "if" after ask and wonder is a question.
  if (
    /^(?:as|asked|asks|ask|asking|wonder|wonders|wondered|know|knows|unclear|see|sure|even|what)$/.test(
      lower(analyzed, i - 1),
    )
  )
    return null;
  // "Asked the mayor if the pier was safe" and "would not say if" pass on a question; "if I may" is a courtesy.
  if (isIndirectQuestion(analyzed, i) || isCourtesy(analyzed, i)) return null;
  // "If only they had listened!" is a wish; "if he was angry, he hid it" tells of what was.
  if (isWish(analyzed, i) || tellsOfPast(analyzed, i)) return null;
  // "If anything", "if at all" only weigh a word.
  if (/^(?:anything|ever|at|only)$/.test(lower(analyzed, i + 1)) && !isClauseWithVerb(analyzed, i))
    return null;
  // "If need be", "if so": two words are all there is.
  if (/^(?:need|so|not|necessary|possible|any)$/.test(lower(analyzed, i + 1)) && !isShortened(analyzed, i))
    return shortIf(analyzed, i);
  const only = lower(analyzed, i - 1) === "only" && i - 1 >= range.from;
  return englishClause(analyzed, i, range, only ? "only if" : "if");
};

/** "If anything goes wrong", "if at least three agree", "if only one signs" have a verb of their own. */
function isClauseWithVerb(analyzed: AnalyzedText, i: number): boolean {
  return clauseAround(analyzed, i).to - i > 3;
}

/** A verb of asking in front, with nobody told to do something between: "asked them to leave if …" does. */
function isIndirectQuestion(analyzed: AnalyzedText, i: number): boolean {
  if (
    /^(?:say|says|tell|told|check|learn|doubt|doubts|doubted|remember|decide|establish|discuss)$/.test(
      lower(analyzed, i - 1),
    )
  )
    return true;
  const { from } = clauseAround(analyzed, i);
  for (let k = i - 1; k >= Math.max(from, i - 7); k -= 1) {
    const word = lower(analyzed, k);
    if (/^(?:to|that|for)$/.test(word)) return false;
    if (/^(?:ask|asks|asked|asking|wonders?|wondered|wondering)$/.test(word)) return true;
    if (/^(?:tell|told|say)$/.test(word) && i - k < 4 && /n.t$|^not$|^cannot$/.test(lower(analyzed, k - 1)))
      return true;
  }
  return false;
}

function isCourtesy(analyzed: AnalyzedText, i: number): boolean {
  const next = [1, 2].map((k) => lower(analyzed, i + k)).join(" ");
  if (/^(?:i may|you will|you like|you please|you must|only because|only to|only for)$/.test(next))
    return true;
  // A word that is talked about: on that "if" the plan will founder.
  return /^[”"’»“]$/.test(analyzed.tokens[i + 1]?.text ?? "");
}

/** "If not stopped, the leak will empty the tank": a participle stands for the clause. */
function isShortened(analyzed: AnalyzedText, i: number): boolean {
  return (
    lower(analyzed, i + 1) === "not" &&
    /^\p{Ll}{2,}(?:ed|en|pt|ilt|aid|wn|ung|ound)$/u.test(lower(analyzed, i + 2))
  );
}

/** "If need be" and "if not," are conditions, "if any" and "if necessary" are none. */
function shortIf(analyzed: AnalyzedText, i: number): Stretch | null {
  // "If not, the town will sue" stands for a whole clause.
  if (
    /^(?:so|not)$/.test(lower(analyzed, i + 1)) &&
    startsClause(analyzed, i) &&
    analyzed.tokens[i + 2]?.text === ","
  )
    return { from: i, to: i + 2, cue: "if" };
  return lower(analyzed, i + 1) === "need" && lower(analyzed, i + 2) === "be"
    ? { from: i, to: i + 3, cue: "if need be" }
    : null;
}

/** A clause that ends where its main clause begins, also without a comma: "If it rains we will stay". */
function englishClause(analyzed: AnalyzedText, i: number, range: TokenRange, cue: string): Stretch | null {
  const stretch = clauseFrom(analyzed, i, i, range, cue);
  if (stretch === null) return null;
  return { ...stretch, to: mainClauseAt(analyzed, stretch) ?? stretch.to };
}

const clauseWith: ConditionReader = (analyzed, i, range) =>
  englishClause(analyzed, i, range, lower(analyzed, i));

const providedThat: ConditionReader = (analyzed, i, range) =>
  startsClause(analyzed, i) || lower(analyzed, i + 1) === "that" || isProviso(analyzed, i)
    ? clauseWith(analyzed, i, range)
    : null;

/** "Will start provided the bridge holds", but not "was provided the papers", "assuming office". */
function isProviso(analyzed: AnalyzedText, i: number): boolean {
  return (
    lower(analyzed, i) === "provided" &&
    !/^(?:is|are|was|were|be|been|being|has|have|had|he|she|it|they|we|who|also|not)$/.test(
      lower(analyzed, i - 1),
    ) &&
    (SUBJECT.test(lower(analyzed, i + 1)) || /^\p{Lu}\p{Ll}/u.test(analyzed.tokens[i + 1]?.text ?? ""))
  );
}

const SUBJECT =
  /^(?:the|a|an|any|there|they|he|she|it|we|you|i|this|that|all|both|no|its|their|his|her|our|my|enough)$/;

const asLongAs: ConditionReader = (analyzed, i, range) => {
  // "For as long as people use it" tells how long.
  if (lower(analyzed, i - 1) === "for" || tellsOfPast(analyzed, i)) return null;
  const isSoon = lower(analyzed, i + 1) === "soon" && lower(analyzed, i + 2) === "as";
  if (
    isSoon &&
    !/^(?:possible|practicable|can|it|next|this|\p{Lu}?\p{L}+day|\d+)$/u.test(lower(analyzed, i + 3))
  )
    return englishClause(analyzed, i, range, "as soon as");
  return longAs(analyzed, i, range);
};

const longAs: ConditionReader = (analyzed, i, range) =>
  lower(analyzed, i + 1) === "long" &&
  lower(analyzed, i + 2) === "as" &&
  !/^(?:necessary|needed|required|possible)$/.test(lower(analyzed, i + 3)) &&
  !/^(?:it (?:takes|took)|(?:it|this) (?:is|was) (?:necessary|needed|required))/.test(
    [3, 4, 5].map((k) => lower(analyzed, i + k)).join(" "),
  )
    ? clauseFrom(analyzed, i, i + 2, range, "as long as")
    : null;

const inCase: ConditionReader = (analyzed, i, range) => {
  if (/^cases?$/.test(lower(analyzed, i + 1)) && lower(analyzed, i + 2) === "of")
    return phraseFrom(analyzed, i, i + 3, range, "in case of");
  if (lower(analyzed, i + 1) === "the" && /^(?:event|absence|case)$/.test(lower(analyzed, i + 2)))
    return lower(analyzed, i + 3) === "of"
      ? phraseFrom(analyzed, i, i + 4, range, `in the ${lower(analyzed, i + 2)} of`)
      : clauseFrom(analyzed, i, i + 3, range, "in the event");
  return null;
};

const onCondition: ConditionReader = (analyzed, i, range) =>
  /^(?:condition|the)$/.test(lower(analyzed, i + 1)) &&
  /^(?:that|condition)$/.test(lower(analyzed, i + 2)) &&
  !isAnonymity(analyzed, i)
    ? clauseFrom(analyzed, i, i + 2, range, "on condition that")
    : null;

/** "On the understanding that …", "with the proviso that …". */
const onTerms: ConditionReader = (analyzed, i, range) =>
  lower(analyzed, i + 1) === "the" &&
  /^(?:understanding|proviso|condition|assumption|basis|premise|stipulation)$/.test(lower(analyzed, i + 2)) &&
  lower(analyzed, i + 3) === "that"
    ? clauseFrom(analyzed, i, i + 3, range, `on the ${lower(analyzed, i + 2)} that`)
    : null;

/** "Barring a late frost", "failing an agreement": a participle in front, with a noun that may come true. */
const barring: ConditionReader = (analyzed, i, range) =>
  (startsClause(analyzed, i) &&
    /^(?:an?|any|further|new|some|such|that|this)$/.test(lower(analyzed, i + 1))) ||
  (i === range.from && /^\p{Ll}{3,}$/u.test(analyzed.tokens[i + 1]?.text ?? ""))
    ? phraseFrom(analyzed, i, i + 1, range, lower(analyzed, i))
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
  ["on", (analyzed, i, range) => onTerms(analyzed, i, range) ?? onCondition(analyzed, i, range)],
  ["with", (analyzed, i, range) => onTerms(analyzed, i, range) ?? withBacking(analyzed, i, range)],
  ["whether", whetherItHangs],
  ["only", onlyUnder],
  ...["condition", "precondition", "prerequisite"].map((noun) => [noun, preconditionFor] as const),
  ["barring", barring],
  ["failing", barring],
  ["absent", barring],
  [
    "pending",
    (analyzed, i, range) =>
      /^(?:approval|an?|the|further|review|confirmation|ratification|consent|final|its|their)$/.test(
        lower(analyzed, i + 1),
      ) && !/^(?:the|an?|any|all|its|their|is|are|was|were|still|of)$/.test(lower(analyzed, i - 1))
        ? phraseFrom(analyzed, i, i + 1, range, "pending")
        : null,
  ],
  ["until", untilDone],
  ["before", untilDone],
  ["under", onCondition],
  ["subject", subjectTo],
  ["conditional", subjectTo],
  ["contingent", subjectTo],
  ["depending", subjectTo],
  ["without", withoutPhrase],
  ...[
    "weather",
    "time",
    "funds",
    "funding",
    "money",
    "prices",
    "health",
    "conditions",
    "space",
    "resources",
  ].map((noun) => [noun, permitting] as const),
  ["given", givenEnough],
  ["no", nothingWithout],
  ["where", onlyWhere],
  ["when", onlyWhen],
  ["the", theMoment],
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

/** "Only where a body has measured it", "where no dentist can be found": cases, not places. */
function onlyWhere(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const isCase = lower(analyzed, i - 1) === "only" || lower(analyzed, i + 1) === "no";
  return isCase ? englishClause(analyzed, i, range, "where") : null;
}

/** "Only when the audit is done": the clause alone; elsewhere "when" tells at what time. */
function onlyWhen(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  return lower(analyzed, i - 1) === "only" ? englishClause(analyzed, i, range, "only when") : null;
}

function onceClause(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:again|more|every|and|in|upon)$/.test(lower(analyzed, i + 1))) return null;
  if (/^(?:at|for|never|not|only|than|just|was|were|is)$/.test(lower(analyzed, i - 1))) return null;
  // "Once drawn, the line stays": a participle between commas.
  const short = clauseAround(analyzed, i);
  if (short.from === i && short.to === i + 2 && /(?:ed|en|wn|ne|ade|ut)$/.test(lower(analyzed, i + 1)))
    return { from: i, to: short.to, cue: "once" };
  // "Was once a friend", "once predicted ruin" are no conditions; a clause with a verb of its own is.
  if (!startsClause(analyzed, i) && PAST_VERB.test(lower(analyzed, i + 1))) return null;
  const stretch = englishClause(analyzed, i, range, "once");
  if (stretch === null || stretch.to - stretch.from < 3) return null;
  for (let k = i + 2; k < stretch.to; k += 1) {
    if (
      /^(?:is|are|has|have|does|do|becomes?|takes|holds|gets|comes|begins|starts|ends|agrees|signs|\p{Ll}+ed)$/u.test(
        lower(analyzed, k),
      )
    )
      return stretch;
  }
  return null;
}

const PAST_VERB =
  /^(?:\p{Ll}+ed|told|said|was|were|had|did|made|called|thought|knew|went|came|saw|felt|held|led|won|lost|ran|took|gave|wrote|spoke|already|again|before|every|by|in)$/u;

/** "Will not sign until the wording is changed": what is not done until then hangs on it. */
function untilDone(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (
    !CLAUSE_SUBJECT.test(lower(analyzed, i + 1)) &&
    !/^\p{Ll}{3,}s$/u.test(analyzed.tokens[i + 1]?.text ?? "")
  )
    return null;
  const first = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1]?.from ?? i;
  let isNegated = false;
  for (let k = i - 1; k >= Math.max(first, i - 12); k -= 1)
    if (NEGATION.test(lower(analyzed, k))) isNegated = true;
  if (!isNegated && !(i === first && isNegatedAfter(analyzed, i))) return null;
  const stretch = englishClause(analyzed, i, range, lower(analyzed, i));
  if (stretch === null) return null;
  for (let k = i + 2; k < stretch.to; k += 1)
    if (
      /^(?:is|are|has|have|was|were|had|been|takes?|gets?|comes?|agrees?|signs?|pays?|holds?|arrives?|ends|explains?|stands?|opens?|moves?|knows?|puts?|says?|\p{Ll}+ed)$/u.test(
        lower(analyzed, k),
      )
    )
      return stretch;
  return null;
}

/** "Until the money arrives, nothing will be built." */
function isNegatedAfter(analyzed: AnalyzedText, i: number): boolean {
  const { to } = clauseAround(analyzed, i);
  if (analyzed.tokens[to]?.text !== ",") return false;
  return analyzed.tokens.slice(to + 1, to + 7).some(({ lower: word }) => NEGATION.test(word));
}

const CLAUSE_SUBJECT =
  /^(?:the|a|an|any|this|that|these|those|its|their|his|her|our|it|they|he|she|we|you|somebody|someone|everybody|nobody|all|both|no|new)$/;
const NEGATION =
  /^(?:not|no|nobody|nothing|never|none|neither|cannot|won['’]t|can['’]t|wouldn['’]t|couldn['’]t|shouldn['’]t|mustn['’]t|don['’]t|doesn['’]t|refus\p{Ll}*|halt|block|withhold|suspend)$/u;

/** "On condition of anonymity" is about the source. */
function isAnonymity(analyzed: AnalyzedText, i: number): boolean {
  return [2, 3, 4].some((k) => lower(analyzed, i + k) === "anonymity");
}

/** "Should Moscow attack, …", and at the end of its sentence: "…, should Moscow attack". */
function englishInversion(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  if (token === undefined) return null;
  const trails = token.lower === "should" && isTrailing(analyzed, i) && isInverted(analyzed, i);
  if (!startsClause(analyzed, i) && !trails) return null;
  const stretch = clauseFrom(analyzed, i, i, range, "inversion");
  if (stretch === null || stretch.to - stretch.from < 3) return null;
  if (analyzed.tokens[stretch.to]?.text !== "," && !trails) {
    // "Should nothing change I shall go": no comma, but a main clause with a modal of its own.
    const main = token.text === "Should" ? mainClauseAt(analyzed, stretch) : null;
    const asks = analyzed.tokens.slice(i, stretch.to + 1).some(({ text }) => text === "?");
    return main === null || asks || analyzed.tokens[i + 1]?.kind !== "word" ? null : { ...stretch, to: main };
  }
  const next = analyzed.tokens[i + 1];
  const subject =
    next !== undefined &&
    (/^\p{Lu}/u.test(next.text) ||
      /^(?:the|a|an|there|they|he|she|it|any|this|that|these|those|its|his|her|their|our|no|nothing|nobody|we|you|i|more|both)$/.test(
        next.lower,
      ) ||
      (token.lower === "should" && /^\p{Ll}{3,}s$/u.test(next.text)));
  return subject ? stretch : null;
}

/** "Would rise should ministers agree", "a third year should flows remain low": a subject, not a verb, follows. */
function isInverted(analyzed: AnalyzedText, i: number): boolean {
  const next = analyzed.tokens[i + 1];
  return (
    next !== undefined &&
    (/^\p{Lu}/u.test(next.text) ||
      /^(?:the|a|an|there|they|he|she|it|any|this|that|these|those|its|his|her|their|our|no|nothing|nobody|we|you|i)$/.test(
        next.lower,
      ) ||
      /^\p{Ll}{3,}(?:s|men)$/u.test(next.text))
  );
}

/** "They will leave should the dam break": after words of its own sentence, which asks nothing. */
function isTrailing(analyzed: AnalyzedText, i: number): boolean {
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  if (sentence === undefined || i - sentence.from < 3) return false;
  const asks = analyzed.tokens.slice(i, sentence.to).some((token) => token.text === "?");
  // "Why should the town", "that should the": a question word or a subject before it makes it a plain verb.
  return (
    !asks &&
    !/^(?:why|how|what|who|when|where|nor|and|but|so|neither|only|that)$/.test(lower(analyzed, i - 1))
  );
}
