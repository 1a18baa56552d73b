/** Highlights into a `.dna` file, as its regular expressions; words are written so that they match as they stand. */
import { escapedPattern, highlights } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { colorParts } from "./dna-color.js";
import { type Exporting, fitOnce } from "./exporting.js";

/** @returns the patterns that were written */
export function writeHighlights(exporting: Exporting): ReadonlySet<string> {
  const patterns = new Set<string>();
  for (const { pattern, isRegex, color } of highlights(projectReader(exporting.project.store))) {
    const wanted = isRegex ? pattern : `(?i)${escapedPattern(pattern)}`;
    const Label = fitOnce(exporting, wanted, "highlight", patterns);
    exporting.writer.add("REGEXES", { Label, ...colorParts(color) });
  }
  return patterns;
}
