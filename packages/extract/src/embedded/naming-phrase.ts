/** How far does a phrase reach that names somebody: "der Sprecher des Ministeriums", "the farmers of Cavan"? */
import type { AnalyzedText } from "../text/analyzed-text.js";

const LONGEST = 14;
const OPENS = {
  de: /^(?:der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|sein|seine|ihr|ihre|er|sie|beide|mehrere|viele|einige|dieser|diese|dieses)$/,
  en: /^(?:the|a|an|his|her|its|their|he|she|they|some|many|several|two|three|local|angry)$/,
};
/** Words that go on with a name when a noun follows. */
const JOINS = {
  de: /^(?:der|des|von|vom|für|aus|im|beim|und|zu|zur|van|de|al|bin)$/,
  en: /^(?:of|for|in|at|from|and|de|van|von|al|the)$/,
};

/** Tokens from `from` on; none when nothing is named there. */
export function namingPhrase({ tokens, language }: AnalyzedText, from: number): readonly number[] {
  const sentence = tokens[from]?.sentence;
  const named: number[] = [];
  let hasNoun = false;
  for (let t = from; t < from + LONGEST; t += 1) {
    const token = tokens[t];
    if (token === undefined || token.sentence !== sentence || token.kind === "punctuation") break;
    const isCapital = /^\p{Lu}/u.test(token.text);
    const isPronoun = named.length === 0 && /^(?:er|sie|he|she|they)$/.test(token.lower);
    if (
      isPronoun &&
      (language === "en" || token.lower === "er" || !/^\p{Lu}/u.test(tokens[t + 1]?.text ?? ""))
    )
      return [t];
    if (isCapital) hasNoun = true;
    else if (hasNoun) {
      const next = tokens[t + 1]?.text ?? "";
      const after = tokens[t + 2]?.text ?? "";
      const goesOn =
        JOINS[language].test(token.lower) &&
        (/^\p{Lu}/u.test(next) || (/^\p{Ll}/u.test(next) && /^\p{Lu}/u.test(after)));
      const isInner = language === "de" && JOINS.de.test(tokens[t - 1]?.lower ?? "") && /^\p{Lu}/u.test(next);
      if (!goesOn && !isInner) break;
    } else if (
      !(named.length === 0 && OPENS[language].test(token.lower)) &&
      !isModifier(token.text, language)
    ) {
      break;
    }
    named.push(t);
  }
  // English names groups without a capital: "the farmers".
  if (hasNoun) return named;
  return language === "en" && named.length > 1 ? named : [];
}

function isModifier(text: string, language: "de" | "en"): boolean {
  return language === "de"
    ? /^\p{Ll}+(?:e[mnrs]?|er)$/u.test(text) || /^\d+$/.test(text)
    : /^\p{Ll}+$/u.test(text) &&
        !/^(?:after|when|who|which|that|as|on|over|with|and|for|while|because|last|this|yesterday|today)$/.test(
          text,
        );
}
