/** How the names of two entities can resemble each other; `near-duplicates.ts` tells what each means. */
export const resemblances = [
  "same-name",
  "same-letters",
  "same-sound",
  "typing",
  "initials",
  "acronym",
  "same-words",
  "part",
] as const;
export type Resemblance = (typeof resemblances)[number];
