/** Entities: actors and concepts with aliases, attributes and memberships. */
import type { Entity } from "@parley/core";
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const entityTable: RecordTable<"entity"> = {
  kind: "entity",
  table: "entity",
  columns: {
    variable: "variable",
    value: null,
    kind: null,
    label_de: null,
    label_en: null,
    aliases: null,
    attributes: null,
    color: null,
    memberships: null,
    parent: "entity",
    candidate: null,
  },
  toRow: (entity) => ({
    variable: entity.variableId,
    value: entity.value,
    kind: entity.kind,
    label_de: entity.labels.de ?? null,
    label_en: entity.labels.en ?? null,
    aliases: toJson(entity.aliases),
    attributes: toJson(entity.attributes),
    color: entity.color,
    memberships: toJson(entity.memberships),
    parent: entity.parentId,
    candidate: entity.candidate ? 1 : 0,
  }),
  fromRow: (row) => ({
    id: row.id,
    variableId: String(row.variable),
    value: String(row.value),
    kind: row.kind as Entity["kind"],
    labels: {
      ...(row.label_de === null ? {} : { de: String(row.label_de) }),
      ...(row.label_en === null ? {} : { en: String(row.label_en) }),
    },
    aliases: fromJson(row.aliases),
    attributes: fromJson(row.attributes),
    color: row.color as string | null,
    memberships: fromJson(row.memberships),
    parentId: row.parent as string | null,
    candidate: row.candidate === 1,
    revision: row.revision,
  }),
};
