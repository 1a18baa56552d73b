/**
 * An actor on one issue, as the closed-form models take it: where it stands, how much it cares, what it could bring
 * to bear. Its weight is capability × salience.
 */

export interface IssueActor {
  readonly name: string;
  readonly position: number;
  /** Any scale that is the same for all actors. */
  readonly salience: number;
  /** Ratio scale. */
  readonly capability: number;
}

/** w = c · s */
export function weightOf({ capability, salience }: Pick<IssueActor, "capability" | "salience">): number {
  return capability * salience;
}

/** Those with a weight: who does not care, or can bring nothing to bear, has no vote. */
export function withWeight<Actor extends IssueActor>(actors: readonly Actor[]): readonly Actor[] {
  return actors.filter((actor) => weightOf(actor) > 0);
}
