/** The same network as a table: one row a tie, sortable, with the number that opens its sentences. */
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Camp } from "../../components/camp.js";
import { CsvButton } from "../../components/evidence-csv.js";
import { useFormats } from "../../i18n/formats.js";
import { useSelection } from "./actions.js";
import { useEgoKey } from "./ego/use-ego.js";
import { weightWords } from "./graph/tie-tip.js";
import { sideWords } from "./method-paragraph.js";
import type { NetworkFilters } from "./network-query.js";
import type { SceneTie } from "./scene/scene.js";
import { TieVerb, tieVerb } from "./tie-words.js";
import { isCut } from "./use-full-view.js";
import type { NetworkScene } from "./use-scene.js";

export const columns = ["source", "tie", "target", "weight", "statements"] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

const PORTION = 300;

export interface NetworkTableProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
}

export function NetworkTable({ network, filters }: NetworkTableProps) {
  const { scene, view } = network;
  const { mode, sides } = filters;
  const { t } = useTranslation(["network", "frame", "options"]);
  const formats = useFormats();
  const { openTie, openNode, open } = useSelection();
  useEgoKey(openNode);
  const [order, setOrder] = useState<Order>({ column: "statements", isDescending: true });
  const [count, setCount] = useState(PORTION);
  const [current, setCurrent] = useState(0);
  const nodes = useMemo(() => new Map(scene.nodes.map((node) => [node.id, node])), [scene]);
  const label = (id: string) => nodes.get(id)?.label ?? id;
  const rows = useMemo(
    () => sortedTies(scene.ties, order, (id) => nodes.get(id)?.label ?? id),
    [scene, order, nodes],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.min(count, rows.length) - 1, Math.max(0, to));
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLElement>("tbody .ev-n")[next]?.focus();
  };
  const cell = (id: string) => {
    const camp = nodes.get(id)?.camp ?? null;
    return (
      <>
        {camp === null ? null : <Camp camp={camp} />} {label(id)}
      </>
    );
  };
  return (
    <section className="net-table" tabIndex={-1} aria-label={t("network:table.label")}>
      <table onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === "weight" || column === "statements" ? "right" : undefined}
                aria-sort={
                  order.column !== column ? undefined : order.isDescending ? "descending" : "ascending"
                }
              >
                <button
                  type="button"
                  onClick={() =>
                    setOrder((now) => ({
                      column,
                      isDescending:
                        now.column === column
                          ? !now.isDescending
                          : column === "weight" || column === "statements",
                    }))
                  }
                >
                  {sides.areOwn && (column === "source" || column === "target")
                    ? sideWords(
                        sides,
                        column === "source" || sides.networkType === "onemode" ? "variable1" : "variable2",
                        t as never,
                      )
                    : t(`network:column.${mode}.${column}`)}
                  <span aria-hidden="true">
                    {order.column !== column ? "" : order.isDescending ? " ↓" : " ↑"}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((tie, position) => (
            <tr key={tie.key} className={tie.key === openTie ? "on" : undefined}>
              <td>{cell(tie.source)}</td>
              <td>
                <TieVerb form={tie.form} mode={mode} />
              </td>
              <td>{cell(tie.target)}</td>
              <td className="right num">{weightWords(tie.weight, formats)}</td>
              <td className="right num">
                <button
                  type="button"
                  className="ev-n"
                  tabIndex={position === current ? 0 : -1}
                  aria-label={t("network:table.open", {
                    source: label(tie.source),
                    target: label(tie.target),
                    statements: t("frame:statements", {
                      count: tie.statements,
                      number: formats.number(tie.statements),
                    }),
                  })}
                  onClick={() => {
                    setCurrent(position);
                    open({ kind: "tie", key: tie.key });
                  }}
                >
                  {formats.number(tie.statements)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="net-table-foot sm dim">
        <span className="num">
          {t("network:table.shown", {
            shown: formats.number(Math.min(count, rows.length)),
            total: formats.number(rows.length),
          })}
        </span>
        {isCut(view) ? (
          <span className="num">
            {t("network:table.cut", {
              count: view.numTies - rows.length,
              number: formats.number(view.numTies - rows.length),
            })}
          </span>
        ) : null}
        {rows.length > count ? (
          <button type="button" className="btn" onClick={() => setCount((now) => now + PORTION)}>
            {t("network:table.more")}
          </button>
        ) : null}
        <CsvButton
          name="ties"
          rows={() => [
            [...columns],
            ...rows.map((tie) => [
              label(tie.source),
              tieVerb(t as never, tie.form, mode),
              label(tie.target),
              tie.weight,
              tie.statements,
            ]),
          ]}
        />
      </div>
    </section>
  );
}

/** Ties in the order of a column; equal ones by their ends. */
export function sortedTies(
  ties: readonly SceneTie[],
  { column, isDescending }: Order,
  label: (id: string) => string,
): SceneTie[] {
  const sign = isDescending ? -1 : 1;
  const compare = (a: SceneTie, b: SceneTie) => {
    if (column === "weight") return a.weight - b.weight;
    if (column === "statements") return a.statements - b.statements;
    if (column === "tie") return a.form.localeCompare(b.form);
    return label(a[column]).localeCompare(label(b[column]));
  };
  return [...ties].sort(
    (a, b) =>
      sign * compare(a, b) ||
      label(a.source).localeCompare(label(b.source)) ||
      label(a.target).localeCompare(label(b.target)),
  );
}
