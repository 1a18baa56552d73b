import { describe, expect, it } from "vitest";
import {
  keptParagraphs,
  layOutMarks,
  lookOf,
  marksOf,
  paragraphBorders,
  statementAt,
} from "../../src/pages/read/text/marks.js";
import { fixtureRecord } from "../fixture-record.js";

const record = fixtureRecord(0);
const doc = record.documents[0];
const text = doc?.text ?? "";
const statements = record.statements.filter((one) => one.documentId === doc?.id);
const third = statements[2];
const none: ReadonlySet<string> = new Set();

function segmentWith(words: string, focusId: string | null, mode: "all" | "focus" | "text" = "focus") {
  const at = text.indexOf(words);
  const paragraph = layOutMarks(text, statements).find((one) => one.start <= at && at < one.end);
  const segment = paragraph?.segments.find((one) => one.start <= at && at < one.end);
  if (segment === undefined) throw new Error(`no segment at "${words}"`);
  return { segment, look: lookOf(segment, focusId, mode, none).layers };
}

describe("the layout of marks", () => {
  it("covers every paragraph with segments that neither overlap nor leave a gap", () => {
    for (const paragraph of layOutMarks(text, statements)) {
      let at = paragraph.start;
      for (const segment of paragraph.segments) {
        expect(segment.start).toBe(at);
        expect(segment.end).toBeGreaterThan(segment.start);
        at = segment.end;
      }
      expect(at).toBe(paragraph.end);
    }
  });

  it("gives each segment exactly the marks that cover it", () => {
    const all = statements.flatMap(marksOf);
    for (const paragraph of layOutMarks(text, statements)) {
      for (const segment of paragraph.segments) {
        const covering = all.filter((mark) => mark.start <= segment.start && mark.end >= segment.end);
        expect(new Set(segment.marks)).toEqual(new Set(covering));
      }
    }
  });

  it("shows a deadline that contains a condition inside a quote with two lines and the inner tint", () => {
    const { look } = segmentWith("nachdem die Waffen", third?.id ?? null);
    expect(look).toEqual(["lit t-condition first last", "r r-condition", "r r-deadline"]);
  });

  it("keeps the form of a statement out of focus and takes its color", () => {
    expect(segmentWith("nachdem die Waffen", null).look).toEqual(["q q-condition", "q q-deadline"]);
    expect(segmentWith("stehen die ersten Einheiten", null).look).toEqual([""]);
  });

  it("draws both halves of a split verb", () => {
    const focus = third?.id ?? null;
    expect(segmentWith("kündigte", focus).look.at(-1)).toBe("r r-cue");
    expect(segmentWith("an. An der Frontlinie", focus).look.at(-1)).toBe("r r-cue");
  });

  it("hatches the writer's voice without a focus", () => {
    expect(segmentWith("Wer die Truppe führt", null).look).toEqual(["r-writer"]);
  });

  it("draws nothing in the text-only view", () => {
    expect(segmentWith("nachdem die Waffen", third?.id ?? null, "text").look).toEqual([""]);
  });

  it("hides the marks of hidden statements until one is in focus", () => {
    const { segment } = segmentWith("kündigte", null);
    const hidden = new Set(segment.marks.map((mark) => mark.id));
    expect(lookOf(segment, null, "focus", hidden).layers).toEqual([""]);
    expect(lookOf(segment, third?.id ?? null, "focus", hidden).layers.at(-1)).toBe("r r-cue");
  });

  it("keeps a mark that runs over a paragraph border in both paragraphs", () => {
    const first = statements[0];
    if (first === undefined) throw new Error("the fixture has no statement");
    const [one, two] = paragraphBorders(text);
    const wide = {
      ...first,
      quote: { ...first.quote, spans: [{ start: (one?.end ?? 0) - 5, end: (two?.start ?? 0) + 5 }] },
    };
    const paragraphs = layOutMarks(text, [wide]);
    expect(paragraphs.slice(0, 2).map((paragraph) => paragraph.ids.has(wide.id))).toEqual([true, true]);
  });

  it("leaves line ends and blank lines out of paragraphs", () => {
    expect(paragraphBorders("one\r\ntwo\n \n\nthree")).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
      { start: 12, end: 17 },
    ]);
  });

  it("keeps paragraph objects whose marks did not change", () => {
    const before = layOutMarks(text, statements);
    const decided = statements.map((one) => ({ ...one, state: "accepted" as const }));
    const after = keptParagraphs(before, layOutMarks(text, decided));
    expect(after.every((paragraph, position) => paragraph === before[position])).toBe(true);
  });

  it("finds the innermost statement at a place and walks through those that share their words", () => {
    const at = text.indexOf("Soldaten zu schicken");
    const inner = statementAt(statements, at, null);
    expect(inner?.id).toBe(statements[5]?.id);
    expect(statementAt(statements, text.indexOf("Berlin blieb"), null)).toBeNull();
  });
});
