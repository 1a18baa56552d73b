/** Utterances: one act of saying with its evidence. */
import type { Utterance } from "@parley/core";
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const utteranceTable: RecordTable<"utterance"> = {
  kind: "utterance",
  table: "utterance",
  columns: {
    document: "document",
    version: "text_version",
    mode: null,
    medium: null,
    quote: null,
    start: null,
    stop: null,
    cue: null,
    frame: null,
    addressee: null,
    nested_in: "utterance",
  },
  toRow: (utterance) => ({
    document: utterance.documentId,
    version: utterance.versionId,
    mode: utterance.mode,
    medium: utterance.medium,
    quote: toJson(utterance.quote),
    start: utterance.quote.start,
    stop: utterance.quote.end,
    cue: toJson(utterance.cue),
    frame: toJson(utterance.frame),
    addressee: toJson(utterance.addressee),
    nested_in: utterance.nestedIn,
  }),
  fromRow: (row) => ({
    id: row.id,
    documentId: String(row.document),
    versionId: String(row.version),
    mode: row.mode as Utterance["mode"],
    medium: row.medium as Utterance["medium"],
    quote: fromJson(row.quote),
    cue: fromJson(row.cue),
    frame: fromJson(row.frame),
    addressee: fromJson(row.addressee),
    nestedIn: row.nested_in as string | null,
    revision: row.revision,
  }),
};
