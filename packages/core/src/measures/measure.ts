/** What the list of measures says about each of them. */
export interface Measure {
  readonly name: string;
  /** The question it answers, in the user's words. */
  readonly question: { readonly en: string; readonly de: string };
  readonly needs: "onemode" | "twomode" | "any";
  /** Where its result is uncertain by chance, a seed is an option. */
  readonly seeded: boolean;
}
