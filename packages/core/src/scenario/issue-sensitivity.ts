/**
 * What does an outcome hang on? Three looks at the compromise of one issue in one world:
 *
 * | look | answers |
 * |---|---|
 * | tornado | which input moves it most on its own, the rest at their values |
 * | tornado of a change | the same for the difference of two versions: an input they share moves in both at once |
 * | shares | which part of its spread comes from an actor's three inputs, alone and together with others |
 *
 * Actors without a position on the issue take no part; where nobody has a weight there is nothing to look at.
 */
import { compromiseOfRow, INPUTS_PER_ACTOR } from "./models/compromise.js";
import type { ActorShare, TornadoInput } from "./scenario-result.js";
import { sobolIndices } from "./sensitivity/sobol.js";
import { tornado } from "./sensitivity/tornado.js";
import { endsOf, type Triangle, triangularQuantile } from "./sensitivity/triangular.js";
import type { Standing } from "./standing.js";

const inputKinds = ["capability", "position", "salience"] as const;
/** Enough for two digits, and a power of two. */
const POINTS = 512;

/** The inputs of an issue in one row, three an actor, in the order of `inputKinds`. */
interface IssueInputs {
  readonly ids: readonly string[];
  readonly triangles: readonly Triangle[];
}

function inputsOn(actors: readonly Standing[], issue: number): IssueInputs {
  const present = actors.flatMap(({ id, capability, places }) => {
    const place = places[issue];
    return place === null || place === undefined
      ? []
      : [{ id, laws: [capability, place.position, place.salience] }];
  });
  return {
    ids: present.map(({ id }) => id),
    triangles: present.flatMap(({ laws }) => laws),
  };
}

/** The swing of every input, the largest first. */
export function tornadoOn(actors: readonly Standing[], issue: number): readonly TornadoInput[] {
  const { ids, triangles } = inputsOn(actors, issue);
  return tornado(triangles, compromiseOfRow)
    .rows.filter(({ swing }) => !Number.isNaN(swing))
    .map(({ input, low, high, swing }) => ({ ...named(ids, input), low, high, swing }));
}

/**
 * The swing of the change from one version to another, the largest first.
 *
 * @returns empty where one of the two has no compromise
 */
export function changeTornado(
  after: readonly Standing[],
  before: readonly Standing[],
  issue: number,
): readonly TornadoInput[] {
  const versions = [inputsOn(after, issue), inputsOn(before, issue)] as const;
  const ids = [...new Set(versions.flatMap((version) => version.ids))].sort();
  const [now, then] = versions.map((version) => endResults(version));
  if (now === undefined || then === undefined) return [];
  return ids
    .flatMap((actor) =>
      inputKinds.map((input, kind): TornadoInput => {
        const key = `${actor}\n${kind}`;
        const [low, high] = ([0, 1] as const).map(
          (end) => (now.at.get(key)?.[end] ?? now.base) - (then.at.get(key)?.[end] ?? then.base),
        ) as [number, number];
        return { actor, input, low, high, swing: Math.abs(high - low) };
      }),
    )
    .filter(({ swing }) => !Number.isNaN(swing))
    .sort((one, other) => other.swing - one.swing);
}

interface EndResults {
  /** With every input at its mode. */
  readonly base: number;
  /** By actor and kind: the result with that input at its low and high end. */
  readonly at: ReadonlyMap<string, readonly [low: number, high: number]>;
}

function endResults({ ids, triangles }: IssueInputs): EndResults {
  const modes = Float64Array.from(triangles, ({ mode }) => mode);
  const moved = (input: number, value: number) => {
    const values = Float64Array.from(modes);
    values[input] = value;
    return compromiseOfRow(values);
  };
  return {
    base: compromiseOfRow(modes),
    at: new Map(
      triangles.map((triangle, input) => {
        const [low, high] = endsOf(triangle);
        const key = `${ids[Math.floor(input / INPUTS_PER_ACTOR)] ?? ""}\n${input % INPUTS_PER_ACTOR}`;
        return [key, [moved(input, low), moved(input, high)] as const];
      }),
    ),
  };
}

/**
 * Each actor's part in the variance of the compromise, the largest first.
 *
 * @returns empty where there is no compromise
 */
export function sharesOn(actors: readonly Standing[], issue: number, seed: number): readonly ActorShare[] {
  const { ids, triangles } = inputsOn(actors, issue);
  if (Number.isNaN(compromiseOfRow(Float64Array.from(triangles, ({ mode }) => mode)))) return [];
  const groups = ids.map((_, at) => inputKinds.map((__, kind) => INPUTS_PER_ACTOR * at + kind));
  const { first, total } = sobolIndices(triangles.length, compromiseOfRow, {
    points: POINTS,
    seed,
    groups,
    quantile: (input, part) => triangularQuantile(triangles[input] as Triangle, part),
  });
  return ids
    .map((actor, at) => ({ actor, first: first[at] as number, total: total[at] as number }))
    .sort((one, other) => other.total - one.total);
}

function named(ids: readonly string[], input: number): Pick<TornadoInput, "actor" | "input"> {
  return {
    actor: ids[Math.floor(input / INPUTS_PER_ACTOR)] ?? "",
    input: inputKinds[input % INPUTS_PER_ACTOR] ?? "position",
  };
}
