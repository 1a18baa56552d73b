/** Makes two entries of one: the new one's name, and which statements and aliases it takes. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { Verbatim } from "../../components/verbatim.js";
import { WorkForm } from "../../components/work-form.js";
import { useFormats } from "../../i18n/formats.js";
import { useRowWindow, WINDOW } from "../../state/statement-rows.js";
import type { EntryFormProps } from "./edit-form.js";

export function SplitForm({ entry, write, close }: EntryFormProps) {
  const { t, i18n } = useTranslation("codebook");
  const formats = useFormats();
  const [name, setName] = useState("");
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [aliases, setAliases] = useState<ReadonlySet<string>>(new Set());
  const rows = useRowWindow({ entities: [entry.id], sort: "date", direction: "down" }, 0, WINDOW - 1);
  const shown = Array.from({ length: Math.min(WINDOW, rows.total ?? 0) }, (_, at) => rows.rowAt(at)).filter(
    (row) => row !== undefined,
  );
  const apply = () =>
    write(`entities/${encodeURIComponent(entry.id)}/split`, {
      method: "POST",
      body: { name: name.trim(), language: i18n.language, ids: [...ids], aliases: [...aliases] },
      revision: entry.revision,
    });
  const toggled = (set: ReadonlySet<string>, value: string) => {
    const next = new Set(set);
    if (!next.delete(value)) next.add(value);
    return next;
  };
  return (
    <WorkForm
      title={t("split.title", { name: entry.label })}
      verb={t("split.verb", { count: ids.size })}
      canApply={name.trim() !== ""}
      apply={apply}
      close={close}
    >
      <label>
        {t("split.name")}
        <input
          type="text"
          maxLength={190}
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {entry.aliases.length === 0 ? null : (
        <fieldset className="fieldset choices">
          <legend>{t("split.aliases")}</legend>
          {entry.aliases.map((alias) => (
            <label key={alias} className="check-line">
              <input
                type="checkbox"
                checked={aliases.has(alias)}
                onChange={() => setAliases(toggled(aliases, alias))}
              />
              {alias}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="fieldset choices">
        <legend>{t("split.statements")}</legend>
        <OptionHelp of={helpOf("codebook.split")} label={t("split.statements")} beside />
        {shown.map((row) => (
          <label key={row.id} className="check-line passage">
            <input type="checkbox" checked={ids.has(row.id)} onChange={() => setIds(toggled(ids, row.id))} />
            <span>
              <span className="sm dim">
                {row.actor?.label} · {row.date === null ? "" : formats.day(row.date)}
              </span>
              <Verbatim language={row.language}>{row.quote}</Verbatim>
            </span>
          </label>
        ))}
        {(rows.total ?? 0) > WINDOW ? <p className="sm dim">{t("split.first", { count: WINDOW })}</p> : null}
      </fieldset>
    </WorkForm>
  );
}
