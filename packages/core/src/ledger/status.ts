/**
 * How far does a statement go, and what is a status? Rungs are reached one by one; side states and verdicts are
 * read from what is known on a day (`status-history.ts`).
 */
import type { Commitment } from "../model/commitment.js";
import { rungs } from "../model/commitment.js";
import type { Language } from "../model/reading.js";
import { INFINITIVE } from "./act-words.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { dayOf } from "./ledger-statement.js";
import { READY, READY_FRAME } from "./own-act-words.js";

export type StatusEntry = Commitment["status"][number];
export type CurrentStatus = Commitment["current"];
export type Rung = (typeof rungs)[number];

const READY_BELOW = 0.6;
const DONE = 1;

/** How far a statement goes. */
export function rungOf(
  row: LedgerStatement,
  commitment: Pick<Commitment, "attribution" | "polarity" | "object">,
): Rung {
  const { level, certainty, condition, state } = row.statement;
  if (commitment.attribution === "third-party") return "claimed";
  // "If these conditions are met, we will": supposed is the condition, not the act.
  const isSupposed = certainty === "hypothetical" && condition !== null;
  // "Stands ready to", "it is possible that": held out, and no word given yet; a coder has set the level.
  if (state !== "coded" && holdsOut(row)) return "signalled";
  if (!isSupposed && (level < READY_BELOW || certainty !== "stated")) return "signalled";
  if (commitment.polarity === "refrain") return "pledged";
  if (level >= DONE) return "authorised";
  return commitment.object.quantity === null ? "pledged" : "specified";
}

const POSSIBLY =
  /(?<!\p{L})(?:it\s+(?:is|was|would\s+be)\s+(?:possible|conceivable)\s+that|(?:möglich|denkbar|vorstellbar)(?:\s+(?:sei|ist|wäre))?,\s+dass)(?!\p{L})/iu;

function holdsOut({ statement, utterance, documentLanguage }: LedgerStatement): boolean {
  const { text } = statement.claim;
  const isInfinitive = INFINITIVE[documentLanguage ?? "en"].test(text);
  return (
    READY.test(text) || POSSIBLY.test(text) || (isInfinitive && READY_FRAME.test(utterance.frame?.text ?? ""))
  );
}

export function firstEntry(row: LedgerStatement, rung: Rung, isConditional: boolean): StatusEntry {
  return {
    date: dayOf(row),
    recordedAt: null,
    rung,
    side: isConditional ? "conditional-open" : null,
    verdict: null,
    evidence: [row.statement.id],
    share: null,
    note: "",
    by: row.statement.coderId,
  };
}

/** Does one rung stand higher than another? */
export function isHigher(rung: Rung, than: Rung | null): boolean {
  return than === null || rungs.indexOf(rung) > rungs.indexOf(than);
}

/** Has a rung been reached? */
export function isAtLeast(rung: Rung | null, least: Rung): boolean {
  return rung !== null && rungs.indexOf(rung) >= rungs.indexOf(least);
}

/** What is said where nothing was found. */
export const NOTHING_FOUND = {
  de: (day: string) => `kein Beleg gefunden, gesucht bis ${day}`,
  en: (day: string) => `no evidence found, searched up to ${day}`,
} as const satisfies Readonly<Record<Language, (day: string) => string>>;

/** What is said where an exclusion has run out and nothing speaks against it. */
export const NOTHING_AGAINST = {
  de: (day: string) => `kein Beleg dagegen gefunden, gesucht bis ${day}`,
  en: (day: string) => `no evidence against it found, searched up to ${day}`,
} as const satisfies Readonly<Record<Language, (day: string) => string>>;

/** How far a deadline was moved. */
export const MOVED = {
  de: (days: number) => `Frist um ${days} Tage verschoben`,
  en: (days: number) => `deadline moved by ${days} days`,
} as const satisfies Readonly<Record<Language, (days: number) => string>>;
