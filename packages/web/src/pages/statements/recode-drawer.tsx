/** Another value for many statements: which field, which value, what would change, and one step to do it. */
import type { Variable } from "@parley/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntityFinder } from "../../components/entity-finder.js";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { Problem } from "../../components/problem.js";
import { WorkForm } from "../../components/work-form.js";
import { useFormats } from "../../i18n/formats.js";
import { useProject } from "../../state/project.js";
import { useRecodingPreview } from "../../state/statement-rows.js";
import { actChoices, BUILT_IN_VARIABLES } from "../../state/vocabulary.js";

export interface RecodeDrawerProps {
  readonly ids: readonly string[];
  readonly revisions: Readonly<Record<string, number>>;
  /** Writes it; resolves to whether it was done. */
  readonly apply: (body: object) => Promise<boolean>;
  readonly close: () => void;
}

type Wanted = { readonly label: string; readonly value: unknown } | null;
const ACT = "act";

export function RecodeDrawer({ ids, revisions, apply, close }: RecodeDrawerProps) {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const formats = useFormats();
  const variables = useVariables();
  const [field, setField] = useState("concept");
  const [wanted, setWanted] = useState<Wanted>(null);
  const variable = variables.find(({ id }) => id === field);
  const body = useMemo(() => {
    if (wanted === null) return null;
    const set = field === ACT ? { act: wanted.value } : { values: { [field]: wanted.value } };
    return { ids, revisions, set };
  }, [ids, revisions, field, wanted]);
  const preview = useRecodingPreview(body);
  const changed = preview.data?.changed ?? 0;
  const canApply = body !== null && preview.data !== undefined && changed > 0;
  const title = t("statements:recode.title", { count: ids.length, number: formats.number(ids.length) });
  return (
    <WorkForm
      title={title}
      verb={t("statements:recode.apply", { count: changed, number: formats.number(changed) })}
      canApply={canApply}
      apply={() => (body === null ? Promise.resolve(false) : apply(body))}
      close={close}
    >
      <label>
        {t("statements:recode.field")}
        <select
          value={field}
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
          autoFocus
          onChange={(event) => {
            setField(event.currentTarget.value);
            setWanted(null);
          }}
        >
          {variables.map(({ id, name }) => (
            <option key={id} value={id}>
              {BUILT_IN_VARIABLES.includes(id) ? t(`statements:variable.${id}`) : name}
            </option>
          ))}
          <option value={ACT}>{t("statements:column.act")}</option>
        </select>
      </label>
      <div className="value">
        <span>{t("statements:recode.value")}</span>
        <ValueField field={field} variable={variable} wanted={wanted} choose={setWanted} />
      </div>
      {preview.error === null ? null : <Problem failure={preview.error} />}
      {preview.data === undefined ? (
        <p className="sm dim">{t("statements:recode.choose")}</p>
      ) : (
        <Preview preview={preview.data} total={ids.length} />
      )}
      <OptionHelpList
        fields={[
          { label: t("statements:recode.field"), of: helpOf("statements.recode.field") },
          { label: t("statements:recode.value"), of: helpOf("statements.recode.value") },
        ]}
      />
    </WorkForm>
  );
}

/** Variables of all types, those of the same id once. */
function useVariables(): readonly Variable[] {
  const types = useProject().data?.statementTypes ?? [];
  const found = types.flatMap((type) => type.variables);
  const usual = ["concept", "agreement", "person", "organization"];
  const place = (id: string) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return found.sort((a, b) => place(a.id) - place(b.id));
}

interface ValueFieldProps {
  readonly field: string;
  readonly variable: Variable | undefined;
  readonly wanted: Wanted;
  readonly choose: (wanted: Wanted) => void;
}

function ValueField({ field, variable, wanted, choose }: ValueFieldProps) {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const label = t("statements:recode.value");
  if (field === ACT)
    return (
      <Choices
        label={label}
        wanted={wanted}
        choose={choose}
        choices={actChoices.map((value) => ({ value, label: t(`reader:act.${value}`) }))}
      />
    );
  if (variable?.dataType === "boolean")
    return (
      <Choices
        label={label}
        wanted={wanted}
        choose={choose}
        choices={[
          { value: 1, label: field === "agreement" ? t("frame:stance.for") : t("statements:yes") },
          { value: 0, label: field === "agreement" ? t("frame:stance.against") : t("statements:no") },
          { value: null, label: field === "agreement" ? t("frame:stance.open") : t("statements:none") },
        ]}
      />
    );
  if (variable?.dataType === "short text")
    return (
      <>
        {wanted === null ? null : (
          <p className="wanted">
            {wanted.label}{" "}
            <button type="button" className="link" onClick={() => choose(null)}>
              {t("statements:recode.other")}
            </button>
          </p>
        )}
        {wanted === null ? (
          <EntityFinder
            label={label}
            variables={[variable.id]}
            pick={({ id, label: name }) => choose({ label: name, value: { id } })}
            pickNew={(name) => choose({ label: name, value: { label: name } })}
          />
        ) : null}
      </>
    );
  const isNumber = variable?.dataType === "integer";
  return (
    <input
      type={isNumber ? "number" : "text"}
      aria-label={label}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (text === "") choose(null);
        else choose({ label: text, value: isNumber ? Math.round(Number(text)) : text });
      }}
    />
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly wanted: Wanted;
  readonly choose: (wanted: Wanted) => void;
  readonly choices: readonly { readonly value: string | number | null; readonly label: string }[];
}

function Choices({ label, wanted, choose, choices }: ChoicesProps) {
  return (
    <select
      aria-label={label}
      value={choices.findIndex(({ value }) => wanted !== null && wanted.value === value)}
      onChange={(event) => choose(choices[Number(event.currentTarget.value)] ?? null)}
    >
      <option value={-1} disabled>
        …
      </option>
      {choices.map((choice, position) => (
        <option key={choice.label} value={position}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

type PreviewData = NonNullable<ReturnType<typeof useRecodingPreview>["data"]>;

function Preview({ preview, total }: { readonly preview: PreviewData; readonly total: number }) {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const formats = useFormats();
  const notes = (["proposals", "same", "rejected", "without"] as const).filter((name) => preview[name] > 0);
  const wordOf = (name: string, value: string | number | null, label: string) => {
    if (name === "agreement")
      return t(`frame:stance.${value === 1 ? "for" : value === 0 ? "against" : "open"}`);
    if (name === ACT) return t(`reader:act.${value}`);
    return label === "" ? t("statements:none") : label;
  };
  return (
    <section className="preview" aria-live="polite">
      <h3>{t("statements:recode.preview", { count: total, number: formats.number(total) })}</h3>
      {preview.fields.map((field) => (
        <ul key={field.name}>
          {field.from.slice(0, 8).map((from) => (
            <li key={String(from.value)}>
              <span className="num n">{formats.number(from.statements)}</span>
              <span>
                {wordOf(field.name, from.value, from.label)} →{" "}
                <b>{wordOf(field.name, field.to.value, field.to.label)}</b>
              </span>
            </li>
          ))}
          {field.from.length > 8 ? (
            <li>
              <span className="n" />
              <span className="dim">{t("statements:recode.more", { count: field.from.length - 8 })}</span>
            </li>
          ) : null}
        </ul>
      ))}
      {notes.map((name) => (
        <p key={name} className="sm dim">
          {t(`statements:recode.${name}`, { count: preview[name], number: formats.number(preview[name]) })}
        </p>
      ))}
    </section>
  );
}
