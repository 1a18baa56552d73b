/**
 * A statement while it is corrected or added: the fields of the form, what they change, and the statement as
 * it would be drawn meanwhile.
 */
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

export type EntityVariable = "person" | "organization" | "concept";
/** An entity that is known, or words that name one. */
export interface EntityChoice {
  readonly id: string | null;
  readonly label: string;
}

export interface Draft {
  /** The statement that is corrected; `null` for a new one. */
  readonly of: StatementView | null;
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
  };
}

/** A new statement on a quote, with the values of the last one: who speaks on often speaks on the same. */
export function newDraft(quote: Span, last: StatementView | null): Draft {
  const empty = Object.fromEntries(allRoles.map((role) => [role, null])) as unknown as Draft["parts"];
  return {
    of: null,
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

function entityInput(choice: EntityChoice | null): { id: string } | { label: string } | null {
  if (choice === null || choice.label.trim() === "") return null;
  return choice.id === null ? { label: choice.label.trim() } : { id: choice.id };
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
  };
}

export function newStatementOf(draft: Draft, doc: DocumentView): StatementDraft {
  const spans = (role: Role) => draft.parts[role]?.map((span) => ({ ...span })) ?? null;
  return {
    documentId: doc.id,
    versionId: doc.versionId,
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
    person: entityInput(draft.person),
    organization: entityInput(draft.organization),
    concept: entityInput(draft.concept),
    agreement: draft.agreement,
    note: draft.note,
  };
}

/** Id under which a new statement is drawn before it is saved. */
export const NEW_ID = "new-statement";

/** The statement as the form has it now, so that the text shows every change at once. */
export function drawnStatement(draft: Draft, doc: DocumentView): StatementView {
  const part = (role: Role) => partOf(doc.text, draft.parts[role]);
  const quote = part("quote") ?? { text: "", spans: [], start: 0, end: 0 };
  const deadline = part("deadline");
  const base: StatementView = draft.of ?? {
    ...emptyStatement(doc),
    quote,
    claim: quote,
    sentence: quote,
  };
  return {
    ...base,
    mode: draft.mode,
    act: draft.act,
    agreement: draft.agreement,
    quote,
    actor: part("actor"),
    cue: part("cue"),
    frame: part("frame"),
    addressee: part("addressee"),
    condition: part("condition"),
    time: part("time"),
    deadline:
      deadline === null
        ? null
        : {
            anchor: null,
            from: null,
            to: null,
            grade: "open",
            rule: "",
            eventId: null,
            ...base.deadline,
            ...deadline,
          },
  };
}

function partOf(text: string, spans: readonly Span[] | null): Part | null {
  const first = spans?.[0];
  const last = spans?.at(-1);
  if (spans === null || first === undefined || last === undefined) return null;
  return {
    text: spans.map((span) => text.slice(span.start, span.end)).join(" … "),
    spans,
    start: first.start,
    end: last.end,
  };
}

function emptyStatement(doc: DocumentView): Omit<StatementView, "quote" | "claim" | "sentence"> {
  return {
    id: NEW_ID,
    utteranceId: NEW_ID,
    documentId: doc.id,
    versionId: doc.versionId,
    document: { title: doc.title, date: doc.date?.local ?? null, source: doc.source, language: doc.language },
    paragraph: 0,
    typeId: "",
    state: "coded",
    engine: null,
    confidence: null,
    why: [],
    coder: "",
    mode: "indirect",
    medium: null,
    act: "assert",
    negated: false,
    certainty: "stated",
    level: 0.8,
    person: null,
    organization: null,
    concept: null,
    agreement: null,
    values: {},
    refs: {},
    towards: null,
    unnamed: false,
    metonymic: false,
    members: [],
    cue: null,
    frame: null,
    addressee: null,
    actor: null,
    condition: null,
    time: null,
    deadline: null,
    nestedIn: null,
    note: "",
    revision: 0,
  };
}

function isSameSpans(a: readonly Span[] | null, b: readonly Span[] | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end)
  );
}
