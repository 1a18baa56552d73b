import { describe, expect, test } from "vitest";
import {
  addDocuments,
  addStatement,
  changeSetting,
  correctText,
  type Draft,
  decide,
  deleteStatement,
  editDocument,
  editEntity,
  editStatement,
  invertChanges,
  type NewDocument,
  type Statement,
  type StatementDraft,
} from "../../src/index.js";
import { countingMaker, type MemoryProject, memoryProject, spanOf, text } from "./memory-project.js";

const article: NewDocument = {
  name: "a",
  title: "Genf",
  author: "",
  source: "",
  section: "",
  type: "",
  url: "",
  notes: "",
  language: "de",
  date: { local: "2031-01-14T09:30", precision: "minute", zone: null, source: "text" },
  text,
  fingerprint: "f-a",
};

function withArticle() {
  const project = memoryProject();
  const maker = countingMaker();
  const { draft, documents } = addDocuments(project, [article], maker);
  project.apply(draft);
  const [doc] = documents;
  if (doc === undefined) throw new Error("no document");
  const coded = (quote: string, values: Partial<StatementDraft> = {}): Statement => {
    const before = new Set(project.statementsIn(doc.id).map(({ id }) => id));
    const input = { documentId: doc.id, versionId: doc.versionId, quote: [spanOf(quote)], ...values };
    project.apply(addStatement(project, input, maker));
    const made = project.statementsIn(doc.id).find(({ id }) => !before.has(id));
    if (made === undefined) throw new Error("no statement");
    return made;
  };
  /** The same as an engine would have made it. */
  const proposed = (quote: string): Statement => {
    const made = coded(quote, { person: { label: "Ada Lindqvist" }, agreement: 1 });
    const proposal: Statement = { ...made, state: "proposed", engine: "rules@1.0.0", confidence: 0.7 };
    project.apply({
      summary: { key: "proposals-extracted", details: {} },
      changes: [{ kind: "statement", id: made.id, before: made, after: proposal }],
    });
    return project.read("statement", made.id) ?? proposal;
  };
  return { project, maker, doc, coded, proposed };
}

const code = (expected: string) => expect.objectContaining({ code: expected });

/** What every operation has to do: its changes, taken back, give the state before. */
function takesBack(project: MemoryProject, draft: Draft): void {
  const before = project.dump();
  project.apply(draft);
  const after = project.dump();
  project.apply({ summary: { key: "undone", details: {} }, changes: invertChanges(draft.changes) });
  expect(project.dump()).toEqual(before);
  project.apply(draft);
  expect(project.dump()).toEqual(after);
}

describe("addDocuments", () => {
  test("links equal texts to the first one, within a batch and across", () => {
    const { project, maker, doc } = withArticle();
    const again = addDocuments(
      project,
      [article, { ...article, name: "b" }, { ...article, fingerprint: "x" }],
      maker,
    );
    expect(again.documents.map(({ sameTextAs }) => sameTextAs)).toEqual([doc.id, doc.id, null]);
    const empty = memoryProject();
    const batch = addDocuments(empty, [article, article, article], maker);
    const [first] = batch.documents;
    expect(batch.documents.map(({ sameTextAs }) => sameTextAs)).toEqual([null, first?.id, first?.id]);
    takesBack(empty, batch.draft);
  });

  test("of nothing changes nothing", () => {
    expect(addDocuments(memoryProject(), [], countingMaker()).draft.changes).toEqual([]);
  });
});

describe("editDocument", () => {
  test("changes what is given and leaves the rest, also the precision of a day that stays", () => {
    const { project, doc } = withArticle();
    takesBack(project, editDocument(project, doc.id, { title: "Neu", date: "2031-01-14" }, null));
    expect(project.read("document", doc.id)).toMatchObject({ title: "Neu", date: article.date });
    project.apply(editDocument(project, doc.id, { date: "2031-01-15" }, null));
    expect(project.read("document", doc.id)?.date).toEqual({
      local: "2031-01-15",
      precision: "day",
      zone: null,
      source: "person",
    });
    project.apply(editDocument(project, doc.id, { date: null }, null));
    expect(project.read("document", doc.id)?.date).toBeNull();
  });

  test("makes no change when nothing differs", () => {
    const { project, doc } = withArticle();
    expect(editDocument(project, doc.id, { title: doc.title, author: undefined }, null).changes).toEqual([]);
  });

  test("stops at a revision that is not the newest, and at a document that is not there", () => {
    const { project, doc } = withArticle();
    expect(() => editDocument(project, doc.id, { title: "x" }, 99)).toThrowError(code("EDIT_CLASH"));
    expect(() => editDocument(project, "none", { title: "x" }, null)).toThrowError(code("NOT_THERE"));
  });
});

describe("addStatement", () => {
  test("keeps the words of the text, and makes entities that are new", () => {
    const { project, coded } = withArticle();
    const statement = coded("Wir schicken Soldaten.", {
      actor: [spanOf("Ada Lindqvist")],
      cue: [spanOf("sagte"), spanOf("am Montag")],
      person: { label: " Ada Lindqvist " },
      concept: { label: "Soldaten" },
      agreement: 0,
    });
    expect(statement).toMatchObject({ state: "coded", engine: null, confidence: null });
    expect(statement.claim.text).toBe("Wir schicken Soldaten.");
    expect(statement.actor?.text).toBe("Ada Lindqvist");
    expect(project.read("utterance", statement.utteranceId)?.cue?.text).toBe("sagte … am Montag");
    const person = project.read("entity", String(statement.values.person));
    expect(person).toMatchObject({ value: "Ada Lindqvist", kind: "person", labels: { de: "Ada Lindqvist" } });
    expect(statement.values.agreement).toBe(0);
  });

  test("finds an entity by value, label or alias before it makes one", () => {
    const { project, coded } = withArticle();
    const first = coded("Wir schicken Soldaten.", { person: { label: "Ada Lindqvist" } });
    const id = String(first.values.person);
    project.apply(editEntity(project, id, { aliases: ["AL"], labels: { en: "Ada L." } }, null));
    for (const label of ["Ada Lindqvist", "AL", "Ada L."]) {
      expect(coded("Tomas Verhoek", { person: { label } }).values.person).toBe(id);
    }
  });

  test("joins an utterance with the same quote and cue", () => {
    const { coded } = withArticle();
    const both = "Truppen zu entsenden";
    const one = coded(both, { person: { label: "Ada Lindqvist" }, cue: [spanOf("kündigten an")] });
    const other = coded(both, { person: { label: "Mira Sand" }, cue: [spanOf("kündigten an")] });
    const apart = coded(both, { person: { label: "Mira Sand" } });
    expect(other.utteranceId).toBe(one.utteranceId);
    expect(apart.utteranceId).not.toBe(one.utteranceId);
  });

  const misplaced: readonly (readonly [name: string, quote: { start: number; end: number }[]])[] = [
    ["behind the end", [{ start: 0, end: text.length + 1 }]],
    ["empty", [{ start: 5, end: 5 }]],
    [
      "overlapping",
      [
        { start: 0, end: 10 },
        { start: 5, end: 12 },
      ],
    ],
  ];
  test.each(misplaced)("refuses a passage that is %s", (_, quote) => {
    const { project, maker, doc } = withArticle();
    const input = { documentId: doc.id, versionId: doc.versionId, quote };
    expect(() => addStatement(project, input, maker)).toThrowError(code("OFFSETS_OUTSIDE_TEXT"));
  });

  test("refuses an older text version and an entity of another variable", () => {
    const { project, maker, doc, coded } = withArticle();
    const concept = coded("Wir schicken Soldaten.", { concept: { label: "Soldaten" } }).values.concept;
    const input = { documentId: doc.id, versionId: doc.versionId, quote: [spanOf("Montag")] };
    expect(() => addStatement(project, { ...input, versionId: "old" }, maker)).toThrowError(
      code("TEXT_VERSION_OLD"),
    );
    expect(() => addStatement(project, { ...input, person: { id: String(concept) } }, maker)).toThrowError(
      code("NOT_THERE"),
    );
  });

  test("can be taken back", () => {
    const { project, maker, doc } = withArticle();
    const input = {
      documentId: doc.id,
      versionId: doc.versionId,
      quote: [spanOf("Montag")],
      person: { label: "X" },
    };
    takesBack(project, addStatement(project, input, maker));
  });
});

describe("editStatement", () => {
  test("changes a statement coded by hand in place", () => {
    const { project, maker, coded } = withArticle();
    const statement = coded("Wir schicken Soldaten.", { person: { label: "Ada" }, agreement: 1 });
    const edit = { quote: [spanOf("schicken Soldaten")], person: null, agreement: null, note: "n" };
    takesBack(project, editStatement(project, statement.id, edit, statement.revision, maker));
    const now = project.read("statement", statement.id);
    expect(now).toMatchObject({ state: "coded", values: {}, note: "n" });
    expect(now?.claim.text).toBe("schicken Soldaten");
    expect(project.read("utterance", statement.utteranceId)?.quote.text).toBe("schicken Soldaten");
    expect(project.decisionsOf(statement.id)).toEqual([]);
  });

  test("turns a proposal into a corrected one and keeps what the engine had said", () => {
    const { project, maker, proposed } = withArticle();
    const statement = proposed("Wir schicken Soldaten.");
    const edit = { agreement: 0, act: "promise" as const, cue: [spanOf("sagte")] };
    takesBack(project, editStatement(project, statement.id, edit, null, maker));
    expect(project.read("statement", statement.id)).toMatchObject({ state: "corrected", act: "promise" });
    expect(project.decisionsOf(statement.id)).toMatchObject([
      {
        kind: "correct",
        engine: "rules@1.0.0",
        proposed: { act: "assert", cue: null, values: statement.values },
      },
    ]);
  });

  test("leaves the quote of others in the utterance when one statement's passage shrinks", () => {
    const { project, maker, coded } = withArticle();
    const both = "Truppen zu entsenden";
    const one = coded(both, { person: { label: "Ada Lindqvist" } });
    const other = coded(both, { person: { label: "Mira Sand" } });
    project.apply(editStatement(project, one.id, { quote: [spanOf("Truppen")] }, null, maker));
    expect(project.read("statement", one.id)?.claim.text).toBe("Truppen");
    expect(project.read("statement", other.id)?.claim.text).toBe(both);
    expect(project.read("utterance", one.utteranceId)?.quote.text).toBe(both);
  });

  test("makes no change when nothing differs", () => {
    const { project, maker, proposed } = withArticle();
    const statement = proposed("Wir schicken Soldaten.");
    const edit = { agreement: 1, quote: [...statement.claim.spans] };
    expect(editStatement(project, statement.id, edit, null, maker).changes).toEqual([]);
  });

  test("stops at a revision that is not the newest, naming who was there", () => {
    const { project, maker, coded } = withArticle();
    const { id } = coded("Montag");
    expect(() => editStatement(project, id, { note: "x" }, 99, maker)).toThrowError(
      expect.objectContaining({ code: "EDIT_CLASH", details: expect.objectContaining({ coder: "Mara" }) }),
    );
  });
});

describe("deleteStatement", () => {
  test("removes its decisions, and its utterance when it was the last one in it", () => {
    const { project, maker, proposed } = withArticle();
    const statement = proposed("Wir schicken Soldaten.");
    project.apply(decide(project, { kind: "accept", ids: [statement.id] }, maker));
    takesBack(project, deleteStatement(project, statement.id, null));
    expect(project.statementsOf(statement.utteranceId)).toEqual([]);
    expect(project.read("utterance", statement.utteranceId)).toBeNull();
    expect(project.decisionsOf(statement.id)).toEqual([]);
  });

  test("keeps an utterance in which something else was said", () => {
    const { project, coded } = withArticle();
    const one = coded("Truppen zu entsenden", { person: { label: "Ada Lindqvist" } });
    coded("Truppen zu entsenden", { person: { label: "Mira Sand" } });
    project.apply(deleteStatement(project, one.id, null));
    expect(project.statementsOf(one.utteranceId)).toHaveLength(1);
  });

  test("leaves what was reported inside of it on its own", () => {
    const { project, coded } = withArticle();
    const outer = coded("Wir schicken Soldaten.");
    const inner = coded("Soldaten");
    const utterance = project.read("utterance", inner.utteranceId);
    if (utterance === null) throw new Error("no utterance");
    const nested = { ...utterance, nestedIn: outer.utteranceId };
    project.apply({
      summary: { key: "statement-edited", details: {} },
      changes: [{ kind: "utterance", id: utterance.id, before: utterance, after: nested }],
    });
    takesBack(project, deleteStatement(project, outer.id, null));
    expect(project.read("utterance", inner.utteranceId)?.nestedIn).toBeNull();
  });
});

describe("decide", () => {
  const walks: readonly (readonly [steps: readonly ("accept" | "reject" | "reopen")[], state: string])[] = [
    [["accept"], "accepted"],
    [["reject"], "rejected"],
    [["accept", "reject"], "rejected"],
    [["reject", "accept"], "accepted"],
    [["accept", "reopen"], "proposed"],
    [["reopen"], "proposed"],
    [["accept", "accept"], "accepted"],
  ];
  test.each(walks)("%j leads to %s", (steps, state) => {
    const { project, maker, proposed } = withArticle();
    const { id } = proposed("Wir schicken Soldaten.");
    for (const kind of steps) {
      const draft = decide(project, { kind, ids: [id] }, maker);
      takesBack(project, draft);
    }
    expect(project.read("statement", id)?.state).toBe(state);
  });

  test("writes one decision for each proposal whose state changes", () => {
    const { project, maker, proposed } = withArticle();
    const ids = ["Montag", "Tomas Verhoek", "Truppen"].map((words) => proposed(words).id);
    project.apply(decide(project, { kind: "accept", ids: ids.slice(0, 1) }, maker));
    const draft = decide(project, { kind: "accept", ids: [...ids, ...ids] }, maker);
    expect(draft.summary).toMatchObject({ key: "proposals-accepted", details: { count: 2, title: "Genf" } });
    project.apply(draft);
    expect(ids.map((id) => project.decisionsOf(id).length)).toEqual([1, 1, 1]);
    expect(decide(project, { kind: "accept", ids }, maker).changes).toEqual([]);
  });

  test("corrects one proposal; a correction that changes nothing accepts it", () => {
    const { project, maker, proposed } = withArticle();
    const [one, other] = [proposed("Montag"), proposed("Truppen")];
    project.apply(decide(project, { kind: "correct", ids: [one.id], correction: { agreement: 0 } }, maker));
    project.apply(decide(project, { kind: "correct", ids: [other.id], correction: { agreement: 1 } }, maker));
    expect(project.read("statement", one.id)).toMatchObject({ state: "corrected", values: { agreement: 0 } });
    expect(project.read("statement", other.id)?.state).toBe("accepted");
    expect(() => decide(project, { kind: "correct", ids: [one.id, other.id] }, maker)).toThrowError(
      code("OPTION_INVALID"),
    );
  });

  test("brings back every word of the engine when a corrected proposal is reopened", () => {
    const { project, maker, proposed } = withArticle();
    const statement = proposed("Wir schicken Soldaten.");
    const utterance = project.read("utterance", statement.utteranceId);
    const correct = (correction: object) =>
      project.apply(decide(project, { kind: "correct", ids: [statement.id], correction }, maker));
    correct({ agreement: 0, quote: [spanOf("Soldaten")] });
    correct({ agreement: null, cue: [spanOf("sagte")] });
    project.apply(decide(project, { kind: "reopen", ids: [statement.id] }, maker));
    expect({ ...project.read("statement", statement.id), revision: 0 }).toEqual({
      ...statement,
      revision: 0,
    });
    expect({ ...project.read("utterance", statement.utteranceId), revision: 0 }).toEqual({
      ...utterance,
      revision: 0,
    });
    correct({ act: "promise" });
    project.apply(decide(project, { kind: "reopen", ids: [statement.id] }, maker));
    expect({ ...project.read("statement", statement.id), revision: 0 }).toEqual({
      ...statement,
      revision: 0,
    });
  });

  test("refuses statements coded by hand and older revisions", () => {
    const { project, maker, coded, proposed } = withArticle();
    const byHand = coded("Montag");
    const proposal = proposed("Truppen");
    expect(() => decide(project, { kind: "reject", ids: [byHand.id] }, maker)).toThrowError(
      code("NOT_A_PROPOSAL"),
    );
    expect(() =>
      decide(project, { kind: "accept", ids: [proposal.id], revisions: { [proposal.id]: 1 } }, maker),
    ).toThrowError(code("EDIT_CLASH"));
  });
});

describe("correctText", () => {
  test("moves statements whose words are still there, and leaves the others on the old version", () => {
    const { project, maker, doc, coded } = withArticle();
    const stays = coded("Wir schicken Soldaten.", {
      actor: [spanOf("Ada Lindqvist")],
      cue: [spanOf("sagte")],
    });
    const gone = coded("lehnte das ab");
    const corrected = `Genf. ${text.replace("lehnte das ab", "wies das zurück")}`;
    const { draft, moved, left } = correctText(project, doc.id, corrected, "f-b", null, maker);
    takesBack(project, draft);
    expect([moved, left]).toEqual([[stays.id], [gone.id]]);
    const now = project.read("statement", stays.id);
    const version = project.read("document", doc.id)?.versionId;
    expect(now?.versionId).toBe(version);
    expect(now?.claim).toMatchObject({
      text: "Wir schicken Soldaten.",
      ...spanOf("Wir schicken Soldaten.", corrected),
    });
    expect(project.read("statement", gone.id)?.versionId).toBe(doc.versionId);
    expect(project.read("textVersion", version ?? "")?.number).toBe(2);
    expect(project.read("textVersion", doc.versionId)?.text).toBe(text);
  });

  test("says of every statement where its words stood and where they stand", () => {
    const { project, maker, doc, coded } = withArticle();
    const gone = coded("lehnte das ab");
    const stays = coded("Wir schicken Soldaten.");
    const corrected = `Genf. ${text.replace("lehnte das ab", "wies das zurück")}`;
    const { quotes } = correctText(project, doc.id, corrected, "f-b", null, maker);
    const was = spanOf("Wir schicken Soldaten.");
    expect(quotes.map(({ id, before, after }) => [id, before.start, after?.start ?? null])).toEqual([
      [stays.id, was.start, was.start + "Genf. ".length],
      [gone.id, spanOf("lehnte das ab").start, null],
    ]);
  });

  test("makes no version when the text is the same", () => {
    const { project, maker, doc } = withArticle();
    expect(correctText(project, doc.id, text, "f-a", null, maker).draft.changes).toEqual([]);
  });
});

describe("editEntity and changeSetting", () => {
  test("refuse a value that another entity of the variable has", () => {
    const { project, coded } = withArticle();
    const ada = coded("Montag", { person: { label: "Ada" } }).values.person;
    coded("Truppen", { person: { label: "Tomas" }, concept: { label: "Ada" } });
    expect(() => editEntity(project, String(ada), { value: "Tomas" }, null)).toThrowError(
      code("ENTITY_VALUE_TAKEN"),
    );
    takesBack(project, editEntity(project, String(ada), { value: "Ada L.", color: "#112233" }, null));
    expect(project.read("entity", String(ada))).toMatchObject({ value: "Ada L.", color: "#112233" });
  });

  test("set a setting, and make no change when it has the value", () => {
    const project = memoryProject();
    takesBack(project, changeSetting(project, "dial", 0.7));
    expect(changeSetting(project, "dial", 0.7).changes).toEqual([]);
    takesBack(project, changeSetting(project, "dial", { a: [1] }));
    expect(project.read("setting", "dial")?.value).toEqual({ a: [1] });
  });
});
