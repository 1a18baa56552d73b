/** The verbs, in the order of work. Each is loaded only when it is called. */
import type { Verb } from "./verb.js";

export interface VerbEntry {
  readonly name: string;
  readonly load: () => Promise<Verb>;
}

export const verbs: readonly VerbEntry[] = [
  { name: "read", load: async () => (await import("./read.js")).readVerb },
];
