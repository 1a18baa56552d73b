/**
 * The statements of a project in columns, as JSON: what the browser computes long series from. The pair
 * `tableToJson` and `tableFromJson` loses nothing; numbers that are missing are `null` on the way.
 */
import { z } from "zod";
import { entityKinds } from "../model/entity.js";
import { dataTypes } from "../model/statement-type.js";
import { statusSchema } from "../model/status.js";
import type { Column, StatementTable } from "../network/statement-table.js";
import type { EntityLook } from "./network-view.js";
import { uiLanguageSchema } from "./page.js";

/** Which statements. */
export const statementTableQuerySchema = z.object({
  /** Id or label; the built-in one when left out. */
  statementType: z.string().optional(),
  status: statusSchema.default("all"),
  labels: uiLanguageSchema,
});

const numbers = z.array(z.number().nullable());
const texts = z.array(z.string());

export const statementTableSchema = z
  .object({
    /** Last command of the log. */
    revision: z.int(),
    ids: texts,
    document: z.array(z.int()),
    time: numbers,
    start: z.array(z.int()),
    stop: z.array(z.int()),
    coder: z.array(z.int()),
    reviewed: z.array(z.int()),
    confidence: z.array(z.number()),
    coders: texts,
    coderIds: texts,
    documents: z.object({
      ids: texts,
      title: texts,
      author: texts,
      source: texts,
      section: texts,
      type: texts,
      time: numbers,
    }),
    variables: z.array(
      z.object({
        name: z.string(),
        dataType: z.enum(dataTypes),
        /** Short text: sorted values, their entities, and a code per statement, −1 where there is none. */
        values: texts.optional(),
        coded: texts.optional(),
        entityIds: texts.optional(),
        codes: z.array(z.int()).optional(),
        /** Long text. */
        texts: z.array(z.string().nullable()).optional(),
        /** Boolean and integer. */
        numbers: numbers.optional(),
        range: z.tuple([z.number(), z.number()]).optional(),
      }),
    ),
    /** What nodes show of their entities. */
    looks: z.record(
      z.string(),
      z.object({
        kind: z.enum(entityKinds),
        color: z.string().nullable(),
        attributes: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: "StatementTable" });
export type StatementTableJson = z.infer<typeof statementTableSchema>;

/** The columns as JSON, with the looks of the entities that occur. */
export function tableToJson(
  table: StatementTable,
  revision: number,
  lookOf: (entityId: string) => EntityLook | undefined,
): StatementTableJson {
  const looks: StatementTableJson["looks"] = {};
  for (const column of table.variables.values()) {
    if (column.dataType !== "short text") continue;
    for (const id of column.entityIds) {
      const look = lookOf(id);
      if (look !== undefined)
        looks[id] = { kind: look.kind, color: look.color, attributes: { ...look.attributes } };
    }
  }
  const { ids, title, author, source, section, type } = table.documents;
  return {
    revision,
    ids: [...table.ids],
    document: Array.from(table.document),
    time: nullable(table.time),
    start: Array.from(table.start),
    stop: Array.from(table.stop),
    coder: Array.from(table.coder),
    reviewed: Array.from(table.reviewed),
    confidence: Array.from(table.confidence),
    coders: [...table.coders],
    coderIds: [...table.coderIds],
    documents: {
      ids: [...ids],
      title: [...title],
      author: [...author],
      source: [...source],
      section: [...section],
      type: [...type],
      time: nullable(table.documents.time),
    },
    variables: [...table.variables].map(([name, column]) => columnToJson(name, column)),
    looks,
  };
}

function columnToJson(name: string, column: Column): StatementTableJson["variables"][number] {
  switch (column.dataType) {
    case "short text":
      return {
        name,
        dataType: column.dataType,
        values: [...column.values],
        ...(column.coded === undefined ? {} : { coded: [...column.coded] }),
        entityIds: [...column.entityIds],
        codes: Array.from(column.codes),
      };
    case "long text":
      return { name, dataType: column.dataType, texts: [...column.texts] };
    default:
      return {
        name,
        dataType: column.dataType,
        numbers: nullable(column.numbers),
        ...(column.range === undefined ? {} : { range: [column.range[0], column.range[1]] }),
      };
  }
}

/** The columns as analyses read them. */
export function tableFromJson(json: StatementTableJson): StatementTable {
  return {
    size: json.ids.length,
    ids: json.ids,
    document: Int32Array.from(json.document),
    time: withNaN(json.time),
    start: Int32Array.from(json.start),
    stop: Int32Array.from(json.stop),
    coder: Int32Array.from(json.coder),
    reviewed: Uint8Array.from(json.reviewed),
    confidence: Float32Array.from(json.confidence),
    coders: json.coders,
    coderIds: json.coderIds,
    documents: { ...json.documents, time: withNaN(json.documents.time) },
    variables: new Map(json.variables.map((column) => [column.name, columnFromJson(column)])),
  };
}

function columnFromJson(column: StatementTableJson["variables"][number]): Column {
  switch (column.dataType) {
    case "short text":
      return {
        dataType: column.dataType,
        values: column.values ?? [],
        ...(column.coded === undefined ? {} : { coded: column.coded }),
        entityIds: column.entityIds ?? [],
        codes: Int32Array.from(column.codes ?? []),
      };
    case "long text":
      return { dataType: column.dataType, texts: column.texts ?? [] };
    default: {
      const own = { dataType: column.dataType, numbers: withNaN(column.numbers ?? []) };
      return column.range === undefined ? own : { ...own, range: column.range };
    }
  }
}

function nullable(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function withNaN(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}
