/** Decisions in the ledger. */
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const ledgerEntryTable: RecordTable<"ledgerEntry"> = {
  kind: "ledgerEntry",
  table: "ledger_entry",
  columns: { coder: "coder", at: null, kind: null, detail: null },
  toRow: ({ coderId, recordedAt, detail }) => ({
    coder: coderId,
    at: recordedAt,
    kind: detail.kind,
    detail: toJson(detail),
  }),
  fromRow: (row) => ({
    id: row.id,
    coderId: String(row.coder),
    recordedAt: String(row.at),
    detail: fromJson(row.detail),
    revision: row.revision,
  }),
};
