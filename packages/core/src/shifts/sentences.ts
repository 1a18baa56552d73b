/** From positions to the sentences of a shift: the surest one leads, the others stand behind it. */
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import type { FoundShift, ShiftSentence } from "./shift.js";

export function sentenceOf({ row, actor, day, sign }: Position, language: Language): ShiftSentence {
  return {
    statementId: row.statement.id,
    documentId: row.documentId,
    date: day,
    speaker: entityLabel(actor, language),
    text: row.statement.claim.text,
    spans: row.statement.claim.spans,
    stance: sign === 1 ? "support" : "oppose",
  };
}

/** The surest position; of equally sure ones the last of the earlier side, the first of the later. */
export function leading(side: readonly Position[], which: "earlier" | "later"): Position | null {
  let best: Position | null = null;
  for (const position of side) {
    const isBetter =
      best === null ||
      position.weight > best.weight ||
      (which === "earlier" && position.weight === best.weight);
    if (isBetter) best = position;
  }
  return best;
}

/** A shift between two sides; `null` when one is empty. */
export function shiftBetween(
  kind: FoundShift["kind"],
  actor: Entity,
  earlier: readonly Position[],
  later: readonly Position[],
  more: {
    readonly language: Language;
    readonly factor: number;
    readonly severity: number;
    readonly conditions?: readonly string[];
  },
): FoundShift | null {
  const { language, factor, severity, conditions = [] } = more;
  const [one, other] = [leading(earlier, "earlier"), leading(later, "later")];
  if (one === null || other === null) return null;
  const concept = other.row.concept ?? one.row.concept;
  return {
    kind,
    actor: { entityId: actor.id, label: entityLabel(actor, language), kind: actor.kind },
    concept: {
      id: concept?.id ?? null,
      label: concept === null ? "" : entityLabel(concept, language),
    },
    earlier: sentenceOf(one, language),
    later: sentenceOf(other, language),
    more: {
      earlier: earlier
        .filter((position) => position !== one)
        .map((position) => sentenceOf(position, language)),
      later: later.filter((position) => position !== other).map((position) => sentenceOf(position, language)),
    },
    conditions: [...conditions],
    score: round(Math.sqrt(one.weight * other.weight) * factor),
    severity: round(severity),
  };
}

/** Two decimals: more would claim a precision that a score does not have. */
export function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
