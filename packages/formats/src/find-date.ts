/**
 * Where does a date stand in a line, and which? Written dates of German and English newspapers, ISO dates,
 * numbers with dots and slashes, with weekday, time of day and zone around them.
 *
 * Only what is written is returned. A missing year stays missing; `resolve-date.ts` decides about it.
 */

/** A date as written. `year` is `null` when none is given; `end` is after a time of day, if there is one. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** The characters themselves. */
  readonly value: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
  /** Two digits stood for the year. */
  readonly shortYear: boolean;
  /** Day and month could be the other way around ("03/04/2031"). */
  readonly orderOpen: boolean;
}

const monthNames: readonly (readonly string[])[] = [
  ["januar", "jänner", "january", "jan"],
  ["februar", "feber", "february", "feb"],
  ["märz", "maerz", "march", "mär", "mrz", "mar"],
  ["april", "apr"],
  ["mai", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["dezember", "december", "dez", "dec"],
];
const weekdayNames: readonly (readonly string[])[] = [
  ["sonntag", "sunday", "sun", "so"],
  ["montag", "monday", "mon", "mo"],
  ["dienstag", "tuesday", "tues", "tue", "di"],
  ["mittwoch", "wednesday", "wed", "mi"],
  ["donnerstag", "thursday", "thurs", "thur", "thu", "do"],
  ["freitag", "friday", "fri", "fr"],
  ["samstag", "sonnabend", "saturday", "sat", "sa"],
];
const monthByName = numbered(monthNames, 1);
const weekdayByName = numbered(weekdayNames, 0);
const month = `(?<month>${[...monthByName.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`;
const weekday = [...weekdayByName.keys()].sort((a, b) => b.length - a.length).join("|");

const iso =
  /(?<![\d-])(?<year>\d{4})-(?<monthNumber>\d{1,2})-(?<day>\d{1,2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?(?![\d])/u;
const dayFirst = new RegExp(
  `(?<![\\d.])(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s{0,2}(?:of\\s)?${month}\\.?(?:,?\\s{1,2}(?<year>\\d{4})(?!\\d))?`,
  "iu",
);
const monthFirst = new RegExp(
  `(?<!\\p{L})${month}\\.?\\s{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]\\d)(?!\\d)(?:,?\\s{1,2}(?<year>\\d{4})(?!\\d))?`,
  "iu",
);
const dotted =
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<monthNumber>\d{1,2})\.\s?(?<year>\d{4}|\d{2})(?![\d.]\d|\d)/u;
const slashed = /(?<![\d/])(?<day>\d{1,2})\/(?<monthNumber>\d{1,2})\/(?<year>\d{4}|\d{2})(?![\d/])/u;
const weekdayBefore = new RegExp(
  `(?<!\\p{L})(${weekday})(?:\\.?,|\\.|,)?\\s{0,2}(?:(?:den|dem|the)\\s)?$`,
  "iu",
);
const timeAfter =
  /^(?:\s?[,|–-]\s?|\s)\s?(?:um |at |, )?(?<hour>\d{1,2})(?<mark>[:.])(?<minute>\d{2})(?::(?<second>\d{2}))?(?!\d)\s?(?<half>Uhr|[ap]\.?m\.?(?!\p{L}))?\s?(?<zone>Z(?!\p{L})|UTC|GMT|[+-]\d{2}:?\d{2})?/iu;

/** The first date in a text, or `null`. Give it lines, not whole documents. */
export function findDate(text: string): WrittenDate | null {
  let first: WrittenDate | null = null;
  for (const pattern of [iso, dayFirst, monthFirst, dotted, slashed]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = toWrittenDate(text, match, pattern === slashed);
    if (found !== null && (first === null || found.start < first.start)) first = found;
  }
  return first;
}

/** The date in a file name: "2031-01-14", "20310114", "14.01.2031", "14. Januar 2031", "2031-01". */
export function findDateInName(name: string): WrittenDate | null {
  const digits =
    /(?<!\d)(?<year>(?:19|20|21)\d{2})(?<mark>[-_.]?)(?<monthNumber>\d{2})\k<mark>(?<day>\d{2})(?!\d)/u.exec(
      name,
    );
  const reversed =
    /(?<!\d)(?<day>\d{2})(?<mark>[-_.])(?<monthNumber>\d{2})\k<mark>(?<year>(?:19|20|21)\d{2})(?!\d)/u.exec(
      name,
    );
  for (const match of [digits, reversed]) {
    const found = match === null ? null : toWrittenDate(name, match, false);
    if (found !== null) return found;
  }
  const words = findDate(name.replaceAll(/[_-]/g, " "));
  if (words !== null && words.year !== null && !words.shortYear) return words;
  const monthOnly = /(?<!\d)(?<year>(?:19|20|21)\d{2})[-_](?<monthNumber>\d{2})(?![-_.]?\d)/u.exec(name);
  return monthOnly === null ? null : toWrittenDate(name, monthOnly, false);
}

/** The date that a metadata value is: as `findDate`, also a month ("Januar 2031") or a year alone. */
export function findDateInValue(value: string): WrittenDate | null {
  const trimmed = value.trim();
  const found = findDate(trimmed) ?? findCompact(trimmed);
  if (found !== null) return found;
  const monthAndYear = new RegExp(
    `^${month}\\.?\\s(?<year>\\d{4})$|^(?<year2>\\d{4})-(?<monthNumber>\\d{2})$`,
    "iu",
  );
  const match = monthAndYear.exec(trimmed) ?? /^(?<year>\d{4})$/u.exec(trimmed);
  return match === null ? null : toWrittenDate(trimmed, match, false);
}

function findCompact(value: string): WrittenDate | null {
  const match = /^(?<year>\d{4})(?<monthNumber>\d{2})(?<day>\d{2})$/u.exec(value);
  return match === null ? null : toWrittenDate(value, match, false);
}

function toWrittenDate(text: string, match: RegExpExecArray, isSlashed: boolean): WrittenDate | null {
  const groups = match.groups ?? {};
  let day = toNumber(groups.day);
  let monthNumber = monthByName.get((groups.month ?? "").toLowerCase()) ?? toNumber(groups.monthNumber);
  const orderOpen = isSlashed && (day ?? 0) <= 12 && (monthNumber ?? 0) <= 12 && day !== monthNumber;
  if (isSlashed && (monthNumber ?? 0) > 12) [day, monthNumber] = [monthNumber, day];
  const yearText = groups.year ?? groups.year2;
  const shortYear = yearText?.length === 2;
  const year = yearText === undefined ? null : Number(yearText) + (shortYear ? 2000 : 0);
  if (!isPossible(year, monthNumber, day)) return null;

  const before = weekdayBefore.exec(text.slice(Math.max(0, match.index - 20), match.index));
  const start = before === null ? match.index : match.index - before[0].length;
  const afterDate = match.index + match[0].length;
  const time = groups.hour === undefined ? readTime(text.slice(afterDate, afterDate + 40)) : null;
  const clock = time?.groups ?? groups;
  const end = afterDate + (time?.length ?? 0);
  return {
    start,
    end,
    value: text.slice(start, end),
    year,
    month: monthNumber,
    day,
    weekday: before === null ? null : (weekdayByName.get((before[1] ?? "").toLowerCase()) ?? null),
    hour: time?.hour ?? toNumber(clock.hour),
    minute: toNumber(clock.minute),
    second: toNumber(clock.second),
    zone: clock.zone === undefined ? null : zoneName(clock.zone),
    shortYear,
    orderOpen,
  };
}

/** A time of day right behind a date. "14.1.2031. 10.30" needs "Uhr", because dots also end sentences. */
function readTime(after: string): {
  readonly length: number;
  readonly hour: number;
  readonly groups: Record<string, string | undefined>;
} | null {
  const match = timeAfter.exec(after);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const half = (groups.half ?? "").toLowerCase();
  if (groups.mark === "." && half !== "uhr") return null;
  let hour = Number(groups.hour);
  if (half.startsWith("p") && hour < 12) hour += 12;
  if (half.startsWith("a") && hour === 12) hour = 0;
  if (hour > 23 || Number(groups.minute) > 59) return null;
  return { length: match[0].trimEnd().length, hour, groups };
}

function isPossible(year: number | null, monthNumber: number | null, day: number | null): boolean {
  if (year !== null && (year < 1400 || year > 2200)) return false;
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return false;
  if (day === null) return true;
  if (monthNumber === null || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, monthNumber, 0)).getUTCDate();
}

function zoneName(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function numbered(lists: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(lists.flatMap((list, index) => list.map((name) => [name, index + first] as const)));
}
