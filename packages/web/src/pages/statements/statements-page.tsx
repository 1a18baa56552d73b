/** All statements as a table: filter, sort, group, read in place, and change many of them in one step. */
import "../../styles/record.css";
import "../../styles/statements.css";
import type { StatementView } from "@parley/core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { BarTools } from "../../frame/slots.js";
import { joinList, useAddress } from "../../state/address.js";
import {
  firstDirection,
  hidesRows,
  noFilters,
  type RowSort,
  rowFiltersOf,
  rowQueryOf,
  useRowGroups,
  useRowWindow,
} from "../../state/statement-rows.js";
import { useWrite } from "../../state/writes.js";
import { chosenColumns, useColumns } from "./columns.js";
import { FilterSentence } from "./filter-sentence.js";
import { GroupsTable } from "./groups-table.js";
import { RecodeDrawer } from "./recode-drawer.js";
import { RetypeDrawer } from "./retype-drawer.js";
import { SelectionBar, type Work } from "./selection-bar.js";
import { StatementDrawer } from "./statement-drawer.js";
import { StatementGrid } from "./statement-grid.js";
import { TableTools } from "./table-tools.js";
import { useSelection } from "./use-selection.js";

/** What a group is a value of, in the filter. */
const listOfGroup = {
  actor: "actors",
  concept: "concepts",
  stance: "stances",
  source: "sources",
  state: "states",
  coder: "coders",
  act: "acts",
  month: null,
} as const;

export function StatementsPage() {
  const { t } = useTranslation(["statements", "frame"]);
  const { address, change } = useAddress();
  const filters = rowFiltersOf(address);
  const asked = JSON.stringify(rowQueryOf(address));
  // The same filter is the same query, whatever else changes in the address.
  const query = useMemo(() => JSON.parse(asked) as ReturnType<typeof rowQueryOf>, [asked]);
  const [sight, setSight] = useState({ first: 0, end: 60 });
  const look = useCallback((first: number, end: number) => setSight({ first, end }), []);
  const rows = useRowWindow(query, sight.first, sight.end);
  const groups = useRowGroups(query, filters.by);
  const columns = useColumns();
  const selection = useSelection(query, t("statements:tooMany"));
  const write = useWrite();
  const [current, setCurrent] = useState(0);
  const [work, setWork] = useState<Work | null>(null);
  const opened = address.statement;
  const isTight = opened !== undefined || work !== null || matchMedia("(max-width: 1180px)").matches;
  const shown = chosenColumns(columns, address.cols, isTight);
  const at = Math.max(0, Math.min(current, (rows.total ?? 1) - 1));
  const row = rows.rowAt(at);

  const judge = (kind: "accept" | "reject" | "reopen", one?: StatementView) => {
    const body =
      one === undefined
        ? { kind, ids: selection.ids, revisions: selection.revisions }
        : { kind, ids: [one.id], revisions: { [one.id]: one.revision } };
    void write("decisions", { method: "POST", body }).then((isDone) => {
      if (isDone && one === undefined) selection.clear();
    });
  };
  const begin = (next: Work) => setWork(next);
  // Without a selection the row in focus is what is worked on.
  const chosen =
    selection.size > 0
      ? { ids: selection.ids, revisions: selection.revisions }
      : {
          ids: row === undefined ? [] : [row.id],
          revisions: row === undefined ? {} : { [row.id]: row.revision },
        };
  const apply = async (path: string, body: object) => {
    const isDone = await write(path, { method: "POST", body });
    if (isDone) selection.clear();
    return isDone;
  };
  const sortBy = (sort: RowSort) => {
    const turned = filters.direction === "up" ? "down" : "up";
    change({
      sort: sort === "date" ? null : sort,
      dir: filters.sort === sort ? turned : firstDirection(sort),
    });
  };
  const openGroup = (value: string) => {
    const name = filters.by === null ? null : listOfGroup[filters.by];
    if (name !== null) change({ [name]: joinList([value]), by: null }, true);
  };
  const close = () => {
    setWork(null);
    document.querySelector<HTMLElement>(".stm-scroll")?.focus();
  };
  return (
    <div className="statements">
      <BarTools>
        <TableTools columns={columns} shown={shown} query={query} />
      </BarTools>
      <FilterSentence total={rows.total} all={rows.all} />
      {rows.failure !== null && rows.total === null ? (
        <div className="pad">
          <Problem failure={rows.failure}>
            <button type="button" className="btn" onClick={rows.retry}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : rows.total === 0 ? (
        <div className="pad">
          <NoRows isFiltered={hidesRows(address)} clear={() => change(noFilters)} />
        </div>
      ) : filters.by !== null ? (
        groups.data === undefined ? null : (
          <GroupsTable key={filters.by} groups={groups.data.groups} by={filters.by} open={openGroup} />
        )
      ) : (
        <StatementGrid
          rows={rows}
          columns={shown}
          filters={filters}
          selection={selection}
          current={at}
          setCurrent={(position) => {
            setCurrent(position);
            const next = rows.rowAt(position);
            // The drawer follows the focus while it is open.
            if (opened !== undefined && next !== undefined) change({ statement: next.id });
          }}
          openedId={opened}
          open={({ id }) => change({ statement: id })}
          sortBy={sortBy}
          look={look}
        />
      )}
      <SelectionBar selection={selection} judge={judge} begin={begin} />
      {work === "recode" && chosen.ids.length > 0 ? (
        <RecodeDrawer {...chosen} apply={(body) => apply("statements/recode", body)} close={close} />
      ) : work === "retype" && chosen.ids.length > 0 ? (
        <RetypeDrawer {...chosen} apply={(body) => apply("statements/retype", body)} close={close} />
      ) : opened === undefined ? null : (
        <StatementDrawer
          id={opened}
          row={row?.id === opened ? row : undefined}
          judge={judge}
          recode={() => begin("recode")}
          close={() => {
            change({ statement: null });
            close();
          }}
        />
      )}
    </div>
  );
}

function NoRows({ isFiltered, clear }: { readonly isFiltered: boolean; readonly clear: () => void }) {
  const { t } = useTranslation("statements");
  if (!isFiltered) return <Empty>{t("empty.none")}</Empty>;
  return (
    <Empty
      action={
        <button type="button" className="btn" onClick={clear}>
          {t("empty.clear")}
        </button>
      }
    >
      {t("empty.filtered")}
    </Empty>
  );
}
