/**
 * Regular expressions of a `.dna` file become highlights of the project. One that cannot be a highlight (without a
 * pattern, longer than one may be, of a pattern that is kept already) is set aside for the way back.
 */
import { HIGHLIGHT_PREFIX, highlightSchema, highlights, makeRecord } from "@parley/core";
import { dnaColor } from "./dna-color.js";
import { type Placing, setAside } from "./placing.js";

/** To be called once a file. */
export function placeHighlights(placing: Placing): void {
  const taken = new Set(
    highlights(placing.project)
      .filter(({ isRegex }) => isRegex)
      .map(({ pattern }) => pattern),
  );
  for (const [position, row] of placing.tables.REGEXES.entries()) {
    const color = dnaColor(row.Red, row.Green, row.Blue);
    const value = { pattern: row.Label, isRegex: true, color };
    const id = placing.newId("setting", position + 1);
    const found = highlightSchema.safeParse({ ...value, id });
    if (!found.success || taken.has(found.data.pattern)) {
      setAside(placing, "REGEXES", [row]);
      continue;
    }
    taken.add(found.data.pattern);
    placing.changes.push(makeRecord("setting", { id: `${HIGHLIGHT_PREFIX}${id}`, value }));
  }
}
