/**
 * Lets an engine read documents of a project and keeps what it finds as proposals. Documents come in batches,
 * each written as one command, so that memory stays flat and a stop half-way loses nothing.
 */
import { setImmediate } from "node:timers/promises";
import type { Change, Codebook, Coder } from "@parley/core";
import { changeRecord, makeRecord, ParleyError } from "@parley/core";
import type { Engine } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { documentsToRead, noteDocumentsRead } from "./documents-read.js";
import { findEngine } from "./engines.js";
import { type EntityIndex, entityIndex } from "./entity-index.js";
import { type EventIndex, eventIndex } from "./event-index.js";
import type { Project } from "./project.js";
import { saveReading } from "./save-reading.js";

export interface ExtractOptions {
  /** All documents without it. */
  readonly documentIds?: readonly string[];
  readonly engine?: Engine;
  /** Also documents that this version of the engine has read with this codebook. */
  readonly again?: boolean;
  readonly onProgress?: (progress: ExtractProgress) => void;
}

export interface ExtractProgress {
  readonly done: number;
  readonly of: number;
  /** Proposals so far. */
  readonly proposals: number;
}

export interface Extracted {
  /** Documents read now. */
  readonly documents: number;
  /** Documents that the engine had read before and that have not changed since. */
  readonly upToDate: number;
  readonly proposals: number;
  /** Undecided proposals per document. */
  readonly proposalsOf: ReadonlyMap<string, number>;
  /** Statements dropped because their words do not stand where the engine said. */
  readonly ungrounded: number;
  /** Documents that could not be read, and why. */
  readonly problems: readonly { readonly documentId: string; readonly problem: ParleyError }[];
}

const BATCH_DOCUMENTS = 50;
/** How often a batch is tried again when somebody edited one of its records meanwhile. */
const ATTEMPTS = 3;

interface Session {
  readonly project: Project;
  readonly engine: Engine;
  readonly codebook: Codebook | null;
  /** Version of the codebook. */
  readonly codebookId: string | null;
  entities: EntityIndex;
  events: EventIndex;
}

export async function extractDocuments(project: Project, options: ExtractOptions = {}): Promise<Extracted> {
  const { store } = project;
  const engine = options.engine ?? findEngine("rules");
  const asked =
    options.documentIds ?? store.connection.column<string>("SELECT id FROM document ORDER BY key");
  const version = projectReader(store).codebook();
  const [codebook, codebookId] = [version?.codebook ?? null, version?.id ?? null];
  const ids = options.again === true ? asked : documentsToRead(project, asked, engine, codebookId);
  const session: Session = {
    project,
    engine,
    codebook,
    codebookId,
    entities: entityIndex(project, codebook),
    events: eventIndex(project, codebook),
  };
  const proposalsOf = new Map<string, number>();
  const problems: { documentId: string; problem: ParleyError }[] = [];
  let proposals = 0;
  let ungrounded = 0;
  for (let start = 0; start < ids.length; start += BATCH_DOCUMENTS) {
    const batch = ids.slice(start, start + BATCH_DOCUMENTS);
    const read = await readBatch(session, batch);
    for (const [documentId, count] of read.proposalsOf) proposalsOf.set(documentId, count);
    problems.push(...read.problems);
    proposals += [...read.proposalsOf.values()].reduce((sum, count) => sum + count, 0);
    ungrounded += read.ungrounded;
    options.onProgress?.({ done: start + batch.length, of: ids.length, proposals });
  }
  const documents = ids.length - problems.length;
  return { documents, upToDate: asked.length - ids.length, proposals, proposalsOf, ungrounded, problems };
}

type BatchRead = Pick<Extracted, "proposalsOf" | "ungrounded" | "problems">;

async function readBatch(session: Session, ids: readonly string[]): Promise<BatchRead> {
  const { project } = session;
  for (let attempt = 1; ; attempt += 1) {
    const { changes, ...read } = await draftBatch(session, ids);
    const proposals = [...read.proposalsOf.values()].reduce((sum, count) => sum + count, 0);
    const summary = { key: "proposals-extracted", details: { documents: ids.length, proposals } } as const;
    try {
      const command = project.store.write({ summary, changes }, { coderId: project.coder.id });
      if (command !== null) {
        session.entities.settle(command.sequence);
        session.events.settle(command.sequence);
      }
      const unread = new Set(read.problems.map(({ documentId }) => documentId));
      const done = ids.filter((id) => !unread.has(id));
      noteDocumentsRead(project, done, session.engine, session.codebookId, command?.sequence ?? null);
      return read;
    } catch (cause) {
      const isClash = cause instanceof ParleyError && cause.code === "EDIT_CLASH";
      if (!isClash || attempt === ATTEMPTS) throw cause;
      session.entities = entityIndex(project, session.codebook);
      session.events = eventIndex(project, session.codebook);
    }
  }
}

async function draftBatch(
  session: Session,
  ids: readonly string[],
): Promise<BatchRead & { readonly changes: readonly Change[] }> {
  const { project, engine, codebook } = session;
  const { store } = project;
  const reader = projectReader(store);
  const { coder, changes } = engineCoder(project, engine);
  const proposalsOf = new Map<string, number>();
  const problems: { documentId: string; problem: ParleyError }[] = [];
  let ungrounded = 0;
  for (const id of ids) {
    // Lets a server answer other requests between two documents.
    await setImmediate();
    const doc = store.read("document", id);
    const text = doc === null ? null : (store.read("textVersion", doc.versionId)?.text ?? null);
    if (doc === null || text === null) {
      problems.push({ documentId: id, problem: new ParleyError("NOT_THERE", { kind: "document", id }) });
      continue;
    }
    try {
      const date = doc.date === null || doc.date.local.length < 10 ? null : doc.date.local.slice(0, 10);
      const title = doc.title === "" ? null : doc.title;
      const reading = engine.read({ id, title, text, language: doc.language ?? "auto", date, codebook });
      const read = { doc, text, reading, engine: engine.name, coderId: coder.id };
      const saved = saveReading(reader, read, session.entities, store.newId);
      changes.push(...saved.changes);
      session.events.mention(id, reading);
      proposalsOf.set(id, saved.proposals);
      ungrounded += saved.ungrounded;
    } catch (cause) {
      if (!(cause instanceof ParleyError)) throw cause;
      problems.push({ documentId: id, problem: cause });
    }
  }
  // One change for each event of the batch: the log keeps what every change takes away.
  changes.push(...session.events.takeChanges());
  return { changes: onlyNeeded(changes), proposalsOf, problems, ungrounded };
}

/** The engine as coder, one per name; its version is that of its last reading. */
function engineCoder({ store }: Project, engine: Engine): { coder: Coder; changes: Change[] } {
  const [known] = store.list("coder", "own.kind = 'engine' AND own.name = ?", engine.name);
  if (known === undefined) {
    const { name, version } = engine;
    const coder: Coder = { id: store.newId(), name, kind: "engine", version, color: "#8a8f98" };
    return { coder, changes: [makeRecord("coder", coder)] };
  }
  if (known.version === engine.version) return { coder: known, changes: [] };
  const coder = { ...known, version: engine.version };
  return { coder, changes: [changeRecord("coder", known, coder)] };
}

/** A coder without anything new to its name is not worth a command. */
function onlyNeeded(changes: readonly Change[]): readonly Change[] {
  return changes.every((change) => change.kind === "coder") ? [] : changes;
}
