/** Moves an entry's statements to another entry, or the entry itself to another place in the tree. */
import type { EntityRow } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EntityFinder } from "../../components/entity-finder.js";
import { helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { WorkForm } from "../../components/work-form.js";
import { useFormats } from "../../i18n/formats.js";
import type { EntryFormProps } from "./edit-form.js";

export function MoveForm({ entry, write, close }: EntryFormProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const [to, setTo] = useState<EntityRow | null>(null);
  const apply = () =>
    write(`entities/${encodeURIComponent(entry.id)}/statements`, {
      method: "POST",
      body: { to: to?.id },
    });
  const number = formats.number(entry.statements);
  return (
    <WorkForm
      title={t("move.title", { name: entry.label })}
      verb={t("move.verb")}
      canApply={to !== null}
      apply={apply}
      close={close}
    >
      <div className="value">
        <span>{t("move.to")}</span>
        <EntityFinder
          label={t("move.to")}
          variables={[entry.variableId]}
          without={[entry.id]}
          autoFocus
          pick={setTo}
        />
        <OptionHelp of={helpOf("codebook.move")} label={t("move.to")} beside />
      </div>
      <section className="preview" aria-live="polite">
        <h3>{t("passages", { count: entry.statements, number })}</h3>
        {to === null ? (
          <p className="sm dim">{t("move.some")}</p>
        ) : (
          <p>
            {entry.label} → <b>{to.label}</b>
          </p>
        )}
      </section>
    </WorkForm>
  );
}

export function PlaceForm({ entry, write, close }: EntryFormProps) {
  const { t } = useTranslation("codebook");
  const [parent, setParent] = useState<{ readonly id: string; readonly label: string } | null>(entry.parent);
  const apply = () =>
    write(`entities/${encodeURIComponent(entry.id)}/parent`, {
      method: "POST",
      body: { parentId: parent?.id ?? null },
      revision: entry.revision,
    });
  return (
    <WorkForm
      title={t("place.title", { name: entry.label })}
      verb={t("place.verb")}
      canApply={parent?.id !== entry.parent?.id}
      apply={apply}
      close={close}
    >
      <div className="value">
        <span>{t("place.below")}</span>
        <EntityFinder
          label={t("place.below")}
          variables={[entry.variableId]}
          without={[entry.id, ...entry.children.map(({ id }) => id)]}
          autoFocus
          pick={setParent}
        />
        <OptionHelp of={helpOf("codebook.place")} label={t("place.below")} beside />
      </div>
      <section className="preview" aria-live="polite">
        <h3>
          {parent === null ? t("place.atTop", { name: entry.label }) : `${parent.label} → ${entry.label}`}
        </h3>
        {parent === null ? null : (
          <p>
            <button type="button" className="link" onClick={() => setParent(null)}>
              {t("place.toTop")}
            </button>
          </p>
        )}
      </section>
    </WorkForm>
  );
}
