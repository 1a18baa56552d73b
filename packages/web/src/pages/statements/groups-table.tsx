/** The statements counted by group; Enter on a group filters by it. */
import type { RowGroups } from "@parley/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import type { RowGrouping } from "../../state/statement-rows.js";

export interface GroupsTableProps {
  readonly groups: RowGroups["groups"];
  readonly by: RowGrouping;
  readonly open: (value: string) => void;
}

export function GroupsTable({ groups, by, open }: GroupsTableProps) {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const formats = useFormats();
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.max(0, Math.min(current, groups.length - 1));
  const most = Math.max(1, ...groups.map((group) => group.statements));
  const go = (position: number) => {
    const next = Math.min(groups.length - 1, Math.max(0, position));
    setCurrent(next);
    body.current?.rows[next]?.querySelector<HTMLElement>("button")?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("statements:keys.next"), run: () => go(at + 1) },
    { keys: "k", label: t("statements:keys.previous"), run: () => go(at - 1) },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: groups.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const labelOf = ({ value, label }: RowGroups["groups"][number]) => {
    if (value === "") return t(by === "month" ? "frame:undated" : "statements:none");
    if (by === "stance") return t(`statements:stance.${value}`);
    if (by === "state") return t(`frame:state.${value}`);
    if (by === "act") return t(`reader:act.${value}`);
    return by === "month" ? formats.day(value) : label;
  };
  return (
    <div className="stm-groups">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`statements:group.head.${by}`)}</th>
            <th scope="col" className="right">
              {t("statements:group.statements")}
            </th>
            <td className="bar-head" />
            <th scope="col" className="right d-only">
              {t("statements:stance.supports")}
            </th>
            <th scope="col" className="right d-only">
              {t("statements:stance.opposes")}
            </th>
            <th scope="col" className="right">
              {t("statements:group.reviewed")}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {groups.map((group, position) => (
            <tr key={group.value}>
              <th scope="row">
                <button
                  type="button"
                  tabIndex={position === at ? 0 : -1}
                  disabled={group.value === "" || by === "month"}
                  onFocus={() => setCurrent(position)}
                  onClick={() => open(group.value)}
                >
                  {labelOf(group)}
                </button>
              </th>
              <td className="right num">{formats.number(group.statements)}</td>
              <td className="bars" aria-hidden="true">
                <i style={{ width: `${(group.statements / most) * 100}%` }} />
              </td>
              <td className="right num d-only">{formats.number(group.supports)}</td>
              <td className="right num d-only">{formats.number(group.opposes)}</td>
              <td className="right num">{formats.number(group.reviewed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
