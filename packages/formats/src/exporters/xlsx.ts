/**
 * A table as a workbook of one sheet (Office Open XML, ECMA-376): a bold first row that stays in sight, and a
 * filter on it. Texts are texts: nothing a document says can be run as a formula. What does not fit into a cell
 * (32,767 characters) ends in "…".
 */
import { fail } from "@parley/core";
import type { ExportedStatement } from "../exported-statement.js";
import type { Cell } from "../table.js";
import { xmlAttribute, xmlContent } from "../xml.js";
import { zipFile } from "../zip-file.js";
import { statementTable } from "./statements-csv.js";

/** What a sheet holds at most, its head included. */
export const MOST_SHEET_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The bytes of the workbook.
 * @throws `TABLE_TOO_LONG` for more rows than a sheet holds
 *
 * @example
 * writeXlsx({ name: "Statements", header: ["actor"], rows: [["Ada Lindqvist"]] });
 */
export function writeXlsx({ name, header, rows }: Sheet): Uint8Array {
  if (rows.length + 1 > MOST_SHEET_ROWS)
    fail("TABLE_TOO_LONG", { rows: rows.length, limit: MOST_SHEET_ROWS - 1 });
  const text = (words: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${words}`);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  // Sheet names: at most 31 characters, without those that have a meaning in formulas.
  const sheet = name.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31);
  return zipFile([
    {
      name: "[Content_Types].xml",
      bytes: text(
        `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
      ),
    },
    {
      name: "_rels/.rels",
      bytes: text(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/workbook.xml",
      bytes: text(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: text(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/styles.xml",
      bytes: text(
        `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
      ),
    },
    { name: "xl/worksheets/sheet1.xml", bytes: text(sheetXml(main, header, rows)) },
  ]);
}

function sheetXml(namespace: string, header: readonly string[], rows: Sheet["rows"]): string {
  const last = `${columnName(Math.max(1, header.length))}${rows.length + 1}`;
  const lines = [
    `<row>${header.map((cell) => textCell(cell, ' s="1"')).join("")}</row>`,
    ...rows.map((row) => `<row>${row.map(cellXml).join("")}</row>`),
  ];
  return `<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${lines.join("")}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellXml(cell: Cell): string {
  if (cell === null || cell === undefined || cell === "") return "<c/>";
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : "<c/>";
  return textCell(cell, "");
}

function textCell(text: string, style: string): string {
  const shown = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlContent(shown)}</t></is></c>`;
}

/** 1 → A, 26 → Z, 27 → AA. */
function columnName(number: number): string {
  let name = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** All statements as a workbook, with the columns of the CSV table. */
export function writeStatementsXlsx(statements: Iterable<ExportedStatement>): Uint8Array {
  return writeXlsx({ name: "Statements", ...statementTable(statements) });
}
