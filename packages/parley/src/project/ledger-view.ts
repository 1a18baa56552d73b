/** The ledger as of a day: commitments that match, the conditions they hang on, and the counts behind them. */
import type {
  Commitment,
  CommitmentList,
  CommitmentOptions,
  commitmentQuerySchema,
  Language,
  ReportGroup,
  SettledGroups,
  Status,
} from "@parley/core";
import { createReportMemory, groupReports, requirementGaps, settleCommitments } from "@parley/core";
import { statesNamed } from "@parley/extract";
import type { z } from "zod";
import { projectReader } from "../store/project-reader.js";
import { queries, rows } from "../store/queries.js";
import { actorVersion } from "./binding-statements.js";
import { allEntities } from "./entities.js";
import { lastDay, ledgerStatements } from "./ledger-statements.js";
import type { Project } from "./project.js";
import { keyedMemory, recalled, remembered, rememberedUntil } from "./remembered.js";

export type CommitmentQuery = z.output<typeof commitmentQuerySchema>;

export function commitmentList(project: Project, query: CommitmentQuery): CommitmentList {
  const asOf = query.asOf ?? lastDay(project, query.status);
  const all = allCommitments(project, query.status, asOf, query.labels, query.knownAt);
  const shown = all.filter(matches(project, query));
  const sources = new Map<string, Commitment["sources"][number]>();
  const documents = new Set<string>();
  for (const commitment of shown) {
    for (const source of commitment.sources) {
      sources.set(source.statementId, source);
      documents.add(source.documentId);
    }
  }
  let reviewed = 0;
  for (const source of sources.values()) if (source.reviewed) reviewed += 1;
  return {
    asOf,
    commitments: shown,
    requirements: requirementGaps(
      project.store
        .list("ledgerEntry")
        .filter(({ recordedAt }) => query.knownAt === undefined || recordedAt <= query.knownAt),
      all,
    ),
    conditions: conditionsOf(shown),
    counts: {
      statements: sources.size,
      reviewed,
      proposed: sources.size - reviewed,
      documents: documents.size,
    },
  };
}

/** How many commitments the record holds today, reviewed or proposed. */
export function countCommitments(project: Project): number {
  return allCommitments(project, "all", lastDay(project, "all"), "en").length;
}

/** The same number when the ledger was asked for since the last command; `null` when it was not. */
export function knownCommitments(project: Project): number | null {
  const name = questionOf("all", lastDay(project, "all"), "en");
  return recalled<ReturnType<typeof ledgerOn>>(project, name)?.commitments.length ?? null;
}

function questionOf(status: Status, asOf: string | null, language: Language, knownAt = ""): string {
  return `commitments ${status} ${asOf} ${language} ${knownAt}`;
}

/** The commitments of a project as of a day, with everything people decided. */
export function allCommitments(
  project: Project,
  status: Status,
  asOf: string | null,
  language: Language,
  knownAt?: string,
): readonly Commitment[] {
  return ledgerOn(project, status, asOf, language, knownAt).commitments;
}

/** The ledger as of a day: the reports of each commitment, and the commitments settled from them. */
export function ledgerOn(
  project: Project,
  status: Status,
  asOf: string | null,
  language: Language,
  knownAt?: string,
): { readonly groups: readonly ReportGroup[]; readonly commitments: readonly Commitment[] } {
  return remembered(project, questionOf(status, asOf, language, knownAt), () => {
    const { byId } = allEntities(project);
    const records = ledgerRecords(project);
    const options = {
      asOf,
      language,
      entity: (id: string) => byId.get(id) ?? null,
      statesNamed,
      ...records,
      memory: reportMemory(project, `${actorVersion(project)} ${JSON.stringify(records.codebookConditions)}`),
      ...(knownAt === undefined ? {} : { knownAt }),
    };
    const groups = groupReports(ledgerStatements(project, status, language, asOf), options);
    const settled = settledMemory(
      project,
      `${recordsVersion(project)} ${questionOf(status, asOf, language, knownAt)}`,
    );
    return { groups, commitments: settleCommitments(groups, options, settled) };
  });
}

/** What the statements of the project were found to bind to, until codebook or entities change. */
const reportMemory = keyedMemory(createReportMemory);

/** What the groups of reports were settled to, until the question, a decision, a condition or a document changes. */
const settledMemory = keyedMemory((): SettledGroups => new Map());

/** A number that is another one whenever something changed that groups are settled with. */
function recordsVersion(project: Project): number {
  const kinds = ["ledgerEntry", "condition", "document", "codebook"] as const;
  return rememberedUntil(project, kinds, "version of ledger records", () => project.store.revision());
}

/** What the ledger is settled with: decisions, states of conditions, days of documents, the codebook's words. */
export function ledgerRecords(
  project: Project,
): Required<Pick<CommitmentOptions, "entries" | "conditionStates" | "dayOfDocument" | "codebookConditions">> {
  const { store } = project;
  const days = rememberedUntil(
    project,
    ["document"],
    "days of documents",
    () =>
      new Map(
        rows(store.connection, queries.selectFrom("document").select(["id", "day"])).map(
          ({ id, day }) => [id, day] as const,
        ),
      ),
  );
  return {
    entries: store.list("ledgerEntry"),
    conditionStates: new Map(store.list("condition").map(({ id, states }) => [id, states])),
    dayOfDocument: (id) => days.get(id) ?? null,
    codebookConditions: projectReader(store).codebook()?.codebook.conditions ?? [],
  };
}

/** Is a document of one of these sources? Every document is, when none is named. */
export function isFromSources(project: Project, sources: readonly string[]): (documentId: string) => boolean {
  if (sources.length === 0) return () => true;
  const found = rows(
    project.store.connection,
    queries
      .selectFrom("document")
      .select("id")
      .where("source", "in", [...sources]),
  );
  const documents = new Set(found.map(({ id }) => id));
  return (documentId) => documents.has(documentId);
}

function matches(project: Project, query: CommitmentQuery): (commitment: Commitment) => boolean {
  const sources = query.sources ?? [];
  const isFrom = isFromSources(project, sources);
  return (commitment) => {
    const days = commitment.sources.flatMap((source) => source.date?.slice(0, 10) ?? []);
    const isIn = (day: string) =>
      (query.from === undefined || query.from <= day) && (query.to === undefined || day <= query.to);
    const hasWindow = query.from !== undefined || query.to !== undefined;
    return (
      (!hasWindow || days.some(isIn)) &&
      (query.actor === undefined || commitment.actor.entityId === query.actor) &&
      (query.concept === undefined || commitment.issueIds.includes(query.concept)) &&
      (sources.length === 0 || commitment.sources.some((source) => isFrom(source.documentId)))
    );
  };
}

/** Conditions by what they are: those of the codebook by id, others by their words. */
function conditionsOf(shown: readonly Commitment[]): CommitmentList["conditions"] {
  const found = new Map<string, CommitmentList["conditions"][number]>();
  for (const commitment of shown) {
    for (const { conditionId, label, documentId } of commitment.conditions) {
      const name = conditionId ?? `words ${label.toLowerCase()}`;
      const condition = found.get(name) ?? { id: conditionId, label, commitments: [], statements: [] };
      if (!condition.commitments.includes(commitment.id)) condition.commitments.push(commitment.id);
      for (const source of commitment.sources) {
        const isNew = source.documentId === documentId && !condition.statements.includes(source.statementId);
        if (isNew) condition.statements.push(source.statementId);
      }
      found.set(name, condition);
    }
  }
  return [...found.values()];
}
