/** German stretches that are counted: "Kalenderwoche 32", "Q3 2032", "der ersten Märzwoche", "der zweiten Oktoberhälfte". */
import type { CalendarSpan, Third } from "./calendar-span.js";
import { ARTICLES, LAST, MONTHS, ORDINALS } from "./german-calendar-words.js";
import { withYear } from "./german-years.js";
import { type Read, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type SpanRead = Read<CalendarSpan> | null;

/** "Kalenderwoche 32", "der 32. Kalenderwoche", "KW 32", "Q3 2032". */
export function readNumbered(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, "der|die") ?? start;
  const [first, second] = [words[i]?.lower ?? "", words[i + 1]?.lower ?? ""];
  if (/^(?:kw|kalenderwoche)$/.test(first) && isWeekNumber(second))
    return withYear(words, i + 2, (year) => ({ unit: "numbered-week", year, week: Number(second) }));
  const named = second === "." && isWeekNumber(first) ? wordsAt(words, i + 2, "kalenderwoche|kw") : null;
  if (named !== null)
    return withYear(words, named, (year) => ({ unit: "numbered-week", year, week: Number(first) }));
  return words[i]?.text === "Q" && /^[1-4]$/.test(second) && words[i]?.end === words[i + 1]?.start
    ? withYear(words, i + 2, (year) => ({ unit: "quarter", year, quarter: Number(second) }))
    : null;
}

function isWeekNumber(lower: string): boolean {
  return /^\d{1,2}$/.test(lower) && Number(lower) >= 1 && Number(lower) <= 53;
}

/** "Der ersten Märzwoche", "der zweiten Oktoberhälfte", "dem letzten Maiwochenende". */
export function readMonthCompound(words: Words, start: number): SpanRead {
  const i = wordsAt(words, start, ARTICLES) ?? start;
  const ordinal = ORDINALS.get(words[i]?.lower ?? "") ?? (wordsAt(words, i, LAST) === null ? null : 4);
  const name = ordinal === null ? null : MONTH_COMPOUND.exec(words[i + 1]?.lower ?? "");
  const month = name === null ? undefined : MONTHS.get(name[1] ?? "");
  if (month === undefined || ordinal === null) return null;
  const part = name?.[2];
  if (part === "woche" || part === "wochenende")
    return withYear(words, i + 2, (year) => ({
      unit: part === "woche" ? "week-of-month" : "weekend-of-month",
      nth: wordsAt(words, i, LAST) === null ? ordinal : -1,
      year,
      month,
    }));
  const isHalf = part === "hälfte";
  const third: Third = isHalf ? null : ordinal === 1 ? "early" : ordinal === 4 ? "late" : "mid";
  return withYear(words, i + 2, (year) => ({ unit: "month", year, month, third }));
}

const MONTH_COMPOUND =
  /^(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(woche|hälfte|wochenende|drittel)$/;
