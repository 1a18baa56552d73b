/**
 * Worlds: what comes out in each combination of conditions, and what has been pledged for it?
 *
 * Every actor has position rules, tried in order: the first whose conditions hold gives its position. With k conditions
 * there are 2^k worlds; each has the compromise and the weighted median of its positions, and a supply tally: the sums
 * low, likely and high of the contributions of those whose pledge condition holds. The tally is no model but a sum, and
 * for a force it usually says more than any bargaining point.
 *
 * Edits come in an order and never touch the original: remove actors, set positions in every world, multiply saliences
 * (cut at 100), set capabilities. An actor of capability 0 stays in the figure and has no vote. An actor none of whose
 * rules holds has no position in that world and no vote.
 */
import { allWorlds, holdsIn, type World } from "../condition-expression.js";
import { compromise } from "./compromise.js";
import { type IssueActor, withWeight } from "./issue-actor.js";
import { weightedMedian } from "./weighted-median.js";

export interface Contribution {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface WorldActor {
  readonly capability: number;
  readonly salience: number;
  readonly position_rules: readonly (readonly [condition: string | null, position: number])[];
  readonly contribution: Contribution;
  readonly pledge_condition: string | null;
}

/** Keys are applied in the order in which they stand. */
export interface WorldEdit {
  readonly remove?: readonly string[] | undefined;
  readonly position?: Readonly<Record<string, number>> | undefined;
  readonly salience?: Readonly<Record<string, number>> | undefined;
  readonly capability?: Readonly<Record<string, number>> | undefined;
}

export interface WorldOutcome {
  readonly world: World;
  readonly positions: Readonly<Record<string, number>>;
  readonly compromise: number | null;
  readonly weightedMedian: number | null;
  readonly tally: Contribution;
}

type Actors = Readonly<Record<string, WorldActor>>;

const MOST_SALIENCE = 100;

/** The outcome of every world, in counting order. */
export function worlds(conditions: readonly string[], actors: Actors, edit: WorldEdit = {}): WorldOutcome[] {
  const edited = editActors(actors, edit);
  return allWorlds(conditions).map((world) => outcomeIn(world, edited));
}

function outcomeIn(world: World, actors: Actors): WorldOutcome {
  const standing: IssueActor[] = [];
  const positions: Record<string, number> = {};
  const tally = { low: 0, likely: 0, high: 0 };
  for (const [name, actor] of Object.entries(actors)) {
    const rule = actor.position_rules.find(([condition]) => holdsIn(condition, world));
    if (rule !== undefined) {
      positions[name] = rule[1];
      standing.push({ name, position: rule[1], salience: actor.salience, capability: actor.capability });
    }
    if (!holdsIn(actor.pledge_condition, world)) continue;
    tally.low += actor.contribution.low;
    tally.likely += actor.contribution.likely;
    tally.high += actor.contribution.high;
  }
  const voters = withWeight(standing);
  return {
    world,
    positions,
    compromise: compromise(voters),
    weightedMedian: weightedMedian(voters),
    tally,
  };
}

function editActors(actors: Actors, edit: WorldEdit): Actors {
  let edited: Actors = actors;
  for (const key of Object.keys(edit) as readonly (keyof WorldEdit)[]) {
    const { [key]: asked } = edit;
    if (asked === undefined) continue;
    if (key === "remove") {
      const gone = new Set(edit.remove);
      edited = Object.fromEntries(Object.entries(edited).filter(([name]) => !gone.has(name)));
      continue;
    }
    for (const [name, value] of Object.entries(asked as Readonly<Record<string, number>>)) {
      const actor = edited[name];
      if (actor !== undefined) edited = { ...edited, [name]: changed(actor, key, value) };
    }
  }
  return edited;
}

function changed(actor: WorldActor, key: "position" | "salience" | "capability", value: number): WorldActor {
  switch (key) {
    case "position":
      return { ...actor, position_rules: [[null, value]] };
    case "salience":
      return { ...actor, salience: Math.min(MOST_SALIENCE, actor.salience * value) };
    case "capability":
      return { ...actor, capability: value };
  }
}
