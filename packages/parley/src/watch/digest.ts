/**
 * What is new since some documents came in: actors, positions moved, commitments made, repeated or due, evidence
 * and conditions possibly met. Every line leads to a document; nothing in it is decided by anybody yet.
 */
import type { Language } from "@parley/core";
import { DEFAULT_SHIFT_DIAL, ledgerQuerySchema } from "@parley/core";
import { evidenceList } from "../project/evidence-view.js";
import { allStatements, lastDay } from "../project/ledger-statements.js";
import { allCommitments } from "../project/ledger-view.js";
import type { Project } from "../project/project.js";
import { allShifts, proposedStates } from "../project/shift-view.js";

export interface DigestLine {
  readonly words: string;
  readonly documentId: string;
  readonly document: string;
}

export interface Digest {
  /** Last day of the record. */
  readonly asOf: string | null;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
    readonly source: string;
    readonly proposals: number;
  }[];
  readonly actors: readonly DigestLine[];
  readonly shifts: readonly DigestLine[];
  readonly made: readonly DigestLine[];
  readonly repeated: readonly DigestLine[];
  /** Overdue, or with their last day within a week. */
  readonly due: readonly DigestLine[];
  readonly evidence: readonly DigestLine[];
  readonly conditions: readonly DigestLine[];
}

/** Days ahead that count as due soon. */
const SOON_DAYS = 7;
/** A digest is read in a minute: the surest of each list. */
const MOST_LINES = 20;

/** @param documentIds what came in; the rest of the project is what it is new against */
export function digestOf(project: Project, documentIds: readonly string[], language: Language): Digest {
  const fresh = new Set(documentIds);
  const { store } = project;
  const titles = new Map(store.list("document").map((doc) => [doc.id, doc]));
  const line = (words: string, documentId: string): DigestLine => ({
    words: words.replace(/\s+/g, " ").trim(),
    documentId,
    document: titles.get(documentId)?.title ?? "",
  });
  const asOf = lastDay(project, "all");
  const statements = allStatements(project, "all", language);
  const before = new Set(
    statements.filter(({ documentId }) => !fresh.has(documentId)).map(({ actorLabel }) => actorLabel),
  );
  const actors = new Map<string, string>();
  for (const { actorLabel, documentId } of statements)
    if (actorLabel !== "" && fresh.has(documentId) && !before.has(actorLabel) && !actors.has(actorLabel))
      actors.set(actorLabel, documentId);
  const commitments = allCommitments(project, "all", asOf, language);
  const shifts = allShifts(project, { status: "all", asOf: null, language, dial: DEFAULT_SHIFT_DIAL });
  const soon = asOf === null ? null : daysAfter(asOf, SOON_DAYS);
  const query = ledgerQuerySchema.parse({ labels: language });
  return {
    asOf,
    documents: documentIds.map((id) => ({
      id,
      title: titles.get(id)?.title ?? "",
      date: titles.get(id)?.date?.local ?? null,
      source: titles.get(id)?.source ?? "",
      proposals: statements.filter(({ documentId }) => documentId === id).length,
    })),
    actors: [...actors].slice(0, MOST_LINES).map(([name, documentId]) => line(name, documentId)),
    shifts: shifts
      .filter(({ later, review }) => fresh.has(later.documentId) && review === "open")
      .slice(0, MOST_LINES)
      .map(({ kind, actor, concept, earlier, later }) =>
        line(
          `${actor.label}, ${concept.label} (${kind}): ${earlier.date} “${earlier.text}” → ${later.date} “${later.text}”`,
          later.documentId,
        ),
      ),
    made: commitments
      .filter(({ sources }) => fresh.has(sources[0]?.documentId ?? ""))
      .slice(0, MOST_LINES)
      .map(({ actor, action, polarity, deadline, sources }) =>
        line(
          `${actor.label}: ${polarity === "refrain" ? "not: " : ""}${action}${deadline?.latest == null ? "" : ` [${deadline.latest}]`}`,
          sources[0]?.documentId ?? "",
        ),
      ),
    repeated: commitments
      .flatMap(({ actor, action, sources }) => {
        const again = sources.slice(1).find(({ documentId }) => fresh.has(documentId));
        return again === undefined || fresh.has(sources[0]?.documentId ?? "")
          ? []
          : [line(`${actor.label}: ${action}`, again.documentId)];
      })
      .slice(0, MOST_LINES),
    due: commitments
      .filter(({ current, deadline, polarity }) => {
        if (current.side === "overdue") return true;
        const latest = deadline?.latest ?? null;
        const isOpen =
          polarity === "do" && current.verdict === "not-due" && current.side !== "conditional-open";
        return isOpen && latest !== null && soon !== null && latest <= soon;
      })
      .slice(0, MOST_LINES)
      .map(({ actor, action, current, deadline, sources }) =>
        line(
          `${deadline?.latest ?? ""} ${actor.label}: ${action} (${current.side ?? "not-due"})`,
          sources[0]?.documentId ?? "",
        ),
      ),
    evidence: evidenceList(project, query)
      .candidates.filter(({ documentId, review }) => fresh.has(documentId) && review === "open")
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_LINES)
      .map(({ effect, text, documentId }) => line(`${effect}: ${text}`, documentId)),
    conditions: proposedStates(project)
      .filter(({ documentId }) => fresh.has(documentId))
      .map(({ conditionId, value, text, documentId }) =>
        line(`${conditionId} ${value}: ${text}`, documentId),
      ),
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
