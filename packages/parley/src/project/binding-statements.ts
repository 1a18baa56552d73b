/**
 * Which statements may bind somebody? Told by a glance at all of them, once; from then on only what commands
 * changed is looked at again. What was read of them is kept too, the same objects for as long as nothing changed.
 */
import type {
  Document,
  Entity,
  Language,
  LedgerStatement,
  Statement,
  StatementGlance,
  Utterance,
} from "@parley/core";
import { bindingActs, bodiesBehind, entityLabel, mayBind } from "@parley/core";
import { statesNamed } from "@parley/extract";
import { allEntities } from "./entities.js";
import { KeyedList } from "./keyed-list.js";
import { rowsOfStatements, statementColumns } from "./listed/statement-columns.js";
import type { Project } from "./project.js";
import { isSameContent } from "./same-content.js";

interface Read {
  readonly statement: Statement;
  readonly utterance: Utterance;
  readonly document: Document;
}

interface Kept {
  revision: number;
  /** Grows with every change of an entity that may be an actor. */
  actorVersion: number;
  entities: Map<string, Entity>;
  /** Keys of statements that may bind. */
  readonly binding: Set<number>;
  readonly read: KeyedList<Read>;
  readonly rows: Map<Language, Rows>;
}

interface Rows {
  readonly current: KeyedList<LedgerStatement>;
  /** As they were before something about them changed, which may be nothing that shows in them. */
  readonly earlier: KeyedList<LedgerStatement>;
}

const memories = new WeakMap<object, Kept>();

/** About two kilobytes a statement. */
const MOST_KEPT = 150_000;

/** Read in one step, in some tens of milliseconds. */
const PORTION = 500;

/** More changed records than this are read faster all together. */
const MOST_FOLLOWED = 5000;

/** Keys of all statements that may bind somebody or hang on a condition, counted or not. */
export function bindingKeys(project: Project): ReadonlySet<number> {
  return upToDate(project).binding;
}

/** A number that changes whenever an entity does that may be an actor. With another concept a row is another object. */
export function actorVersion(project: Project): number {
  return upToDate(project).actorVersion;
}

/**
 * Statements in the shape the ledger reads, in the order of their keys; kept unless there are too many.
 *
 * @param keys each once
 */
export function readStatements(
  project: Project,
  keys: Iterable<number>,
  labels: Language,
): LedgerStatement[] {
  const ordered = inOrder(keys);
  const kept = upToDate(project);
  const isKept = ordered.length <= MOST_KEPT;
  const known = isKept ? kept : { ...kept, read: kept.read.copy(), rows: new Map() };
  const rows = known.rows.get(labels) ?? { current: new KeyedList(), earlier: new KeyedList() };
  known.rows.set(labels, rows);
  const missing: number[] = [];
  for (const key of ordered) if (!known.read.has(key)) missing.push(key);
  if (missing.length > 0) readMissing(project, known, missing);
  const found: LedgerStatement[] = [];
  found.length = ordered.length;
  let size = 0;
  for (const key of ordered) {
    let row = rows.current.get(key);
    if (row === undefined) {
      const read = known.read.get(key);
      if (read === undefined) continue;
      row = rowOf(read, known.entities, labels);
      const earlier = rows.earlier.get(key);
      if (earlier !== undefined && isSameContent(earlier, row)) row = earlier;
      rows.earlier.delete(key);
      rows.current.set(key, row);
    }
    found[size] = row;
    size += 1;
  }
  found.length = size;
  return found;
}

/** Whole numbers in order, by marking each at its place: faster than sorting them. */
function inOrder(keys: Iterable<number>): Int32Array {
  const given = Int32Array.from(keys);
  let most = -1;
  for (const key of given) if (key > most) most = key;
  const marks = new Uint8Array(most + 1);
  for (const key of given) marks[key] = 1;
  const ordered = new Int32Array(given.length);
  let size = 0;
  for (let key = 0; key <= most; key += 1) {
    if (marks[key] === 0) continue;
    ordered[size] = key;
    size += 1;
  }
  return ordered.subarray(0, size);
}

/** Reads statements before they are asked for, some at a time, so that others are answered in between. */
export function* readInPortions(project: Project, keys: Int32Array): Generator<void> {
  if (keys.length > MOST_KEPT) return;
  const { read } = upToDate(project);
  const missing = keys.filter((key) => !read.has(key));
  for (let start = 0; start < missing.length; start += PORTION) {
    const known = upToDate(project);
    readMissing(
      project,
      known,
      [...missing.subarray(start, start + PORTION)].filter((key) => !known.read.has(key)),
    );
    yield;
  }
}

function rowOf(
  { statement, utterance, document }: Read,
  entities: ReadonlyMap<string, Entity>,
  labels: Language,
): LedgerStatement {
  const entityOf = (value: unknown) => (typeof value === "string" ? (entities.get(value) ?? null) : null);
  const person = entityOf(statement.values.person);
  const organization = entityOf(statement.values.organization);
  const actor = person ?? organization;
  return {
    statement,
    utterance,
    documentId: document.id,
    // A year or a month is no day a deadline could be counted from.
    documentDate: document.date === null || document.date.local.length < 10 ? null : document.date.local,
    documentTitle: document.title,
    documentLanguage: document.language,
    person,
    organization,
    concept: entityOf(statement.values.concept),
    actorLabel: actor === null ? "" : entityLabel(actor, labels),
  };
}

function readMissing({ store }: Project, known: Kept, missing: readonly number[]): void {
  const keys = JSON.stringify(missing);
  const inKeys = "SELECT value FROM json_each(?)";
  const utterances = new Map(
    store
      .list("utterance", `own.key IN (SELECT utterance FROM statement WHERE key IN (${inKeys}))`, keys)
      .map((utterance) => [utterance.id, utterance]),
  );
  const documents = new Map(
    store
      .list("document", `own.key IN (SELECT document FROM statement WHERE key IN (${inKeys}))`, keys)
      .map((document) => [document.id, document]),
  );
  const found = store.list("statement", `own.key IN (${inKeys})`, keys);
  const keyOf = new Map(
    store.connection.arrays<[string, number]>(`SELECT id, key FROM statement WHERE key IN (${inKeys})`, keys),
  );
  for (const statement of found) {
    const utterance = utterances.get(statement.utteranceId);
    const document = documents.get(statement.documentId);
    const key = keyOf.get(statement.id);
    if (utterance !== undefined && document !== undefined && key !== undefined)
      known.read.set(key, { statement, utterance, document });
  }
}

function upToDate(project: Project): Kept {
  const { store } = project;
  return store.connection.snapshot(() => {
    const revision = store.revision();
    const known = memories.get(store);
    if (known !== undefined && (known.revision === revision || follow(project, known))) {
      known.revision = revision;
      return known;
    }
    const fresh: Kept = {
      revision,
      actorVersion: (known?.actorVersion ?? 0) + 1,
      entities: new Map(allEntities(project).byId),
      binding: new Set(),
      read: new KeyedList(),
      rows: new Map(),
    };
    for (const key of glanceAt(project, fresh.entities, null)) fresh.binding.add(key);
    memories.set(store, fresh);
    return fresh;
  });
}

/** Brings what is kept up to date; `false` when that takes looking at everything. */
function follow(project: Project, known: Kept): boolean {
  const { connection } = project.store;
  const changed = connection.arrays<[kind: string, record: string]>(
    `SELECT DISTINCT kind, record FROM command_change
     WHERE command IN (SELECT sequence FROM command WHERE sequence > ?)
       AND +kind IN ('document', 'statement', 'utterance', 'entity') LIMIT ?`,
    known.revision,
    MOST_FOLLOWED + 1,
  );
  if (changed.length > MOST_FOLLOWED) return false;
  const idsOf = (wanted: string) => changed.flatMap(([kind, id]) => (kind === wanted ? [id] : []));
  if (!followEntities(project, known, idsOf("entity"))) return false;
  const statements = new Set(idsOf("statement"));
  const found = connection.column<number>(
    "SELECT key FROM statement WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify([...statements]),
  );
  const keys = new Set([
    ...found,
    ...connection.column<number>(
      `SELECT key FROM statement WHERE utterance IN
         (SELECT key FROM utterance WHERE id IN (SELECT value FROM json_each(?)))
       UNION SELECT key FROM statement WHERE document IN
         (SELECT key FROM document WHERE id IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(idsOf("utterance")),
      JSON.stringify(idsOf("document")),
    ),
  ]);
  // One that was removed is found by what was read of it; its key may belong to another by now.
  if (found.length < statements.size) {
    for (const [key, { statement }] of known.read.entries()) if (statements.has(statement.id)) keys.add(key);
  }
  for (const key of keys) {
    known.binding.delete(key);
    forget(known, key);
  }
  for (const key of glanceAt(project, known.entities, [...keys])) known.binding.add(key);
  return true;
}

/** Rows of changed entities are made anew; `false` when names or memberships changed, by which others are told. */
function followEntities(project: Project, known: Kept, ids: readonly string[]): boolean {
  if (ids.length === 0) return true;
  const { byId } = allEntities(project);
  const renewed = new Set<string>();
  let hasActor = false;
  for (const id of ids) {
    const [before, after] = [known.entities.get(id), byId.get(id)];
    // Who binds whom is told by names and memberships of actors; what a concept is called changes nothing there.
    const isActor = before?.variableId !== "concept";
    if (before !== undefined && isActor && namesOf(before) !== namesOf(after)) return false;
    if (before !== undefined) renewed.add(id);
    hasActor ||= (after ?? before)?.variableId !== "concept";
    if (after === undefined) known.entities.delete(id);
    else known.entities.set(id, after);
  }
  if (hasActor) known.actorVersion += 1;
  if (renewed.size > 0) forgetRowsOf(project, known, renewed);
  return true;
}

/** Statements that name one of these entities are put together anew when they are asked for. */
function forgetRowsOf(project: Project, known: Kept, ids: ReadonlySet<string>): void {
  const { key, person, organization, concept, order } = statementColumns(project);
  const entityKeys = new Set<number>();
  for (const [at, { id }] of allEntities(project).byKey) if (ids.has(id)) entityKeys.add(at);
  const isNamed = (at: number | undefined): boolean => at !== undefined && at !== -1 && entityKeys.has(at);
  for (const row of order) {
    if (!isNamed(person[row]) && !isNamed(organization[row]) && !isNamed(concept[row])) continue;
    forgetRow(known, key[row] ?? -1);
  }
}

function namesOf(entity: Entity | undefined): string {
  if (entity === undefined) return "";
  const { kind, value, labels, aliases, memberships } = entity;
  return JSON.stringify([kind, value, labels, aliases, memberships]);
}

function forget(known: Kept, key: number): void {
  known.read.delete(key);
  forgetRow(known, key);
}

function forgetRow(known: Kept, key: number): void {
  for (const { current, earlier } of known.rows.values()) {
    const row = current.get(key);
    if (row === undefined) continue;
    earlier.set(key, row);
    current.delete(key);
  }
}

type Glance = readonly [
  key: number,
  act: string,
  claim: string,
  negated: number,
  level: number,
  hasCondition: number,
  hasDeadline: number,
  hasMembers: number,
  document: number,
];

/** Acts that bind the one who speaks, and those by which a claim may. */
const ACTS = "('announce', 'promise', 'refuse', 'assert', 'predict', 'threaten', 'other')";
/** Word forms by which a plain claim may bind, "Germany will send soldiers", or tell of a promise. */
const BINDING_WORDS =
  /will |would |shall |won['’]t|['’]ll |going to |could |might |may | ready to|willing to|prepared to|promised|pledged|committed|agreed|werde|wird|würde|könn|dürf|zugesagt|versprochen|zugesichert|kündig|sagte|sagt |bereit|versprach|verspricht|schlie[ßs]t|schloss|verzicht|aussicht|offered|vowed|announced|ruled|rules |man |wir |we['’ ]|komm|stimm|do not|does not|don['’]t|doesn['’]t/i;

/** @param only keys of statements to look at; `null` for all */
function glanceAt(
  project: Project,
  entities: ReadonlyMap<string, Entity>,
  only: readonly number[] | null,
): number[] {
  if (only?.length === 0) return [];
  const { connection } = project.store;
  const columns = statementColumns(project);
  const rowOf = rowsOfStatements(project);
  const { byKey } = allEntities(project);
  const entityAt = (key: number | undefined) => entities.get(byKey.get(key ?? -1)?.id ?? "") ?? null;
  const bodiesOf = bodiesBehind((id) => entities.get(id) ?? null);
  const german = new Set(connection.column<number>("SELECT key FROM document WHERE language = 'de'"));
  const rows = connection.arrays<Glance>(
    `SELECT key, act, claim, negated, level, "condition" IS NOT NULL, deadline IS NOT NULL,
       members <> '[]', document
     FROM statement
     WHERE act IN ${ACTS} ${only === null ? "" : "AND key IN (SELECT value FROM json_each(?))"}`,
    ...(only === null ? [] : [JSON.stringify(only)]),
  );
  return rows.flatMap((found) => {
    const [key, act, claim, negated, level, condition, deadline, members, document] = found;
    if (bindingActs.has(act)) return [key];
    if (deadline === 0 && condition === 0 && negated === 0 && !BINDING_WORDS.test(claim)) return [];
    const row = rowOf.get(key) ?? -1;
    const glance: StatementGlance = {
      act: act as Statement["act"],
      text: (JSON.parse(claim) as Statement["claim"]).text,
      negated: negated === 1,
      level,
      hasCondition: condition === 1,
      hasDeadline: deadline === 1,
      hasMembers: members === 1,
      person: entityAt(columns.person[row]),
      organization: entityAt(columns.organization[row]),
      language: german.has(document) ? "de" : "en",
    };
    return mayBind(glance, bodiesOf, statesNamed) ? [key] : [];
  });
}
