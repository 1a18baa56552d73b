/** Statements and proposals as lists and pages show them: labels resolved, the sentence around the quote. */
import type {
  Document,
  Entity,
  EntityRef,
  Language,
  Statement,
  StatementView,
  statementListSchema,
  statementQuerySchema,
  Utterance,
} from "@parley/core";
import type { z } from "zod";
import type { Field } from "../store/connection.js";
import { confidenceDial, countedCondition } from "./counted.js";
import { allEntities, entityRef } from "./entities.js";
import { type KeyPage, type ListQuery, pageOfKeys } from "./paging.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import { surroundings } from "./surroundings.js";
import { usefulnessOrder } from "./usefulness.js";

export type StatementQuery = z.output<typeof statementQuerySchema>;
export type StatementList = z.output<typeof statementListSchema>;

/** One page of the statements that match. */
export function statementList(project: Project, query: StatementQuery): StatementList {
  const { connection } = project.store;
  return connection.snapshot(() => {
    let page: KeyPage | null = null;
    for (const list of statementsThatMatch(project, query)) {
      page = pageOfKeys(connection, list, query);
      if (page.next !== null) break;
    }
    const { keys = [], next = null, total = 0 } = page ?? {};
    return { rows: viewsOf(project, keys, query.labels), next, total };
  });
}

/** Every statement that matches, page after page, so that memory stays flat. */
export function* eachStatement(project: Project, query: StatementQuery): Generator<StatementView> {
  let cursor: string | undefined;
  do {
    const page = statementList(project, { ...query, limit: 1000, cursor });
    yield* page.rows;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** One statement, or `null` when it is not there. */
export function statementView(project: Project, id: string, labels: Language): StatementView | null {
  const { connection } = project.store;
  return connection.snapshot(() => {
    const key = connection.value<number>("SELECT key FROM statement WHERE id = ?", id);
    return key === undefined ? null : (viewsOf(project, [key], labels)[0] ?? null);
  });
}

const UNDATED = 1e15;
/** Last of all letters, for statements without a value. */
const NO_LABEL = "\u{10FFFF}";
/** Shorter ids first, so that the numbers of a `.dna` file stand in their order. */
const POSITION = [
  "length(document.id)",
  "document.id",
  "statement.start",
  "statement.stop",
  "length(statement.id)",
  "statement.id",
];
const orders: Readonly<Record<StatementQuery["sort"], readonly string[]>> = {
  document: [`ifnull(document.time, ${UNDATED})`, ...POSITION],
  oldest: [`ifnull(document.time, ${UNDATED})`, ...POSITION],
  newest: [`-ifnull(document.time, -${UNDATED})`, ...POSITION],
  confidence: ["-ifnull(statement.confidence, 2)", ...POSITION],
  // Those that were not weighed follow, the ones first of which the engine is least sure.
  usefulness: [
    `ifnull(useful.place, ${UNDATED})`,
    "abs(ifnull(statement.confidence, 0.5) - 0.5)",
    ...POSITION,
  ],
  actor: [labelOf("person", "organization"), labelOf("concept"), ...POSITION],
  concept: [labelOf("concept"), labelOf("person", "organization"), ...POSITION],
};

/** The value of the first of these variables that a statement has, as a sort key. */
function labelOf(...variables: readonly string[]): string {
  const values = variables.map(
    (
      variable,
    ) => `(SELECT entity.value FROM statement_value JOIN entity ON entity.key = statement_value.entity
      WHERE statement_value.statement = statement.key
        AND statement_value.variable = (SELECT key FROM variable WHERE id = '${variable}'))`,
  );
  return `coalesce(${values.join(", ")}, '${NO_LABEL}')`;
}

/** Lists to be asked in turn until one has more than a page: the last one has all that match. */
function statementsThatMatch(project: Project, query: StatementQuery): ListQuery[] {
  const where: string[] = [];
  const fields: Field[] = [];
  const add = (condition: string, ...values: Field[]) => {
    where.push(condition);
    fields.push(...values);
  };
  const among = (expression: string, values: readonly string[]) =>
    add(`${expression} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));

  if (query.ids !== undefined) among("statement.id", query.ids);
  if (query.documentId !== undefined) add("document.id = ?", query.documentId);
  if (query.states !== undefined) among("statement.state", query.states);
  if (query.sources !== undefined && query.sources.length > 0) among("document.source", query.sources);
  if (query.from !== undefined) add("document.day >= ?", query.from);
  if (query.to !== undefined) add("document.day <= ?", query.to);
  if (query.status !== undefined) add(countedCondition(query.status, confidenceDial(project)));
  for (const variable of ["person", "organization", "concept"] as const) {
    const entity = query[variable];
    if (entity !== undefined) add(hasValue(), entity, variable);
  }
  if (query.actor !== undefined) {
    add(
      `(${hasValue()} OR (${hasValue()} AND NOT EXISTS (SELECT 1 FROM statement_value AS spoken
         WHERE spoken.statement = statement.key AND spoken.variable = (SELECT key FROM variable WHERE id = 'person'))))`,
      query.actor,
      "person",
      query.actor,
      "organization",
    );
  }
  const joined = "statement JOIN document ON document.key = statement.document";
  const { documentId, sources = [], from, to } = query;
  const asksDocuments = [documentId, from, to].some((asked) => asked !== undefined) || sources.length > 0;
  const counted = { from: asksDocuments ? joined : "statement", where, fields };
  const list = { where, order: orders[query.sort], key: "statement.key", counted };
  if (query.sort !== "usefulness") return [{ ...list, from: joined, fields }];
  // The order by usefulness is no column: its places come in as a list of ids, before all other fields.
  const useful = { ...list, fields: [JSON.stringify(usefulnessOrder(project)), ...fields] };
  const places = "(SELECT value AS id, key AS place FROM json_each(?)) AS useful";
  return [
    // Only the few that were weighed: most pages end among them, and the others need not be put in order.
    {
      ...useful,
      from: `${places} CROSS JOIN statement ON statement.id = useful.id
        JOIN document ON document.key = statement.document`,
    },
    { ...useful, from: `${joined} LEFT JOIN ${places} ON useful.id = statement.id` },
  ];
}

/** The statement has this entity as the value of this variable. */
function hasValue(): string {
  return `statement.key IN (SELECT statement FROM statement_value
    WHERE entity = (SELECT key FROM entity WHERE id = ?) AND variable = (SELECT key FROM variable WHERE id = ?))`;
}

/** Views of statements by key, in the order of the keys. */
function viewsOf(project: Project, keys: readonly number[], language: Language): StatementView[] {
  const { store } = project;
  const chosen = JSON.stringify(keys);
  const inKeys = "SELECT value FROM json_each(?)";
  const statements = new Map(
    store.list("statement", `own.key IN (${inKeys})`, chosen).map((statement) => [statement.id, statement]),
  );
  const utterances = new Map(
    store
      .list("utterance", `own.key IN (SELECT utterance FROM statement WHERE key IN (${inKeys}))`, chosen)
      .map((utterance) => [utterance.id, utterance]),
  );
  const documents = new Map(
    store
      .list("document", `own.key IN (SELECT document FROM statement WHERE key IN (${inKeys}))`, chosen)
      .map((doc) => [doc.id, doc]),
  );
  const ids = new Map(
    store.connection.arrays<[number, string]>(
      `SELECT key, id FROM statement WHERE key IN (${inKeys})`,
      chosen,
    ),
  );
  const coders = remembered(
    project,
    "coder names",
    () => new Map(store.list("coder").map((coder) => [coder.id, coder.name])),
  );
  const { byId } = allEntities(project);
  return keys.flatMap((key) => {
    const statement = statements.get(ids.get(key) ?? "");
    const utterance = utterances.get(statement?.utteranceId ?? "");
    const doc = documents.get(statement?.documentId ?? "");
    if (statement === undefined || utterance === undefined || doc === undefined) return [];
    const coder = coders.get(statement.coderId) ?? statement.coderId;
    return [viewOf(project, statement, utterance, doc, coder, byId, language)];
  });
}

/** Variables whose values are entities: a long text may look like an id. */
function shortTexts(project: Project): ReadonlySet<string> {
  return remembered(project, "short texts", () => {
    const variables = project.store.list("statementType").flatMap((type) => type.variables);
    return new Set(variables.filter(({ dataType }) => dataType === "short text").map(({ id }) => id));
  });
}

function viewOf(
  project: Project,
  statement: Statement,
  utterance: Utterance,
  doc: Document,
  coder: string,
  byId: ReadonlyMap<string, Entity>,
  language: Language,
): StatementView {
  const { actor, claim, condition, time, deadline, act, negated, certainty, level } = statement;
  const refOf = (value: unknown): EntityRef | null => {
    const entity = typeof value === "string" ? byId.get(value) : undefined;
    return entity === undefined ? null : entityRef(entity, language);
  };
  const agreement = statement.values.agreement;
  const { paragraph, sentence } = surroundings(project, doc, statement.versionId, utterance.quote);
  return {
    id: statement.id,
    utteranceId: statement.utteranceId,
    documentId: statement.documentId,
    versionId: statement.versionId,
    document: {
      title: doc.title,
      date: doc.date?.local ?? null,
      source: doc.source,
      language: doc.language,
    },
    paragraph,
    typeId: statement.typeId,
    state: statement.state,
    engine: statement.engine,
    confidence: statement.confidence,
    why: [...statement.why],
    coder,
    mode: utterance.mode,
    medium: utterance.medium,
    act,
    negated,
    certainty,
    level,
    person: refOf(statement.values.person),
    organization: refOf(statement.values.organization),
    concept: refOf(statement.values.concept),
    agreement: typeof agreement === "number" ? agreement : null,
    values: statement.values,
    refs: Object.fromEntries(
      Object.entries(statement.values).flatMap(([variable, value]) => {
        const ref = shortTexts(project).has(variable) ? refOf(value) : null;
        return ref === null ? [] : [[variable, ref]];
      }),
    ),
    towards: statement.towards,
    unnamed: statement.unnamed,
    metonymic: statement.metonymic,
    members: statement.members.flatMap((member) => refOf(member) ?? []),
    quote: utterance.quote,
    claim,
    sentence,
    cue: utterance.cue,
    frame: utterance.frame,
    addressee: utterance.addressee,
    actor,
    condition,
    time,
    deadline,
    nestedIn: utterance.nestedIn,
    note: statement.note,
    revision: statement.revision,
  };
}
