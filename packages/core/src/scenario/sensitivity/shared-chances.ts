/**
 * Common random numbers: every version and world of a scenario draws with the same chances, input by input, so that the
 * difference between two of them shows what was edited and not the noise.
 *
 * Inputs are the capability of an actor, and its position and salience per issue, in the order of the actors' ids. An
 * actor that one version does not have keeps its places: nobody else's chances move.
 */
import type { ScenarioInputs } from "../../model/scenario.js";
import { drawChances } from "../monte-carlo.js";
import type { Standing } from "../standing.js";
import { triangularQuantile } from "./triangular.js";

export interface ChancePlan {
  /** Place of the first input of an actor. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly inputs: number;
}

/** Where each actor's chances stand, over all versions of a scenario. */
export function chancePlan(versions: readonly ScenarioInputs[]): ChancePlan {
  const issues = Math.max(...versions.map((version) => version.issues.length));
  const perActor = 1 + 2 * issues;
  const ids = [...new Set(versions.flatMap(({ actors }) => actors.map(({ id }) => id)))].sort();
  return {
    offsets: new Map(ids.map((id, at) => [id, at * perActor])),
    inputs: ids.length * perActor,
  };
}

/** An actor with drawn inputs; per issue, `null` without a position there. */
export interface DrawnActor {
  readonly capability: number;
  readonly places: readonly ({ readonly position: number; readonly salience: number } | null)[];
}

/** The actors of a world with one draw of their inputs. */
export function drawActors(
  actors: readonly Standing[],
  plan: ChancePlan,
  seed: number,
  draw: number,
): readonly DrawnActor[] {
  const chances = drawChances(seed, draw, plan.inputs);
  return actors.map(({ id, capability, places }) => {
    const offset = plan.offsets.get(id) ?? 0;
    return {
      capability: triangularQuantile(capability, chances[offset] as number),
      places: places.map((place, issue) =>
        place === null
          ? null
          : {
              position: triangularQuantile(place.position, chances[offset + 1 + 2 * issue] as number),
              salience: triangularQuantile(place.salience, chances[offset + 2 + 2 * issue] as number),
            },
      ),
    };
  });
}
