/**
 * Is the document an interview or a transcript, and who speaks in which paragraph? Three layouts: turns with
 * a name before a colon ("Ek: …", "Q: …", "Frage: …"), questions in bold, and questions as paragraphs of
 * their own after a head that names the guest.
 */
import { givenName } from "../actors/given-names.js";
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { isEmphasis } from "../text/emphasis.js";

export interface Turn {
  /** What is said, without label and marks of emphasis. */
  readonly said: TokenRange;
  readonly role: "answer" | "question";
  /** Tokens that name the speaker; `null` where nobody is named. */
  readonly speaker: TokenRange | null;
}

interface Line extends TokenRange {
  readonly label: TokenRange | null;
  readonly name: string;
  readonly bold: boolean;
  /** A note in italics, no turn: "*The interview was conducted by …*". */
  readonly italic: boolean;
  readonly asks: boolean;
}

/** Labels that stand for a role, not a name. */
const QUESTION = /^(?:q|f|frage|question|interviewer|interviewerin|moderator|moderatorin|host|reporter)$/;
const ANSWER = /^(?:a|antwort|answer)$/;
/** Fewer turns may as well be a list. */
const LEAST_TURNS = 4;
const LONGEST_LABEL = 5;

/** The turns of an interview or transcript in text order; empty for any other document. */
export function turnsOf(analyzed: AnalyzedText): Turn[] {
  const lines = linesOf(analyzed);
  const turns = labelledTurns(analyzed, lines);
  if (turns.length > 0) return turns;
  const answered = answeredTurns(analyzed, lines);
  if (answered.length > 0) return answered;
  const asked = questionedTurns(analyzed, lines);
  return asked.length > 0 ? asked : exchange(analyzed, lines);
}

function linesOf(analyzed: AnalyzedText): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const { sentences } = analyzed;
  for (let index = 0; index < sentences.length; index += 1) {
    if (sentences[index + 1]?.paragraph === sentences[index]?.paragraph) continue;
    const range = { from: sentences[start]?.from ?? 0, to: sentences[index]?.to ?? 0 };
    const line = lineOf(analyzed, range);
    if (line !== null) lines.push(line);
    start = index + 1;
  }
  return lines;
}

function lineOf(analyzed: AnalyzedText, range: TokenRange): Line | null {
  const text = (index: number) => analyzed.tokens[index]?.text ?? "";
  let { from, to } = range;
  while (from < to && isEmphasis(text(from))) from += 1;
  while (to > from && isEmphasis(text(to - 1))) to -= 1;
  if (from >= to) return null;
  const opened = from - range.from;
  const label = labelAt(analyzed, from, to);
  let said = label === null ? from : label.to;
  while (label !== null && said < to && (text(said) === ":" || isEmphasis(text(said)))) said += 1;
  return {
    from: said,
    to,
    label,
    name:
      label === null
        ? ""
        : analyzed.tokens
            .slice(label.from, label.to)
            .map((token) => token.lower)
            .join(" "),
    bold: label === null && opened >= 2 && range.to - to >= 2,
    italic: label === null && opened === 1,
    asks: text(to - 1) === "?",
  };
}

/** Capitalized words up to a colon, or a single capital letter. */
function labelAt(analyzed: AnalyzedText, from: number, to: number): TokenRange | null {
  for (let index = from; index < Math.min(to - 1, from + LONGEST_LABEL + 3); index += 1) {
    const token = analyzed.tokens[index];
    if (token?.text === ":") return index > from ? { from, to: trimmedEnd(analyzed, from, index) } : null;
    if (token === undefined) return null;
    const capital = token.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
    const particle = /^(?:von|van|de|der|den|del|di|al|la)$/.test(token.text) && index > from;
    if (!capital && !particle && !isEmphasis(token.text)) return null;
  }
  return null;
}

function trimmedEnd(analyzed: AnalyzedText, from: number, end: number): number {
  let to = end;
  while (to > from && isEmphasis(analyzed.tokens[to - 1]?.text ?? "")) to -= 1;
  return to;
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
  const asking = new Set(
    again
      .filter(([name, { turns, questions }]) => QUESTION.test(name) || questions * 2 >= turns)
      .map(([name]) => name),
  );
  // Where everybody asks, or nobody does, all of them speak.
  if (asking.size === again.length) asking.clear();
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

/** "Pohl: …" again and again, each time behind a paragraph without a label: only the answers are named. */
function answeredTurns({ tokens }: AnalyzedText, lines: readonly Line[]): Turn[] {
  const family = ({ label }: Line): string => (label === null ? "" : (tokens[label.to - 1]?.lower ?? ""));
  const first = lines.findIndex(({ label }) => label !== null);
  const opening = first < 1 ? undefined : lines[first];
  const name = opening === undefined ? "" : family(opening);
  if (name === "" || QUESTION.test(name)) return [];
  const shown = lines.slice(first - 1);
  const asked = shown.filter(({ label }) => label === null);
  // Nobody else has a label, each answer has its question, and most questions end like one.
  const isInterview = shown.every((line, index) =>
    line.label === null || line.italic ? true : family(line) === name && shown[index - 1]?.label === null,
  );
  const answers = shown.length - asked.length;
  if (!isInterview || answers < 2 || asked.length > answers + 1) return [];
  if (asked.filter(({ asks }) => asks).length * 2 < answers) return [];
  return shown.flatMap((line): Turn[] => {
    const said = { from: line.from, to: line.to };
    if (line.italic) return [];
    return [
      line.label === null
        ? { said, role: "question", speaker: null }
        : { said, role: "answer", speaker: line.label },
    ];
  });
}

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

/** The last name before the questions that is explained: "Ada Brandt, the harbor master, came to see us". */
function introduced({ tokens }: AnalyzedText, question: Line): TokenRange | null {
  const isName = (index: number) => /^\p{Lu}\p{Ll}/u.test(tokens[index]?.text ?? "");
  for (let comma = question.from - 1; comma > 1; comma -= 1) {
    if (tokens[comma]?.text !== "," || !/^(?:the|a|an|der|die|das)$/.test(tokens[comma + 1]?.lower ?? ""))
      continue;
    let from = comma;
    while (from > 0 && isName(from - 1) && tokens[from - 1]?.sentence === tokens[comma]?.sentence) from -= 1;
    if (comma - from >= 2) return { from, to: comma };
  }
  return null;
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

/** Who answers: the name in the head, or the one the first question addresses. */
function guestOf(analyzed: AnalyzedText, first: Line | undefined, question: Line | null): TokenRange | null {
  const end = first?.label?.from ?? first?.from ?? 0;
  const { tokens } = analyzed;
  for (let index = 0; index < end; index += 1) {
    if (givenName(tokens[index]?.text ?? "") === null) continue;
    const to = nameEnd(analyzed, index, end);
    if (to > index + 1) return { from: index, to };
  }
  const opening = openingName(analyzed, end);
  if (opening !== null) return opening;
  if (question === null) return null;
  for (let index = question.from; index < Math.min(question.to, question.from + 4); index += 1) {
    if (!/^(?:herr|frau|mr\.?|mrs\.?|ms\.?|dr\.?|minister|sir|madam)$/.test(tokens[index]?.lower ?? ""))
      continue;
    let to = index + 1;
    while (to < question.to && isCapital(tokens[to])) to += 1;
    if (to > index + 1) return { from: index, to };
  }
  return null;
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === "word" && token.text.charAt(0) !== token.lower.charAt(0);
}

const PARTICLE = /^(?:von|van|vom|zu|zur|de|der|den|del|della|di|da|dos|du|al|la|le|ter|ten)$/;

/** The end of the name that begins at a word: capitalized words, with what may stand between two of them. */
function nameEnd({ tokens }: AnalyzedText, from: number, end: number): number {
  const isSameSentence = (at: number) => at < end && tokens[at]?.sentence === tokens[from]?.sentence;
  let to = from + 1;
  for (let at = to; isSameSentence(at); at += 1) {
    const token = tokens[at];
    if (isCapital(token)) to = at + 1;
    else if (!PARTICLE.test(token?.text ?? "")) break;
  }
  return to;
}

/** Lines before the questions that may tell whose interview it is. */
const HEAD_LINES = 3;
const NO_NAME =
  /^(?:the|this|these|an?|our|in|on|at|by|with|how|why|what|who|when|from|for|no|all|der|die|das|dieser?|dieses|eine?|ein|unser|unsere|im|am|in|bei|mit|wie|warum|was|wer|wann|von|für|kein|keine|alle|erfundenes?|erfundener|über)$/;

/** "*Orla Quint runs the ferries*": the name with which a line of the head begins, whatever list of names knows it. */
function openingName(analyzed: AnalyzedText, end: number): TokenRange | null {
  const { tokens, sentences } = analyzed;
  let seen = 0;
  let paragraph = -1;
  for (let at = tokens[end - 1]?.sentence ?? -1; at >= 0 && seen <= HEAD_LINES; at -= 1) {
    const sentence = sentences[at];
    if (sentence === undefined) return null;
    if (sentence.paragraph !== paragraph) seen += 1;
    paragraph = sentence.paragraph;
    if (sentences[at - 1]?.paragraph === paragraph) continue;
    let from = sentence.from;
    while (from < end && isEmphasis(tokens[from]?.text ?? "")) from += 1;
    if (!isCapital(tokens[from]) || NO_NAME.test(tokens[from]?.lower ?? "")) continue;
    const to = nameEnd(analyzed, from, end);
    const next = tokens[to];
    const goesOn = next?.text === "," || (next?.kind === "word" && !isCapital(next));
    if (to >= from + 2 && to <= from + LONGEST_LABEL && goesOn) return { from, to };
  }
  return null;
}
