/**
 * Who stands where in one world? The first position rule that holds gives the position, else the unconditional one. Who
 * has none, or has no weight, is in the picture and out of the votes.
 */
import type { Input, ScenarioActor, ScenarioInputs } from "../model/scenario.js";
import { allWorlds, holdsIn, type World } from "./condition-expression.js";
import type { IssueActor } from "./models/issue-actor.js";
import type { Triangle } from "./sensitivity/triangular.js";

/** An actor in a world, with a law for each of its inputs. */
export interface Standing {
  readonly id: string;
  readonly label: string;
  readonly capability: Triangle;
  /** By issue, in the order of the issues; `null` without a position there. */
  readonly places: readonly (Place | null)[];
}

export interface Place {
  readonly position: Triangle;
  readonly salience: Triangle;
  readonly bounds: readonly [low: number, high: number] | null;
  readonly accommodation: number;
  readonly ghost: number | null;
}

/** The actors of a world in the order of their ids, those without any position left out. */
export function standingIn(inputs: ScenarioInputs, world: World): readonly Standing[] {
  return inputs.actors
    .map((actor) => standing(actor, inputs, world))
    .filter(({ places }) => places.some((place) => place !== null))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The world as the record stands. */
export function presentWorld({ conditions }: ScenarioInputs): World {
  return Object.fromEntries(conditions.map(({ id, holds }) => [id, holds]));
}

/**
 * All worlds that can come true: fixed conditions as they are, the others both ways, and no condition without those it
 * requires.
 */
export function possibleWorlds({ conditions }: ScenarioInputs): readonly World[] {
  const open = conditions.filter(({ fixed }) => !fixed).map(({ id }) => id);
  const given = Object.fromEntries(
    conditions.filter(({ fixed }) => fixed).map(({ id, holds }) => [id, holds]),
  );
  return allWorlds(open)
    .map((world) => Object.fromEntries(conditions.map(({ id }) => [id, world[id] ?? given[id] ?? false])))
    .filter((world) =>
      conditions.every(({ id, requires }) => world[id] !== true || holdsIn(requires, world)),
    );
}

/** The actors on one issue with all inputs at their modes. */
export function modesOn(actors: readonly Standing[], issue: number): readonly IssueActor[] {
  return actors.flatMap(({ id, capability, places }) => {
    const place = places[issue];
    if (place === null || place === undefined) return [];
    return [
      { name: id, capability: capability.mode, position: place.position.mode, salience: place.salience.mode },
    ];
  });
}

function standing(actor: ScenarioActor, inputs: ScenarioInputs, world: World): Standing {
  return {
    id: actor.id,
    label: actor.label,
    capability: triangle(actor.capability),
    places: inputs.issues.map(({ id }) => {
      const stand = actor.stands[id];
      if (stand === undefined) return null;
      const position = stand.rules.find(({ when }) => holdsIn(when, world))?.position ?? stand.position;
      if (position === null) return null;
      const { bounds, accommodation, ghost, salience } = stand;
      return {
        position: triangle(position),
        salience: triangle(salience),
        bounds: bounds === null ? null : [bounds.from, bounds.to],
        accommodation,
        ghost,
      };
    }),
  };
}

function triangle({ value, low, high }: Input): Triangle {
  return { low: Math.min(low, value), mode: value, high: Math.max(high, value) };
}
