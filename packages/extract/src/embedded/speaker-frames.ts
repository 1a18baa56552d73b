/**
 * Whom do the words around a verbatim quote name, where the noun beside the nearest verb is not who speaks?
 *
 * - a frame that closes the quote goes before one further off: "…, so Ada Brandt";
 * - who suffers a passive is spoken of: "The minister was branded “a miser” by the farmers";
 * - "Darin heißt es: „…“" is the paper named before, not whoever handed it over;
 * - "Für Ada Brandt ist das „ein Fehler“": what it is for her she says;
 * - "Lächelnd fügt Ada Brandt hinzu": how something is said comes first, who says it behind the verb;
 * - "Wie die Zeitung berichtet, rief Ada Brandt: „…“": the paper reports, and she calls;
 * - "Er wies Berichte der Zeitung zurück, er sei „am Ende“": the words of what is denied are not his.
 *
 * Each answer is the tokens of the speaker, none for "nobody that can be told", or `null` where nothing is to say.
 */
import { classifyWords } from "../actors/word-classes.js";
import {
  BECOME,
  FINITE,
  KONJUNKTIV1,
  KONJUNKTIV2,
  PARTICIPLE,
  PREPOSITION,
  wordClass,
} from "../rules/german/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";

type Roles = QuoteWithRoles["roles"];
type Speaker = readonly number[] | null;

/** "„…“, so Ada Brandt": the whole frame, as the cue is another one than the layers took. */
export function closingFrame(
  analyzed: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
): Pick<Roles, "frame" | "cue" | "speaker"> | null {
  const { tokens, language } = analyzed;
  const last = quote.tokens.at(-1) ?? 0;
  const comma = last + 1;
  const cue = last + 2;
  if (language !== "de" || tokens[comma]?.text !== "," || roles.frame.includes(cue)) return null;
  const verb = tokens[cue];
  const next = classifyWords(analyzed)[cue + 1];
  if (verb === undefined || next === undefined || verb.text !== verb.lower) return null;
  const isSo = verb.lower === "so";
  // "Während Lenz das lobte, „…“, räumte Ada Brandt ein": a quote in the midst of a sentence has its frame before it.
  const opens = analyzed.sentences[tokens[quote.tokens[0] ?? 0]?.sentence ?? -1]?.from === quote.tokens[0];
  // Verbs that no list has: "wettert", "flachst". Only before a name, where nothing else can stand.
  const isVerb = /^\p{Ll}{3,}te?$/u.test(verb.text) && (wordClass(verb.form).bits & PREPOSITION) === 0;
  if (
    !isSo &&
    !(opens && isVerb && (next.kind === "name" || next.kind === "office" || next.kind === "title"))
  )
    return null;
  const speaker = namingPhrase(analyzed, cue + 1);
  if (speaker.length === 0) return null;
  return { speaker, cue: [cue], frame: [comma, cue, ...speaker] };
}

/** Who suffers a passive does not speak; its agent does, where one is named. */
export function agentOfPassive(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  return analyzed.language === "de" ? germanAgent(analyzed, one) : englishAgent(analyzed, one);
}

function germanAgent(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const [first] = roles.speaker;
  if (first === undefined || !roles.frame.includes(first)) return null;
  const bits = (t: number): number => {
    const token = tokens[t];
    return token?.kind === "word" ? wordClass(token.form).bits : 0;
  };
  const isPassive =
    roles.cue.some((t) => (bits(t) & BECOME) !== 0) &&
    roles.cue.some((t) => (bits(t) & PARTICIPLE) !== 0 && tokens[t]?.lower.endsWith("zitiert") !== true);
  // "Einen Antrag, in dem … gefordert wird" speaks itself.
  if (/^(?:einen|den|dem|einem)$/.test(tokens[first]?.lower ?? "")) return null;
  // "Von Ada Brandt", "in einem Brief", "laut Polizei" are named with a preposition.
  if (!isPassive || (bits(first - 1) & PREPOSITION) !== 0 || (bits(first) & PREPOSITION) !== 0) return null;
  const said = new Set(quote.tokens);
  const by = roles.frame.find((t) => /^(?:von|vom|seitens)$/.test(tokens[t]?.lower ?? "") && !said.has(t));
  // "Der Minister von Thüringen" has one of its own.
  return by === undefined || roles.speaker.includes(by) ? [] : namingPhrase(analyzed, by + 1);
}

function englishAgent(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const last = roles.speaker.at(-1);
  if (last === undefined || tokens[roles.speaker[0] ?? 0]?.sentence !== tokens[last]?.sentence) return null;
  const be = [last + 1, last + 2, last + 3].find((t) =>
    /^(?:is|are|was|were|been)$/.test(tokens[t]?.lower ?? ""),
  );
  if (be === undefined) return null;
  const named = [be + 1, be + 2].find((t) => TOLD.test(tokens[t]?.lower ?? ""));
  const start = quote.tokens[0] ?? 0;
  if (named === undefined || named > start || tokens[named]?.sentence !== tokens[start]?.sentence)
    return null;
  const said = new Set(quote.tokens);
  const end = analyzed.sentences[tokens[named]?.sentence ?? -1]?.to ?? named;
  for (let t = named + 1; t < end; t += 1)
    if (!said.has(t) && tokens[t]?.lower === "by") return namingPhrase(analyzed, t + 1);
  return [];
}

/** Participles of calling somebody something or telling them to do it. */
const TOLD =
  /^(?:told|asked|urged|warned|advised|ordered|instructed|informed|reminded|branded|called|described|dubbed|labell?ed|hailed|condemned|denounced|nicknamed|deemed|termed|portrayed|dismissed|mocked|accused|criticised|criticized)$/;

/** "Darin heißt es", "dort steht": the last paper named before, and nobody where there is none. */
export function paperPointedTo(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  if (language !== "de" || roles.speaker.length === 0) return null;
  const points = roles.frame.find((t) => /^(?:darin|dort|daraus)$/.test(tokens[t]?.lower ?? ""));
  if (points === undefined) return null;
  const verb = tokens[points + 1]?.lower ?? "";
  const isImpersonal =
    /^(?:steht|stand|stehe)$/.test(verb) ||
    (/^(?:heißt|hieß|heiße)$/.test(verb) && tokens[points + 2]?.lower === "es");
  const at = tokens[points]?.sentence ?? 0;
  if (
    !isImpersonal ||
    roles.speaker.some((t) => tokens[t]?.sentence === at) ||
    tokens[quote.tokens[0] ?? 0]?.sentence !== at
  )
    return null;
  const before = sentences[at - 1];
  if (before === undefined || before.paragraph !== sentences[at]?.paragraph) return [];
  for (let t = before.to - 1; t >= before.from; t -= 1) {
    if (!PAPER.test(tokens[t]?.text ?? "")) continue;
    let from = t;
    while (from > before.from && /^\p{Ll}+(?:e[mnrs]?|s)$/u.test(tokens[from - 1]?.text ?? "")) from -= 1;
    if (/^(?:ein|das|im|vom|zum)$/.test(tokens[from - 1]?.lower ?? "")) from -= 1;
    return namingPhrase(analyzed, from);
  }
  return [];
}

const PAPER =
  /^(?=\p{Lu})\p{L}*(?:[bB]ericht|[bB]erichts|[bB]rief|[bB]riefs|[sS]chreiben|[eE]rklärung|[mM]itteilung|[sS]tellungnahme|[dD]okument|[eE]ntwurf|[pP]apier|[rR]esolution|[aA]ntrag|[uU]rteil|[mM]eldung|[aA]ufruf|[tT]ext|[aA]rtikel|[kK]ommentar|[pP]rogramm|[pP]rotokoll|[sS]tudie|[gG]utachten|[pP]etition|[vV]ertrag|[mM]ail|[bB]eschluss|[aA]nzeige|[gG]esetz|[vV]ermerk)$/u;

/** "Für Ada Brandt ist das „ein Fehler“": a view is ascribed with "für" and a verb of being. */
export function ofWhoseView(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const at = tokens[start]?.sentence ?? -1;
  const first = sentences[at]?.from;
  if (language !== "de" || first === undefined || tokens[first]?.lower !== "für") return null;
  if (roles.speaker.some((t) => tokens[t]?.sentence === at)) return null;
  const named = namingPhrase(analyzed, first + 1);
  const verb = tokens[(named.at(-1) ?? first) + 1];
  if (!/^(?:ist|sind|sei|seien|war|waren|wäre|wären)$/.test(verb?.lower ?? "")) return null;
  const classes = classifyWords(analyzed);
  const isSomebody = named.some((t) => /^(?:name|office|title|institution)$/.test(classes[t]?.kind ?? ""));
  return isSomebody && (verb?.index ?? start) < start ? named : null;
}

/** "Lächelnd fügt Ada Brandt hinzu": what stands before the verb tells how. */
export function subjectBehindManner(analyzed: AnalyzedText, { roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const [first, second] = roles.speaker;
  if (language !== "de" || first === undefined) return null;
  if (sentences[tokens[first]?.sentence ?? -1]?.from !== first) return null;
  const isManner = /^\p{Lu}\p{Ll}+(?:end|isch|lich|haft|sam)$/u.test(tokens[first]?.text ?? "");
  if (!isManner || (second === first + 1 && /^\p{Lu}/u.test(tokens[second]?.text ?? ""))) return null;
  const verb = roles.frame.find((t) => {
    const token = tokens[t];
    return (
      t > (roles.speaker.at(-1) ?? t) && token?.kind === "word" && (wordClass(token.form).bits & FINITE) !== 0
    );
  });
  if (verb === undefined) return null;
  const subject = namingPhrase(analyzed, verb + 1);
  return subject.length === 0 ? null : subject;
}

/** "Wie die Zeitung berichtet, rief Ada Brandt: „…“": of a report of a speech, who spoke. */
export function spokeAsReported(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const at = tokens[start]?.sentence ?? -1;
  const first = sentences[at]?.from;
  const last = roles.speaker.at(-1);
  if (language !== "de" || first === undefined || last === undefined) return null;
  if (tokens[first]?.lower !== "wie" || tokens[start - 1]?.text !== ":" || tokens[last]?.sentence !== at)
    return null;
  const comma = tokens.findIndex((token, t) => t > last && token.text === ",");
  const verb = tokens[comma + 1];
  if (comma < 0 || comma > start || verb === undefined || (wordClass(verb.form).bits & FINITE) === 0)
    return null;
  const subject = namingPhrase(analyzed, comma + 2);
  const kind = classifyWords(analyzed)[subject[0] ?? -1]?.kind ?? "other";
  return /^(?:name|office|title)$/.test(kind) ? subject : null;
}

/** Reports that somebody rejects, their words included. */
export function ofWhatIsDenied(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens, sentences, language } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const first = sentences[tokens[start]?.sentence ?? -1]?.from;
  if (language !== "de" || first === undefined || roles.speaker.length === 0) return null;
  const comma = lastComma(analyzed, first, start);
  if (comma === null || !isReported(analyzed, comma + 1, start)) return null;
  const said = new Set(quote.tokens);
  const denies = roles.cue.some((t) => !said.has(t) && REJECTS.test(tokens[t]?.lower ?? ""));
  if (!denies) return null;
  for (let t = comma - 1; t >= first && tokens[t]?.text !== ","; t -= 1) {
    if (!RUMOR.test(tokens[t]?.text ?? "")) continue;
    const owner = /^(?:der|des|von|vom|aus)$/.test(tokens[t + 1]?.lower ?? "") ? t + 1 : null;
    return owner === null ? [] : namingPhrase(analyzed, tokens[owner]?.lower === "von" ? owner + 1 : owner);
  }
  return null;
}

const REJECTS =
  /^(?:zurückgewiesen|zurückwies|zurückweist|zurück|dementiert|dementierte|dementieren|bestritten|bestreitet|bestritt|bestreiten|entgegnet|entgegnete|entgegneten|erwidert|erwiderte|erwiderten)$/;
const RUMOR =
  /^(?=\p{Lu})\p{L}*(?:[bB]erichte?n?|[gG]erüchte?n?|[vV]orw[uü]rfe?n?s?|[bB]ehauptung(?:en)?|[aA]nschuldigung(?:en)?|[mM]eldung(?:en)?|[sS]pekulation(?:en)?|[uU]nterstellung(?:en)?)$/u;

function lastComma({ tokens }: AnalyzedText, first: number, start: number): number | null {
  for (let t = start - 1; t > first; t -= 1) if (tokens[t]?.text === ",") return t;
  return null;
}

/** A clause that tells what was said: with "dass" or in the Konjunktiv. */
function isReported({ tokens }: AnalyzedText, from: number, to: number): boolean {
  if (tokens[from]?.lower === "dass") return true;
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    if (token?.kind === "word" && (wordClass(token.form).bits & (KONJUNKTIV1 | KONJUNKTIV2)) !== 0)
      return true;
  }
  return false;
}
