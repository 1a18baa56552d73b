/** English numbers and units of time: "eighteen", "two or three", "a hundred", "working days". */
import { type Read, type TimeWord, type Unit, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];

const NUMBERS = new Map(
  [
    "one a an",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
for (const [i, tens] of [
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety",
  "hundred",
].entries()) {
  NUMBERS.set(tens, 30 + 10 * i);
}
const UNITS = new Map<string, Unit>(
  (["minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade"] as const).flatMap(
    (unit) => [[unit, unit] as const, [`${unit}s`, unit] as const],
  ),
);
/** Is the word a number? "A" and "an" are. */
export function opensEnglishNumber(lower: string): boolean {
  return SHORT_NUMBER.test(lower) || NUMBERS.has(lower);
}

const SHORT_NUMBER = /^\d{1,3}$/;

/** A number in digits or words; of a range the higher one: "18 to 24", "two or three". */
export function readEnglishNumber(words: Words, i: number): Read<number> | null {
  const one = readOneNumber(words, i);
  const joint = one === null ? null : wordsAt(words, one.next, "to|or|–|-");
  const other = joint === null ? null : readOneNumber(words, joint);
  return one !== null && other !== null && other.value > one.value ? other : one;
}

function readOneNumber(words: Words, i: number): Read<number> | null {
  const word = words[i];
  if (word === undefined) return null;
  // "A hundred days" is a hundred of them.
  const hundred = wordsAt(words, i, "a|one", "hundred");
  if (hundred !== null) return { value: 100, next: hundred };
  const value = SHORT_NUMBER.test(word.lower) ? Number(word.lower) : NUMBERS.get(word.lower);
  if (value === undefined) return null;
  // "A few days" and "a couple of weeks" are vague.
  if (wordsAt(words, i, "a", "few|couple|handful") !== null) return null;
  return { value, next: i + 1 };
}

export function readEnglishUnit(words: Words, i: number): Read<Unit> | null {
  const working = wordsAt(words, i, "working|business|sitting", "day|days");
  if (working !== null) return { value: "working-day", next: working };
  const unit = UNITS.get(words[i]?.lower ?? "");
  return unit === undefined ? null : { value: unit, next: i + 1 };
}
