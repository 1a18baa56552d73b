/** A `.dna` file as a record for analyses, read-only. */
import { basename, extname } from "node:path";
import type { StatementTable } from "@parley/core";
import { builtInStatementType } from "@parley/core";
import type { OpenRecord } from "../project/open-record.js";
import { dnaAttributes } from "./dna-attributes.js";
import { dnaStatementTable } from "./load-dna-table.js";
import { openDna } from "./open-dna.js";

/** @throws what `openDna` throws */
export function openDnaRecord(path: string): OpenRecord {
  const connection = openDna(path);
  const tables = new Map<string, StatementTable>();
  const attributes: OpenRecord["attributes"] = (statementType, variable, entityIds) =>
    dnaAttributes(connection, statementType, variable, entityIds);
  return {
    name: basename(path, extname(path)),
    // Everything is reviewed and labels are as coded, so that only the type makes a difference.
    table: ({ statementType = builtInStatementType.label } = {}) => {
      const table =
        tables.get(statementType) ?? connection.snapshot(() => dnaStatementTable(connection, statementType));
      tables.set(statementType, table);
      return table;
    },
    attributes,
    describe: (statementType, variable, entityIds) => {
      const { names, rows } = attributes(statementType, variable, entityIds);
      return rows.map(([color = "", ...values]) => ({
        color: color === "" ? null : color,
        attributes: Object.fromEntries(values.map((value, at) => [names[at + 1] ?? "", value])),
      }));
    },
    text: (documentId) =>
      connection.value<string>("SELECT Text FROM DOCUMENTS WHERE ID = ?", Number(documentId)) ?? "",
    nativeId: Number,
    close: connection.close,
  };
}
