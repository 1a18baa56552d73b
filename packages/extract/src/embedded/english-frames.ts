/**
 * Frames around an English quote that leave no doubt who speaks, or who does not:
 *
 * - "…, he said that the footage “supports …”", "the mother of three replied, “…”": the frame next to the quote;
 * - "“…,” per the party's bylaws", "“…,” according to Lenz": the source next to it;
 * - "said that rival Lenz had shown judgment “…”", "accused Lenz of being “…”", "praising Lenz as “…”": the one
 *   spoken of does not speak.
 *
 * Each answer is the tokens of the speaker, none for "nobody that can be told", or `null` where nothing is to say.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";
import { namingPhrase } from "./naming-phrase.js";

type Speaker = readonly number[] | null;

/** The speaker by the frame beside the quote. */
export function englishFrame(analyzed: AnalyzedText, one: QuoteWithRoles): Speaker {
  if (analyzed.language !== "en") return null;
  return (
    sourceBehind(analyzed, one) ??
    replyBefore(analyzed, one) ??
    laterFrame(analyzed, one) ??
    spokenOf(analyzed, one)
  );
}

const SAYS =
  /^(?:says?|said|saying|adds?|added|repl(?:y|ies|ied)|asks?|asked|tells?|told|jokes?|joked|writes?|wrote|insists?|insisted|warns?|warned|argues?|argued|claims?|claimed|tweeted|noted|notes|declared|explained|responded|answered|shouted|quipped)$/;

/** "“…,” per the bylaws", "“…,” according to Lenz". */
function sourceBehind(analyzed: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const { tokens } = analyzed;
  const behind = (quote.tokens.at(-1) ?? 0) + 1;
  const at = tokens[behind]?.text === "," ? behind + 1 : behind;
  // With a capital it opens the next sentence.
  const isPer = tokens[at]?.text === "per";
  if (!isPer && !(tokens[at]?.text === "according" && tokens[at + 1]?.lower === "to")) return null;
  const named = namingPhrase(analyzed, isPer ? at + 1 : at + 2);
  return named.length === 0 || roles.speaker.some((t) => named.includes(t)) ? null : named;
}

/** "The mother of three replied, “…”": the whole clause before the comma is who speaks and the verb. */
function replyBefore({ tokens, sentences }: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const start = quote.tokens[0] ?? 0;
  const verb = start - 2;
  if (!/^[,:]$/.test(tokens[start - 1]?.text ?? "") || !SAYS.test(tokens[verb]?.lower ?? "")) return null;
  const first = sentences[tokens[verb]?.sentence ?? -1]?.from ?? verb;
  let from = verb;
  while (from > first && tokens[from - 1]?.kind === "word") from -= 1;
  if (tokens[from - 1]?.text === "-") return null;
  if (/^(?:but|and|then|still|so)$/.test(tokens[from]?.lower ?? "")) from += 1;
  const subject = Array.from({ length: Math.max(0, verb - from) }, (_, k) => from + k);
  const isPhrase =
    OPENS_NAME.test(tokens[from]?.lower ?? "") &&
    subject.length > 1 &&
    !subject.some((t) => VERB.test(tokens[t]?.lower ?? ""));
  return isPhrase && !roles.speaker.some((t) => t >= from) ? subject : null;
}

const OPENS_NAME = /^(?:the|a|an|one|his|her|their|its)$/;
/** Words that make more than a name of what stands before a verb of saying. */
const VERB = /^(?:and|or|is|was|were|are|be|had|has|have|did|that|who|which|when|as|if|to|said|says|not)$/;

/** "…, but he said that the footage “supports …”": a pronoun with its verb stands between the speaker and the quote. */
function laterFrame({ tokens }: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const start = quote.tokens[0] ?? 0;
  const last = roles.speaker.at(-1);
  if (last === undefined || last >= start || tokens[last]?.sentence !== tokens[start]?.sentence) return null;
  for (let t = start - 1; t > last + 1; t -= 1) {
    if (/^["“”‘]$/.test(tokens[t]?.text ?? "")) return null;
    if (
      /^(?:said|says|added|adds)$/.test(tokens[t]?.lower ?? "") &&
      /^(?:he|she|they)$/.test(tokens[t - 1]?.lower ?? "")
    )
      return tokens[t + 1]?.text === "," ? null : [t - 1];
  }
  return null;
}

/** Nobody, where the supposed speaker is whom a verb of saying is about. */
function spokenOf({ tokens }: AnalyzedText, { quote, roles }: QuoteWithRoles): Speaker {
  const start = quote.tokens[0] ?? 0;
  const [first, last] = [roles.speaker[0], roles.speaker.at(-1)];
  if (first === undefined || last === undefined || last >= start) return null;
  if (tokens[first]?.sentence !== tokens[start]?.sentence) return null;
  const lower = (t: number): string => tokens[t]?.lower ?? "";
  // "attacked Lenz, who said “…”" has a frame of its own.
  const isAbout = ABOUT.test(lower(first - 1));
  if (isAbout) return tokens.slice(last + 1, start).some(({ text }) => text === "who") ? null : [];
  if (lower(first - 1) !== "that" || !SAYS.test(lower(first - 2))) return null;
  for (let t = last + 1; t < start; t += 1) if (TELLS.test(lower(t)) || SAYS.test(lower(t))) return null;
  return [];
}

/** Verbs whose object is spoken of. */
const ABOUT =
  /^(?:accus|blam|prais|criticiz|criticis|mock|attack|call|describ|dismiss|brand|label|labell|dubb|hail|denounc|ridicul|lambast|portray)(?:e|es|ed|ing)$/;

/** Verbs with which somebody in a clause of content speaks in turn. */
const TELLS =
  /^(?:call(?:s|ed)|describe[sd]?|promise[sd]?|put|puts|termed|dubbed|labell?ed|denied|denounced|accused|demanded|urged|announced|spoke|speaks|of|considered|saw|thought|felt|believed|feared|wanted)$/;
