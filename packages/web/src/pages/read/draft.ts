/** A statement while it is corrected or added: the fields of the form, and what they change. */
import type {
  DocumentView,
  EntityRef,
  Part,
  Role,
  Span,
  StatementDraft,
  StatementEdit,
  StatementView,
} from "@parley/core";
import type { SecondChoice } from "../../state/suggestions.js";
import { BUILT_IN_TYPE } from "../../state/vocabulary.js";
import {
  changedValues,
  type EntityChoice,
  entityInput,
  givenValues,
  rebasedValues,
  type TypedValues,
  typedValuesOf,
} from "./typed-values.js";

export type EntityVariable = "person" | "organization" | "concept";

export interface Draft {
  /** The statement that is corrected; `null` for a new one. */
  readonly of: StatementView | null;
  /** Version of the text that the spans are offsets into. */
  readonly versionId: string;
  readonly typeId: string;
  readonly parts: Readonly<Record<Role, readonly Span[] | null>>;
  readonly person: EntityChoice | null;
  readonly organization: EntityChoice | null;
  readonly concept: EntityChoice | null;
  readonly agreement: number | null;
  readonly act: StatementView["act"];
  readonly mode: StatementView["mode"];
  readonly certainty: StatementView["certainty"];
  readonly negated: boolean;
  readonly note: string;
  /** Values of variables beyond the built-in ones, by id. */
  readonly values: TypedValues;
}

export const allRoles: readonly Role[] = [
  "quote",
  "actor",
  "cue",
  "frame",
  "addressee",
  "condition",
  "time",
  "deadline",
];

export function draftOf(statement: StatementView): Draft {
  return {
    of: statement,
    versionId: statement.versionId,
    typeId: statement.typeId,
    parts: partsOf(statement),
    person: choiceOf(statement.person),
    organization: choiceOf(statement.organization),
    concept: choiceOf(statement.concept),
    agreement: statement.agreement,
    act: statement.act,
    mode: statement.mode,
    certainty: statement.certainty,
    negated: statement.negated,
    note: statement.note,
    values: typedValuesOf(statement),
  };
}

/** The form with a second choice taken. */
export function withChoice(draft: Draft, { field, entity, agreement }: SecondChoice): Draft {
  if (field === "stance") return { ...draft, agreement };
  if (field === "concept") return { ...draft, concept: choiceOf(entity) };
  return entity?.kind === "person"
    ? { ...draft, person: choiceOf(entity) }
    : { ...draft, person: null, organization: choiceOf(entity) };
}

/** A new statement on a quote, with the values of the last one: who speaks on often speaks on the same. */
export function newDraft(quote: Span, last: StatementView | null, versionId: string): Draft {
  const empty = Object.fromEntries(allRoles.map((role) => [role, null])) as unknown as Draft["parts"];
  return {
    of: null,
    versionId,
    typeId: last?.typeId ?? BUILT_IN_TYPE,
    parts: { ...empty, quote: [quote] },
    person: choiceOf(last?.person ?? null),
    organization: choiceOf(last?.organization ?? null),
    concept: choiceOf(last?.concept ?? null),
    agreement: last?.agreement ?? null,
    act: last?.act ?? "assert",
    mode: last?.mode === "writer" ? "indirect" : (last?.mode ?? "indirect"),
    certainty: "stated",
    negated: false,
    note: "",
    values: last === null ? {} : typedValuesOf(last),
  };
}

function partsOf(statement: StatementView): Draft["parts"] {
  const spans = (part: Part | null) => part?.spans ?? null;
  return {
    quote: statement.quote.spans,
    actor: spans(statement.actor),
    cue: spans(statement.cue),
    frame: spans(statement.frame),
    addressee: spans(statement.addressee),
    condition: spans(statement.condition),
    time: spans(statement.time),
    deadline: spans(statement.deadline),
  };
}

function choiceOf(entity: EntityRef | null): EntityChoice | null {
  return entity === null ? null : { id: entity.id, label: entity.label };
}

/** Gives words a role; `isMore` adds a piece to a split part instead of replacing it. */
export function withRole(draft: Draft, role: Role | "writer", span: Span, isMore: boolean): Draft {
  const name = role === "writer" ? "quote" : role;
  const known = isMore ? (draft.parts[name] ?? []) : [];
  const apart = known.filter((one) => one.end <= span.start || one.start >= span.end);
  const spans = [...apart, span].sort((a, b) => a.start - b.start);
  const mode =
    role === "writer" ? "writer" : role === "quote" && draft.mode === "writer" ? "indirect" : draft.mode;
  return { ...draft, mode, parts: { ...draft.parts, [name]: spans } };
}

/** Takes a role away; a quote cannot be missing. */
export function withoutRole(draft: Draft, role: Role): Draft {
  return role === "quote" ? draft : { ...draft, parts: { ...draft.parts, [role]: null } };
}

/** What the form changes; left out is what stays. */
export function editOf(draft: Draft): StatementEdit {
  const before = draft.of === null ? null : draftOf(draft.of);
  const edit: Record<string, unknown> = {};
  for (const role of allRoles) {
    if (!isSameSpans(draft.parts[role], before?.parts[role] ?? null)) edit[role] = draft.parts[role];
  }
  for (const name of ["person", "organization", "concept"] as const) {
    const was = before?.[name] ?? null;
    const now = draft[name];
    if (now?.id !== was?.id || now?.label !== was?.label) edit[name] = entityInput(now);
  }
  for (const name of ["agreement", "act", "mode", "certainty", "negated", "note"] as const) {
    if (before === null || draft[name] !== before[name]) edit[name] = draft[name];
  }
  const values = changedValues(before?.values ?? {}, draft.values);
  if (values !== null) edit.values = values;
  return edit as StatementEdit;
}

/** The same corrections on a newer version of the statement: what was not touched here follows that version. */
export function rebased(draft: Draft, current: StatementView): Draft {
  const before = draft.of === null ? null : draftOf(draft.of);
  const now = draftOf(current);
  if (before === null) return draft;
  const parts = Object.fromEntries(
    allRoles.map((role) => [
      role,
      isSameSpans(draft.parts[role], before.parts[role]) ? now.parts[role] : draft.parts[role],
    ]),
  ) as unknown as Draft["parts"];
  const entity = (name: EntityVariable) =>
    draft[name]?.id === before[name]?.id && draft[name]?.label === before[name]?.label
      ? now[name]
      : draft[name];
  const keep = <Name extends "agreement" | "act" | "mode" | "certainty" | "negated" | "note">(name: Name) =>
    draft[name] === before[name] ? now[name] : draft[name];
  return {
    of: current,
    versionId: current.versionId,
    typeId: current.typeId,
    parts,
    person: entity("person"),
    organization: entity("organization"),
    concept: entity("concept"),
    agreement: keep("agreement"),
    act: keep("act"),
    mode: keep("mode"),
    certainty: keep("certainty"),
    negated: keep("negated"),
    note: keep("note"),
    values: rebasedValues(before.values, draft.values, now.values),
  };
}

export function newStatementOf(draft: Draft, doc: DocumentView): StatementDraft {
  const isBuiltIn = draft.typeId === BUILT_IN_TYPE;
  const spans = (role: Role) => draft.parts[role]?.map((span) => ({ ...span })) ?? null;
  return {
    documentId: doc.id,
    // A text that was corrected meanwhile is refused by the server, with words that say so.
    versionId: draft.versionId,
    typeId: draft.typeId,
    quote: spans("quote") ?? [],
    actor: spans("actor"),
    cue: spans("cue"),
    frame: spans("frame"),
    addressee: spans("addressee"),
    condition: spans("condition"),
    time: spans("time"),
    deadline: spans("deadline"),
    mode: draft.mode,
    act: draft.act,
    negated: draft.negated,
    certainty: draft.certainty,
    // Another type has none of the built-in variables.
    person: isBuiltIn ? entityInput(draft.person) : null,
    organization: isBuiltIn ? entityInput(draft.organization) : null,
    concept: isBuiltIn ? entityInput(draft.concept) : null,
    agreement: isBuiltIn ? draft.agreement : null,
    values: givenValues(draft.values),
    note: draft.note,
  };
}

function isSameSpans(a: readonly Span[] | null, b: readonly Span[] | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end)
  );
}
