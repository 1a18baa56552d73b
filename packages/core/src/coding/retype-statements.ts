/**
 * Gives statements another statement type. A value goes to the variable of the same name (or the one chosen)
 * when it fits that one's data type; what finds no place is lost, and told before it is done.
 */
import { type Retyping, retypingSchema } from "../contract/recoding.js";
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Statement, Value } from "../model/statement.js";
import type { StatementType, Variable } from "../model/statement-type.js";
import { changeRecord, checkRevision, makeRecord, recordThere } from "./changes.js";
import { convertValue } from "./convert-value.js";
import { newEntity } from "./find-or-make-entity.js";
import { keptValuesChanged } from "./kept-proposals.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** A variable whose values find no place, with how many there are and what the first ones say. */
export interface LostValues {
  readonly variable: string;
  readonly statements: number;
  readonly examples: readonly string[];
}

export interface RetypedStatements {
  readonly draft: Draft;
  readonly changed: number;
  readonly lost: readonly LostValues[];
}

/** How many lost values are shown of each variable. */
export const MOST_EXAMPLES = 5;

/**
 * @throws `NOT_THERE`, `EDIT_CLASH`
 *
 * @example
 * retypeStatements(project, { ids, typeId: "frame", variables: { concept: "theme" } }, maker).lost;
 */
export function retypeStatements(project: ProjectReader, input: Retyping, maker: Maker): RetypedStatements {
  const { ids, revisions, typeId, variables: chosen } = retypingSchema.parse(input);
  const types = new Map(project.statementTypes().map((type) => [type.id, type]));
  const to = types.get(typeId) ?? fail("NOT_THERE", { kind: "statementType", id: typeId });
  const made: Change[] = [];
  const place = valuePlacer(project, maker, made);
  const changes: Change[] = [];
  const lost = lostCounter();
  let changed = 0;
  for (const id of new Set(ids)) {
    const before = recordThere(project, "statement", id);
    checkRevision(project, "statement", before, revisions[id] ?? null);
    const from = types.get(before.typeId);
    if (from === undefined || from.id === to.id) continue;
    changed += 1;
    const placeAll = (before: Statement["values"], tellLost: typeof lost.add) => {
      const values: Record<string, Value> = {};
      for (const variable of from.variables) {
        const value = before[variable.id] ?? null;
        if (value === null) continue;
        const target = targetOf(variable, to, chosen);
        const placed = target === null ? null : place(variable, target, value);
        if (target === null || placed === null) tellLost(variable.name, shownValue(project, value));
        else values[target.id] = placed;
      }
      return values;
    };
    const values = placeAll(before.values, lost.add);
    changes.push(changeRecord("statement", before, { ...before, typeId: to.id, values }));
    for (const decision of project.decisionsOf(id))
      changes.push(...keptValuesChanged(decision, (kept) => placeAll(kept, () => undefined)));
  }
  return {
    draft: {
      summary: { key: "statements-retyped", details: { count: changed, to: to.label } },
      changes: changes.length === 0 ? [] : [...made, ...changes],
    },
    changed,
    lost: lost.list(),
  };
}

function targetOf(
  variable: Variable,
  to: StatementType,
  chosen: Readonly<Record<string, string>> | undefined,
): Variable | null {
  const wanted = chosen?.[variable.id];
  if (wanted !== undefined) return to.variables.find((one) => one.id === wanted) ?? null;
  if (chosen !== undefined) return null;
  const name = variable.name.toLowerCase();
  return to.variables.find((one) => one.name.toLowerCase() === name) ?? null;
}

/** Puts a value into another variable; entities are found there by their value or made, once each. */
function valuePlacer(project: ProjectReader, maker: Maker, made: Change[]) {
  const placed = new Map<string, string>();
  return (from: Variable, to: Variable, value: Exclude<Value, null>): Value => {
    const entity = from.dataType === "short text" ? project.read("entity", String(value)) : null;
    const converted = convertValue(entity?.value ?? value, to.dataType);
    if (converted === null || to.dataType !== "short text") return converted;
    const text = String(converted);
    const key = `${to.id}\n${text}`;
    const known = placed.get(key) ?? project.entityByValue(to.id, text)?.id;
    if (known !== undefined) return known;
    const fresh = newEntity(maker.newId(), to.id, "value", text, null);
    // What is known of the entity goes along; its places among the others of its variable cannot.
    const described =
      entity === null
        ? fresh
        : {
            ...entity,
            ...fresh,
            labels: entity.labels,
            aliases: entity.aliases,
            attributes: entity.attributes,
          };
    made.push(makeRecord("entity", { ...described, color: entity?.color ?? null }));
    placed.set(key, fresh.id);
    return fresh.id;
  };
}

/** Counts what is lost, by variable. */
export function lostCounter(): {
  readonly add: (variable: string, value: string) => void;
  readonly list: () => LostValues[];
} {
  const found = new Map<string, { statements: number; examples: string[] }>();
  return {
    add(variable, value) {
      const entry = found.get(variable) ?? { statements: 0, examples: [] };
      entry.statements += 1;
      if (entry.examples.length < MOST_EXAMPLES && !entry.examples.includes(value))
        entry.examples.push(value);
      found.set(variable, entry);
    },
    list: () => [...found].map(([variable, entry]) => ({ variable, ...entry })),
  };
}

function shownValue(project: ProjectReader, value: Exclude<Statement["values"][string], null>): string {
  return typeof value === "string" ? (project.read("entity", value)?.value ?? value) : String(value);
}
