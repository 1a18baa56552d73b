/**
 * What an engine read in one document, as changes: utterances, proposals, and the actors and concepts they
 * name. Reading again replaces what the same engine proposed and nobody has decided; decided statements stay
 * and are not proposed a second time. What another engine has proposed is not proposed beside it: that proposal names
 * both. Nothing changes when the engine says the same again.
 */
import type {
  Change,
  Document,
  Language,
  Part,
  Reading,
  ReadStatement,
  Statement,
  Utterance,
} from "@parley/core";
import {
  builtInStatementType,
  isSameValue,
  isVerbatim,
  makeRecord,
  type ProjectReader,
  removeStatements,
  unionOfParts,
} from "@parley/core";
import { engineName } from "./agreeing-engines.js";
import type { EntityIndex } from "./entity-index.js";
import { joinOthers, leftToOthers, withFormerAgreements } from "./join-proposals.js";
import { type Spoken, valuesOf } from "./save-values.js";

export interface SavedReading {
  readonly changes: readonly Change[];
  /** Undecided proposals in this document now that are the engine's own or name it. */
  readonly proposals: number;
  /** Statements whose words do not stand at their place: they cannot become proposals. */
  readonly ungrounded: number;
}

export interface ReadDocument {
  readonly doc: Document;
  readonly text: string;
  readonly reading: Reading;
  /** "rules", without the version. */
  readonly engine: string;
  /** The engine as coder. */
  readonly coderId: string;
  /** Another engine as coder, by its name. */
  readonly coderIdOf: (engine: string) => string | null;
}

export function saveReading(
  project: ProjectReader,
  { doc, text, reading, engine, coderId, coderIdOf }: ReadDocument,
  index: EntityIndex,
  newId: () => string,
): SavedReading {
  const grounded = reading.statements.filter((found) => isGrounded(text, found));
  const existing = project.statementsIn(doc.id);
  const proposed = existing.filter((statement) => statement.state === "proposed");
  const [undecided, others] = parted(proposed, (statement) => engineName(statement.engine) === engine);
  const decided = existing.filter((statement) => statement.state !== "proposed");
  const decidedPlaces = new Set(decided.map((statement) => originalPlace(project, statement)));
  const fresh = grounded.filter((found) => !decidedPlaces.has(placeOf(found.claim, found.actor)));
  const { alone, changes: joined, named } = joinOthers(doc, text, fresh, others, engine);

  const language = reading.document.lang;
  const made = makeProposals(doc, text, alone, language, coderId, index, newId).map((proposal) => ({
    ...proposal,
    statement: withFormerAgreements(text, proposal.statement, undecided),
  }));
  const before = undecided.map((statement) =>
    signature(statement, project.read("utterance", statement.utteranceId)),
  );
  const after = made.map(({ statement, utterance }) => signature(statement, utterance));
  const around = [...index.takeChanges(), ...joined];
  const ungrounded = reading.statements.length - grounded.length;
  const proposals = made.length + named;
  if (isSameValue(before.sort(), after.sort())) return { changes: around, proposals, ungrounded };
  const kept = leftToOthers(
    text,
    undecided,
    made.map(({ statement }) => statement),
    coderIdOf,
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  const removed = removeStatements(
    project,
    undecided.map((statement) => statement.id).filter((id) => !keptIds.has(id)),
    doc.id,
  );
  const gone = new Set(
    removed.filter((change) => change.kind === "utterance" && change.after === null).map(({ id }) => id),
  );
  const shared = project.utterancesIn(doc.id).filter((utterance) => !gone.has(utterance.id));
  return {
    changes: [...around, ...kept, ...removed, ...withSharedUtterances(made, shared)],
    proposals,
    ungrounded,
  };
}

function parted<Kind>(list: readonly Kind[], isFirst: (one: Kind) => boolean): [Kind[], Kind[]] {
  return [list.filter(isFirst), list.filter((one) => !isFirst(one))];
}

interface Proposal {
  readonly utterance: Utterance;
  readonly statement: Statement;
}

function makeProposals(
  doc: Document,
  text: string,
  found: readonly ReadStatement[],
  language: Language,
  coderId: string,
  index: EntityIndex,
  newId: () => string,
): Proposal[] {
  const idOf = new Map([...new Set(found.map((one) => one.utterance))].map((number) => [number, newId()]));
  const utterances = new Map<number, Utterance>();
  for (const [number, id] of idOf) {
    const statements = found.filter((one) => one.utterance === number);
    const [first] = statements;
    const quote = unionOfParts(
      text,
      statements.map((one) => one.quote),
    );
    if (first === undefined || quote === null) continue;
    utterances.set(number, {
      id,
      documentId: doc.id,
      versionId: doc.versionId,
      mode: first.mode,
      medium: first.medium,
      quote,
      cue: partOrNull(first.cue),
      frame: partOrNull(first.frame),
      addressee: partOrNull(first.addressee),
      nestedIn: first.nestedIn === null ? null : (idOf.get(first.nestedIn) ?? null),
      revision: 0,
    });
  }
  const spoken: Spoken = { language, day: doc.date?.local.slice(0, 10) ?? null };
  return found.flatMap((one) => {
    const utterance = utterances.get(one.utterance);
    if (utterance === undefined) return [];
    return [{ utterance, statement: proposalOf(one, utterance, spoken, coderId, index, newId()) }];
  });
}

function proposalOf(
  found: ReadStatement,
  utterance: Utterance,
  spoken: Spoken,
  coderId: string,
  index: EntityIndex,
  id: string,
): Statement {
  const { actor } = found;
  return {
    id,
    utteranceId: utterance.id,
    documentId: utterance.documentId,
    versionId: utterance.versionId,
    typeId: builtInStatementType.id,
    coderId,
    state: "proposed",
    values: valuesOf(found, spoken, index),
    actor: partOrNull(actor),
    claim: partOf(found.claim),
    condition: partOrNull(found.condition),
    time: partOrNull(found.time),
    deadline: found.deadline,
    act: found.act,
    negated: found.negated,
    certainty: found.certainty,
    level: found.level,
    towards: found.stance?.towards ?? null,
    unnamed: actor?.unnamed ?? false,
    metonymic: actor?.metonymic ?? false,
    members: (actor?.members ?? []).map((name) => index.body(name, "organization", spoken.language).id),
    engine: found.engine,
    confidence: found.confidence,
    why: found.why,
    note: "",
    revision: 0,
  };
}

/** Joins proposals to utterances that stay, and writes those that are new, the containing ones first. */
function withSharedUtterances(made: readonly Proposal[], shared: readonly Utterance[]): Change[] {
  const idOf = new Map<string, string>();
  const fresh = new Map<string, Utterance>();
  for (const { utterance } of made) {
    const known = shared.find(
      (one) =>
        one.versionId === utterance.versionId &&
        isSameValue(one.quote.spans, utterance.quote.spans) &&
        isSameValue(one.cue?.spans ?? null, utterance.cue?.spans ?? null),
    );
    idOf.set(utterance.id, known?.id ?? utterance.id);
    if (known === undefined) fresh.set(utterance.id, utterance);
  }
  const ordered = new Set<Utterance>();
  const place = (utterance: Utterance, above: ReadonlySet<string>): void => {
    const around = utterance.nestedIn === null ? undefined : fresh.get(utterance.nestedIn);
    if (around !== undefined && !above.has(around.id)) place(around, new Set([...above, around.id]));
    ordered.add(utterance);
  };
  for (const utterance of fresh.values()) place(utterance, new Set([utterance.id]));
  const written = new Set<string>(shared.map((utterance) => utterance.id));
  const changes: Change[] = [];
  for (const utterance of ordered) {
    const around = utterance.nestedIn === null ? undefined : idOf.get(utterance.nestedIn);
    // An utterance inside of one that made no proposal stands on its own.
    const nestedIn = around !== undefined && written.has(around) ? around : null;
    changes.push(makeRecord("utterance", { ...utterance, nestedIn }));
    written.add(utterance.id);
  }
  for (const { statement } of made) {
    const utteranceId = idOf.get(statement.utteranceId) ?? statement.utteranceId;
    changes.push(makeRecord("statement", { ...statement, utteranceId }));
  }
  return changes;
}

/** Every part stands in the text word for word. */
function isGrounded(text: string, found: ReadStatement): boolean {
  const { actor, addressee, cue, frame, quote, claim, condition, time, deadline } = found;
  return [actor, addressee, cue, frame, quote, claim, condition, time, deadline].every(
    (part) => part === null || isVerbatim(text, part),
  );
}

/** Text and spans only: what else the reading says about it stands elsewhere. */
function partOf({ text, spans, start, end }: Part): Part {
  return { text, spans, start, end };
}

function partOrNull(part: Part | null): Part | null {
  return part === null ? null : partOf(part);
}

function placeOf(claim: Part, actor: Part | null): string {
  return `${claim.start} ${claim.end} ${actor?.start ?? "-"} ${actor?.end ?? "-"}`;
}

/** Where a decided statement was when the engine proposed it, before corrections moved it. */
function originalPlace(project: ProjectReader, statement: Statement): string {
  if (statement.state !== "corrected") return placeOf(statement.claim, statement.actor);
  const first = project
    .decisionsOf(statement.id)
    .filter(({ kind }) => kind === "correct")
    .reverse();
  const proposed = Object.assign({}, ...first.map((decision) => decision.proposed)) as Partial<Statement>;
  const actor = proposed.actor === undefined ? statement.actor : proposed.actor;
  return placeOf(proposed.claim ?? statement.claim, actor);
}

/** Everything a proposal says, without ids and revisions. */
function signature(statement: Statement, utterance: Utterance | null): string {
  const { id: _, utteranceId: __, revision: ___, coderId: ____, values, ...says } = statement;
  const { mode, medium, quote, cue, frame, addressee } = utterance ?? {};
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted, inOrder(says), mode, medium, quote, cue, frame, addressee]);
}

function inOrder(fields: object): [string, unknown][] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}
