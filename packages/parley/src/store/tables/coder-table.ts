/** Coders: people and engines. */
import type { Coder } from "@parley/core";
import type { RecordTable } from "../record-table.js";

export const coderTable: RecordTable<"coder"> = {
  kind: "coder",
  table: "coder",
  columns: { name: null, kind: null, version: null, color: null },
  toRow: ({ name, kind, version, color }) => ({ name, kind, version, color }),
  fromRow: (row) => ({
    id: row.id,
    name: String(row.name),
    kind: row.kind as Coder["kind"],
    version: row.version as string | null,
    color: String(row.color),
  }),
};
