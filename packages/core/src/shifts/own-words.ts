/**
 * Whose words are they? Who reports what somebody else says takes no side by it: the reported one does. Left out are
 * utterances inside which another actor is quoted on the same concept, and sentences that go on without a frame of their
 * own and begin with another one who speaks ("Poland's minister repeated that …"). What a person coded stays.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { actorOf } from "../ledger/ledger-statement.js";

/** Statements without those that only report others. */
export function ownWords(statements: readonly LedgerStatement[]): LedgerStatement[] {
  const isReport = reportsOnly(statements);
  return statements.filter((row) => !isReport(row));
}

/** Tells whether one of these statements only reports others. */
export function reportsOnly(statements: readonly LedgerStatement[]): (row: LedgerStatement) => boolean {
  // Who is quoted inside an utterance on a concept.
  const quoted = new Map<string, Set<string | undefined>>();
  for (const row of statements) {
    if (row.utterance.nestedIn === null || row.concept === null) continue;
    const place = `${row.utterance.nestedIn} ${row.concept.id}`;
    quoted.set(place, (quoted.get(place) ?? new Set()).add(actorOf(row)?.id));
  }
  return (row) => {
    if (row.statement.state !== "proposed") return false;
    if (GOES_ON.has(row.utterance.mode) && REPORTING.test(row.statement.claim.text)) return true;
    if (quoted.size === 0) return false;
    const others = quoted.get(`${row.utterance.id} ${row.concept?.id ?? ""}`) ?? [];
    return [...others].some((actor) => actor !== actorOf(row)?.id);
  };
}

const GOES_ON: ReadonlySet<string> = new Set(["indirect-free-indirect", "free-indirect"]);

/** A name, and a verb of saying with what is said. */
const REPORTING =
  /^[\s"„“”«»‚‘'(]*(?:\p{L}[\p{L}’'-]*\s+){1,7}(?:said|says|told|repeated|announced|added|warned|insisted|argued|claimed|sagte|sagt|erklärte|betonte|wiederholte|warnte|behauptete)(?!\p{L})[^.]*?\s(?:that|dass)\s/u;
