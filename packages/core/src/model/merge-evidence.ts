/** What can speak for two actors being one, or against it. */

/** How two names differ that may be one actor's; `name-likeness.ts` tells what each means. */
export const nameEvidence = [
  "same-name",
  "inflection",
  "transliteration",
  "initials",
  "spelling",
  "surname",
  "acronym",
] as const;
export type NameEvidence = (typeof nameEvidence)[number];

/** With what the record says of the two. */
export const mergeEvidence = [
  ...nameEvidence,
  "same-body",
  "different-bodies",
  "same-documents",
  "several-bearers",
] as const;
