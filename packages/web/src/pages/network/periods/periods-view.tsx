/** Periods side by side with what changed between them, or all years, quarters or months small. */

import { useElementSize } from "@mantine/hooks";
import type { PeriodView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Figure } from "../../../figures/figure.js";
import { useFormats } from "../../../i18n/formats.js";
import { useKeys } from "../../../keys/key-layer.js";
import { useAddress } from "../../../state/address.js";
import { FigureDrawer, type FigureEvidence } from "../figure-drawer.js";
import { sidesWords } from "../method-paragraph.js";
import { HowSentence } from "../method-sentence.js";
import { networkFiltersOf, tieKey } from "../network-query.js";
import { OptionClash } from "../options/option-clash.js";
import { TieVerb } from "../tie-words.js";
import { Working } from "../working.js";
import { campMoves } from "./camp-moves.js";
import { CampMoveList, ChangeList } from "./change-list.js";
import { PeriodChoice } from "./period-choice.js";
import { PanelPictures, SmallPictures, smallCells } from "./period-pictures.js";
import { numbersOf, PeriodTable } from "./period-table.js";
import { changeWords, formsOf, periodWords, sumWords } from "./period-words.js";
import { SmallButtons } from "./small-buttons.js";
import { type PeriodScene, usePeriodScenes } from "./use-period-scenes.js";
import { type Periods, usePeriods } from "./use-periods.js";

export function PeriodsView() {
  const { t } = useTranslation("periods");
  const formats = useFormats();
  const { ref, width } = useElementSize();
  const periods = usePeriods();
  const computed = periods?.computed;
  const { scenes, failure } = usePeriodScenes(computed?.data?.periods, "narrow");
  const problem = computed?.failure ?? failure;
  const isReady = periods !== null && scenes !== null && scenes.length > 0 && !computed?.isStale;
  return (
    <div className="net-figure" ref={ref}>
      {periods === null ? null : <PeriodChoice periods={periods} />}
      {computed === undefined ? null : (
        <Working
          computed={computed}
          words={(done, all) => t("computing", { done: formats.number(done), all: formats.number(all) })}
        />
      )}
      {problem !== null && problem !== undefined && !isReady ? (
        <div className="pad net-failed">
          <OptionClash failure={problem} retry={computed?.retry ?? (() => undefined)} />
        </div>
      ) : !isReady || width === 0 ? null : (
        <Shown periods={periods} scenes={scenes} />
      )}
      <ChangeDrawer periods={computed?.data?.periods ?? NONE} warnings={warningsOf(scenes ?? [])} />
    </div>
  );
}

const NONE: readonly PeriodView[] = [];

function warningsOf(scenes: readonly PeriodScene[]): string[] {
  return [...new Set(scenes.flatMap(({ made }) => made.view.warnings))];
}

interface ShownProps {
  readonly periods: Periods;
  readonly scenes: readonly PeriodScene[];
}

function Shown({ periods, scenes }: ShownProps) {
  const { t } = useTranslation(["periods", "network", "frame", "options"]);
  const formats = useFormats();
  const { address, change } = useAddress();
  const filters = networkFiltersOf(address);
  const { pair, all, unit } = periods;
  const shown = pair ?? all;
  const words = t as never;
  const rows = shown.flatMap((period, at) => {
    const made = scenes[at]?.made;
    return made === undefined
      ? []
      : [{ key: period.key, name: periodWords(period, unit, words, formats), made }];
  });
  const captions = rows.map(({ name, made }) => ({
    title: name,
    words:
      pair !== null || made.changes === null
        ? sumWords(made, words, formats)
        : changeWords(made.changes.counts, words, formats),
  }));
  const open = (key: string) => change({ period: key, beside: null, tie: null }, true);
  useStepKeys(periods);
  const parts = { scenes, captions, formats, t: words };
  return (
    <>
      <Figure
        name="periods"
        title={t("periods:title", { mode: sidesWords(filters, words) })}
        lead={<Lead periods={periods} scenes={scenes} />}
        method={
          <>
            {t("periods:method")} <HowSentence filters={filters} hasTime={false} />
            {warningsOf(scenes).map((warning) => ` ${warning}`)}
          </>
        }
        methodWords={[
          t("periods:method"),
          ...captions.map(({ title, words: sum }) => `${title}: ${sum}.`),
        ].join(" ")}
        rows={() => [
          [
            "period",
            "from",
            "to",
            "statements",
            "actors",
            "ties",
            "camps",
            "modularity",
            "gained",
            "lost",
            "turned",
          ],
          ...rows.map(({ name, made }) => [name, made.from, made.to, ...numbersOf(made)]),
        ]}
        draw={(width) =>
          pair !== null ? (
            <PanelPictures {...parts} width={width} />
          ) : (
            <>
              <SmallPictures {...parts} width={width} />
              <SmallButtons
                cells={smallCells(rows.length, width).cells}
                keys={rows.map(({ key }) => key)}
                names={captions.map((caption) => `${caption.title}: ${caption.words}`)}
                open={open}
              />
            </>
          )
        }
        table={<PeriodTable rows={rows} {...(pair === null ? { open } : {})} />}
      />
      {pair === null ? null : <Changes scenes={scenes} />}
    </>
  );
}

/** Of two periods the comma and the full stop go on by one period, as in the player of time windows. */
function useStepKeys({ all, pair, unit }: Periods): void {
  const { t } = useTranslation(["periods", "frame"]);
  const { change } = useAddress();
  const at = pair === null ? -1 : all.findIndex(({ key }) => key === pair[1].key);
  const step = (by: number) => {
    const next = all[at + by];
    if (next !== undefined) change({ period: next.key, beside: null, tie: null });
  };
  const off = pair === null || unit === "split";
  useKeys(t("frame:keys.page"), [
    { keys: ",", label: t("periods:keys.earlier"), off: off || at <= 1, run: () => step(-1) },
    { keys: ".", label: t("periods:keys.later"), off: off || at >= all.length - 1, run: () => step(1) },
  ]);
}

/** "From Feb 2031 to Mar 2031: 12 ties gained, 3 lost, 1 turned. 2 actors changed camp, 3 came, 1 left." */
function Lead({ periods, scenes }: ShownProps) {
  const { t } = useTranslation(["periods", "network", "frame"]);
  const formats = useFormats();
  const { unit, pair, all, tooMany } = periods;
  const words = t as never;
  const name = (at: number) => {
    const period = (pair ?? all)[at];
    return period === undefined ? "" : periodWords(period, unit, words, formats);
  };
  const counts = (at: number) => {
    const changes = scenes[at]?.made.changes;
    return changes === null || changes === undefined ? "" : changeWords(changes.counts, words, formats);
  };
  const [before, after] = scenes;
  if (pair !== null && before !== undefined && after !== undefined) {
    const { moved, came, left } = campMoves(before.scene, after.scene);
    return t(unit === "split" ? "periods:leadSplit" : "periods:leadPair", {
      day: formats.day(periods.day),
      first: name(0),
      second: name(1),
      changes: counts(1),
      moved: t("periods:moved", { count: moved.length, number: formats.number(moved.length) }),
      came: formats.number(came.length),
      left: formats.number(left.length),
    });
  }
  const size = (at: number) => {
    const { gained = 0, lost = 0, turned = 0 } = scenes[at]?.made.changes?.counts ?? {};
    return gained + lost + turned;
  };
  const most = scenes.reduce((best, _, at) => (size(at) > size(best) ? at : best), 0);
  const more =
    tooMany === 0 ? "" : ` ${t("periods:tooMany", { count: tooMany, number: formats.number(tooMany) })}`;
  const number = formats.number(scenes.length);
  if (most === 0) return `${t(`periods:count.${unit}`, { count: scenes.length, number })}${more}`;
  return `${t(`periods:count.${unit}`, { count: scenes.length, number })} ${t("periods:leadMost", {
    first: name(most - 1),
    second: name(most),
    changes: counts(most),
  })}${more}`;
}

function Changes({ scenes }: { readonly scenes: readonly PeriodScene[] }) {
  const { t } = useTranslation("periods");
  const { address, change } = useAddress();
  const { mode, stance } = networkFiltersOf(address);
  const [before, after] = scenes;
  const changes = after?.made.changes;
  if (before === undefined || after === undefined || changes === null || changes === undefined) return null;
  const { gained, lost, turned } = changes.counts;
  return (
    <section className="fig net-what-changed" aria-label={t("what")}>
      <h3>{t("ties")}</h3>
      <ChangeList
        ties={changes.ties}
        total={gained + lost + turned}
        mode={mode}
        stance={stance}
        openTie={address.tie ?? null}
        open={(tie) => change({ tie, show: null }, true)}
      />
      <h3>{t("camps")}</h3>
      <CampMoveList moves={campMoves(before.scene, after.scene)} />
    </section>
  );
}

interface ChangeDrawerProps {
  readonly periods: readonly PeriodView[];
  readonly warnings: readonly string[];
}

/** The statements behind a change, of both periods. */
function ChangeDrawer({ periods, warnings }: ChangeDrawerProps) {
  const { t } = useTranslation(["periods", "network"]);
  const { address, change } = useAddress();
  const { mode, stance } = networkFiltersOf(address);
  const found = periods
    .flatMap(({ changes }) => changes?.ties ?? [])
    .find((one) => tieKey(one) === address.tie);
  const forms = found === undefined ? null : formsOf(found, stance);
  const verb = (form: NonNullable<typeof forms>["before"]) =>
    form === null ? t("periods:noTie") : <TieVerb form={form} mode={mode} />;
  const evidence: FigureEvidence | null =
    found === undefined || forms === null
      ? null
      : {
          title: `${found.sourceLabel}, ${found.targetLabel}`,
          head: (
            <p className="fig-gap">
              {t(`periods:kind.${found.kind}`)}: {verb(forms.before)} → {verb(forms.after)}
            </p>
          ),
          ids: found.evidence,
          name: "change",
          close: () => change({ tie: null }),
        };
  return <FigureDrawer warnings={warnings} evidence={evidence} />;
}
