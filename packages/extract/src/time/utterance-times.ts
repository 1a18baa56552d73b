/**
 * The deadline and the time of one statement: what is due by when according to the quote, and when the thing
 * was said or took place ("kurz vor dem Gipfel").
 */
import { type Deadline, partAt, type ReadStatement, type Span } from "@parley/core";
import { clauseAround, tokenAt, tokensOf } from "../meaning/clauses.js";
import { cueAct } from "../meaning/cue-acts.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { chooseDeadline } from "./choose-deadline.js";
import { datedTime } from "./deadlines.js";
import { type ReadTime, timesIn } from "./document-times.js";
import { isNoDeadline } from "./no-deadline.js";
import { timeAround } from "./report-times.js";
import type { ResolveOptions } from "./resolve-time.js";
import { isPlainGermanPast } from "./tense.js";
import { withAntecedent } from "./then-dates.js";
import { isPast, useOf } from "./time-use.js";

export interface StatementTimes {
  readonly deadline: Deadline | null;
  readonly time: ReadStatement["time"];
}

/**
 * @param claim the spans of the claim; a deadline inside it goes before one elsewhere in the quote
 * @param evidence of a report: what of its sentence stands around the words told
 */
export function timesOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
  options: ResolveOptions,
  evidence: readonly Span[] = utterance.quote,
): StatementTimes {
  const asOnce = (times: readonly ReadTime[]) =>
    isOfEarlier(analyzed, utterance) ? times.map(toPast) : times;
  const own = asOnce(findIn(analyzed, claim));
  const others = claim === utterance.quote ? [] : asOnce(findIn(analyzed, utterance.quote));
  const said = [...own, ...others];
  const framed = findIn(analyzed, utterance.frame);
  // What lies ahead in spite of a past verb is put on the calendar as what is due.
  const dueIn = (times: readonly ReadTime[]): readonly ReadTime[] => {
    // Most stretches name no time.
    if (times.length === 0) return times;
    return times
      .map((found) =>
        found.use === "time" && isAhead(analyzed, utterance, found, options)
          ? { ...found, use: "deadline" as const }
          : found,
      )
      .filter(
        (found) =>
          found.use === "deadline" &&
          !isOver(analyzed, found, options) &&
          !wasLately(analyzed, found, options) &&
          !isNoDeadline(analyzed, utterance, found),
      );
  };
  const due =
    chooseDeadline(analyzed, utterance, dueIn(own)) ??
    chooseDeadline(analyzed, utterance, dueIn(others)) ??
    dueIn(framed).find(isTerm) ??
    dueIn(asOnce(behind(analyzed, utterance)))[0];
  // Whatever time stands in the frame is the time of saying, even "before the summit".
  const when =
    framed.find((found) => found.meaning.kind !== "for-now" && found.start !== due?.start) ??
    said.find((found) => found.use === "time") ??
    (isOfEarlier(analyzed, utterance)
      ? asOnce(behind(analyzed, utterance)).find(({ use }) => use === "time")
      : undefined) ??
    (evidence === utterance.quote ? undefined : timeAround(analyzed, utterance.quote, evidence));
  return {
    deadline: due === undefined ? null : toDeadline(analyzed, due, options),
    time: when === undefined || when.start === due?.start ? null : toTime(analyzed, when, options),
  };
}

/** "Had spoken out against early elections before the talks began": of a report of what was earlier, nothing is due. */
function isOfEarlier(analyzed: AnalyzedText, { mode, quote }: FoundUtterance): boolean {
  const { tokens, sentences, language } = analyzed;
  const [first] = quote;
  if (language !== "en" || mode !== "reported" || first === undefined) return false;
  const at = tokenAt(analyzed, first.start);
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  return sentence !== undefined && tokens.slice(sentence.from, at + LONGEST_LEAD).some(HAD);
}

/** In a report the predicate stands before the quote or near its beginning. */
const LONGEST_LEAD = 12;
const HAD = wordLike(/^(?:had|hadn['’]t)$/);

function toPast(found: ReadTime): ReadTime {
  const isLimit = found.meaning.kind === "event" || found.meaning.kind === "condition";
  return found.use === "deadline" && isLimit ? { ...found, use: "time" } : found;
}

/** "Gave them a term of 21 days to answer", "nach Abschluss der Ernte will er": what the frame itself sets. */
function isTerm({ meaning, tense }: ReadTime): boolean {
  if (meaning.kind === "within") return true;
  if (tense !== "future") return false;
  return (
    meaning.kind === "condition" ||
    (meaning.kind === "event" && meaning.relation !== "at") ||
    (meaning.kind === "span" && /^(?:by|before|from)$/.test(meaning.bound))
  );
}

/** Of a report that was cut short, what follows it at once: "asked for compensation | before Christmas". */
function behind(analyzed: AnalyzedText, { mode, quote }: FoundUtterance): readonly ReadTime[] {
  const last = quote.at(-1);
  if (mode !== "reported" || last === undefined) return [];
  const at = tokenAt(analyzed, last.end);
  const sentence = analyzed.sentences[analyzed.tokens[at]?.sentence ?? -1];
  if (sentence === undefined || at <= sentence.from || at >= sentence.to) return [];
  return timesIn(analyzed, { from: at, to: sentence.to }).filter(
    ({ start }) => start === analyzed.tokens[at]?.start,
  );
}

/**
 * A past verb that looks ahead all the same: English shifts what is said back ("unless they paid before the vote"),
 * and a plan reaches ahead of the verb that reports it ("Roth kündigte für den 18. September einen Marsch an").
 */
function isAhead(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  found: ReadTime,
  options: ResolveOptions,
): boolean {
  const { mode, cueLemma } = utterance;
  const { meaning } = found;
  // "Liegt das hier 2034 noch da", "nannte als Termin das dritte Quartal 2034".
  if ((meaning.kind === "year-alone" || mode === "reported") && namesLaterYear(found, options)) return true;
  if (!isPast(found.tense) || (meaning.kind === "event" && meaning.loose === true)) return false;
  if (meaning.kind !== "event" && isRelayedPlural(analyzed, utterance, found))
    return useOf(meaning, "present") === "deadline";
  const asked = cueAct(cueLemma)?.act;
  // "Fordern personalisierte Tickets noch vor der Runde": whoever demands looks ahead.
  if (mode === "reported" && asked === "demand" && (meaning.kind === "event" || meaning.kind === "period"))
    return !(meaning.kind === "event" && meaning.relation === "at") && !isOccasion(analyzed, found);
  if (meaning.kind === "span" && isPlannedFor(analyzed, found)) return true;
  const isShifted = analyzed.language === "en" && (mode === "indirect" || mode === "indirect-free-indirect");
  if (isShifted && (meaning.kind === "event" || meaning.kind === "hour" || meaning.kind === "period"))
    return (
      !(meaning.kind === "event" && meaning.relation === "at") &&
      opensLimit(analyzed, found) &&
      !isPastPerfect(analyzed, found)
    );
  if (meaning.kind !== "span") return false;
  // "Unless Congress acted in the autumn session".
  if (isShifted && isInIf(analyzed, found) && !isPastPerfect(analyzed, found)) return true;
  if (meaning.bound === "from") return isLater(analyzed, found, options);
  const act = cueAct(cueLemma)?.act;
  if (act !== "announce" && act !== "promise" && act !== "demand") return false;
  if (meaning.span.unit !== "day") return /^(?:für|for)$/i.test(firstWord(analyzed, found));
  return mode !== "direct" && meaning.span.unit === "day" && isLater(analyzed, found, options);
}

/**
 * "Die Schüler kehrten am Montag zurück", said by somebody: in the plural German passes on what is said with a form that
 * looks like the past; what was would be "seien zurückgekehrt".
 */
function isRelayedPlural(analyzed: AnalyzedText, { mode, cue }: FoundUtterance, found: ReadTime): boolean {
  // After "laut" and "nach Angaben" the words stay as they are.
  if (
    cue.some(({ start, end }) => /^(?:laut|nach|zufolge|so|wie|aus)\b/i.test(analyzed.text.slice(start, end)))
  )
    return false;
  if (analyzed.language !== "de" || !mode.startsWith("indirect") || found.tense !== "past") return false;
  const { from, to } = clauseAround(analyzed, tokenAt(analyzed, found.start));
  // With its verb last a clause hangs on another one and may tell of the past: "dass sie am Montag zurückkehrten".
  const words = analyzed.tokens.slice(from, to);
  return words.slice(0, -1).some(WEAK_PLURAL) && !words.some(isPlainGermanPast);
}

const WEAK_PLURAL = wordLike(/^(?!ge)\p{Ll}{3,}[^e]ten$/u);

/** "Nach den Regenfällen hat die Stadt um Pumpen gebeten": what opens a report tells when it was said. */
function isOccasion(analyzed: AnalyzedText, found: ReadTime): boolean {
  if (!/^(?:nach|after|following)$/i.test(firstWord(analyzed, found))) return false;
  const { tokens, sentences } = analyzed;
  const at = tokenAt(analyzed, found.start);
  let from = sentences[tokens[at]?.sentence ?? -1]?.from ?? at;
  // "Laibach – Nach den …": behind the place that a report comes from.
  for (let i = from; i < Math.min(at, from + LONGEST_DATELINE); i += 1)
    if (/^[–—]$/.test(tokens[i]?.text ?? "")) from = i + 1;
  return from === at;
}

const LONGEST_DATELINE = 6;

/** "Den Kassensturz, den der Rechnungshof für Mitte November zugesagt hat": the day of what was promised. */
function isPlannedFor(analyzed: AnalyzedText, found: ReadTime): boolean {
  if (!/^(?:für|for)$/i.test(firstWord(analyzed, found))) return false;
  const next = tokenAt(analyzed, found.end);
  return analyzed.tokens.slice(next, next + 3).some(PLANNED);
}

const PLANNED = wordLike(
  /^(?:zugesagt|angekündigt|versprochen|geplant|vorgesehen|angesetzt|anberaumt|terminiert|einberufen|planned|scheduled|announced|promised|set)$/,
);

/** A year that has not begun when the text is written lies ahead whatever the verb. */
function namesLaterYear({ meaning }: ReadTime, { anchor }: ResolveOptions): boolean {
  if (meaning.kind !== "span" && meaning.kind !== "year-alone") return false;
  if (anchor === null || !("year" in meaning.span) || meaning.span.year === null) return false;
  return meaning.span.year > Number(anchor.slice(0, 4));
}

function isInIf(analyzed: AnalyzedText, { start }: ReadTime): boolean {
  const at = tokenAt(analyzed, start);
  const { from } = clauseAround(analyzed, at);
  return analyzed.tokens.slice(from, at).some(IF);
}

const IF = wordLike(/^(?:if|unless)$/);

/** "Forty lorries had passed by noon" was over when it was said. */
function isPastPerfect(analyzed: AnalyzedText, found: ReadTime): boolean {
  const at = tokenAt(analyzed, found.start);
  return analyzed.tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) => lower === "had" || lower === "have");
}

function opensLimit(analyzed: AnalyzedText, found: ReadTime): boolean {
  return /^(?:before|by|until|till|in|after|shortly|from|over|during|this)$/i.test(
    firstWord(analyzed, found),
  );
}

function firstWord({ text }: AnalyzedText, { start, end }: ReadTime): string {
  return /^\p{L}*/u.exec(text.slice(start, end))?.[0] ?? "";
}

/** Is the next such day nearer than the last one? */
function isLater(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): boolean {
  const { anchor } = options;
  if (anchor === null) return false;
  const next = datedTime(analyzed, found, { ...options, direction: "future" }).from;
  const last = datedTime(analyzed, found, { ...options, direction: "past" }).from;
  if (next === null || next <= anchor) return false;
  return (
    last === null ||
    last >= anchor ||
    Date.parse(next) - Date.parse(anchor) <= Date.parse(anchor) - Date.parse(last)
  );
}

/** Days that a text of today still tells of. */
const LATELY = 60;

/**
 * "42 were admitted on May 21" in a text of May 24: a day without a year, in a clause without a verb ahead, that has
 * just been and comes again only next year.
 */
function wasLately(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): boolean {
  const { meaning, tense } = found;
  if (options.anchor === null || tense !== "present" || meaning.kind !== "span") return false;
  if (meaning.span.unit !== "day" || meaning.span.year !== null || meaning.bound !== "in") return false;
  const last = datedTime(analyzed, found, { ...options, direction: "past" }).from;
  const days = last === null ? -1 : (Date.parse(options.anchor) - Date.parse(last)) / 86_400_000;
  return days > 0 && days <= LATELY;
}

/** What was due before the text was written is no deadline: "limited until 2007" in an article of 2008. */
function isOver(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): boolean {
  const { anchor } = options;
  const { to } = datedTime(analyzed, found, options);
  return anchor !== null && to !== null && to < anchor;
}

function findIn(analyzed: AnalyzedText, spans: readonly Span[]): ReadTime[] {
  const times: ReadTime[] = [];
  for (const span of spans)
    for (const found of timesIn(analyzed, tokensOf(analyzed, span)))
      if (found.start >= span.start && found.end <= span.end) times.push(found);
  return times;
}

function toDeadline(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): Deadline | null {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  if (part === null) return null;
  const { text, spans, start, end } = part;
  const { from, to, grade, rule, eventId } = withAntecedent(analyzed, found, options);
  return { text, spans, start, end, anchor: options.anchor, from, to, grade, rule, eventId };
}

function toTime(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): ReadStatement["time"] {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  if (part === null) return null;
  const { text, spans, start, end } = part;
  const { relation, from, to } = datedTime(analyzed, found, options);
  return { text, spans, start, end, relation, from, to };
}
