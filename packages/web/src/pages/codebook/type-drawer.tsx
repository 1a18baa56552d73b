/** A statement type: label, color, its variables; a new data type is shown with what it loses before it is set. */
import type { DataType, StatementType, Variable } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { LostValues } from "../../components/lost-values.js";
import { OptionHelp } from "../../components/option-help.js";
import { Problem } from "../../components/problem.js";
import { WorkForm } from "../../components/work-form.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import { BUILT_IN_TYPE, BUILT_IN_VARIABLES } from "../../state/vocabulary.js";
import { useVariablePreview } from "../../state/vocabulary-entries.js";
import type { Write } from "../../state/writes.js";
import { ColorField } from "./edit-form.js";

export interface TypeDrawerProps {
  readonly type: StatementType;
  readonly write: Write;
  readonly close: () => void;
}

const dataTypes: readonly DataType[] = ["short text", "long text", "boolean", "integer"];

export function TypeDrawer({ type, write, close }: TypeDrawerProps) {
  const { t } = useTranslation("codebook");
  const [label, setLabel] = useState(type.label);
  const [color, setColor] = useState<string | null>(type.color);
  const path = `statement-types/${encodeURIComponent(type.id)}`;
  const isBuiltIn = type.id === BUILT_IN_TYPE;
  const isChanged = label.trim() !== type.label || (color ?? type.color) !== type.color;
  const save = () => {
    const body = { label: label.trim(), color: color ?? type.color };
    void write(path, { method: "PATCH", body, revision: type.revision });
  };
  return (
    <Drawer
      title={type.label}
      label={type.label}
      close={close}
      full
      footer={
        <div className="stm-acts">
          <button
            type="button"
            className="btn primary"
            disabled={!isChanged || label.trim() === ""}
            onClick={save}
          >
            {t("edit.verb")}
          </button>
          {isBuiltIn ? null : (
            <button
              type="button"
              className="btn"
              onClick={() => {
                void write(path, { method: "DELETE", revision: type.revision }).then((isDone) => {
                  if (isDone) close();
                });
              }}
            >
              {t("types.remove")}
            </button>
          )}
        </div>
      }
    >
      <div className="work-form">
        {isBuiltIn ? <p className="sm dim">{t("types.builtIn")}</p> : null}
        <label>
          {t("types.label")}
          <input
            type="text"
            maxLength={190}
            disabled={isBuiltIn}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        <OptionHelp of={helpOf("codebook.type.label")} label={t("types.label")} beside />
        <ColorField always color={color} set={(next) => setColor(next ?? type.color)} />
        <OptionHelp of={helpOf("codebook.color")} label={t("field.color")} beside />
        <fieldset className="fieldset">
          <legend>{t("types.variables")}</legend>
          <OptionHelp of={helpOf("codebook.type.dataType")} label={t("types.dataType")} beside />
          {type.variables.map((variable) => (
            <VariableLine
              key={`${variable.id} ${variable.name} ${variable.dataType}`}
              type={type}
              variable={variable}
              isFixed={isBuiltIn && BUILT_IN_VARIABLES.includes(variable.id)}
              write={write}
            />
          ))}
        </fieldset>
        <NewVariable path={path} revision={type.revision} write={write} />
      </div>
    </Drawer>
  );
}

interface VariableLineProps {
  readonly type: StatementType;
  readonly variable: Variable;
  readonly isFixed: boolean;
  readonly write: Write;
}

function VariableLine({ type, variable, isFixed, write }: VariableLineProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const [name, setName] = useState(variable.name);
  const [wanted, setWanted] = useState<DataType | "gone" | null>(null);
  const path = `statement-types/${encodeURIComponent(type.id)}/variables/${encodeURIComponent(variable.id)}`;
  const preview = useVariablePreview(wanted === null ? null : path, wanted === "gone" ? null : wanted);
  const send = (body: object) => write(path, { method: "PATCH", body, revision: type.revision });
  if (isFixed)
    return (
      <p className="variable-line">
        <b>{variable.name}</b> <span className="dim">{t(`dataType.${variable.dataType}`)}</span>
      </p>
    );
  const apply = () =>
    void (wanted === "gone"
      ? write(path, { method: "DELETE", revision: type.revision })
      : send({ dataType: wanted }));
  const lost = preview.data?.lost ?? [];
  return (
    <div className="variable-line">
      <input
        type="text"
        maxLength={190}
        aria-label={t("types.variable")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <select
        aria-label={t("types.dataTypeOf", { name: variable.name })}
        value={wanted === null || wanted === "gone" ? variable.dataType : wanted}
        onChange={(event) => {
          const next = dataTypes.find((one) => one === event.currentTarget.value) ?? variable.dataType;
          setWanted(next === variable.dataType ? null : next);
        }}
      >
        {dataTypes.map((one) => (
          <option key={one} value={one}>
            {t(`dataType.${one}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn"
        disabled={name.trim() === "" || name.trim() === variable.name}
        onClick={() => void send({ name: name.trim() })}
      >
        {t("rename.verb")}
      </button>
      <button type="button" className="btn quiet" onClick={() => setWanted("gone")}>
        {t("types.removeVariable")}
      </button>
      {preview.error === null ? null : <Problem failure={preview.error} />}
      {wanted === null || preview.data === undefined ? null : (
        <section className="preview" aria-live="polite">
          <h3>
            {wanted === "gone"
              ? t("types.without", { name: variable.name })
              : t("types.kept", { count: preview.data.kept, number: formats.number(preview.data.kept) })}
          </h3>
          <LostValues lost={lost} />
          {preview.data.described.length === 0 ? null : (
            <p className="sm">
              {t("types.described", { names: preview.data.described.slice(0, 5).join(", ") })}
            </p>
          )}
          <p className="stm-acts">
            <button type="button" className="btn primary" onClick={apply}>
              {t(wanted === "gone" ? "types.removeVariable" : "types.change")}
            </button>
            <button type="button" className="btn quiet" onClick={() => setWanted(null)}>
              {t("cancel")}
            </button>
          </p>
        </section>
      )}
    </div>
  );
}

interface NewVariableProps {
  readonly path: string;
  readonly revision: number;
  readonly write: Write;
}

function NewVariable({ path, revision, write }: NewVariableProps) {
  const { t } = useTranslation("codebook");
  const [name, setName] = useState("");
  const [dataType, setDataType] = useState<DataType>("short text");
  const add = () => {
    if (name.trim() === "") return;
    const body = { name: name.trim(), dataType };
    void write(`${path}/variables`, { method: "POST", body, revision }).then((isDone) => {
      if (isDone) setName("");
    });
  };
  return (
    <form
      className="fieldset"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        {t("types.newVariable")}
        <input
          type="text"
          maxLength={190}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <div className="variable-line">
        <DataTypeField dataType={dataType} set={setDataType} />
        <button type="submit" className="btn" disabled={name.trim() === ""}>
          {t("types.add")}
        </button>
      </div>
    </form>
  );
}

function DataTypeField({
  dataType,
  set,
}: {
  readonly dataType: DataType;
  readonly set: (dataType: DataType) => void;
}) {
  const { t } = useTranslation("codebook");
  return (
    <select
      aria-label={t("types.dataType")}
      value={dataType}
      onChange={(event) => set(dataTypes.find((one) => one === event.currentTarget.value) ?? dataType)}
    >
      {dataTypes.map((one) => (
        <option key={one} value={one}>
          {t(`dataType.${one}`)}
        </option>
      ))}
    </select>
  );
}

/** A new statement type; its variables are added afterwards, or taken over from the built-in one. */
export function NewTypeForm({ write, close }: Pick<TypeDrawerProps, "write" | "close">) {
  const { t } = useTranslation("codebook");
  const [label, setLabel] = useState("");
  const [likeBuiltIn, setLike] = useState(true);
  const variables = [
    { name: "person", dataType: "short text" },
    { name: "organization", dataType: "short text" },
    { name: "concept", dataType: "short text" },
    { name: "agreement", dataType: "boolean" },
  ];
  const apply = () =>
    write("statement-types", {
      method: "POST",
      body: { label: label.trim(), variables: likeBuiltIn ? variables : [] },
    });
  return (
    <WorkForm
      title={t("types.new")}
      verb={t("types.add")}
      canApply={label.trim() !== ""}
      apply={apply}
      close={close}
    >
      <label>
        {t("types.label")}
        <input
          type="text"
          maxLength={190}
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it
          autoFocus
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <label className="check-line">
        <input
          type="checkbox"
          checked={likeBuiltIn}
          onChange={(event) => setLike(event.currentTarget.checked)}
        />
        {t("types.like")}
      </label>
      <OptionHelp of={helpOf("codebook.type.like")} label={t("types.like")} beside />
    </WorkForm>
  );
}
