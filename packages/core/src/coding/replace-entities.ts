/**
 * Every place that names one of some entities names another one from now on: values and members of
 * statements, what decisions keep of a proposal, memberships and parents of other entities, saved views.
 */
import type { Change } from "../model/command.js";
import type { Entity, EntityMembership } from "../model/entity.js";
import type { Statement, Value } from "../model/statement.js";
import { changeRecord, isSameValue } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

export interface Replaced {
  readonly changes: readonly Change[];
  /** Statements that name another entity now. */
  readonly statements: number;
}

/**
 * @param heirs id of the entity that stands for each one
 * @param except id of an entity whose own record the caller changes
 */
export function replaceEntities(
  project: ProjectReader,
  heirs: ReadonlyMap<string, string>,
  except: string,
): Replaced {
  const ids = [...heirs.keys()];
  const heirOf = (id: string) => heirs.get(id) ?? id;
  const entities = unique(ids.flatMap((id) => project.entitiesNaming(id)))
    .filter(({ id }) => id !== except && !heirs.has(id))
    .map((entity) => changeRecord("entity", entity, withHeirs(entity, heirOf)));
  const statements = unique(ids.flatMap((id) => project.statementsNaming(id))).map((statement) =>
    changeRecord("statement", statement, {
      ...statement,
      values: replacedValues(statement.values, heirOf),
      members: [...new Set(statement.members.map(heirOf))],
    }),
  );
  const decisions = unique(ids.flatMap((id) => project.decisionsNaming(id))).map((decision) =>
    changeRecord("decision", decision, { ...decision, proposed: proposedAfter(decision.proposed, heirs) }),
  );
  const views = project.settings("view:").flatMap((setting) => {
    const value = replacedAnywhere(setting.value, heirs);
    return isSameValue(value, setting.value) ? [] : [changeRecord("setting", setting, { ...setting, value })];
  });
  return { changes: [...entities, ...statements, ...decisions, ...views], statements: statements.length };
}

function withHeirs(entity: Entity, heirOf: (id: string) => string): Entity {
  const memberships: EntityMembership[] = [];
  for (const membership of entity.memberships) {
    const moved = { ...membership, of: heirOf(membership.of) };
    if (!memberships.some((one) => isSameValue(one, moved))) memberships.push(moved);
  }
  return {
    ...entity,
    memberships,
    parentId: entity.parentId === null ? null : heirOf(entity.parentId),
  };
}

function replacedValues(values: Statement["values"], heirOf: (id: string) => string): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? heirOf(value) : value]),
  );
}

/** Only values and members of a proposal name entities; its note may say anything. */
function proposedAfter(
  proposed: Readonly<Record<string, unknown>>,
  heirs: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { values, members } = proposed;
  return {
    ...proposed,
    ...(values === undefined ? {} : { values: replacedAnywhere(values, heirs) }),
    ...(members === undefined ? {} : { members: replacedAnywhere(members, heirs) }),
  };
}

/** Ids inside of plain data, also in lists joined by commas, as addresses have them. */
function replacedAnywhere(value: unknown, heirs: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    const pieces = value.split(",");
    // Words that only look like a list stay as they are.
    if (!pieces.some((piece) => heirs.has(piece))) return value;
    return [...new Set(pieces.map((piece) => heirs.get(piece) ?? piece))].join(",");
  }
  if (Array.isArray(value)) return value.map((one) => replacedAnywhere(one, heirs));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replacedAnywhere(one, heirs)]));
}

function unique<Kept extends { readonly id: string }>(records: readonly Kept[]): Kept[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
