/** The backbone explorer: concepts spared one by one, the loss of each step, a cut, and what annealing finds. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Sentence } from "../../../components/sentence.js";
import { Figure } from "../../../figures/figure.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useComputed } from "../../../state/computing.js";
import { FigureDrawer } from "../figure-drawer.js";
import { useFilterSlots } from "../filter-sentence.js";
import { networkFiltersOf } from "../network-query.js";
import { choiceWords, OptionClash } from "../options/option-clash.js";
import { useSubject } from "../player/use-series.js";
import { Working } from "../working.js";
import { Annealing, annealingOf } from "./annealing.js";
import { BackbonePlot } from "./backbone-plot.js";
import { BackboneSets } from "./backbone-sets.js";
import { BackboneTable } from "./backbone-table.js";
import { curveOf, setsAt, usualCut } from "./curve.js";

const NESTED = { kind: "backbone", method: "nested", p: 0, T: 1, backboneSize: 1, seed: 1 } as const;

export function BackboneView() {
  const { t } = useTranslation(["figures", "network", "options", "frame"]);
  const { address, change } = useAddress();
  const formats = useFormats();
  const slots = useFilterSlots();
  const { sides } = networkFiltersOf(address);
  const subject = useSubject();
  const computed = useComputed(subject === null ? null : { ...NESTED, ...subject });
  const nested = computed.data?.method === "nested" ? computed.data : undefined;
  const curve = useMemo(() => (nested === undefined ? [] : curveOf(nested)), [nested]);
  const all = nested?.steps.length ?? 0;
  const asked = Number(address.cut ?? Number.NaN);
  const cut = Number.isInteger(asked) && asked >= 0 && asked <= all ? asked : usualCut(curve);
  const sets = setsAt(all, cut);
  const settings = annealingOf(address, cut);
  const annealed = useComputed(
    subject === null || settings === null || nested === undefined
      ? null
      : { kind: "backbone", ...settings, ...subject },
  );
  const found = annealed.data?.method === "nested" || annealed.isStale ? undefined : annealed.data;
  const pick = (concept: string) => change({ concept, show: null }, true);
  const openAt = nested?.steps.findIndex(({ concept }) => concept === address.concept) ?? -1;
  const values = {
    concepts: t("network:concepts", { count: all, number: formats.number(all) }),
    actors: t("network:actors", { count: nested?.actors ?? 0, number: formats.number(nested?.actors ?? 0) }),
    statements: t("frame:statements", {
      count: nested?.statements ?? 0,
      number: formats.number(nested?.statements ?? 0),
    }),
  };
  const now = curve.find(({ left }) => left === cut);
  return (
    <div className="net-figure">
      <Working
        computed={computed}
        words={(done, total) =>
          t("figures:backbone.running", { done: formats.number(done), all: formats.number(total) })
        }
      />
      {computed.failure !== null && nested === undefined ? (
        <div className="pad net-failed">
          <OptionClash failure={computed.failure} retry={computed.retry} />
        </div>
      ) : nested === undefined ? null : all === 0 ? (
        <div className="pad emp">{t("figures:backbone.none")}</div>
      ) : (
        <Figure
          name="backbone"
          title={t("figures:backbone.title")}
          lead={t("figures:backbone.lead", {
            count: cut,
            number: formats.number(cut),
            all: formats.number(all),
            loss: formats.decimal(now?.backboneLoss ?? 0),
          })}
          method={
            <>
              <Sentence
                t={t}
                i18nKey="figures:backbone.method"
                values={values}
                components={{
                  once: <>{slots.once}</>,
                  sources: <>{slots.sources}</>,
                  status: <>{slots.status}</>,
                  counted: <>{sides.areOwn ? sides.variable1 : slots.counted}</>,
                }}
              />
              <Annealing settings={settings} cut={cut} all={all} computed={annealed} />
              <BackboneSets
                nested={nested}
                sets={sets}
                found={found === undefined ? null : new Set(found.backbone)}
                pick={pick}
              />
            </>
          }
          methodWords={t("figures:backbone.methodWords", {
            ...values,
            once: choiceWords("duplicates", address.once ?? "document", t as never),
          })}
          rows={() => [
            ["left", "concept", "backboneLoss", "redundantLoss", "statementsLeft", "statements"],
            ...nested.steps.map((step, at) => [
              all - at - 1,
              step.concept,
              step.backboneLoss,
              step.redundantLoss,
              step.statements,
              nested.evidence[at]?.length ?? 0,
            ]),
          ]}
          draw={(width) => (
            <BackbonePlot
              curve={curve}
              width={width}
              cut={cut}
              setCut={(left) => change({ cut: String(left) })}
              found={found === undefined ? null : { left: found.backbone.length, loss: found.backboneLoss }}
            />
          )}
          table={<BackboneTable nested={nested} pick={pick} />}
        />
      )}
      <FigureDrawer
        evidence={
          openAt < 0 || nested === undefined
            ? null
            : {
                title: address.concept ?? "",
                ids: nested.evidence[openAt] ?? [],
                name: "backbone",
                close: () => change({ concept: null }),
              }
        }
      />
    </div>
  );
}
