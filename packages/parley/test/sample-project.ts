/** A small project for tests: invented people in 2031, ids and times that are the same on every run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Codebook, codebookSchema, type Span, type StatementDraft } from "@parley/core";
import { afterAll } from "vitest";
import { addStatement, setCodebook } from "../src/project/actions.js";
import { type IncomingFile, importDocuments } from "../src/project/import-documents.js";
import { initProject, type Project } from "../src/project/project.js";
import type { Store } from "../src/store/open.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  folders.push(folder);
  return folder;
}

/** Ids and times that count up, so that a failing test shows the same ids again. */
export function countingClock(start = 0): { newId: () => string; now: () => string } {
  let ids = start;
  let seconds = start;
  return {
    newId: () => {
      ids += 1;
      return `id-${String(ids).padStart(6, "0")}`;
    },
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2031, 0, 1, 0, 0, seconds)).toISOString();
    },
  };
}

export function emptyProject(name = "debate.parley"): Project {
  return initProject(join(temporaryFolder(), name), countingClock());
}

export const firstText =
  "Genf – Ministerpräsidentin Ada Lindqvist will eine Friedenstruppe entsenden. „Wir schicken 2.000 Soldaten“, " +
  "sagte sie am Montag in Zürich.\n\nTomas Verhoek lehnte das ab. 🕊️ Er sprach von „Träumerei“.";
export const secondText =
  "GENEVA — Norland is ready to send troops if a ceasefire holds, Foreign Minister Ada Lindqvist said.\n\n" +
  'Tomas Verhoek called the plan "a dream".';

export function textFile(name: string, text: string): IncomingFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Two documents, by name. */
export async function importSample(project: Project): Promise<ReadonlyMap<string, string>> {
  await importDocuments(project, [
    textFile("2031-01-13_genf.txt", firstText),
    textFile("2031-01-20_geneva.txt", secondText),
  ]);
  return new Map(project.store.list("document").map((doc) => [doc.name, doc.id]));
}

export const sampleCodebook: Codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Reassurance",
  notice: { en: "All people are invented.", de: "Alle Personen sind erfunden." },
  languages: ["en", "de"],
  actors: [
    {
      id: "lindqvist",
      kind: "person",
      labels: { en: "Ada Lindqvist" },
      aliases: ["Lindqvist"],
      memberOf: [{ of: "NO", office: { en: "Foreign Minister", de: "Außenministerin" }, from: "2030-01-01" }],
    },
    { id: "verhoek", kind: "person", labels: { en: "Tomas Verhoek" }, memberOf: [{ of: "green-list" }] },
    {
      id: "green-list",
      kind: "organization",
      labels: { en: "Green List", de: "Grüne Liste" },
      color: "#00aa55",
    },
  ],
  concepts: [
    { id: "deploy", labels: { en: "Send troops", de: "Truppen entsenden" } },
    { id: "deploy-now", labels: { en: "Send troops now" }, parent: "deploy" },
  ],
  conditions: [
    { id: "ceasefire", labels: { en: "A ceasefire holds" }, test: { en: "No shelling for a week." } },
  ],
  events: [{ id: "geneva-talks", labels: { en: "Geneva talks" }, place: "Geneva", from: "2031-01-13" }],
});

/** The place of some words in a text. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}

/** A statement about some words of a document, with the values given. */
export function draftOf(
  store: Store,
  documentId: string,
  words: string,
  values: Partial<StatementDraft> = {},
): StatementDraft {
  const doc = store.read("document", documentId);
  const text = doc === null ? "" : (store.read("textVersion", doc.versionId)?.text ?? "");
  return { documentId, versionId: doc?.versionId ?? "", quote: [spanOf(text, words)], ...values };
}

/** Codebook, two documents and three statements of two actors. */
export async function sampleProject(): Promise<{ project: Project; documents: ReadonlyMap<string, string> }> {
  const project = emptyProject();
  setCodebook(project, sampleCodebook);
  const documents = await importSample(project);
  const genf = documents.get("2031-01-13_genf") ?? "";
  const geneva = documents.get("2031-01-20_geneva") ?? "";
  const { store } = project;
  addStatement(
    project,
    draftOf(store, genf, "Wir schicken 2.000 Soldaten", {
      person: { id: "lindqvist" },
      organization: { id: "NO" },
      concept: { id: "deploy" },
      agreement: 1,
      mode: "direct",
      act: "announce",
    }),
  );
  addStatement(
    project,
    draftOf(store, genf, "Träumerei", { person: { id: "verhoek" }, concept: { id: "deploy" }, agreement: 0 }),
  );
  addStatement(
    project,
    draftOf(store, geneva, "ready to send troops", {
      person: { id: "lindqvist" },
      concept: { id: "deploy" },
      agreement: 1,
      act: "announce",
    }),
  );
  return { project, documents };
}

/** Everything in a project apart from its log, to compare two states. */
export function dump(store: Store): unknown {
  const kinds = [
    "setting",
    "coder",
    "statementType",
    "codebook",
    "document",
    "textVersion",
    "entity",
    "utterance",
    "statement",
    "decision",
    "event",
    "condition",
    "ledgerEntry",
  ] as const;
  const records = kinds.map((kind) => [
    kind,
    [...store.list<(typeof kinds)[number]>(kind)].sort((one, other) => (one.id < other.id ? -1 : 1)),
  ]);
  const found = store.connection.column<string>(
    "SELECT document.id FROM document JOIN document_search ON document_search.rowid = document.key WHERE document_search MATCH 'tomas OR ada OR truppen' ORDER BY 1",
  );
  return { ...Object.fromEntries(records), found };
}
