/** Events at which things are said, and conditions that commitments hang on. */
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const eventTable: RecordTable<"event"> = {
  kind: "event",
  table: "event",
  columns: { labels: null, kind: null, place: null, from_day: null, to_day: null, mentions: null },
  toRow: ({ labels, kind, place, from, to, mentions }) => ({
    labels: toJson(labels),
    kind,
    place,
    from_day: from,
    to_day: to,
    mentions: toJson(mentions),
  }),
  fromRow: (row) => ({
    id: row.id,
    labels: fromJson(row.labels),
    kind: String(row.kind),
    place: row.place as string | null,
    from: row.from_day as string | null,
    to: row.to_day as string | null,
    mentions: fromJson(row.mentions),
    revision: row.revision,
  }),
};

export const conditionTable: RecordTable<"condition"> = {
  kind: "condition",
  table: "condition",
  columns: { labels: null, test: null, states: null },
  toRow: ({ labels, test, states }) => ({
    labels: toJson(labels),
    test: toJson(test),
    states: toJson(states),
  }),
  fromRow: (row) => ({
    id: row.id,
    labels: fromJson(row.labels),
    test: fromJson(row.test),
    states: fromJson(row.states),
    revision: row.revision,
  }),
};
