import type { Draft } from "@parley/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addStatement,
  correctText,
  decide,
  deleteStatement,
  editDocument,
  editEntity,
  editProject,
  editStatement,
  redo,
  setCodebook,
  undo,
} from "../../src/project/actions.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { openProject, type Project } from "../../src/project/project.js";
import {
  countingClock,
  draftOf,
  dump,
  emptyProject,
  firstText,
  importSample,
  sampleCodebook,
  sampleProject,
  spanOf,
  textFile,
} from "../sample-project.js";
import { quotingEngine } from "./quoting-engine.js";

type Step = (project: Project) => unknown;

const statementAt = (project: Project, index: number) => {
  const statements = project.store.list("statement");
  return statements[index % Math.max(statements.length, 1)];
};
const documentAt = (project: Project, index: number) => {
  const documents = project.store.list("document");
  return documents[index % Math.max(documents.length, 1)];
};

/** Every action on a project that has something to act on. */
const actions: Readonly<Record<string, (index: number) => Step>> = {
  "importing documents": (index) => (project) =>
    importDocuments(project, [textFile(`${index}.txt`, `Text ${index}. Ada Lindqvist said “yes ${index}”.`)]),
  "setting a codebook": (index) => (project) =>
    setCodebook(project, { ...sampleCodebook, name: `Book ${index}` }),
  "editing a document": (index) => (project) => {
    const doc = documentAt(project, index);
    if (doc !== undefined)
      editDocument(project, doc.id, { title: `Title ${index}`, date: "2031-02-01" }, null);
  },
  "correcting a text": (index) => (project) => {
    const doc = documentAt(project, index);
    const version = doc === undefined ? null : project.store.read("textVersion", doc.versionId);
    if (doc !== undefined) correctText(project, doc.id, `[${index}] ${version?.text}`, null);
  },
  "adding a statement": (index) => (project) => {
    const doc = documentAt(project, index);
    if (doc === undefined) return;
    const { length } = project.store.read("textVersion", doc.versionId)?.text ?? "";
    const start = index % (length - 2);
    const { id: documentId, versionId } = doc;
    addStatement(project, {
      documentId,
      versionId,
      quote: [{ start, end: start + 2 }],
      person: { label: `Person ${index % 3}` },
      concept: { label: `Concept ${index % 5}` },
      agreement: index % 2,
    });
  },
  "editing a statement": (index) => (project) => {
    const statement = statementAt(project, index);
    if (statement === undefined) return;
    const concept = { label: `Concept ${index}` };
    editStatement(project, statement.id, { concept, note: `${index}`, cue: [{ start: 0, end: 4 }] }, null);
  },
  "deleting a statement": (index) => (project) => {
    const statement = statementAt(project, index);
    if (statement !== undefined) deleteStatement(project, statement.id, null);
  },
  "reading with an engine": () => (project) =>
    extractDocuments(project, { engine: quotingEngine, again: true }),
  "accepting proposals": (index) => decideAll("accept", index),
  "rejecting proposals": (index) => decideAll("reject", index),
  "reopening proposals": (index) => decideAll("reopen", index),
  "editing an entity": (index) => (project) => {
    const entities = project.store.list("entity");
    const entity = entities[index % Math.max(entities.length, 1)];
    if (entity !== undefined) editEntity(project, entity.id, { color: `#00000${index % 10}` }, null);
  },
  "changing a setting": (index) => (project) =>
    editProject(project, { dial: (index % 10) / 10, name: `N${index}` }),
};

function decideAll(kind: "accept" | "reject" | "reopen", index: number): Step {
  return (project) => {
    const ids = project.store
      .list("statement", "own.engine IS NOT NULL")
      .filter((_, position) => (position + index) % 2 === 0)
      .map((statement) => statement.id);
    if (ids.length > 0) decide(project, { kind, ids });
  };
}

describe("undo and redo", () => {
  test.each(Object.keys(actions))("take back %s and do it again, also after a restart", async (name) => {
    const { project } = await sampleProject();
    await extractDocuments(project, { engine: quotingEngine });
    if (name === "reopening proposals") decideAll("reject", 3)(project);
    const before = dump(project.store);
    await actions[name]?.(3)(project);
    const after = dump(project.store);
    expect(after).not.toEqual(before);

    undo(project);
    expect(dump(project.store)).toEqual(before);
    project.store.close();
    const again = openProject(project.store.path, countingClock(5000));
    redo(again);
    expect(dump(again.store)).toEqual(after);
    undo(again);
    expect(dump(again.store)).toEqual(before);
    again.store.close();
  });

  test("lead back to the beginning from any walk, and forward again", { timeout: 120_000 }, async () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(actions)), fc.nat(40)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const project = emptyProject();
        const beginning = dump(project.store);
        const states: unknown[] = [];
        await importSample(project);
        states.push(dump(project.store));
        for (const [name, index] of steps) {
          const revision = project.store.revision();
          await actions[name]?.(index)(project);
          if (project.store.revision() > revision + 1) throw new Error("more than one command");
          if (project.store.revision() > revision) states.push(dump(project.store));
        }
        for (const state of states.slice(0, -1).reverse()) {
          undo(project);
          expect(dump(project.store)).toEqual(state);
        }
        undo(project);
        expect(dump(project.store)).toEqual(beginning);
        expect(project.store.undoable(project.coder.id)).toBeNull();
        for (const state of states) {
          redo(project);
          expect(dump(project.store)).toEqual(state);
        }
        expect(project.store.connection.column("PRAGMA integrity_check")).toEqual(["ok"]);
        expect(project.store.connection.column("PRAGMA foreign_key_check")).toEqual([]);
        project.store.connection.script(
          "INSERT INTO document_search (document_search, rank) VALUES ('integrity-check', 1)",
        );
        project.store.close();
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  test("have nothing to do in a new project, and after all is taken back", async () => {
    const project = emptyProject();
    const nothing = expect.objectContaining({ code: "NOTHING_TO_UNDO" });
    expect(() => undo(project)).toThrowError(nothing);
    expect(() => redo(project)).toThrowError(expect.objectContaining({ code: "NOTHING_TO_REDO" }));
    await importSample(project);
    undo(project);
    expect(() => undo(project)).toThrowError(nothing);
    project.store.close();
  });

  test("end redoing with the next own command, not with one of somebody else", async () => {
    const { project } = await sampleProject();
    const other = openProject(project.store.path, { coder: "Mara", ...countingClock(9000) });
    editProject(project, { name: "One" });
    undo(project);
    editProject(other, { dial: 0.9 });
    expect(project.store.redoable(project.coder.id)).not.toBeNull();
    redo(project);
    undo(project);
    editProject(project, { name: "Two" });
    expect(project.store.redoable(project.coder.id)).toBeNull();
    project.store.close();
    other.store.close();
  });

  test("take back one's own commands only", async () => {
    const { project } = await sampleProject();
    const other = openProject(project.store.path, { coder: "Mara", ...countingClock(9000) });
    const before = dump(project.store);
    editProject(other, { dial: 0.9 });
    const statement = statementAt(project, 0);
    editStatement(project, statement?.id ?? "", { note: "mine" }, null);
    undo(other);
    expect(project.store.read("setting", "dial")?.value).toBe(0.5);
    expect(project.store.read("statement", statement?.id ?? "")?.note).toBe("mine");
    undo(project);
    expect(dump(project.store)).toEqual(before);
    project.store.close();
    other.store.close();
  });

  test("refuse to take back what somebody changed since", async () => {
    const { project } = await sampleProject();
    const other = openProject(project.store.path, { coder: "Mara", ...countingClock(9000) });
    const id = statementAt(project, 0)?.id ?? "";
    editStatement(project, id, { note: "mine" }, null);
    editStatement(other, id, { note: "hers" }, null);
    const before = dump(project.store);
    expect(() => undo(project)).toThrowError(
      expect.objectContaining({
        code: "UNDO_CLASH",
        details: expect.objectContaining({ kind: "statement", id, coder: "Mara" }),
      }),
    );
    expect(dump(project.store)).toEqual(before);
    undo(other);
    undo(project);
    expect(project.store.read("statement", id)?.note).toBe("");
    project.store.close();
    other.store.close();
  });

  test("refuse to take back a document that somebody has coded since", async () => {
    const project = emptyProject();
    const documents = await importSample(project);
    const other = openProject(project.store.path, { coder: "Mara", ...countingClock(9000) });
    const genf = documents.get("2031-01-13_genf") ?? "";
    addStatement(other, draftOf(other.store, genf, "Träumerei"));
    expect(() => undo(project)).toThrowError(expect.objectContaining({ code: "UNDO_CLASH" }));
    expect(project.store.list("document")).toHaveLength(2);
    project.store.close();
    other.store.close();
  });

  test("leave every line in the history", async () => {
    const project = emptyProject();
    await importSample(project);
    editProject(project, { dial: 0.7 });
    undo(project);
    undo(project);
    redo(project);
    expect(
      project.store.history().map(({ summary, undoes, undone }) => [summary.key, undoes, undone]),
    ).toEqual([
      ["redone", 2, false],
      ["undone", 2, false],
      ["undone", 3, false],
      ["setting-changed", null, true],
      ["documents-imported", null, false],
      ["project-made", null, false],
    ]);
    expect(project.store.since(4).map((command) => command.sequence)).toEqual([5, 6]);
    project.store.close();
  });
});

describe("two coders at one record", () => {
  test("clash when one edits what the other has changed", async () => {
    const { project, documents } = await sampleProject();
    const other = openProject(project.store.path, { coder: "Mara", ...countingClock(9000) });
    const id = documents.get("2031-01-13_genf") ?? "";
    const seen = project.store.read("document", id)?.revision ?? 0;
    editDocument(other, id, { title: "Hers" }, seen);
    expect(() => editDocument(project, id, { title: "Mine" }, seen)).toThrowError(
      expect.objectContaining({
        code: "EDIT_CLASH",
        details: expect.objectContaining({ id, coder: "Mara" }),
      }),
    );
    project.store.close();
    other.store.close();
  });

  test("clash when a draft was made from an older state, with the fields that differ", async () => {
    const { project, documents } = await sampleProject();
    const { store, coder } = project;
    const id = documents.get("2031-01-13_genf") ?? "";
    const before = store.read("document", id);
    if (before === null) throw new Error("no document");
    editDocument(project, id, { author: "A. Writer" }, null);
    const draft: Draft = {
      summary: { key: "document-edited", details: {} },
      changes: [{ kind: "document", id, before, after: { ...before, title: "Old view" } }],
    };
    expect(() => store.write(draft, { coderId: coder.id })).toThrowError(
      expect.objectContaining({
        code: "EDIT_CLASH",
        details: expect.objectContaining({ fields: ["author"] }),
      }),
    );
    store.close();
  });

  test("clash over settings too, which have no revision of their own", async () => {
    const project = emptyProject();
    const { store, coder } = project;
    editProject(project, { dial: 0.8 });
    const draft: Draft = {
      summary: { key: "setting-changed", details: {} },
      changes: [
        {
          kind: "setting",
          id: "dial",
          before: { id: "dial", value: 0.5 },
          after: { id: "dial", value: 0.1 },
        },
      ],
    };
    expect(() => store.write(draft, { coderId: coder.id })).toThrowError(
      expect.objectContaining({ code: "EDIT_CLASH" }),
    );
    expect(store.read("setting", "dial")?.value).toBe(0.8);
    store.close();
  });

  test("leave the search index in step with titles and texts", async () => {
    const { project, documents } = await sampleProject();
    const { connection } = project.store;
    const found = (words: string) =>
      connection.column<string>(
        "SELECT name FROM document JOIN document_search ON document_search.rowid = key WHERE document_search MATCH ?",
        words,
      );
    const id = documents.get("2031-01-13_genf") ?? "";
    correctText(project, id, firstText.replace("Zürich", "Winterthur"), null);
    expect(found("zurich")).toEqual([]);
    expect(found("winterthur")).toEqual(["2031-01-13_genf"]);
    undo(project);
    expect(found("zurich")).toEqual(["2031-01-13_genf"]);
    expect(spanOf(firstText, "Zürich").start).toBeGreaterThan(0);
    project.store.close();
  });
});
