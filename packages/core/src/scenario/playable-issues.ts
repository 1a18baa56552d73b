/**
 * Which issues of a record can be played: the scales of its codebook, and every concept that somebody is for or against
 * (0 = against, 100 = for). Scales come first; within a kind the one with the most actors does, then the one with the
 * most statements, then the order of the codebook or of the names.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { Codebook } from "../model/codebook.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { ScenarioFileIssue } from "../model/scenario-file.js";

export interface IssueOptions {
  readonly language: Language;
  readonly codebook: Codebook | null;
  /** Whom a statement is counted for; `null` for nobody. */
  readonly actorOf: (row: LedgerStatement) => string | null;
  /** Entity of a concept of the codebook. */
  readonly conceptEntity: (conceptId: string) => string | null;
}

export interface PlayableIssue {
  /** `scale:ID` or `concept:VALUE`: names it in calls and addresses. */
  readonly key: string;
  readonly label: string;
  /** As a scenario file has it. */
  readonly issue: ScenarioFileIssue;
  /** Entities of the concepts that are about it. */
  readonly concepts: ReadonlySet<string>;
  /** Who took a side. */
  readonly actors: number;
  readonly statements: number;
}

/** Statements that take a side, for somebody. */
export function sidesTaken(
  rows: readonly LedgerStatement[],
  { actorOf }: Pick<IssueOptions, "actorOf">,
): readonly LedgerStatement[] {
  return rows.filter(
    (row) =>
      row.concept !== null && typeof row.statement.values.agreement === "number" && actorOf(row) !== null,
  );
}

/** All issues on which somebody has taken a side. */
export function playableIssues(
  rows: readonly LedgerStatement[],
  options: IssueOptions,
): readonly PlayableIssue[] {
  const stated = sidesTaken(rows, options);
  const counted = (concepts: ReadonlySet<string>) => {
    const on = stated.filter(({ concept }) => concept !== null && concepts.has(concept.id));
    return { actors: new Set(on.map(options.actorOf)).size, statements: on.length };
  };
  const scales = (options.codebook?.scales ?? []).map(({ id, labels, steps }): PlayableIssue => {
    const concepts = new Set(
      steps.flatMap(({ concept }) => (concept === undefined ? [] : (options.conceptEntity(concept) ?? []))),
    );
    const label = labels[options.language] ?? labels[options.language === "de" ? "en" : "de"] ?? id;
    return {
      key: `scale:${id}`,
      label,
      issue: { id, labels, scale: id },
      concepts,
      ...counted(concepts),
    };
  });
  const found = new Map(
    stated.flatMap(({ concept }) => (concept === null ? [] : [[concept.id, concept] as const])),
  );
  const concepts = [...found.values()].map((concept): PlayableIssue => {
    const label = entityLabel(concept, options.language);
    const own = new Set([concept.id]);
    return {
      key: `concept:${concept.value}`,
      label,
      issue: { id: "issue", labels: { [options.language]: label }, concept: concept.value },
      concepts: own,
      ...counted(own),
    };
  });
  return [
    ...scales.filter(({ actors }) => actors > 0).sort((a, b) => b.actors - a.actors),
    ...concepts.sort(
      (a, b) => b.actors - a.actors || b.statements - a.statements || (a.label < b.label ? -1 : 1),
    ),
  ];
}
