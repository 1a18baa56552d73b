/** Columns, saved views and files of the table, in the bar. */

import { Popover } from "@mantine/core";
import type { SavedView } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { BarMenu } from "../../components/bar-menu.js";
import { type HelpName, helpOf } from "../../components/help-places.js";
import { Icon, type IconName } from "../../components/icon.js";
import { OptionHelp } from "../../components/option-help.js";
import { type Address, changedAddress, joinList, useAddress } from "../../state/address.js";
import { apiAddress, ask, type Query } from "../../state/api.js";
import { useWrite } from "../../state/writes.js";
import type { Column } from "./columns.js";

export interface TableToolsProps {
  readonly columns: readonly Column[];
  readonly shown: readonly Column[];
  readonly query: Query;
}

export function TableTools({ columns, shown, query }: TableToolsProps) {
  return (
    <>
      <ViewMenu />
      <ColumnMenu columns={columns} shown={shown} />
      <FileMenu query={query} />
    </>
  );
}

function Menu({
  icon,
  name,
  help,
  children,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly help: HelpName;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <BarMenu icon={icon} name={name} opens="dialog" opened={opened} setOpened={setOpened}>
      <Popover.Dropdown className="slot-menu tool-menu" aria-label={name}>
        {children(() => setOpened(false))}
        <OptionHelp of={helpOf(help)} label={name} />
      </Popover.Dropdown>
    </BarMenu>
  );
}

function ColumnMenu({ columns, shown }: Pick<TableToolsProps, "columns" | "shown">) {
  const { t } = useTranslation("statements");
  const { change } = useAddress();
  const names = shown.map(({ name }) => name);
  const toggle = (name: string) => {
    const next = names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
    change({ cols: joinList(columns.map((one) => one.name).filter((one) => next.includes(one))) });
  };
  return (
    <Menu icon="columns" name={t("columns")} help="statements.columns">
      {() =>
        columns.map(({ name, label }) => (
          <label key={name} className="check">
            <input type="checkbox" checked={names.includes(name)} onChange={() => toggle(name)} />
            {label}
          </label>
        ))
      }
    </Menu>
  );
}

function FileMenu({ query }: { readonly query: Query }) {
  const { t, i18n } = useTranslation("statements");
  const href = (format: string) =>
    apiAddress(`statements/file/${format}`, { ...query, labels: i18n.language });
  return (
    <Menu icon="download" name={t("file")} help="statements.file">
      {(close) => (
        <>
          <a className="item" href={href("xlsx")} download="statements.xlsx" onClick={close}>
            Excel (.xlsx)
          </a>
          <a className="item" href={href("csv")} download="statements.csv" onClick={close}>
            CSV
          </a>
        </>
      )}
    </Menu>
  );
}

/** The names of an address that make up a view; what is opened or in focus is none of them. */
function viewAddress(address: Address): Address {
  return changedAddress(address, { statement: null, at: null });
}

function ViewMenu() {
  const { t } = useTranslation("statements");
  const { address, change } = useAddress();
  const write = useWrite();
  const [name, setName] = useState("");
  const views = useQuery({
    queryKey: ["views"],
    queryFn: ({ signal }) => ask<{ readonly views: readonly SavedView[] }>("views", {}, signal),
  });
  const own = (views.data?.views ?? []).filter(({ page }) => page === "statements");
  const open = (view: SavedView) => {
    const nothing = Object.fromEntries(Object.keys(address).map((one) => [one, null]));
    change({ ...nothing, ...view.address }, true);
  };
  const save = () => {
    if (name.trim() === "") return;
    const body = { name: name.trim(), page: "statements", address: viewAddress(address) };
    void write("views", { method: "POST", body }).then((isDone) => {
      if (isDone) setName("");
    });
  };
  return (
    <Menu icon="statements" name={t("views.title")} help="statements.views">
      {(close) => (
        <>
          {own.length === 0 ? <p className="sm dim pad-s">{t("views.none")}</p> : null}
          <ul>
            {own.map((view) => (
              <li key={view.id} className="view">
                <button
                  type="button"
                  onClick={() => {
                    open(view);
                    close();
                  }}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  className="gone"
                  aria-label={t("views.remove", { name: view.name })}
                  onClick={() => void write(`views/${encodeURIComponent(view.id)}`, { method: "DELETE" })}
                >
                  <Icon name="close" size={12} />
                </button>
              </li>
            ))}
          </ul>
          <form
            className="save-view"
            onSubmit={(event) => {
              event.preventDefault();
              save();
              close();
            }}
          >
            <input
              type="text"
              maxLength={120}
              value={name}
              placeholder={t("views.name")}
              aria-label={t("views.name")}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit" className="btn" disabled={name.trim() === ""}>
              {t("views.save")}
            </button>
          </form>
        </>
      )}
    </Menu>
  );
}
