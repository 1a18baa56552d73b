/**
 * Who takes a side without a word of saying? "Reuth stellte sich hinter die Maut", "Norland gave up its resistance to
 * the toll": the sentence reports a position although nothing in it frames speech. Looked for where a codebook tells
 * what sides can be taken on; a sentence counts when its main verb, or a noun with it, is for or against a concept
 * and its subject names who takes the side. The sentence is the evidence, as in all reported speech; what follows a
 * colon or semicolon is another matter.
 */
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Quotation, Sentence, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { attitudeIn, mayBeAttitude } from "./attitude-verbs.js";
import { clausesIn, spanOf } from "./clauses.js";
import { type ConceptMatcher, mentionsIn } from "./concept.js";
import { isSideNoun, nominalSideIn } from "./nominal-sides.js";
import { isInTakingBack, takenBackAt } from "./opposing-words.js";
import { quotationsIn, subjectAt, takenTokens } from "./sentence-subject.js";
import { unframed } from "./unframed.js";

/** The utterances with the sides that sentences report; numbered again in text order. */
export function withTakenSides(
  analyzed: AnalyzedText,
  matcher: ConceptMatcher,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const taken = takenTokens(analyzed, found);
  const quotations = analyzed.quotations.filter(({ depth }) => depth === 0);
  const added: FoundUtterance[] = [];
  let next = 0;
  for (const sentence of analyzed.sentences) {
    while (next < quotations.length && (quotations[next]?.close ?? 0) < sentence.from) next += 1;
    const side = sideAt(analyzed, sentence, taken);
    if (side === null || isQuoted(quotations, next, side)) continue;
    if (mentionsIn(matcher, analyzed, sentence).length === 0) continue;
    const inside = quotationsIn(quotations, next, sentence);
    const speaker = subjectAt(analyzed, sentence, inside, side);
    const quote = spanOf(analyzed, stretchAround(analyzed, sentence, side));
    if (speaker !== null && quote !== null) added.push(unframed("reported", quote, speaker, RULE));
  }
  return added.length === 0 ? found : inTextOrder(found, added);
}

const RULE = "reported:side";

/** Was the utterance found here? */
export function isTakenSide({ why }: FoundUtterance): boolean {
  return why[0] === RULE;
}

/** Said before, or only wanted, asked or supposed. */
const notNow = wordLike(
  /^(?:had|long|once|previously|formerly|earlier|initially|originally|should|would|could|might|may|must|cannot|if|whether|hatte|hatten|früher|einst|ursprünglich|zunächst|lange|bislang|bisher|jahrelang|soll|sollen|sollte|sollten|müsse|müssen|muss|müsste|könnte|könnten|würde|würden|dürfte|dürften|ob|falls|wenn|\?)$/,
);

/** Where a side is taken: position of the verb or noun, when no utterance has it. */
function sideAt(analyzed: AnalyzedText, sentence: Sentence, taken: Uint8Array): number | null {
  if (!mayHaveSide(analyzed, sentence)) return null;
  for (const clause of clausesIn(analyzed, sentence)) {
    const at =
      nominalSideIn(analyzed, clause)?.noun ??
      attitudeIn(analyzed, clause)?.at[0] ??
      takenBackAt(analyzed, clause);
    if (at === null || taken[at] === 1) continue;
    for (let i = clause.from; i < clause.to; i += 1) if (notNow(analyzed.tokens[i])) return null;
    return analyzed.tokens[sentence.to - 1]?.text === "?" ? null : at;
  }
  return null;
}

/** Most sentences have no word by which a side could be taken. */
function mayHaveSide({ tokens, language }: AnalyzedText, { from, to }: Sentence): boolean {
  const isNoun = isSideNoun[language];
  const isAttitude = mayBeAttitude[language];
  for (let i = from; i < to; i += 1)
    if (isNoun(tokens[i]) || isAttitude(tokens[i]) || isInTakingBack(tokens[i])) return true;
  return false;
}

function isQuoted(quotations: readonly Quotation[], first: number, at: number): boolean {
  for (let k = first; (quotations[k]?.open ?? Number.POSITIVE_INFINITY) < at; k += 1)
    if ((quotations[k]?.close ?? 0) > at) return true;
  return false;
}

/** The sentence around the side, between colons and semicolons, without its full stop. */
function stretchAround({ tokens }: AnalyzedText, sentence: TokenRange, side: number): TokenRange {
  const ends = (i: number) => /^(?:[:;.!…]+)$/.test(tokens[i]?.text ?? "");
  let { from } = sentence;
  for (let i = sentence.from; i < side; i += 1) if (ends(i)) from = i + 1;
  let to = side + 1;
  while (to < sentence.to && !ends(to)) to += 1;
  return { from, to };
}
