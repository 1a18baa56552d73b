/** An ordered scale: its name and its steps, each with a value, words, and the concept that stands for it. */
import type { Codebook } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { WorkForm } from "../../components/work-form.js";
import type { Write } from "../../state/writes.js";
import type { Scale } from "./scales-view.js";

export interface ScaleFormProps {
  /** `null` for a new one. */
  readonly scale: Scale | null;
  readonly concepts: Codebook["concepts"];
  readonly write: Write;
  readonly close: () => void;
}

type Step = Scale["steps"][number];
const empty = (value: number): Step => ({ value, labels: {} });

export function ScaleForm({ scale, concepts, write, close }: ScaleFormProps) {
  const { t, i18n } = useTranslation("codebook");
  const language = i18n.language === "de" ? "de" : "en";
  const [labels, setLabels] = useState(scale?.labels ?? {});
  const [steps, setSteps] = useState<readonly Step[]>(scale?.steps ?? [empty(0), empty(100)]);
  const change = (at: number, patch: Partial<Step>) =>
    setSteps(steps.map((step, position) => (position === at ? { ...step, ...patch } : step)));
  const hasName = Object.values(labels).some((label) => label !== "");
  const areNamed = steps.every((step) => Object.values(step.labels).some((label) => label !== ""));
  const values = steps.map(({ value }) => value);
  const areApart = new Set(values).size === values.length && values.every(Number.isFinite);
  const apply = () => {
    const sorted = [...steps].sort((a, b) => a.value - b.value);
    const id = scale?.id ?? idOf(labels.en ?? labels.de ?? "");
    return write("codebook/scales", { method: "POST", body: { id, labels, steps: sorted } });
  };
  return (
    <WorkForm
      title={t(scale === null ? "scale.new" : "scale.title")}
      verb={t("edit.verb")}
      canApply={hasName && areNamed && areApart && steps.length > 1}
      apply={apply}
      close={close}
    >
      <label>
        {t(`field.nameIn.${language}`)}
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
          autoFocus
          value={labels[language] ?? ""}
          onChange={(event) => setLabels(withLabel(labels, language, event.currentTarget.value))}
        />
      </label>
      <fieldset className="fieldset">
        <legend>{t("scale.steps")}</legend>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own while it is written
          <div key={at} className="scale-step">
            <input
              type="number"
              aria-label={t("scale.value")}
              value={Number.isFinite(step.value) ? step.value : ""}
              onChange={(event) => change(at, { value: event.currentTarget.valueAsNumber })}
            />
            <input
              type="text"
              aria-label={t("scale.words")}
              value={step.labels[language] ?? ""}
              onChange={(event) =>
                change(at, { labels: withLabel(step.labels, language, event.currentTarget.value) })
              }
            />
            <select
              aria-label={t("variable.one")}
              value={step.concept ?? ""}
              onChange={(event) => change(at, { concept: event.currentTarget.value || undefined })}
            >
              <option value="">{t("scale.noConcept")}</option>
              {concepts.map((concept) => (
                <option key={concept.id} value={concept.id}>
                  {concept.labels[language] ?? concept.labels.de ?? concept.labels.en ?? concept.id}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="link"
              disabled={steps.length < 3}
              onClick={() => setSteps(steps.filter((_, other) => other !== at))}
            >
              {t("edit.takeOut")}
            </button>
          </div>
        ))}
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => setSteps([...steps, empty(Math.max(0, ...values.filter(Number.isFinite)) + 10)])}
          >
            {t("scale.add")}
          </button>
        </p>
      </fieldset>
      <OptionHelpList
        fields={[
          { label: t("scale.value"), of: helpOf("codebook.scale.value") },
          { label: t("scale.words"), of: helpOf("codebook.scale.words") },
          { label: t("variable.one"), of: helpOf("codebook.scale.concept") },
        ]}
      />
      {scale === null ? null : (
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              void write(`codebook/scales/${encodeURIComponent(scale.id)}`, { method: "DELETE" }).then(
                (isDone) => {
                  if (isDone) close();
                },
              );
            }}
          >
            {t("scale.remove")}
          </button>
        </p>
      )}
    </WorkForm>
  );
}

/** Words in one language more; empty ones are none. */
function withLabel(labels: Scale["labels"], language: "de" | "en", text: string): Scale["labels"] {
  const { [language]: _before, ...others } = labels;
  return text === "" ? others : { ...others, [language]: text };
}

/** "How far to go" → "how-far-to-go"; codebooks name their entries so. */
function idOf(name: string): string {
  const id = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? "scale" : id;
}
