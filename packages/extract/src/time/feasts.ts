/**
 * On which day is Christmas, Easter or New Year? Feasts as German and English texts name them, with their first and
 * last day in a year. Easter by the Gregorian computus (Meeus 1991, after Butcher 1876), what hangs on it counted
 * from its Sunday.
 */
import type { Language } from "@parley/core";
import { type Day, type DaySpan, dayOf, weekdayOf } from "./calendar.js";
import { openedBy } from "./first-words.js";
import { patternAt, type Read, type TimeWord, wordsAt } from "./time-meaning.js";

/** Feasts that keep their day of the year: month and day. */
const FIXED = {
  "new-year": [1, 1],
  epiphany: [1, 6],
  candlemas: [2, 2],
  valentine: [2, 14],
  "saint-patrick": [3, 17],
  "may-day": [5, 1],
  midsummer: [6, 21],
  "saint-john": [6, 24],
  michaelmas: [9, 29],
  "german-unity": [10, 3],
  halloween: [10, 31],
  "all-saints": [11, 1],
  "saint-martin": [11, 11],
  "saint-nicholas": [12, 6],
  "saint-lucy": [12, 13],
  christmas: [12, 25],
  "second-christmas-day": [12, 26],
  "new-year-eve": [12, 31],
} as const;

/** Feasts that hang on Easter: days from its Sunday. */
const FROM_EASTER = {
  "carnival-monday": -48,
  "shrove-tuesday": -47,
  "ash-wednesday": -46,
  "palm-sunday": -7,
  "maundy-thursday": -3,
  "good-friday": -2,
  easter: 0,
  "easter-monday": 1,
  ascension: 39,
  pentecost: 49,
  "whit-monday": 50,
  "corpus-christi": 60,
} as const;

export type Feast =
  | keyof typeof FIXED
  | keyof typeof FROM_EASTER
  | "opening-of-the-year"
  | "advent"
  | "sunday-of-the-dead"
  | "thanksgiving"
  | "memorial-day"
  | "labor-day";

/** First and last day of a feast in a year. */
export function feastDays(feast: Feast, year: number): DaySpan {
  switch (feast) {
    // "In the new year" promises its first months, not its first day.
    case "opening-of-the-year":
      return { from: dayOf(year, 1, 1), to: dayOf(year, 3, 31) };
    case "advent":
      return oneDay(firstAdvent(year));
    case "sunday-of-the-dead":
      return oneDay(firstAdvent(year) - 7);
    case "thanksgiving":
      return oneDay(nthWeekday(year, 11, 4, 4));
    case "memorial-day":
      return oneDay(nthWeekday(year, 6, 1, 1) - 7);
    case "labor-day":
      return oneDay(nthWeekday(year, 9, 1, 1));
    default:
      return oneDay(
        fixedDay(feast, year) ?? easterSunday(year) + FROM_EASTER[feast as keyof typeof FROM_EASTER],
      );
  }
}

/** The day of a feast that keeps its date; `null` for those that hang on Easter. */
function fixedDay(feast: Feast, year: number): Day | null {
  const date = feast in FIXED ? FIXED[feast as keyof typeof FIXED] : null;
  return date === null ? null : dayOf(year, date[0], date[1]);
}

function oneDay(day: Day): DaySpan {
  return { from: day, to: day };
}

/** The anonymous Gregorian algorithm. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The fourth Sunday before Christmas Day. */
function firstAdvent(year: number): Day {
  const eve = dayOf(year, 12, 24);
  return eve - (weekdayOf(eve) % 7) - 21;
}

/** The nth such weekday (1 Monday to 7 Sunday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

const NAMES: Readonly<Record<Language, readonly (readonly [readonly string[], Feast])[]>> = {
  de: [
    [["weihnachten|heiligabend"], "christmas"],
    [["zweiten", "weihnachtstag"], "second-christmas-day"],
    [["ersten", "weihnachtstag"], "christmas"],
    [["neujahr|neujahrstag"], "new-year"],
    [["dreikönig|dreikönigstag"], "epiphany"],
    [["heilige|heiligen", "drei", "könige"], "epiphany"],
    [["lichtmess"], "candlemas"],
    [["valentinstag"], "valentine"],
    [["rosenmontag"], "carnival-monday"],
    [["aschermittwoch"], "ash-wednesday"],
    [["palmsonntag"], "palm-sunday"],
    [["gründonnerstag"], "maundy-thursday"],
    [["karfreitag"], "good-friday"],
    [["ostern|ostersonntag"], "easter"],
    [["ostermontag"], "easter-monday"],
    [["tag", "der", "arbeit"], "may-day"],
    [["maifeiertag"], "may-day"],
    [["christi", "himmelfahrt"], "ascension"],
    [["himmelfahrt|vatertag"], "ascension"],
    [["pfingsten|pfingstsonntag"], "pentecost"],
    [["pfingstmontag"], "whit-monday"],
    [["fronleichnam"], "corpus-christi"],
    [["johanni|johannistag|johannisfest"], "saint-john"],
    [["tag", "der", "deutschen", "einheit"], "german-unity"],
    [["reformationstag|halloween"], "halloween"],
    [["allerheiligen"], "all-saints"],
    [["martinstag|martini"], "saint-martin"],
    [["michaeli|michaelis"], "michaelmas"],
    [["totensonntag|ewigkeitssonntag"], "sunday-of-the-dead"],
    [["advent"], "advent"],
    [["nikolaustag"], "saint-nicholas"],
    [["nikolaus"], "saint-nicholas"],
    [["luciatag|luzientag|luciafest"], "saint-lucy"],
    [["silvester|jahreswechsel|jahreswende"], "new-year-eve"],
  ],
  en: [
    [["christmas", "day|eve"], "christmas"],
    [["christmas"], "christmas"],
    [["boxing", "day"], "second-christmas-day"],
    [["new", "year", "’|'", "s", "eve"], "new-year-eve"],
    [["hogmanay"], "new-year-eve"],
    [["new", "year", "’|'", "s", "day"], "new-year"],
    [["new", "year", "’|'", "s"], "new-year"],
    [["new", "year"], "opening-of-the-year"],
    [["epiphany"], "epiphany"],
    [["candlemas"], "candlemas"],
    [["valentine", "’|'", "s", "day"], "valentine"],
    [["st|saint", "patrick", "’|'", "s", "day"], "saint-patrick"],
    [["st", ".", "patrick", "’|'", "s", "day"], "saint-patrick"],
    [["shrove", "tuesday"], "shrove-tuesday"],
    [["mardi", "gras"], "shrove-tuesday"],
    [["ash", "wednesday"], "ash-wednesday"],
    [["palm", "sunday"], "palm-sunday"],
    [["maundy", "thursday"], "maundy-thursday"],
    [["good", "friday"], "good-friday"],
    [["easter", "monday"], "easter-monday"],
    [["easter", "sunday"], "easter"],
    [["easter"], "easter"],
    [["may", "day"], "may-day"],
    [["ascension", "day"], "ascension"],
    [["whit", "monday"], "whit-monday"],
    [["pentecost|whitsun"], "pentecost"],
    [["corpus", "christi"], "corpus-christi"],
    [["midsummer"], "midsummer"],
    [["michaelmas"], "michaelmas"],
    [["halloween"], "halloween"],
    [["hallowe", "’|'", "en"], "halloween"],
    [["all", "saints", "’|'", "day"], "all-saints"],
    [["martinmas"], "saint-martin"],
    [["st|saint", "nicholas", "’|'", "s", "day"], "saint-nicholas"],
    [["st|saint", "nicholas", "’|'", "day"], "saint-nicholas"],
    [["st|saint", "lucy|lucia", "’|'", "s", "day"], "saint-lucy"],
    [["st|saint", "john", "’|'", "s", "day"], "saint-john"],
    [["st|saint", "martin", "’|'", "s", "day"], "saint-martin"],
    [["advent"], "advent"],
    [["thanksgiving"], "thanksgiving"],
    [["memorial", "day"], "memorial-day"],
    [["labor|labour", "day"], "labor-day"],
  ],
};

const namedBy = {
  de: openedBy(NAMES.de, ([pattern]) => pattern),
  en: openedBy(NAMES.en, ([pattern]) => pattern),
};

const ARTICLES: Readonly<Record<Language, string>> = { de: "dem|den|zum", en: "the" };

/** The first words of all names, articles among them, for the readers. */
export function feastOpeners(language: Language): readonly string[] {
  return [ARTICLES[language], ...NAMES[language].map(([[first = ""]]) => first)];
}

/**
 * A feast named at position `i`, with its year where one follows. English names need a capital ("advent" alone is
 * an arrival), except the new year.
 */
export function readFeast(
  words: readonly TimeWord[],
  start: number,
  language: Language,
): Read<{ readonly unit: "feast"; readonly feast: Feast; readonly year: number | null }> | null {
  const i = wordsAt(words, start, ARTICLES[language]) ?? start;
  for (const [pattern, feast] of namedBy[language](words[i])) {
    const next = patternAt(words, i, pattern);
    if (next === null) continue;
    const isNamed =
      words.slice(i, next).some(({ text }) => /^\p{Lu}/u.test(text)) ||
      feast === "opening-of-the-year" ||
      feast === "midsummer";
    // "Nikolaus" is a man's name unless a preposition makes it the day.
    if (pattern[0] === "nikolaus" && !isDayOfName(words, start, next)) return null;
    // "The Christmas market", "New Year celebrations": the feast names something else.
    if (
      !isNamed ||
      /^(?:market|markets|tree|break|holidays?|party|recess|bonus|celebrations|week|term)$/.test(
        words[next]?.lower ?? "",
      )
    )
      return null;
    const year = /^(?:19|20|21)\d\d$/.exec(words[next]?.lower ?? "");
    return {
      value: { unit: "feast", feast, year: year === null ? null : Number(year[0]) },
      next: year === null ? next : next + 1,
    };
  }
  return null;
}

/** "Bis Nikolaus", "zu Nikolaus": a preposition in front, no surname behind. */
function isDayOfName(words: readonly TimeWord[], start: number, next: number): boolean {
  return (
    /^(?:bis|zu|vor|nach|ab|an|um)$/.test(words[start - 1]?.lower ?? "") &&
    !/^\p{Lu}\p{Ll}/u.test(words[next]?.text ?? "")
  );
}
