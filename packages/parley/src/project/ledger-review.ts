/**
 * The review of a ledger whose gold is known: does at a project what a careful reviewer does at the pages, from the
 * sentences, conditions and evidence of the gold. What the ledger makes of it is measured, not what stands here.
 */
import type {
  BodiesOf,
  Commitment,
  CommitmentScore,
  FoundPlace,
  GoldCommitment,
  GoldDocument,
  GoldPlace,
  GoldStatus,
  LedgerDetailInput,
  LedgerGold,
  Statement,
} from "@parley/core";
import { bindingActs, findPlace, isHigher, isSameActor, overlaps } from "@parley/core";
import { addStatement, decideLedger, editStatement, setConditionState } from "./actions.js";
import type { Project } from "./project.js";

export interface ReviewedLedger {
  readonly gold: LedgerGold;
  /** Every commitment of the raw texts, and which of them answers which of the gold. */
  readonly found: readonly Commitment[];
  readonly score: CommitmentScore;
  readonly documents: ReadonlyMap<string, GoldDocument>;
  readonly bodiesOf: BodiesOf;
}

/** A commitment of the gold and the sources that the ledger has for it. */
interface Reviewed extends ReviewedLedger {
  readonly project: Project;
  readonly wanted: GoldCommitment;
  readonly sources: Commitment["sources"];
  /** Statements as they were before the review. */
  readonly read: readonly Statement[];
}

/**
 * Codes first sentences that the engine did not find, puts reports of one commitment together and others apart, corrects
 * levels, conditions and deadlines, and records evidence and the states of conditions.
 * @returns gold id → `c-` + a statement of the commitment that answers it
 */
export function reviewLedger(project: Project, ledger: ReviewedLedger): ReadonlyMap<string, string> {
  const { gold, found, score, documents } = ledger;
  const read = project.store.list("statement");
  const byId = new Map(found.map((commitment) => [commitment.id, commitment]));
  const answerOf = new Map<string, string>();
  for (const wanted of gold.commitments) {
    const answer = byId.get(score.answerOf.get(wanted.id) ?? "");
    const reviewed: Reviewed = { ...ledger, project, wanted, read, sources: answer?.sources ?? [] };
    const statementId = firstStatement(reviewed);
    answerOf.set(wanted.id, `c-${statementId}`);
    const sources = ownSources(reviewed, statementId);
    putTogether(reviewed, statementId, sources);
    for (const { statementId: id, date } of sources) correct(reviewed, id, date?.slice(0, 10) ?? null);
    codeFurther(reviewed, statementId, sources);
    const entries = [...entriesOf(reviewed, statementId), ...claimsOf(reviewed, statementId, sources)];
    for (const detail of entries) decideLedger(project, { detail });
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

/** The statement of the first sentence: one that the engine read as a commitment of the same actor, else one coded by hand. */
function firstStatement({ project, wanted, sources, found, gold, documents, bodiesOf }: Reviewed): string {
  const place = findPlace(wanted, documents);
  const isThere = ({ documentId, spans }: Commitment["sources"][number]) =>
    overlaps(place, documentId, spans);
  const others = found.filter(
    ({ polarity, actor }) =>
      polarity === wanted.polarity &&
      actor.entityId !== null &&
      isSameActor(actor.entityId, wanted.actor, bodiesOf),
  );
  const source = sources.find(isThere) ?? others.flatMap((other) => other.sources).find(isThere);
  if (source !== undefined) return source.statementId;
  return codeByHand(project, wanted, wanted, firstStatus(gold, wanted.id)?.rung, documents);
}

function codeByHand(
  project: Project,
  { actor, polarity }: GoldCommitment,
  snippet: GoldPlace,
  rung: GoldStatus["rung"] | undefined,
  documents: ReadonlyMap<string, GoldDocument>,
): string {
  const place = findPlace(snippet, documents);
  const isPerson = project.store.read("entity", actor)?.kind === "person";
  const { ids } = addStatement(project, {
    documentId: place.documentId,
    versionId: project.store.read("document", place.documentId)?.versionId ?? "",
    quote: [{ start: place.start, end: place.end }],
    act: "announce",
    negated: polarity === "refrain",
    level: rung === "signalled" ? READY : WILL,
    ...(isPerson ? { person: { id: actor } } : { organization: { id: actor } }),
  });
  return ids[0] ?? "";
}

/** The first sentence and the sources that stand at a sentence of the gold, its evidence included. */
function ownSources(
  { project, wanted, sources, documents }: Reviewed,
  statementId: string,
): Commitment["sources"] {
  const places = [wanted, ...wanted.also, ...wanted.evidence].map((place) => findPlace(place, documents));
  return sources.filter(
    (source) =>
      source.statementId === statementId ||
      (project.store.read("statement", source.statementId) !== null &&
        places.some((place) => overlaps(place, source.documentId, source.spans))),
  );
}

/** Says which reports are this commitment, and which that stand with it are not. */
function putTogether(reviewed: Reviewed, statementId: string, own: Commitment["sources"]): void {
  const { project, sources, found, score, wanted, documents } = reviewed;
  const decide = (kind: "same" | "apart", otherId: string): void => {
    if (otherId !== statementId) decideLedger(project, { detail: { kind, statementId, otherId } });
  };
  for (const foreign of sources.filter((source) => !own.includes(source)))
    for (const { statementId: id } of [{ statementId }, ...own])
      if (id !== foreign.statementId)
        decideLedger(project, { detail: { kind: "apart", statementId: id, otherId: foreign.statementId } });
  const isKnown = own.some((source) => source.statementId === statementId);
  const [known] = own;
  if (!isKnown && known !== undefined) decide("same", known.statementId);
  const surplus = new Set(score.surplus);
  for (const other of found) {
    const [first] = other.sources;
    if (first !== undefined && surplus.has(other.id) && tells(other, wanted, documents))
      decide("same", first.statementId);
  }
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

/** Corrects a statement that was read as more than the gold has by its day, or with a condition or a deadline that it has not. */
function correct({ project, wanted, gold }: Reviewed, statementId: string, day: string | null): void {
  const statement = project.store.read("statement", statementId);
  if (statement === null || day === null) return;
  const rung = rungBy(gold, wanted.id, day);
  const most = rung === "signalled" ? READY : rung === "pledged" || rung === "specified" ? WILL : null;
  const due = dueBy(wanted, day);
  // A span that counts from a condition is read as it stands.
  const isOther =
    statement.deadline !== null &&
    statement.deadline.to !== due &&
    (due !== null || wanted.deadline?.from !== null);
  const hangs = wanted.conditions.length > 0 || wanted.condition !== null;
  const wasTied = wanted.evidence.some(({ effect }) => effect === "new-condition");
  const isFree = statement.condition !== null && !hangs && !wasTied;
  editStatement(
    project,
    statementId,
    {
      ...(most !== null && statement.level > most ? { level: most } : {}),
      ...(isOther ? { deadline: null } : {}),
      ...(isFree ? { condition: null } : {}),
      // Without them only its act says that it binds.
      ...((isOther || isFree) && !bindingActs.has(statement.act) ? { act: "announce" as const } : {}),
    },
    null,
  );
}

/** Codes further sentences that the engine did not find and that carry the commitment further than it stood before. */
function codeFurther(reviewed: Reviewed, statementId: string, sources: Commitment["sources"]): void {
  const { project, wanted, gold, documents } = reviewed;
  for (const also of wanted.also) {
    const place = findPlace(also, documents);
    if (sources.some(({ documentId, spans }) => overlaps(place, documentId, spans))) continue;
    const day = dayOf(project, place.documentId);
    const before = rungBefore(gold, wanted.id, day);
    const after = rungBy(gold, wanted.id, day);
    if (before === undefined || after === undefined || !isHigher(after, before)) continue;
    if (after !== "signalled" && after !== "pledged" && after !== "specified") continue;
    const otherId = codeByHand(project, wanted, also, after, documents);
    decideLedger(project, { detail: { kind: "same", statementId, otherId } });
  }
}

/** Levels that a coder gives to "ready to" and to "will". */
const READY = 0.4;
const WILL = 0.8;

/** Conditions, deadline and rung as the gold has them from the first sentence on, then its later evidence. */
function entriesOf(reviewed: Reviewed, statementId: string): LedgerDetailInput[] {
  const { project, wanted, gold, documents } = reviewed;
  const first = findPlace(wanted, documents);
  const date = dayOf(project, first.documentId);
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
    (one) =>
      dayOf(project, findPlace(one, documents).documentId) <= (shown?.day ?? "") &&
      ["fulfilled", "reached"].includes(one.effect),
  );
  const { from = null, to = null } = wanted.deadline ?? {};
  const isRead = reviewed.read.some(
    ({ id, deadline }) =>
      id === statementId &&
      deadline?.to === to &&
      (deadline.from === from || deadline.grade === "firm") &&
      (deadline.grade !== "firm" || !hasGrace(wanted, gold)),
  );
  return [
    { ...base, date, effect: "new-condition", conditions, evidence: at(first) },
    ...(to === null || isRead
      ? []
      : [
          {
            ...base,
            date,
            effect: "new-deadline" as const,
            from,
            to,
            grade: hasGrace(wanted, gold) ? "vague" : gradeAt(first, reviewed),
            evidence: at(first),
          },
        ]),
    ...(shown === undefined || isLater
      ? []
      : [{ ...base, date, effect: "reached" as const, rung: shown.rung, evidence: at(first) }]),
    ...wanted.evidence.map(({ document, snippet, effect, ...more }): LedgerDetailInput => {
      const place = findPlace({ document, snippet }, documents);
      const grade = effect === "new-deadline" ? gradeAt(place, reviewed) : "firm";
      return { ...base, ...more, effect, grade, evidence: at(place) };
    }),
  ];
}

/** Did the reader take a day for named roughly? The gold shows it by what is not overdue on a day after it. */
function hasGrace(wanted: GoldCommitment, gold: LedgerGold): boolean {
  return statusesOf(gold, wanted.id).some(({ day, side, verdict }) => {
    const due = dueBy(wanted, day);
    return due !== null && due === wanted.deadline?.to && day > due && side === null && verdict === "not-due";
  });
}

/** How exactly a sentence names a day, as it was read: another day does not change that. */
function gradeAt(place: FoundPlace, { read }: Reviewed): "firm" | "approx" | "vague" {
  const there = read.find(
    ({ documentId, claim, deadline }) => deadline !== null && overlaps(place, documentId, claim.spans),
  );
  const grade = there?.deadline?.grade;
  return grade === "approx" || grade === "vague" ? grade : "firm";
}

/** Later sentences by whose day, as the gold has it, still only others say so: whoever was read as the speaker. */
function claimsOf(
  { gold, wanted }: Reviewed,
  statementId: string,
  sources: Commitment["sources"],
): LedgerDetailInput[] {
  return sources.flatMap(({ statementId: id, date, documentId, spans }): LedgerDetailInput[] => {
    const day = date?.slice(0, 10) ?? "";
    if (id === statementId || rungBy(gold, wanted.id, day) !== "claimed") return [];
    const evidence = [{ documentId, statementId: id, spans: [...spans] }];
    return [
      {
        kind: "evidence",
        statementId,
        decision: "accepted",
        date: day,
        effect: "reached",
        rung: "claimed",
        evidence,
      },
    ];
  });
}

function dayOf({ store }: Project, documentId: string): string {
  return store.read("document", documentId)?.date?.local.slice(0, 10) ?? "";
}

/** The last day that the gold has for a commitment by a day: the first one, or what evidence has moved it to. */
function dueBy({ deadline, evidence }: GoldCommitment, day: string): string | null {
  const moved = evidence.filter(({ effect, date }) => effect === "new-deadline" && date <= day).at(-1);
  return moved?.to ?? deadline?.to ?? null;
}

/** The status on the first day that lists the commitment: how strong a reader found its words. */
function firstStatus(gold: LedgerGold, id: string): (GoldStatus & { readonly day: string }) | undefined {
  return statusesOf(gold, id)[0];
}

/** How far it stood on the first day of the gold that knows of a day. */
function rungBy(gold: LedgerGold, id: string, day: string): GoldStatus["rung"] | undefined {
  return statusesOf(gold, id).find((status) => status.day >= day)?.rung;
}

function rungBefore(gold: LedgerGold, id: string, day: string): GoldStatus["rung"] | undefined {
  return statusesOf(gold, id).findLast((status) => status.day < day)?.rung;
}

function statusesOf(
  { statusAsOf }: LedgerGold,
  id: string,
): readonly (GoldStatus & { readonly day: string })[] {
  return Object.entries(statusAsOf)
    .flatMap(([day, statuses]) => {
      const status = statuses[id];
      return status === undefined ? [] : [{ day, ...status }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
