/** What the list of bargaining models says about each of them. */
export interface BargainingModel {
  readonly name: string;
  /** The question it answers, in the user's words. */
  readonly question: { readonly en: string; readonly de: string };
  /** Inputs it cannot do without, and where they come from. */
  readonly needs: readonly ModelInput[];
  /** Shown as a number of its own, beside the headline, only when asked for, or with a warning. */
  readonly role: "headline" | "beside" | "on request" | "historic";
  readonly seeded: boolean;
}

/**
 * | input | comes from |
 * |---|---|
 * | positions, saliences | coded statements, or the scenario file |
 * | capabilities | entered with a source, never from how often the press names an actor |
 * | issues | two scales or more |
 * | join rules | commitments that depend on others, or the scenario file |
 * | influence | who cites or meets whom, entered |
 * | conditions | the codebook, or the scenario file |
 */
export type ModelInput =
  | "positions"
  | "saliences"
  | "capabilities"
  | "issues"
  | "join rules"
  | "influence"
  | "conditions";
