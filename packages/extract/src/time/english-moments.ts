/**
 * English moments that hang on an occasion: "two days after the vote", "on polling day", "at the next board meeting",
 * "come September", "a week on Tuesday", "by the time the clocks go back".
 */
import { perWord } from "../text/per-word.js";
import { wordLike } from "../text/word-test.js";
import { readLength } from "./english-lengths.js";
import { readEnglishUnit } from "./english-numbers.js";
import { readEnglishSpan } from "./english-spans.js";
import { PHRASE_STOPS, untilEnd } from "./english-until.js";
import { opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

/** What takes place at its time; in a clause that looks ahead it tells by when. */
function occasion(next: number, ahead = false): Meaning {
  return { value: { kind: "period", next: ahead }, next };
}

function nameOf(words: Words, from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

/** End of a noun phrase of up to five words: before a mark or a word that begins something else. */
export function phraseEnd(words: Words, from: number): number {
  let k = from;
  while (k < words.length && k < from + 6) {
    const word = words[k];
    const inside = /^[’'-]$/.test(word?.text ?? "") && /^\p{L}/u.test(words[k + 1]?.text ?? "");
    if (word === undefined || (!inside && (!/[\p{L}\d]/u.test(word.text) || ENDS(word)))) break;
    if (k > from && PHRASE_STOPS.has(word.lower)) break;
    k += 1;
  }
  return k;
}

const ENDS = wordLike(
  /^(?:no|every|each|in|from|of|than|he|she|it|they|we|i|you|not|there|over|under|into|about|\p{L}+ly)$/u,
);
const ARTICLE = "the|a|an|its|their|his|her|our|this|that";
const ARTICLE_OR_NEXT = `${ARTICLE}|next`;

/** "Of the works", "of her term": what belongs to the noun. */
export function genitiveEnd(words: Words, i: number): number {
  const of = wordsAt(words, i, "of");
  if (of === null) return i;
  const article = wordsAt(words, of, ARTICLE) ?? of;
  const end = phraseEnd(words, article);
  return end === article ? i : end;
}

/** "Come September", "come the spring", "come election day". */
function readCome(words: Words, start: number): Meaning {
  const come = wordsAt(words, start, "come");
  // "Will come Monday", "they come Friday" have it as a verb.
  if (come === null || COMERS(words[start - 1])) return null;
  const span = readEnglishSpan(words, come);
  if (span !== null)
    return { value: { kind: "span", bound: "in", span: span.value, ahead: true }, next: span.next };
  const season = wordsAt(words, come, "the") ?? come;
  const named = wordsAt(words, season, "spring|summer|autumn|winter");
  if (named !== null) return occasion(named, true);
  const next = wordsAt(words, come, "the", "next|first");
  if (next !== null) {
    const end = phraseEnd(words, next);
    return end === next ? null : occasion(end, true);
  }
  const day = wordsAt(words, come, "election|polling|budget|inauguration|match|launch", "day|night|time");
  return day === null ? null : occasion(day, true);
}

const COMERS = wordLike(
  /^(?:to|will|would|shall|should|must|may|might|can|could|has|have|had|and|they|we|you|i|not|don|t|who|that|\p{L}+s)$/u,
);

/** "A week tomorrow", "a week on Tuesday", "two weeks from Friday", "Tuesday week", "tomorrow week". */
function readWeekLater(words: Words, start: number): Meaning {
  const counted =
    wordsAt(words, start, "a|one", "week") ??
    wordsAt(words, start, "two", "weeks") ??
    wordsAt(words, start, "a", "fortnight");
  const later = wordsAt(words, start, "a|one", "week") === null ? 14 : 7;
  if (counted !== null) {
    const day = readEnglishSpan(words, wordsAt(words, counted, "on|from") ?? counted);
    return day === null ? null : laterDay(day, later);
  }
  const i = wordsAt(words, start, "on|by|until|from|before") ?? start;
  const day = readEnglishSpan(words, i);
  const week = day === null ? null : wordsAt(words, day.next, "week");
  return day === null || week === null || words[week - 2]?.lower === "s"
    ? null
    : laterDay({ value: day.value, next: week }, 7);
}

function laterDay({ value, next }: NonNullable<ReturnType<typeof readEnglishSpan>>, later: number): Meaning {
  if (value.unit === "weekday" && value.week === null)
    return { value: { kind: "span", bound: "in", span: { ...value, later } }, next };
  return value.unit === "relative-day"
    ? { value: { kind: "span", bound: "in", span: { ...value, offset: value.offset + later } }, next }
    : null;
}

/** "Two days after the vote", "a year to the day after ratification", "within hours of the ruling" is elsewhere. */
function readDistance(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, "no", "later", "than") ?? wordsAt(words, start, "by|until|from|only") ?? start;
  const length = readLength(words, wordsAt(words, i, "just|exactly|precisely") ?? i);
  if (length === null) return null;
  const exact = wordsAt(words, length.next, "to", "the", "day|week|month") ?? length.next;
  const side = wordsAt(words, exact, "after|before|following");
  if (side === null) return null;
  const noun = wordsAt(words, side, ARTICLE) ?? side;
  const next = phraseEnd(words, noun);
  return next === noun ? null : occasion(next);
}

const PARTS_OF_DAYS = "day|night|morning|evening|eve|afternoon|week|weekend";

/** "The day after the election", "on the morning of the vote", "on the eve of the summit", "the week before Easter". */
function readDayOf(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "on|by|until|from|in|before") ?? start;
  const day = wordsAt(words, i, "the", "very|same") ?? wordsAt(words, i, "the");
  const part = day === null ? null : wordsAt(words, day, PARTS_OF_DAYS);
  const side =
    part === null ? null : wordsAt(words, part, i > start ? "of|after|before|following" : "after|before");
  if (side === null) return null;
  const noun = wordsAt(words, side, ARTICLE) ?? side;
  const next = phraseEnd(words, noun);
  // "The day after tomorrow" stands in the calendar.
  if (next === noun || readEnglishSpan(words, i)?.value.unit === "relative-day") return null;
  return occasion(next);
}

const isDayWord = perWord((lower) => DAYS.test(lower));
const DAYS =
  /^(?:day|days|night|eve|week|weekend|sunday|monday|tuesday|wednesday|thursday|friday|saturday|ceremony|cup|games|open|fair|festival|derby)$/;

/** "On St Lucy's Day", "by Budget day", "before TT week", "in time for the World Cup": a name before a word of time. */
function readNamedDay(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, "in", "time", "for") ??
    wordsAt(words, start, "ahead", "of") ??
    wordsAt(words, start, "on|by|before|until|till|after|from|for|over|during|since");
  if (i === null || !mayBeNamedDay(words, i)) return null;
  const bound = words[start]?.lower ?? "";
  let k = wordsAt(words, i, "the|next|this") ?? i;
  const from = k;
  while (k < from + 5 && isNamePart(words[k])) k += 1;
  // The last word is the word of time: "polling day", "Budget day", "Election Day".
  const last = words[k];
  const time =
    last !== undefined && DAYS.test(last.lower) && k > from
      ? k
      : DAYS.test(words[k - 1]?.lower ?? "") && k - 1 > from
        ? k - 1
        : null;
  if (time === null || bound === "since") return null;
  const isWeekday = readEnglishSpan(words, i) !== null;
  if (isWeekday) return null;
  const name = nameOf(words, from, time + 1);
  if (/^(?:on|over|during|for|from)$/.test(bound)) return occasion(time + 1);
  return { value: { kind: "event", relation: bound === "after" ? "after" : "before", name }, next: time + 1 };
}

/** Most prepositions have no word of time within five words. */
function mayBeNamedDay(words: Words, i: number): boolean {
  for (let k = i + 1; k < i + 6; k += 1) if (isDayWord(words[k]?.lower ?? "")) return true;
  return false;
}

function isNamePart(word: TimeWord | undefined): boolean {
  return (
    word !== undefined &&
    (/^\p{Lu}/u.test(word.text) ||
      /^[’']$/.test(word.text) ||
      word.lower === "s" ||
      /^(?:polling|election|budget|results|inauguration|opening|match|launch|referendum|sports|bank|feast|market|moving|delivery|pay|race|rent|sale|graduation|prize)$/.test(
        word.lower,
      ))
  );
}

/** Whom or what one meets next in space: no occasions. */
const NO_OCCASION = wordLike(
  /^(?:president|minister|government|mayor|owner|owners|person|people|generation|generations|chapter|page|room|door|village|town|street|house|line|step|pope|king|queen|chief|leader|chancellor|governor|director|coach|one|level|guy|man|woman|time|question|speaker|owner|wave)$/,
);

/** "At the next full council", "in the coming budget", "at our next meeting", "next board meeting" with its preposition. */
function readComingOccasion(words: Words, start: number): Meaning {
  const bound = wordsAt(words, start, "at|in|on|during|for|from");
  const article = bound === null ? null : wordsAt(words, bound, "the|its|their|our|his|her");
  const which =
    article === null ? null : wordsAt(words, article, "next|coming|forthcoming|upcoming|following");
  // "In the next week" stands in the calendar.
  if (bound === null || which === null || readEnglishSpan(words, bound) !== null) return null;
  const next = phraseEnd(words, which);
  return next === which || readEnglishUnit(words, next - 1) !== null || NO_OCCASION(words[next - 1])
    ? null
    : occasion(next, true);
}

/** What has to be over or done first, without an article: "after ratification", "upon delivery", "on completion". */
const DONE_FIRST =
  "ratification|completion|consultation|delivery|receipt|inspection|negotiations|renovation|evaluation|expiry|publication|certification|graduation|retirement|confirmation|verification|training|harvest|half|kickoff|christening|enactment|sentencing|counting|testing|repairs|repair|registration|registering|accreditation|accession|independence|unification|reunification|resettlement|demobilization|disarmament|decommissioning|restoration|refurbishment";

function readDoneFirst(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "only|shortly|immediately|soon|directly|right") ?? start;
  const after = wordsAt(
    words,
    i,
    "after|following|upon|on|pending|before|until|till|ahead",
    "its|their|full|final",
  );
  const noun = after ?? wordsAt(words, i, "after|following|upon|on|pending|before|until|till");
  if (noun === null) return null;
  // "On third reading", "on reaching seventy".
  const act =
    wordsAt(words, start, "on|at", "first|second|third|final", "reading") ??
    (wordsAt(words, start, "on|upon", "reaching|turning|completing") === null
      ? null
      : phraseEnd(words, noun + 1));
  if (act !== null) return occasion(act);
  const term = wordsAt(words, noun, "half", "-", "term") ?? wordsAt(words, noun, "half", "term");
  const next = term ?? (wordsAt(words, noun, "half") === null ? wordsAt(words, noun, DONE_FIRST) : null);
  return next === null ? null : occasion(genitiveEnd(words, next));
}

/** "By the time the clocks go back", "the minute the vote is over", "the day the plant opens", "until such time as …". */
function readClause(words: Words, start: number): Meaning {
  const by = wordsAt(words, start, "by", "the", "time");
  const until = wordsAt(words, start, "until", "such", "time", "as");
  const moment =
    wordsAt(words, start, "the", "minute|instant") ?? wordsAt(words, start, "on|until|from", "the", "day");
  const opened = by ?? until ?? moment;
  const first = opened === null ? undefined : words[opened];
  if (opened === null || first === undefined) return null;
  // "On the day of the vote" is no clause, "the moment of truth" neither; "by the time of" stands elsewhere.
  if (!/^\p{L}/u.test(first.text) || NO_SUBJECT(first)) return null;
  const next = untilEnd(words, opened);
  if (next < opened + 2) return null;
  // "On the day he was recalled" tells of what was.
  const isDay = words[opened - 1]?.lower === "day";
  return { value: isDay ? { kind: "condition", phrase: true } : { kind: "condition" }, next };
}

const NO_SUBJECT = wordLike(
  /^(?:of|after|before|when|for|to|and|or|in|on|at|is|was|has|had|will|would|itself|being)$/,
);

/** "Within the lifetime of this parliament", "over the course of the year", "for the foreseeable future". */
function readLifetime(words: Words, start: number): Meaning {
  const of =
    wordsAt(words, start, "within|in|during|over", "the", "lifetime|course|term|life|space", "of") ??
    wordsAt(words, start, "in|within|during", "my|our|her|his|their", "lifetime");
  if (of === null) return null;
  if (words[of - 1]?.lower === "lifetime") return occasion(of);
  const noun = wordsAt(words, of, ARTICLE_OR_NEXT) ?? of;
  const next = phraseEnd(words, noun);
  return next === noun ? null : occasion(next);
}

/** "Between now and Easter", "from now until the vote", "this side of Christmas". */
function readFromNow(words: Words, start: number): Meaning {
  const i =
    wordsAt(words, start, "between", "now", "and") ??
    wordsAt(words, start, "from", "now", "until|till|to") ??
    wordsAt(words, start, "this", "side", "of");
  if (i === null) return null;
  const span = readEnglishSpan(words, i);
  if (span !== null) return { value: { kind: "span", bound: "by", span: span.value }, next: span.next };
  const then = wordsAt(words, i, "then");
  const noun = wordsAt(words, i, ARTICLE) ?? i;
  const next = then ?? phraseEnd(words, noun);
  return next === noun
    ? null
    : { value: { kind: "event", relation: "before", name: nameOf(words, noun, next) }, next };
}

const STRETCHES = "days|weeks|months|years";

/** "In coming weeks", "in the days ahead", "over the months to come". */
function readAhead(words: Words, start: number): Meaning {
  const near = wordsAt(words, start, "in|over|during|within");
  if (near === null) return null;
  const article = wordsAt(words, near, "the");
  const coming = article === null ? wordsAt(words, near, "coming", STRETCHES) : null;
  const stretch = article === null ? null : wordsAt(words, article, STRETCHES);
  const next =
    coming ??
    (stretch === null ? null : (wordsAt(words, stretch, "ahead") ?? wordsAt(words, stretch, "to", "come")));
  const unit = words[coming === null ? (stretch ?? 1) - 1 : coming - 1]?.lower;
  const rule = (
    { days: "coming-days", weeks: "coming-weeks", months: "coming-months", years: "coming-years" } as const
  )[unit as "days"];
  return next === null || rule === undefined ? null : { value: { kind: "vague", rule }, next };
}

/** "Two summers from now", "three winters hence". */
function readSeasonsAway(words: Words, start: number): Meaning {
  const counted = wordsAt(words, start, "one|two|three|four|five|a|several");
  const season =
    counted === null ? null : wordsAt(words, counted, "summers|winters|springs|autumns|elections|seasons");
  const next =
    season === null ? null : (wordsAt(words, season, "from", "now") ?? wordsAt(words, season, "hence"));
  return next === null ? null : occasion(next, true);
}

/** "Through the night", "all summer", "first thing on Monday", "at first light". */
function readThroughout(words: Words, start: number): Meaning {
  const night =
    wordsAt(words, start, "through|throughout", "the", "night|day|evening") ??
    wordsAt(words, start, "at|by|before", "first", "light");
  if (night !== null) return { value: { kind: "hour", bound: "in", day: null }, next: night };
  const first = wordsAt(words, start, "first", "thing");
  if (first === null) return null;
  const day = readEnglishSpan(words, wordsAt(words, first, "on") ?? first);
  if (day !== null) return { value: { kind: "span", bound: "in", span: day.value }, next: day.next };
  const morning = wordsAt(words, first, "in", "the", "morning");
  return morning === null ? null : { value: { kind: "hour", bound: "by", day: null }, next: morning };
}

const NUMBERS =
  "no|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|about|around|some|just|exactly|precisely|by|until|from|only|at";
const opensNumber = opensWith(NUMBERS);
const opensLength = (lower: string) =>
  opensNumber(lower) || /^\d{1,3}$/.test(lower) || /^\p{L}{3,5}teen$|^\p{L}+ty$/u.test(lower);

const opensWeekLater = opensWith("a|one|two|on|by|until|from|before|tomorrow|today");

/** Moments to be looked for before anything else: "a week on Tuesday" is more than "a week". */
export const englishMoments: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith("come"), read: readCome },
  {
    opens: (lower) => opensWeekLater(lower) || lower.endsWith("day"),
    read: readWeekLater,
  },
  { opens: opensLength, read: readDistance },
  { opens: opensWith("on|by|until|from|in|before|the"), read: readDayOf },
  { opens: opensWith("by|until|the|on|from"), read: readClause },
  { opens: opensWith("within|in|during|over"), read: readLifetime },
  { opens: opensWith("between|from|this"), read: readFromNow },
  { opens: opensWith("in|over|during|within"), read: readAhead },
  { opens: opensWith("one|two|three|four|five|a|several"), read: readSeasonsAway },
  { opens: opensWith("through|throughout|first|at|by|before"), read: readThroughout },
];

/** A coming occasion goes before the event alone: "at the next meeting" looks ahead, "at the meeting" does not. */
export const englishComing: Reader<TimeMeaning> = {
  opens: opensWith("at|in|on|during|for|from"),
  read: readComingOccasion,
};

/** Moments to be looked for where the calendar knows nothing. */
export const englishOccasions: readonly Reader<TimeMeaning>[] = [
  {
    opens: opensWith("in|ahead|on|by|before|until|till|after|from|for|over|during|since"),
    read: readNamedDay,
  },
  {
    opens: opensWith(
      "only|shortly|immediately|soon|directly|right|after|following|upon|on|at|pending|before|until|till|ahead",
    ),
    read: readDoneFirst,
  },
];
