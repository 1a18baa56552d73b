/**
 * The one seeded generator. Whatever uses chance takes a `Random` as a parameter, so that the same seed
 * gives the same result on every machine. The generator is xoroshiro128+ (Blackman and Vigna 2018).
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A number from 0 (included) to 1 (excluded); each call gives the next one. */
export type Random = () => number;

/** A generator for a seed. Equal seeds give equal sequences. */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
