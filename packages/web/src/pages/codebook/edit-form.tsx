/** Describes an entry: what it means, phrases, examples, attributes, color, and for actors where they belong. */
import type { EntityEditInput, EntityView } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EntityFinder } from "../../components/entity-finder.js";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { linesOf, WorkForm } from "../../components/work-form.js";
import type { Write } from "../../state/writes.js";

export interface EntryFormProps {
  readonly entry: EntityView;
  readonly write: Write;
  readonly close: () => void;
}

type Membership = EntityView["memberships"][number];
const languages = ["de", "en"] as const;
const phraseFields = ["phrases", "counterPhrases", "examples"] as const;
const actorKinds = ["person", "organization", "state", "collective"] as const;

export function EditForm({ entry, write, close }: EntryFormProps) {
  const { t } = useTranslation("codebook");
  const isConcept = entry.variableId === "concept";
  const [kind, setKind] = useState(entry.kind);
  const [aliases, setAliases] = useState(entry.aliases.join("\n"));
  const [attributes, setAttributes] = useState(
    Object.entries(entry.attributes)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
  );
  const [color, setColor] = useState(entry.color);
  const [memberships, setMemberships] = useState(entry.memberships);
  const [description, setDescription] = useState({
    de: entry.description?.de ?? "",
    en: entry.description?.en ?? "",
  });
  const [phrases, setPhrases] = useState(() => phraseTexts(entry));
  const apply = () => {
    const edit: EntityEditInput = {
      kind,
      aliases: linesOf(aliases),
      attributes: attributesOf(attributes),
      color,
      memberships: memberships.map(({ label: _label, ...one }) => one),
      ...(isConcept ? { description: said(description), ...phrasesOf(phrases) } : {}),
    };
    return write(`entities/${encodeURIComponent(entry.id)}`, {
      method: "PATCH",
      body: edit,
      revision: entry.revision,
    });
  };
  return (
    <WorkForm
      title={t("edit.title", { name: entry.label })}
      verb={t("edit.verb")}
      canApply
      apply={apply}
      close={close}
    >
      {isConcept
        ? languages.map((language, at) => (
            <label key={language}>
              {t(`field.descriptionIn.${language}`)}
              <textarea
                rows={3}
                lang={language}
                // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
                autoFocus={at === 0}
                value={description[language]}
                onChange={(event) =>
                  setDescription({ ...description, [language]: event.currentTarget.value })
                }
              />
            </label>
          ))
        : null}
      {isConcept || !actorKinds.some((one) => one === entry.kind) ? null : (
        <label>
          {t("field.kind")}
          <select
            value={kind}
            // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
            autoFocus
            onChange={(event) => setKind(actorKinds.find((one) => one === event.currentTarget.value) ?? kind)}
          >
            {actorKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t("edit.aliases")}
        <textarea rows={3} value={aliases} onChange={(event) => setAliases(event.currentTarget.value)} />
      </label>
      {isConcept
        ? phraseFields.flatMap((field) =>
            languages.map((language) => (
              <label key={`${field} ${language}`}>
                {t(`edit.${field}.${language}`)}
                <textarea
                  rows={2}
                  lang={language}
                  value={phrases[field][language]}
                  onChange={(event) =>
                    setPhrases({
                      ...phrases,
                      [field]: { ...phrases[field], [language]: event.currentTarget.value },
                    })
                  }
                />
              </label>
            )),
          )
        : null}
      <label>
        {t("edit.attributes")}
        <textarea
          rows={3}
          value={attributes}
          onChange={(event) => setAttributes(event.currentTarget.value)}
        />
      </label>
      <ColorField color={color} set={setColor} />
      {isConcept ? null : <Memberships memberships={memberships} own={entry.id} set={setMemberships} />}
      <OptionHelpList
        fields={[
          ...(isConcept
            ? [{ label: t("field.description"), of: helpOf("codebook.description") }]
            : [{ label: t("field.kind"), of: helpOf("codebook.kind") }]),
          { label: t("field.aliases"), of: helpOf("codebook.aliases") },
          ...(isConcept ? [{ label: t("field.phrases"), of: helpOf("codebook.phrases") }] : []),
          { label: t("differences.field.attributes"), of: helpOf("codebook.attributes") },
          { label: t("field.color"), of: helpOf("codebook.color") },
          ...(isConcept ? [] : [{ label: t("field.memberOf"), of: helpOf("codebook.belongs-to") }]),
        ]}
      />
    </WorkForm>
  );
}

type Texts = Readonly<Record<(typeof phraseFields)[number], Readonly<Record<"de" | "en", string>>>>;

function phraseTexts(entry: EntityView): Texts {
  const text = ({ de, en }: EntityView["phrases"]) => ({ de: de.join("\n"), en: en.join("\n") });
  return {
    phrases: text(entry.phrases),
    counterPhrases: text(entry.counterPhrases),
    examples: text(entry.examples),
  };
}

function phrasesOf(texts: Texts): Pick<EntityEditInput, (typeof phraseFields)[number]> {
  const lines = ({ de, en }: Texts["phrases"]) => ({ de: linesOf(de), en: linesOf(en) });
  return {
    phrases: lines(texts.phrases),
    counterPhrases: lines(texts.counterPhrases),
    examples: lines(texts.examples),
  };
}

/** The languages in which something is said. */
export function said({ de, en }: { readonly de: string; readonly en: string }): { de?: string; en?: string } {
  return {
    ...(de.trim() === "" ? {} : { de: de.trim() }),
    ...(en.trim() === "" ? {} : { en: en.trim() }),
  };
}

/** "party: Green List", one a line; a line without a colon is a name without a value. */
function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    linesOf(text).map((line) => {
      const at = line.indexOf(":");
      return at < 1 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

export function ColorField({
  color,
  set,
  always = false,
}: {
  readonly color: string | null;
  readonly set: (color: string | null) => void;
  /** There has to be one. */
  readonly always?: boolean;
}) {
  const { t } = useTranslation("codebook");
  return (
    <div className="color-field">
      <label>
        {t("field.color")}
        <input type="color" value={color ?? "#888888"} onChange={(event) => set(event.currentTarget.value)} />
      </label>
      {always ? null : color === null ? (
        <span className="dim sm">{t("edit.noColor")}</span>
      ) : (
        <button type="button" className="link" onClick={() => set(null)}>
          {t("edit.withoutColor")}
        </button>
      )}
    </div>
  );
}

interface MembershipsProps {
  readonly memberships: readonly Membership[];
  readonly own: string;
  readonly set: (memberships: Membership[]) => void;
}

function Memberships({ memberships, own, set }: MembershipsProps) {
  const { t, i18n } = useTranslation("codebook");
  const language = i18n.language === "de" ? "de" : "en";
  const change = (at: number, patch: Partial<Membership>) =>
    set(memberships.map((one, position) => (position === at ? { ...one, ...patch } : one)));
  return (
    <fieldset className="fieldset">
      <legend>{t("field.memberOf")}</legend>
      {memberships.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: somebody may belong to the same body twice
        <div key={at} className="membership">
          <b>{one.label}</b>
          <button
            type="button"
            className="link"
            onClick={() => set(memberships.filter((_, other) => other !== at))}
          >
            {t("edit.takeOut")}
          </button>
          <input
            type="text"
            aria-label={t("field.office")}
            placeholder={t("field.office")}
            value={one.office?.[language] ?? ""}
            onChange={(event) => {
              const office = { ...one.office, [language]: event.currentTarget.value };
              const words = said({ de: office.de ?? "", en: office.en ?? "" });
              change(at, { office: Object.keys(words).length === 0 ? null : words });
            }}
          />
          {(["from", "to"] as const).map((end) => (
            <input
              key={end}
              type="date"
              aria-label={t(`field.${end}`)}
              value={one[end] ?? ""}
              onChange={(event) => change(at, { [end]: event.currentTarget.value || null })}
            />
          ))}
        </div>
      ))}
      <EntityFinder
        label={t("edit.addMembership")}
        variables={["organization"]}
        without={[own]}
        pick={({ id, label }) => set([...memberships, { of: id, label, office: null, from: null, to: null }])}
      />
    </fieldset>
  );
}
