/**
 * A quote without a frame of its own is said by somebody named in a sentence before. Where that name comes once more
 * in the paragraph on the way to the quote, outside of what is quoted, this mention names the speaker.
 */
import { classifyWords } from "../actors/word-classes.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { QuoteWithRoles } from "./layers/role-layer.js";

/** The last mention of the speaker's name before the quote, or `null` where the layers' own is the last. */
export function nearestMention(
  analyzed: AnalyzedText,
  { quote, roles }: QuoteWithRoles,
): readonly number[] | null {
  const { tokens, sentences, quotations } = analyzed;
  const start = quote.tokens[0] ?? 0;
  const paragraph = (t: number) => sentences[tokens[t]?.sentence ?? -1]?.paragraph;
  const first = roles.speaker[0];
  if (first === undefined || first > start || tokens[first]?.sentence === tokens[start]?.sentence)
    return null;
  // Answers of an interview stand without marks, and who gives them is asked by name in between.
  if (paragraph(first) !== paragraph(start) || tokens[start]?.kind !== "punctuation") return null;
  const classes = classifyWords(analyzed);
  // "Ada Brandt (SPD)": what stands behind the name is none.
  const ends = roles.speaker.findIndex((t) => tokens[t]?.kind === "punctuation");
  const named = ends < 0 ? roles.speaker : roles.speaker.slice(0, ends);
  const name = named.findLast((t) => classes[t]?.kind === "name");
  if (name === undefined) return null;
  for (let t = start - 1; t > name; t -= 1)
    if (
      tokens[t]?.text === tokens[name]?.text &&
      !quotations.some(({ open, close }) => open <= t && t <= close)
    )
      return [t];
  return null;
}
