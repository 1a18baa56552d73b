/** Turns that the texts of a record tell of by recalling the earlier word: puts together what that takes. */
import type { ReportGroup } from "../ledger/group-reports.js";
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { StatesNamed } from "../ledger/own-act.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { earlierWords } from "./earlier-words.js";
import type { Position } from "./position.js";
import { type PhrasedConcept, recallScene } from "./recall-scene.js";
import { recalledTurns } from "./recalled.js";
import { recallsIn } from "./recalled-sentences.js";
import type { FoundShift } from "./shift.js";

export interface RecallSources {
  readonly asOf?: string | null;
  readonly groups?: readonly ReportGroup[];
  readonly sentences?: readonly LedgerSentence[];
  readonly entity: (id: string) => Entity | null;
  readonly statesNamed?: StatesNamed;
  readonly codebookConcepts?: readonly PhrasedConcept[];
  readonly language?: Language;
}

/** @param statements known on the day, `positionsIn` gives the positions in them */
export function findRecalled(
  statements: readonly LedgerStatement[],
  positionsIn: () => readonly Position[],
  { asOf = null, groups = [], sentences = [], entity, language = "en", ...more }: RecallSources,
): FoundShift[] {
  // What appeared later recalls nothing yet.
  const recalls = recallsIn(sentences).filter(
    ({ sentence }) => asOf === null || (sentence.day ?? "") <= asOf.slice(0, 10),
  );
  if (recalls.length === 0) return [];
  const positions = positionsIn();
  const documents = new Set(recalls.map(({ sentence }) => sentence.documentId));
  const actors = new Map<string, Entity>();
  const add = (actor: Entity | null): void => {
    if (actor !== null) actors.set(actor.id, actor);
  };
  for (const { actor, row } of positions) {
    add(actor);
    add(row.organization);
  }
  for (const group of groups)
    for (const { commitment } of group) add(entity(commitment.actor.entityId ?? ""));
  // A map that grows while it is walked: minister → ministry → state.
  for (const { memberships } of actors.values()) for (const { of } of memberships) add(entity(of));
  return recalledTurns({
    ...recallScene({
      statements: statements.filter(({ documentId }) => documents.has(documentId)),
      actors: actors.values(),
      concepts: more.codebookConcepts ?? [],
      statesNamed: more.statesNamed ?? (() => []),
    }),
    words: earlierWords(groups.flat(), positions, entity, language),
    recalls,
    entity,
    language,
  });
}
