/** Before a table is imported: which column holds which field, beside what its first rows would become. */
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpNames, helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { Drawer } from "../../frame/drawer.js";
import type { WaitingTable } from "./actions.js";

export interface TableDrawerProps {
  readonly table: WaitingTable;
  readonly confirm: (columns: Readonly<Record<string, string>>) => void;
  readonly skip: () => void;
}

/** Rows that are shown. */
const SHOWN = 3;

export function TableDrawer({ table, confirm, skip }: TableDrawerProps) {
  const { t } = useTranslation(["record", "frame"]);
  const { preview, file } = table;
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>(preview.assigned);
  const set = (field: string, column: string) =>
    setColumns((now) => {
      const { [field]: _gone, ...rest } = now;
      return column === "" ? rest : { ...rest, [field]: column };
    });
  const cell = (row: readonly string[], field: string) => {
    const column = columns[field];
    return column === undefined ? "" : (row[preview.columns.indexOf(column)] ?? "");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm(columns);
  };
  return (
    <Drawer title={t("record:table.title")} label={t("record:table.title")} close={skip} full>
      <form className="table-fields" onSubmit={submit}>
        <p>{t("record:table.what", { file: file.name })}</p>
        {preview.fields.map((field) => (
          <div key={field}>
            <label>
              <span>{t(`record:table.field.${field}`)}</span>
              <select
                value={columns[field] ?? ""}
                onChange={(event) => set(field, event.currentTarget.value)}
              >
                <option value="">–</option>
                {preview.columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            </label>
            <ColumnHelp field={field} label={t(`record:table.field.${field}`)} />
          </div>
        ))}
        <h3>{t("record:table.rows")}</h3>
        {preview.rows.slice(0, SHOWN).map((row) => (
          <dl key={row.join("\u0000")}>
            {preview.fields
              .filter((field) => columns[field] !== undefined)
              .map((field) => (
                <div key={field}>
                  <dt>{t(`record:table.field.${field}`)}</dt>
                  <dd className={field === "text" || field === "title" ? "rec" : undefined}>
                    {cell(row, field) === "" ? "–" : cell(row, field)}
                  </dd>
                </div>
              ))}
          </dl>
        ))}
        <div className="form-acts">
          <button type="submit" className="btn primary" disabled={columns.text === undefined}>
            {t("record:table.import")}
          </button>
          <button type="button" className="btn" onClick={skip}>
            {t("record:table.skip")}
          </button>
        </div>
        {columns.text === undefined ? <p className="dim">{t("record:table.needsText")}</p> : null}
      </form>
    </Drawer>
  );
}

/** What a field of a document is for; a field the page does not know by name has nothing to say. */
function ColumnHelp({ field, label }: { readonly field: string; readonly label: string }) {
  const name = helpNames.record.find((one) => one === `column.${field}`);
  return name === undefined ? null : <OptionHelp of={helpOf(`record.${name}`)} label={label} beside />;
}
