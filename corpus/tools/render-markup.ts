/**
 * Writes a coded text in the notation: the way back from `parse-markup.ts`. Marks that touch or overlap come
 * out nested; where two cross, one is cut into pieces that touch, which the parser reads as one.
 */

import { type CodedText, type Head, type Mark, partOfPrefix } from "./markup.js";
import { actorLine, rowLine } from "./render-rows.js";

const HEAD: readonly (keyof Head)[] = ["title", "lang", "date", "register", "field", "split"];
const prefixes = Object.keys(partOfPrefix) as (keyof typeof partOfPrefix)[];

/** @returns the file's content, lines ended by LF */
export function renderMarkup(coded: CodedText): string {
  const head = HEAD.map((key) => `${key}: ${coded.head[key]}`);
  const rows = coded.rows.map((row) => rowLine(row, coded.head.date));
  const actors = [...coded.actors].map(([key, actor]) => actorLine(key, actor));
  const tables = ["== statements", ...rows, "", "== actors", ...actors];
  return `${head.join("\n")}\n\n${renderMarks(coded.text, coded.marks)}\n\n${tables.join("\n")}\n`;
}

interface Stretch {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The text with its marks; a brace of the text itself comes out as `\\{`. */
export function renderMarks(text: string, marks: readonly Mark[]): string {
  const waiting = stretchesOf(marks);
  const open: Stretch[] = [];
  let written = "";
  let at = 0;
  const writeTo = (end: number) => {
    written += text.slice(at, end).replace(/[{}\\]/g, "\\$&");
    at = end;
  };
  const closeTo = (end: number) => {
    for (let last = open.at(-1); last !== undefined && last.end <= end; last = open.at(-1)) {
      writeTo(last.end);
      written += "}";
      open.pop();
    }
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    closeTo(next.start);
    const around = open.at(-1)?.end ?? text.length;
    if (next.end > around) {
      const rest = trimmed(text, { ...next, start: around });
      waiting.push(rest);
      waiting.sort(outerFirst);
    }
    const piece = trimmed(text, { ...next, end: Math.min(next.end, around) });
    writeTo(piece.start);
    written += `{${piece.labels.join(" ")}|`;
    open.push(piece);
  }
  closeTo(text.length);
  writeTo(text.length);
  return written;
}

/** One stretch for all marks on the same words, outer ones first. */
function stretchesOf(marks: readonly Mark[]): Stretch[] {
  const stretches = new Map<string, { labels: string[]; start: number; end: number }>();
  for (const { part, utterance, letter, span } of marks) {
    const prefix = prefixes.find((name) => partOfPrefix[name] === part) ?? "";
    const key = `${span.start} ${span.end}`;
    const stretch = stretches.get(key) ?? { labels: [], ...span };
    stretch.labels.push(`${prefix}${utterance}${letter}`);
    stretches.set(key, stretch);
  }
  return [...stretches.values()].sort(outerFirst);
}

function outerFirst(a: Stretch, b: Stretch): number {
  return a.start - b.start || b.end - a.end;
}

function trimmed(text: string, stretch: Stretch): Stretch {
  const words = text.slice(stretch.start, stretch.end);
  return {
    ...stretch,
    start: stretch.start + (words.length - words.trimStart().length),
    end: stretch.end - (words.length - words.trimEnd().length),
  };
}
