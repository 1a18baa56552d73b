/**
 * What does a commitment do to the position of the one who made it? A confirmed one narrows the interval to what was
 * committed, and pulls: the actor's ideal follows a move only in part. One that is over (`isOver`) lifts both.
 *
 * Confirmed means: the actor's own, unconditional, on a rung from `pledged` on, and said more than once, reviewed by a
 * person, or taken further than a pledge. A conditional commitment is a position rule and no part of this.
 */
import { isAtLeast } from "../../ledger/status.js";
import { isOver } from "../../ledger/supply-amounts.js";
import type { Commitment } from "../../model/commitment.js";
import type { Bounds, Input, Provenance, Stand } from "../../model/scenario.js";
import { leastHalfWidth } from "./input-interval.js";
import { type IssueScale, readStance } from "./issue-scale.js";

/** A committed actor's ideal follows half of a move. */
const PULLED = 0.5;

/** Is this a commitment that binds its actor's position? */
export function isConfirmed(commitment: Commitment): boolean {
  const { attribution, conditions, current } = commitment;
  if (attribution !== "own" || conditions.length > 0 || isOver(commitment)) return false;
  if (!isAtLeast(current.rung, "pledged")) return false;
  const own = commitment.sources.filter(({ role }) => role === "origin" || role === "confirm");
  return isAtLeast(current.rung, "authorised") || own.length > 1 || own.some(({ reviewed }) => reviewed);
}

/** A stand with the interval and the pull of the actor's confirmed commitments on the issue. */
export function pulledStand(stand: Stand, scale: IssueScale, commitments: readonly Commitment[]): Stand {
  const bounds = commitments
    .filter(isConfirmed)
    .flatMap((commitment) => boundsOf(commitment, scale))
    .reduce<Bounds | null>(intersection, null);
  if (bounds === null || stand.position === null) return stand;
  return { ...stand, position: narrowed(stand.position, bounds), bounds, accommodation: PULLED };
}

function boundsOf(commitment: Commitment, scale: IssueScale): Bounds[] {
  return commitment.issueIds.flatMap((conceptId) => {
    const reading = readStance(scale, conceptId, commitment.polarity === "do");
    if (reading === null) return [];
    const provenance: Provenance = {
      kind: "statements",
      text: "confirmed commitment",
      statementIds: commitment.sources.map(({ statementId }) => statementId),
      sources: new Set(commitment.sources.map(({ documentId }) => documentId)).size,
    };
    return [
      {
        from: Math.max(0, reading.low - leastHalfWidth.position),
        to: Math.min(100, reading.high + leastHalfWidth.position),
        provenance,
      },
    ];
  });
}

/** Both at once; where they cannot both hold the later one stands. */
function intersection(earlier: Bounds | null, later: Bounds): Bounds {
  if (earlier === null) return later;
  const [from, to] = [Math.max(earlier.from, later.from), Math.min(earlier.to, later.to)];
  return from <= to ? { from, to, provenance: later.provenance } : later;
}

function narrowed(position: Input, { from, to, provenance }: Bounds): Input {
  const inside = (value: number) => Math.max(from, Math.min(to, value));
  return {
    value: inside(position.value),
    low: inside(position.low),
    high: inside(position.high),
    provenance: {
      ...position.provenance,
      text: `${position.provenance.text}; ${provenance.text}`,
      statementIds: [...new Set([...position.provenance.statementIds, ...provenance.statementIds])],
    },
  };
}
