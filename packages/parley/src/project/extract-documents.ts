/**
 * Lets an engine read documents of a project and keeps what it finds as proposals. Documents come in batches that
 * are read ahead on all processors and written in order, each batch as one command: memory stays flat, a stop
 * half-way loses nothing, and a second call goes on where the first one stopped.
 */
import { availableParallelism } from "node:os";
import type { Change, Codebook, Document } from "@parley/core";
import { ParleyError } from "@parley/core";
import { type AskingEngine, type Engine, isAsking } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { countWaiting, noteDocumentsRead, type ReadingScope, waitingDocuments } from "./documents-read.js";
import { coderOfEngine, engineCoder } from "./engine-coder.js";
import { defaultEngine, findEngine } from "./engines.js";
import { type EntityIndex, entityIndex } from "./entity-index.js";
import { type EventIndex, eventIndex } from "./event-index.js";
import type { Project } from "./project.js";
import { createReaderPool, type ReaderPool, type ReadOutcome, readingOf } from "./reader-pool.js";
import { saveReading } from "./save-reading.js";

export interface ExtractOptions {
  /** All documents without it. */
  readonly documentIds?: readonly string[];
  readonly engine?: Engine | AskingEngine;
  /** Also documents that this version of the engine has read with this codebook. */
  readonly again?: boolean;
  /** Threads besides the main one; without it one for each processor where there is enough to read, else none. */
  readonly threads?: number;
  /** Documents that an engine which asks somebody else works on at the same time. */
  readonly concurrency?: number;
  /** Stops after the batch at hand. */
  readonly signal?: AbortSignal;
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
  /** Undecided proposals in the documents read now that are the engine's own or name it. */
  readonly proposals: number;
  /** Statements dropped because their words do not stand where the engine said. */
  readonly ungrounded: number;
  /** Documents that could not be read, and why. */
  readonly problems: readonly DocumentProblem[];
  /** Was it stopped before all were read? */
  readonly stopped: boolean;
}

export interface DocumentProblem {
  readonly documentId: string;
  readonly problem: ParleyError;
}

const BATCH_DOCUMENTS = 50;
const CONCURRENCY = 4;
/** Batches under way at the same time, so that threads read while the main one writes. */
const AHEAD = 3;
/** How often a batch is tried again when somebody edited one of its records meanwhile. */
const ATTEMPTS = 3;
/** Below so many documents, starting threads takes longer than reading. */
const WORTH_THREADS = 400;

interface Session {
  readonly project: Project;
  readonly engine: Engine | AskingEngine;
  readonly codebook: Codebook | null;
  readonly scope: ReadingScope;
  readonly pool: ReaderPool;
  entities: EntityIndex;
  events: EventIndex;
  /** Documents that are read but whose events are not all written: after a kill they are read once more. */
  unnoted: { readonly ids: readonly string[]; readonly command: number | null }[];
}

/**
 * Reads what the engine has not read yet.
 * @throws what the store throws; whatever is wrong with a document stands in `problems`
 */
export async function extractDocuments(project: Project, options: ExtractOptions = {}): Promise<Extracted> {
  const { documentIds, signal } = options;
  const engine = options.engine ?? findEngine(defaultEngine);
  const version = projectReader(project.store).codebook();
  const codebook = version?.codebook ?? null;
  const scope = { engine, codebookId: version?.id ?? null, again: options.again === true };
  const of = countWaiting(project, scope, documentIds);
  const upToDate = countWaiting(project, { ...scope, again: true }, documentIds) - of;
  const total = { documents: 0, proposals: 0, ungrounded: 0 };
  const problems: DocumentProblem[] = [];
  if (of === 0) return { ...total, upToDate, problems, stopped: false };

  const { concurrency = CONCURRENCY } = options;
  const threads = options.threads ?? (of < WORTH_THREADS ? 0 : availableParallelism());
  const session: Session = {
    project,
    engine,
    codebook,
    scope,
    pool: createReaderPool({ engine, codebook, threads, concurrency }),
    entities: entityIndex(project, codebook),
    events: eventIndex(project, codebook),
    unnoted: [],
  };
  let done = 0;
  try {
    const ids = waitingDocuments(project, scope, documentIds);
    // Answers of a model take long: a few documents are saved at once, so that a stop waits for few of them.
    const [size, depth] = isAsking(engine)
      ? [concurrency * 2, 1]
      : [BATCH_DOCUMENTS, threads === 0 ? 1 : AHEAD];
    for await (const batch of readAhead(session, ids, size, depth)) {
      done += batch.length;
      const saved = await saveBatch(session, batch, done >= of || signal?.aborted === true);
      problems.push(...saved.problems);
      total.documents += batch.length - saved.problems.length;
      total.proposals += saved.proposals;
      total.ungrounded += saved.ungrounded;
      options.onProgress?.({ done, of, proposals: total.proposals });
      if (signal?.aborted === true) break;
    }
  } finally {
    await session.pool.close();
  }
  return { ...total, upToDate, problems, stopped: signal?.aborted === true && done < of };
}

/** A document as it was when the engine read it, with what the engine said. */
interface DocumentRead {
  readonly id: string;
  /** `null` when it is not there any more. */
  readonly found: { readonly doc: Document; readonly text: string } | null;
  readonly outcome: ReadOutcome;
}

/** Batches in the order of the documents, with as many under way as asked for. */
async function* readAhead(
  session: Session,
  ids: Iterator<string>,
  size: number,
  depth: number,
): AsyncGenerator<readonly DocumentRead[]> {
  const ahead: Promise<readonly DocumentRead[]>[] = [];
  for (;;) {
    while (ahead.length < depth) {
      const batch = take(ids, size);
      if (batch.length === 0) break;
      const reading = readDocuments(session, batch);
      // Its turn to be awaited comes later, or never when an earlier batch failed.
      reading.catch(() => undefined);
      ahead.push(reading);
    }
    const next = ahead.shift();
    if (next === undefined) return;
    yield await next;
  }
}

function take(ids: Iterator<string>, most: number): string[] {
  const taken: string[] = [];
  while (taken.length < most) {
    const { done, value } = ids.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

async function readDocuments(session: Session, ids: readonly string[]): Promise<DocumentRead[]> {
  const { store } = session.project;
  const found = ids.map((id) => {
    const doc = store.read("document", id);
    const text = doc === null ? null : (store.read("textVersion", doc.versionId)?.text ?? null);
    return doc === null || text === null ? null : { doc, text };
  });
  const there = found.flatMap((one) => (one === null ? [] : [one]));
  const outcomes = await session.pool.read(
    there.map(({ doc, text }) => ({
      id: doc.id,
      title: doc.title === "" ? null : doc.title,
      text,
      language: doc.language ?? "auto",
      date: doc.date === null || doc.date.local.length < 10 ? null : doc.date.local.slice(0, 10),
      source: doc.source === "" ? null : doc.source,
    })),
  );
  const outcomeOf = new Map(there.map(({ doc }, position) => [doc.id, outcomes[position]]));
  return ids.map((id, position) => ({
    id,
    found: found[position] ?? null,
    outcome: outcomeOf.get(id) ?? {
      problem: { code: "NOT_THERE", details: { kind: "document", id } },
    },
  }));
}

interface BatchSaved {
  readonly proposals: number;
  readonly ungrounded: number;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Writes what a batch holds as one command; documents that were edited since are read again.
 * @param isLast then all events are written, whatever is new of them
 */
async function saveBatch(
  session: Session,
  batch: readonly DocumentRead[],
  isLast: boolean,
): Promise<BatchSaved> {
  const { project } = session;
  for (let attempt = 1; ; attempt += 1) {
    const { changes, ...saved } = draftBatch(session, await asTheyAreNow(session, batch), isLast);
    const { proposals, problems } = saved;
    const summary = { key: "proposals-extracted", details: { documents: batch.length, proposals } } as const;
    try {
      const command = project.store.write({ summary, changes }, { coderId: project.coder.id });
      if (command !== null) {
        session.entities.settle(command.sequence);
        session.events.settle(command.sequence);
      }
      const unread = new Set(problems.map(({ documentId }) => documentId));
      const done = batch.map(({ id }) => id).filter((id) => !unread.has(id));
      session.unnoted.push({ ids: done, command: command?.sequence ?? null });
      if (!session.events.isOpen())
        for (const { ids, command: own } of session.unnoted.splice(0))
          noteDocumentsRead(project, ids, session.scope, own);
      return saved;
    } catch (cause) {
      const isClash = cause instanceof ParleyError && cause.code === "EDIT_CLASH";
      if (!isClash || attempt === ATTEMPTS) throw cause;
      session.entities = entityIndex(project, session.codebook);
      session.events = eventIndex(project, session.codebook);
      // What was noted of events and not written is gone; the next call reads these documents again.
      session.unnoted = [];
    }
  }
}

/** Batches are read ahead of their writing: what was edited in between has to be read once more. */
async function asTheyAreNow(
  session: Session,
  batch: readonly DocumentRead[],
): Promise<readonly DocumentRead[]> {
  const { store } = session.project;
  const isStale = ({ id, found }: DocumentRead) =>
    found !== null && store.read("document", id)?.revision !== found.doc.revision;
  const stale = batch.filter(isStale).map(({ id }) => id);
  if (stale.length === 0) return batch;
  const fresh = new Map((await readDocuments(session, stale)).map((read) => [read.id, read]));
  return batch.map((read) => fresh.get(read.id) ?? read);
}

function draftBatch(
  session: Session,
  batch: readonly DocumentRead[],
  isLast: boolean,
): BatchSaved & { readonly changes: readonly Change[] } {
  const { project, engine } = session;
  const reader = projectReader(project.store);
  const { coder, changes } = engineCoder(project, engine);
  const coderIdOf = (name: string) => coderOfEngine(project, name)?.id ?? null;
  const problems: DocumentProblem[] = [];
  let proposals = 0;
  let ungrounded = 0;
  for (const { id, found, outcome } of batch) {
    try {
      const reading = readingOf(outcome);
      if (found === null) continue;
      const read = { ...found, reading, engine: engine.name, coderId: coder.id, coderIdOf };
      const saved = saveReading(reader, read, session.entities, project.store.newId);
      changes.push(...saved.changes);
      session.events.mention(id, reading);
      proposals += saved.proposals;
      ungrounded += saved.ungrounded + ("ungrounded" in outcome ? outcome.ungrounded : 0);
    } catch (cause) {
      if (!(cause instanceof ParleyError)) throw cause;
      problems.push({ documentId: id, problem: cause });
    }
  }
  // One change for each event of the batch: the log keeps what every change takes away.
  changes.push(...session.events.takeChanges(isLast));
  return { changes: onlyNeeded(changes), proposals, ungrounded, problems };
}

/** A coder without anything new to its name is not worth a command. */
function onlyNeeded(changes: readonly Change[]): readonly Change[] {
  return changes.every((change) => change.kind === "coder") ? [] : changes;
}
