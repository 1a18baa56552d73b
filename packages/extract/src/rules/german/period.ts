/**
 * A sentence as the rules see it: its words without what is quoted or bracketed, cut into clauses. One
 * period holds a framing clause together with the speech it frames, however many sentences that speech has.
 */
import type { AnalyzedText, Quotation, Sentence, Token } from "../../text/analyzed-text.js";
import { joinClauses } from "./join-clauses.js";
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
  KONJUNKTIV2,
  OTHER_PRONOUN,
  PREPOSITION,
  RELATIVE,
  type ReportingForm,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  wordClass,
  ZU_INFINITIVE,
} from "./word-classes.js";

/** A visible word or sign, or a whole speech in quotation marks standing for itself. */
export interface Item {
  readonly token: Token;
  /** First token it covers: itself, or the mark that opens before it. */
  readonly first: number;
  /** Last token it covers: itself, the end of the speech, or of the bracket that follows it. */
  readonly last: number;
  readonly quotation: Quotation | null;
  readonly bits: number;
  readonly reporting: readonly ReportingForm[];
  readonly capital: boolean;
  readonly lower: string;
}

export type ClauseKind =
  | "main"
  | "dass"
  | "ob"
  | "content"
  | "relative"
  | "adverbial"
  | "purpose"
  | "infinitive"
  | "fragment"
  | "quotation";

export interface Clause {
  /** Items, `from` included and `to` excluded, without the separators around them. */
  readonly from: number;
  readonly to: number;
  /** What separates it from the clause before: ",", ":", "und", … or "" at the start. */
  readonly opener: string;
  readonly kind: ClauseKind;
  /** First item that is neither a coordinator nor a separator. */
  readonly head: number;
  /** Item of the finite verb, or -1. */
  readonly finite: number;
  readonly mood: "indicative" | "konjunktiv-1" | "konjunktiv-2" | null;
  readonly verbFirst: boolean;
}

export interface Period {
  readonly index: number;
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
}

const CLOSED =
  PREPOSITION |
  DETERMINER |
  SUBJECT_PRONOUN |
  OTHER_PRONOUN |
  ADVERB |
  COORDINATOR |
  SUBORDINATOR |
  CONTENT_WORD |
  AUXILIARY;
const SEPARATORS = new Set([",", ";", ":", "–", "—", "-", "--"]);

export function periodOf(
  analyzed: AnalyzedText,
  sentence: Sentence,
  index: number,
  quotations: readonly Quotation[],
): Period {
  const items = itemsOf(analyzed, sentence, quotations);
  return { index, sentence, items, clauses: joinClauses(items, clausesOf(items)) };
}

function itemsOf(analyzed: AnalyzedText, sentence: Sentence, quotations: readonly Quotation[]): Item[] {
  const { tokens } = analyzed;
  const items: Item[] = [];
  const opaque = new Map<number, Quotation>();
  let opened = -1;
  const transparentMarks = new Set<number>();
  for (const quotation of quotations) {
    if (isOpaque(tokens, sentence, quotation)) opaque.set(quotation.open, quotation);
    else {
      transparentMarks.add(quotation.open);
      transparentMarks.add(quotation.close);
    }
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const quotation = opaque.get(at);
    if (quotation !== undefined) {
      items.push(itemOf(token, Math.min(quotation.close, sentence.to - 1), quotation));
      at = quotation.close;
      continue;
    }
    if (token.text === "(" || token.text === "[") {
      const close = closingBracket(tokens, at, sentence.to);
      const before = items[items.length - 1];
      if (close > at) {
        if (before !== undefined) items[items.length - 1] = { ...before, last: close };
        at = close;
        continue;
      }
    }
    if (transparentMarks.has(at) && token.kind === "punctuation") {
      // The mark goes with its neighbor, so that spans keep it.
      const before = items[items.length - 1];
      if (before !== undefined && before.last === at - 1 && token.start === (tokens[at - 1]?.end ?? -1)) {
        items[items.length - 1] = { ...before, last: at };
      } else opened = at;
      continue;
    }
    items.push(
      opened === at - 1 && opened >= 0
        ? { ...itemOf(token, at, null, items.length === 0), first: opened }
        : itemOf(token, at, null, items.length === 0),
    );
  }
  return items;
}

function itemOf(token: Token, last: number, quotation: Quotation | null, initial = false): Item {
  if (quotation !== null || token.kind === "punctuation") {
    return {
      token,
      first: token.index,
      last,
      quotation,
      bits: 0,
      reporting: [],
      capital: false,
      lower: token.lower,
    };
  }
  const { bits, reporting } = wordClass(token.lower);
  // The capital of a function word at the start of a sentence tells nothing.
  const plain = initial && ((bits & CLOSED) !== 0 || /(?:lich|weise|falls|mäß)$/.test(token.lower));
  const capital = !plain && token.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
  return { token, first: token.index, last, quotation, bits, reporting, capital, lower: token.lower };
}

/** A speech of its own, as against a piece that is part of the sentence around it. */
function isOpaque(tokens: readonly Token[], sentence: Sentence, quotation: Quotation): boolean {
  if (quotation.depth > 0 || quotation.role === "term") return false;
  const before = tokens[quotation.open - 1]?.text ?? "";
  const after = tokens[quotation.close + 1]?.text ?? "";
  const first = tokens[quotation.open + 1];
  const startsPeriod = quotation.open === sentence.from;
  const inner = tokens[quotation.close - 1]?.text ?? "";
  if (quotation.role === "partial") return before === ":" || (startsPeriod && after === ",");
  const small =
    first !== undefined && first.kind === "word" && first.text.charAt(0) === first.lower.charAt(0);
  if (small) return before === ":" && /^[.!?]$/.test(inner);
  return (
    startsPeriod ||
    before === ":" ||
    before === "," ||
    before === "–" ||
    after === "," ||
    after === "–" ||
    /^[.!?…]$/.test(inner) ||
    quotation.close >= sentence.to - 2
  );
}

function closingBracket(tokens: readonly Token[], open: number, end: number): number {
  const close = tokens[open]?.text === "(" ? ")" : "]";
  for (let at = open + 1; at < end && at < open + 60; at += 1) if (tokens[at]?.text === close) return at;
  return -1;
}

function clausesOf(items: readonly Item[]): Clause[] {
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

/** Is the item a finite verb here? Words that only look like one must stand where a verb stands. */
export function isFiniteAt(items: readonly Item[], at: number, from: number): boolean {
  const item = items[at];
  if (item === undefined || (item.bits & FINITE) === 0) return false;
  if (item.capital && at > 0 && at !== from) return false;
  if (item.capital && (item.bits & GUESSED) !== 0) return false;
  if ((item.bits & AUXILIARY) !== 0) return true;
  const next = items[at + 1];
  const before = items[at - 1];
  if (before !== undefined && before.lower === "zu" && (item.bits & INFINITIVE) !== 0) return false;
  const beforeNoun = next !== undefined && next.capital && next.token.kind === "word";
  const afterDeterminer =
    before !== undefined &&
    at > from &&
    (before.bits & DETERMINER) !== 0 &&
    (before.bits & (SUBJECT_PRONOUN | RELATIVE)) === 0;
  const onlyK1 = (item.bits & FINITE) === KONJUNKTIV1;
  if (onlyK1 || (item.bits & GUESSED) !== 0) {
    if (
      at === from &&
      (item.bits & GUESSED) !== 0 &&
      next !== undefined &&
      (next.capital || (next.bits & ADVERB) !== 0) &&
      !item.lower.endsWith("te")
    )
      return false;
    if (afterDeterminer) return false;
    if (
      beforeNoun &&
      /e[nrms]?$/.test(item.lower) &&
      before !== undefined &&
      (before.bits & (DETERMINER | PREPOSITION)) !== 0
    )
      return false;
    if ((item.bits & GUESSED) !== 0 && beforeNoun && (before === undefined || !before.capital)) return false;
    if ((item.bits & GUESSED) !== 0 && hasAuxiliary(items, from, at)) return false;
  }
  if ((item.bits & INFINITIVE) !== 0 && hasAuxiliary(items, from, at)) return false;
  // A participle that is also a finite form ("berichtet") belongs to the auxiliary before or after it.
  if (
    item.lower.endsWith("t") &&
    isParticipleLike(item) &&
    (hasAuxiliary(items, from, at) || auxiliaryFollows(items, at))
  )
    return false;
  return true;
}

function isParticipleLike(item: Item): boolean {
  return (item.bits & 8) !== 0;
}

function hasAuxiliary(items: readonly Item[], from: number, at: number): boolean {
  for (let index = from; index < at; index += 1) {
    const item = items[index];
    if (item !== undefined && (item.bits & AUXILIARY) !== 0 && (item.bits & FINITE) !== 0) return true;
  }
  return false;
}

function auxiliaryFollows(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const second = items[at + 2];
  const isEnd = (item: Item | undefined) =>
    item === undefined || item.token.kind === "punctuation" || (item.bits & COORDINATOR) !== 0;
  if (next === undefined) return false;
  if (
    (next.bits & AUXILIARY) !== 0 &&
    (next.lower === "worden" ||
      next.lower === "werden" ||
      isEnd(second) ||
      (second !== undefined && (second.bits & AUXILIARY) !== 0))
  )
    return true;
  return false;
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
    if (
      (item.bits & ZU_INFINITIVE) !== 0 ||
      (item.lower === "zu" &&
        ((items[at + 1]?.bits ?? 0) & INFINITIVE) !== 0 &&
        items[at + 1]?.capital !== true)
    )
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
    mood: moodOf(items[finite]),
    verbFirst: finite >= 0 && finite === head,
  };
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
  const konjunktiv = finite && ((items[finites[finites.length - 1] ?? -1]?.bits ?? 0) & KONJUNKTIV1) !== 0;
  if (word !== undefined && verbLast && to - head > 1) {
    if (!preposition && (word.bits & CONTENT_WORD) !== 0) return "content";
    // "die Polizei komme": with a Konjunktiv and nothing after it a main clause is likelier.
    if ((word.bits & RELATIVE) !== 0 && !isCapital(word) && !(konjunktiv && !preposition && to - head <= 3))
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

function moodOf(item: Item | undefined): Clause["mood"] {
  if (item === undefined) return null;
  if ((item.bits & KONJUNKTIV1) !== 0 && (item.bits & INDICATIVE) === 0) return "konjunktiv-1";
  if ((item.bits & KONJUNKTIV2) !== 0 && (item.bits & INDICATIVE) === 0) return "konjunktiv-2";
  return "indicative";
}
