/**
 * The state that stands behind an actor on a day: the actor itself, or the first state found on the way up
 * its memberships, nearest first. Without a way, and for a person that nobody has checked, the body that the
 * statement names is asked.
 */
import type { Entity, EntityMembership } from "@parley/core";

/** Memberships lead up from a person over an office and a ministry to a state; longer ways are circles. */
const LONGEST_WAY = 6;

export type FindState = (person: Entity | null, body: Entity | null, time: number) => Entity | null;

/** @param byId all entities */
export function actingState(byId: ReadonlyMap<string, Entity>): FindState {
  // Memberships without dates, the usual case, lead to the same state on every day.
  const known = new Map<Entity, Entity | null>();
  const hasDates = [...byId.values()].some((entity) =>
    entity.memberships.some((membership) => membership.from !== null || membership.to !== null),
  );

  function stateOf(entity: Entity, day: string | null): Entity | null {
    let level = [entity];
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      const state = level.find((candidate) => candidate.kind === "state");
      if (state !== undefined) return state;
      level = level.flatMap((member) =>
        validMemberships(member, day).flatMap((membership) => byId.get(membership.of) ?? []),
      );
    }
    return null;
  }

  function remembering(entity: Entity, time: number): Entity | null {
    if (hasDates) return stateOf(entity, dayOf(time));
    const found = known.get(entity);
    if (found !== undefined) return found;
    const state = stateOf(entity, null);
    known.set(entity, state);
    return state;
  }

  return (person, body, time) => {
    const own = person === null || person.candidate ? null : remembering(person, time);
    return own ?? (body === null ? null : remembering(body, time));
  };
}

/** Memberships that hold on a day; all of them when the day is not known. */
export function validMemberships(entity: Entity, day: string | null): EntityMembership[] {
  return entity.memberships.filter(
    ({ from, to }) => day === null || ((from === null || from <= day) && (to === null || day <= to)),
  );
}

function dayOf(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time * 1000).toISOString().slice(0, 10);
}
