/**
 * How good is the ledger of a record whose gold is known (`docs/reference/formats/ledger-gold.md`)? Commitments
 * are measured from raw text; the status after a review that does what the gold says a reviewer does.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  BodiesOf,
  Commitment,
  CommitmentScore,
  GoldDocument,
  LedgerGold,
  ShiftScore,
  StatusScore,
} from "@parley/core";
import {
  DEFAULT_SHIFT_DIAL,
  fail,
  ledgerGoldSchema,
  scoreCommitments,
  scoreShifts,
  scoreStatus,
  wrongPlaces,
} from "@parley/core";
import { allEntities } from "./entities.js";
import { reviewLedger } from "./ledger-review.js";
import { lastDay } from "./ledger-statements.js";
import { allCommitments } from "./ledger-view.js";
import type { Project } from "./project.js";
import { readRecord } from "./read-record.js";
import { allShifts } from "./shift-view.js";

export interface LedgerFigures {
  /** From raw text, nothing reviewed. */
  readonly commitments: CommitmentScore;
  /** From raw text, at the default dial. */
  readonly shifts: ShiftScore;
  /** After the review. */
  readonly status: StatusScore;
}

/**
 * Reads `gold.json` of a record folder.
 * @throws `FILE_NOT_FOUND`, `LEDGER_GOLD_SHAPE` for a file that is not as the page says
 */
export async function readGold(folder: string): Promise<LedgerGold> {
  const path = join(folder, "gold.json");
  const text = await readFile(path, "utf8").catch((cause: unknown) =>
    fail("FILE_NOT_FOUND", { file: path }, cause),
  );
  try {
    return ledgerGoldSchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    fail("LEDGER_GOLD_SHAPE", { file: path, reason: reason.replace(/\s+/g, " ") }, cause);
  }
}

/** Measures a record folder as an engine reads it, the default one when none is named. @throws what `readGold`, `readRecord` and `findPlace` throw */
export async function ledgerFigures(folder: string, engine?: string): Promise<LedgerFigures> {
  const gold = await readGold(folder);
  const project = await readRecord(folder, engine);
  const documents = goldDocuments(project);
  const [wrong] = wrongPlaces(gold, documents);
  if (wrong !== undefined) {
    const [document = "", ...snippet] = wrong.split(": ");
    fail("LEDGER_GOLD_WRONG", { document, snippet: snippet.join(": "), times: "not once" });
  }
  const found = everything(project);
  const bodies = bodiesIn(project);
  const score = scoreCommitments(gold, found, documents, bodies);
  const question = { status: "all", asOf: null, language: "en", dial: DEFAULT_SHIFT_DIAL } as const;
  const shifts = scoreShifts(gold, allShifts(project, question), documents, bodies);
  const answerOf = reviewLedger(project, { gold, found, score, documents, bodiesOf: bodies });
  const status = scoreStatus(gold, answerOf, (day) => allCommitments(project, "all", day, "en"));
  return { commitments: score, shifts, status };
}

/** The documents of a record by the name a gold file calls them. */
export function goldDocuments({ store }: Project): ReadonlyMap<string, GoldDocument> {
  return new Map(
    store
      .list("document")
      .map(({ id, name, versionId }) => [
        name,
        { id, text: store.read("textVersion", versionId)?.text ?? "" },
      ]),
  );
}

/** What an actor belongs to, on any day. */
export function bodiesIn(project: Project): BodiesOf {
  const { byId } = allEntities(project);
  return (id) => {
    const bodies = new Set([id]);
    // A set that grows while it is walked: person → ministry → state.
    for (const one of bodies) for (const { of } of byId.get(one)?.memberships ?? []) bodies.add(of);
    return bodies;
  };
}

function everything(project: Project): readonly Commitment[] {
  return allCommitments(project, "all", lastDay(project, "all"), "en");
}
