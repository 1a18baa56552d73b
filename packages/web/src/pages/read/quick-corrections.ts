/** Corrections that need no form, or begin in the middle of it: the other stance, another concept. */

/** The other side; a statement without one is turned to support first. */
export function turned(agreement: number | null): number {
  return agreement === 1 ? 0 : 1;
}

/** Puts the cursor into the concept of the form that is about to be shown. */
export function focusConcept(): void {
  // The form takes the focus to its first field when it appears; the frame after that it can be moved on.
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>("#field-concept")?.focus());
}
