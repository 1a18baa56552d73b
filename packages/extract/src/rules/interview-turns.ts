/**
 * Puts the turns of an interview among the utterances: each answer is direct speech of the guest, what is
 * reported inside of it is nested, and questions are nobody's statements.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { type Turn, turnsOf } from "./turns.js";

/** The same utterances, unless the document is an interview or a transcript. */
export function withInterviewTurns(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const turns = turnsOf(analyzed);
  const first = turns[0];
  if (first === undefined) return found;
  const answers = turns.flatMap((turn) => answerOf(analyzed, turn) ?? []);
  const begins = analyzed.tokens[first.said.from]?.start ?? 0;
  const guest = onlyGuest(turns);
  const kept = found.flatMap((one) => {
    // The last word tells: marks of emphasis at the start of a line belong to no turn.
    const end = (one.quote[0]?.end ?? 1) - 1;
    if (end < begins) return [inHead(analyzed, one, guest)];
    const turn = turnAt(analyzed, turns, end);
    return turn === null || isOthers(analyzed, one, turn) ? [one] : [];
  });
  return renumbered(
    [...answers, ...kept.map((one) => utteranceWith(one, { nestedIn: keptOuter(kept, one) }))],
    answers,
  );
}

/** The one who gives all answers, or `null`. */
function onlyGuest(turns: readonly Turn[]): TokenRange | null {
  const guests = turns.flatMap(({ role, speaker }) =>
    role === "answer" && speaker !== null ? [speaker] : [],
  );
  const [first] = guests;
  const one = new Set(guests.map(({ from, to }) => `${from} ${to}`)).size === 1;
  return first !== undefined && one ? first : null;
}

/** Words in the headline of an interview are the guest's. */
function inHead(analyzed: AnalyzedText, one: FoundUtterance, guest: TokenRange | null): FoundUtterance {
  const named = guest === null ? null : spanOf(analyzed, guest);
  return one.why[0] === "direct:alone" && one.speaker.length === 0 && named !== null
    ? utteranceWith(one, { speaker: [named] })
    : one;
}

function answerOf(analyzed: AnalyzedText, { said, role, speaker }: Turn): FoundUtterance | null {
  const quote = spanOf(analyzed, said);
  if (role === "question" || quote === null) return null;
  const named = speaker === null ? null : spanOf(analyzed, speaker);
  return {
    id: 0,
    mode: "direct",
    medium: "speech",
    quote: [quote],
    cue: [],
    frame: [],
    addressee: [],
    speaker: named === null ? [] : [named],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: 0.9,
    why: ["interview:answer"],
  };
}

function spanOf(analyzed: AnalyzedText, { from, to }: TokenRange): Span | null {
  const first = analyzed.tokens[from];
  const last = analyzed.tokens[to - 1];
  return first === undefined || last === undefined || to <= from
    ? null
    : { start: first.start, end: last.end };
}

function turnAt(analyzed: AnalyzedText, turns: readonly Turn[], start: number): Turn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = analyzed.tokens[(turns[middle]?.said.to ?? 1) - 1]?.end ?? 0;
    if (end <= start) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low];
  return turn !== undefined && (analyzed.tokens[turn.said.from]?.start ?? 0) <= start ? turn : null;
}

/** Somebody else's words, reported in an answer with a frame that names them. Premises of questions are no reports. */
function isOthers(analyzed: AnalyzedText, one: FoundUtterance, turn: Turn): boolean {
  const [speaker] = one.speaker;
  if (turn.role === "question" || one.mode === "writer" || one.cue.length === 0 || speaker === undefined)
    return false;
  const begins = analyzed.tokens[turn.said.from]?.start ?? 0;
  if (speaker.start < begins) return false;
  const named = analyzed.text.slice(speaker.start, speaker.end);
  return !/^(?:ich|wir|sie|i|we|you|man|one|mir|uns|me|us)$/i.test(named);
}

function keptOuter(kept: readonly FoundUtterance[], one: FoundUtterance): number | null {
  return kept.some((other) => other.id === one.nestedIn) ? one.nestedIn : null;
}

/** Numbers from 1 in text order; what stands inside an answer is nested in it. */
function renumbered(
  all: readonly FoundUtterance[],
  answers: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const isAnswer = new Set<FoundUtterance>(answers);
  const start = (one: FoundUtterance) => one.quote[0]?.start ?? 0;
  const ordered = all.toSorted(
    (a, b) => start(a) - start(b) || Number(isAnswer.has(b)) - Number(isAnswer.has(a)),
  );
  const ids = new Map<number, number>();
  for (const [index, one] of ordered.entries()) if (!isAnswer.has(one)) ids.set(one.id, index + 1);
  let outer: { readonly id: number; readonly end: number } | null = null;
  return ordered.map((one, index) => {
    const id = index + 1;
    if (isAnswer.has(one)) {
      outer = { id, end: one.quote[0]?.end ?? 0 };
      return utteranceWith(one, { id });
    }
    const inside: number | null = outer !== null && start(one) < outer.end ? outer.id : null;
    return utteranceWith(one, {
      id,
      nestedIn: one.nestedIn === null ? inside : (ids.get(one.nestedIn) ?? inside),
    });
  });
}
