/**
 * A highlight: words or a pattern that a project looks for in every text, with a color. Shown under the marks of the
 * reader, kept with history and undo; what DNA calls its regular expressions.
 */
import { z } from "zod";

/** As long as DNA allows. */
export const LONGEST_PATTERN = 190;

export const highlightSchema = z.object({
  id: z.string(),
  pattern: z.string().min(1).max(LONGEST_PATTERN),
  /** A regular expression; otherwise the words as they stand, in upper or lower case. */
  isRegex: z.boolean(),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
});
export type Highlight = Readonly<z.infer<typeof highlightSchema>>;
