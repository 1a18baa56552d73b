/** Another way to a backbone: simulated annealing from a seed, run beside the page, with what it found in words. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import type { Computed } from "../../../state/computing.js";
import type { BackboneAnswer, BackboneQuestion } from "../../../workers/questions.js";
import { OptionClash } from "../options/option-clash.js";
import { Working } from "../working.js";

export type AnnealingSettings = Pick<BackboneQuestion, "method" | "p" | "T" | "backboneSize" | "seed">;

/** What the address asks annealing for; `null` where it asks for none. */
export function annealingOf(
  address: Readonly<Record<string, string>>,
  cut: number,
): AnnealingSettings | null {
  const method = (["penalty", "fixed"] as const).find((one) => one === address.anneal);
  if (method === undefined) return null;
  const numberOf = (text: string | undefined, usual: number) => {
    const value = Number(text ?? usual);
    return Number.isFinite(value) ? value : usual;
  };
  return {
    method,
    p: numberOf(address.p, 3.5),
    T: Math.round(numberOf(address.T, 10_000)),
    backboneSize: Math.round(numberOf(address.size, Math.max(1, cut))),
    seed: Math.round(numberOf(address.seed, 1)),
  };
}

export interface AnnealingProps {
  readonly settings: AnnealingSettings | null;
  readonly cut: number;
  readonly all: number;
  readonly computed: Computed<BackboneAnswer>;
}

export function Annealing({ settings, cut, all, computed }: AnnealingProps) {
  const { t } = useTranslation(["figures", "frame"]);
  const { change } = useAddress();
  const formats = useFormats();
  if (settings === null) {
    return (
      <p className="fig-anneal">
        <button type="button" className="btn" onClick={() => change({ anneal: "penalty" })}>
          {t("figures:backbone.anneal.start")}
        </button>{" "}
        <span className="sm dim">{t("figures:backbone.anneal.why")}</span>
      </p>
    );
  }
  const slot = (
    name: "method" | "p" | "size" | "T" | "seed",
    param: string,
    value: string,
    fallback: string,
    choices: readonly string[],
  ) => (
    <Slot
      name={t(`figures:backbone.anneal.slot.${name}`)}
      help={helpOf(`figures.backbone.${name}`)}
      isSet={value !== fallback}
      chosen={[value]}
      choices={(choices.includes(value) ? choices : [value, ...choices]).map((one) => ({
        value: one,
        label: labelOf(name, one),
      }))}
      choose={([next]) => change({ [param]: next === fallback ? null : next })}
    >
      {labelOf(name, value)}
    </Slot>
  );
  const labelOf = (name: string, value: string) =>
    name === "method" ? t(`figures:backbone.anneal.${value}`, { defaultValue: value }) : value;
  const sizes = Array.from({ length: Math.min(all, 30) }, (_, at) => String(at + 1));
  const found = computed.data?.method === "nested" ? undefined : computed.data;
  return (
    <div className="fig-anneal">
      <p className="method">
        <Sentence
          t={t}
          i18nKey={
            settings.method === "penalty"
              ? "figures:backbone.anneal.byPenalty"
              : "figures:backbone.anneal.bySize"
          }
          components={{
            method: <>{slot("method", "anneal", settings.method, "", ["penalty", "fixed"])}</>,
            p: <>{slot("p", "p", String(settings.p), "3.5", ["1", "2", "3.5", "5", "7.5", "10"])}</>,
            size: <>{slot("size", "size", String(settings.backboneSize), String(Math.max(1, cut)), sizes)}</>,
            T: (
              <>{slot("T", "T", String(settings.T), "10000", ["1000", "5000", "10000", "50000", "100000"])}</>
            ),
            seed: (
              <>
                {slot("seed", "seed", String(settings.seed), "1", [
                  "1",
                  "2",
                  "3",
                  "4",
                  "5",
                  "6",
                  "7",
                  "8",
                  "9",
                ])}
              </>
            ),
          }}
        />{" "}
        <button type="button" className="link" onClick={() => change({ anneal: null })}>
          {t("figures:backbone.anneal.end")}
        </button>
      </p>
      <Working
        computed={computed}
        words={(done, total) =>
          t("figures:backbone.anneal.running", { done: formats.number(done), all: formats.number(total) })
        }
      />
      {computed.failure !== null && found === undefined ? (
        <OptionClash failure={computed.failure} retry={computed.retry} />
      ) : found === undefined || computed.isStale ? null : (
        <p>
          {t("figures:backbone.anneal.found", {
            count: found.backbone.length,
            number: formats.number(found.backbone.length),
            loss: formats.decimal(found.backboneLoss),
            rest: formats.decimal(found.redundantLoss),
            concepts: found.backbone.join(", "),
          })}
        </p>
      )}
    </div>
  );
}
