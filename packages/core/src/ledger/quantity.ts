/**
 * How much is committed? Reads the first countable amount of a claim, "up to 1,000 soldiers",
 * "500 bis 800 Soldaten", "200 million euros". Years, dates and stretches of time are no amounts.
 */
import type { Commitment } from "../model/commitment.js";
import type { Language } from "../model/reading.js";

export type Quantity = NonNullable<Commitment["object"]["quantity"]>;

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  de: "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split(
    " ",
  ),
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  ),
};
const TENS: Readonly<Record<string, number>> = {
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  tausend: 1000,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dutzend: 12,
  dozen: 12,
};
const SCALES: Readonly<Record<string, number>> = {
  hundert: 1e2,
  hundred: 1e2,
  tausend: 1e3,
  thousand: 1e3,
  million: 1e6,
  millionen: 1e6,
  millions: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  billion: 1e9,
  billions: 1e9,
};
/** "One" and "ein" are articles more often than numbers, so that an amount starts at two. */
const LEAST = 2;
const TIME_UNIT =
  /^(?:jahr|monat|woche|tag|stunde|minute|sekunde|uhr|prozent|mal|year|month|week|day|hour|minute|second|o'clock|percent|time|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)/iu;

const WORDS = [...NUMBER_WORDS.de.slice(LEAST), ...NUMBER_WORDS.en.slice(LEAST), ...Object.keys(TENS)].join(
  "|",
);
/** "Vierundzwanzig", "twenty-four". */
const COMPOUND =
  "(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)";
const NUMBER = `(?:\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+|\\d+(?:[.,]\\d+)?|${COMPOUND}|${WORDS})`;
const SCALE = `(?:\\s+(?:${Object.keys(SCALES).join("|")}))?`;
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(?<limit>bis zu|höchstens|maximal|up to|at most|no more than|mindestens|wenigstens|at least|no fewer than)\\s+)?` +
    `(?<low>${NUMBER})(?<lowScale>${SCALE})(?:\\s*(?:bis|–|-|to|and|und)\\s*(?<high>${NUMBER})(?<highScale>${SCALE}))?` +
    `\\s+(?<unit>\\p{L}[\\p{L}-]+(?:\\s+\\p{L}[\\p{L}-]+){0,3})`,
  "giu",
);

/** A look that spares the closer one where no number stands. */
const HAS_NUMBER = new RegExp(`\\d|${WORDS}`, "iu");

/** The amount in a claim; `null` when it names none. */
export function quantityIn(text: string, language: Language): Quantity | null {
  if (!HAS_NUMBER.test(text)) return null;
  // "“Around 1,200” British soldiers": a quotation mark between number and noun divides nothing.
  const plain = text.replace(/["„“”«»]/gu, "");
  for (const match of plain.matchAll(AMOUNT)) {
    const { limit, low, lowScale, high, highScale, unit } = match.groups ?? {};
    if (low === undefined || unit === undefined) continue;
    const noun = unitNoun(unit, language);
    const first = amount(low, lowScale ?? "", language);
    if (noun === null || first === null || isYear(low, lowScale ?? "")) continue;
    if (REPLACED.test(plain.slice(0, match.index))) {
      const instead = bareAmountIn(plain.slice(match.index + match[0].length - unit.length), noun, language);
      if (instead !== null) return instead;
      continue;
    }
    if (high === undefined) return bounded(first, limit?.toLowerCase() ?? "", noun);
    const second = amount(high, highScale ?? "", language);
    if (second === null || second < first) continue;
    // "two to three million": the scale of the second number holds for both.
    const start = (lowScale ?? "").trim() === "" && first < second ? first * scaleOf(highScale ?? "") : first;
    return { low: start, likely: (start + second) / 2, high: second, unit: noun };
  }
  return null;
}

/** "Statt der 400 Megawatt", "instead of the 400 tents": an amount that another one takes the place of. */
const REPLACED =
  /(?<!\p{L})(?:(?:an)?statt|anstelle|instead\s+of|rather\s+than|in\s+place\s+of)(?:\s+[\p{L}-]+){0,5}\s*$/iu;
const BARE = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<low>${NUMBER})(?<scale>${SCALE})(?=\\s+\\p{Ll}|\\s*[.,;!?]|\\s*$)`,
  "giu",
);

/** "…, 550 aus Pumpspeichern": the next number counts the same where it has no noun of its own. */
function bareAmountIn(text: string, unit: string, language: Language): Quantity | null {
  for (const { groups } of text.matchAll(BARE)) {
    const { low = "", scale = "" } = groups ?? {};
    const value = amount(low, scale, language);
    if (value !== null && !isYear(low, scale)) return { low: value, likely: value, high: value, unit };
  }
  return null;
}

/** "Up to" is an upper end, "at least" a lower one; what the other end is nobody said. */
function bounded(value: number, limit: string, unit: string): Quantity {
  if (/^(?:bis zu|höchstens|maximal|up to|at most|no more than)$/.test(limit)) {
    return { low: 0, likely: value, high: value, unit };
  }
  return { low: value, likely: value, high: value, unit };
}

/** A number as it stands, with its scale multiplied in: 60,000,000 of scale 1,000,000. */
export interface BareAmount {
  readonly value: number;
  readonly scale: number;
}

/** All numbers of a text, whatever they count; years and numbers below two are none. */
export function amountsIn(text: string, language: Language): BareAmount[] {
  return [...text.matchAll(ANY)].flatMap(({ groups }) => {
    const { low = "", scale = "" } = groups ?? {};
    const value = amount(low, scale, language);
    return value === null || isYear(low, scale) ? [] : [{ value, scale: scaleOf(scale) }];
  });
}

const ANY = new RegExp(`(?<![\\p{L}\\d.,-])(?<low>${NUMBER})(?<scale>${SCALE})(?![\\p{L}\\d])`, "giu");

/** No noun begins with these: prepositions, adverbs, and the verb of "the nine agree". */
const STOP_WORD =
  /^(?:of|more|and|or|in|at|by|to|for|from|the|on|near|with|it|that|also|both|now|then|still|already|only|will|would|shall|should|can|could|may|might|must|have|has|had|is|are|was|were|be|been|agreed?|promised|pledged|offered)$/i;
const PLURAL = /(?:s|aircraft|personnel|people|men|women)$/iu;

/** The noun that is counted: in German the first capitalized word, in English up to the first plural. */
function unitNoun(phrase: string, language: Language): string | null {
  const words = phrase.trim().split(/\s+/);
  const [first] = words;
  // "First three thousand, then twelve hundred": of what, is not said.
  if (first === undefined || TIME_UNIT.test(first) || SCALES[first.toLowerCase()] !== undefined) return null;
  if (language === "de") {
    const noun = words.find((word) => /^\p{Lu}/u.test(word));
    return noun === undefined || TIME_UNIT.test(noun) ? null : noun;
  }
  const stop = words.findIndex((word) => STOP_WORD.test(word));
  const phraseWords = stop < 0 ? words : words.slice(0, stop);
  const plural = phraseWords.findIndex((word) => PLURAL.test(word));
  return phraseWords.slice(0, plural < 0 ? 1 : plural + 1).join(" ") || null;
}

function amount(number: string, scale: string, language: Language): number | null {
  const word = number.toLowerCase();
  const small = NUMBER_WORDS[language].indexOf(word);
  const base = small >= 0 ? small : (TENS[word] ?? compound(word) ?? digits(number, language));
  return base === null || base < LEAST ? null : base * scaleOf(scale);
}

/** "Vierundzwanzig" → 24, "twenty-four" → 24. */
function compound(word: string): number | null {
  const [one = "", ten = ""] = word.includes("und") ? word.split("und") : word.split("-").reverse();
  const units = Math.max(NUMBER_WORDS.de.indexOf(one), NUMBER_WORDS.en.indexOf(one));
  const tens = ten === "zwanzig" || ten === "twenty" ? TWENTY : TENS[ten];
  return units > 0 && tens !== undefined ? tens + units : null;
}

const TWENTY = 20;

/** "Zwei", "two", "einer" → their number; `null` for other words. */
export function numberWord(word: string): number | null {
  const lower = word.toLowerCase();
  for (const words of [NUMBER_WORDS.de, NUMBER_WORDS.en]) {
    const at = words.findIndex((one) => lower === one || (one === "ein" && /^ein(?:e[mnrs]?)?$/.test(lower)));
    if (at > 0) return at;
  }
  return TENS[lower] ?? (/^an?$/.test(lower) ? 1 : null);
}

function scaleOf(scale: string): number {
  return SCALES[scale.trim().toLowerCase()] ?? 1;
}

/** 1.200 is a thousand two hundred in German, 1,200 in English; grouped digits are told by their form. */
function digits(number: string, language: Language): number | null {
  const grouped = /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/.test(number);
  const plain = grouped ? number.replace(/\D/g, "") : language === "de" ? number.replace(",", ".") : number;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Four digits of a year; 1900 and 2000 are amounts more often. */
function isYear(number: string, scale: string): boolean {
  return scale.trim() === "" && /^(?:19|20)(?!00)\d\d$/.test(number);
}
