/** Gives an entry another name; the old one stays as an alias unless told otherwise. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { WorkForm } from "../../components/work-form.js";
import type { EntryFormProps } from "./edit-form.js";

export function RenameForm({ entry, write, close }: EntryFormProps) {
  const { t, i18n } = useTranslation("codebook");
  const isBare = entry.labels.de === undefined && entry.labels.en === undefined;
  const first = i18n.language === "de" ? "de" : "en";
  const [names, setNames] = useState({
    de: entry.labels.de ?? (isBare && first === "de" ? entry.value : ""),
    en: entry.labels.en ?? (isBare && first === "en" ? entry.value : ""),
  });
  const [keepsOld, setKeepsOld] = useState(true);
  const order = first === "de" ? (["de", "en"] as const) : (["en", "de"] as const);
  const isChanged = order.some(
    (language) => names[language].trim() !== "" && names[language].trim() !== entry.labels[language],
  );
  const apply = () =>
    write(`entities/${encodeURIComponent(entry.id)}/name`, {
      method: "POST",
      body: { labels: names, keepsOld },
      revision: entry.revision,
    });
  return (
    <WorkForm
      title={t("rename.title", { name: entry.label })}
      verb={t("rename.verb")}
      canApply={isChanged}
      apply={apply}
      close={close}
    >
      {order.map((language, at) => (
        <label key={language}>
          {t(`field.nameIn.${language}`)}
          <input
            type="text"
            lang={language}
            maxLength={190}
            // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
            autoFocus={at === 0}
            value={names[language]}
            onChange={(event) => setNames({ ...names, [language]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label className="check-line">
        <input
          type="checkbox"
          checked={keepsOld}
          onChange={(event) => setKeepsOld(event.currentTarget.checked)}
        />
        {t("rename.keepsOld")}
      </label>
      <OptionHelpList
        fields={[
          { label: t("column.name"), of: helpOf("codebook.names") },
          { label: t("rename.keepsOld"), of: helpOf("codebook.old-name") },
        ]}
      />
    </WorkForm>
  );
}
