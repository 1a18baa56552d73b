/** What belongs to the project as a whole: versions of its codebook, and its settings. */
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const codebookTable: RecordTable<"codebook"> = {
  kind: "codebook",
  table: "codebook",
  columns: { number: null, codebook: null },
  toRow: ({ number, codebook }) => ({ number, codebook: toJson(codebook) }),
  fromRow: (row) => ({ id: row.id, number: Number(row.number), codebook: fromJson(row.codebook) }),
};

export const settingTable: RecordTable<"setting"> = {
  kind: "setting",
  table: "setting",
  columns: { value: null },
  // `null` is a value like others here, so it is written as JSON too.
  toRow: ({ value }) => ({ value: JSON.stringify(value) }),
  fromRow: (row) => ({ id: row.id, value: fromJson(row.value) }),
};
