/**
 * The values of a proposal: who speaks, for whom, about what, for or against.
 *
 * A person is a value of the person variable; the body or state it speaks for on that day is the value of
 * the organization variable. Bodies, states and collectives stand in the organization variable themselves.
 * The writer's own voice gets no actor, so that it never enters a network of actors.
 */
import type { Entity, EntityMembership, Language, ReadActor, ReadStatement, Value } from "@parley/core";
import { newEntity, stanceOfAct } from "@parley/core";
import { validMemberships } from "./acting-state.js";
import type { EntityIndex } from "./entity-index.js";

/** In which language and on which day something was said. */
export interface Spoken {
  readonly language: Language;
  readonly day: string | null;
}

export function valuesOf(found: ReadStatement, spoken: Spoken, index: EntityIndex): Record<string, Value> {
  const values: Record<string, Value> = {};
  if (found.actor !== null && found.actor.kind !== "writer") {
    if (found.actor.kind === "person") {
      const person = findPerson(found.actor, spoken, index);
      values.person = person.id;
      const body = bodyOf(person, found.actor, spoken, index);
      if (body !== null) values.organization = body.id;
    } else {
      values.organization = findBody(found.actor, spoken, index).id;
    }
  }
  if (found.concept !== null) values.concept = findConcept(found.concept, spoken, index).id;
  const agreement = agreementOf(found);
  if (agreement !== null) values.agreement = agreement;
  return values;
}

/** For (1) or against (0); an act tells it where the engine names no stance and the concept is only proposed. */
function agreementOf(found: ReadStatement): 0 | 1 | null {
  // The polarity is the engine's last word; negation is already in it.
  const polarity = found.stance?.polarity;
  if (polarity === "support") return 1;
  if (polarity === "oppose") return 0;
  return polarity === undefined && found.concept?.candidate === true ? stanceOfAct(found) : null;
}

function findPerson(actor: ReadActor, spoken: Spoken, index: EntityIndex): Entity {
  const known =
    (actor.entityId === null ? undefined : index.ofCodebook("actor", actor.entityId)) ??
    (actor.entityId === null ? undefined : ofVariable(index.byId(actor.entityId), "person")) ??
    index.named("person", actor.canonical);
  if (known === undefined) {
    return index.make({
      ...newEntity("", "person", "person", actor.canonical, spoken.language),
      memberships: membershipsOf(actor, spoken, index),
      candidate: true,
    });
  }
  if (known.candidate && known.memberships.length === 0 && actor.memberOf.length > 0) {
    const described = { ...known, memberships: membershipsOf(actor, spoken, index) };
    index.change(known, described);
    return described;
  }
  return known;
}

/** The bodies an actor belongs to, nearest first: the office to the ministry, the ministry to the state. */
function membershipsOf(actor: ReadActor, spoken: Spoken, index: EntityIndex): EntityMembership[] {
  const [nearest] = chainOfBodies(actor.memberOf, spoken, index);
  if (nearest === undefined) return [];
  const office = actor.office === null ? null : { [spoken.language]: actor.office };
  return [{ of: nearest.id, office, from: null, to: null }];
}

/** Bodies by name; one that is new here belongs to the following one. */
function chainOfBodies(names: readonly string[], spoken: Spoken, index: EntityIndex): Entity[] {
  const bodies: Entity[] = [];
  for (const name of [...names].reverse()) {
    const body = index.body(name, "organization", spoken.language);
    const above = bodies[0];
    if (above !== undefined && body.candidate && body.memberships.length === 0 && body.id !== above.id) {
      const described = {
        ...body,
        memberships: [{ of: above.id, office: null, from: null, to: null }],
      };
      index.change(body, described);
      bodies.unshift(described);
    } else {
      bodies.unshift(body);
    }
  }
  return bodies;
}

/**
 * The body or state a person speaks for on the day: as the codebook or a coder says, else as this text says.
 * What another text said about a name that nobody has checked ("the minister") proves nothing here.
 */
function bodyOf(person: Entity, actor: ReadActor, spoken: Spoken, index: EntityIndex): Entity | null {
  const known = person.candidate ? [] : validMemberships(person, spoken.day);
  for (const { of } of known) {
    const body = index.byId(of);
    if (body !== undefined) return body;
  }
  return chainOfBodies(actor.memberOf, spoken, index)[0] ?? null;
}

function findBody(actor: ReadActor, spoken: Spoken, index: EntityIndex): Entity {
  const known =
    actor.entityId === null
      ? undefined
      : (index.ofCodebook("actor", actor.entityId) ??
        index.state(actor.entityId) ??
        ofVariable(index.byId(actor.entityId), "organization"));
  if (known !== undefined) return known;
  const kind = actor.kind === "person" || actor.kind === "writer" ? "organization" : actor.kind;
  const body = index.body(actor.canonical, kind, spoken.language);
  if (body.candidate && body.memberships.length === 0 && actor.memberOf.length > 0) {
    const [above] = chainOfBodies(actor.memberOf, spoken, index);
    if (above !== undefined && above.id !== body.id) {
      const described = { ...body, memberships: [{ of: above.id, office: null, from: null, to: null }] };
      index.change(body, described);
      return described;
    }
  }
  return body;
}

function findConcept(
  concept: NonNullable<ReadStatement["concept"]>,
  spoken: Spoken,
  index: EntityIndex,
): Entity {
  const known = concept.id === null ? undefined : index.ofCodebook("concept", concept.id);
  return (
    known ??
    index.named("concept", concept.label) ??
    index.make({
      ...newEntity("", "concept", "concept", concept.label, spoken.language),
      candidate: true,
    })
  );
}

function ofVariable(entity: Entity | undefined, variableId: string): Entity | undefined {
  return entity?.variableId === variableId ? entity : undefined;
}
