/** The rows of the ledger in groups, conditions on top. One tab stop; arrow keys inside. */
import type { ConditionView } from "@parley/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { Ladder } from "./ladder.js";
import { Lane } from "./lane.js";
import { type Axis, percentAt } from "./lanes.js";
import { type ConditionRow, type Group, groupedRows, type LedgerRow, type Order } from "./ledger-rows.js";
import { rowSentence, stateWords } from "./ledger-words.js";
import { type Gap, RequirementLine } from "./requirements.js";

export interface LedgerListProps {
  readonly rows: readonly LedgerRow[];
  readonly requirements: readonly Gap[];
  readonly conditions: readonly ConditionRow[];
  /** How conditions stand on the day, by their key. */
  readonly states: ReadonlyMap<string, ConditionView>;
  /** Commitments for which evidence waits for review. */
  readonly toReview: ReadonlySet<string>;
  readonly order: Order;
  readonly axis: Axis;
  readonly asOf: string;
  /** Open in the drawer: id of a commitment or key of a condition. */
  readonly opened: string | null;
  readonly open: (id: string) => void;
}

export function LedgerList(props: LedgerListProps) {
  const { rows, requirements, conditions, states, toReview, order, axis, asOf, opened, open } = props;
  const { t } = useTranslation("ledger");
  const list = useRef<HTMLDivElement>(null);
  const parts = groupedRows(rows, order);
  const first = requirements[0]?.id ?? conditions[0]?.key ?? parts[0]?.rows[0]?.commitment.id ?? null;
  const isThere =
    requirements.some(({ id }) => id === opened) ||
    conditions.some(({ key }) => key === opened) ||
    rows.some((row) => row.commitment.id === opened);
  const stop = isThere ? opened : first;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons inside
    <div
      className="led-rows"
      ref={list}
      tabIndex={-1}
      style={{ "--x": percentAt(asOf, axis) / 100 } as React.CSSProperties}
      onKeyDown={(event) => move(event, list.current)}
    >
      <i className="nowl" />
      {requirements.length === 0 ? null : (
        <Part
          name={t("group.requirements.name")}
          note={t("group.requirements.note")}
          count={requirements.length}
        >
          {requirements.map((requirement) => (
            <RequirementLine
              key={requirement.id}
              requirement={requirement}
              isOpen={requirement.id === opened}
              isStop={requirement.id === stop}
              open={() => open(requirement.id)}
            />
          ))}
        </Part>
      )}
      {conditions.length === 0 ? null : (
        <Part name={t("group.conditions.name")} note={t("group.conditions.note")} count={conditions.length}>
          {conditions.map((condition) => (
            <ConditionLine
              key={condition.key}
              condition={condition}
              state={states.get(condition.key)}
              axis={axis}
              asOf={asOf}
              isOpen={condition.key === opened}
              isStop={condition.key === stop}
              open={() => open(condition.key)}
            />
          ))}
        </Part>
      )}
      {parts.map(({ group, rows: own }) => (
        <Part
          key={group ?? "all"}
          group={group}
          name={t(`group.${group ?? "all"}.name`)}
          note={t(`group.${group ?? "all"}.note`)}
          count={own.length}
        >
          {own.map((row) => (
            <Line
              key={row.commitment.id}
              row={row}
              hasEvidence={toReview.has(row.commitment.id)}
              axis={axis}
              asOf={asOf}
              isOpen={row.commitment.id === opened}
              isStop={row.commitment.id === stop}
              open={() => open(row.commitment.id)}
            />
          ))}
        </Part>
      ))}
    </div>
  );
}

function Part(props: {
  readonly group?: Group | null;
  readonly name: string;
  readonly note: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const formats = useFormats();
  return (
    <section className="grp" aria-label={props.name} data-group={props.group ?? undefined}>
      <h2>
        {props.name} <span className="num">{formats.number(props.count)}</span>
        <small>{props.note}</small>
      </h2>
      {props.children}
    </section>
  );
}

interface LineProps {
  readonly axis: Axis;
  readonly asOf: string;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly open: () => void;
}

function Line(props: LineProps & { readonly row: LedgerRow; readonly hasEvidence: boolean }) {
  const { row, hasEvidence, axis, asOf, isOpen, isStop, open } = props;
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const { commitment } = row;
  const state = stateWords(row, t as never, formats);
  return (
    <button
      type="button"
      className={isOpen ? "lr on" : "lr"}
      data-row={commitment.id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isOpen}
      aria-label={`${rowSentence(row, asOf, t as never, formats)}${hasEvidence ? `, ${t("evidence.name")}` : ""}`}
      onClick={open}
    >
      <span className="what">
        <span className="ac">
          <b>{commitment.actor.label}</b>
          {commitment.actor.speaker === null ? null : (
            <span className="dim">{t("through", { speaker: commitment.actor.speaker })}</span>
          )}
          {hasEvidence ? <span className="chip line">{t("evidence.chip")}</span> : null}
        </span>
        <Verbatim className="act">{commitment.action}</Verbatim>
      </span>
      <Lane row={row} axis={axis} asOf={asOf} />
      <span className="stt">
        <Ladder rung={row.rung} />
        <span className="rw">{row.rung === null ? "" : t(`rung.${row.rung}`)}</span>
        {state === "" || row.group === "condition" ? null : (
          <span className={`chip ${chipOf(row)}`}>{shortState(row, state, t as never, formats)}</span>
        )}
      </span>
    </button>
  );
}

function chipOf(row: LedgerRow): string {
  if (row.group === "overdue") return "late";
  if (row.group === "kept") return "ok";
  if (row.side === "triggered") return "warn";
  return row.group === "exclusion" ? "line" : "";
}

/** In the row only the days; the group says that they are days of delay. */
function shortState(
  row: LedgerRow,
  state: string,
  t: (key: string, values: Record<string, unknown>) => string,
  formats: { number(value: number): string },
): string {
  return row.group === "overdue"
    ? t("days", { count: row.daysLate, number: formats.number(row.daysLate) })
    : state;
}

function ConditionLine(
  props: LineProps & { readonly condition: ConditionRow; readonly state: ConditionView | undefined },
) {
  const { condition, state, axis, asOf, isOpen, isStop, open } = props;
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const count = condition.commitments.length;
  const isMet = state?.value === "met";
  const stateWord = t(state === undefined ? "conditionOpen" : `value.${state.value}`);
  const waiting = t(isMet ? "hanging" : "waiting", { count, number: formats.number(count) });
  const now = percentAt(asOf, axis);
  const since = condition.since === null ? now : percentAt(condition.since, axis);
  const met = isMet && state.since !== null ? percentAt(state.since, axis) : now;
  return (
    <button
      type="button"
      className={isOpen ? "lr cnd on" : "lr cnd"}
      data-row={condition.key}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isOpen}
      aria-label={`${condition.label}, ${stateWord}, ${waiting}`}
      onClick={open}
    >
      <span className="what">
        <span className="cn">{condition.label}</span>
      </span>
      <span className="lane" aria-hidden="true">
        {met > since ? (
          <i className="cs" style={{ left: `${since}%`, width: `${Math.max(0.5, met - since)}%` }} />
        ) : null}
        {met < now ? <i className="cs met" style={{ left: `${met}%`, width: `${now - met}%` }} /> : null}
        <span className="cnote" style={{ left: `calc(${now}% + 10px)` }}>
          {waiting}
        </span>
      </span>
      <span className="stt">
        <span className={isMet ? "chip ok" : "chip if"}>{stateWord}</span>
        {state !== undefined && state.candidates.length > state.states.length ? (
          <span className="chip line">{t("evidence.chip")}</span>
        ) : null}
      </span>
    </button>
  );
}

function move(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const now = rows.indexOf(document.activeElement as HTMLElement);
  const to = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    j: now + 1,
    k: now - 1,
    PageDown: now + 8,
    PageUp: now - 8,
    Home: 0,
    End: rows.length - 1,
  }[event.key];
  if (to === undefined || rows.length === 0 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
