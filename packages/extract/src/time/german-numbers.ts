/** German numbers and units of time: "vierzehn", "zwei bis drei", "ein halbes", "Werktage". */
import { type Read, type TimeWord, type Unit, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];

const NUMBERS = new Map(
  [
    "ein eine einem einen einer eines",
    "zwei beiden",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
    "zwanzig",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
for (const [i, tens] of [
  "dreißig",
  "vierzig",
  "fünfzig",
  "sechzig",
  "siebzig",
  "achtzig",
  "neunzig",
  "hundert",
].entries()) {
  NUMBERS.set(tens, 30 + 10 * i);
}
const UNITS = new Map<string, Unit>(
  (
    [
      ["minute", "minute minuten"],
      ["hour", "stunde stunden"],
      ["working-day", "arbeitstag arbeitstage arbeitstagen werktag werktage werktagen"],
      ["day", "tag tage tagen tages"],
      ["week", "woche wochen"],
      ["month", "monat monate monaten monats"],
      ["quarter", "quartal quartale quartalen"],
      ["year", "jahr jahre jahren jahres"],
      ["decade", "jahrzehnt jahrzehnte jahrzehnten jahrzehnts"],
    ] as const
  ).flatMap(([unit, names]) => names.split(" ").map((name) => [name, unit] as const)),
);
/** Numbers with a half in them: "anderthalb Jahre", "in zweieinhalb Wochen". */
const HALVES = new Map([
  ["anderthalb", 1.5],
  ["eineinhalb", 1.5],
  ["zweieinhalb", 2.5],
  ["dreieinhalb", 3.5],
]);

/** A number in digits or words; of a range the higher one: "18 bis 24", "zwei, drei", "ein halbes". */
export function readGermanNumber(words: Words, i: number): Read<number> | null {
  const one = readOneNumber(words, i);
  if (one === null) return null;
  if (wordsAt(words, one.next, "halbes|halben") !== null && one.value === 1)
    return { value: 0.5, next: one.next + 1 };
  const joint = wordsAt(words, one.next, "bis|oder|,|–|-");
  const other = joint === null ? null : readOneNumber(words, joint);
  return other !== null && other.value > one.value ? other : one;
}

/** Can a word begin a number? */
export function opensGermanNumber(lower: string): boolean {
  return /^\d{1,3}$/.test(lower) || NUMBERS.has(lower) || HALVES.has(lower);
}

function readOneNumber(words: Words, i: number): Read<number> | null {
  const word = words[i];
  if (word === undefined) return null;
  const half = HALVES.get(word.lower);
  if (half !== undefined) return { value: half, next: i + 1 };
  const value = /^\d{1,3}$/.test(word.lower) ? Number(word.lower) : NUMBERS.get(word.lower);
  return value === undefined ? null : { value, next: i + 1 };
}

export function readGermanUnit(words: Words, i: number): Read<Unit> | null {
  const unit = UNITS.get(words[i]?.lower ?? "");
  return unit === undefined ? null : { value: unit, next: i + 1 };
}
