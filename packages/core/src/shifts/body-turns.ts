/**
 * Where does a body turn although not one person says both things? "Norland has withdrawn the offer" after its
 * minister made it, or fewer boats from the junior minister than from the minister. A turn needs the body as such on
 * its later side: what two people of it say against each other are two voices, not a turn.
 */
import type { StatesOf } from "../ledger/condition-time.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import type { FoundShift, ShiftSentence } from "./shift.js";
import { slipsOf } from "./slips.js";
import { turnsOf } from "./turns.js";

/** @param positions of one body on one concept, in order of time */
export function bodyTurnsOf(
  positions: readonly Position[],
  statesOf: StatesOf,
  language: Language,
): FoundShift[] {
  const asSuch = positions.filter(({ actor }) => actor.kind !== "person");
  if (asSuch.length === 0) return [];
  const byStatement = new Map(positions.map((position) => [position.row.statement.id, position]));
  const isPersons = ({ statementId }: ShiftSentence): boolean =>
    byStatement.get(statementId ?? "")?.actor.kind === "person";
  const found = new Map<string, FoundShift>();
  for (const person of peopleIn(positions)) {
    const own = positions.filter(({ actor }) => actor.id === person.id);
    const offices = new Set(own.map(({ row }) => row.organization?.id));
    // A minister's word and the parliament's are two bodies' of one state.
    const line = positions.filter(
      ({ actor }) => actor.id === person.id || (actor.kind !== "person" && offices.has(actor.id)),
    );
    for (const turn of turnsOf(line, statesOf, language)) {
      const { earlier, later } = turn;
      // What a body is reported to think is not yet a word that somebody could take back.
      if (!isPersons(earlier) || isPersons(later)) continue;
      // Of several people the one who spoke last before the body did.
      const place = later.statementId ?? "";
      const known = found.get(place);
      if (known === undefined || known.earlier.date < earlier.date)
        found.set(place, {
          ...turn,
          actor: { entityId: person.id, label: entityLabel(person, language), kind: person.kind },
        });
    }
  }
  return [...found.values()];
}

/** Lower amounts than another one of the same body named. */
export function bodySlipsOf(positions: readonly Position[], language: Language): FoundShift[] {
  const actorOf = new Map(positions.map(({ row, actor }) => [row.statement.id, actor.id]));
  return slipsOf(positions, language).filter(
    ({ kind, earlier, later }) =>
      kind === "quantity-slip" &&
      actorOf.get(earlier.statementId ?? "") !== actorOf.get(later.statementId ?? ""),
  );
}

function peopleIn(positions: readonly Position[]): Position["actor"][] {
  const people = positions.flatMap(({ actor }) => (actor.kind === "person" ? [actor] : []));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
