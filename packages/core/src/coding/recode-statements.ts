/**
 * Gives many statements another value at once: another concept, actor, stance, act, or a value of any other
 * variable. Each counts as corrected by the person who does it. Statements whose type has no such variable,
 * and rejected ones, are left as they are; so are those that say it already.
 */
import { type Recoding, recodingSchema } from "../contract/recoding.js";
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Statement, Value } from "../model/statement.js";
import type { StatementType, Variable } from "../model/statement-type.js";
import { checkRevision, recordThere } from "./changes.js";
import { correction, fieldsBefore } from "./correction.js";
import { findOrMakeEntity } from "./find-or-make-entity.js";
import { namesTold } from "./names-told.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** What would change: per variable, how many statements leave which value. */
export interface RecodingPreview {
  readonly changed: number;
  /** Of the changed ones: proposals that nobody had decided on; they count as corrected afterwards. */
  readonly proposals: number;
  readonly same: number;
  readonly rejected: number;
  /** Statements of a type without the variable. */
  readonly without: number;
  readonly fields: readonly {
    readonly name: string;
    readonly from: readonly { readonly value: Value; readonly statements: number }[];
    readonly to: Value;
  }[];
}

export interface Recoded {
  readonly draft: Draft;
  readonly preview: RecodingPreview;
}

/**
 * @throws `NOT_THERE`, `EDIT_CLASH`, `VALUE_NOT_OF_TYPE`
 *
 * @example
 * recodeStatements(project, { ids, set: { values: { concept: { id: "ceasefire" } } } }, maker).preview.changed;
 */
export function recodeStatements(project: ProjectReader, input: Recoding, maker: Maker): Recoded {
  const { ids, revisions, set } = recodingSchema.parse(input);
  const types = new Map(project.statementTypes().map((type) => [type.id, type]));
  const made: Change[] = [];
  const wanted = wantedValues(project, types, set.values, maker, made);
  const changes: Change[] = [];
  const counts = { changed: 0, proposals: 0, same: 0, rejected: 0, without: 0 };
  const leaving = new Map<string, Map<Value, number>>();
  for (const id of new Set(ids)) {
    const before = recordThere(project, "statement", id);
    checkRevision(project, "statement", before, revisions[id] ?? null);
    const own = new Set(types.get(before.typeId)?.variables.map((variable) => variable.id));
    const fitting = [...wanted].filter(([variableId]) => own.has(variableId));
    if (before.state === "rejected") counts.rejected += 1;
    else if (fitting.length === 0 && set.act === undefined) counts.without += 1;
    else {
      const edited = { ...before, values: valuesAfter(before, fitting), act: set.act ?? before.act };
      const proposed = fieldsBefore(before, edited);
      if (Object.keys(proposed).length === 0) {
        counts.same += 1;
        continue;
      }
      counts.changed += 1;
      if (before.state === "proposed") counts.proposals += 1;
      note(leaving, before, edited);
      changes.push(...correction(before, edited, proposed, maker));
    }
  }
  const fields = [...leaving].map(([name, values]) => ({
    name,
    from: [...values]
      .map(([value, statements]) => ({ value, statements }))
      .sort((a, b) => b.statements - a.statements),
    to: name === "act" ? (set.act ?? null) : (wanted.get(name) ?? null),
  }));
  return {
    draft: {
      summary: { key: "statements-recoded", details: detailsOf(project, fields, counts.changed, made) },
      changes: changes.length === 0 ? [] : [...made, ...changes],
    },
    preview: { ...counts, fields },
  };
}

/** Values by variable id; names become entities, new ones are made once. */
function wantedValues(
  project: ProjectReader,
  types: ReadonlyMap<string, StatementType>,
  given: NonNullable<ReturnType<typeof recodingSchema.parse>["set"]["values"]>,
  maker: Maker,
  made: Change[],
): Map<string, Value> {
  const variables = new Map<string, Variable>();
  for (const type of types.values())
    for (const variable of type.variables) variables.set(variable.id, variable);
  const wanted = new Map<string, Value>();
  for (const [variableId, value] of Object.entries(given)) {
    const variable = variables.get(variableId) ?? fail("NOT_THERE", { kind: "variable", id: variableId });
    const isEntity = typeof value === "object" && value !== null;
    if (value !== null && isEntity !== (variable.dataType === "short text")) refuse(variable, value);
    if (value === null) wanted.set(variableId, null);
    else if (isEntity) {
      const { id, change } = findOrMakeEntity(project, variableId, value, null, maker);
      if (change !== null) made.push(change);
      wanted.set(variableId, id);
    } else {
      if (!fits(variable, value)) refuse(variable, value);
      wanted.set(variableId, value);
    }
  }
  return wanted;
}

function fits({ dataType }: Variable, value: string | number): boolean {
  if (dataType === "long text") return typeof value === "string";
  if (dataType === "boolean") return value === 0 || value === 1;
  return dataType === "integer" && typeof value === "number" && Number.isInteger(value);
}

function refuse({ name, dataType }: Variable, value: unknown): never {
  return fail("VALUE_NOT_OF_TYPE", { variable: name, dataType, value: JSON.stringify(value) });
}

function valuesAfter(before: Statement, wanted: readonly (readonly [string, Value])[]): Statement["values"] {
  const values: Record<string, Value> = { ...before.values };
  for (const [variableId, value] of wanted) {
    if (value === null) delete values[variableId];
    else values[variableId] = value;
  }
  return values;
}

function note(leaving: Map<string, Map<Value, number>>, before: Statement, edited: Statement): void {
  const add = (name: string, value: Value) => {
    const values = leaving.get(name) ?? new Map<Value, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    leaving.set(name, values);
  };
  if (before.act !== edited.act) add("act", before.act);
  for (const name of new Set([...Object.keys(before.values), ...Object.keys(edited.values)])) {
    const value = before.values[name] ?? null;
    if (value !== (edited.values[name] ?? null)) add(name, value);
  }
}

/** For the history: the value all of them had before, when it was one, and the one they have now. */
function detailsOf(
  project: ProjectReader,
  fields: RecodingPreview["fields"],
  count: number,
  made: readonly Change[],
): Record<string, string | number> {
  const [field] = fields;
  if (field === undefined) return { count };
  const told = (part: string, value: Value): Record<string, string> => {
    if (typeof value !== "string") return { [part]: value === null ? "" : String(value) };
    const fresh = made.find((change) => change.kind === "entity" && change.id === value);
    const entity = fresh?.kind === "entity" ? fresh.after : project.read("entity", value);
    return entity === null ? { [part]: value } : namesTold(part, entity);
  };
  const [from, ...others] = field.from;
  return {
    count,
    variable: field.name,
    ...(from === undefined || others.length > 0 ? { from: "" } : told("from", from.value)),
    ...told("to", field.to),
  };
}
