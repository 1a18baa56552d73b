/** The lanes as a figure: the finding, the drawing, how it was made, the same numbers as a table, and its files. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { SourcesSlot, useSourcesWords } from "../../components/sources-slot.js";
import { Figure } from "../../figures/figure.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import type { useShifts } from "./actions.js";
import { LanePlot } from "./lane-plot.js";
import { LaneTable } from "./lane-table.js";
import { groupOf } from "./shift-groups.js";
import { laneMarkTable } from "./shift-table.js";

/** Lanes drawn at first. */
const MOST = 30;

export interface LanesFigureProps {
  readonly view: ReturnType<typeof useShifts>;
  readonly pick: (id: string) => void;
}

export function LanesFigure({ view, pick }: LanesFigureProps) {
  const { t } = useTranslation(["shifts", "network", "frame"]);
  const formats = useFormats();
  const { change } = useAddress();
  const [most, setMost] = useState(MOST);
  const sourcesWords = useSourcesWords(view.filters.sources);
  const { lanes, axis, filters, shown, asOf, positions } = view;
  if (axis === null || positions === undefined) return null;
  const drawn = lanes.slice(0, most);
  const number = (value: number) => formats.number(value);
  const inGroup = (group: ReturnType<typeof groupOf>) =>
    shown.filter(({ kind }) => groupOf(kind) === group).length;
  const holders = new Set(lanes.filter(({ links }) => links.length > 0).map(({ holder }) => holder.id)).size;
  const sentences = lanes.reduce(
    (sum, { marks }) => sum + marks.reduce((own, { count }) => own + count, 0),
    0,
  );
  const statusWords = t(filters.isReviewedOnly ? "network:status.reviewed" : "network:status.all");
  const values = {
    sentences: t("shifts:sentences", { count: sentences, number: number(sentences) }),
    dial: formats.decimal(filters.dial),
    day: asOf === null ? "" : formats.day(asOf),
  };
  return (
    <Figure
      name="shifts"
      title={t("shifts:lanes.title")}
      lead={
        <>
          {t("shifts:lead", { count: holders, number: number(holders) })}{" "}
          {t("shifts:leadParts", {
            against: number(inGroup("against")),
            voices: number(inGroup("voices")),
            followed: number(inGroup("followed")),
          })}
        </>
      }
      method={
        <Sentence
          t={t}
          i18nKey="shifts:method"
          values={values}
          components={{
            sources: (
              <SourcesSlot
                chosen={filters.sources}
                choose={(sources) => change({ sources: joinList(sources), shift: null })}
              />
            ),
            status: (
              <Slot
                name={t("network:slot.status")}
                help={helpOf("shared.status")}
                isSet={filters.isReviewedOnly}
                chosen={[filters.isReviewedOnly ? "reviewed" : "all"]}
                choices={(["all", "reviewed"] as const).map((value) => ({
                  value,
                  label: t(`network:status.${value}`),
                }))}
                choose={([value]) =>
                  change({ status: value === "reviewed" ? "reviewed" : null, shift: null })
                }
              >
                {statusWords}
              </Slot>
            ),
          }}
        />
      }
      methodWords={t("shifts:methodWords", { ...values, status: statusWords, sources: sourcesWords })}
      rows={() => laneMarkTable(lanes)}
      draw={(width) => (
        <LanePlot lanes={drawn} axis={axis} width={width} focus={view.focus?.id ?? null} pick={pick} />
      )}
      table={<LaneTable lanes={lanes} pick={pick} />}
    >
      <p className="sh-key sm dim">
        <span className="mk support">{t("shifts:side.support")}</span>
        <span className="mk oppose">{t("shifts:side.oppose")}</span>
        <span className="mk cond">{t("shifts:lanes.conditional")}</span>
        <span className="ln against">{t("shifts:group.against.name")}</span>
        <span className="ln voices">{t("shifts:group.voices.name")}</span>
        <span className="ln followed">{t("shifts:group.followed.name")}</span>
      </p>
      {lanes.length > most ? (
        <p className="sh-key">
          <button type="button" className="btn" onClick={() => setMost(lanes.length)}>
            {t("shifts:lanes.all", { number: number(lanes.length) })}
          </button>
        </p>
      ) : null}
    </Figure>
  );
}
