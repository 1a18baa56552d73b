import { describe, expect, test } from "vitest";
import {
  addDocuments,
  addStatement,
  decide,
  invertChanges,
  type Statement,
  type StatementDraft,
  splitStatement,
} from "../../src/index.js";
import { code } from "./coded-project.js";
import { countingMaker, memoryProject, spanOf } from "./memory-project.js";

const text =
  "Ada Lindqvist said: we send ships by May, and we send no planes before winter. She left, Mira Sand says.";
const quote = "we send ships by May, and we send no planes before winter";
const place = text.indexOf("and we send no");

function withStatement(values: Partial<StatementDraft> = {}, state: "coded" | "proposed" = "coded") {
  const project = memoryProject();
  const maker = countingMaker();
  const file = {
    name: "a",
    title: "Talks",
    author: "",
    source: "",
    section: "",
    type: "",
    url: "",
    notes: "",
  };
  const { draft, documents } = addDocuments(
    project,
    [{ ...file, language: "en", date: null, text, fingerprint: "f" }],
    maker,
  );
  project.apply(draft);
  const [doc] = documents;
  if (doc === undefined) throw new Error("no document");
  const input = { documentId: doc.id, versionId: doc.versionId, quote: [spanOf(quote, text)], ...values };
  project.apply(addStatement(project, input, maker));
  const [made] = project.statementsIn(doc.id);
  if (made === undefined) throw new Error("no statement");
  if (state === "proposed") {
    const after: Statement = { ...made, state, engine: "rules@1.0.0", confidence: 0.7 };
    project.apply({
      summary: { key: "proposals-extracted", details: {} },
      changes: [{ kind: "statement", id: made.id, before: made, after }],
    });
  }
  const both = () => project.statementsIn(doc.id);
  const quotes = () => both().map((one) => project.read("utterance", one.utteranceId)?.quote.text);
  return { project, maker, doc, id: made.id, both, quotes };
}

describe("splitting a statement", () => {
  test("leaves the words before the place and makes a statement of those behind it, and is taken back", () => {
    const { project, maker, id, both, quotes } = withStatement({
      person: { label: "Ada Lindqvist" },
      note: "n",
    });
    const before = project.dump();
    const draft = splitStatement(project, id, place, null, maker);
    project.apply(draft);
    const halves = ["we send ships by May,", "and we send no planes before winter"];
    expect(quotes()).toEqual(halves);
    expect(both().map(({ claim }) => claim.text)).toEqual(halves);
    const [first, second] = both();
    expect(second).toMatchObject({ values: first?.values, note: "n", state: "coded", coderId: "coder" });
    project.apply({ summary: { key: "undone", details: {} }, changes: invertChanges(draft.changes) });
    expect(project.dump()).toEqual(before);
  });

  test("gives each half the parts inside of it, and both those outside", () => {
    const { project, maker, id, both } = withStatement({
      actor: [spanOf("Ada Lindqvist", text)],
      deadline: [spanOf("by May", text)],
      time: [spanOf("before winter", text)],
      cue: [spanOf("said", text)],
    });
    project.apply(splitStatement(project, id, place, null, maker));
    const parts = both().map((one) => [
      one.actor?.text,
      one.deadline?.text ?? null,
      one.time?.text ?? null,
      project.read("utterance", one.utteranceId)?.cue?.text,
    ]);
    expect(parts).toEqual([
      ["Ada Lindqvist", "by May", null, "said"],
      ["Ada Lindqvist", null, "before winter", "said"],
    ]);
  });

  test("corrects a proposal, and reopening brings the whole quote back", () => {
    const { project, maker, id, both, quotes } = withStatement({}, "proposed");
    project.apply(splitStatement(project, id, place, null, maker));
    expect(both().map(({ state, engine }) => [state, engine])).toEqual([
      ["corrected", "rules@1.0.0"],
      ["coded", null],
    ]);
    project.apply(decide(project, { kind: "reopen", ids: [id] }, maker));
    expect(quotes()[0]).toBe(quote);
  });

  test("keeps a quote that others share as wide as they need it", () => {
    const { project, maker, doc, id, quotes } = withStatement();
    project.apply(
      addStatement(
        project,
        {
          documentId: doc.id,
          versionId: doc.versionId,
          quote: [spanOf(quote, text)],
          person: { label: "Mira Sand" },
        },
        maker,
      ),
    );
    project.apply(splitStatement(project, id, place, null, maker));
    expect(quotes()).toEqual([quote, quote, "and we send no planes before winter"]);
  });

  test("moves what is reported inside of the second half along with it", () => {
    const { project, maker, doc, id, both } = withStatement();
    project.apply(
      addStatement(
        project,
        { documentId: doc.id, versionId: doc.versionId, quote: [spanOf("no planes", text)] },
        maker,
      ),
    );
    const inner = both().find((one) => one.id !== id);
    const utterance = project.read("utterance", inner?.utteranceId ?? "");
    const outer = project.read("statement", id)?.utteranceId ?? null;
    if (utterance === null) throw new Error("no utterance");
    project.apply({
      summary: { key: "statement-edited", details: {} },
      changes: [
        { kind: "utterance", id: utterance.id, before: utterance, after: { ...utterance, nestedIn: outer } },
      ],
    });
    project.apply(splitStatement(project, id, place, null, maker));
    const made = both().at(-1);
    expect(project.read("utterance", utterance.id)?.nestedIn).toBe(made?.utteranceId);
  });

  test.each([0, text.indexOf(quote), text.indexOf(quote) + quote.length, text.length])(
    "is refused at %i, where one side has no words",
    (at) => {
      const { project, maker, id } = withStatement();
      expect(() => splitStatement(project, id, at, null, maker)).toThrowError(code("SPLIT_OUTSIDE_QUOTE"));
    },
  );
});
