/**
 * The one seeded generator. Whatever uses chance takes a `Random` as a parameter, so that the same seed
 * gives the same result on every machine. The generator is xoroshiro128+ (Blackman and Vigna 2018).
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus, xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** A number from 0 (included) to 1 (excluded); each call gives the next one. */
export type Random = () => number;

/** A generator for a seed. Equal seeds give equal sequences. */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/**
 * A generator of its own for one of many draws. The stream hangs on seed and index alone: in which order the draws
 * are made, and by how many workers, changes nothing.
 */
export function createStream(seed: number, index: number): Random {
  const words = [1, 2, 3, 4].map((word) => mix(mix(mix(seed | 0) + (index | 0)) + word));
  const generator = xoroshiro128plusFromState(words);
  return () => uniformFloat64(generator);
}

/** Spreads neighboring numbers over all 32 bits (the finalizer of Appleby's MurmurHash3). */
function mix(value: number): number {
  let bits = (value + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Puts a list into a random order, in place; each order is as likely as any other. (Durstenfeld 1964.) */
export function shuffle(list: Int32Array, random: Random): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = list[at] as number;
    list[at] = list[other] as number;
    list[other] = kept;
  }
}
