/** Values to leave out, variable by variable: `{"concept":["…"]}` as lists to pick from. */
import type { NetworkChoices } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../../state/address.js";
import { ValuePicker } from "./value-picker.js";
import { variableWords } from "./variable-words.js";

export interface ExcludedValuesProps {
  readonly id: string;
  readonly choices: NetworkChoices | undefined;
}

export function ExcludedValues({ id, choices }: ExcludedValuesProps) {
  const { t } = useTranslation("options");
  const { address, change } = useAddress();
  const excluded = excludedValues(address.excludeValues);
  const variables = (choices?.variables ?? []).filter(({ values }) => values.length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const variable =
    variables.find(({ name }) => name === chosen) ??
    variables.find(({ name }) => excluded[name] !== undefined) ??
    variables.find(({ name }) => name === "concept") ??
    variables[0];
  const set = (name: string, values: readonly string[]) => {
    const { [name]: _before, ...rest } = excluded;
    const next = values.length === 0 ? rest : { ...rest, [name]: values };
    change({ excludeValues: Object.keys(next).length === 0 ? null : JSON.stringify(next) });
  };
  return (
    <div className="pick-by">
      <select
        aria-label={t("list.variable")}
        value={variable?.name ?? ""}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {variables.map(({ name }) => (
          <option key={name} value={name}>
            {variableWords(name, t as never)}
            {excluded[name] === undefined ? "" : `: ${t("list.chosen", { count: excluded[name].length })}`}
          </option>
        ))}
      </select>
      {variable === undefined ? null : (
        <ValuePicker
          key={variable.name}
          id={id}
          values={variable.values}
          chosen={excluded[variable.name] ?? []}
          choose={(values) => set(variable.name, values)}
        />
      )}
    </div>
  );
}

/** The lists of an address; one that is no object of lists counts as none here and is refused by the answer. */
export function excludedValues(text: string | undefined): Readonly<Record<string, readonly string[]>> {
  try {
    const parsed: unknown = JSON.parse(text ?? "{}");
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
    return Object.fromEntries(
      Object.entries(parsed).map(([name, values]: [string, unknown]) => [
        name,
        (Array.isArray(values) ? values : [values]).map(String),
      ]),
    );
  } catch {
    return {};
  }
}
