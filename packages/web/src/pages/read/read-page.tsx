/** The reader. */
export function ReadPage() {
  return null;
}
