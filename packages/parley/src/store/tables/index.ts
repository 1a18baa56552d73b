/** The table of every kind of record. */
import type { RecordKind } from "@parley/core";
import type { RecordTable } from "../record-table.js";
import { coderTable } from "./coder-table.js";
import { decisionTable } from "./decision-table.js";
import { documentTable, textVersionTable } from "./document-table.js";
import { entityTable } from "./entity-table.js";
import { ledgerEntryTable } from "./ledger-entry-table.js";
import { conditionTable, eventTable } from "./process-tables.js";
import { codebookTable, settingTable } from "./project-tables.js";
import { statementTable } from "./statement-table.js";
import { statementTypeTable } from "./statement-type-table.js";
import { utteranceTable } from "./utterance-table.js";

/** Referred-to kinds come before those that refer to them. */
export const recordTables: { readonly [Kind in RecordKind]: RecordTable<Kind> } = {
  setting: settingTable,
  coder: coderTable,
  statementType: statementTypeTable,
  codebook: codebookTable,
  document: documentTable,
  textVersion: textVersionTable,
  entity: entityTable,
  utterance: utteranceTable,
  statement: statementTable,
  decision: decisionTable,
  event: eventTable,
  condition: conditionTable,
  ledgerEntry: ledgerEntryTable,
};
