/**
 * What does a commitment do to the position of the one who made it? A confirmed one narrows the interval to what was
 * committed, and pulls: the actor's ideal follows a move only in part. One that was withdrawn or superseded lifts both.
 *
 * Confirmed means: the actor's own, unconditional, on a rung from `pledged` on, and said more than once, reviewed by a
 * person, or taken further than a pledge. A conditional commitment is a position rule and no part of this.
 */

import type { Commitment } from "../../model/commitment.js";
import { rungs } from "../../model/commitment.js";
import type { Bounds, Input, Provenance, Stand } from "../../model/scenario.js";
import { leastHalfWidth } from "./input-interval.js";
import { type IssueScale, readStance } from "./issue-scale.js";

/** A committed actor's ideal follows half of a move. */
const PULLED = 0.5;
const OVER: readonly string[] = ["withdrawn", "superseded", "lapsed"];

/** Is this a commitment that binds its actor's position? */
export function isConfirmed(commitment: Commitment): boolean {
  const rung = commitment.status.findLast((entry) => entry.rung !== null)?.rung ?? null;
  if (commitment.attribution !== "own" || commitment.conditions.length > 0 || rung === null) return false;
  if (isOver(commitment) || rungs.indexOf(rung) < rungs.indexOf("pledged")) return false;
  const isTakenFurther = rungs.indexOf(rung) > rungs.indexOf("specified");
  const own = commitment.sources.filter(({ role }) => role === "origin" || role === "confirm");
  return isTakenFurther || own.length > 1 || own.some(({ reviewed }) => reviewed);
}

/** Has the last word on it taken it back? */
export function isOver(commitment: Commitment): boolean {
  return OVER.includes(commitment.status.at(-1)?.side ?? "");
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
