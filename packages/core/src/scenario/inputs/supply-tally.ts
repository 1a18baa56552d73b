/**
 * Supply tally: what has been promised for a world, and how sure is it? No model but a sum, by what the pledge is about.
 *
 * Each pledge counts by how far it has come (`supply-amounts.ts`), and in the worlds where its conditions hold. What others
 * claim, what an actor is merely ready for, and what is over is not counted. Amounts are never added up over repetitions:
 * the ledger has put them together before.
 */
import { isAtLeast } from "../../ledger/status.js";
import { amountsByRung, isOver, isThere } from "../../ledger/supply-amounts.js";
import { supplyUnit } from "../../ledger/supply-unit.js";
import type { Commitment } from "../../model/commitment.js";
import { withKeys } from "../../model/condition-tree.js";
import type { Language } from "../../model/reading.js";
import type { ScenarioPledge } from "../../model/scenario.js";
import { writeCondition } from "../../text/condition-text.js";
import { holdsIn, type World } from "../condition-expression.js";

export interface TallyRow {
  readonly what: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** Who contributes in this world. */
  readonly actors: readonly string[];
}

/** The sums in a world, by what is pledged, in the order of the pledges. */
export function supplyTally(pledges: readonly ScenarioPledge[], world: World): readonly TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const { what, low, likely, high, when, actor } of pledges) {
    const row = rows.get(what) ?? { what, low: 0, likely: 0, high: 0, actors: [] };
    const counts = holdsIn(when, world);
    rows.set(what, {
      what,
      low: row.low + (counts ? low : 0),
      likely: row.likely + (counts ? likely : 0),
      high: row.high + (counts ? high : 0),
      actors: counts && !row.actors.includes(actor) ? [...row.actors, actor] : row.actors,
    });
  }
  return [...rows.values()];
}

/**
 * The pledges in a ledger: commitments to do something countable.
 *
 * @param countedFor the scenario's actor for the one that is bound; `null` for nobody in the scenario
 * @param condition the scenario's condition for one of the ledger; `null` when it is none
 */
export function pledgesOf(
  commitments: readonly Commitment[],
  countedFor: (entityId: string) => string | null,
  condition: (conditionId: string) => string | null,
  language: Language = "en",
): readonly ScenarioPledge[] {
  return commitments.flatMap((commitment) => {
    const { quantity } = commitment.object;
    const entityId = commitment.actor.entityId;
    const actor = entityId === null ? null : countedFor(entityId);
    const { rung } = commitment.current;
    const isCountable = quantity !== null && commitment.polarity === "do" && commitment.attribution === "own";
    if (!isCountable || actor === null || isOver(commitment) || !isAtLeast(rung, "pledged")) return [];
    const { conditionLogic } = commitment;
    const waited = conditionLogic === null ? null : withKeys(conditionLogic.tree, condition);
    // A condition nobody can switch is not taken for granted: such a pledge is in no world.
    if (!isThere(commitment) && conditionLogic !== null && waited === null) return [];
    return [
      {
        actor,
        what: supplyUnit(quantity.unit, language),
        ...amountsByRung(commitment),
        // What is already there no longer waits for a condition.
        when: isThere(commitment) || waited === null ? null : writeCondition(waited),
        provenance: {
          kind: "statements" as const,
          text: `ledger: ${rung}`,
          statementIds: commitment.sources.map(({ statementId }) => statementId),
          sources: new Set(commitment.sources.map(({ documentId }) => documentId)).size,
        },
      },
    ];
  });
}
