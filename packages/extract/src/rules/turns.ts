/**
 * Is the document an interview or a transcript, and who speaks in which paragraph? Three layouts: turns with
 * a name before a colon ("Ek: …", "Q: …", "Frage: …"), questions in bold, and questions as paragraphs of
 * their own after a head that names the guest.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { explained, guestOf, introduced } from "./interview-guest.js";
import { type Line, linesOf } from "./turn-lines.js";

export interface Turn {
  /** What is said, without label and marks of emphasis. */
  readonly said: TokenRange;
  readonly role: "answer" | "question";
  /** Tokens that name the speaker; `null` where nobody is named. */
  readonly speaker: TokenRange | null;
}

/** Labels that stand for a role, not a name. */
const QUESTION = /^(?:q|f|frage|question|interviewer|interviewerin|moderator|moderatorin|host|reporter)$/;
const ANSWER = /^(?:a|antwort|answer)$/;
/** Fewer turns may as well be a list. */
const LEAST_TURNS = 4;

/** The turns of an interview or transcript in text order; empty for any other document. */
export function turnsOf(analyzed: AnalyzedText): Turn[] {
  const lines = linesOf(analyzed);
  const turns = labelledTurns(analyzed, lines);
  if (turns.length > 0) return turns;
  const answered = answeredTurns(analyzed, lines);
  if (answered.length > 0) return answered;
  const asked = questionedTurns(analyzed, lines);
  if (asked.length > 0) return asked;
  const alternate = alternatingTurns(analyzed, lines);
  return alternate.length > 0 ? alternate : exchange(analyzed, lines);
}

/** "Ek: …" in turn with "Anzeiger: …?": who mostly asks leads the talk. */
function labelledTurns(analyzed: AnalyzedText, lines: readonly Line[]): Turn[] {
  const count = new Map<string, { turns: number; questions: number }>();
  for (const { name, asks } of lines) {
    if (name === "") continue;
    const row = count.get(name) ?? { turns: 0, questions: 0 };
    count.set(name, { turns: row.turns + 1, questions: row.questions + (asks ? 1 : 0) });
  }
  const again = [...count].filter(([, { turns }]) => turns >= 2);
  const labelled = lines.filter(({ name }) => (count.get(name)?.turns ?? 0) >= 2);
  const first = lines.findIndex(({ name }) => (count.get(name)?.turns ?? 0) >= 2);
  if (again.length < 2 || labelled.length < LEAST_TURNS || labelled.length < (lines.length - first) / 2)
    return [];
  // A table of results has names before colons as well.
  if (labelled.filter((line) => isSentence(analyzed, line)).length * 2 < labelled.length) return [];
  const asking = new Set(
    again
      .filter(([name, { turns, questions }]) => QUESTION.test(name) || questions * 2 >= turns)
      .map(([name]) => name),
  );
  // Where everybody asks, or nobody does, all of them speak; so do members of a house.
  const isHouse = labelled.filter((line) => isOfHouse(analyzed, line)).length * 2 > labelled.length;
  if (asking.size === again.length || isHouse) asking.clear();
  const guest = guestOf(analyzed, lines[first], null);
  const turns: Turn[] = [];
  for (const line of lines.slice(first)) {
    const known = count.has(line.name);
    if (!known && line.italic) break;
    const before: Turn | undefined = turns.at(-1);
    // A paragraph without a label goes on with the turn before.
    const role = known ? (asking.has(line.name) ? "question" : "answer") : (before?.role ?? "answer");
    const named = ANSWER.test(line.name) ? guest : line.label;
    const speaker = known ? named : (before?.speaker ?? null);
    turns.push({ said: { from: line.from, to: line.to }, role, speaker });
  }
  return turns;
}

function isSentence({ tokens }: AnalyzedText, { from, to }: Line): boolean {
  return to > from && /^(?:[.!?…]+|[”“"’»«])$/u.test(tokens[to - 1]?.text ?? "");
}

const OF_HOUSE = wordLike(
  /^(?:mr|mrs|ms|dr|hon|deputy|senator|minister|speaker|chair|chairman|chairwoman|lord|baroness|sir|abgeordneter?|präsident|präsidentin|vizepräsident|vizepräsidentin|ministerin|staatssekretär|staatssekretärin)$/,
);

/** "Deputy Lenz: …": a label with the title of somebody who is on record. */
function isOfHouse({ tokens }: AnalyzedText, { label }: Line): boolean {
  return label !== null && label.to > label.from + 1 && tokens.slice(label.from, label.to - 1).some(OF_HOUSE);
}

/** "Pohl: …" again and again, each time behind a paragraph of somebody else: only the answers are named. */
function answeredTurns(analyzed: AnalyzedText, lines: readonly Line[]): Turn[] {
  const count = new Map<string, number>();
  for (const { label, name } of lines) if (label !== null) count.set(name, (count.get(name) ?? 0) + 1);
  const [guest = "", answers = 0] = [...count].sort((a, b) => b[1] - a[1])[0] ?? [];
  const first = lines.findIndex(({ name }) => name === guest);
  if (guest === "" || QUESTION.test(guest) || answers < 2 || first < 1) return [];
  const shown = lines.slice(first - 1);
  const isGuest = ({ label, name }: Line) => label !== null && name === guest;
  // Nobody else has a label, but for the paper that opens the talk, and each answer has its question.
  const isInterview = shown.every((line, index) => {
    if (isGuest(line)) return index > 0 && !isGuest(shown[index - 1] ?? line);
    return line.label === null || line.italic || (count.get(line.name) === 1 && line.asks);
  });
  const asks = shown.filter((line) => !isGuest(line) && line.asks).length;
  // Most questions end like one; where there are many answers, one will do.
  const isAsked = asks * 2 >= answers || (answers >= MANY_ANSWERS && asks > 0);
  if (!isInterview || !isAsked || shown.length > answers * 2 + 2) return [];
  const turns: Turn[] = [];
  for (const [index, line] of shown.entries()) {
    const said = { from: line.from, to: line.to };
    if (line.italic) continue;
    const before = turns.at(-1);
    // Of two paragraphs between two answers the first goes on with the answer.
    const [next, later] = [shown[index + 1], shown[index + 2]];
    const isBetween = next !== undefined && later !== undefined && !isGuest(next) && isGuest(later);
    const goesOn = before?.role === "answer" && !line.asks && isBetween;
    if (isGuest(line) || isOfHouse(analyzed, line)) turns.push({ said, role: "answer", speaker: line.label });
    else if (goesOn) turns.push({ ...before, said });
    else turns.push({ said, role: "question", speaker: null });
  }
  return turns;
}

const MANY_ANSWERS = 3;

/** Questions in bold, or ending in a question mark, between answers in the first person. */
function questionedTurns(analyzed: AnalyzedText, lines: readonly Line[]): Turn[] {
  const bold = lines.filter((line) => line.bold);
  const inBold = bold.filter((line) => line.asks).length;
  const asks = (line: Line): boolean => (inBold >= 2 ? line.bold : line.asks && line.label === null);
  const first = lines.findIndex(asks);
  const questions = lines.slice(Math.max(0, first)).filter(asks).length;
  const answers = lines.slice(Math.max(0, first)).length - questions;
  if (first < 0 || questions < (inBold >= 2 ? 2 : 3) || answers < questions - 1 || answers > questions * 4)
    return [];
  const own = lines.slice(first).filter((line) => !asks(line) && hasFirstPerson(analyzed, line)).length;
  if (own < 2) return [];
  const guest = guestOf(analyzed, lines[first], lines[first] ?? null);
  if (guest === null) return [];
  const turns: Turn[] = [];
  const shown = lines.slice(first);
  for (const [index, line] of shown.entries()) {
    if (line.italic) break;
    const said = { from: line.from, to: line.to };
    const isQuestion = asks(line) || (inBold < 2 && isPrompt(analyzed, shown, index, turns));
    turns.push(
      isQuestion ? { said, role: "question", speaker: null } : { said, role: "answer", speaker: guest },
    );
  }
  return turns;
}

/** "You have been accused of a lot.": without a question mark, behind an answer, and with another answer behind it. */
function isPrompt(
  analyzed: AnalyzedText,
  lines: readonly Line[],
  index: number,
  before: readonly Turn[],
): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || next.asks || next.italic) return false;
  return before.at(-1)?.role === "answer" && !hasFirstPerson(analyzed, line);
}

/**
 * Question and answer in turn to the end, where not every question ends like one: every other paragraph behind a head
 * that tells who is asked, two of them with a question mark, and answers of which half are in the first person.
 */
function alternatingTurns(analyzed: AnalyzedText, lines: readonly Line[]): Turn[] {
  const first = lines.findIndex(({ asks, label }) => asks && label === null);
  const shown = lines.slice(Math.max(0, first)).filter(({ italic }) => !italic);
  const [opening] = shown;
  if (first < 1 || first > HEAD_LINES || opening === undefined) return [];
  const isQuestion = (index: number) => index % 2 === 0;
  const answers = shown.filter((_, index) => !isQuestion(index));
  const asks = shown.filter((line, index) => isQuestion(index) && line.asks).length;
  const isTalk =
    shown.length % 2 === 0 &&
    answers.length >= MANY_ANSWERS &&
    asks >= 2 &&
    answers.every((line) => !line.asks) &&
    shown.every((line, index) => !isQuestion(index) || line.asks || line.to - line.from <= LONGEST_PROMPT) &&
    shown.every(
      (line) => line.label === null && !isQuoted(analyzed, { from: line.from, to: line.from + 1 }),
    ) &&
    answers.filter((line) => hasFirstPerson(analyzed, line)).length * 2 >= answers.length;
  const guest = isTalk ? (explained(analyzed, opening) ?? guestOf(analyzed, opening, opening)) : null;
  if (guest === null) return [];
  return shown.map(({ from, to }, index): Turn => {
    const said = { from, to };
    return isQuestion(index)
      ? { said, role: "question", speaker: null }
      : { said, role: "answer", speaker: guest };
  });
}

/** Words and marks of what an interviewer throws in; a report that goes on has longer paragraphs. */
const LONGEST_PROMPT = 24;

/** Paragraphs before the first question. */
const HEAD_LINES = 3;

/**
 * A few questions and answers in the middle of a report: two paragraphs or more that only ask, one of them somebody
 * ("you", "minister"), each with a paragraph in the first person behind it. Paragraphs further on are the writer's.
 */
function exchange(analyzed: AnalyzedText, lines: readonly Line[]): Turn[] {
  const asked = lines.flatMap((line, index) => {
    const answer = lines[index + 1];
    const isPair =
      isOneQuestion(analyzed, line) &&
      answer !== undefined &&
      answer.label === null &&
      !answer.asks &&
      hasFirstPerson(analyzed, answer) &&
      !isQuoted(analyzed, answer);
    return isPair ? [{ line, answer }] : [];
  });
  const [first] = asked;
  if (first === undefined || asked.length < 2) return [];
  if (!asked.some(({ line }) => ADDRESS.test(wordsOf(analyzed, line)))) return [];
  const guest = introduced(analyzed, first.line) ?? guestOf(analyzed, first.line, first.line);
  if (guest === null) return [];
  return asked.flatMap(({ line, answer }): Turn[] => [
    { said: { from: line.from, to: line.to }, role: "question", speaker: null },
    { said: { from: answer.from, to: answer.to }, role: "answer", speaker: guest },
  ]);
}

const ADDRESS =
  /(?<!\p{L})(?:you|your|minister|president|chancellor|Sie|Ihnen|Ihre?[mnrs]?|Herr|Frau)(?!\p{L})/u;

function wordsOf({ text, tokens }: AnalyzedText, { from, to }: TokenRange): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** One sentence that ends in a question mark, and nothing in quotation marks. */
function isOneQuestion(analyzed: AnalyzedText, line: Line): boolean {
  const { tokens } = analyzed;
  return (
    line.asks &&
    line.label === null &&
    tokens[line.from]?.sentence === tokens[line.to - 1]?.sentence &&
    !isQuoted(analyzed, line)
  );
}

function isQuoted({ quotations }: AnalyzedText, { from, to }: TokenRange): boolean {
  return quotations.some(({ open }) => open >= from && open < to);
}

function hasFirstPerson(analyzed: AnalyzedText, line: Line): boolean {
  for (let index = line.from; index < line.to; index += 1) {
    if (/^(?:ich|wir|mir|mich|uns|unser|unsere|i|we|our|my|us)$/.test(analyzed.tokens[index]?.lower ?? ""))
      return true;
  }
  return false;
}
