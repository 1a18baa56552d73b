/**
 * A position: one actor is for or against one concept, in one sentence on one day. Shifts and contradictions are
 * pairs of positions. Left out are the writer's own voice, actors without a name, and statements without stance.
 */

import { languageOf } from "../ledger/classify.js";
import type { CodebookCondition } from "../ledger/conditions.js";
import { conditionsIn } from "../ledger/conditions.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { actorOf, dayOf } from "../ledger/ledger-statement.js";
import type { Quantity } from "../ledger/quantity.js";
import { quantityIn } from "../ledger/quantity.js";
import type { ConditionTree } from "../model/condition-tree.js";
import type { Entity } from "../model/entity.js";
import { stanceOfAct } from "../model/statement.js";
import { isReviewed } from "../model/status.js";

export interface Position {
  readonly row: LedgerStatement;
  readonly actor: Entity;
  /** The state or body the actor speaks for; `null` for a person who speaks for none. */
  readonly bodyId: string | null;
  readonly conceptId: string;
  /** Names of what it is compared with: what the actor says of the concept, and what its body does. */
  readonly lane: string;
  readonly bodyLane: string | null;
  readonly sign: 1 | -1;
  readonly day: string;
  /** On what it hangs, over the keys of conditions; `null` when on nothing. */
  readonly tree: ConditionTree | null;
  readonly quantity: Quantity | null;
  /** How sure it is that this is the actor's stance, 0 to 1; 1 when a person decided. */
  readonly weight: number;
}

/** By day and place in the text; the id decides what is left, so that the order never depends on the input. */
export function byTime(a: Position, b: Position): number {
  return (
    compare(a.day, b.day) ||
    compare(a.row.documentId, b.row.documentId) ||
    a.row.statement.claim.start - b.row.statement.claim.start ||
    compare(a.row.statement.id, b.row.statement.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface PositionOptions {
  readonly codebookConditions?: readonly CodebookCondition[];
  /** The state or body an actor speaks for on a day. */
  readonly bodyOf: (row: LedgerStatement) => string | null;
}

/** What a stance is worth that is hedged, or only supposed. */
const CERTAINTY = { stated: 1, hedged: 0.7, hypothetical: 0.6 } as const;
/** Proposed concepts are made of words and meet less surely than those of a codebook. */
const CANDIDATE_CONCEPT = 0.6;

/** The positions in some statements, in order of time. */
export function positionsIn(statements: readonly LedgerStatement[], options: PositionOptions): Position[] {
  return statements.flatMap((row) => positionOf(row, options) ?? []).sort(byTime);
}

/** The position in one statement; `null` where it takes none. */
export function positionOf(
  row: LedgerStatement,
  { codebookConditions = [], bodyOf }: PositionOptions,
): Position | null {
  const { statement, utterance, concept } = row;
  const actor = actorOf(row);
  const day = dayOf(row);
  const agreement = statement.values.agreement ?? stanceOfAct(statement);
  if (actor === null || day === null || concept === null || statement.unnamed) return null;
  if (utterance.mode === "writer" || statement.state === "rejected" || statement.act === "question")
    return null;
  if (agreement !== 0 && agreement !== 1) return null;
  if (RECALLED.test(`${utterance.frame?.text.replace(RELATIVE, " ") ?? ""} ${statement.time?.text ?? ""}`))
    return null;
  const sure = isReviewed(statement.state) ? 1 : (statement.confidence ?? 0);
  const bodyId = bodyOf(row);
  return {
    row,
    actor,
    bodyId,
    conceptId: concept.id,
    lane: `${actor.id} ${concept.id}`,
    bodyLane: bodyId === null ? null : `${bodyId} ${concept.id}`,
    sign: agreement === 1 ? 1 : -1,
    day,
    tree: conditionsIn(row, codebookConditions, languageOf(row)).tree,
    quantity: quantityIn(statement.claim.text, languageOf(row)),
    weight: sure * CERTAINTY[statement.certainty] * (concept.candidate ? CANDIDATE_CONCEPT : 1),
  };
}

/** "In Berlin, where a toll was sworn off a month ago, …": when something else was said. */
const RELATIVE = /,\s(?:where|who|whose|which|when|wo|der|die|das|den|dem|deren|dessen|als)\s[^,]*(?:,|$)/gu;

/** Said before and only recalled: "five weeks ago he said". */
const RECALLED =
  /(?<!\p{L})(?:ago|earlier|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|vor\s+\p{L}+\s+(?:tagen|wochen|monaten)|damals|seinerzeit|zuvor|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))(?!\p{L})/iu;
