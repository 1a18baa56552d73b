/** One option in the drawer: label, name as in rDNA, control, what it does to weights, and more of it. */
import type { NetworkChoices } from "@parley/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { OptionHelp } from "../../../components/option-help.js";
import { joinList, listOf, useAddress } from "../../../state/address.js";
import { useProject } from "../../../state/project.js";
import { networkFiltersOf, optionValue } from "../network-query.js";
import { ExcludedValues } from "./excluded-values.js";
import { networkHelp } from "./network-help.js";
import { choiceWords } from "./option-clash.js";
import type { PageOption } from "./page-options.js";
import { ValuePicker } from "./value-picker.js";
import { OF_DOCUMENT, variableWords } from "./variable-words.js";

export interface OptionFieldProps {
  readonly option: PageOption;
  readonly choices: NetworkChoices | undefined;
}

export function OptionField({ option, choices }: OptionFieldProps) {
  const { t } = useTranslation("options");
  const { address, change } = useAddress();
  const id = useId();
  const { name, param, fallback, known, form } = option;
  const isSet = address[param] !== undefined && address[param] !== fallback;
  const label = t(`name.${name}`);
  return (
    <div className={isSet ? "opt set" : "opt"} data-option={name}>
      <div className="opt-head">
        {form.kind === "flag" ? <Control id={id} option={option} choices={choices} /> : null}
        <label htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        <code>{known}</code>
        {isSet ? (
          <button
            type="button"
            className="link sm"
            aria-label={t("resetOne", { option: label })}
            onClick={() => change({ [param]: null })}
          >
            ×
          </button>
        ) : null}
      </div>
      {form.kind === "flag" ? null : <Control id={id} option={option} choices={choices} />}
      <OptionHelp of={networkHelp(name)} label={label} id={`${id}-does`} />
    </div>
  );
}

interface ControlProps extends OptionFieldProps {
  readonly id: string;
}

function Control({ id, option, choices }: ControlProps) {
  const { t } = useTranslation(["options", "network"]);
  const { address, change } = useAddress();
  const { name, param, fallback, form } = option;
  const value = optionValue(address, name);
  const set = (next: string) => change({ [param]: next === fallback ? null : next });
  const common = { id, "aria-describedby": `${id}-does` };
  switch (form.kind) {
    case "choice":
      return (
        <select {...common} value={value} onChange={(event) => set(event.currentTarget.value)}>
          {withOwn(form.choices, value).map((one) => (
            <option key={one} value={one}>
              {choiceWords(name, one, t as never)}
            </option>
          ))}
        </select>
      );
    case "flag":
      return (
        <input
          {...common}
          type="checkbox"
          checked={value === "1" || value === "true"}
          onChange={(event) => set(event.currentTarget.checked ? "1" : "0")}
        />
      );
    case "number":
      return (
        <input
          {...common}
          type="number"
          inputMode="decimal"
          min={form.min}
          max={form.max}
          step={form.step ?? 1}
          value={value}
          placeholder={t("options:automatic")}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case "text":
      return (
        <input
          {...common}
          type="text"
          value={value}
          placeholder={form.placeholder}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case "day":
      return <Day {...common} side={name === "from" ? "from" : "to"} />;
    case "type":
      return <TypeChoice {...common} />;
    case "variable":
      return <VariableChoice {...common} option={option} choices={choices} />;
    case "list":
      return (
        <>
          <ValuePicker
            id={id}
            values={(form.of === "coders" ? choices?.coders : choices?.metadata[form.of])?.map(plain) ?? []}
            chosen={listOf(address[param])}
            choose={(next) => change({ [param]: joinList(next) })}
          />
          {form.of === "source" && address.sources !== undefined ? (
            <p className="sm dim">{t("options:list.shared")}</p>
          ) : null}
        </>
      );
    case "values":
      return <ExcludedValues id={id} choices={choices} />;
  }
}

function plain(value: string) {
  return { value, label: value };
}

/** A value that is not among the choices, as an address may have it, is shown too. */
function withOwn(choices: readonly string[], value: string): readonly string[] {
  return choices.includes(value) ? choices : [...choices, value];
}

/** A day of the window that all pages share: with one side given the other is that of the record. */
function Day({ side, ...common }: { readonly side: "from" | "to"; readonly id: string }) {
  const { address, change } = useAddress();
  const project = useProject().data;
  const other = side === "from" ? "to" : "from";
  return (
    <input
      {...common}
      type="date"
      value={address[side] ?? ""}
      min={project?.from ?? undefined}
      max={project?.to ?? undefined}
      onChange={(event) => {
        const day = event.currentTarget.value;
        if (day === "") change({ from: null, to: null });
        else change({ [side]: day, [other]: address[other] ?? project?.[other] ?? day });
      }}
    />
  );
}

function TypeChoice(common: { readonly id: string }) {
  const { address, change } = useAddress();
  const types = useProject().data?.statementTypes ?? [];
  const value = optionValue(address, "statementType");
  return (
    <select
      {...common}
      value={value}
      onChange={(event) =>
        change({
          statementType: event.currentTarget.value === "DNA Statement" ? null : event.currentTarget.value,
        })
      }
    >
      {withOwn(
        types.map(({ label }) => label),
        value,
      ).map((label) => (
        <option key={label}>{label}</option>
      ))}
    </select>
  );
}

/** Variables of the statement and of its document in one list; the flag beside it follows. */
function VariableChoice({ option, choices, ...common }: ControlProps) {
  const { t } = useTranslation("options");
  const { address, change } = useAddress();
  const { form, name, param, fallback } = option;
  if (form.kind !== "variable") return null;
  const { sides } = networkFiltersOf(address);
  const isSide = name === "variable1" || name === "variable2";
  const now = isSide ? sides[name] : optionValue(address, name);
  const isDocument = optionValue(address, form.flag) === "1";
  const own = (choices?.variables ?? []).filter(({ dataType }) =>
    isSide ? dataType === "short text" : dataType !== "long text",
  );
  const values = [
    ...[
      ...own.map((variable) => variable.name),
      ...Object.keys(choices?.metadata ?? {}).map((field) => `${OF_DOCUMENT}${field}`),
    ].map((one) => ({ value: one, label: variableWords(one, t as never) })),
    ...(form.none ? [{ value: "none", label: t("none") }] : []),
  ];
  const value = isDocument ? `${OF_DOCUMENT}${now}` : now;
  const set = (next: string) => {
    const ofDocument = next.startsWith(OF_DOCUMENT);
    const chosen = ofDocument ? next.slice(OF_DOCUMENT.length) : next;
    change({
      [param]: chosen === fallback ? null : chosen,
      [form.flag]: ofDocument ? "1" : null,
      ...(isSide ? { tie: null, node: null } : {}),
    });
  };
  return (
    <select {...common} value={value} onChange={(event) => set(event.currentTarget.value)}>
      {values.some((one) => one.value === value) ? null : (
        <option value={value}>{choices === undefined ? now : t("unknown", { value: now })}</option>
      )}
      {values.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
