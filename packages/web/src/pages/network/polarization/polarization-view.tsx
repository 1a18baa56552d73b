/** Polarization over time: how far the debate splits into camps, window by window, with the sentences behind each. */
import type { PolarizationPoint } from "@parley/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { Figure } from "../../../figures/figure.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { apiAddress } from "../../../state/api.js";
import { useComputed } from "../../../state/computing.js";
import { useProject } from "../../../state/project.js";
import { FigureDrawer } from "../figure-drawer.js";
import { useFilterSlots } from "../filter-sentence.js";
import { networkQueryOf, optionValue } from "../network-query.js";
import { networkHelp } from "../options/network-help.js";
import { choiceWords, OptionClash } from "../options/option-clash.js";
import { kernels, timeWindowUnits } from "../options/page-options.js";
import { windowWords } from "../player/player.js";
import { Working } from "../working.js";
import { lineWindows } from "./default-windows.js";
import { extremesOf } from "./line-shape.js";
import { PointCamps } from "./point-camps.js";
import { PolarizationPlot } from "./polarization-plot.js";
import { PolarizationTable } from "./polarization-table.js";

const clusterChoices = ["2", "3", "4", "5"];
const leastChoices = ["1", "2", "3", "5", "10", "15", "20", "30", "50"];
const sizes = ["1", "3", "5", "7", "9", "11", "13", "15", "21", "29", "45", "61", "91", "181", "365"];

export function PolarizationView() {
  const { t } = useTranslation(["figures", "network", "options", "frame"]);
  const { address, change } = useAddress();
  const formats = useFormats();
  const project = useProject().data;
  const filterSlots = useFilterSlots();
  const windows = lineWindows(
    address,
    address.from ?? project?.from ?? null,
    address.to ?? project?.to ?? null,
  );
  const clusters = address.clusters ?? "2";
  const algorithm = address.algorithm ?? "greedy";
  const least = address.least ?? "10";
  const query = { ...networkQueryOf(address), ...named(windows) };
  const { search } = new URL(apiAddress("networks", query), "http://here");
  const subject = project === undefined ? null : { search, revision: project.revision };
  const line = useComputed(
    subject === null
      ? null
      : {
          kind: "polarization",
          ...subject,
          numClusters: Number(clusters),
          algorithm,
          seed: Number(optionValue(address, "seed")),
          least: Number(least),
        },
  );
  const points = line.data?.points ?? [];
  const found = useMemo(() => extremesOf(line.data?.points ?? []), [line.data]);
  const [held, setHeld] = useState<number | null>(null);
  const openAt = points.findIndex(({ dateTime }) => dateTime?.startsWith(address.point ?? "-") === true);
  const open = openAt < 0 ? null : openAt;
  const at = Math.min(Math.max(0, points.length - 1), held ?? open ?? found?.last ?? 0);
  const evidence = useComputed(
    subject === null || open === null ? null : { kind: "polarization-evidence", ...subject, index: open },
  );
  const pick = (index: number) => {
    setHeld(index);
    change({ point: points[index]?.dateTime?.replace(/T00:00:00$/, "") ?? null, show: null }, true);
  };
  const slot = (
    name: "clusters" | "algorithm" | "least",
    param: string,
    value: string,
    fallback: string,
    choices: readonly string[],
    label: (one: string) => string,
  ) => (
    <Slot
      name={t(`figures:polarization.slot.${name}`)}
      help={helpOf(`figures.polarization.${name}`)}
      isSet={value !== fallback}
      chosen={[value]}
      choices={(choices.includes(value) ? choices : [value, ...choices]).map((one) => ({
        value: one,
        label: label(one),
      }))}
      choose={([next]) => change({ [param]: next === fallback ? null : next, point: null })}
    >
      {label(value)}
    </Slot>
  );
  const same = (one: string) => one;
  /** The windows of the line are those of the page as soon as one of them is chosen. */
  const windowSlot = (
    option: "timeWindow" | "windowSize" | "kernel",
    choices: readonly string[],
    label: (one: string) => string,
  ) => (
    <Slot
      name={t(`network:slot.${option}`)}
      help={networkHelp(option)}
      isSet={!windows.isOwn}
      chosen={[windows[option]]}
      choices={(choices.includes(windows[option]) ? choices : [windows[option], ...choices]).map((one) => ({
        value: one,
        label: label(one),
      }))}
      choose={([next]) => change({ ...named(windows), [option]: next, point: null })}
    >
      {label(windows[option])}
    </Slot>
  );
  const unit = (one: string) => choiceWords("timeWindow", one, t as never);
  const kernel = (one: string) => choiceWords("kernel", one, t as never);
  const empty = points.filter(({ score }) => score === null).length;
  const methodValues = {
    windows: formats.number(points.length),
    empty:
      empty === 0 ? "" : t("figures:polarization.empty", { count: empty, number: formats.number(empty) }),
  };
  const openPoint = open === null ? undefined : points[open];
  return (
    <div className="net-figure">
      <Working
        computed={line}
        words={(done) => t("figures:computing.windowsSoFar", { done: formats.number(done) })}
      />
      {line.failure !== null && line.data === undefined ? (
        <div className="pad net-failed">
          <OptionClash failure={line.failure} retry={line.retry} />
        </div>
      ) : line.data === undefined ? null : points.length === 0 ? (
        <div className="pad emp">{t("figures:polarization.none")}</div>
      ) : (
        <Figure
          name="polarization"
          title={t("figures:polarization.title")}
          lead={<Lead points={points} />}
          method={
            <>
              <Sentence
                t={t}
                i18nKey="figures:polarization.method"
                values={methodValues}
                components={{
                  windowSize: <>{windowSlot("windowSize", sizes, same)}</>,
                  timeWindow: <>{windowSlot("timeWindow", timeWindowUnits.slice(1), unit)}</>,
                  kernel: <>{windowSlot("kernel", kernels, kernel)}</>,
                  clusters: <>{slot("clusters", "clusters", clusters, "2", clusterChoices, same)}</>,
                  algorithm: (
                    <>
                      {slot("algorithm", "algorithm", algorithm, "greedy", ["greedy", "genetic"], (one) =>
                        t(`figures:polarization.algorithm.${one}`, { defaultValue: one }),
                      )}
                    </>
                  ),
                  least: <>{slot("least", "least", least, "10", leastChoices, same)}</>,
                  once: <>{filterSlots.once}</>,
                  counted: <>{filterSlots.counted}</>,
                }}
              />
              {line.data.warnings.map((warning) => ` ${warning}`)}
            </>
          }
          methodWords={t("figures:polarization.methodWords", {
            ...methodValues,
            size: windows.windowSize,
            unit: unit(windows.timeWindow),
            kernel: kernel(windows.kernel),
            clusters,
            algorithm,
            least,
          })}
          rows={() => [
            ["start", "center", "stop", "polarization", "statements", "camps"],
            ...points.map((point) => [
              point.start,
              point.dateTime,
              point.stop,
              point.score,
              point.statements,
              point.camps.map((camp) => camp.join(", ")).join(" | "),
            ]),
          ]}
          draw={(width) => (
            <PolarizationPlot points={points} width={width} at={at} setAt={setHeld} open={open} pick={pick} />
          )}
          table={<PolarizationTable points={points} pick={pick} />}
        />
      )}
      <FigureDrawer
        warnings={line.data?.warnings ?? []}
        evidence={
          openPoint === undefined
            ? null
            : {
                title: windowWords(openPoint, formats),
                ...(openPoint.score === null ? {} : { aside: formats.decimal(openPoint.score) }),
                head: <PointCamps point={openPoint} />,
                ids: evidence.data ?? NO_IDS,
                name: `polarization-${openPoint.dateTime?.slice(0, 10) ?? ""}`,
                close: () => change({ point: null }),
              }
        }
      />
    </div>
  );
}

const NO_IDS: readonly string[] = [];

function named({ timeWindow, windowSize, kernel }: ReturnType<typeof lineWindows>) {
  return { timeWindow, windowSize, kernel };
}

/** "Polarization is 0.58 at the end; lowest 0.38 in 3 – 16 Feb, highest 0.71 in 1 – 14 Mar." */
function Lead({ points }: { readonly points: readonly PolarizationPoint[] }) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const found = extremesOf(points);
  if (found === null) return t("polarization.allEmpty");
  const words = (index: number) => {
    const point = points[index];
    return {
      score: formats.decimal(point?.score ?? 0),
      range: point === undefined ? "" : windowWords(point, formats),
    };
  };
  const [last, lowest, highest] = [words(found.last), words(found.lowest), words(found.highest)];
  return t("polarization.lead", {
    last: last.score,
    lowest: lowest.score,
    lowestRange: lowest.range,
    highest: highest.score,
    highestRange: highest.range,
  });
}
