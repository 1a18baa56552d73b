/** Shifts and contradictions of a project as of a day, with what people decided about them. */
import type {
  CommitmentOptions,
  ConditionCandidate,
  ConditionState,
  Language,
  LedgerDecisionInput,
  LedgerEntry,
  ReportGroup,
  Shift,
  ShiftList,
  Status,
  shiftQuerySchema,
} from "@parley/core";
import {
  conditionCandidates,
  createShiftMemory,
  DEFAULT_SHIFT_DIAL,
  fail,
  groupReports,
  presumedStates,
  settleCommitments,
  shiftKinds,
  shifts,
} from "@parley/core";
import { statesNamed } from "@parley/extract";
import type { z } from "zod";
import { projectReader } from "../store/project-reader.js";
import { actorVersion } from "./binding-statements.js";
import { allEntities } from "./entities.js";
import { allStatements, lastDay } from "./ledger-statements.js";
import { isFromSources, ledgerOn, ledgerRecords } from "./ledger-view.js";
import type { Project } from "./project.js";
import { recordSentences } from "./record-sentences.js";
import { keyedMemory, remembered, rememberedUntil } from "./remembered.js";

export interface ShiftQuestion {
  readonly status: Status;
  readonly asOf: string | null;
  readonly language: Language;
  readonly dial: number;
  /** Only what these say; all without. */
  readonly sources?: readonly string[];
}

/** All shifts at or above the dial, and those decided. */
export function allShifts(
  project: Project,
  { status, asOf, language, dial, sources = [] }: ShiftQuestion,
): readonly Shift[] {
  const day = asOf ?? lastDay(project, status);
  return remembered(project, `shifts ${status} ${day} ${language} ${dial} ${JSON.stringify(sources)}`, () => {
    const { byId } = allEntities(project);
    const entity = (id: string) => byId.get(id) ?? null;
    const records = ledgerRecords(project);
    const isAll = sources.length === 0;
    const isFrom = isFromSources(project, sources);
    const isFromSource = ({ documentId }: { readonly documentId: string }) => isFrom(documentId);
    const known = allStatements(project, status, language, day);
    const statements = isAll ? known : known.filter(isFromSource);
    const codebookConcepts = projectReader(project.store).codebook()?.codebook.concepts ?? [];
    const options = { ...records, codebookConcepts, language, entity, statesNamed, asOf: day };
    const states = presumedConditionStates(project, day);
    return shifts(statements, {
      ...options,
      dial,
      ...(isAll
        ? ledgerOn(project, status, day, language)
        : ledgerOf(groupReports(statements, options), options)),
      entries: records.entries as readonly LedgerEntry[],
      statesOf: (key) => states.get(key) ?? [],
      sentences: isAll ? recordSentences(project) : recordSentences(project).filter(isFromSource),
      memory: shiftMemory(
        project,
        JSON.stringify([
          language,
          actorVersion(project),
          records.codebookConditions,
          [...states],
          status,
          day,
          sources,
        ]),
      ),
    });
  });
}

function ledgerOf(groups: readonly ReportGroup[], options: CommitmentOptions) {
  return { groups, commitments: settleCommitments(groups, options) };
}

/** What was found in the statements of the project, until codebook, actors, states of conditions or question change. */
const shiftMemory = keyedMemory(createShiftMemory);

/** State changes that sentences tell of, for review. */
export function proposedStates(project: Project): readonly ConditionCandidate[] {
  const kinds = ["document", "textVersion", "codebook"] as const;
  return rememberedUntil(project, kinds, "condition candidates", () =>
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

export type ShiftQuery = z.output<typeof shiftQuerySchema>;

/** Shifts that match a question. */
export function shiftList(project: Project, query: ShiftQuery): ShiftList {
  const dial = query.dial ?? DEFAULT_SHIFT_DIAL;
  const asOf = query.asOf ?? lastDay(project, query.status);
  const kinds = shiftKinds.filter((kind) => query.kinds === undefined || query.kinds.includes(kind));
  const { status, labels: language, sources = [] } = query;
  const found = allShifts(project, { status, asOf, language, dial, sources });
  return {
    asOf,
    dial,
    kinds,
    shifts: found.filter(
      ({ kind, actor, concept }) =>
        kinds.includes(kind) &&
        (query.actor === undefined || actor.entityId === query.actor) &&
        (query.concept === undefined || concept.id === query.concept),
    ),
  };
}

/** Of these, what stands against an earlier word: neither followed conditions nor voices. */
export function contradictionList(project: Project, query: ShiftQuery): ShiftList {
  const list = shiftList(project, query);
  const contradictions = list.shifts.filter(({ contradiction }) => contradiction);
  return { ...list, shifts: contradictions };
}

/**
 * The decision on a shift, ready to be recorded.
 * @throws `NOT_THERE`; `SHIFT_WITHOUT_STATEMENTS` for one that rests on evidence alone and is decided there
 */
export function shiftDecision(
  list: ShiftList,
  id: string,
  decision: "confirmed" | "dismissed",
): LedgerDecisionInput {
  const found = list.shifts.find((shift) => shift.id === id) ?? fail("NOT_THERE", { kind: "shift", id });
  const { earlier, later, kind, entryId, explanation } = found;
  if (earlier.statementId === null || later.statementId === null) fail("SHIFT_WITHOUT_STATEMENTS", { id });
  return {
    id: entryId,
    detail: {
      kind: "shift",
      earlierId: earlier.statementId,
      laterId: later.statementId,
      pattern: kind,
      decision,
      explanation,
    },
  };
}
