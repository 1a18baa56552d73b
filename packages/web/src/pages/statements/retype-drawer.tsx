/** Another statement type for many statements, with what finds no place in it, before it is done. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { LostValues } from "../../components/lost-values.js";
import { OptionHelp } from "../../components/option-help.js";
import { Problem } from "../../components/problem.js";
import { WorkForm } from "../../components/work-form.js";
import { useFormats } from "../../i18n/formats.js";
import { useProject } from "../../state/project.js";
import { useRetypingPreview } from "../../state/statement-rows.js";
import type { RecodeDrawerProps } from "./recode-drawer.js";

export function RetypeDrawer({ ids, revisions, apply, close }: RecodeDrawerProps) {
  const { t } = useTranslation("statements");
  const formats = useFormats();
  const types = useProject().data?.statementTypes ?? [];
  const [typeId, setType] = useState("");
  const body = useMemo(() => (typeId === "" ? null : { ids, revisions, typeId }), [ids, revisions, typeId]);
  const preview = useRetypingPreview(body);
  const changed = preview.data?.changed ?? 0;
  const title = t("retype.title", { count: ids.length, number: formats.number(ids.length) });
  return (
    <WorkForm
      title={title}
      verb={t("retype.apply", { count: changed, number: formats.number(changed) })}
      canApply={changed > 0}
      apply={() => (body === null ? Promise.resolve(false) : apply(body))}
      close={close}
    >
      <label>
        {t("column.type")}
        <select
          value={typeId}
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
          autoFocus
          onChange={(event) => setType(event.currentTarget.value)}
        >
          <option value="" disabled>
            …
          </option>
          {types.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <OptionHelp of={helpOf("statements.retype")} label={t("column.type")} beside />
      {types.length < 2 ? <p className="sm dim">{t("retype.oneType")}</p> : null}
      {preview.error === null ? null : <Problem failure={preview.error} />}
      {preview.data === undefined ? null : (
        <section className="preview" aria-live="polite">
          <h3>{t("retype.changed", { count: changed, number: formats.number(changed) })}</h3>
          <LostValues lost={preview.data.lost} />
        </section>
      )}
    </WorkForm>
  );
}
