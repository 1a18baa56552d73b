/**
 * Whose words are they? Who reports what somebody else says takes no side by it: the reported one does. Left out are
 * utterances inside which another actor is quoted on the same concept, and sentences that go on without a frame of their
 * own and begin with another one who speaks ("Poland's minister repeated that …"). What a person coded stays.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { actorOf } from "../ledger/ledger-statement.js";

/**
 * Tells whether another actor is quoted on the same concept inside a statement; `null` where nobody is inside any.
 *
 * @param nested all statements that are nested in others
 */
export function quotesOthers(nested: readonly LedgerStatement[]): ((row: LedgerStatement) => boolean) | null {
  // Who is quoted inside an utterance on a concept.
  const quoted = new Map<string, Map<string, Set<string | undefined>>>();
  for (const row of nested) {
    const { nestedIn } = row.utterance;
    if (nestedIn === null || row.concept === null) continue;
    const inside = quoted.get(nestedIn) ?? new Map<string, Set<string | undefined>>();
    quoted.set(nestedIn, inside);
    inside.set(row.concept.id, (inside.get(row.concept.id) ?? new Set()).add(actorOf(row)?.id));
  }
  if (quoted.size === 0) return null;
  return (row) => {
    const others = quoted.get(row.utterance.id)?.get(row.concept?.id ?? "");
    if (others === undefined || row.statement.state !== "proposed") return false;
    return [...others].some((actor) => actor !== actorOf(row)?.id);
  };
}

/** A sentence without a frame of its own in which another one speaks; what a person coded is none. */
export function reportsByItsWords({ statement, utterance }: LedgerStatement): boolean {
  return (
    statement.state === "proposed" && GOES_ON.has(utterance.mode) && REPORTING.test(statement.claim.text)
  );
}

const GOES_ON: ReadonlySet<string> = new Set(["indirect-free-indirect", "free-indirect"]);

/** A name, and a verb of saying with what is said. */
const REPORTING =
  /^[\s"„“”«»‚‘'(]*(?:\p{L}[\p{L}’'-]*\s+){1,7}(?:said|says|told|repeated|announced|added|warned|insisted|argued|claimed|sagte|sagt|erklärte|betonte|wiederholte|warnte|behauptete)(?!\p{L})[^.]*?\s(?:that|dass)\s/u;
