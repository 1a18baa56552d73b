/** Which word of a list does a word end in? Compounds and names of offices are known by their ends. */

/** Letters that every listed ending has at least, and by which the few that may fit are found. */
const SHORTEST = 3;
const LONGEST = 22;

/**
 * Finds the longest ending of a word that is in the list, the word itself included; `null` without one. One letter
 * in front would be no word of its own ("Rat" in "Grat"). Endings of fewer than 3 or more than 22 letters are left
 * out.
 *
 * @example
 * const bodyIn = listedEndings(["rat", "ministerium"]);
 * bodyIn("stadtrat"); // "rat"
 */
export function listedEndings(list: Iterable<string>): (word: string) => string | null {
  const byEnd = new Map<string, string[]>();
  for (const ending of new Set(list)) {
    if (ending.length < SHORTEST || ending.length > LONGEST) continue;
    const end = ending.slice(-SHORTEST);
    const same = byEnd.get(end);
    if (same === undefined) byEnd.set(end, [ending]);
    else same.push(ending);
  }
  for (const same of byEnd.values()) same.sort((a, b) => b.length - a.length);
  return (word) => {
    const same = byEnd.get(word.slice(-SHORTEST));
    if (same === undefined) return null;
    for (const ending of same) if (word.length !== ending.length + 1 && word.endsWith(ending)) return ending;
    return null;
  };
}
