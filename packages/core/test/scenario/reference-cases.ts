/** The shared reference cases of the scenario models; tests that need them say so and skip where they are absent. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { it } from "vitest";

const FOLDER = fileURLToPath(new URL("../../../../../shared/golden/scenario/", import.meta.url));

/**
 * A reference file by name, or `null`. Its shape is the caller's claim: the file is data of another project.
 * A missing file leaves a skipped test and a printed line behind.
 */
export function referenceCase<Shape>(name: string): Shape | null {
  const path = `${FOLDER}${name}.json`;
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Shape;
  console.log(`skipped: the shared reference case ${name} is not here`);
  it.skip(`needs the shared reference case ${name}`, () => undefined);
  return null;
}

/** Largest distance between two lists of numbers, of lists, and so on; infinite where their lengths differ. */
export function farthest(ours: unknown, theirs: unknown): number {
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs);
  if (!Array.isArray(ours) || !Array.isArray(theirs) || ours.length !== theirs.length) {
    return Number.POSITIVE_INFINITY;
  }
  return ours.reduce((most: number, value, at) => Math.max(most, farthest(value, theirs[at])), 0);
}
