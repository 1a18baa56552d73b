/** The three kinds of change, and the check that a record still is what the caller saw. */
import { fail } from "../errors.js";
import type { Change, RecordKind, Records } from "../model/command.js";
import type { ProjectReader } from "./project-reader.js";

/** A new record. */
export function makeRecord<Kind extends RecordKind>(kind: Kind, after: Records[Kind]): Change {
  return { kind, id: after.id, before: null, after } as Change;
}

export function changeRecord<Kind extends RecordKind>(
  kind: Kind,
  before: Records[Kind],
  after: Records[Kind],
): Change {
  return { kind, id: before.id, before, after } as Change;
}

export function removeRecord<Kind extends RecordKind>(kind: Kind, before: Records[Kind]): Change {
  return { kind, id: before.id, before, after: null } as Change;
}

/**
 * A record that has to be there.
 * @throws `NOT_THERE`
 */
export function recordThere<Kind extends RecordKind>(
  project: ProjectReader,
  kind: Kind,
  id: string,
): Records[Kind] {
  return project.read(kind, id) ?? fail("NOT_THERE", { kind, id });
}

/**
 * Stops when somebody changed the record since the caller saw it.
 * @param seen revision the caller saw; `null` when it does not matter
 * @throws `EDIT_CLASH`
 */
export function checkRevision(
  project: ProjectReader,
  kind: RecordKind,
  record: { readonly id: string; readonly revision: number },
  seen: number | null,
): void {
  if (seen === null || seen === record.revision) return;
  failClash(project, kind, record.id);
}

/** Says who changed a record since the caller saw it. @throws `EDIT_CLASH` */
export function failClash(project: ProjectReader, kind: RecordKind, id: string): never {
  const last = project.lastEditor(kind, id);
  fail("EDIT_CLASH", { kind, id, coder: last?.coder ?? "?", at: last?.at ?? "?", fields: [] });
}

/** Do two plain values say the same? The order of keys does not matter. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const left = new Map<string, unknown>(Object.entries(one));
  const right = new Map<string, unknown>(Object.entries(other));
  return [...names].every((name) => isSameValue(left.get(name), right.get(name)));
}
