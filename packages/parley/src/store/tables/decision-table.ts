/** Decisions on proposals, kept beside the statement. */
import type { Decision } from "@parley/core";
import type { RecordTable } from "../record-table.js";
import { fromJson, toJson } from "./json.js";

export const decisionTable: RecordTable<"decision"> = {
  kind: "decision",
  table: "decision",
  columns: { statement: "statement", coder: "coder", kind: null, at: null, engine: null, proposed: null },
  toRow: (decision) => ({
    statement: decision.statementId,
    coder: decision.coderId,
    kind: decision.kind,
    at: decision.at,
    engine: decision.engine,
    proposed: toJson(decision.proposed),
  }),
  fromRow: (row) => ({
    id: row.id,
    statementId: String(row.statement),
    kind: row.kind as Decision["kind"],
    coderId: String(row.coder),
    at: String(row.at),
    engine: row.engine as string | null,
    proposed: fromJson(row.proposed),
  }),
};
