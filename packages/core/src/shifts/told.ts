/**
 * Which contradictions does a writer tell of? "And that although they long showed no interest": a sentence of the
 * writer's voice that concedes an earlier stance against what the sentence before says. The pronoun stands for the
 * actors that open the nearest sentence before it, "Arlen and Norvia, however, …"; without any there is no candidate.
 */
import { names } from "../ledger/classify.js";
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { dayOf } from "../ledger/ledger-statement.js";
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { round } from "./sentences.js";
import type { FoundShift, ShiftSentence } from "./shift.js";

/** A concession about somebody's past, negated: the whole sentence hangs on the one before. */
const CONCEDED =
  /^(?:und\s+)?(?:das|dies),?\s+obwohl\s+(?:er|sie)\s+(?:so\s+)?(?:lange|bisher|bislang|früher|zuvor|jahrelang|monatelang|nie)(?!\p{L})|^(?:and\s+)?(?:this|that|all this),?\s+(?:even\s+though|although|though)\s+(?:he|she|they)\s+(?:had\s+|have\s+|has\s+)?(?:long|previously|earlier|until now|so far|never|for (?:years|months))(?!\p{L})/iu;
/** Sentences before the concession among which the one that names the actors stands. */
const REACH = 3;

/**
 * @param written statements in the writer's voice
 * @param sentences of whole documents, in order within each; an empty list gives none
 * @param actorsOf the actors of the record
 */
export function toldContradictions(
  written: readonly LedgerStatement[],
  sentences: readonly LedgerSentence[],
  actorsOf: () => readonly Entity[],
  language: Language,
): FoundShift[] {
  return written.flatMap((row) => {
    const { claim, negated, confidence } = row.statement;
    const day = dayOf(row);
    if (day === null || !negated || !CONCEDED.test(claim.text)) return [];
    const before = sentences.filter(
      ({ documentId, end }) => documentId === row.documentId && end <= claim.start,
    );
    const said = before.at(-1);
    const actor = before
      .slice(-REACH)
      .reverse()
      .map(({ text }) => openingActor(text, actorsOf()))
      .find((found) => found !== null);
    if (said === undefined || actor === undefined || actor === null) return [];
    const later = written.find(
      ({ documentId, statement }) =>
        documentId === row.documentId &&
        statement.claim.start >= said.start &&
        statement.claim.start < said.end,
    );
    if (later === undefined) return [];
    const sentence = ({ statement }: LedgerStatement, stance: ShiftSentence["stance"]): ShiftSentence => ({
      statementId: statement.id,
      documentId: row.documentId,
      date: day,
      speaker: entityLabel(actor, language),
      text: statement.claim.text,
      spans: statement.claim.spans,
      stance,
    });
    return [
      {
        kind: "reversal" as const,
        actor: { entityId: actor.id, label: entityLabel(actor, language), kind: actor.kind },
        concept: { id: null, label: "" },
        earlier: sentence(row, "oppose"),
        later: sentence(later, null),
        more: { earlier: [], later: [] },
        conditions: [],
        score: round(Math.sqrt((confidence ?? 1) * (later.statement.confidence ?? 1))),
        severity: 1,
      },
    ];
  });
}

/** The actor with whose name a sentence begins; a person also goes by the last name. */
function openingActor(text: string, actors: readonly Entity[]): Entity | null {
  let best: { readonly actor: Entity; readonly length: number } | null = null;
  for (const actor of actors) {
    const last = actor.kind === "person" ? [actor.value.split(" ").at(-1) ?? ""] : [];
    for (const name of [...names(actor), ...last]) {
      const fits = name.length > 2 && text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length));
      if (fits && (best === null || name.length > best.length)) best = { actor, length: name.length };
    }
  }
  return best?.actor ?? null;
}
