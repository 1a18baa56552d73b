import { type Codebook, codebookSchema, isVerbatim } from "@parley/core";
import { describe, expect, test } from "vitest";
import { type Ask, createModelEngine } from "../../src/model/model-engine.js";
import type { ModelQuestion } from "../../src/model/prompt.js";

const text = "„Wir schicken Truppen“, sagte Ada Lindqvist am Montag. Norland lehnte den Plan bis Freitag ab.";

const said = {
  quote: "„Wir schicken Truppen“",
  cue: "sagte",
  actor: {
    words: "Ada Lindqvist",
    name: "Ada Lindqvist",
    kind: "person",
    office: null,
    memberOf: ["Norland"],
  },
  addressee: null,
  mode: "direct",
  act: "announce",
  concept: "deploy",
  stance: "support",
  negated: false,
  certainty: "stated",
  condition: null,
  deadline: null,
  confidence: 0.912,
};
const refused = {
  ...said,
  quote: "den Plan",
  cue: "lehnte … ab",
  actor: { words: "Norland", name: "Norland", kind: "organization", office: null, memberOf: [] },
  mode: "reported",
  act: "refuse",
  concept: "Truppen entsenden",
  stance: "oppose",
  deadline: "bis Freitag",
  confidence: 3,
};

const codebook: Codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Force",
  languages: ["de"],
  actors: [{ id: "lindqvist", kind: "person", labels: { de: "Ada Lindqvist" } }],
  concepts: [{ id: "deploy", labels: { de: "Truppen entsenden" } }],
});

const input = { id: "a", title: "Meldung", text, language: "de", date: "2031-01-14", codebook } as const;

/** A model that gives these answers one after the other. */
function answering(...answers: readonly unknown[]): { ask: Ask; questions: ModelQuestion[] } {
  const questions: ModelQuestion[] = [];
  return {
    questions,
    ask: async (question) => {
      const answer = answers[questions.length];
      questions.push(question);
      return typeof answer === "string" ? answer : JSON.stringify(answer);
    },
  };
}

describe("the llm engine", () => {
  test("makes statements of what the model found, with every part at its place", async () => {
    const { ask, questions } = answering({ statements: [said, refused] });
    const { reading, ungrounded } = await createModelEngine({ model: "small", ask }).readLater(input);
    expect(ungrounded).toBe(0);
    const [first, second] = reading.statements;
    expect(first).toMatchObject({
      id: 1,
      utterance: 1,
      actor: { canonical: "Ada Lindqvist", entityId: "lindqvist", kind: "person", memberOf: ["Norland"] },
      mode: "direct",
      act: "announce",
      concept: { id: "deploy", label: "Truppen entsenden", candidate: false },
      stance: { polarity: "support", towards: "Truppen entsenden" },
      confidence: 0.91,
      engine: "llm@small/1",
    });
    expect(second).toMatchObject({
      utterance: 2,
      concept: { id: "deploy" },
      confidence: 1,
      // The anchor is a Tuesday; Friday of that week is the 17th.
      deadline: { text: "bis Freitag", to: "2031-01-17", grade: "firm" },
      cue: { text: "lehnte … ab" },
    });
    for (const { quote, cue, actor, deadline } of reading.statements)
      for (const part of [quote, cue, actor, deadline])
        expect(part === null || isVerbatim(text, part)).toBe(true);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.system).toContain("deploy: Truppen entsenden");
    expect(questions[0]?.user).toContain("2031-01-14");
  });

  test("leaves out and counts what the text does not say or the shape does not allow", async () => {
    const { ask } = answering({
      statements: [
        { ...said, quote: "„Wir schicken Soldaten“" },
        { ...said, actor: { ...said.actor, words: "Tomas Verhoek" } },
        { ...said, mode: "shouted" },
        { ...said, cue: "rief", addressee: "die Presse" },
      ],
    });
    const { reading, ungrounded } = await createModelEngine({ model: "small", ask }).readLater(input);
    expect(ungrounded).toBe(3);
    expect(reading.statements).toMatchObject([{ cue: null, addressee: null }]);
  });

  test("takes two speakers of the same words as one utterance", async () => {
    const both = [said, { ...said, actor: { ...refused.actor } }];
    const { ask } = answering({ statements: both });
    const { reading } = await createModelEngine({ model: "small", ask }).readLater(input);
    expect(reading.statements.map(({ utterance }) => utterance)).toEqual([1, 1]);
  });

  test("asks once more after an answer that is no JSON, and then gives the document up", async () => {
    const once = answering("Gern! Hier:", `\`\`\`json\n${JSON.stringify({ statements: [said] })}\n\`\`\``);
    const { reading } = await createModelEngine({ model: "small", ask: once.ask }).readLater(input);
    expect(reading.statements).toHaveLength(1);
    expect(once.questions).toHaveLength(2);
    const never = answering('{"statements": [', "{}");
    await expect(
      createModelEngine({ model: "small", ask: never.ask }).readLater(input),
    ).rejects.toMatchObject({
      code: "MODEL_ANSWER_BROKEN",
      details: { document: "a", attempts: 2 },
    });
  });

  test("asks about a long text piece by piece and finds words in their own piece", async () => {
    const long = `${text}\n${text}`;
    const { ask, questions } = answering({ statements: [said] }, { statements: [said] });
    const engine = createModelEngine({ model: "small", ask, longestPiece: text.length + 1 });
    const { reading } = await engine.readLater({ ...input, text: long });
    expect(questions).toHaveLength(2);
    expect(reading.statements.map(({ quote }) => quote.start)).toEqual([0, text.length + 1]);
  });

  test("without a codebook takes the model's words for the concept as a candidate", async () => {
    const { ask, questions } = answering({ statements: [{ ...said, concept: "Truppen" }] });
    const { reading } = await createModelEngine({ model: "small", ask }).readLater({
      ...input,
      codebook: null,
    });
    expect(reading.statements[0]?.concept).toMatchObject({ id: null, label: "Truppen", candidate: true });
    expect(questions[0]?.system).toContain("zwei bis fünf Wörter");
  });
});
