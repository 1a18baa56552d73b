/**
 * Who denies what the record shows? An own demand or commitment ("nobody ever asked for it"), or one that others
 * reported. The earlier sentence is the surest one that says what is denied.
 */

import { actionStems, stemOverlap } from "../ledger/action-words.js";
import { DENIED } from "../ledger/change-words.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { actorOf, dayOf } from "../ledger/ledger-statement.js";
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import { round, shiftBetween } from "./sentences.js";
import type { FoundShift, ShiftSentence } from "./shift.js";

/** Is it a denial, by its act or its words? */
export function isDenial({ statement, utterance }: LedgerStatement): boolean {
  return (
    statement.act === "deny" || DENIED.test(statement.claim.text) || DENIED.test(utterance.cue?.text ?? "")
  );
}

/** @param positions of one actor on one concept, in order of time */
export function denialsOf(positions: readonly Position[], language: Language): FoundShift[] {
  return positions.flatMap((later, at) => {
    if (!isDenial(later.row)) return [];
    const earlier = positions.slice(0, at).filter(({ sign, day }) => sign !== later.sign && day < later.day);
    return (
      shiftBetween("denial", later.actor, earlier, [later], { language, factor: 1, severity: 0.9 }) ?? []
    );
  });
}

function sourcesBefore(day: string, { actor }: Commitment) {
  return ({ statementId, documentId, date, text, spans }: Commitment["sources"][number]): ShiftSentence[] =>
    date === null || date >= day
      ? []
      : [{ statementId, documentId, date, speaker: actor.speaker ?? actor.label, text, spans, stance: null }];
}

const POINTS_BACK =
  /(?<!\p{L})(?:(?:of|such|any) (?:that|this|the) (?:kind|sort)|no such|such a|any such|nothing of the (?:kind|sort)|that|this|it|davon|so etwas|derartige\p{L}*|dergleichen|solche\p{L}?|das|dies)(?!\p{L})/iu;

/** Words in common that say what is denied; a body rarely denies anything else of the same days. */
const LEAST_OVERLAP = 0.1;

/** Denials of commitments, the actor's own and reported ones. */
export function deniedCommitments(
  denials: readonly { readonly row: LedgerStatement; readonly bodyId: string | null }[],
  commitments: readonly { readonly commitment: Commitment; readonly bodyKey: string | null }[],
  actor: (id: string) => Entity | null,
  language: Language,
  sentenceBefore: (row: LedgerStatement) => string = () => "",
): FoundShift[] {
  return denials.flatMap(({ row, bodyId }) => {
    const speaker = actorOf(row);
    const day = dayOf(row);
    if (speaker === null || day === null || bodyId === null) return [];
    const said = `${row.statement.claim.text} ${row.utterance.quote.text}`;
    // "No promise of that kind": what kind, the sentence before tells.
    const stems = actionStems(POINTS_BACK.test(said) ? `${said} ${sentenceBefore(row)}` : said);
    const best = commitments
      .filter(
        ({ commitment, bodyKey }) => bodyKey === bodyId && (commitment.sources[0]?.date ?? "9999") < day,
      )
      .map(({ commitment }) => ({
        commitment,
        overlap:
          stemOverlap(actionStems(commitment.action), stems) +
          (row.concept !== null && commitment.issueIds.includes(row.concept.id) ? 0.5 : 0),
      }))
      .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
      .sort((a, b) => b.overlap - a.overlap)[0];
    const source = best?.commitment.sources[0];
    const bound = actor(bodyId);
    if (best === undefined || source === undefined || bound === null) return [];
    const concept = best.commitment.object.what;
    return [
      {
        kind: "denial" as const,
        actor: { entityId: bound.id, label: entityLabel(bound, language), kind: bound.kind },
        concept: { id: best.commitment.issueIds[0] ?? null, label: concept },
        earlier: {
          statementId: source.statementId,
          documentId: source.documentId,
          date: source.date ?? "",
          speaker: best.commitment.actor.speaker ?? best.commitment.actor.label,
          text: source.text,
          spans: source.spans,
          stance: null,
        },
        later: {
          statementId: row.statement.id,
          documentId: row.documentId,
          date: day,
          speaker: entityLabel(speaker, language),
          text: row.statement.claim.text,
          spans: row.statement.claim.spans,
          stance: null,
        },
        // Who else reported it: any of these may be the sentence that is denied.
        more: {
          earlier: best.commitment.sources.slice(1).flatMap(sourcesBefore(day, best.commitment)),
          later: [],
        },
        conditions: [],
        score: round((row.statement.confidence ?? 1) * Math.min(1, 0.6 + best.overlap)),
        severity: best.commitment.attribution === "own" ? 0.9 : 0.3,
      },
    ];
  });
}
