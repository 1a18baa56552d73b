/** The compact form in which a proposal is corrected or a new statement is coded. */
import type { StatementView } from "@parley/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Keys } from "../../../components/keys.js";
import { OptionHelpList } from "../../../components/option-help-list.js";
import { Problem } from "../../../components/problem.js";
import { Segments } from "../../../components/segments.js";
import { useProject } from "../../../state/project.js";
import { actChoices, BUILT_IN_TYPE, certaintyChoices, modeChoices } from "../../../state/vocabulary.js";
import { type Draft, rebased } from "../draft.js";
import { ClashList } from "./clash-list.js";
import { EntityField } from "./entity-field.js";
import { RoleList } from "./role-list.js";
import { TypedFields } from "./typed-fields.js";

export interface StatementFormProps {
  readonly draft: Draft;
  /** The statement as the server has it now; newer than the draft's after an edit clash. */
  readonly current: StatementView | null;
  readonly text: string;
  readonly language: string | null;
  readonly change: (draft: Draft) => void;
  readonly save: (draft: Draft) => Promise<void>;
  readonly cancel: () => void;
}

export function StatementForm({ draft, current, text, language, change, save, cancel }: StatementFormProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const form = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isNew = draft.of === null;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
  }, []);
  const saveDraft = (form: Draft) => {
    if (isSaving) return;
    setSaving(true);
    setFailure(null);
    save(form).catch((problem: unknown) => {
      setFailure(problem);
      setSaving(false);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saveDraft(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return submit(event);
    if (event.key !== "Escape") return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (hasChoicesOpen(target)) return;
    event.preventDefault();
    // The first Esc leaves the field, so that keys for the text work; the second leaves the form.
    if (target === form.current) cancel();
    else form.current?.focus();
  };
  return (
    <form
      className="body form"
      ref={form}
      tabIndex={-1}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-label={t(isNew ? "reader:form.add" : "reader:form.correct")}
    >
      <TypeField draft={draft} change={change} />
      {draft.typeId === BUILT_IN_TYPE ? <BuiltInFields draft={draft} change={change} /> : null}
      <TypedFields draft={draft} change={change} />
      <Choice
        name={t("reader:field.act")}
        value={draft.act}
        choices={actChoices}
        words="reader:act"
        choose={(act) => change({ ...draft, act })}
      />
      <Choice
        name={t("reader:field.mode")}
        value={draft.mode}
        choices={modeChoices}
        words="reader:mode"
        choose={(mode) => change({ ...draft, mode })}
      />
      <Choice
        name={t("reader:field.certainty")}
        value={draft.certainty}
        choices={certaintyChoices}
        words="reader:certainty"
        choose={(certainty) => change({ ...draft, certainty })}
      />
      <label className="fld tickable">
        <span className="name">{t("reader:field.negated")}</span>
        <input
          type="checkbox"
          checked={draft.negated}
          onChange={(event) => change({ ...draft, negated: event.currentTarget.checked })}
        />
      </label>
      <RoleList draft={draft} text={text} language={language} change={change} />
      <label className="fld">
        <span className="name">{t("reader:field.note")}</span>
        <input
          className="plain"
          value={draft.note}
          onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
        />
      </label>
      <FieldHelp isBuiltIn={draft.typeId === BUILT_IN_TYPE} />
      {failure === null ? null : (
        <Problem failure={failure}>
          {current !== null && draft.of !== null && current.revision > draft.of.revision ? (
            <>
              <ClashList draft={draft} before={draft.of} current={current} />
              <button type="button" className="btn" onClick={() => saveDraft(rebased(draft, current))}>
                {t("reader:form.saveOnTop")}
              </button>
            </>
          ) : null}
        </Problem>
      )}
      <div className="form-acts">
        <button type="submit" className="btn primary" disabled={isSaving}>
          {t(isNew ? "reader:form.saveNew" : "reader:form.save")} <Keys name="mod+enter" />
        </button>
        <button type="button" className="btn" onClick={cancel}>
          {t("reader:form.cancel")} <Keys name="escape" />
        </button>
      </div>
    </form>
  );
}

type FieldsProps = Pick<StatementFormProps, "draft" | "change">;

/** What the fields mean; variables of one's own are named by those who made them. */
function FieldHelp({ isBuiltIn }: { readonly isBuiltIn: boolean }) {
  const { t } = useTranslation("reader");
  const names = [...(isBuiltIn ? builtInFields : []), ...commonFields];
  return (
    <OptionHelpList
      fields={names.map((name) => ({ label: t(`field.${name}`), of: helpOf(`reader.field.${name}`) }))}
    />
  );
}

const builtInFields = ["person", "organization", "concept", "stance"] as const;
const commonFields = ["act", "mode", "certainty", "negated", "note", "type"] as const;

/** The statement type of a new statement, where the project has several; a saved one keeps its own. */
function TypeField({ draft, change }: FieldsProps) {
  const { t } = useTranslation("reader");
  const types = useProject().data?.statementTypes ?? [];
  if (draft.of !== null || types.length < 2) return null;
  return (
    <label className="fld">
      <span className="name">{t("field.type")}</span>
      <select
        value={draft.typeId}
        onChange={(event) => change({ ...draft, typeId: event.currentTarget.value, values: {} })}
      >
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {type.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The variables that every project has: who says it, for whom, on what, for or against. */
function BuiltInFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation(["reader", "frame"]);
  return (
    <>
      <EntityField
        variable="person"
        label={t("reader:field.person")}
        value={draft.person}
        set={(person, home) => change({ ...draft, person, organization: home ?? draft.organization })}
      />
      <EntityField
        variable="organization"
        label={t("reader:field.organization")}
        value={draft.organization}
        set={(organization) => change({ ...draft, organization })}
      />
      <EntityField
        variable="concept"
        label={t("reader:field.concept")}
        value={draft.concept}
        set={(concept) => change({ ...draft, concept })}
      />
      <div className="fld">
        <span className="name">{t("reader:field.stance")}</span>
        <Segments
          label={t("reader:field.stance")}
          value={draft.agreement === 1 ? "for" : draft.agreement === 0 ? "against" : "open"}
          choices={(["for", "against", "open"] as const).map((value) => ({
            value,
            label: t(`frame:stance.${value}`),
          }))}
          choose={(value) =>
            change({ ...draft, agreement: value === "for" ? 1 : value === "against" ? 0 : null })
          }
        />
      </div>
    </>
  );
}

/** Esc closes a list of names first; an open list without a name in it cannot be seen. */
function hasChoicesOpen(field: HTMLElement | null): boolean {
  const list = document.getElementById(field?.getAttribute("aria-controls") ?? "");
  return field?.getAttribute("aria-expanded") === "true" && list?.querySelector("[role='option']") != null;
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  /** Table of the words, such as `reader:act`. */
  readonly words: string;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({ name, value, choices, words, choose }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <label className="fld">
      <span className="name">{name}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`${words}.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
