/** A new actor, concept, or value of a variable, made on purpose rather than while coding. */
import type { EntityKind } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { WorkForm } from "../../components/work-form.js";
import type { Write } from "../../state/writes.js";
import { said } from "./edit-form.js";

export interface NewEntryFormProps {
  readonly isActor: boolean;
  readonly parentId: string | null;
  readonly write: Write;
  readonly close: () => void;
}

const kinds: readonly EntityKind[] = ["person", "organization", "state", "collective"];

export function NewEntryForm({ isActor, parentId, write, close }: NewEntryFormProps) {
  const { t, i18n } = useTranslation("codebook");
  const [names, setNames] = useState({ de: "", en: "" });
  const [kind, setKind] = useState<EntityKind>(isActor ? "person" : "concept");
  const order = i18n.language === "de" ? (["de", "en"] as const) : (["en", "de"] as const);
  const labels = said(names);
  const variableId = kind === "concept" ? "concept" : kind === "person" ? "person" : "organization";
  const apply = () => write("entities", { method: "POST", body: { variableId, kind, labels, parentId } });
  return (
    <WorkForm
      title={t(isActor ? "make.actor" : "make.concept")}
      verb={t("make.verb")}
      canApply={Object.keys(labels).length > 0}
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
      {isActor ? (
        <label>
          {t("field.kind")}
          <select
            value={kind}
            onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <OptionHelpList
        fields={[
          { label: t("column.name"), of: helpOf("codebook.names") },
          ...(isActor ? [{ label: t("field.kind"), of: helpOf("codebook.kind") }] : []),
        ]}
      />
    </WorkForm>
  );
}
