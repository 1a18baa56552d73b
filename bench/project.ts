/**
 * How fast is a large project? One with 10,000 documents and 100,000 statements is opened, its statements are
 * loaded and made a one-mode network; the pages' questions are asked; and documents are imported.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  documentQuerySchema,
  entityQuerySchema,
  network,
  networkQuerySchema,
  type Recoding,
  rowGroupQuerySchema,
  rowQuerySchema,
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
import { buildProject, SENTENCE } from "./large-project.js";

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
