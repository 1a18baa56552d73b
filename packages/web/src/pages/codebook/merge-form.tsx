/**
 * Makes one entry of several: which one stays, whose value is kept where they differ, how many statements move.
 */
import type { EntityRow } from "@parley/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntityFinder } from "../../components/entity-finder.js";
import { helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { Problem } from "../../components/problem.js";
import { WorkForm } from "../../components/work-form.js";
import { useFormats } from "../../i18n/formats.js";
import { useMergePreview } from "../../state/vocabulary-entries.js";
import type { Write } from "../../state/writes.js";

export type MergedEntry = Pick<EntityRow, "id" | "label" | "variableId" | "revision" | "statements">;

export interface MergeFormProps {
  readonly entries: readonly MergedEntry[];
  /** The one that stays unless another one is chosen; that with the most statements when left out. */
  readonly into?: string | undefined;
  readonly write: Write;
  /** Told the id of the one that stays. */
  readonly done: (id: string) => void;
  readonly close: () => void;
}

export function MergeForm({ entries, into: proposed, write, done, close }: MergeFormProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const [all, setAll] = useState(entries);
  // The one that is used most is the one that people know.
  const most = [...all].sort((a, b) => b.statements - a.statements)[0];
  const [chosenInto, setInto] = useState<string | null>(proposed ?? null);
  const into = chosenInto ?? most?.id ?? "";
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const body = useMemo(
    () =>
      all.length < 2
        ? null
        : {
            into,
            from: all.map(({ id }) => id).filter((id) => id !== into),
            revisions: Object.fromEntries(all.map(({ id, revision }) => [id, revision])),
          },
    [all, into],
  );
  const preview = useMergePreview(body);
  const differences = preview.data?.differences ?? [];
  const choiceOf = (field: string) => {
    const values = differences.find((one) => one.field === field)?.values ?? [];
    return choices[field] ?? values.find(({ id }) => id === into)?.id ?? "";
  };
  const isReady = preview.data !== undefined && differences.every(({ field }) => choiceOf(field) !== "");
  const apply = async () => {
    const chosen = Object.fromEntries(differences.map(({ field }) => [field, choiceOf(field)]));
    const isDone = await write("entities/merge", { method: "POST", body: { ...body, choices: chosen } });
    if (isDone) done(into);
    return isDone;
  };
  const variable = all[0]?.variableId ?? "concept";
  return (
    <WorkForm title={t("merge.title")} verb={t("merge.verb")} canApply={isReady} apply={apply} close={close}>
      <fieldset className="fieldset choices">
        <legend>{t("merge.stays")}</legend>
        {all.map(({ id, label, statements }) => (
          <label key={id} className="check-line">
            <input type="radio" name="into" checked={id === into} onChange={() => setInto(id)} />
            {label} <span className="dim num">{formats.number(statements)}</span>
          </label>
        ))}
        <OptionHelp of={helpOf("codebook.merge")} label={t("merge.stays")} beside />
      </fieldset>
      <div className="value">
        <span>{t(all.length < 2 ? "merge.with" : "merge.more")}</span>
        <EntityFinder
          label={t("merge.with")}
          variables={[variable]}
          without={all.map(({ id }) => id)}
          autoFocus={all.length < 2}
          pick={(row) => setAll([...all, row])}
        />
      </div>
      {preview.error === null ? null : <Problem failure={preview.error} />}
      {differences.map(({ field, values }) => (
        <fieldset key={field} className="fieldset choices">
          <legend>{t("merge.differ", { field: fieldName(field, t) })}</legend>
          {values.map(({ id, name, label }) => (
            <label key={id} className="check-line">
              <input
                type="radio"
                name={field}
                checked={choiceOf(field) === id}
                onChange={() => setChoices({ ...choices, [field]: id })}
              />
              {field === "color" ? <i className="swatch" style={{ background: label }} /> : null}
              {field === "kind" ? t(`kind.${label}`) : label} <span className="dim">({name})</span>
            </label>
          ))}
        </fieldset>
      ))}
      {preview.data === undefined ? (
        <p className="sm dim">{t("merge.choose")}</p>
      ) : (
        <section className="preview" aria-live="polite">
          <h3>
            {preview.data.names.join(", ")} → {preview.data.into}
          </h3>
          <p className="dim">
            {t("merge.moves", {
              count: preview.data.statements,
              number: formats.number(preview.data.statements),
            })}
          </p>
        </section>
      )}
    </WorkForm>
  );
}

function fieldName(field: string, t: (key: string) => string): string {
  return field.startsWith("attribute:") ? field.slice("attribute:".length) : t(`field.${field}`);
}
