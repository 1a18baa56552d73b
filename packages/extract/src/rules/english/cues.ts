/** Reporting verbs of a period that really are verbs, with their auxiliaries, voice and subject. */
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  MID_ADVERBS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "../../languages/en/function-words.js";
import type { EnglishVerb } from "../../languages/en/reporting-verbs.js";
import { wordLike } from "../../text/word-test.js";
import { opensSubject } from "./inverted-subject.js";
import {
  asksSomebody,
  type ItemRange,
  isNounLike,
  isPair,
  isVerbForm,
  linkBefore,
  phraseEnd,
  subjectBefore,
} from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";
import { saysInRoundabout } from "./roundabout-cues.js";

export interface Cue {
  readonly verb: EnglishVerb;
  /** The verb itself. */
  readonly at: number;
  /** With auxiliaries and particle. */
  readonly range: ItemRange;
  readonly voice: "active" | "passive" | "ing" | "infinitive";
  readonly negated: boolean;
  /** Before the verb, or after it ("said Reuth"); the agent in a passive. */
  readonly subject: ItemRange | null;
  readonly inverted: boolean;
}

export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (const [at, item] of items.entries()) {
    if (item.verbs.length === 0) continue;
    const cue = readCue(items, at);
    if (cue === null) continue;
    const last = cues.at(-1);
    // "Declined to comment", "refused to say": the first verb carries the frame.
    if (last !== undefined && last.range.to > cue.range.from) continue;
    cues.push(cue);
  }
  return cues;
}

function readCue(items: readonly Item[], at: number): Cue | null {
  const reading = chooseReading(items, at);
  if (reading === null) return null;
  const { verb, form } = reading;
  if (verb.lemma === "like" && isComparison(items, at)) return null;
  const particle = verb.particle === null ? at : particleAt(items, at, verb.particle);
  const group = auxiliariesBefore(items, at);
  const before = wordAt(items, at - 1);
  const to = particle + 1;
  if (form === "ing") {
    // "Commit itself in writing" tells how.
    if (before === "in" && wordAt(items, at) === "writing") return null;
    // "The saying goes", "of boasting": nouns.
    if (DETERMINERS.has(before) || PREPOSITIONS.has(before))
      return before === "by" || before === "in" || before === "after" || before === "without"
        ? withSubject(items, { verb, at, range: { from: at, to }, voice: "ing", negated: false }, null)
        : null;
    if (BE_FORMS.has(before) || BE_FORMS.has(wordAt(items, group.from)))
      return active(items, verb, at, { from: group.from, to }, group.negated);
    return withSubject(items, { verb, at, range: { from: at, to }, voice: "ing", negated: false }, null);
  }
  const participle = form === "past" || form === "participle";
  if (participle && group.be) {
    return {
      verb,
      at,
      range: { from: group.from, to },
      voice: "passive",
      negated: group.negated,
      subject: agentAfter(items, to),
      inverted: false,
    };
  }
  if (form === "base" && before === "to") {
    const from = saysInRoundabout(items, verb, at, to);
    return from === null ? null : active(items, verb, at, { from, to }, false);
  }
  if (
    form === "participle" &&
    verb.lemma !== "read" &&
    !group.any &&
    wordAt(items, at) !== reading.verb.lemma
  ) {
    if (reading.form === "participle" && !isPastToo(items, at)) return null;
  }
  if (form === "base" && !group.any && !isBaseFinite(items, at)) return null;
  if (form === "third" && !isThirdFinite(items, at)) return null;
  if (participle && !group.any && isReducedRelative(items, at, to, verb)) {
    return {
      verb,
      at,
      range: { from: at, to },
      voice: "passive",
      negated: false,
      subject: agentAfter(items, to),
      inverted: false,
    };
  }
  return active(items, verb, at, { from: group.any ? group.from : at, to }, group.negated);
}

/** "Countries like Norland": the noun in the plural is compared, nobody likes anything. */
function isComparison(items: readonly Item[], at: number): boolean {
  return (
    wordAt(items, at) === "like" &&
    isCapital(items[at + 1]) &&
    /^\p{L}{3,}s$/u.test(items[at - 1]?.text ?? "")
  );
}

/** "Will help exporters find others", "let the farmers say so": an infinitive without "to". */
function isHelped(items: readonly Item[], at: number): boolean {
  for (let k = at - 2; k >= Math.max(0, at - LONGEST_OBJECT); k -= 1) {
    if (items[k]?.kind !== "word") return false;
    if (/^(?:help|helps|helped|helping|let|lets|letting|make|makes|made|making)$/.test(wordAt(items, k)))
      return true;
  }
  return false;
}

const LONGEST_OBJECT = 6;

/** A form that is only a participle ("written", "known") is no cue without an auxiliary. */
function isPastToo(items: readonly Item[], at: number): boolean {
  return items[at]?.verbs.some(({ form }) => form === "past") === true;
}

function chooseReading(items: readonly Item[], at: number): Item["verbs"][number] | null {
  const readings = items[at]?.verbs ?? [];
  for (const reading of readings) {
    if (reading.verb.particle === null) return reading;
    const particle = particleAt(items, at, reading.verb.particle);
    // "Agreed to meet" is an infinitive, "agreed to the terms" is not.
    if (
      reading.verb.particle === "to" &&
      !DETERMINERS.has(wordAt(items, particle + 1)) &&
      !asksSomebody(items, particle)
    )
      continue;
    if (particle > at) return reading;
  }
  return null;
}

/** Position of the particle, right behind the verb or after a short object; `at` when it is not there. */
function particleAt(items: readonly Item[], at: number, particle: string): number {
  for (let k = at + 1; k <= at + 2; k += 1) {
    if (wordAt(items, k) === particle) return k;
    // "Made it clear", "made quite clear".
    const between = wordAt(items, k);
    if (!between.endsWith("ly") && !MID_ADVERBS.has(between) && !(particle === "clear" && between === "it"))
      break;
  }
  return at;
}

interface Auxiliaries {
  readonly from: number;
  readonly any: boolean;
  readonly be: boolean;
  readonly negated: boolean;
}

function auxiliariesBefore(items: readonly Item[], at: number): Auxiliaries {
  let from = at;
  let any = false;
  let be = false;
  let negated = false;
  for (let k = at - 1; k >= Math.max(0, at - 5); k -= 1) {
    const word = wordAt(items, k);
    if (NEGATIONS.has(word)) negated = true;
    const contracted =
      /['’](?:s|re|ve|d|ll|m)$/.test(word) && SUBJECT_PRONOUNS.has(word.replace(/['’].*$/, ""));
    if (AUXILIARIES.has(word)) {
      any = true;
      if (!be && BE_FORMS.has(word) && !any) be = true;
      if (BE_FORMS.has(word) && from === at) be = true;
      if (BE_FORMS.has(word) && k >= at - 2) be = true;
      from = k;
      continue;
    }
    if (contracted) {
      any = true;
      break;
    }
    if (MID_ADVERBS.has(word) || /^\p{Ll}+ly$/u.test(items[k]?.text ?? "")) continue;
    break;
  }
  return { from, any, be, negated };
}

/** Forms that are nouns more often than verbs: they need a complement that only a verb has. */
const NOUN_FORMS = wordLike(
  /^(?:states?|projects?|remarks?|comments?|reports?|documents?|shows?|views?|supports?|offers?|requests?|demands?|questions?|claims?|posts?|details?|estimates?|plans?|hopes?|fears?|calls?|promises?|pledges?|threats?|attacks?|slams?|notes?|answers?|blogs?|tweets?|debates?|favors?|doubts?|needs?|wants?|polls?|votes?|blasts?|orders?|advocates?|champions?|credits?|faults?|labels?|quotes?|highlights?|aims?|desires?|mandates?|rules?|signals?|hints?|challenges?|invites?|figures?|cites?|backs?|raps?|shouts?|dreams?|snaps?|laughs?|cries|cry)$/,
);

function hasVerbComplement(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next === undefined || next.kind === "quote") return next !== undefined;
  // "…, as Reuth claims, …", "…, as Ostmark's president claims, …"
  if (next.kind === "mark")
    return next.text === ":" || (isComma(next) && (isCapital(items[at - 1]) || isInserted(items, at)));
  if (/^(?:that|to|how|whether|why|what)$/.test(next.lower)) return true;
  // "Plans for", "claims about": the noun; "calls for" is read as one verb before.
  return (
    (DETERMINERS.has(next.lower) ||
      SUBJECT_PRONOUNS.has(next.lower) ||
      isCapital(next) ||
      /^(?:him|her|them|us|me|it)$/.test(next.lower)) &&
    !PREPOSITIONS.has(next.lower)
  );
}

/** How far the beginning of an inserted clause is looked for. */
const LONGEST_INSERTION = 16;

/** Between "as" and the next comma, an apposition between commas included. */
function isInserted(items: readonly Item[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_INSERTION); k -= 1) {
    const item = items[k];
    if (item?.kind === "word" ? item.lower === "as" : !isComma(item))
      return item?.kind === "word" && k < at - 1 && (k === 0 || isComma(items[k - 1]));
  }
  return false;
}

/** "Officials say", "they want": a plural subject; "a claim", "new demands" are nouns. */
function isBaseFinite(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || isCapital(item) || isHelped(items, at)) return false;
  const k = skipAdverbs(items, at);
  const before = items[k];
  if (before === undefined || before.kind !== "word") {
    const link = linkBefore(items, k + 1);
    if (link !== null && /^\p{L}{2,}s$/u.test(wordAt(items, link - 1))) return true;
    return isComma(before) && opensContent(items, at + 1) && k > 0;
  }
  if (
    /^(?:i|they|we|you|who|others|many|some|most|both|all|people|men|women|few|police|to)$/.test(before.lower)
  )
    return true;
  if (DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower) || /['’]s?$/.test(before.lower))
    return false;
  // "Aides to Reuth say she …": the plural stands further left.
  if (
    isNounLike(items, k) &&
    /^(?:say|think|believe|argue|hope|insist)$/.test(item.lower) &&
    hasVerbComplement(items, at)
  )
    return true;
  return (
    isPair(items, k) ||
    (before.lower.endsWith("s") && !/(?:ss|['’]s)$/.test(before.lower) && isNounLike(items, k))
  );
}

function isThirdFinite(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || (isCapital(item) && at > 0)) return false;
  const k = skipAdverbs(items, at);
  const before = items[k];
  if (before === undefined) return false;
  const pronoun = /^(?:he|she|it|who|nobody|everyone)$/.test(before.lower);
  const isNoun = NOUN_FORMS(item) && !(item.lower === "rules" && wordAt(items, at + 1) === "out");
  if (isNoun && !pronoun && !hasVerbComplement(items, at)) return false;
  if (before.kind === "quote" || isComma(before))
    return opensSubject(items, at + 1) || opensContent(items, at + 1);
  if (before.kind !== "word") return false;
  if (DETERMINERS.has(before.lower) && !/^(?:this|that|he|she|it)$/.test(before.lower)) return false;
  if (PREPOSITIONS.has(before.lower) || /['’]s?$/.test(before.lower)) return false;
  if (AUXILIARIES.has(before.lower)) return false;
  // Adjective and plural noun: "new calls for", "several reports of".
  if (
    /^(?:new|many|several|more|some|other|recent|repeated|growing|public|false|media|news|such|these|those|past|latest|current)$/.test(
      before.lower,
    )
  )
    return false;
  return isNounLike(items, k);
}

function skipAdverbs(items: readonly Item[], at: number): number {
  let k = at - 1;
  while (
    k > 0 &&
    (MID_ADVERBS.has(wordAt(items, k)) || /^\p{Ll}+ly$/u.test(items[k]?.text ?? "")) &&
    !SUBJECT_PRONOUNS.has(wordAt(items, k))
  )
    k -= 1;
  return k;
}

function opensContent(items: readonly Item[], i: number): boolean {
  return items[i]?.kind === "quote" || /^(?:that|:|,)$/.test(items[i]?.text ?? "");
}

/** "the plan announced by Reuth", "a bill proposed last year": no finite verb. */
function isReducedRelative(items: readonly Item[], at: number, to: number, verb: EnglishVerb): boolean {
  if (wordAt(items, to) === "by") return true;
  const next = items[to];
  const before = wordAt(items, at - 1);
  if (DETERMINERS.has(before) || /['’]s?$/.test(before)) return true;
  // "said unarmed monitors were": verbs with bare clauses are nearly always finite here.
  if (verb.bare) return false;
  // A second finite verb right after shows that the first was none ("the man accused was").
  return (
    next?.kind === "word" &&
    (AUXILIARIES.has(next.lower) ||
      (isVerbForm(items, to) && next.verbs.length === 0 && !next.lower.endsWith("ing")))
  );
}

function active(
  items: readonly Item[],
  verb: EnglishVerb,
  at: number,
  range: ItemRange,
  negated: boolean,
): Cue | null {
  return withSubject(items, { verb, at, range, voice: "active", negated }, subjectBefore(items, range.from));
}

/** "…,” said Reuth, the minister": without a subject before it, a verb of saying may have one behind. */
function withSubject(
  items: readonly Item[],
  cue: Omit<Cue, "subject" | "inverted">,
  subject: ItemRange | null,
): Cue | null {
  if (subject !== null || cue.voice === "ing") return completed(items, cue, subject, false);
  const before = items[cue.range.from - 1];
  const afterQuote = before?.kind === "quote" || isComma(before) || isHardMark(before);
  if (afterQuote && cue.verb.quotation && opensSubject(items, cue.range.to)) {
    const end = phraseEnd(items, cue.range.to);
    return completed(items, cue, { from: cue.range.to, to: end }, true);
  }
  return completed(items, cue, null, false);
}

function completed(
  items: readonly Item[],
  { verb, at, range, voice, negated }: Omit<Cue, "subject" | "inverted">,
  subject: ItemRange | null,
  inverted: boolean,
): Cue {
  // "Neither Rome nor Lima plans to": those named do not.
  if (subject !== null && voice === "active" && !inverted) {
    const opens = [subject.from - 1, subject.from].find((k) => wordAt(items, k) === "neither");
    const isPaired = items.slice(subject.from, subject.to).some(({ lower }) => lower === "nor");
    if (opens !== undefined && isPaired)
      return {
        verb,
        at,
        range,
        voice,
        negated: !negated,
        subject: { from: opens + 1, to: subject.to },
        inverted,
      };
  }
  return { verb, at, range, voice, negated, subject, inverted };
}

/** "by Reuth" within a few words after a participle. */
function agentAfter(items: readonly Item[], to: number): ItemRange | null {
  for (let k = to; k < Math.min(items.length, to + 8); k += 1) {
    const item = items[k];
    if (item === undefined || item.kind !== "word") return null;
    if (
      item.lower === "by" &&
      (isCapital(items[k + 1]) || DETERMINERS.has(wordAt(items, k + 1)) || isNounLike(items, k + 1)) &&
      !wordAt(items, k + 1).endsWith("ing")
    ) {
      return { from: k + 1, to: phraseEnd(items, k + 1) };
    }
  }
  return null;
}
