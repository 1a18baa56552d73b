/** English conditions in a phrase: "oil prices permitting", "given enough time", "no budget, no votes". */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";
import { tenseAround } from "../time/tense.js";
import { isPast } from "../time/time-use.js";
import { clauseAround } from "./clauses.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";
import { mainClauseAt } from "./main-clause.js";

/** "Weather permitting", "weather and range permitting", "oil prices permitting". */
export function permitting(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  for (let k = i + 1; k < i + 4; k += 1) {
    if (lower(analyzed, k) !== "permitting") continue;
    const { from } = clauseAround(analyzed, i);
    return { from: i - from <= 2 ? Math.max(from, range.from) : i, to: k + 1, cue: "permitting" };
  }
  return null;
}

/** "Given enough time": what is not there yet; "given the cost" is a reason. */
export function givenEnough(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  return /^(?:enough|sufficient)$/.test(lower(analyzed, i + 1)) &&
    (startsClause(analyzed, i) || i === range.from)
    ? phraseFrom(analyzed, i, i + 1, range, "given")
    : null;
}

/** "No budget, no votes": the first hangs the second. */
export function nothingWithout(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  if (sentence === undefined || (i !== sentence.from && i !== range.from)) return null;
  const { to } = clauseAround(analyzed, i);
  const isPair = to - i <= 4 && analyzed.tokens[to]?.text === "," && lower(analyzed, to + 1) === "no";
  // "No doctor, no teacher, no bus" is a list.
  const next = clauseAround(analyzed, to + 1);
  return isPair && next.to - next.from <= 4 && analyzed.tokens[next.to]?.text !== ","
    ? { from: i, to, cue: "no" }
    : null;
}

/**
 * "Without new money the line would close": in front of its clause, or where a modal says what could not be without
 * it ("cannot pay without a cut"). "Without saying" is a manner; "with or without" hangs on nothing.
 */
export function withoutPhrase(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:or|and)$/.test(lower(analyzed, i - 1)) && lower(analyzed, i - 2) === "with") return null;
  const next = lower(analyzed, i + 1);
  if (/^(?:delay|doubt|question|exception|exaggeration|success|incident|limit|fail|notice)$|ing$/.test(next))
    return null;
  const stretch = clauseFrom(analyzed, i, Math.max(range.from, i - 1), range, "without");
  const end = clauseFrom(analyzed, i, i, range, "without")?.to ?? Math.min(i + 2, range.to);
  if (startsClause(analyzed, i))
    return { from: i, to: mainClauseAt(analyzed, { from: i, to: end }) ?? end, cue: "without" };
  if (stretch === null || end - i > 8) return null;
  if (isNothingElse(analyzed, i, range)) return { from: i, to: end, cue: "without" };
  for (let k = i - 1; k >= Math.max(range.from, i - 6); k -= 1)
    if (
      /^(?:cannot|can't|couldn't|wouldn't|won't)$/.test(lower(analyzed, k)) ||
      (/^(?:could|would|will|can)$/.test(lower(analyzed, k)) && lower(analyzed, k + 1) === "not")
    )
      return { from: i, to: end, cue: "without" };
  return null;
}

/** "No restart would take place without consent", "there will be no deal without it": nothing happens unless. */
function isNothingElse(analyzed: AnalyzedText, i: number, range: TokenRange): boolean {
  let modal = false;
  let nothing = false;
  for (let k = i - 1; k >= Math.max(range.from, i - 10) && !(modal && nothing); k -= 1) {
    if (/^[.;:!?]$/.test(analyzed.tokens[k]?.text ?? "")) return false;
    if (MODAL(analyzed.tokens[k])) modal = true;
    if (NOTHING(analyzed.tokens[k])) nothing = true;
  }
  return modal && nothing;
}

const MODAL = wordLike(/^(?:will|would|can|could|shall|should|may)$/);
const NOTHING = wordLike(/^(?:no|nothing|nobody|none|neither)$/);

/** "Support hinges on whether Berlin opens its market", "it depends on how many sign". */
export function whetherItHangs(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (!/^(?:up)?on$/.test(lower(analyzed, i - 1))) return null;
  const verb = [2, 3].some((k) => HANGS(analyzed.tokens[i - k]));
  return verb ? clauseFrom(analyzed, i, i, range, "whether") : null;
}

const HANGS = wordLike(
  /^(?:hing(?:e|es|ed|ing)|depend(?:s|ed|ing)?|hangs?|hung|conditional|contingent|dependent)$/,
);

/**
 * "But only under a UN mandate", "only with the consent of the senate", "only after the funds are released": a
 * restriction of what is ahead; "only after the war did he return" tells of what was.
 */
export function onlyUnder(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const preposition = lower(analyzed, i + 1);
  if (!/^(?:under|with|after|against|upon|following|in)$/.test(preposition)) return null;
  const to = Math.min(clauseAround(analyzed, i).to, range.to);
  if (isPast(tenseAround(analyzed, i)) || analyzed.tokens.slice(i, to).some(DID)) return null;
  const cue = `only ${preposition}`;
  if (preposition === "in")
    return /^(?:exchange|return)$/.test(lower(analyzed, i + 2)) && lower(analyzed, i + 3) === "for"
      ? phraseFrom(analyzed, i, i + 4, range, cue)
      : null;
  // "Only after the funds are released | will building begin": a verb of its own, and the modal of the main clause.
  const verb = position(analyzed, i + 3, to, STANDS);
  if (preposition === "after" && verb !== null)
    return { from: i, to: position(analyzed, verb + 1, to, MODAL) ?? to, cue };
  return position(analyzed, i + 2, Math.min(i + 8, to), TERM) === null
    ? null
    : phraseFrom(analyzed, i, i + 2, range, cue);
}

/** "With the backing of the opposition, the law could pass": in front, with a modal behind it. */
export function withBacking(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const noun = lower(analyzed, i + 1) === "the" ? i + 2 : i + 1;
  if (
    !startsClause(analyzed, i) ||
    !TERM(analyzed.tokens[noun]) ||
    !/^(?:of|from|by)$/.test(lower(analyzed, noun + 1))
  )
    return null;
  const { to } = clauseAround(analyzed, i);
  const main = analyzed.tokens[to]?.text === "," ? clauseAround(analyzed, to + 1) : null;
  return main !== null && to <= range.to && position(analyzed, main.from, main.to, MAY) !== null
    ? { from: i, to, cue: "with" }
    : null;
}

/** "A judicial reform is a precondition for accession": what has to be there first, before the verb. */
export function preconditionFor(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const clause = clauseAround(analyzed, i);
  const from = Math.max(clause.from, range.from);
  if (!/^(?:for|of|to)$/.test(lower(analyzed, i + 1)) || lower(analyzed, i - 1) !== "a") return null;
  let verb = i - 2;
  if (!/^(?:is|was|be|remains?|remained)$/.test(lower(analyzed, verb))) return null;
  while (MODAL(analyzed.tokens[verb - 1]) || /^(?:must|not)$/.test(lower(analyzed, verb - 1))) verb -= 1;
  // "It is a condition for peace" names nothing.
  return verb - from > 1 && verb - from < 12 && lower(analyzed, verb) !== "not"
    ? { from: /^that$/.test(lower(analyzed, from)) ? from + 1 : from, to: verb, cue: "precondition" }
    : null;
}

function position(
  { tokens }: AnalyzedText,
  from: number,
  to: number,
  is: (token: Token | undefined) => boolean,
): number | null {
  for (let k = from; k < to; k += 1) if (is(tokens[k])) return k;
  return null;
}

const DID = wordIn("did");
const MAY = wordIn("could would can may might will");
const STANDS = wordLike(
  /^(?:is|are|has|have|does|do|agrees?|signs?|votes?|approves?|ends?|takes?|comes?|holds?)$/,
);
/** What somebody else has to give first. */
const TERM = wordLike(
  /^(?:backing|support|consent|approval|agreement|blessing|mandate|majority|permission|authori[sz]ation|guarantees?|assurances?|vote|referendum|ruling|review|audit|conditions?|terms|supervision|ceasefire|truce|withdrawal|invitation|votes|mandates|safeguards?|verification|deal|treaty|resolution|endorsement|clearance|permit|reforms?|elections?)$/,
);

/** "If only they had listened!": nothing hangs on it. */
export function isWish(analyzed: AnalyzedText, i: number): boolean {
  const { to } = clauseAround(analyzed, i);
  return lower(analyzed, i + 1) === "only" && analyzed.tokens[to]?.text === "!";
}

/** "Go back to the judges the moment the threshold moves": a clause with a subject and a verb behind "the moment". */
export function theMoment(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (!/^(?:moment|instant|minute)$/.test(lower(analyzed, i + 1)) || !CLAUSE_SUBJECT(analyzed.tokens[i + 2]))
    return null;
  const clause = clauseAround(analyzed, i);
  const ahead = analyzed.tokens.slice(clause.from, i).some(AHEAD);
  return ahead && clause.to - i > 3
    ? { from: i, to: Math.min(clause.to, range.to), cue: "the moment" }
    : null;
}

const CLAUSE_SUBJECT = wordLike(/^(?:the|a|an|they|he|she|it|we|you|i|this|that|any|its|their|his|her|our)$/);
const AHEAD = wordLike(/^(?:will|would|shall|['’]ll|to|must|should|can|could|may)$/);

/**
 * "As soon as he came in, the dog barked", "if he was angry, he did not show it": a past verb in the clause and one in
 * the rest of the sentence, with nothing in it that looks ahead or stands in the present.
 */
export function tellsOfPast(analyzed: AnalyzedText, i: number): boolean {
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  if (sentence === undefined) return false;
  const { from, to } = clauseAround(analyzed, i);
  const isFronted = from === i;
  const rest = isFronted ? clauseAround(analyzed, to + 1) : { from, to: i };
  if (isFronted && analyzed.tokens[to]?.text !== ",") return false;
  const clause = analyzed.tokens.slice(i, to);
  const main = analyzed.tokens.slice(rest.from, rest.to);
  return clause.some(PAST) && main.some(PAST) && ![...clause, ...main].some(NOT_PAST);
}

const PAST = wordLike(
  /^(?:was|were|had|did|came|went|got|took|made|knew|saw|left|began|became|could|stayed|kept|held|stood|ran|felt|wasn['’]t|weren['’]t|didn['’]t|hadn['’]t|\p{L}{2,}[^e]ed)$/u,
);
const NOT_PAST = wordLike(
  /^(?:will|would|shall|should|can|may|might|must|is|are|am|be|been|has|have|does|do|to|let|[a-z]+['’](?:ll|d|s|re|ve)|said|told|asked|agreed|promised|vowed|offered|threatened|planned|ordered|wanted|warned|pledged|expected|proposed|demanded|required|allowed|were)$/,
);
