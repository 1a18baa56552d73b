/**
 * Reads one coded file: head, text with marks, rows, actors. The text comes out as a reader of the newspaper
 * would see it, and every mark as a span of it.
 *
 * A mark is `{labels|words}`: `{f1|{s1|Holm} {c1|said}} {q1|the toll would fall}`. Several labels stand side
 * by side (`{s1 s2|Holm}`); marks nest; a part in pieces has one mark a piece.
 */
import { type Language, languages, type Span } from "@parley/core";
import {
  type CodedText,
  type Head,
  type Mark,
  MarkupError,
  partOfPrefix,
  registers,
  type Split,
  splits,
} from "./markup.js";
import { parseActor, parseRow } from "./parse-rows.js";

const STATEMENTS = "== statements";
const ACTORS = "== actors";

/**
 * @param source the file's content, lines ended by LF
 * @param id file name without extension
 * @throws MarkupError
 */
export function parseMarkup(source: string, id: string): CodedText {
  const blank = source.indexOf("\n\n");
  if (blank < 0) throw new MarkupError(id, "no blank line after the head");
  const head = parseHead(source.slice(0, blank), id);
  const [body, tables] = splitOnce(source.slice(blank + 2), `\n${STATEMENTS}\n`);
  if (tables === "" && !source.includes(`\n${STATEMENTS}`)) {
    throw new MarkupError(id, `no line "${STATEMENTS}"`);
  }
  const [rowLines, actorLines] = splitOnce(`\n${tables}`, `\n${ACTORS}\n`);
  const { text, marks } = parseMarks(body.replace(/\n+$/, ""), id);
  return {
    id,
    head,
    text,
    marks,
    rows: linesOf(rowLines).map((line) => parseRow(line, id, head.date)),
    actors: new Map(linesOf(actorLines).map((line) => parseActor(line, id))),
  };
}

function splitOnce(source: string, at: string): [string, string] {
  const index = source.indexOf(at);
  return index < 0 ? [source, ""] : [source.slice(0, index), source.slice(index + at.length)];
}

function linesOf(block: string): string[] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function parseHead(source: string, id: string): Head {
  const values = new Map<string, string>();
  for (const line of source.split("\n")) {
    const [key, value] = splitOnce(line, ": ");
    values.set(key, value.trim());
  }
  const get = (key: keyof Head): string => {
    const value = values.get(key) ?? "";
    if (value === "") throw new MarkupError(id, `head without ${key}`);
    return value;
  };
  const oneOf = <T extends string>(key: keyof Head, list: readonly T[]): T => {
    const value = get(key);
    const known = list.find((word) => word === value);
    if (known === undefined) throw new MarkupError(id, `${key} "${value}"`);
    return known;
  };
  if (!/^\d{4}-\d\d-\d\d$/.test(get("date"))) throw new MarkupError(id, `date "${get("date")}"`);
  return {
    title: get("title"),
    lang: oneOf<Language>("lang", languages),
    date: get("date"),
    register: oneOf("register", registers),
    field: get("field"),
    split: oneOf<Split>("split", splits),
  };
}

const LABEL = /^(if|by|at|on|[qkscfa])(\d+)([a-z]?)$/;

interface OpenMark {
  readonly labels: readonly string[];
  readonly start: number;
}

/** Text without marks, and the marks as spans of it. A brace of the text itself is written `\{`. */
export function parseMarks(body: string, id: string): { text: string; marks: Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  const open: OpenMark[] = [];
  for (let i = 0; i < body.length; i += 1) {
    const sign = body.charAt(i);
    if (sign === "\\" && /[{}|\\]/.test(body.charAt(i + 1))) {
      i += 1;
      text += body.charAt(i);
    } else if (sign === "{") {
      const bar = body.indexOf("|", i);
      const labels = body.slice(i + 1, bar).split(" ");
      if (bar < 0 || !labels.every((label) => LABEL.test(label))) {
        throw new MarkupError(id, `mark "${body.slice(i, i + 30)}"`);
      }
      open.push({ labels, start: text.length });
      i = bar;
    } else if (sign === "}") {
      const mark = open.pop();
      if (mark === undefined) throw new MarkupError(id, `closing brace after "${text.slice(-30)}"`);
      marks.push(...marksFor(mark, text.length));
    } else text += sign;
  }
  const left = open.pop();
  if (left !== undefined) {
    throw new MarkupError(
      id,
      `mark ${left.labels.join(" ")} is never closed: "${text.slice(left.start, left.start + 40)}"`,
    );
  }
  return { text, marks: marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) };
}

function marksFor(mark: OpenMark, end: number): Mark[] {
  return mark.labels.flatMap((label) => {
    const [, prefix = "", number = "", letter = ""] = LABEL.exec(label) ?? [];
    const part = partOfPrefix[prefix as keyof typeof partOfPrefix];
    return { part, utterance: Number(number), letter, span: { start: mark.start, end } };
  });
}

/** Spans of one part of a statement, in text order; pieces with nothing but space between them are one. */
export function spansOf(
  coded: Pick<CodedText, "text" | "marks">,
  part: Mark["part"],
  utterance: number,
  letter = "",
): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const mark of coded.marks) {
    if (mark.part !== part || mark.utterance !== utterance) continue;
    if (letter !== "" && mark.letter !== "" && mark.letter !== letter) continue;
    const last = merged.at(-1);
    if (last !== undefined && coded.text.slice(last.end, mark.span.start).trim() === "") {
      last.end = Math.max(last.end, mark.span.end);
    } else merged.push({ ...mark.span });
  }
  return merged;
}
