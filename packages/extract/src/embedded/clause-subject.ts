/**
 * Who speaks in the clause that a German quote stands in, where the layers take somebody of a clause or a sentence before?
 *
 * - "Die Regierung nennt das „Glück“, Ada Brandt spricht von „Hohn“": the subject of the nearest clause with a verb of
 *   saying;
 * - "Der Minister schwieg. Hunderte hatten zuvor „Hohn!“ gerufen": the subject of the sentence.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";
import {
  maySpeak,
  quotesWords,
  type SentenceAround,
  saysIndicative,
  saysWithParticle,
  sentenceAround,
} from "./sentence-around.js";

/** Tokens of the subject, or `null` where the layers' speaker stands in its clause or no subject is there. */
export function clauseSubject(analyzed: AnalyzedText, one: QuoteWithRoles): readonly number[] | null {
  if (analyzed.language !== "de") return null;
  const { tokens } = analyzed;
  const around = sentenceAround(analyzed, one);
  const { from, start, end } = around;
  const [first] = one.roles.speaker;
  if (one.roles.speaker.some((t) => t > start) || isClosed(analyzed, end)) return null;
  for (const open of clauseStarts(analyzed, around).toReversed()) {
    if (first !== undefined && first >= open) return null;
    const subject = namingPhrase(analyzed, open);
    const behind = (subject.at(-1) ?? start) + 1;
    const verb = CONTRASTS.test(tokens[behind]?.lower ?? "") ? behind + 1 : behind;
    if (verb >= start || !maySpeak(analyzed, subject)) continue;
    // In the Konjunktiv somebody reports what the subject knows or thinks.
    const isSaid =
      saysIndicative(analyzed, verb) ||
      quotesWords(analyzed, verb) ||
      saysWithParticle(analyzed, verb, end + 1);
    const isPerfect = HELPS.test(tokens[verb]?.lower ?? "") && quotesWords(analyzed, end + 1);
    if (isSaid || isPerfect) return open === from && first !== undefined && first >= from ? null : subject;
  }
  return null;
}

/** "„…“, sagte Lenz", "„…“, so Lenz": a frame behind the quote closes it. */
function isClosed(analyzed: AnalyzedText, end: number): boolean {
  if (analyzed.tokens[end + 1]?.text !== ",") return false;
  return analyzed.tokens[end + 2]?.lower === "so" || saysIndicative(analyzed, end + 2);
}

/** "Lenz dagegen nennt es …". */
const CONTRASTS = /^(?:dagegen|hingegen|wiederum|jedoch|indes|derweil|indessen)$/;
const HELPS = /^(?:habe|haben|hätten?|hat|hatten?)$/;

/** Where a clause of the sentence before the quote may begin with its subject. */
function clauseStarts(
  { tokens, quotations }: AnalyzedText,
  { from, start, commas }: SentenceAround,
): readonly number[] {
  const starts = [from];
  for (let t = from; t < start; t += 1) {
    const { text = "", lower = "" } = tokens[t] ?? {};
    const isBreak = text === "," ? commas.includes(t) : /^[;–]$/.test(text);
    if (!isBreak && !/^(?:aber|doch|sondern)$/.test(lower)) continue;
    if (!quotations.some(({ open, close }) => open <= t && t <= close)) starts.push(t + 1);
  }
  return starts;
}
