/**
 * Where layers take for the speaker what tells place, time or company in German, who speaks?
 *
 * - "Vor Journalisten sprach Ada Brandt von „…“", "Draußen nannte Ada Brandt es „…“": the subject behind the verb;
 * - "Mit dem Grundrecht solle „…“ werden", "während einer Rede der Abgeordneten Lenz: „…“": nobody that can be told;
 * - "Ein Kenner sagte der Agentur, …": who is told does not speak.
 */
import { classifyWords } from "../actors/word-classes.js";
import {
  ADVERB,
  DETERMINER,
  GUESSED,
  PREPOSITION,
  SUBORDINATOR,
  wordClass,
} from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";
import { isSomebody, isVerb } from "./verbless-frames.js";

type Speaker = readonly number[] | null;

/** The subject behind the verb of a sentence that opens with the supposed speaker, or `null`. */
export function subjectBehindPlace(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const [first] = roles.speaker;
  if (language !== "de" || first === undefined) return null;
  const from = sentences[tokens[first]?.sentence ?? -1]?.from ?? first;
  const opens = tokens[from];
  if (opens === undefined || first > from + 1) return null;
  const { bits } = wordClass(opens.form);
  const tellsWhere = (bits & (ADVERB | PREPOSITION)) !== 0 || WHERE.test(opens.lower);
  if (!tellsWhere || (bits & SUBORDINATOR) !== 0 || OF_SOURCE.test(opens.lower)) return null;
  if (first === from + 1 && ((bits & PREPOSITION) === 0 || roles.cue.includes(from))) return null;
  // "Auch Ada Brandt sagte": a particle belongs to the name.
  if (/^(?:auch|selbst|sogar|nur|allein|nicht|ganz|fast|etwa|rund|so)$/.test(opens.lower)) return null;
  // Behind a passive stands who is spoken of.
  if (roles.cue.some((t) => BECOMES.test(tokens[t]?.lower ?? ""))) return null;
  const last = roles.speaker.at(-1) ?? first;
  const verb = roles.frame.find((t) => t > last && isVerb(analyzed, t) && isSure(analyzed, t));
  if (verb === undefined || tokens[verb]?.sentence !== opens.sentence) return null;
  const subject = namingPhrase(analyzed, verb + 1);
  const speaks = (t: number) => isSomebody(analyzed, t) || /^(?:er|sie)$/.test(tokens[t]?.lower ?? "");
  return subject.some(speaks) ? subject : null;
}

const BECOMES = /^(?:wird|werden?|wurden?|worden)$/;
const WHERE =
  /^(?:draußen|drinnen|drüben|daneben|dahinter|davor|darunter|oben|unten|vorne|hinten|nebenan|anderswo)$/;
/** Prepositions that name a source or whose view it is. */
const OF_SOURCE = /^(?:laut|nach|gemäß|zufolge|seitens|von|vom|aus|für)$/;

function isSure({ tokens }: AnalyzedText, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (wordClass(token.form).bits & GUESSED) === 0;
}

/** Nobody, where a preposition governs the supposed speaker that never names who speaks; else `null`. */
export function governedSpeaker(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens, language } = analyzed;
  const [first] = roles.speaker;
  if (language !== "de" || first === undefined) return null;
  const governs = prepositionBefore(analyzed, first);
  if (governs === null) return null;
  // Of two pieces the other one may be who speaks.
  let end = 1;
  while (end < roles.speaker.length && roles.speaker[end] === first + end) end += 1;
  if (BESIDES.test(governs)) return roles.speaker.slice(end);
  const isThing = !roles.speaker.some((t) => isSomebody(analyzed, t) && tokens[t]?.text !== tokens[t]?.lower);
  return isThing && WITH.test(governs) ? [] : null;
}

/** "Sagte der Agentur": behind a verb of saying "der" before a feminine noun is who is told; a subject may follow. */
export function toldBehind(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens, language } = analyzed;
  const [first] = roles.speaker;
  if (language !== "de" || first === undefined || tokens[first]?.lower !== "der") return null;
  const verb = tokens[first - 1];
  if (verb?.kind !== "word" || !isVerb(analyzed, first - 1) || wordClass(verb.form).reporting.length === 0)
    return null;
  const noun = roles.speaker.find((t) => tokens[t]?.text !== tokens[t]?.lower);
  if (noun === undefined || classifyWords(analyzed)[noun]?.gender !== "female") return null;
  const subject = namingPhrase(analyzed, (roles.speaker.at(-1) ?? first) + 1);
  return subject.some((t) => isSomebody(analyzed, t)) ? subject : [];
}

const BESIDES = /^(?:gegenüber|vor|während|trotz|wegen|angesichts|gegen|über)$/;
const WITH = /^(?:mit|bei|beim|zu|zum|zur|unter|ohne|um)$/;

/** The preposition before a phrase, over its determiner and over a noun whose genitive it is. */
function prepositionBefore({ tokens }: AnalyzedText, first: number): string | null {
  let nouns = 0;
  for (let t = first - 1; t > first - 6; t -= 1) {
    const token = tokens[t];
    if (token?.kind !== "word") return null;
    const { bits } = wordClass(token.form);
    // "Während Lenz lacht" opens a clause.
    if ((bits & PREPOSITION) !== 0)
      return (bits & SUBORDINATOR) !== 0 && t === first - 1 ? null : token.lower;
    if ((bits & DETERMINER) !== 0) continue;
    if (!/^\p{Lu}/u.test(token.text)) return null;
    // "während einer Rede der Abgeordneten": only a genitive goes on behind a noun.
    nouns += 1;
    if (nouns > 1 || !/^(?:der|des|eines|einer)$/.test(tokens[t + 1]?.lower ?? "")) return null;
  }
  return null;
}
