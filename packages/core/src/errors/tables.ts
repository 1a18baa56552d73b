/** Problems of tables and lists of documents: CSV, JSON, JSON lines. */
import { problemTable } from "./problem.js";

export const tableProblems = problemTable({
  TABLE_TOO_LONG: {
    status: 422,
    exit: 1,
    en: [
      "The table has {rows} rows; a sheet holds {limit}.",
      "workbook (.xlsx)",
      "Filter the table, or save it as .csv.",
    ],
    de: [
      "Die Tabelle hat {rows} Zeilen; ein Tabellenblatt fasst {limit}.",
      "Arbeitsmappe (.xlsx)",
      "Bitte die Tabelle filtern oder als .csv speichern.",
    ],
  },
  TABLE_TEXT_COLUMN_UNKNOWN: {
    status: 422,
    exit: 1,
    en: ["No column holds the text. Columns found: {columns}.", "{file}", "Say which column is the text."],
    de: [
      "Keine Spalte enthält den Text. Gefundene Spalten: {columns}.",
      "{file}",
      "Bitte angeben, welche Spalte der Text ist.",
    ],
  },
  TABLE_COLUMN_MISSING: {
    status: 422,
    exit: 1,
    en: [
      'There is no column "{column}". Columns found: {columns}.',
      "{file}",
      "Correct the name of the column.",
    ],
    de: [
      "Es gibt keine Spalte „{column}“. Gefundene Spalten: {columns}.",
      "{file}",
      "Bitte den Namen der Spalte berichtigen.",
    ],
  },
  TABLE_WITHOUT_ROWS: {
    status: 422,
    exit: 1,
    en: ["The table has a header and no rows.", "{file}", "Check whether it was exported completely."],
    de: [
      "Die Tabelle hat eine Kopfzeile und keine Zeilen.",
      "{file}",
      "Bitte prüfen, ob sie vollständig exportiert wurde.",
    ],
  },
  ROW_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: ["The row has no text; it was left out.", "{file}, line {line}", "Fill in the text or drop the row."],
    de: [
      "Die Zeile hat keinen Text; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      "Bitte den Text ergänzen oder die Zeile entfernen.",
    ],
  },
  CSV_ROW_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The quotation marks do not match; nothing was read from here on.",
      "{file}, line {line}",
      "Close the quotation mark, or double it inside the field.",
    ],
    de: [
      "Die Anführungszeichen passen nicht zueinander; ab hier wurde nichts gelesen.",
      "{file}, Zeile {line}",
      "Bitte das Anführungszeichen schließen oder innerhalb des Feldes verdoppeln.",
    ],
  },
  JSON_LINE_BROKEN: {
    status: 422,
    exit: 1,
    en: ["The line is not valid JSON; it was left out.", "{file}, line {line}", "Check the end of the line."],
    de: [
      "Die Zeile ist kein gültiges JSON; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      "Bitte das Ende der Zeile prüfen.",
    ],
  },
  JSON_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The file is neither a JSON list nor one JSON object a line.",
      "{file}",
      "Check whether it was saved completely.",
    ],
    de: [
      "Die Datei ist weder eine JSON-Liste noch ein JSON-Objekt je Zeile.",
      "{file}",
      "Bitte prüfen, ob sie vollständig gespeichert wurde.",
    ],
  },
  JSON_LINE_NOT_OBJECT: {
    status: 422,
    exit: 1,
    en: [
      "The line holds no object with named fields; it was left out.",
      "{file}, line {line}",
      'Write {"text": "…"} or more fields.',
    ],
    de: [
      "Die Zeile enthält kein Objekt mit benannten Feldern; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      'Bitte {"text": "…"} oder mehr Felder schreiben.',
    ],
  },
});
