/** Shifts and contradictions of a project as of a day, with what people decided about them. */
import type {
  ConditionCandidate,
  ConditionState,
  Language,
  LedgerEntry,
  ReportGroup,
  Shift,
  Status,
} from "@parley/core";
import {
  conditionCandidates,
  groupReports,
  knownBy,
  presumedStates,
  settleCommitments,
  shifts,
} from "@parley/core";
import { statesNamed } from "@parley/extract";
import { allEntities } from "./entities.js";
import { allStatements, lastDay } from "./ledger-statements.js";
import { ledgerRecords } from "./ledger-view.js";
import type { Project } from "./project.js";
import { recordSentences } from "./record-sentences.js";
import { remembered } from "./remembered.js";

export interface ShiftQuestion {
  readonly status: Status;
  readonly asOf: string | null;
  readonly language: Language;
  readonly dial: number;
}

/** All shifts at or above the dial, and those decided. */
export function allShifts(
  project: Project,
  { status, asOf, language, dial }: ShiftQuestion,
): readonly Shift[] {
  const day = asOf ?? lastDay(project, status);
  return remembered(project, `shifts ${status} ${day} ${language} ${dial}`, () => {
    const { byId } = allEntities(project);
    const entity = (id: string) => byId.get(id) ?? null;
    const records = ledgerRecords(project);
    const statements = knownBy(allStatements(project, status, language), day);
    const options = { ...records, language, entity, statesNamed, asOf: day };
    const groups: ReportGroup[] = groupReports(statements, options);
    const states = presumedConditionStates(project, day);
    return shifts(statements, {
      ...options,
      dial,
      groups,
      commitments: settleCommitments(groups, options),
      entries: records.entries as readonly LedgerEntry[],
      statesOf: (key) => states.get(key) ?? [],
    });
  });
}

/** State changes that sentences tell of, for review. */
export function proposedStates(project: Project): readonly ConditionCandidate[] {
  return remembered(project, "condition candidates", () =>
    conditionCandidates(ledgerRecords(project).codebookConditions, recordSentences(project)),
  );
}

/** Decided states; where nothing is decided, the proposed ones: so that a first look tells turns from reversals. */
function presumedConditionStates(
  project: Project,
  day: string | null,
): ReadonlyMap<string, readonly ConditionState[]> {
  const candidates = proposedStates(project).filter(({ from }) => day === null || from <= day);
  return new Map(
    project.store.list("condition").map((condition) => [condition.id, presumedStates(condition, candidates)]),
  );
}
