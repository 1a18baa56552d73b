/**
 * A person changes a statement. One that an engine proposed becomes a corrected one, with a decision that
 * keeps what the engine had said; one coded by hand just changes.
 */
import type { Change } from "../model/command.js";
import type { Statement } from "../model/statement.js";
import { changeRecord, isSameValue, makeRecord } from "./changes.js";
import type { Maker } from "./project-reader.js";

/**
 * @param proposed the old values of what was changed, also in the utterance
 */
export function correction(
  before: Statement,
  edited: Statement,
  proposed: Readonly<Record<string, unknown>>,
  maker: Maker,
): Change[] {
  if (before.engine === null) return [changeRecord("statement", before, edited)];
  return [
    changeRecord("statement", before, { ...edited, state: "corrected" }),
    makeRecord("decision", {
      id: maker.newId(),
      statementId: before.id,
      kind: "correct",
      coderId: maker.coderId,
      at: maker.now(),
      engine: before.engine,
      proposed,
    }),
  ];
}

/** The old values of the fields that differ. */
export function fieldsBefore(before: object, after: object): Record<string, unknown> {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.fromEntries(
    Object.entries(before).filter(([name, value]) => !isSameValue(value, now.get(name))),
  );
}
