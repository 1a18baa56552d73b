/**
 * How do texts remind the reader of an earlier word? "Had ruled out", "noch im Juni abgelehnt", "statt der angekündigten
 * 60 Millionen", "what they said they would not do": German and English.
 */
import type { Language } from "../model/reading.js";

type Words = Readonly<Record<Language, RegExp>>;

/** When something was said before. */
const BEFORE = {
  de: "(?:noch|zuvor|einst|ursprünglich|damals|seinerzeit|vor\\s+\\p{L}+\\s+(?:tagen|wochen|monaten)|im\\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))",
  en: "(?:still|once|earlier|originally|previously|only\\s+(?:days|weeks|months)\\s+ago|(?:a|one|two|three|four|five|six|some)\\s+(?:weeks?|months?)\\s+ago|last\\s+(?:week|month)|(?:in|of|back\\s+in|as\\s+late\\s+as)\\s+(?:january|february|march|april|may|june|july|august|september|october|november|december))",
};

const REFUSED_DE =
  "(?:ausgeschlossen|abgelehnt|verweigert|zurückgewiesen|(?:schloss|schlossen)\\s[^.!?]*?\\saus|(?:lehnte|lehnten|wies|wiesen)\\s[^.!?]*?\\s(?:ab|zurück)|verweigerte[nt]?)";
const REFUSED_EN =
  "(?:ruled\\s[^.!?]*?\\bout|ruled\\s+out|sworn\\s+off|swore\\s+off|refused|rejected|dismissed|vowed\\s+(?:not|never)\\s+to|promised\\s+(?:not|never)\\s+to|sworn\\s+(?:not|never)\\s+to)";
const PROMISED_DE =
  "(?:versprochen|zugesagt|zugesichert|angekündigt|geschworen|versichert|beteuert|in\\s+aussicht\\s+gestellt|genannt|versprach(?:en)?|kündigte[nt]?\\s[^.!?]*?\\san|sagte[nt]?\\s[^.!?]*?\\szu)";
const PROMISED_EN = "(?:vowed|promised|pledged|sworn|swore|announced|assured|insisted|named)";

/** An earlier no: recalled when it holds no more, or to say that it still does. */
export const RECALLS_REFUSAL: Words = {
  de: new RegExp(
    `(?<!\\p{L})(?:hatten?\\s[^.!?]*?${REFUSED_DE}|${REFUSED_DE}\\s+hatten?|${BEFORE.de}\\s[^.!?]*?${REFUSED_DE}|hatten?\\s[^.!?]*?geschworen,[^.!?]*?(?:nicht|kein\\p{L}*|nie)|hatten?\\s[^.!?]*?${BEFORE.de}\\s[^.!?]*?durchfallen\\s+lassen\\s+wollen)(?!\\p{L})`,
    "iu",
  ),
  en: new RegExp(
    `\\b(?:(?:had|has|have)\\s+(?:\\p{L}+\\s+){0,2}${REFUSED_EN}|${REFUSED_EN}\\s[^.!?]*?${BEFORE.en}|${BEFORE.en}\\s[^.!?]*?(?:${REFUSED_EN}|would\\s+(?:not|never)|wouldn['’]t|had\\s+refused)|what\\s+(?:he|she|they|it)\\s+(?:had\\s+)?(?:said|promised|vowed)\\s+(?:he|she|they|it)\\s+(?:would\\s+(?:not|never)|wouldn['’]t)|(?:who|which)\\s+(?:would\\s+never|swore\\s+blind|once\\s+swore))\\b`,
    "iu",
  ),
};

/** An earlier yes, set against what is told now. */
export const RECALLS_PROMISE: Words = {
  de: new RegExp(
    `(?<!\\p{L})(?:obwohl|obgleich|auch\\s+wenn|dabei)(?!\\p{L})[^.!?]*?(?:${PROMISED_DE}\\s+hatten?|hatten?\\s[^.!?]*?${PROMISED_DE})(?!\\p{L})|(?<!\\p{L})(?:nicht|kein\\p{L}*)(?!\\p{L})[^.!?]*?,\\s+wie\\s[^.!?]*?${PROMISED_DE},?\\s[^.!?]*?sondern(?!\\p{L})`,
    "iu",
  ),
  en: new RegExp(
    `\\b(?:although|though|even\\s+though|but)\\b[^.!?]*?\\bhad\\s+(?:\\p{L}+\\s+)?${PROMISED_EN}\\b|\\b(?:despite|in\\s+spite\\s+of)\\s+(?:\\p{L}+\\s+){0,2}(?:promise|pledge|vow)s?\\b|\\bnot\\b[^.!?]*?,\\s+as\\s+(?:\\p{L}+\\s+){1,3}had\\s+${PROMISED_EN}[^.!?]*?,\\s+but\\b|\\b(?:asked|pressed|questioned)\\s+about\\s+(?:his|her|their|its)\\s+(?:promise|pledge|vow)\\b`,
    "iu",
  ),
};

/** "Not on Sunday, as she had vowed, but by the middle of March": the day moved. */
export const NOT_BUT: Words = {
  de: /(?<!\p{L})(?:nicht|kein\p{L}*)(?!\p{L})[^.!?]*?,\s+wie\s[^.!?]*?\ssondern\s+(?:erst\s+)?(?:bis|am|im|ab|zum|mitte|ende|anfang)(?!\p{L})/iu,
  en: /\bnot\b[^.!?]*?,\s+as\s[^.!?]*?,\s+but\s+(?:only\s+)?(?:by|on|in|from|at)\b/iu,
};

/** "Vor vier Wochen", "a month ago", "im Juni": the days around which it was said, by the words. */
export const MONTHS: readonly RegExp[] = [
  /januar(?:y)?|jänner/iu,
  /febr?uar(?:y)?|feber/iu,
  /märz|march/iu,
  /april/iu,
  /(?<!\p{L})mai(?!\p{L})|\bmay\b/iu,
  /jun[ie]/iu,
  /jul[iy]/iu,
  /august/iu,
  /september/iu,
  /o[kc]tober/iu,
  /november/iu,
  /de[zc]ember/iu,
];
