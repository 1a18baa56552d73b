/** How often each value occurs, for and against: the bars, their table, and the sentences behind each. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../components/empty.js";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { Figure } from "../../../figures/figure.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useBarPlot } from "../../../state/analysis.js";
import { fileName } from "../drawer/tie-drawer.js";
import { FigureDrawer } from "../figure-drawer.js";
import { useFilterSlots } from "../filter-sentence.js";
import { optionValue } from "../network-query.js";
import { OptionClash } from "../options/option-clash.js";
import { variableWords } from "../options/variable-words.js";
import { BarPlotDrawing, type Side } from "./bar-plot.js";
import { barQueryOf } from "./bar-query.js";
import { type BarRow, barOrders, barRows, hasSides } from "./bar-rows.js";
import { BarTable } from "./bar-table.js";
import { VariableSlot } from "./variable-slot.js";

/** More rows are shown by a button. */
const MOST = 40;

export function BarsView() {
  const { t } = useTranslation(["figures", "network", "options"]);
  const { address, change } = useAddress();
  const formats = useFormats();
  const slots = useFilterSlots();
  const variable = address.bars ?? "concept";
  const order = barOrders.find((one) => one === address.order) ?? "total";
  const query = barQueryOf(address, variable);
  const plot = useBarPlot(query);
  const rows = useMemo(() => (plot.data === undefined ? [] : barRows(plot.data, order)), [plot.data, order]);
  const shown = address.rows === "all" ? rows : rows.slice(0, MOST);
  const [openValue, openSide] = splitKey(address.bar);
  const open = rows.find((row) => row.value === openValue);
  if (plot.error !== null && plot.data === undefined) {
    return (
      <div className="pad net-failed">
        <OptionClash failure={plot.error} retry={() => void plot.refetch()} />
        <FigureDrawer />
      </div>
    );
  }
  if (plot.data === undefined) return <div className="net-empty" />;
  const sided = hasSides(plot.data);
  const pick = (row: BarRow, side: Side) => change({ bar: `${side}:${row.value}`, show: null }, true);
  const choose = <VariableSlot variable={variable} choose={(value) => change({ bars: value, bar: null })} />;
  const orderSlot = (
    <Slot
      name={t("figures:bars.order.label")}
      help={helpOf("figures.bars.order")}
      isSet={order !== "total"}
      chosen={[order]}
      choices={barOrders.map((value) => ({ value, label: t(`figures:bars.order.${value}`) }))}
      choose={([value]) => change({ order: value === "total" ? null : value })}
    >
      {t(`figures:bars.order.${order}`)}
    </Slot>
  );
  const statements = plot.data.numFilteredStatements;
  const name = variableWords(variable, t as never);
  const words = t("figures:bars.methodWords", {
    variable: name,
    order: t(`figures:bars.order.${order}`),
    once: t(`network:once.${optionValue(address, "duplicates")}`, { defaultValue: "" }),
    statements: t("frame:statements", { count: statements, number: formats.number(statements) }),
  });
  return (
    <div className="net-figure">
      {rows.length === 0 ? (
        <div className="pad">
          <Empty>{t("figures:bars.none", { variable: name })}</Empty>
        </div>
      ) : (
        <Figure
          name={fileName("bars", variable)}
          title={t("figures:bars.title", { variable: name })}
          lead={<Lead rows={rows} sided={sided} />}
          method={
            <>
              <Sentence
                t={t}
                i18nKey="figures:bars.method"
                values={{
                  statements: t("frame:statements", {
                    count: statements,
                    number: formats.number(statements),
                  }),
                }}
                components={{
                  variable: <>{choose}</>,
                  order: <>{orderSlot}</>,
                  once: <>{slots.once}</>,
                  sources: <>{slots.sources}</>,
                  status: <>{slots.status}</>,
                }}
              />
              {rows.length > shown.length ? (
                <>
                  {" "}
                  {t("figures:bars.hidden", { count: rows.length - shown.length })}{" "}
                  <button type="button" className="link" onClick={() => change({ rows: "all" })}>
                    {t("network:allTies")}
                  </button>
                </>
              ) : null}
            </>
          }
          methodWords={words}
          rows={() => [
            [variable, ...plot.data.qualifierLevels.map((level) => levelName(level, sided))],
            ...rows.map((row) => [
              row.value,
              ...plot.data.qualifierLevels.map((level) => countAt(row, level)),
            ]),
          ]}
          draw={(width) => (
            <BarPlotDrawing
              rows={shown}
              width={width}
              sided={sided}
              open={open === undefined || openSide === null ? null : { value: open.value, side: openSide }}
              pick={pick}
            />
          )}
          table={<BarTable rows={rows} sided={sided} variable={name} pick={pick} />}
        />
      )}
      <FigureDrawer
        evidence={
          open === undefined || openSide === null
            ? null
            : {
                title: open.value,
                aside: t(sided ? `figures:bars.${openSide}` : "figures:bars.all"),
                ids: (openSide === "left" ? open.left : open.right).flatMap(({ evidence }) => evidence),
                name: fileName("bars", variable),
                close: () => change({ bar: null }),
              }
        }
      />
    </div>
  );
}

function splitKey(key: string | undefined): readonly [string | null, Side | null] {
  const match = /^(left|right):(.*)$/s.exec(key ?? "");
  return match === null ? [null, null] : [match[2] ?? "", match[1] === "left" ? "left" : "right"];
}

function levelName(level: number | string, sided: boolean): string {
  return sided || typeof level === "string" ? String(level) : "statements";
}

function countAt(row: BarRow, level: number | string): number {
  return [...row.left, ...row.right].find((piece) => piece.level === String(level))?.count ?? 0;
}

/** "Send own soldiers divides most: 12 for, 9 against. Training mission is named most, 31 times." */
function Lead({ rows, sided }: { readonly rows: readonly BarRow[]; readonly sided: boolean }) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const total = (row: BarRow) => row.leftSum + row.rightSum;
  const most = [...rows].sort((a, b) => total(b) - total(a))[0];
  const split = [...rows].sort(
    (a, b) => Math.min(b.leftSum, b.rightSum) - Math.min(a.leftSum, a.rightSum) || total(b) - total(a),
  )[0];
  if (most === undefined || split === undefined) return null;
  if (sided && most === split && Math.min(split.leftSum, split.rightSum) > 0) {
    return t("bars.mostAndDivides", {
      value: most.value,
      for: formats.number(most.rightSum),
      against: formats.number(most.leftSum),
    });
  }
  const named = t("bars.most", {
    value: most.value,
    count: total(most),
    number: formats.number(total(most)),
  });
  if (!sided || Math.min(split.leftSum, split.rightSum) === 0) return named;
  return `${named} ${t("bars.divides", {
    value: split.value,
    for: formats.number(split.rightSum),
    against: formats.number(split.leftSum),
  })}`;
}
