/**
 * Where does a document have time expressions, whatever day they mean? Every stretch is read once: a claim, its
 * quote and its frame are often the same.
 */
import type { Language } from "@parley/core";
import { tokenAt } from "../meaning/clauses.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perStretch } from "../text/per-stretch.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { datedEvent } from "./dated-events.js";
import { isInDateline } from "./datelines.js";
import { readEnglishExpression } from "./english-expressions.js";
import { readGermanExpression } from "./german-expressions.js";
import { tellsWhatWas } from "./past-uses.js";
import { type Tense, tenseAround } from "./tense.js";
import type { Read, TimeMeaning, TimeWord } from "./time-meaning.js";
import { type TimeUse, useOf } from "./time-use.js";
import { timeWords, wordsOfTokens } from "./time-words.js";

/** A time expression as it is read, before it is put on the calendar. */
export interface ReadTime {
  readonly meaning: TimeMeaning;
  readonly start: number;
  readonly end: number;
  /** Does the clause around it look ahead or back? */
  readonly tense: Tense;
  readonly use: TimeUse;
}

const NONE: readonly ReadTime[] = [];

/** All time expressions in a stretch of tokens, in text order, without overlaps; the longest one wins. */
export function timesIn(analyzed: AnalyzedText, range: TokenRange): readonly ReadTime[] {
  return analyzed.tokens[range.to - 1] === undefined ? NONE : knownTimes(analyzed, range);
}

const knownTimes = perStretch((analyzed, range): readonly ReadTime[] =>
  mayHaveTimes(analyzed, range) ? readTimes(analyzed, wordsOfTokens(analyzed, range)) : NONE,
);

function mayHaveTimes({ tokens, language }: AnalyzedText, { from, to }: TokenRange): boolean {
  const starts = tokenMayStart[language];
  for (let i = from; i < to; i += 1) if (starts(tokens[i])) return true;
  return false;
}

/** The words see only their stretch: what stands behind it belongs to no expression in it. */
function readTimes(analyzed: AnalyzedText, words: readonly TimeWord[]): ReadTime[] {
  const found: ReadTime[] = [];
  for (let i = 0; i < words.length; ) {
    const read = readExpression(words, i, analyzed.language);
    const first = words[i];
    const last = read === null ? undefined : words[read.next - 1];
    if (read !== null && first !== undefined && last !== undefined) {
      const at = tokenAt(analyzed, first.start);
      const tense = tenseAround(analyzed, at);
      const isHead = read.value.kind === "span" && isInDateline(analyzed, at, tokenAt(analyzed, last.end));
      const isOver = isHead || tellsWhatWas(analyzed, read.value, tense, at, tokenAt(analyzed, last.end));
      const use = isOver ? "time" : useOf(read.value, tense);
      found.push({ meaning: read.value, start: first.start, end: last.end, tense, use });
    }
    i = Math.max(read?.next ?? 0, i + 1);
  }
  return found;
}

/** First words of time expressions: almost all words of a text are none of them. */
const STARTS: Readonly<Record<Language, RegExp>> = {
  de: /^(?:an|unter|stante|stehenden|wenn|tags|abends|unmittelbar|zeitgleich|nur|fristgerecht|fristgemäß|termingerecht|innert|heuer|längstens|mindestens|genau|kw|jeden|lieber|schnellstens|baldestmöglich|ehestmöglich|raschestmöglich|anderthalb|eineinhalb|übers|zeitnah|zügig|ein|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|einem|eines|dreißig|maximal|höchstens|das|die|frist|über|während|ohne|rechtzeitig|pünktlich|um|schleunigst|baldigst|übernächste\p{L}?|heutige\p{L}?|folgende\p{L}?|in|innerhalb|binnen|dieser|diese|dieses|diesen|so|solange|möglichst|schon|bereits|sehr|demnächst|bald|baldmöglichst|schnellstmöglich|alsbald|ab|per|sofort|umgehend|unverzüglich|augenblicklich|noch|erst|spätestens|voraussichtlich|wohl|etwa|rund|gut|knapp|auf|bis|dauerhaft|unbefristet|zeitlich|fürs|vorerst|vorläufig|einstweilen|zunächst|derzeit|momentan|gegenwärtig|vor|kürzlich|neulich|jüngst|zuletzt|zwischen|von|vom|kurz|unmittelbar|rechtzeitig|wenige|zwei|drei|eine|einen|direkt|gleich|beim|bei|am|während|im|nach|seit|frühestens|sobald|mit|zum|zur|zu|für|gegen|heute|morgen|übermorgen|gestern|vorgestern|nächste\p{L}?|kommende\p{L}?|letzte\p{L}?|vergangene\p{L}?|vorige\p{L}?|laufende\p{L}?|ende|mitte|anfang|beginn|der|den|dem|des|\d{1,4}|(?:mon|diens|donners|frei|sams|sonn)tag\p{L}*|mittwoch\p{L}*|(?:jahres|monats|wochen)\p{L}+|bevor|ehe|weihnachten|heiligabend|neujahr|silvester|jahreswechsel|ostern|ostersonntag|pfingsten|advent|allerheiligen)$/u,
  en: /^(?:up|under|to|when|toward|towards|straight|immediately|post|in|another|come|effective|prior|throughout|pending|first|anytime|sooner|fortnight|deep|far|while|beyond|inside|into|later|long|that|same|half|several|overnight|then|(?:thir|for|fif|six|seven|eigh|nine)\p{L}+|eleven|twelve|twenty|hundred|in|within|over|any|before|as|very|pretty|quite|soon|shortly|imminently|with|right|at|immediately|straightaway|for|permanently|indefinitely|forever|until|till|through|currently|temporarily|provisionally|no|not|one|two|three|four|five|six|seven|eight|nine|ten|a|an|recently|lately|earlier|later|between|from|just|even|well|days|hours|weeks|ahead|by|during|after|following|since|only|directly|once|upon|starting|beginning|sometime|early|late|mid|on|around|the|end|close|next|coming|this|last|past|current|today|tonight|tomorrow|yesterday|\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|year|month|week|without|christmas|new|easter|pentecost|whitsun|advent|midsummer|all|valentine|thanksgiving|memorial|labor|labour)$/u,
};

/** A token may be several words: "7-Tage-Frist". */
const tokenMayStart = {
  de: wordTest((_, text) => timeWords(text).some((word) => STARTS.de.test(word.lower))),
  en: wordTest((_, text) => timeWords(text).some((word) => STARTS.en.test(word.lower))),
};

const mayStart = {
  de: wordLike(STARTS.de),
  en: wordLike(STARTS.en),
};

/** The expression that begins at word `i`, or `null`. */
export function readExpression(
  words: readonly TimeWord[],
  i: number,
  language: Language,
): Read<TimeMeaning> | null {
  const word = words[i];
  if (word === undefined || !mayStart[language](word)) return null;
  const read = language === "de" ? readGermanExpression(words, i) : readEnglishExpression(words, i);
  return read === null ? null : datedEvent(words, i, read, language);
}
