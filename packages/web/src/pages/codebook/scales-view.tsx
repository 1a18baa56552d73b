/** The ordered scales of the codebook: what a supporter of each step wants, from least to most. */
import type { Codebook } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { useKeys } from "../../keys/key-layer.js";

export type Scale = Codebook["scales"][number];

export interface ScalesViewProps {
  readonly codebook: Codebook;
  readonly open: (scale: Scale) => void;
}

export function ScalesView({ codebook, open }: ScalesViewProps) {
  const { t, i18n } = useTranslation(["codebook", "frame"]);
  const language = i18n.language === "de" ? "de" : "en";
  const list = useRef<HTMLUListElement>(null);
  const go = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".type-name") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(-1) },
  ]);
  const say = (words: Scale["labels"]) => words[language] ?? words.de ?? words.en ?? "";
  const concepts = new Map(codebook.concepts.map(({ id, labels }) => [id, say(labels)]));
  if (codebook.scales.length === 0)
    return (
      <div className="pad">
        <Empty>{t("codebook:scale.none")}</Empty>
      </div>
    );
  return (
    <ul className="types" ref={list}>
      {codebook.scales.map((scale) => (
        <li key={scale.id}>
          <button type="button" className="type-name" onClick={() => open(scale)}>
            <b>{say(scale.labels)}</b>
          </button>
          <ol className="scale">
            {scale.steps.map((step) => (
              <li key={step.value}>
                <b className="num">{step.value}</b>
                <span>
                  {say(step.labels)}
                  {step.concept === undefined ? null : (
                    <span className="dim"> – {concepts.get(step.concept) ?? step.concept}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
