/**
 * Does a coded text keep the rules that a program can check? Every mark has its row, every row its marks,
 * frameless modes have no frame, and no part begins or ends in white space.
 */
import type { CodedText } from "./markup.js";
import { spansOf } from "./parse-markup.js";
import { lastNamed } from "./to-reading.js";

const FRAMELESS = ["reported", "free-indirect", "indirect-free-indirect"];

/** What breaks the guidelines in one file, in words; empty when all is well. */
export function problemsIn(coded: CodedText): string[] {
  const problems: string[] = [];
  const rows = new Set(coded.rows.map((row) => `${row.utterance}${row.letter}`));
  const numbers = new Set(coded.rows.map((row) => row.utterance));
  if (rows.size !== coded.rows.length) problems.push("a row number twice");
  for (const { part, utterance, letter, span } of coded.marks) {
    const words = coded.text.slice(span.start, span.end);
    const known = letter === "" ? numbers.has(utterance) : rows.has(`${utterance}${letter}`);
    if (!known) problems.push(`no row for ${part} ${utterance}${letter} "${words}"`);
    if (words !== words.trim() || words === "") problems.push(`white space around ${part} "${words}"`);
  }
  for (const row of coded.rows) {
    const name = `${row.utterance}${row.letter}`;
    const spans = (part: Parameters<typeof spansOf>[1]) => spansOf(coded, part, row.utterance, row.letter);
    const quote = spans("quote");
    if (quote.length === 0) problems.push(`${name} has no quote`);
    if ((row.deadline === null) !== (spans("deadline").length === 0))
      problems.push(`${name}: by= and {by|…} differ`);
    if ((row.time === null) !== (spans("time").length === 0)) problems.push(`${name}: at= and {at|…} differ`);
    if (row.nestedIn !== null && !numbers.has(row.nestedIn)) problems.push(`${name}: nested in nothing`);
    if (
      row.polarity !== null &&
      row.towards === null &&
      row.nestedIn === null &&
      spans("towards").length === 0
    ) {
      problems.push(`${name}: a stance towards nothing`);
    }
    if (row.polarity === null && spans("towards").length > 0) problems.push(`${name}: {on|…} without stance`);
    if (FRAMELESS.includes(row.mode) && spans("frame").length + spans("cue").length > 0) {
      problems.push(`${name}: ${row.mode} with a frame or cue`);
    }
    const words = (part: Parameters<typeof spansOf>[1]) =>
      spans(part).map(({ start, end }) => coded.text.slice(start, end));
    // A headline attributes with a colon alone: "Idaho: no more plows".
    const headline = words("frame").join() === `${words("speaker").join()}:`;
    if (
      row.mode === "indirect" &&
      (spans("frame").length === 0 || (spans("cue").length === 0 && !headline))
    ) {
      problems.push(`${name}: indirect without frame or cue`);
    }
    const named = [...spans("speaker"), ...lastNamed(coded, row, quote[0]?.start ?? 0)];
    if (row.actor !== null && row.nestedIn === null && named.length === 0) {
      problems.push(`${name}: @${row.actor} without {s${name}|…}`);
    }
    if (row.actor === null && row.mode !== "writer" && spans("speaker").length > 0) {
      problems.push(`${name}: a speaker without @`);
    }
    if (!row.core && row.mode !== "reported" && row.mode !== "free-indirect")
      problems.push(`${name}: fringe`);
    if (row.actor !== null && !coded.actors.has(row.actor)) problems.push(`${name}: unknown @${row.actor}`);
    for (const part of ["speaker", "cue", "addressee"] as const) {
      const frame = spans("frame");
      if (FRAMELESS.includes(row.mode) || frame.length === 0) continue;
      for (const span of spans(part)) {
        const inside = frame.some((piece) => piece.start <= span.start && span.end <= piece.end);
        const words = coded.text.slice(span.start, span.end);
        if (!inside && part === "cue") problems.push(`${name}: ${part} "${words}" outside the frame`);
      }
    }
  }
  const used = new Set(coded.rows.map((row) => row.actor));
  for (const key of coded.actors.keys()) if (!used.has(key)) problems.push(`actor ${key} is never used`);
  return problems;
}
