/**
 * English phrases and clauses that name what has to come first or be over, without a date: "ahead of the garden show",
 * "on completion of the works", "by the next high tide", "when term opens", "while the case is pending".
 */
import { perWord } from "../text/per-word.js";
import { wordLike } from "../text/word-test.js";
import { genitiveEnd, phraseEnd } from "./english-moments.js";
import { PHRASE_STOPS, untilEnd } from "./english-until.js";
import { opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

type Words = readonly TimeWord[];
type Meaning = Read<TimeMeaning> | null;

const ARTICLE = "the|a|an|its|their|his|her|our|this|that|any|each";
const SOFT = "only|shortly|soon|just|right|immediately|well|directly|even|straight";

function occasion(next: number, ahead = false): Meaning {
  return { value: { kind: "period", next: ahead }, next };
}

function event(relation: "before" | "after", words: Words, from: number, next: number): Meaning {
  const name = words
    .slice(from, next)
    .map(({ text }) => text)
    .join(" ");
  return { value: { kind: "event", relation, name }, next };
}

/** Nouns of verbs, by their ending: "expiry", "completion", "the assessment", "approval". */
const isTurn = perWord((lower) => TURN.test(lower) && !NO_TURN.test(lower));
const TURN =
  /(?:[st]ions?|ments?|[vwrn]als?|[^l]ysis|checks?|expiry|delivery|receipt|arrival|departure|closure|opening|launch|review|audit|inquiry|survey|trials?|tests?|verdict|ruling|sentencing|reading|hearings?|surgery|training|handover|takeover|overhaul|repairs?|renewal|deadline|harvest|strike|tournament|games|festival|show|birthday|anniversary|centenary|bicentenary|jubilee|exams?|holidays?|break|festivities|funeral|wedding|assent|return|retirement|thaw|snow|frosts?|rains?|tide|flood|storms?|closing)$/;
const NO_TURN =
  /^(?:tribunals?|government|parliament|department|apartment|moment|comment|comments|document|documents|instrument|equipment|environment|management|regiment|opposition|administration|commission|population|station|nation|nations|organisation|organization|corporation|federation|association|foundation|institution|question|questions|reputation|mention|attention|regions?|religion|million|millions|billion|general|generals|several|rival|rivals|journal|journals|section|fashion|passion|opinion|reason|union|unions|sentiment|criticism|ambition|position|tradition|coalition|constitution|legislation|compensation|generation|generations)$/;

/** Who is ahead of whom, what one is named after. */
const NO_LIMIT = wordLike(
  /^(?:is|are|was|were|stay|stays|stayed|keep|keeps|kept|go|goes|went|far|points?|percent|percentage|named|look|looks|looking|looked|runs?|run|seats|votes|one|year|day|week|month|time|go|going|take|takes|taken)$/,
);

/** "Ahead of the garden show", "after the assessment", "well before the next king tide", "on completion of the works". */
function readTurn(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const strict =
    wordsAt(words, i, "in", "time", "for") ??
    wordsAt(words, i, "ahead", "of") ??
    wordsAt(words, i, "in", "the", "run", "-", "up", "to") ??
    wordsAt(words, i, "until|till");
  const bound = strict ?? wordsAt(words, i, "before|after|following|by|with|on|upon|at");
  if (bound === null || NO_LIMIT(words[start - 1])) return null;
  const article = wordsAt(words, bound, ARTICLE) ?? bound;
  const which = wordsAt(words, article, "next|first|final|last|new");
  const next = phraseEnd(words, which ?? article);
  const noun = words[next - 1];
  if (noun === undefined || next <= (which ?? article) || next - article > 5) return null;
  const word = words[i]?.lower ?? "";
  const counted =
    which !== null && article > bound && word !== "with" && word !== "on" && word !== "at" && which > article;
  const isNext = counted && words[article]?.lower === "next" && !isPerson(noun.lower);
  const timely = isTurn(noun.lower) && /^\p{Ll}/u.test(noun.text);
  if (!(isNext || timely || (strict !== null && article > bound && !isPerson(noun.lower)))) return null;
  const end = genitiveEnd(words, next);
  // "At the opening" tells where, "at the opening of the session" when.
  if (/^(?:on|upon|at|with)$/.test(word))
    return OPENS_AT(noun) && (word !== "at" || end > next) ? occasion(end) : null;
  // "By the administration", "by agreement" tell who and how.
  if (word === "by" && !isNext && !OPENS_AT(noun)) return null;
  return event(/^(?:after|following)$/.test(word) ? "after" : "before", words, article, end);
}

const OPENS_AT = wordLike(
  /^(?:expiry|expiration|completion|conclusion|delivery|receipt|arrival|departure|closure|opening|launch|assent|ratification|publication|anniversary|centenary|bicentenary|birthday|jubilee|retirement|frosts?|snow|thaw|rains?|tide|harvest|sunrise|sunset|nightfall|handover|tournament|signature)$/,
);

function isPerson(lower: string): boolean {
  return (
    /(?:ers?|ors?|ists?|ians?|ees?|men|man|women|woman|people|minister|president|rivals?|court|courts|committee|council|parliament|government|party|parties|generation)$/.test(
      lower,
    ) &&
    !/^(?:summer|winter|quarter|dinner|easter|supper|harvester|centre|semester|october|november|december|september)$/.test(
      lower,
    )
  );
}

/** "At harvest time", "by high tide", "before sunrise", "at nightfall", "with the first frost". */
function readNature(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const bound = wordsAt(words, i, "at|by|before|after|until|till|with|on");
  if (bound === null) return null;
  const article = wordsAt(words, bound, "the") ?? bound;
  const which = wordsAt(words, article, "first|next|high|low|last") ?? article;
  const next =
    wordsAt(
      words,
      which,
      "harvest|planting|sowing|lambing|calving|budget|election|exam|feeding|closing|opening",
      "time",
    ) ??
    wordsAt(
      words,
      which,
      "sunrise|sunset|sundown|sunup|daybreak|nightfall|dusk|dawn|tide|snow|snowfall|frost|rain|rains|thaw",
    );
  return next === null ? null : occasion(next);
}

/** "The following day", "a week later", "the day after" at the end: counted from what was told. */
function readLater(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "on|by|in|from|during|over|the") ?? start;
  const article = words[i - 1]?.lower === "the" && i > start ? i : wordsAt(words, i, "the");
  const next =
    article === null
      ? null
      : wordsAt(
          words,
          article,
          "following",
          "day|morning|night|week|month|year|season|spring|summer|autumn|winter",
        );
  if (next !== null) return occasion(next);
  const deadline = wordsAt(
    words,
    start,
    "within|inside",
    "the|that|this",
    "deadline|timeframe|timescale|period|term",
  );
  if (deadline !== null) return occasion(deadline);
  const generation = wordsAt(words, start, "within", "a|one|this", "generation|lifetime");
  if (generation !== null) return { value: { kind: "vague", rule: "coming-years" }, next: generation };
  const more = wordsAt(
    words,
    start,
    "one|two|three|four|five|six|seven|eight|nine|ten|twelve|another",
    "more",
    "day|days|week|weeks|month|months|year|years|hours|hour",
  );
  return more !== null &&
    words
      .slice(Math.max(0, start - 5), start)
      .some(({ lower }) => /^(?:gives?|gave|given|giving|have|has|had|get|gets)$/.test(lower))
    ? occasion(more, true)
    : null;
}

const FUTURE = wordLike(/^(?:will|would|shall|should|must|can|could|may|might|won|ll|d|cannot)$/);
/** Whoever asks, knows or says when tells no time. */
const ASKED = wordLike(
  /^(?:know|knows|knew|known|ask|asks|asked|say|says|said|tell|tells|told|decide|decided|see|clear|unclear|wonder|of|on|about|to|and|or|than|remember|remembers|not|as|like|since|even|only|if|from|is|was|be|guess|idea|question|matter|sure)$/,
);

/** "Surgery will return when four consultants have been appointed", "when term opens". */
function readWhen(words: Words, start: number): Meaning {
  const when = wordsAt(words, start, "when");
  if (when === null || (ASKED(words[start - 1]) && start > 0)) return null;
  const end = untilEnd(words, when);
  // "I will believe it when I see it": with a person or nothing as subject it tells under which circumstances.
  if (NO_TERM(words[when])) return null;
  if (end - when < 2 || end - when > 12 || looksAhead(words, when, end)) return null;
  const before = start > 0 && looksAhead(words, clauseStart(words, start), start);
  const after = start === 0 && words[end]?.text === "," && looksAhead(words, end + 1, end + 9);
  return before || after ? { value: { kind: "condition" }, next: end } : null;
}

const NO_TERM = wordLike(
  /^(?:i|you|he|she|it|we|they|there|my|your|our|his|her|their|this|that|these|those|somebody|someone|nobody|people|to|in|on|at|the[ym]|asked|\p{L}+ing)$/u,
);

function clauseStart(words: Words, i: number): number {
  let k = i;
  while (k > 0 && i - k < 12 && !/^[.,;:!?–—()“”"]$/.test(words[k - 1]?.text ?? "")) k -= 1;
  return k;
}

function looksAhead(words: Words, from: number, to: number): boolean {
  return words.slice(from, to).some(FUTURE);
}

/** "While the case is pending", "for as long as the strike lasts" is elsewhere. */
function readWhile(words: Words, start: number): Meaning {
  const during = wordsAt(words, start, "while");
  if (during === null) return null;
  for (let k = during + 1; k < Math.min(words.length, during + 7); k += 1) {
    if (!/^[\p{L}’'-]+$/u.test(words[k]?.text ?? "")) return null;
    const is = wordsAt(words, k, "is|are|was|were|remains?|stands?", PENDING);
    if (is !== null)
      return {
        value: { kind: "meanwhile" },
        next: wordsAt(words, is - 1, "under", "way|review|investigation|construction") ?? is,
      };
  }
  return null;
}

const PENDING = "pending|ongoing|underway|under|open|running|unresolved|continuing|valid|closed";

/** "After the report is published", "after it has been signed". */
function readAfterClause(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const after = wordsAt(words, i, "after");
  if (after === null || !looksAhead(words, clauseStart(words, start), start)) return null;
  if (/^(?:that|this|which|all|it)$/.test(words[after]?.lower ?? "")) return null;
  for (let k = after + 1; k < Math.min(words.length, after + 7); k += 1) {
    const word = words[k];
    if (word === undefined || !/^[\p{L}’'-]+$/u.test(word.text)) return null;
    if (/^(?:is|are|has|have|comes|takes|ends|opens|closes|passes|expires)$/.test(word.lower))
      return { value: { kind: "condition" }, next: untilEnd(words, after) };
    if (PHRASE_STOPS.has(word.lower)) return null;
  }
  return null;
}

/** "After the draw", "only after a pilot": any noun in the singular behind an article, where the clause looks ahead. */
function readAfterAny(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, SOFT) ?? start;
  const after = wordsAt(words, i, "after|following");
  const noun = after === null ? null : wordsAt(words, after, "the|a|an|its|their|his|her|our");
  if (after === null || noun === null || NO_LIMIT(words[start - 1])) return null;
  // Where a stretch begins with it in small letters, the verb it may belong to ("go after") is out of sight.
  if (start === 0 && /^\p{Ll}/u.test(words[0]?.text ?? "")) return null;
  const next = phraseEnd(words, noun);
  const head = words[next - 1];
  if (head === undefined || next === noun || next - noun > 4 || isPerson(head.lower)) return null;
  if (!/^\p{Ll}{3,}$/u.test(head.text) || /(?:ed|ing)$/.test(head.text)) return null;
  const end = genitiveEnd(words, next);
  const name = words
    .slice(noun, end)
    .map(({ text }) => text)
    .join(" ");
  return { value: { kind: "event", relation: "after", name, loose: true }, next: end };
}

/** "Under the Danish presidency", "under the next government": while somebody is in office. */
function readUnder(words: Words, start: number): Meaning {
  const under = wordsAt(words, start, "still|even", "under") ?? wordsAt(words, start, "under");
  const article = under === null ? null : (wordsAt(words, under, "the|its|her|his|their|a|an") ?? under);
  if (under === null || article === null) return null;
  const next = phraseEnd(words, article);
  return OFFICE(words[next - 1]) && next - article <= 4 ? occasion(next) : null;
}

const OFFICE = wordLike(/^(?:presidency|chairmanship|chairwomanship)$/);

/** "In the first week of the holidays", "on the last day of term", "for the second half of the season". */
function readPartOf(words: Words, start: number): Meaning {
  const i = wordsAt(words, start, "in|on|by|during|until|from|for|before|within|at", "the");
  const which = i === null ? null : (wordsAt(words, i, "very") ?? i);
  const part =
    which === null
      ? null
      : wordsAt(
          words,
          which,
          "first|second|third|fourth|last|final|opening|closing",
          "day|days|week|weeks|month|months|half|quarter|year|weekend",
          "of",
        );
  if (part === null) return null;
  const article = wordsAt(words, part, ARTICLE) ?? part;
  const next = phraseEnd(words, article);
  return next === article ? null : occasion(next);
}

/** Readers of such phrases, for where the calendar knows nothing. */
export const englishTurns: readonly Reader<TimeMeaning>[] = [
  { opens: opensWith(SOFT, "at|by|before|after|until|till|with|on"), read: readNature },
  { opens: opensWith(SOFT, "after"), read: readAfterClause },
  { opens: opensWith(SOFT, "in|ahead|until|till|before|after|following|by|with|on|upon|at"), read: readTurn },
  {
    opens: opensWith(
      "on|by|in|from|during|over|the|within|inside|one|two|three|four|five|six|seven|eight|nine|ten|twelve|another",
    ),
    read: readLater,
  },
  { opens: opensWith("still|even|under"), read: readUnder },
  { opens: opensWith("in|on|by|during|until|from|for|before|within|at"), read: readPartOf },
  { opens: opensWith(SOFT, "after|following"), read: readAfterAny },
  { opens: opensWith("when"), read: readWhen },
  { opens: opensWith("while"), read: readWhile },
];
