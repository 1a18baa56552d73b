/** A statement as its form has it now, shaped like a saved one, so that the text shows every change at once. */
import type { DocumentView, Part, Role, Span, StatementView } from "@parley/core";
import type { Draft } from "./draft.js";

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
