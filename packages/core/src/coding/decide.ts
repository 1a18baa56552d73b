/**
 * Decisions on proposals: accept, correct, reject, reopen. A decision never overwrites what the engine said;
 * reopening brings it back.
 */
import { type DecisionInput, decisionInputSchema } from "../contract/statements.js";
import { fail } from "../errors.js";
import type { Change, CommandSummary, Draft } from "../model/command.js";
import type { Decision } from "../model/decision.js";
import type { Statement, StatementState, Utterance } from "../model/statement.js";
import { changeRecord, checkRevision, isSameValue, makeRecord, recordThere } from "./changes.js";
import { editStatement } from "./edit-statement.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * Decides on one or many proposals in one command. Proposals that are already so are passed over.
 * @throws `NOT_THERE`, `EDIT_CLASH`, `NOT_A_PROPOSAL` for a statement coded by hand
 */
export function decide(project: ProjectReader, input: DecisionInput, maker: Maker): Draft {
  const { kind, ids, revisions, correction } = decisionInputSchema.parse(input);
  if (kind === "correct") {
    const [id] = ids;
    if (id === undefined || ids.length !== 1) {
      fail("OPTION_INVALID", { option: "ids", value: ids.length, where: "correct", allowed: "1" });
    }
    decidable(project, id, revisions[id] ?? null, kind);
    const draft = editStatement(project, id, correction ?? {}, revisions[id] ?? null, maker);
    // A correction that changes nothing says that the proposal was right.
    return draft.changes.length > 0 ? draft : decide(project, { kind: "accept", ids }, maker);
  }

  const changes: Change[] = [];
  const decided = new Set<string>();
  for (const id of new Set(ids)) {
    const before = decidable(project, id, revisions[id] ?? null, kind);
    const state = stateAfter(before.state, kind);
    if (state === before.state) continue;
    decided.add(id);
    if (kind === "reopen") changes.push(...restoreProposal(project, before));
    else changes.push(changeRecord("statement", before, { ...before, state }));
    changes.push(makeRecord("decision", newDecision(before, kind, maker)));
  }
  return { summary: summarize(project, kind, [...decided]), changes };
}

function decidable(project: ProjectReader, id: string, seen: number | null, kind: string): Statement {
  const statement = recordThere(project, "statement", id);
  checkRevision(project, "statement", statement, seen);
  if (statement.state === "coded") fail("NOT_A_PROPOSAL", { id, state: statement.state, kind });
  return statement;
}

function stateAfter(state: StatementState, kind: "accept" | "reject" | "reopen"): StatementState {
  if (kind === "reject") return "rejected";
  if (kind === "reopen") return "proposed";
  return state === "corrected" ? "corrected" : "accepted";
}

function newDecision(statement: Statement, kind: Decision["kind"], maker: Maker): Decision {
  return {
    id: maker.newId(),
    statementId: statement.id,
    kind,
    coderId: maker.coderId,
    at: maker.now(),
    engine: statement.engine,
    proposed: {},
  };
}

/** Undecided again, with every field as the engine had proposed it. */
function restoreProposal(project: ProjectReader, before: Statement): Change[] {
  const utterance = recordThere(project, "utterance", before.utteranceId);
  const corrections = project
    .decisionsOf(before.id)
    .filter(({ kind }) => kind === "correct" || kind === "reopen");
  // Only what was corrected since the last reopening; the earliest correction of a field knows the proposal.
  const since = corrections.slice(corrections.findLastIndex(({ kind }) => kind === "reopen") + 1);
  const proposed = Object.assign({}, ...since.map((decision) => decision.proposed).reverse()) as Record<
    string,
    unknown
  >;
  const ofUtterance = pick(proposed, utterance);
  const spoken = { ...utterance, ...ofUtterance } as Utterance;
  const statement = { ...before, ...pick(proposed, before), state: "proposed" } as Statement;
  const changes = [changeRecord("statement", before, statement)];
  if (!isSameValue(spoken, utterance)) changes.unshift(changeRecord("utterance", utterance, spoken));
  return changes;
}

function pick(fields: Readonly<Record<string, unknown>>, shape: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in shape));
}

function summarize(
  project: ProjectReader,
  kind: "accept" | "reject" | "reopen",
  ids: readonly string[],
): CommandSummary {
  const [id] = ids;
  const statement = id === undefined ? null : project.read("statement", id);
  const doc = statement === null ? null : project.read("document", statement.documentId);
  const details = { count: ids.length, title: doc?.title ?? "" };
  if (kind === "reject") return { key: "proposals-rejected", details };
  if (kind === "accept") return { key: "proposals-accepted", details };
  return { key: "statement-edited", details: { ...details, reopened: ids.length } };
}
