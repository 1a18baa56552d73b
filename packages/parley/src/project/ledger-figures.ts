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
  GoldCommitment,
  GoldDocument,
  LedgerDetailInput,
  LedgerGold,
  ShiftScore,
  StatusScore,
} from "@parley/core";
import {
  DEFAULT_SHIFT_DIAL,
  fail,
  findPlace,
  ledgerGoldSchema,
  overlaps,
  scoreCommitments,
  scoreShifts,
  scoreStatus,
  wrongPlaces,
} from "@parley/core";
import { addStatement, decideLedger, editStatement, setConditionState } from "./actions.js";
import { allEntities } from "./entities.js";
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
  const score = scoreCommitments(gold, found, documents, bodiesIn(project));
  const bodies = bodiesIn(project);
  const question = { status: "all", asOf: null, language: "en", dial: DEFAULT_SHIFT_DIAL } as const;
  const shifts = scoreShifts(gold, allShifts(project, question), documents, bodies);
  const answerOf = review(project, gold, score, documents);
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

/**
 * Does what a reviewer does: codes the first sentence where the engine found none, corrects how strong a word is, puts
 * reports of one commitment together, and records conditions, deadlines, evidence and states.
 * @returns gold id → `c-` + a statement of the commitment that answers it
 */
function review(
  project: Project,
  gold: LedgerGold,
  score: CommitmentScore,
  documents: ReadonlyMap<string, GoldDocument>,
): ReadonlyMap<string, string> {
  const found = new Map(everything(project).map((commitment) => [commitment.id, commitment]));
  const answerOf = new Map<string, string>();
  const record = (detail: LedgerDetailInput) => decideLedger(project, { detail });
  for (const wanted of gold.commitments) {
    const answer = found.get(score.answerOf.get(wanted.id) ?? "");
    const statementId = firstStatement(project, wanted, answer, gold, documents);
    answerOf.set(wanted.id, `c-${statementId}`);
    const known = answer?.sources[0]?.statementId;
    if (known !== undefined && known !== statementId) record({ kind: "same", statementId, otherId: known });
    for (const other of found.values()) {
      const otherId = other.sources[0]?.statementId;
      const isSplit =
        !score.answerOf.has(other.id) && score.surplus.includes(other.id) && tells(other, wanted, documents);
      if (isSplit && otherId !== undefined) record({ kind: "same", statementId, otherId });
    }
    if (answer !== undefined) correctLevels(project, wanted, answer, gold);
    for (const detail of reviewed(project, wanted, statementId, gold, documents)) record(detail);
  }
  for (const { id, states } of gold.conditions) {
    for (const state of states) {
      const { documentId, start, end } = findPlace(state, documents);
      const { from, value } = state;
      setConditionState(project, { conditionId: id, from, value, documentId, spans: [{ start, end }] }, null);
    }
  }
  return answerOf;
}

function tells(
  commitment: Commitment,
  wanted: GoldCommitment,
  documents: ReadonlyMap<string, GoldDocument>,
): boolean {
  const places = [wanted, ...wanted.also].map((place) => findPlace(place, documents));
  return (
    commitment.polarity === wanted.polarity &&
    commitment.sources.some(({ documentId, spans }) =>
      places.some((place) => overlaps(place, documentId, spans)),
    )
  );
}

/** The statement of the first sentence: the engine's where it is a source already, else one coded by hand. */
function firstStatement(
  project: Project,
  wanted: GoldCommitment,
  answer: Commitment | undefined,
  gold: LedgerGold,
  documents: ReadonlyMap<string, GoldDocument>,
): string {
  const place = findPlace(wanted, documents);
  const source = answer?.sources.find(({ documentId, spans }) => overlaps(place, documentId, spans));
  if (source !== undefined) return source.statementId;
  const actor = project.store.read("entity", wanted.actor);
  const result = addStatement(project, {
    documentId: place.documentId,
    versionId: project.store.read("document", place.documentId)?.versionId ?? "",
    quote: [{ start: place.start, end: place.end }],
    act: "announce",
    negated: wanted.polarity === "refrain",
    level: firstStatus(gold, wanted.id)?.rung === "signalled" ? READY : WILL,
    ...(actor?.kind === "person" ? { person: { id: wanted.actor } } : { organization: { id: wanted.actor } }),
  });
  return result.ids[0] ?? "";
}

/** Corrects statements that were read as more than the gold has the commitment for by their day. */
function correctLevels(project: Project, wanted: GoldCommitment, answer: Commitment, gold: LedgerGold): void {
  const days = Object.entries(gold.statusAsOf)
    .flatMap(([day, statuses]) => (statuses[wanted.id] === undefined ? [] : [day]))
    .sort();
  for (const { statementId, date } of answer.sources) {
    const day = days.find((one) => date !== null && one >= date.slice(0, 10));
    const rung = day === undefined ? null : gold.statusAsOf[day]?.[wanted.id]?.rung;
    const most = rung === "signalled" ? READY : rung === "pledged" || rung === "specified" ? WILL : null;
    const statement = project.store.read("statement", statementId);
    if (most !== null && statement !== null && statement.level > most)
      editStatement(project, statementId, { level: most }, null);
  }
}

/** Levels that a coder gives to "ready to" and to "will". */
const READY = 0.4;
const WILL = 0.8;

/** The status on the first day that lists the commitment: how strong a reader found its words. */
function firstStatus({ statusAsOf }: LedgerGold, id: string) {
  const [day, statuses] = Object.entries(statusAsOf).find(([, one]) => id in one) ?? [];
  const shown = statuses?.[id];
  return day === undefined || shown === undefined ? undefined : { ...shown, day };
}

/** Conditions, deadline and rung as the gold has them from the first sentence on, then its later evidence. */
function reviewed(
  project: Project,
  wanted: GoldCommitment,
  statementId: string,
  gold: LedgerGold,
  documents: ReadonlyMap<string, GoldDocument>,
): LedgerDetailInput[] {
  const first = findPlace(wanted, documents);
  const date = project.store.read("document", first.documentId)?.date?.local.slice(0, 10) ?? "";
  const base = { kind: "evidence", statementId, decision: "accepted" } as const;
  const at = ({ documentId, start, end }: typeof first) => [
    { documentId, statementId: null, spans: [{ start, end }] },
  ];
  const conditions =
    wanted.conditions.length > 0 || wanted.condition === null
      ? wanted.conditions
      : [`words ${wanted.condition}`];
  const shown = firstStatus(gold, wanted.id);
  const isLater = wanted.evidence.some(
    (one) => one.date <= (shown?.day ?? "") && ["fulfilled", "reached"].includes(one.effect),
  );
  return [
    { ...base, date, effect: "new-condition", conditions, evidence: at(first) },
    ...(wanted.deadline?.to == null
      ? []
      : [{ ...base, date, effect: "new-deadline" as const, to: wanted.deadline.to, evidence: at(first) }]),
    ...(shown === undefined || isLater
      ? []
      : [{ ...base, date, effect: "reached" as const, rung: shown.rung, evidence: at(first) }]),
    ...wanted.evidence.map(
      ({ document, snippet, effect, ...more }): LedgerDetailInput => ({
        ...base,
        ...more,
        effect,
        evidence: at(findPlace({ document, snippet }, documents)),
      }),
    ),
  ];
}
