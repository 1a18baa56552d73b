/** The project behind the mock server: statements with a history of whole states, and the writes on them. */
import type { Highlight, Span, StatementDraft, StatementEdit, StatementView } from "@parley/core";
import { partAt } from "@parley/core";
import { entity, type FixtureRecord } from "./fixture-record.js";
import { entitiesOf } from "./mock-views.js";

interface State {
  readonly rows: StatementView[];
  readonly highlights: readonly Highlight[];
  readonly key: string;
}

/** Statements with a history of whole states: enough for tests, nothing like the real store. */
export class MockProject {
  revision = 1;
  readonly past: State[] = [];
  readonly future: State[] = [];
  highlights: readonly Highlight[] = [];
  readonly record: FixtureRecord;
  constructor(record: FixtureRecord) {
    this.record = record;
  }
  write(key: string, change: (rows: StatementView[]) => StatementView[], ids: readonly string[]) {
    this.past.push({ rows: [...this.record.statements], key, highlights: this.highlights });
    this.future.length = 0;
    this.revision += 1;
    this.replace(change([...this.record.statements]));
    return { revision: this.revision, key, details: { count: ids.length }, ids };
  }
  step(from: MockProject["past"], to: MockProject["past"]) {
    const last = from.pop();
    if (last === undefined) return null;
    const now = [...this.record.statements];
    const ids = [...last.rows, ...now]
      .filter((row) => !last.rows.includes(row) || !now.includes(row))
      .map((row) => row.id);
    to.push({ rows: now, key: last.key, highlights: this.highlights });
    this.replace(last.rows);
    this.highlights = last.highlights;
    this.revision += 1;
    return { revision: this.revision, key: last.key, details: { count: 1 }, ids: [...new Set(ids)] };
  }
  private replace(rows: StatementView[]) {
    this.record.statements.splice(0, this.record.statements.length, ...rows);
  }
}

export function byPlace(a: StatementView, b: StatementView): number {
  return a.documentId.localeCompare(b.documentId) || a.quote.start - b.quote.start;
}

export function edited(project: MockProject, row: StatementView, edit: StatementEdit): StatementView {
  const text = project.record.documents.find((doc) => doc.id === row.documentId)?.text ?? "";
  const next: Record<string, unknown> = { ...row, revision: row.revision + 1 };
  for (const [name, value] of Object.entries(edit)) {
    if (["quote", "actor", "cue", "frame", "addressee", "condition", "time", "deadline"].includes(name)) {
      next[name] = value === null ? null : partAt(text, value as Span[]);
    } else if (["person", "organization", "concept"].includes(name)) {
      next[name] =
        value === null ? null : entityOf(project, name, value as { id: string } | { label: string });
    } else next[name] = value;
  }
  return next as unknown as StatementView;
}

export function entityOf(project: MockProject, variable: string, given: { id: string } | { label: string }) {
  const known = entitiesOf(project, variable).find((one) =>
    "id" in given ? one.id === given.id : one.label === given.label,
  );
  if (known !== undefined) return { id: known.id, label: known.label, kind: known.kind, color: null };
  const label = "label" in given ? given.label : given.id;
  return entity(
    `new-${label}`,
    label,
    variable === "concept" ? "concept" : variable === "person" ? "person" : "organization",
  );
}

export function added(project: MockProject, draft: StatementDraft): StatementView {
  const doc = project.record.documents.find((one) => one.id === draft.documentId);
  const text = doc?.text ?? "";
  const quote = partAt(text, draft.quote);
  if (quote === null || doc === undefined) throw new Error("no such quote");
  const base: StatementView = {
    ...(project.record.statements[0] as StatementView),
    id: `n${project.revision}`,
    utteranceId: `nu${project.revision}`,
    documentId: doc.id,
    document: { title: doc.title, date: doc.date?.local ?? null, source: doc.source, language: doc.language },
    state: "coded",
    coder: "Mara L.",
    engine: null,
    confidence: null,
    why: [],
    quote,
    claim: quote,
    sentence: quote,
    nestedIn: null,
    revision: 0,
    actor: null,
    cue: null,
    frame: null,
    addressee: null,
    condition: null,
    time: null,
    deadline: null,
    mode: draft.mode ?? "indirect",
  };
  const { documentId: _document, versionId: _version, ...fields } = draft;
  return edited(project, base, fields as StatementEdit);
}

/** Keeps a highlight, or gives one another color. */
export function withHighlight(project: MockProject, given: Omit<Highlight, "id"> & { id?: string }) {
  const written = project.write("highlight-kept", (all) => all, []);
  const id = given.id ?? `h${project.revision}`;
  const others = project.highlights.filter((one) => one.id !== id);
  project.highlights = [...others, { ...given, id }];
  return { ...written, details: { pattern: given.pattern } };
}

/** A statement in two at an offset. */
export function inTwo(project: MockProject, row: StatementView, at: number): readonly StatementView[] {
  const text = project.record.documents.find((doc) => doc.id === row.documentId)?.text ?? "";
  const { start, end } = row.quote;
  const before = text.slice(start, at).trimEnd();
  const first = partAt(text, [{ start, end: start + before.length }]) ?? row.quote;
  const second = partAt(text, [{ start: at, end }]) ?? row.quote;
  const revision = row.revision + 1;
  return [
    { ...row, quote: first, claim: first, state: row.engine === null ? row.state : "corrected", revision },
    {
      ...row,
      id: `${row.id}-2`,
      quote: second,
      claim: second,
      state: "coded",
      engine: null,
      confidence: null,
    },
  ];
}
