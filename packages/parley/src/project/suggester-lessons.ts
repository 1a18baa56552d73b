/**
 * What people have decided in a project, as lessons for the suggester: every accepted, corrected, rejected or
 * hand-coded statement, in the order of the commands that made it so. The proposal is shown to the suggester as the
 * engine had made it, before any correction.
 */
import type { Codebook, Decision, Document, Language, Statement, Utterance, Value } from "@parley/core";
import { codebookEntity } from "@parley/core";
import type { Decided, Lesson, PhraseHint, StanceLabel, SuggesterCase } from "@parley/extract";
import { detectLanguage, preparePhraseHints } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { engineName } from "./agreeing-engines.js";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";

/** A decided statement: its id and the command that wrote it as it is now. */
export interface DecidedKey {
  readonly id: string;
  readonly revision: number;
}

/** Marks in `why` that a value came from the suggester and not from the engine. */
export const SUGGESTED = "suggester:";

/** So many of the last decisions are learnt, at most; they are counted off in steps, so that few of them begin anew. */
const MOST_LESSONS = 4000;
const STEP = 1000;

/**
 * Decided statements in the order of their decisions. Of very many the last 3,001 to 4,000: what was decided long
 * before says little more, and learning takes some milliseconds each.
 */
export function decidedKeys({ store: { connection } }: Project): DecidedKey[] {
  const all = connection.value<number>("SELECT count(*) FROM statement WHERE state <> 'proposed'") ?? 0;
  const beyond = Math.ceil(Math.max(0, all - MOST_LESSONS) / STEP) * STEP;
  return connection
    .all<DecidedKey>(
      "SELECT id, revision FROM statement WHERE state <> 'proposed' ORDER BY revision DESC, key DESC LIMIT ?",
      all - beyond,
    )
    .reverse();
}

/** Lessons of decided statements, by id, each with the revision of the statement that it was made of. */
export function lessonsOf(
  project: Project,
  ids: readonly string[],
  reader: CaseReader,
): ReadonlyMap<string, Lesson & { readonly revision: number }> {
  const decisions = new Map<string, Decision[]>();
  const list = project.store.list(
    "decision",
    "own.statement IN (SELECT key FROM statement WHERE id IN (SELECT value FROM json_each(?)))",
    JSON.stringify(ids),
  );
  for (const decision of list) {
    const known = decisions.get(decision.statementId);
    if (known === undefined) decisions.set(decision.statementId, [decision]);
    else known.push(decision);
  }
  const lessons = new Map<string, Lesson & { readonly revision: number }>();
  for (const { statement, utterance, doc } of recordsOf(project, ids)) {
    const proposed = asProposed(statement, decisions.get(statement.id) ?? []);
    const about = reader.read(proposed, utterance, doc);
    lessons.set(statement.id, { about, decided: decidedIn(statement), revision: statement.revision });
  }
  return lessons;
}

/** Undecided proposals as the suggester sees them, by id. */
export function casesOf(
  project: Project,
  ids: readonly string[],
  reader: CaseReader,
): ReadonlyMap<string, SuggesterCase> {
  return new Map(
    recordsOf(project, ids).map(({ statement, utterance, doc }) => [
      statement.id,
      reader.read(statement, utterance, doc),
    ]),
  );
}

export interface CaseReader {
  /** Turns a proposal into what the suggester sees of it. */
  readonly read: (statement: Statement, utterance: Utterance, doc: Document) => SuggesterCase;
  /** Would what was read so far be read the same now? Not when a candidate concept has become a real one since. */
  readonly isUpToDate: () => boolean;
}

/** A reader of proposals with the codebook's key phrases at hand. */
export function createCaseReader(project: Project, codebook: Codebook | null): CaseReader {
  const hintsIn = codebook === null ? null : preparePhraseHints(codebook);
  const store = projectReader(project.store);
  const entityOf = new Map(
    (codebook?.concepts ?? []).map(({ id }) => [
      id,
      codebook === null ? null : (codebookEntity(store, codebook, "concept", id)?.id ?? null),
    ]),
  );
  const hints = (claim: string, language: Language): PhraseHint[] =>
    (hintsIn?.(claim, language) ?? []).flatMap(({ concept, score }) => {
      const entity = entityOf.get(concept) ?? null;
      return entity === null ? [] : [{ concept: entity, score }];
    });
  // Without a codebook engines make up concepts from the words of the claim: those are nobody's opinion.
  const candidates = new Map<string, boolean>();
  const isCandidate = (id: string): boolean => {
    const candidate = allEntities(project).byId.get(id)?.candidate ?? false;
    candidates.set(id, candidate);
    return candidate;
  };
  const conceptOf = ({ values }: Statement): string | null => {
    const concept = idOf(values.concept);
    return concept === null || isCandidate(concept) ? null : concept;
  };
  const read: CaseReader["read"] = (statement, utterance, doc) => {
    const claim = statement.claim.text;
    const language = doc.language ?? detectLanguage(claim);
    const said = (task: string): boolean => !statement.why.some((why) => why.startsWith(SUGGESTED + task));
    return {
      documentId: doc.id,
      language,
      claim,
      frame: (utterance.frame ?? utterance.cue)?.text ?? "",
      mention: statement.actor?.text ?? "",
      mode: utterance.mode,
      act: statement.act,
      negated: statement.negated,
      engine: engineName(statement.engine),
      confidence: confidenceBefore(statement),
      why: statement.why.filter((why) => !why.startsWith(SUGGESTED)),
      proposed:
        statement.engine === null
          ? { concept: null, actor: null, stance: null }
          : {
              concept: said("concept") ? conceptOf(statement) : null,
              actor: actorOf(statement),
              stance: said("stance") ? stanceOf(statement.values.agreement) : null,
            },
      hints: hints(claim, language),
    };
  };
  return {
    read,
    isUpToDate: () => {
      const { byId } = allEntities(project);
      return [...candidates].every(([id, candidate]) => (byId.get(id)?.candidate ?? false) === candidate);
    },
  };
}

/** What the suggester filled in and what stood there before. */
export function suggesterNotes({
  why,
}: Pick<Statement, "why">): { readonly task: string; readonly before: string }[] {
  return why.flatMap((one) => {
    const note = NOTE.exec(one);
    return note === null ? [] : [{ task: note[1] ?? "", before: note[2] ?? "" }];
  });
}

const NOTE = new RegExp(`^${SUGGESTED}(\\w+) [\\d.]+ instead of (.*)$`, "s");

/** The engine's own confidence, noted when the suggester replaced it. */
function confidenceBefore(statement: Statement): number | null {
  const note = suggesterNotes(statement).find(({ task }) => task === "confidence");
  return note === undefined ? statement.confidence : Number(note.before);
}

function decidedIn(statement: Statement): Decided {
  if (statement.state === "rejected") {
    return { isStatement: false, concepts: [], actor: null, stance: null };
  }
  const concept = idOf(statement.values.concept);
  return {
    isStatement: true,
    concepts: concept === null ? [] : [concept],
    actor: actorOf(statement),
    stance: stanceOf(statement.values.agreement) ?? "none",
  };
}

/** The person who speaks or, without one, the body. */
function actorOf({ values }: Statement): string | null {
  return idOf(values.person) ?? idOf(values.organization);
}

function idOf(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function stanceOf(agreement: Value | undefined): StanceLabel | null {
  return agreement === 1 ? "support" : agreement === 0 ? "oppose" : null;
}

/** A corrected statement as it was proposed; the earliest correction since the last reopening knows each field. */
function asProposed(statement: Statement, decisions: readonly Decision[]): Statement {
  if (statement.state !== "corrected") return statement;
  const changes = decisions.filter(({ kind }) => kind === "correct" || kind === "reopen");
  const since = changes.slice(changes.findLastIndex(({ kind }) => kind === "reopen") + 1);
  const proposed = Object.assign({}, ...since.map((decision) => decision.proposed).reverse()) as Partial<
    Record<string, unknown>
  >;
  const known = Object.fromEntries(Object.entries(proposed).filter(([name]) => name in statement));
  return { ...statement, ...known };
}

interface StatementRecords {
  readonly statement: Statement;
  readonly utterance: Utterance;
  readonly doc: Document;
}

function recordsOf({ store }: Project, ids: readonly string[]): StatementRecords[] {
  const chosen = JSON.stringify(ids);
  const inIds = "SELECT key FROM statement WHERE id IN (SELECT value FROM json_each(?))";
  const statements = store.list("statement", `own.key IN (${inIds})`, chosen);
  const of = (column: string) => `own.key IN (SELECT ${column} FROM statement WHERE key IN (${inIds}))`;
  const utterances = new Map(store.list("utterance", of("utterance"), chosen).map((one) => [one.id, one]));
  const documents = new Map(store.list("document", of("document"), chosen).map((one) => [one.id, one]));
  return statements.flatMap((statement) => {
    const utterance = utterances.get(statement.utteranceId);
    const doc = documents.get(statement.documentId);
    return utterance === undefined || doc === undefined ? [] : [{ statement, utterance, doc }];
  });
}
