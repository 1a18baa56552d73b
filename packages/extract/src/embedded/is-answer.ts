import type { FoundUtterance } from "../utterance.js";

/** The answer of somebody named in an interview, or the words of somebody named in a ticker. */
export function isAnswer({ why, speaker }: FoundUtterance): boolean {
  return speaker.length > 0 && (why[0] === "interview:answer" || why[0] === "ticker:turn");
}
