/**
 * The writer's own voice: hedged predictions, judgments, questions put to the reader, motives ascribed to
 * others. Nobody said these things but the writer; they are kept apart from quoted actors.
 */

import type { TokenRange } from "../../text/analyzed-text.js";
import { wordLike } from "../../text/word-test.js";
import type { FoundPhrase } from "../writer-phrases.js";
import { continuesIndirect } from "./chains.js";
import { isInfinitiveAt } from "./clauses.js";
import { type Draft, draft, overlaps, rangeOf } from "./draft.js";
import { isMotive } from "./intentions.js";
import type { Clause, Period } from "./period.js";
import { SUBJECT_PRONOUN } from "./word-classes.js";

const HEDGES = wordLike(/^(?:dürfte|dürften|könnte|könnten)$/);
const DOUBTS = new Set(["kaum", "schwerlich", "unmöglich", "niemals", "nimmer", "keinesfalls"]);
const GOES = wordLike(/^(?:gehen|gutgehen|halten|weitergehen|tragen|funktionieren)$/);
/** Predicates by which a writer judges. */
const VERDICTS = new Set(
  `absurd abwegig aussichtslos bedauerlich bedenklich bemerkenswert beschämend dreist enttäuschend erbärmlich erstaunlich fahrlässig falsch fatal feige fragwürdig
gefährlich grotesk halbherzig heuchlerisch hilflos illusorisch inkonsequent kurzsichtig lächerlich leichtsinnig mutig mutlos naiv peinlich rätselhaft riskant scheinheilig
sinnlos skandalös töricht überfällig überflüssig überzogen unglaubwürdig unhaltbar unklug unrealistisch unsinnig unverantwortlich unverständlich utopisch verfehlt
verfrüht verhängnisvoll verlogen vermessen vernünftig weltfremd wirkungslos wohlfeil zynisch zweifelhaft`.split(
    /\s+/,
  ),
);
/** How sure a writer is of what will be; "voraussichtlich" is what schedules say. */
const GUESSES = new Set([
  "vermutlich",
  "wahrscheinlich",
  "womöglich",
  "möglicherweise",
  "vielleicht",
  "wohl",
]);
/** What makes a motive the writer's guess. */
const SURMISES = new Set([
  ...GUESSES,
  ..."offenbar offensichtlich allem eher letztlich allein bloß scheinbar insgeheim".split(" "),
]);
const LONG = new Set(
  "lange jahrelang jahrzehntelang monatelang bisher bislang nie niemals stets immer zuvor früher einst".split(
    " ",
  ),
);
const FIRST_PERSON = new Set(["ich", "wir", "man"]);

/** What the writer says in this period, or `null`; `own` is what others say in it, `worded` the phrase it is worded by. */
export function writersVoice(
  period: Period,
  own: readonly Draft[],
  worded: FoundPhrase | null,
): Draft | null {
  const { items } = period;
  const range = rangeOf(items, 0, items.length);
  if (range === null || items.length < 3 || items[0]?.quotation !== null) return null;
  const question = isQuestion(period);
  const taken = own.some((other) => overlaps([range], other.quote));
  if (taken && !(question && own.every((other) => other.why[0]?.startsWith("source:wie") === true)))
    return null;
  const phrase = question ? null : worded;
  if (phrase !== null) return voiceDraft(period, range, PHRASED, phrase.why);
  const found = question ? { rule: "question", confidence: 0.7 } : voiceIn(period);
  return found === null ? null : voiceDraft(period, range, found.confidence, [`writer:${found.rule}`]);
}

const PHRASED = 0.6;

/** What is the writer's by its form, whatever else seems to frame a part of it; `null` where nothing is. */
export function voiceByForm(period: Period, phrase: FoundPhrase | null): Draft | null {
  const { items } = period;
  if (phrase === null || !phrase.isSure || isQuestion(period)) return null;
  const range = rangeOf(items, 0, items.length);
  if (range === null || items.some((item) => item.quotation !== null)) return null;
  return voiceDraft(period, range, PHRASED, phrase.why);
}

function voiceDraft(period: Period, range: TokenRange, confidence: number, why: readonly string[]): Draft {
  return draft({
    mode: "writer",
    medium: "writing",
    period: period.index,
    quote: [range],
    confidence,
    why: [...why],
  });
}

function isQuestion(period: Period): boolean {
  const { items, clauses } = period;
  return items[items.length - 1]?.token.text === "?" && clauses.some((clause) => clause.finite >= 0);
}

function voiceIn(period: Period): { rule: string; confidence: number } | null {
  for (const clause of period.clauses) {
    const verdict = clause.kind === "main" ? mainVoice(period, clause) : null;
    if (verdict !== null) return verdict;
  }
  return isConcession(period) ? { rule: "concession", confidence: 0.6 } : null;
}

function mainVoice(period: Period, clause: Clause): { rule: string; confidence: number } | null {
  const { items } = period;
  const finite = items[clause.finite];
  if (finite === undefined) return null;
  const words = items.slice(clause.from, clause.to);
  if (HEDGES(finite) && !continuesIndirectCertainly(period)) return { rule: "prediction", confidence: 0.7 };
  const doubt = words.some(
    (item, at) =>
      DOUBTS.has(item.lower) ||
      // "Das kann nicht gut gehen": what fails is said to be sure to.
      (item.lower === "nicht" && /^(?:gut|lange)$/.test(words[at + 1]?.lower ?? "") && GOES(words[at + 2])),
  );
  if (
    doubt &&
    /^(?:kann|können|wird|werden|darf|lässt)$/.test(finite.lower) &&
    words.some((_, at) => isInfinitiveAt(items, clause.from + at))
  )
    return { rule: "judgment", confidence: 0.7 };
  if (
    words.some((item) => GUESSES.has(item.lower)) &&
    /^(?:wird|werden)$/.test(finite.lower) &&
    words.some((_, at) => isInfinitiveAt(items, clause.from + at))
  )
    return { rule: "prediction", confidence: 0.6 };
  if (/^(?:ist|sind|war|wäre|bleibt|bleiben)$/.test(finite.lower)) {
    const last = words.findLast((item) => item.token.kind === "word");
    if (last !== undefined && VERDICTS.has(last.lower)) return { rule: "judgment", confidence: 0.55 };
  }
  // "Mit dem Befehl möchten sie …": a motive that nobody stated.
  if (
    isMotive(items, clause) &&
    !words.some((item) => (item.bits & SUBJECT_PRONOUN) !== 0 && FIRST_PERSON.has(item.lower))
  )
    return { rule: "motive", confidence: 0.65 };
  // "Lenz geht es wohl vor allem darum, …"
  if (
    /^(?:geht|ging)$/.test(finite.lower) &&
    words.some((item) => item.lower === "darum") &&
    words.some((item) => SURMISES.has(item.lower))
  )
    return { rule: "motive", confidence: 0.6 };
  return isLongNeglect(
    words.map((item) => item.lower),
    finite.lower,
  )
    ? { rule: "concession", confidence: 0.55 }
    : null;
}

/** "Dabei hatten sie jahrelang kein Interesse gezeigt": held against what they say now. */
function isLongNeglect(words: readonly string[], finite: string): boolean {
  return (
    words[0] === "dabei" &&
    /^(?:hat|haben|hatten?)$/.test(finite) &&
    words.some((word) => /^(?:kein|keine[mnrs]?|nicht|nie|niemals|kaum|wenig)$/.test(word)) &&
    words.some((word) => LONG.has(word))
  );
}

function continuesIndirectCertainly(period: Period): boolean {
  return continuesIndirect(period) && period.clauses.some((clause) => clause.mood === "konjunktiv-1");
}

/** "Und das, obwohl …": a reproach set apart from the sentence before. */
function isConcession(period: Period): boolean {
  const { items, clauses } = period;
  const words = items.slice(0, 4).map((item) => item.lower);
  const [first, second] = words;
  const pointer = first === "und" ? second : first;
  return (
    (pointer === "das" || pointer === "dies") &&
    !clauses.some((clause) => clause.kind === "main") &&
    clauses.some(
      (clause) =>
        clause.kind === "adverbial" &&
        /^(?:obwohl|obgleich|wo|wenngleich|nachdem)$/.test(items[clause.head]?.lower ?? ""),
    )
  );
}
