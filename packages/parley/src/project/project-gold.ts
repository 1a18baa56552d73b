/**
 * The reviewed part of a project as coded documents to measure engines on: documents in which every proposal is
 * decided and something was, with their accepted, corrected and hand-coded statements. A half-reviewed document would
 * count what nobody has looked at yet as wrong.
 */
import type { Codebook, Document, Entity, Language, Part, Statement, Utterance } from "@parley/core";
import { codebookEntity, entityLabel, fail, isReviewed } from "@parley/core";
import type { CodedReading, GoldDocument } from "@parley/extract";
import { detectLanguage, goldOfReading } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";

/**
 * @returns the gold documents and the codebook they were coded with
 * @throws `EVAL_PROJECT_UNREVIEWED` when no document is reviewed to the end
 */
export function projectGold(project: Project): { documents: GoldDocument[]; codebook: Codebook | null } {
  const { store } = project;
  const reader = projectReader(store);
  const codebook = reader.codebook()?.codebook ?? null;
  const reviewed = store.list(
    "document",
    `EXISTS (SELECT 1 FROM statement WHERE document = own.key AND state <> 'proposed')
     AND NOT EXISTS (SELECT 1 FROM statement WHERE document = own.key AND state = 'proposed')`,
  );
  const conceptIds = codebookIds(project, codebook);
  const documents = reviewed.flatMap((doc) => {
    const text = reader.read("textVersion", doc.versionId)?.text ?? "";
    const language = doc.language ?? detectLanguage(text);
    const statements = reader.statementsIn(doc.id);
    // What was coded on an earlier version of the text does not point into this one.
    if (text === "" || statements.some((statement) => statement.versionId !== doc.versionId)) return [];
    const reading: CodedReading = {
      text,
      document: { id: doc.id, title: doc.title === "" ? null : doc.title, lang: language, date: dayOf(doc) },
      statements: codedStatements(project, doc, statements, { language, conceptIds }),
    };
    return [goldOfReading(reading, { file: store.path, line: 0 })];
  });
  if (documents.length === 0) fail("EVAL_PROJECT_UNREVIEWED", { file: store.path });
  return { documents, codebook };
}

/** Ids of the codebook by the entities that stand for them. */
function codebookIds(project: Project, codebook: Codebook | null): ReadonlyMap<string, string> {
  const reader = projectReader(project.store);
  return new Map(
    (codebook?.concepts ?? []).flatMap(({ id }) => {
      const entity = codebook === null ? null : codebookEntity(reader, codebook, "concept", id);
      return entity === null ? [] : [[entity.id, id] as const];
    }),
  );
}

function dayOf({ date }: Document): string | null {
  return date === null || date.local.length < 10 ? null : date.local.slice(0, 10);
}

interface Naming {
  readonly language: Language;
  readonly conceptIds: ReadonlyMap<string, string>;
}

function codedStatements(
  project: Project,
  doc: Document,
  statements: readonly Statement[],
  naming: Naming,
): CodedReading["statements"] {
  const utterances = projectReader(project.store).utterancesIn(doc.id);
  const numberOf = new Map(utterances.map(({ id }, at) => [id, at + 1]));
  const byId = new Map(utterances.map((utterance) => [utterance.id, utterance]));
  return statements
    .filter(({ state }) => isReviewed(state))
    .flatMap((statement) => {
      const utterance = byId.get(statement.utteranceId);
      return utterance === undefined ? [] : [codedStatement(project, statement, utterance, numberOf, naming)];
    });
}

function codedStatement(
  project: Project,
  statement: Statement,
  utterance: Utterance,
  numberOf: ReadonlyMap<string, number>,
  { language, conceptIds }: Naming,
): CodedReading["statements"][number] {
  const { byId } = allEntities(project);
  const entity = (variable: string): Entity | undefined => {
    const value = statement.values[variable];
    return typeof value === "string" ? byId.get(value) : undefined;
  };
  const actor = entity("person") ?? entity("organization");
  const concept = entity("concept");
  const { agreement } = statement.values;
  const { deadline } = statement;
  return {
    utterance: numberOf.get(utterance.id) ?? 0,
    mode: utterance.mode,
    medium: utterance.medium,
    quote: spansOf(utterance.quote),
    claim: spansOf(statement.claim),
    actor:
      statement.actor === null || actor === undefined
        ? null
        : {
            ...spansOf(statement.actor),
            canonical: entityLabel(actor, language),
            entityId: actor.id,
          },
    cue: spansOrNull(utterance.cue),
    frame: spansOrNull(utterance.frame),
    addressee: spansOrNull(utterance.addressee),
    act: statement.act,
    stance: agreement === 1 ? { polarity: "support" } : agreement === 0 ? { polarity: "oppose" } : null,
    negated: statement.negated,
    certainty: statement.certainty,
    condition: spansOrNull(statement.condition),
    deadline: deadline === null ? null : { ...spansOf(deadline), from: deadline.from, to: deadline.to },
    concept:
      concept === undefined
        ? null
        : { id: conceptIds.get(concept.id) ?? null, label: entityLabel(concept, language) },
    nestedIn: utterance.nestedIn === null ? null : (numberOf.get(utterance.nestedIn) ?? null),
  };
}

function spansOf({ spans }: Part): { spans: { start: number; end: number }[] } {
  return { spans: spans.map(({ start, end }) => ({ start, end })) };
}

function spansOrNull(part: Part | null): ReturnType<typeof spansOf> | null {
  return part === null ? null : spansOf(part);
}
