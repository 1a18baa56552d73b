/** Statements as exporters take them: one flat row each, with the attributes of their values. */
import type { StatementView } from "@parley/core";
import { isReviewed } from "@parley/core";
import type { ExportedStatement } from "@parley/formats";
import { allEntities } from "./entities.js";
import { otherVariables } from "./other-variables.js";
import type { Project } from "./project.js";
import { eachStatement, type StatementQuery } from "./statement-views.js";

export function* exportedStatements(project: Project, query: StatementQuery): Generator<ExportedStatement> {
  const { byId } = allEntities(project);
  const others = otherVariables(project, query.labels, reserved);
  let documentId = "";
  let doc = null;
  for (const view of eachStatement(project, query)) {
    if (view.documentId !== documentId) {
      documentId = view.documentId;
      doc = project.store.read("document", documentId);
    }
    yield {
      id: view.id,
      documentId: doc?.name ?? view.documentId,
      documentTitle: view.document.title,
      documentDate: doc?.date?.local ?? null,
      documentAuthor: doc?.author ?? "",
      documentSource: view.document.source,
      documentSection: doc?.section ?? "",
      documentType: doc?.type ?? "",
      documentUrl: doc?.url ?? "",
      language: view.document.language,
      status: isReviewed(view.state) ? "reviewed" : view.state,
      coder: view.engine ?? view.coder,
      confidence: view.confidence,
      start: view.quote.start,
      end: view.quote.end,
      text: view.quote.text,
      variables: {
        ...variablesOf(view),
        ...Object.fromEntries(others.names.map((name) => [name, others.valueOf(view, name)])),
      },
      attributes: Object.assign(
        {},
        ...(["person", "organization", "concept"] as const).map((name) =>
          attributesOf(name, view[name]?.id ?? null, byId),
        ),
        ...others.names.map((name) => attributesOf(name, others.entityIdOf(view, name), byId)),
      ),
    };
  }
}

/** Variables that hold words of the document. */
const verbatim = ["actor_text", "addressee", "cue", "condition", "time", "deadline", "towards"];

/** The same statements without the words of the documents: places, values and metadata stay. */
export function* withoutTexts(statements: Iterable<ExportedStatement>): Generator<ExportedStatement> {
  for (const statement of statements) {
    const emptied = Object.fromEntries(verbatim.map((name) => [name, null]));
    yield { ...statement, text: "", variables: { ...statement.variables, ...emptied } };
  }
}

/** Names of the columns that every statement has. */
const reserved = new Set([
  "person",
  "organization",
  "concept",
  "agreement",
  "act",
  "mode",
  "negated",
  "certainty",
  "level",
  "actor_text",
  "addressee",
  "cue",
  "condition",
  "time",
  "deadline",
  "deadline_from",
  "deadline_to",
  "towards",
]);

function variablesOf(view: StatementView): ExportedStatement["variables"] {
  return {
    person: view.person?.label ?? null,
    organization: view.organization?.label ?? null,
    concept: view.concept?.label ?? null,
    agreement: view.agreement,
    act: view.act,
    mode: view.mode,
    negated: view.negated,
    certainty: view.certainty,
    level: view.level,
    actor_text: view.actor?.text ?? null,
    addressee: view.addressee?.text ?? null,
    cue: view.cue?.text ?? null,
    condition: view.condition?.text ?? null,
    time: view.time?.text ?? null,
    deadline: view.deadline?.text ?? null,
    deadline_from: view.deadline?.from ?? null,
    deadline_to: view.deadline?.to ?? null,
    towards: view.towards,
  };
}

function attributesOf(
  name: string,
  id: string | null,
  byId: ReturnType<typeof allEntities>["byId"],
): ExportedStatement["attributes"] {
  const attributes = id === null ? {} : (byId.get(id)?.attributes ?? {});
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`${name}.${key}`, value]));
}
