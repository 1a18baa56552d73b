/**
 * Where does the main clause begin behind an English condition without a comma? "If the dam breaks | the town will
 * flood", "if we do it ourselves | we choose the day".
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";

const MODAL = wordLike(
  /^(?:will|would|can|could|must|might|may|shall|cannot|won't|wouldn't|can't|couldn't|[a-z]+['’](?:ll|d))$/,
);
const MAIN_SUBJECT = wordLike(
  /^(?:i|you|he|she|it|we|they|nobody|no|the|a|an|my|our|their|his|her|its|there|this|that|somebody|everybody)$/,
);
/** Words whose clause goes on in the condition: "if you ask whether I would", "if the court says they must". */
const LEADS_IN = wordLike(
  /^(?:that|who|which|whom|whose|what|than|of|whether|if|and|or|but|when|where|why|how|because|as|until|before|after|while|once|unless|says?|said|thinks?|thought|believes?|knows?|feels?|hopes?|means?|finds?|decides?|agrees?|sure|way|time|day|moment|all|everything|anything|something|people|things?|those)$/,
);

const SAYS = wordLike(
  /^(?:whether|if|when|where|why|how|what|who|says?|said|thinks?|thought|believes?|knows?|hopes?)$/,
);

/** Position of the main clause's subject; `null` when the stretch is all condition. */
export function mainClauseAt(analyzed: AnalyzedText, range: TokenRange): number | null {
  const modal = modalAt(analyzed, range);
  return modal === null ? secondSubjectAt(analyzed, range) : subjectBefore(analyzed, range, modal);
}

/** The last modal of the stretch. */
function modalAt({ tokens }: AnalyzedText, { from, to }: TokenRange): number | null {
  // "Without it we would": two words are enough where no verb has to come first.
  const first = tokens[from]?.lower === "without" ? from + 2 : from + 3;
  for (let m = to - 1; m > first; m -= 1)
    // "By May" is a month.
    if (MODAL(tokens[m]) && tokens[m]?.text !== "May") return m;
  return null;
}

function subjectBefore({ tokens }: AnalyzedText, { from }: TokenRange, m: number): number | null {
  const lower = (i: number): string => tokens[i]?.lower ?? "";
  // "Only if the price falls | will they buy": the modal stands before its subject.
  if (lower(from - 1) === "only" && /^(?:i|you|he|she|it|we|they|the)$/.test(lower(m + 1))) return m;
  // "I'll", "he'd": subject and modal in one word.
  if (/^(?:i|you|he|she|it|we|they|that|there)['’]/.test(lower(m))) return SAYS(tokens[m - 1]) ? null : m;
  const first = lower(from) === "without" ? from + 1 : from + 2;
  for (let s = m - 1; s > Math.max(first, m - 6); s -= 1)
    if (MAIN_SUBJECT(tokens[s])) return LEADS_IN(tokens[s - 1]) ? null : s;
  return null;
}

const PRONOUN = wordLike(/^(?:i|we|he|she|they|you)$/);
const PRONOUN_WITH_VERB = wordLike(/^(?:i|we|he|she|they|there|you|it)['’](?:m|re|s|ve)$/);
const IT = wordLike(/^(?:it|there)$/);
const IS = wordLike(/^(?:is|are|was|were|has|goes|becomes|means|stays|remains)$/);
const NO_VERB = wordLike(
  /^(?:and|or|but|to|in|on|at|by|for|from|with|of|all|both|the|a|an|not|who|that|ourselves|themselves|again|too)$/,
);
/** The verb of the condition, which has to stand before a second subject. */
const FINITE = wordLike(
  /^(?:is|are|was|were|has|have|had|do|does|did|\p{L}+['’](?:s|re|ve|m)|don['’]t|doesn['’]t|didn['’]t|isn['’]t|aren['’]t|take|takes|go|goes|get|gets|want|wants|need|needs|come|comes|make|makes|give|gives|lose|loses|win|wins|pay|pays|stop|stops|keep|keeps|leave|leaves|\p{Ll}{3,}(?:[^s]s|ed))$/u,
);

/** "If a drone flies | it is over", "if she goes on | she risks prison": a second subject with its verb, no modal. */
function secondSubjectAt({ tokens }: AnalyzedText, { from, to }: TokenRange): number | null {
  let verb = -1;
  for (let s = from + 2; s < to - 1; s += 1) {
    if (LEADS_IN(tokens[s])) return null;
    if (verb >= 0) {
      const next = tokens[s + 1];
      if (PRONOUN_WITH_VERB(tokens[s])) return s;
      if (PRONOUN(tokens[s]) && /^\p{Ll}+/u.test(next?.text ?? "") && !NO_VERB(next)) return s;
      if (IT(tokens[s]) && IS(next)) return s;
    }
    if (FINITE(tokens[s])) verb = s;
  }
  return null;
}
