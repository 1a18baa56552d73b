/**
 * How fast is a large project? One with 10,000 documents and 100,000 statements is opened, its statements are
 * loaded and made a one-mode network; the pages' questions are asked; and documents are imported.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  builtInStatementType,
  type Change,
  createRandom,
  documentQuerySchema,
  entityQuerySchema,
  network,
  networkQuerySchema,
  newEntity,
  type Part,
  partAt,
  type Random,
  type Recoding,
  rowGroupQuerySchema,
  rowQuerySchema,
  type Statement,
  statementQuerySchema,
} from "@parley/core";
import { undo } from "../packages/parley/dist/project/actions.js";
import { documentList, documentView } from "../packages/parley/dist/project/document-views.js";
import { entityList } from "../packages/parley/dist/project/entity-views.js";
import { entityView, previewMerge, tidying } from "../packages/parley/dist/project/entity-work.js";
import { importDocuments } from "../packages/parley/dist/project/import-documents.js";
import { commitmentList } from "../packages/parley/dist/project/ledger-view.js";
import { statementColumns } from "../packages/parley/dist/project/listed/statement-columns.js";
import {
  rowSelection,
  statementGroups,
  statementRows,
} from "../packages/parley/dist/project/listed/statement-rows.js";
import { loadStatementTable } from "../packages/parley/dist/project/load-statement-table.js";
import { networkView } from "../packages/parley/dist/project/network-view.js";
import {
  closeProject,
  initProject,
  openProject,
  type Project,
} from "../packages/parley/dist/project/project.js";
import { projectView } from "../packages/parley/dist/project/project-view.js";
import { previewRecoding, recode } from "../packages/parley/dist/project/recoding.js";
import { statementList } from "../packages/parley/dist/project/statement-views.js";

import type { Bench, BenchRow } from "./bench.js";
import { inWords } from "./bench.js";

export const projectBench: Bench = {
  area: "A large project file",
  rows: projectRows,
};

async function* projectRows(): AsyncGenerator<BenchRow> {
  const figures = await measureProject();
  const size = `${figures.statements.toLocaleString("en")} statements`;
  const count = (perSecond: number) => Math.round(perSecond).toLocaleString("en");
  yield { task: "open and close", size, figure: inWords(figures.open) };
  yield {
    task: "load the statement table",
    size,
    figure: inWords(figures.loadTable),
    baseline: `reading the stored rows alone: ${inWords(figures.readRows)}`,
  };
  yield {
    task: "open, load, one-mode congruence network",
    size,
    figure: inWords(figures.openLoadOneMode),
    baseline: `of which the network: ${inWords(figures.networkAlone)}`,
  };
  yield { task: "read all statements for lists, at the start", size, figure: inWords(figures.columns) };
  for (const [page, took] of Object.entries(figures.pages))
    yield { task: `first answer to the page: ${page}`, size, figure: inWords(took) };
  for (const [task, took] of Object.entries(figures.work))
    yield { task: `while working: ${task}`, size, figure: inWords(took) };
  yield { task: "statements written", size, figure: `${count(figures.statementsWrittenPerSecond)}/s` };
  yield {
    task: "documents imported",
    size: `${IMPORTED.toLocaleString("en")} documents`,
    figure: `${count(figures.documentsImportedPerSecond)}/s`,
  };
}

export interface ProjectFigures {
  readonly statements: number;
  readonly documents: number;
  readonly megabytes: number;
  /** Milliseconds, the median of the runs. */
  readonly open: number;
  readonly loadTable: number;
  /** Reading the rows of the statements, each from one stored object, and nothing more. */
  readonly readRows: number;
  /** The one-mode network of a table already loaded. */
  readonly networkAlone: number;
  /** Opening, loading and one-mode network together. */
  readonly openLoadOneMode: number;
  /** What each page asks for first, by name, in a project just opened. */
  readonly pages: Readonly<Record<string, number>>;
  /** Reading all statements for lists, once when the server starts. */
  readonly columns: number;
  /** What they ask for while somebody works, by name. */
  readonly work: Readonly<Record<string, number>>;
  readonly statementsWrittenPerSecond: number;
  readonly documentsImportedPerSecond: number;
}

/** Builds the project in a temporary folder and measures each figure `runs` times. */
export async function measureProject({
  documents = 10_000,
  statementsPerDocument = 10,
  runs = 5,
}: {
  documents?: number;
  statementsPerDocument?: number;
  runs?: number;
} = {}): Promise<ProjectFigures> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  try {
    const path = join(folder, "large.parley");
    const statements = documents * statementsPerDocument;
    const writing = elapsed(() => buildProject(path, documents, statementsPerDocument));
    const loaded = openProject(path);
    const table = loadStatementTable(loaded, { labels: "en" });
    closeProject(loaded);
    const figures = {
      statements,
      documents,
      megabytes: statSync(path).size / 1e6,
      open: median(runs, () => closeProject(openProject(path))),
      loadTable: withProject(path, runs, (project) =>
        loadStatementTable(project, { status: "all", dial: 0 }),
      ),
      readRows: withProject(path, runs, (project) => project.store.list("statement").length),
      networkAlone: median(runs, () => network(table, oneMode)),
      openLoadOneMode: median(runs, () => {
        const project = openProject(path);
        network(loadStatementTable(project, { labels: "en" }), oneMode);
        closeProject(project);
      }),
      pages: Object.fromEntries(
        // As in the server, which reads the columns before it answers anybody.
        Object.entries(pages).map(([name, ask]) => [name, withProject(path, runs, ask, statementColumns)]),
      ),
      columns: withProject(path, runs, statementColumns),
      work: measureWork(path),
      statementsWrittenPerSecond: (statements / writing) * 1000,
    };
    return { ...figures, documentsImportedPerSecond: await importRate(join(folder, "import.parley")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const oneMode = {
  networkType: "onemode",
  variable1: "organization",
  qualifierAggregation: "congruence",
  normalization: "average",
  duplicates: "document",
} as const;

const pages: Readonly<Record<string, (project: Project) => unknown>> = {
  project: (project) => projectView(project),
  record: (project) => documentList(project, documentQuerySchema.parse({})),
  search: (project) => documentList(project, documentQuerySchema.parse({ q: "ceasefire" })),
  reader: (project) => {
    const id = project.store.connection.value<string>("SELECT id FROM document LIMIT 1") ?? "";
    const view = documentView(project, id);
    return [view, statementList(project, statementQuerySchema.parse({ documentId: id, limit: 1000 }))];
  },
  network: (project) => networkView(project, networkQuerySchema.parse({})),
  ledger: (project) => commitmentList(project, { status: "all", labels: "en" }),
  statements: (project) => statementRows(project, rowQuerySchema.parse({})),
  codebook: (project) => [
    entityList(project, entityQuerySchema.parse({ variable: "concept", limit: 1000 })),
    entityView(project, "concept-3", "en"),
  ],
  history: (project) => project.store.history(),
};

/** What the pages ask for while somebody works, in a project that has answered before. */
const work: Readonly<Record<string, (project: Project) => unknown>> = {
  "statements in the middle": (project) => statementRows(project, rowQuerySchema.parse({ offset: 50_000 })),
  "statements by actor": (project) => statementRows(project, rowQuerySchema.parse({ sort: "actor" })),
  "statements of a concept": (project) =>
    statementRows(project, rowQuerySchema.parse({ concepts: "concept-3" })),
  "statements with a word": (project) => statementRows(project, rowQuerySchema.parse({ q: "ceasefire" })),
  "statements counted by concept": (project) =>
    statementGroups(project, rowGroupQuerySchema.parse({ by: "concept" }), "concept"),
  "near-duplicates and unused": (project) => tidying(project, "person", "en"),
  "preview of a recoding of 50": (project) => previewRecoding(project, recodingOf50(project), "en"),
  "recode 50, table after it": (project) => {
    recode(project, recodingOf50(project));
    return statementRows(project, rowQuerySchema.parse({}));
  },
  "undo, table after it": (project) => {
    undo(project);
    return statementRows(project, rowQuerySchema.parse({}));
  },
  "the project after a write": (project) => {
    previewMerge(project, { into: "concept-5", from: ["concept-6"] }, "en");
    return projectView(project);
  },
};

function recodingOf50(project: Project): Recoding {
  const { sort, direction, ...filters } = rowQuerySchema.parse({ concepts: "concept-3", limit: 50 });
  const { ids } = rowSelection(project, { sort, direction, ...filters });
  return { ids, set: { values: { concept: { id: "concept-4" } } } };
}

/** Each once, in this order, in one project: a second time they would be remembered. */
function measureWork(path: string): Readonly<Record<string, number>> {
  const project = openProject(path);
  statementRows(project, rowQuerySchema.parse({}));
  projectView(project);
  const figures = Object.entries(work).map(([name, ask]) => [name, elapsed(() => ask(project))] as const);
  closeProject(project);
  return Object.fromEntries(figures);
}

const PERSONS = 300;
const BODIES = 80;
const CONCEPTS = 150;

function buildProject(path: string, documents: number, statementsPerDocument: number): void {
  const project = initProject(path);
  const { store, coder } = project;
  const random = createRandom(1);
  const write = (changes: readonly Change[]) =>
    store.write({ summary: { key: "proposals-extracted", details: {} }, changes }, { coderId: coder.id });
  const entities = [
    ...Array.from({ length: BODIES }, (_, at) =>
      newEntity(`body-${at}`, "organization", at < 30 ? "state" : "organization", `Body ${at}`, "en"),
    ),
    ...Array.from({ length: PERSONS }, (_, at) => ({
      ...newEntity(`person-${at}`, "person", "person", `Person ${at}`, "en"),
      memberships: [{ of: `body-${at % BODIES}`, office: null, from: null, to: null }],
    })),
    ...Array.from({ length: CONCEPTS }, (_, at) =>
      newEntity(`concept-${at}`, "concept", "concept", `Concept ${at}`, "en"),
    ),
  ];
  write(entities.map((entity): Change => ({ kind: "entity", id: entity.id, before: null, after: entity })));
  for (let number = 0; number < documents; number += 1) {
    write(documentChanges(project, number, statementsPerDocument, random));
  }
  closeProject(project);
}

const SENTENCE = "Body 7 said on Monday that it would send troops as soon as a ceasefire holds. ";

function documentChanges(
  { store, coder }: Project,
  number: number,
  statements: number,
  random: Random,
): Change[] {
  const text = SENTENCE.repeat(statements);
  const [id, versionId] = [store.newId(), store.newId()];
  const day = `2031-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`;
  const after = {
    id,
    name: `d-${number}`,
    title: `Document ${number}`,
    author: "",
    source: `Source ${number % 5}`,
    section: "",
    type: "",
    url: "",
    notes: "",
    language: "en" as const,
    date: { local: day, precision: "day" as const, zone: null, source: "text" as const },
    versionId,
    sameTextAs: null,
    coderId: coder.id,
    revision: 0,
  };
  const changes: Change[] = [
    { kind: "document", id, before: null, after },
    {
      kind: "textVersion",
      id: versionId,
      before: null,
      after: { id: versionId, documentId: id, number: 1, text, fingerprint: `f-${number}` },
    },
  ];
  for (let at = 0; at < statements; at += 1) {
    const start = at * SENTENCE.length;
    const ids = { documentId: id, versionId, utteranceId: store.newId() };
    const quote = partOf(text, start + 22, start + SENTENCE.length - 2);
    const utterance = {
      id: ids.utteranceId,
      documentId: id,
      versionId,
      mode: "indirect" as const,
      medium: "speech" as const,
      quote,
      cue: partOf(text, start + 7, start + 11),
      frame: null,
      addressee: null,
      nestedIn: null,
      revision: 0,
    };
    changes.push({ kind: "utterance", id: utterance.id, before: null, after: utterance });
    const statement = statementOf(
      store.newId(),
      ids,
      quote,
      partOf(text, start, start + 6),
      coder.id,
      random,
    );
    changes.push({ kind: "statement", id: statement.id, before: null, after: statement });
  }
  return changes;
}

function statementOf(
  id: string,
  ids: Pick<Statement, "documentId" | "versionId" | "utteranceId">,
  claim: Part,
  actor: Part,
  coderId: string,
  random: Random,
): Statement {
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    id,
    ...ids,
    typeId: builtInStatementType.id,
    coderId,
    state: random() < 0.3 ? "accepted" : "proposed",
    values: {
      person: `person-${below(PERSONS)}`,
      organization: `body-${below(BODIES)}`,
      concept: `concept-${below(CONCEPTS)}`,
      agreement: below(2),
    },
    actor,
    claim,
    condition: null,
    time: null,
    deadline: null,
    act: random() < 0.1 ? "announce" : "assert",
    negated: false,
    certainty: "stated",
    level: 0.8,
    towards: null,
    unnamed: false,
    metonymic: false,
    members: [],
    engine: "bench@1.0.0",
    confidence: 0.5 + random() / 2,
    why: ["bench"],
    note: "",
    revision: 0,
  };
}

function partOf(text: string, start: number, end: number): Part {
  const part = partAt(text, [{ start, end }]);
  if (part === null) throw new Error(`no part at ${start}–${end}`);
  return part;
}

const IMPORTED = 2000;

async function importRate(path: string): Promise<number> {
  const project = initProject(path);
  const files = Array.from({ length: IMPORTED }, (_, number) => ({
    name: `2031-01-01_${number}.txt`,
    bytes: new TextEncoder().encode(`Report ${number}\n\n${SENTENCE.repeat(40)}`),
  }));
  const started = performance.now();
  await importDocuments(project, files);
  const took = performance.now() - started;
  closeProject(project);
  return (IMPORTED / took) * 1000;
}

/** Each run in a project opened for it, so that nothing is remembered; opening and preparing are not counted. */
function withProject(
  path: string,
  runs: number,
  ask: (project: Project) => unknown,
  prepare: (project: Project) => unknown = () => undefined,
): number {
  const times = Array.from({ length: runs }, () => {
    const project = openProject(path);
    prepare(project);
    const took = elapsed(() => ask(project));
    closeProject(project);
    return took;
  });
  return middle(times);
}

function median(runs: number, work: () => unknown): number {
  return middle(Array.from({ length: runs }, () => elapsed(work)));
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function elapsed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
