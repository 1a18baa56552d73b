/**
 * Cuts a period into clauses at commas, colons, dashes and coordinated predicates, and tells what each one
 * is: main, content, relative, adverbial clause, infinitive, fragment.
 */
import { isFiniteAt } from "./finite.js";
import type { Clause, ClauseKind, Item } from "./period.js";
import {
  ADVERB,
  AUXILIARY,
  CONTENT_WORD,
  COORDINATOR,
  DETERMINER,
  FINITE,
  GUESSED,
  INDICATIVE,
  INFINITIVE,
  KONJUNKTIV1,
  OTHER_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
  ZU_INFINITIVE,
} from "./word-classes.js";

const SEPARATORS = new Set([",", ";", ":", "–", "—", "-", "--"]);

export function clausesOf(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let opener = "";
  let hasFinite = false;
  const push = (to: number) => {
    if (to > from) clauses.push(clauseOf(items, from, to, opener));
  };
  for (let at = 0; at <= items.length; at += 1) {
    const item = items[at];
    if (item === undefined || item.quotation !== null || isSeparator(item, items[at - 1], items[at + 1])) {
      push(at);
      if (item === undefined) break;
      if (item.quotation !== null) {
        clauses.push({
          from: at,
          to: at + 1,
          opener: at > 0 && from === at ? opener : "",
          kind: "quotation",
          head: at,
          finite: -1,
          mood: null,
          verbFirst: false,
        });
        opener = "";
      } else opener = item.token.text;
      from = at + 1;
      hasFinite = false;
      continue;
    }
    // "… und forderte": a second predicate of the same subject.
    if (hasFinite && (item.bits & COORDINATOR) !== 0 && startsPredicate(items, at + 1)) {
      push(at);
      opener = item.lower;
      from = at + 1;
      hasFinite = false;
      continue;
    }
    if (isFiniteAt(items, at, from)) hasFinite = true;
  }
  return clauses;
}

function isSeparator(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (item.token.kind !== "punctuation" || !SEPARATORS.has(item.token.text)) return false;
  if (!item.token.text.startsWith("-")) return true;
  // A hyphen between spaces is a dash.
  return (
    before !== undefined &&
    after !== undefined &&
    before.token.end < item.token.start &&
    item.token.end < after.token.start
  );
}

function startsPredicate(items: readonly Item[], at: number): boolean {
  let next = items[at];
  let step = at;
  while (next !== undefined && step < at + 2 && (next.bits & ADVERB) !== 0 && (next.bits & FINITE) === 0) {
    step += 1;
    next = items[step];
  }
  if (next === undefined || next.capital || (next.bits & FINITE) === 0 || (next.bits & GUESSED) !== 0)
    return false;
  const after = items[step + 1];
  // "und geplante Reformen": a form followed by a noun is an adjective.
  return (
    !(
      after?.capital === true &&
      (next.bits & AUXILIARY) === 0 &&
      /e[nrms]?$/.test(next.lower) &&
      (next.bits & KONJUNKTIV1) !== 0
    ) && (next.bits & INFINITIVE) === 0
  );
}

function clauseOf(items: readonly Item[], from: number, to: number, opener: string): Clause {
  let head = from;
  while (head < to - 1 && isSkippable(items, head)) head += 1;
  const finites: number[] = [];
  let zu = false;
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    if (isFiniteAt(items, at, from)) finites.push(at);
    if ((item.bits & ZU_INFINITIVE) !== 0 || (item.lower === "zu" && isInfinitiveAt(items, at + 1)))
      zu = true;
  }
  const last = lastWord(items, from, to);
  const verbLast = finites.length > 0 && (finites[finites.length - 1] ?? -1) >= last;
  const kind = kindOf(items, head, to, finites, verbLast, zu);
  const subordinate = kind !== "main" && kind !== "fragment";
  const finite = (subordinate ? finites[finites.length - 1] : finites[0]) ?? -1;
  return {
    from,
    to,
    opener,
    kind,
    head,
    finite,
    mood: moodOf(items, finite, from, to),
    verbFirst: finite >= 0 && finite === head,
  };
}

/** A known infinitive, or a word that ends like one where no noun follows: "zu leisten", not "zu neuen Gesprächen". */
export function isInfinitiveAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.capital || item.token.kind !== "word") return false;
  if ((item.bits & INFINITIVE) !== 0) return true;
  if (!/(?:en|ern|eln)$/.test(item.lower) || (item.bits & (DETERMINER | OTHER_PRONOUN | ADVERB)) !== 0)
    return false;
  const next = items[at + 1];
  return (
    next === undefined ||
    !(next.capital || /e[nrms]?$/.test(next.lower)) ||
    (next.bits & (AUXILIARY | COORDINATOR)) !== 0
  );
}

/** Coordinators and focus words before the word that tells the kind of a clause. */
function isSkippable(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.token.kind === "punctuation") return true;
  if ((item.bits & COORDINATOR) !== 0 && item.lower !== "denn") return true;
  const next = items[at + 1]?.lower;
  return (
    (next === "dass" ||
      next === "daß" ||
      next === "ob" ||
      next === "weil" ||
      next === "wenn" ||
      next === "nachdem" ||
      next === "bevor" ||
      next === "ehe" ||
      next === "als" ||
      next === "um") &&
    (item.bits & ADVERB) !== 0
  );
}

function kindOf(
  items: readonly Item[],
  head: number,
  to: number,
  finites: readonly number[],
  verbLast: boolean,
  zu: boolean,
): ClauseKind {
  const first = items[head];
  if (first === undefined) return "fragment";
  const second = items[head + 1];
  const { lower } = first;
  const finite = finites.length > 0;
  if (lower === "dass" || lower === "daß") {
    // "so dass", "ohne dass" tell a consequence, not a content.
    return /^(?:so|ohne|statt|anstatt|als|sodass|nur)$/.test(items[head - 1]?.lower ?? "")
      ? "adverbial"
      : "dass";
  }
  if (lower === "ob" && (verbLast || finite)) return "ob";
  if ((lower === "um" || lower === "ohne" || lower === "statt" || lower === "anstatt") && zu && !finite)
    return "purpose";
  const secondPosition = finite && (finites[0] ?? 0) <= head + 1 && !verbLast;
  if (
    finite &&
    (first.bits & SUBORDINATOR) !== 0 &&
    !(secondPosition && (first.bits & (ADVERB | PREPOSITION)) !== 0)
  ) {
    if (lower === "wie" && verbLast && (finites[0] ?? 0) > head) return "content";
    if (lower === "als" && !verbLast) return "fragment";
    if ((first.bits & PREPOSITION) !== 0 && !verbLast) return "main";
    return "adverbial";
  }
  const preposition = (first.bits & PREPOSITION) !== 0;
  const word = preposition ? second : first;
  const lastFinite = finites.at(-1);
  const konjunktiv =
    finite && lastFinite !== undefined && ((items[lastFinite]?.bits ?? 0) & KONJUNKTIV1) !== 0;
  if (word !== undefined && verbLast && to - head > 1) {
    if (!preposition && (word.bits & CONTENT_WORD) !== 0) return "content";
    // "die Polizei komme": with a Konjunktiv and nothing after it a main clause is likelier.
    if (
      (word.bits & RELATIVE) !== 0 &&
      !isCapital(first) &&
      !(konjunktiv && !preposition && (to - head <= 3 || finites.length > 1))
    )
      return "relative";
    if (preposition && (word.bits & CONTENT_WORD) !== 0) return "content";
    if (preposition && second !== undefined && (items[head + 2]?.bits ?? 0) & RELATIVE && !second.capital)
      return "relative";
    if (
      (word.bits & (OTHER_PRONOUN | DETERMINER)) !== 0 &&
      (word.lower === "deren" || word.lower === "dessen")
    )
      return "relative";
  }
  if (!preposition && (first.bits & CONTENT_WORD) !== 0 && finite) return "content";
  if (finite) return "main";
  return zu ? "infinitive" : "fragment";
}

/** Written with a capital, also where that tells nothing: a sentence starts with no relative clause. */
function isCapital(item: Item): boolean {
  return item.token.text.charAt(0) !== item.lower.charAt(0);
}

function lastWord(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (items[at]?.token.kind !== "punctuation") return at;
  return from;
}

function moodOf(items: readonly Item[], finite: number, from: number, to: number): Clause["mood"] {
  const item = items[finite];
  if (item === undefined) return null;
  if ((item.bits & INDICATIVE) !== 0) return "indicative";
  // "Ich denke": the first person has the form of the Konjunktiv.
  const first =
    (item.bits & KONJUNKTIV1) !== 0 &&
    item.lower.endsWith("e") &&
    items.slice(from, to).some((word) => word.lower === "ich");
  if (first) return "indicative";
  return (item.bits & KONJUNKTIV1) !== 0 ? "konjunktiv-1" : "konjunktiv-2";
}
