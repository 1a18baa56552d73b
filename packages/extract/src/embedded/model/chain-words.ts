/** Words of WebAssembly that the routines of a chain have in common. */
import { assembly } from "@parley/core";

type Code = assembly.Code;
export type Named<Name extends string> = assembly.Routine & { readonly name: Name };

/** Two numbers of 32 bits. */
export const loadPair = (offset: number): Code => [assembly.vector(0x5d), 0, assembly.unsigned(offset)];

export const times = (many: number, part: (order: number) => Code): Code =>
  Array.from({ length: many }, (_, order) => part(order));

/** Labels with what they are filled up with. */
export const evenFrom = (labels: number): number => labels + (labels % 2);
