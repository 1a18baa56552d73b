/**
 * Finds what stands in quotation marks. Marks are paired by state, not by glyph, within a paragraph;
 * a speech over several paragraphs opens each one again and closes only the last.
 */
import type { Quotation } from "./analyzed-text.js";
import { kindAt, LETTER, SPACE } from "./characters.js";
import { marks } from "./quotation-marks.js";
import { quotationRole } from "./quotation-role.js";
import type { DraftToken } from "./tokenize.js";

/** Deeper nesting than this is noise, and a bound on the work per mark. */
const MAX_DEPTH = 4;
/** A quotation that never closes runs to the end of its paragraph, if that is not further than this (tokens). */
const MAX_UNCLOSED = 400;

interface Opened {
  readonly mark: string;
  readonly token: number;
}

export function pairQuotations(
  text: string,
  tokens: readonly DraftToken[],
  paragraphs: Uint32Array,
): Quotation[] {
  const found: Quotation[] = [];
  let stack: Opened[] = [];
  let paragraph = 0;
  const add = (opened: Opened, close: number, depth: number) => {
    const first = tokens[opened.token];
    const last = tokens[close];
    if (first === undefined || last === undefined || close <= opened.token) return;
    found.push({
      open: opened.token,
      close,
      start: first.start,
      end: last.end,
      depth,
      role: quotationRole(tokens, opened.token, close, marks.get(last.text) !== undefined),
    });
  };
  const endParagraph = (next: number) => {
    const reopens = tokens[next]?.text;
    for (const [depth, opened] of stack.entries()) {
      if (marks.get(opened.mark)?.single === true) break;
      const reopened = reopens === opened.mark;
      if (!reopened && (!isSureOpener(text, tokens, opened) || next - opened.token > MAX_UNCLOSED)) break;
      add(opened, next - 1, depth);
    }
    stack = [];
  };

  for (let index = 0; index < tokens.length; index += 1) {
    if (paragraphs[index] !== paragraph) {
      endParagraph(index);
      paragraph = paragraphs[index] ?? paragraph;
    }
    const token = tokens[index];
    const glyph = token?.text ?? "";
    const mark = glyph.length === 1 ? marks.get(glyph) : undefined;
    if (token === undefined || mark === undefined) continue;
    const before = token.start === 0 ? SPACE : kindAt(text, token.start - 1);
    const after = token.end >= text.length ? SPACE : kindAt(text, token.end);
    const level = mark.opensOnly && glyph !== "„" ? -1 : closes(stack, glyph);
    const looksOpening = before === SPACE && after !== SPACE;
    const looksClosing = before !== SPACE && after !== LETTER;
    const closesHere = level >= 0 && (looksClosing || (!looksOpening && !mark.opensOnly && !mark.single));
    // A German low mark closes only where somebody typed it for both ends.
    if (closesHere && !(glyph === "„" && !(looksClosing && after === SPACE))) {
      const opened = stack[level];
      if (opened !== undefined) add(opened, index, level);
      stack.length = level;
    } else if (after !== SPACE && stack.length < MAX_DEPTH && canOpen(text, token, glyph, before)) {
      stack.push({ mark: glyph, token: index });
    }
  }
  endParagraph(tokens.length);
  return found.sort((a, b) => a.open - b.open || b.close - a.close);
}

/** Position in the stack of the innermost quotation this glyph can close, or -1. */
function closes(stack: readonly Opened[], glyph: string): number {
  for (let level = stack.length - 1; level >= 0; level -= 1) {
    if (marks.get(stack[level]?.mark ?? "")?.closers.includes(glyph) === true) return level;
  }
  return -1;
}

/** Marks open after a space, a bracket, a dash or another mark; single ones never after a letter. */
function canOpen(text: string, token: DraftToken, glyph: string, before: number): boolean {
  if (before === SPACE || token.start === 0) return true;
  if (before === LETTER) return glyph === "„" || glyph === "»";
  const previous = text.charAt(token.start - 1);
  return /[([{–—/:\-…]/.test(previous) || marks.has(previous);
}

/** Worth extending to the paragraph's end without a closing mark: typographic, or before a capital at a start. */
function isSureOpener(text: string, tokens: readonly DraftToken[], opened: Opened): boolean {
  if (opened.mark === "„" || opened.mark === "»" || opened.mark === "“") {
    const next = tokens[opened.token + 1];
    const previous = tokens[opened.token - 1];
    const atStart = previous === undefined || previous.text === ":" || text.charAt(previous.end) !== " ";
    return next !== undefined && (atStart || /[:,.]/.test(previous?.text ?? ""));
  }
  return false;
}
