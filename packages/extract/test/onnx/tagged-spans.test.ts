import { describe, expect, test } from "vitest";
import { roleOf, type TaggedPiece, taggedSpans } from "../../src/onnx/tagged-spans.js";

const text = "Ada Lindqvist sagte, sie schicke Truppen. Truppen kommen.";

/** "B-QUOTE:sie I-QUOTE:schicke" */
function pieces(words: string): TaggedPiece[] {
  return words.split(" ").map((one) => {
    const [label = "", word = ""] = one.split(":");
    return { label, word, score: 0.5 };
  });
}

const found = (words: string) =>
  taggedSpans(text, pieces(words)).map(({ role, start, end }) => [role, text.slice(start, end)]);

describe("spans of labelled pieces", () => {
  const rows: readonly (readonly [name: string, words: string, expected: (readonly [string, string])[]])[] = [
    [
      "go on as long as the label does",
      "B-CUE:sagte O:, B-QUOTE:sie I-QUOTE:schicke I-QUOTE:Truppen",
      [
        ["cue", "sagte"],
        ["quote", "sie schicke Truppen"],
      ],
    ],
    [
      "begin anew where a label begins",
      "B-QUOTE:sie B-QUOTE:schicke",
      [
        ["quote", "sie"],
        ["quote", "schicke"],
      ],
    ],
    [
      "put pieces of words together, whatever the label of the later ones",
      "B-SPEAKER:Lind O:##qvist",
      [["speaker", "Lindqvist"]],
    ],
    ["take all of a word of which half has a label", "SPEAKER:Lind", [["speaker", "Lindqvist"]]],
    [
      "are found in the order of the pieces",
      "B-QUOTE:Truppen B-QUOTE:Truppen",
      [
        ["quote", "Truppen"],
        ["quote", "Truppen"],
      ],
    ],
    [
      "may come from a model without capitals",
      "B-SPEAKER:ada I-SPEAKER:lindqvist",
      [["speaker", "Ada Lindqvist"]],
    ],
    [
      "may carry the marks of other tokenizers",
      "SPEAKER:▁Ada SPEAKER:ĠLindqvist",
      [["speaker", "Ada Lindqvist"]],
    ],
    ["do not hold what does not stand in the text", "B-QUOTE:Minen", []],
    [
      "do not go on across words without a label",
      "B-SPEAKER:Ada I-SPEAKER:sie",
      [
        ["speaker", "Ada"],
        ["speaker", "sie"],
      ],
    ],
    ["are none for other labels", "B-PER:Ada", []],
  ];
  test.each(rows)("%s", (_, words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  test("have the mean score of their pieces", () => {
    const scored = [
      { label: "B-QUOTE", word: "sie", score: 0.6 },
      { label: "I-QUOTE", word: "schicke", score: 0.9 },
    ];
    expect(taggedSpans(text, scored)[0]?.score).toBeCloseTo(0.75, 10);
  });
});

test("roles go by the names corpora use", () => {
  expect(["B-Content", "I-SOURCE", "cue", "LABEL_0", "O"].map(roleOf)).toEqual([
    "quote",
    "speaker",
    "cue",
    null,
    null,
  ]);
});
