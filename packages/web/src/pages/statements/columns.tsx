/** The columns of the table: name, width, and what a row shows in them. */
import type { StatementRow, StatementType } from "@parley/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Stance } from "../../components/stance.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { listOf } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import type { RowSort } from "../../state/statement-rows.js";
import { BUILT_IN_VARIABLES } from "../../state/vocabulary.js";

export interface Column {
  readonly name: string;
  readonly label: string;
  /** As a track of the grid. */
  readonly width: string;
  readonly sort: RowSort | null;
  readonly cellOf: (row: StatementRow) => ReactNode;
}

/** Shown when an address names none. */
export const FIRST_COLUMNS = [
  "date",
  "actor",
  "act",
  "concept",
  "condition",
  "deadline",
  "evidence",
  "source",
  "state",
];

/** Left out where the drawer takes their room, unless somebody chose them. */
const WIDE_ONLY = ["act", "condition", "deadline", "source"];

/** All columns there are: the fixed ones, then the variables of statement types of one's own. */
export function useColumns(): readonly Column[] {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const formats = useFormats();
  const types = useProject().data?.statementTypes ?? [];
  const fixed: readonly (readonly [string, string, RowSort | null, (row: StatementRow) => ReactNode])[] = [
    [
      "date",
      "92px",
      "date",
      (row) => (row.date === null ? <i className="dimmer">{t("frame:undated")}</i> : formats.day(row.date)),
    ],
    [
      "actor",
      "minmax(112px, 1.1fr)",
      "actor",
      (row) => (
        <b className="who">{row.actor?.label ?? <i className="dimmer">{t("frame:statement.noActor")}</i>}</b>
      ),
    ],
    [
      "organization",
      "minmax(96px, .9fr)",
      null,
      (row) => <span className="dim">{row.organization?.label}</span>,
    ],
    ["act", "84px", "act", (row) => <span className="dim">{t(`reader:verb.${row.act}`)}</span>],
    [
      "concept",
      "minmax(150px, 1.5fr)",
      "concept",
      (row) => (
        <span className="on">
          <Stance agreement={row.agreement} glyphOnly />
          <span className="t">
            {row.concept?.label ?? <i className="dimmer">{t("statements:noConcept")}</i>}
          </span>
        </span>
      ),
    ],
    [
      "condition",
      "minmax(84px, .9fr)",
      null,
      (row) => (row.condition === null ? null : <span className="chip if">{row.condition}</span>),
    ],
    ["deadline", "minmax(64px, .7fr)", null, (row) => row.deadline],
    [
      "evidence",
      "minmax(170px, 2.6fr)",
      null,
      (row) => <Verbatim language={row.language}>{row.quote}</Verbatim>,
    ],
    [
      "document",
      "minmax(120px, 1.2fr)",
      "document",
      (row) => <Verbatim language={row.language}>{row.title}</Verbatim>,
    ],
    ["source", "minmax(90px, .7fr)", "source", (row) => <span className="dim">{row.source}</span>],
    ["coder", "96px", "coder", (row) => <span className="dim">{row.coder}</span>],
    [
      "confidence",
      "76px",
      "confidence",
      (row) =>
        row.confidence === null ? null : <span className="num">{formats.decimal(row.confidence)}</span>,
    ],
    ["type", "110px", null, (row) => <span className="dim">{typeLabel(types, row.typeId)}</span>],
    ["language", "44px", null, (row) => <span className="dim">{row.language?.toUpperCase()}</span>],
    [
      "state",
      "112px",
      "state",
      (row) => <span className={`sta ${row.state}`}>{t(`frame:state.${row.state}`)}</span>,
    ],
  ];
  const others = types
    .flatMap((type) => type.variables)
    .filter(({ id }) => !BUILT_IN_VARIABLES.includes(id))
    .map(
      ({ id, name }): Column => ({
        name: id,
        label: name,
        width: "minmax(90px, 1fr)",
        sort: null,
        cellOf: (row) => row.others[id] ?? null,
      }),
    );
  return [
    ...fixed.map(([name, width, sort, cellOf]) => ({
      name,
      label: t(`statements:column.${name}`),
      width,
      sort,
      cellOf,
    })),
    ...others,
  ];
}

function typeLabel(types: readonly StatementType[], id: string): string {
  return types.find((type) => type.id === id)?.label ?? id;
}

/** Those an address asks for, in the order in which they stand; the usual ones when it asks for none. */
export function chosenColumns(
  columns: readonly Column[],
  wanted: string | undefined,
  isTight = false,
): readonly Column[] {
  const usual = isTight ? FIRST_COLUMNS.filter((name) => !WIDE_ONLY.includes(name)) : FIRST_COLUMNS;
  const names = wanted === undefined ? usual : listOf(wanted);
  const chosen = columns.filter(({ name }) => names.includes(name));
  return chosen.length === 0 ? columns.filter(({ name }) => FIRST_COLUMNS.includes(name)) : chosen;
}
