/** German words in the case in which a name is listed: "der Deutsche Wetterdienst" as "Deutscher Wetterdienst". */
import type { Gender } from "./word-classes.js";

const ENDING = { male: "er", female: "e", neuter: "es" } as const;

/** An adjective with the ending it has without an article; as it is where the gender of its noun is not known. */
export function inNominative(adjective: string, gender: Gender): string {
  // "Schweizer", "Berliner": adjectives of towns have no endings.
  const fixed = /^\p{Lu}\p{Ll}+er$/u.test(adjective);
  return gender === null || fixed ? adjective : adjective.replace(/(?<=\p{Ll})e[nmrs]?$/u, ENDING[gender]);
}

/** The same before a noun in the plural: "die kanadischen Ermittler" as "kanadische Ermittler". */
export function inPlural(adjective: string): string {
  return adjective.replace(/(?<=\p{Ll})e[nr]$/u, "e");
}

/** Is this, by its ending, a German adjective before a noun? */
export function isDeclined(text: string): boolean {
  return /^\p{L}\p{Ll}+e[nmrs]?$/u.test(text);
}
