/**
 * Coded texts as a project of the workbench: every text a document, every coding a reviewed statement. Where a
 * text is coded twice, both passes are there, each under its own coder; what both mark as one act of saying is one
 * utterance with the statements of both.
 *
 * The coders are passes of a language model and named so. Stances are toward words of the text; the corpus has no
 * concepts, so that networks of the project stay empty until somebody codes some.
 */
import { createHash } from "node:crypto";
import { addDocuments, type Change, type Coder, type Document, makeRecord } from "@parley/core";
import { makerOf } from "../../packages/parley/src/project/actions.js";
import { entityIndex } from "../../packages/parley/src/project/entity-index.js";
import { closeProject, initProject, type Project } from "../../packages/parley/src/project/project.js";
import { saveReading } from "../../packages/parley/src/project/save-reading.js";
import { projectReader } from "../../packages/parley/src/store/project-reader.js";
import type { CodedText } from "./markup.js";
import { CODER, toReading } from "./to-reading.js";

export interface Passes {
  readonly first: readonly CodedText[];
  /** Second codings of some of the texts, letter for letter the same. */
  readonly second: readonly CodedText[];
}

export interface MadeProject {
  readonly documents: number;
  readonly first: number;
  readonly second: number;
}

/** Names of the coders in the project. */
export const passNames = {
  first: "language model, first pass",
  second: "language model, second pass",
} as const;

/** Texts of one command: few enough to stay small in memory. */
const BATCH = 50;

/**
 * Makes the project file and closes it again.
 *
 * @param options ids and times as the store takes them; chance and clock when left out
 * @returns how many documents and statements of each pass it holds
 * @throws `PROJECT_EXISTS`, `FILE_NOT_FOUND`
 */
export function makeProject(
  path: string,
  { first, second }: Passes,
  options: { readonly newId?: () => string; readonly now?: () => string } = {},
): MadeProject {
  const project = initProject(path, { ...options, name: "Parley reading corpus" });
  try {
    const docs = addTexts(project, first);
    return {
      documents: docs.size,
      first: addPass(project, first, docs, passNames.first, "#ffd24d"),
      second: addPass(project, second, docs, passNames.second, "#7fb2ff"),
    };
  } finally {
    closeProject(project);
  }
}

function addTexts(project: Project, texts: readonly CodedText[]): ReadonlyMap<string, Document> {
  const { draft, documents } = addDocuments(
    projectReader(project.store),
    texts.map(({ id, head, text }) => ({
      name: id,
      title: head.title,
      author: "",
      source: "Parley reading corpus, invented texts",
      section: head.register,
      type: head.field,
      url: "",
      notes: head.split,
      language: head.lang,
      date: { local: head.date, precision: "day", zone: null, source: "metadata" },
      text,
      fingerprint: createHash("sha256").update(text, "utf8").digest("hex"),
    })),
    makerOf(project),
  );
  project.store.write(draft, { coderId: project.coder.id });
  return new Map(documents.map((doc) => [doc.name, doc]));
}

/** @returns how many statements were written */
function addPass(
  project: Project,
  texts: readonly CodedText[],
  docs: ReadonlyMap<string, Document>,
  name: string,
  color: string,
): number {
  if (texts.length === 0) return 0;
  const { store } = project;
  const coder: Coder = { id: store.newId(), name, kind: "engine", version: CODER, color };
  const summary = { key: "setting-changed", details: { name: "coder", value: name } } as const;
  store.write({ summary, changes: [makeRecord("coder", coder)] }, { coderId: project.coder.id });
  const entities = entityIndex(project, null);
  // A pass does not see what the other has decided; only its utterances may be shared.
  const reader = { ...projectReader(store), statementsIn: () => [] };
  let statements = 0;
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = texts.slice(start, start + BATCH);
    const changes = batch.flatMap((coded): readonly Change[] => {
      const doc = docs.get(coded.id);
      if (doc === undefined) return [];
      const gold = toReading(coded);
      const reading = { ...gold, statements: [...gold.statements] };
      const read = { doc, text: coded.text, reading, engine: "corpus", coderId: coder.id };
      return saveReading(reader, read, entities, store.newId).changes;
    });
    const details = { documents: batch.length, proposals: changes.length };
    const command = store.write(
      { summary: { key: "proposals-extracted", details }, changes: changes.map(reviewed) },
      { coderId: coder.id },
    );
    if (command !== null) entities.settle(command.sequence);
    statements += changes.filter(({ kind }) => kind === "statement").length;
  }
  return statements;
}

/** What a reading proposes was coded here already. */
function reviewed(change: Change): Change {
  if (change.kind !== "statement" || change.after === null) return change;
  return { ...change, after: { ...change.after, state: "coded", engine: null, confidence: null } };
}
