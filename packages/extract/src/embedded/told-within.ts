/**
 * Whose words does somebody else tell of in German? The clause around a verbatim quote names who said it, when its own
 * verb of saying stands right behind the quote:
 *
 * - "Der Zeuge gab an, der Fahrer habe „Halt“ gerufen", "… dass schon Ada Brandt von „Glück“ gesprochen habe";
 * - "Brandt widersprach Lenz, der die Stadt „pleite“ genannt hatte", "den Plan, den die Bauern als „Hohn“ kritisieren";
 * - "Dass die Stadt „pleite“ sei, wie Ada Lenz behauptet, bestreitet Brandt";
 * - "Laut Hafenzeitung nannte Ada Brandt den Plan „Hohn“": who is reported on, not the paper.
 *
 * Each answer is the tokens of the speaker, or `null` where no such clause is there.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";
import {
  isSurelyFinite,
  maySpeak,
  quotesWords,
  type SentenceAround,
  saysFinite,
  sentenceAround,
} from "./sentence-around.js";

type Speaker = readonly number[] | null;

/** The speaker of the innermost clause around a quote, or `null`. */
export function toldWithin(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  if (analyzed.language !== "de") return null;
  const around = sentenceAround(analyzed, one);
  return (
    ofInnerClause(analyzed, one, around) ??
    ofWhoClaims(analyzed, around) ??
    ofWhomSourceTells(analyzed, one, around)
  );
}

/** The subject of the clause between the last comma and the verb of saying behind the quote. */
function ofInnerClause(
  analyzed: AnalyzedText,
  { roles }: QuoteWithRoles,
  { start, end, commas }: SentenceAround,
): Speaker {
  const comma = commas.at(-1);
  if (comma === undefined || !quotesWords(analyzed, end + 1)) return null;
  // Named within the clause or behind the quote already.
  if (roles.speaker.some((t) => t > comma)) return null;
  const open = comma + 1;
  const opens = analyzed.tokens[open]?.lower ?? "";
  if (SUBORDINATOR.test(opens)) return subjectAt(analyzed, behindParticle(analyzed, open + 1), start);
  let verb = open;
  while (verb < start && !isSurelyFinite(analyzed, verb)) verb += 1;
  if (verb === start) return RELATIVE.test(opens) ? ofRelative(analyzed, open, start) : null;
  const subject = subjectAt(analyzed, open, start);
  return subject?.at(-1) === verb - 1 && HELPS.test(analyzed.tokens[verb]?.lower ?? "") ? subject : null;
}

const SUBORDINATOR = /^(?:dass|ob|wie|weil|nachdem|obwohl|wonach|als)$/;
const RELATIVE = /^(?:der|die|das|den|was|welche[rsn]?)$/;
const HELPS = /^(?:habe|haben|hätten?|hat|hatten?|solle?|sollen|will|wollen|wolle)$/;

/** "…, dass schon ihr Vorgänger": what stands before the subject. */
function behindParticle({ tokens }: AnalyzedText, at: number): number {
  return /^(?:schon|auch|bereits|selbst|sogar|erst|zuvor|einst|etwa|zuletzt)$/.test(tokens[at]?.lower ?? "")
    ? at + 1
    : at;
}

function subjectAt(analyzed: AnalyzedText, at: number, before: number): Speaker {
  const named = namingPhrase(analyzed, at);
  return maySpeak(analyzed, named) && (named.at(-1) ?? before) < before ? named : null;
}

/** "der die Stadt „pleite“ nannte": the pronoun; "den die Bauern als „Hohn“ kritisieren": who is named behind it. */
function ofRelative(analyzed: AnalyzedText, open: number, start: number): Speaker {
  const { tokens } = analyzed;
  const opens = tokens[open]?.lower ?? "";
  const next = tokens[open + 1]?.lower ?? "";
  if (/^(?:den|was|welchen)$/.test(opens)) return subjectAt(analyzed, open + 1, start);
  // "der Ada Brandt" may be told something.
  if (opens === "der" && tokens[open + 1]?.text !== next) return null;
  if (opens === "der" || opens === "welcher") return [open];
  return /^(?:den|einen|ihn|seinen|ihren|als|von)$/.test(next) ? [open] : null;
}

/** "Dass die Stadt „pleite“ sei, wie Ada Lenz behauptet, …". */
function ofWhoClaims(analyzed: AnalyzedText, { from, end }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  if (!/^(?:dass|ob)$/.test(tokens[from]?.lower ?? "")) return null;
  const comma = [end + 1, end + 2, end + 3].find((t) => tokens[t]?.text === ",");
  if (comma === undefined || tokens[comma + 1]?.lower !== "wie") return null;
  const named = namingPhrase(analyzed, comma + 2);
  const verb = (named.at(-1) ?? 0) + 1;
  return maySpeak(analyzed, named) && saysFinite(analyzed, verb) ? named : null;
}

/** "Laut Hafenzeitung nannte Ada Brandt …", "Dem „Anzeiger“ zufolge soll Ada Brandt … beschimpft haben". */
function ofWhomSourceTells(
  analyzed: AnalyzedText,
  { roles: { speaker } }: QuoteWithRoles,
  { from, start, end }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const [first, last] = [speaker[0], speaker.at(-1)];
  if (first === undefined || last === undefined || first < from || last >= start) return null;
  const isSource =
    /^(?:laut|nach|gemäß)$/.test(tokens[first - 1]?.lower ?? "") || tokens[last + 1]?.lower === "zufolge";
  if (!isSource) return null;
  let verb = last + 1;
  while (verb < start && !isSurelyFinite(analyzed, verb)) verb += 1;
  const isSaid = saysFinite(analyzed, verb);
  const isPerfect = HELPS.test(tokens[verb]?.lower ?? "") && quotesWords(analyzed, end + 1);
  return verb < start && (isSaid || isPerfect) ? subjectAt(analyzed, verb + 1, start) : null;
}
