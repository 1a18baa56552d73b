import { codebookSchema, isVerbatim } from "@parley/core";
import { describe, expect, test } from "vitest";
import { createOnnxEngine } from "../../src/onnx/onnx-engine.js";
import type { TaggedPiece } from "../../src/onnx/tagged-spans.js";

const text =
  "„Truppen sind dort“, sagte Ada Lindqvist. Es regnete.\n\nTomas Verhoek meinte, der Plan sei gut.";
const labels: Readonly<Record<string, string>> = {
  "„": "B-QUOTE",
  Truppen: "I-QUOTE",
  sind: "I-QUOTE",
  dort: "I-QUOTE",
  "“": "I-QUOTE",
  sagte: "B-CUE",
  meinte: "B-CUE",
  Ada: "B-SPEAKER",
  Lindqvist: "I-SPEAKER",
  Tomas: "B-SPEAKER",
  Verhoek: "I-SPEAKER",
  der: "B-QUOTE",
  Plan: "I-QUOTE",
  sei: "I-QUOTE",
  gut: "I-QUOTE",
};

/** A tiny model: a table of words. */
async function tag(words: string): Promise<TaggedPiece[]> {
  return Array.from(words.matchAll(/[\p{L}]+|[^\p{L}\s]/gu), ([word]) => ({
    label: labels[word] ?? "O",
    word,
    score: 0.8,
  }));
}

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Force",
  languages: ["de"],
  concepts: [{ id: "deploy", labels: { de: "Truppen" }, phrases: { de: ["Truppen"] } }],
});
const input = { id: "a", title: null, text, language: "de", date: "2031-01-14", codebook } as const;

describe("the onnx engine", () => {
  test("gives every quote its nearest cue and speaker, all of it word for word", async () => {
    const { reading, ungrounded } = await createOnnxEngine({ model: "tiny", tag }).readLater(input);
    expect(ungrounded).toBe(0);
    const shown = reading.statements.map(({ mode, quote, cue, actor, engine }) => [
      mode,
      quote.text,
      cue?.text,
      actor?.canonical,
      engine,
    ]);
    expect(shown).toEqual([
      ["direct", "„Truppen sind dort“", "sagte", "Ada Lindqvist", "onnx@tiny/1"],
      ["indirect", "der Plan sei gut", "meinte", "Tomas Verhoek", "onnx@tiny/1"],
    ]);
    for (const { quote, cue, actor } of reading.statements)
      for (const part of [quote, cue, actor]) expect(part === null || isVerbatim(text, part)).toBe(true);
  });

  test("finds the same in a text longer than a model reads at once", async () => {
    const long = `${"Es regnete. ".repeat(150)}\n${text}`;
    const { reading } = await createOnnxEngine({ model: "tiny", tag }).readLater({ ...input, text: long });
    expect(reading.statements.map(({ actor }) => actor?.canonical)).toEqual([
      "Ada Lindqvist",
      "Tomas Verhoek",
    ]);
  });

  const stances = [
    ["support", [0.9, 0.1], "support"],
    ["oppose", [0.1, 0.9], "oppose"],
    ["nothing where neither is sure", [0.5, 0.4], null],
  ] as const;
  test.each(stances)(
    "takes %s from a zero-shot model where the rules have no sign",
    async (_, scores, polarity) => {
      const asked: string[] = [];
      const silent = await createOnnxEngine({ model: "tiny", tag }).readLater(input);
      const before = silent.reading.statements[0]?.stance?.polarity ?? null;
      const engine = createOnnxEngine({
        model: "tiny",
        tag,
        entail: async (_text, sentences) => {
          asked.push(...sentences);
          return scores;
        },
      });
      const { reading } = await engine.readLater(input);
      const [first] = reading.statements;
      expect(first?.concept?.id).toBe("deploy");
      expect(asked).toEqual(["Der Sprecher ist für: Truppen.", "Der Sprecher ist gegen: Truppen."]);
      expect(first?.stance?.polarity ?? null).toBe(polarity ?? before);
    },
  );
});
