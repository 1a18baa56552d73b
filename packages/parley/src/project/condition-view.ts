/**
 * Conditions as things of their own: how each stands on a day, what hangs on it, which sentences tell of a
 * change, and what a change of state does to the ledger.
 */
import type {
  Commitment,
  ConditionList,
  ConditionStateInput,
  ConditionView,
  StatusChange,
  WriteResult,
} from "@parley/core";
import { conditionKey, conditionsIn, conditionValueOn } from "@parley/core";
import { setConditionState } from "./actions.js";
import type { LedgerQuery } from "./evidence-view.js";
import { lastDay, ledgerStatements } from "./ledger-statements.js";
import { allCommitments, ledgerRecords } from "./ledger-view.js";
import type { Project } from "./project.js";
import { proposedStates } from "./shift-view.js";

/** All conditions of the codebook, and those that texts name, the ones with most commitments first. */
export function conditionList(project: Project, query: LedgerQuery): ConditionList {
  const asOf = query.asOf ?? lastDay(project, query.status);
  const { codebookConditions, dayOfDocument } = ledgerRecords(project);
  const commitments = allCommitments(project, query.status, asOf, query.labels);
  const records = new Map(project.store.list("condition").map((condition) => [condition.id, condition]));
  const views = new Map<string, ConditionView>();
  const viewOf = (id: string, label: string): ConditionView => {
    const known = views.get(id);
    if (known !== undefined) return known;
    const record = records.get(id);
    const states = (record?.states ?? []).filter(
      ({ from, evidence }) =>
        asOf === null || (from <= asOf && evidence.every((one) => (dayOfDocument(one) ?? "") <= asOf)),
    );
    const made: ConditionView = {
      id,
      label: record?.labels[query.labels] ?? record?.labels.en ?? record?.labels.de ?? label,
      test: record?.test?.[query.labels] ?? record?.test?.en ?? record?.test?.de ?? null,
      value: asOf === null ? (states.at(-1)?.value ?? "unmet") : conditionValueOn(states, asOf),
      since: states.at(-1)?.from ?? null,
      states,
      candidates: proposedStates(project).filter(
        ({ conditionId, from }) => conditionId === id && (asOf === null || from <= asOf),
      ),
      commitments: [],
      positions: [],
      revision: record?.revision ?? null,
    };
    views.set(id, made);
    return made;
  };
  for (const { id, labels } of codebookConditions)
    viewOf(id, labels[query.labels] ?? labels.de ?? labels.en ?? id);
  const bound = new Set<string>();
  for (const { id, actor, action, conditions, current, sources } of commitments) {
    for (const source of sources) bound.add(source.statementId);
    for (const [key, label] of labelsByKey(conditions))
      viewOf(key, label).commitments.push({ id, actor: actor.label, action, current });
  }
  for (const row of ledgerStatements(project, query.status, query.labels)) {
    const { id, claim } = row.statement;
    const day = row.documentDate?.slice(0, 10) ?? null;
    if (bound.has(id) || (asOf !== null && (day ?? "") > asOf)) continue;
    const { conditions } = conditionsIn(row, codebookConditions, query.labels);
    for (const [key, label] of labelsByKey(conditions))
      viewOf(key, label).positions.push({
        statementId: id,
        actor: row.actorLabel,
        text: claim.text,
        date: day,
      });
  }
  const weight = ({ commitments: hanging, positions }: ConditionView) =>
    hanging.length * 1000 + positions.length;
  return {
    asOf,
    conditions: [...views.values()].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)),
  };
}

/** Each condition once, also where the words name it twice. */
function labelsByKey(conditions: Commitment["conditions"]): ReadonlyMap<string, string> {
  return new Map(conditions.map((condition) => [conditionKey(condition), condition.label]));
}

/**
 * Sets a state and says which commitments changed by it.
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function changeCondition(
  project: Project,
  input: ConditionStateInput,
  seen: number | null,
  query: LedgerQuery,
): WriteResult & { readonly changes: StatusChange[] } {
  const asOf = query.asOf ?? lastDay(project, query.status);
  const before = allCommitments(project, query.status, asOf, query.labels);
  const result = setConditionState(project, input, seen);
  const after = new Map(
    allCommitments(project, query.status, asOf, query.labels).map((commitment) => [
      commitment.id,
      commitment,
    ]),
  );
  const changes = before.flatMap((old) => {
    const now = after.get(old.id);
    const isSame =
      now === undefined ||
      (now.current.rung === old.current.rung &&
        now.current.side === old.current.side &&
        now.current.verdict === old.current.verdict);
    if (isSame) return [];
    return [
      {
        commitmentId: old.id,
        actor: old.actor.label,
        action: old.action,
        before: old.current,
        after: now.current,
      },
    ];
  });
  return { ...result, changes };
}
