/** Downloads what a list shows as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read umlauts). */
import type { StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { saveFile } from "../figures/save-file.js";
import { Icon } from "./icon.js";

export type CsvCell = string | number | null;

export interface CsvButtonProps {
  /** File name without ending. */
  readonly name: string;
  readonly rows: () => readonly (readonly CsvCell[])[];
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

export function CsvButton({ name, rows, disabled = false, quiet = false }: CsvButtonProps) {
  const { t } = useTranslation("network");
  return (
    <button
      type="button"
      className={quiet ? "btn quiet" : "btn"}
      disabled={disabled}
      onClick={() => saveFile(`${name}.csv`, csvFile(rows()))}
      title={t("downloadCsv")}
    >
      <Icon name="download" />
      CSV
    </button>
  );
}

/** The rows as a file. */
function csvFile(rows: readonly (readonly CsvCell[])[]): Blob {
  return new Blob(["\uFEFF", csvText(rows)], { type: "text/csv;charset=utf-8" });
}

/** Rows as CSV; cells with separators, quotes or line breaks are quoted. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const cell = (value: CsvCell) => {
    const text = value === null ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Statements as rows with a head, for any list of evidence. */
export function statementRows(statements: readonly StatementView[]): CsvCell[][] {
  return [
    [
      "id",
      "date",
      "person",
      "organization",
      "concept",
      "agreement",
      "state",
      "quote",
      "sentence",
      "document",
      "source",
      "documentId",
      "start",
      "end",
    ],
    ...statements.map((statement) => [
      statement.id,
      statement.document.date,
      statement.person?.label ?? null,
      statement.organization?.label ?? null,
      statement.concept?.label ?? null,
      statement.agreement,
      statement.state,
      statement.quote.text,
      statement.sentence.text,
      statement.document.title,
      statement.document.source,
      statement.documentId,
      statement.quote.start,
      statement.quote.end,
    ]),
  ];
}
