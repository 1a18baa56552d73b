/**
 * Sources that German sentences name beside their subject:
 *
 * - "Brandt zitierte den Rechnungshof: „…“": whose words are quoted;
 * - "Kritik an Lenz kam von den Bauern: „…“": from whom it came;
 * - "Nach der Ankündigung der Ministerin soll „…“ gelten", "„…“ laut Lenz": the source next to the quote;
 * - "Brandt verwies auf das Gesetz, wonach Ämter „sofort“ handeln müssen": the words of a law, which nobody speaks.
 *
 * Each answer is the tokens of the speaker, none for "nobody that can be told", or `null` where nothing is to say.
 */
import { speechNouns } from "../languages/de/speech-nouns.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";
import {
  isSurelyFinite,
  quotesWords,
  type SentenceAround,
  saysFinite,
  sentenceAround,
} from "./sentence-around.js";
import { isSomebody } from "./verbless-frames.js";

type Speaker = readonly number[] | null;

/** Who is the source of a quote by the words around it, or `null`. */
export function namedSource(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  if (analyzed.language !== "de") return null;
  const around = sentenceAround(analyzed, one);
  return (
    ofWhomIsQuoted(analyzed, around) ??
    ofWhomItCame(analyzed, around) ??
    ofSourceBehind(analyzed, around) ??
    ofAnnouncement(analyzed, one, around) ??
    ofLaw(analyzed, one, around)
  );
}

/** "zitierte den Rechnungshof: „…“". */
function ofWhomIsQuoted(analyzed: AnalyzedText, { from, start }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  if (tokens[start - 1]?.text !== ":") return null;
  for (let t = start - 2; t > from; t -= 1) {
    if (!/^zitier(?:t|te|en|ten)$/.test(tokens[t]?.lower ?? "")) continue;
    const isObject = /^(?:den|einen|seinen|ihren|ihn)$/.test(tokens[t + 1]?.lower ?? "");
    const named = namingPhrase(analyzed, t + 1);
    return isObject && named.at(-1) === start - 2 ? named : null;
  }
  return null;
}

/** "Kritik an Lenz kam von den Bauern: „…“". */
function ofWhomItCame(analyzed: AnalyzedText, { from, start }: SentenceAround): Speaker {
  const { tokens } = analyzed;
  if (tokens[start - 1]?.text !== ":") return null;
  let came = from;
  while (came < start && !/^(?:kam|kamen|kommt|kommen)$/.test(tokens[came]?.lower ?? "")) came += 1;
  for (let t = came + 1; t < start; t += 1) {
    if (!/^(?:von|vom|aus)$/.test(tokens[t]?.lower ?? "")) continue;
    const named = namingPhrase(analyzed, t + 1);
    return named.at(-1) === start - 2 && named.some((k) => isSomebody(analyzed, k)) ? named : null;
  }
  return null;
}

/** "„…“ laut Ada Lenz „…“": right behind the quote. */
function ofSourceBehind(analyzed: AnalyzedText, { end }: SentenceAround): Speaker {
  if (analyzed.tokens[end + 1]?.text !== "laut") return null;
  const named = namingPhrase(analyzed, end + 2);
  return named.some((t) => isSomebody(analyzed, t)) ? named : null;
}

/** "Nach der Ankündigung der Ministerin soll …": whose it is, where nobody of this sentence is named yet. */
function ofAnnouncement(
  analyzed: AnalyzedText,
  { roles }: QuoteWithRoles,
  { from, start }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  if (!/^(?:nach|laut|gemäß)$/.test(tokens[from]?.lower ?? "")) return null;
  if (roles.speaker.some((t) => t >= from)) return null;
  const noun = [from + 1, from + 2].find((t) => {
    const { text = "", lower = "" } = tokens[t] ?? {};
    return text !== lower && speechNouns.has(lower);
  });
  const of = noun === undefined ? "" : (tokens[noun + 1]?.lower ?? "");
  if (noun === undefined || !/^(?:der|des|von|vom)$/.test(of)) return null;
  const named = namingPhrase(analyzed, of.startsWith("vo") ? noun + 2 : noun + 1);
  const verb = (named.at(-1) ?? start) + 1;
  return verb < start && isSurelyFinite(analyzed, verb) ? named : null;
}

/** "… auf das Gesetz, wonach Ämter „sofort“ handeln müssen". */
function ofLaw(
  analyzed: AnalyzedText,
  { roles }: QuoteWithRoles,
  { from, start, end, commas }: SentenceAround,
): Speaker {
  const { tokens } = analyzed;
  const [first] = roles.speaker;
  const comma = commas.findLast((t) => {
    const words = [1, 2].map((k) => tokens[t + k]?.lower ?? "").join(" ");
    return /^(?:wonach|worin|(?:in|nach|laut) (?:dem|der|denen)$)/.test(words);
  });
  if (comma === undefined || first === undefined || first < from || roles.speaker.some((t) => t > comma))
    return null;
  if (!tokens.slice(from, comma).some(({ text }) => LAW.test(text))) return null;
  for (let t = comma + 1; t <= end + 2; t += 1) {
    if (t >= start && t <= end) continue;
    if (saysFinite(analyzed, t) || quotesWords(analyzed, t)) return null;
  }
  return [];
}

const LAW =
  /^(?=\p{Lu})\p{L}*(?:[gG]esetz(?:e|es|entwurf)?|[vV]erfassung|[vV]erordnung|[rR]ichtlinie|[vV]ertrag|[aA]bkommen|[eE]ntwurf|[kK]lausel|[pP]aragra(?:f|ph)en?|[sS]atzung|[rR]egelung)$/u;
