/** Fields for the variables of the statement type beyond the built-in ones, one a data type. */
import type { StatementType } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Segments } from "../../../components/segments.js";
import { useProject } from "../../../state/project.js";
import { BUILT_IN_VARIABLES } from "../../../state/vocabulary.js";
import type { Draft } from "../draft.js";
import type { TypedValue } from "../typed-values.js";
import { EntityField } from "./entity-field.js";

type Variable = StatementType["variables"][number];

export interface TypedFieldsProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

export function TypedFields({ draft, change }: TypedFieldsProps) {
  const type = useProject().data?.statementTypes.find((one) => one.id === draft.typeId);
  const variables = type?.variables.filter(({ id }) => !BUILT_IN_VARIABLES.includes(id)) ?? [];
  return variables.map((variable) => (
    <TypedField
      key={variable.id}
      variable={variable}
      value={draft.values[variable.id] ?? null}
      set={(value) => change({ ...draft, values: { ...draft.values, [variable.id]: value } })}
    />
  ));
}

interface TypedFieldProps {
  readonly variable: Variable;
  readonly value: TypedValue;
  readonly set: (value: TypedValue) => void;
}

function TypedField({ variable, value, set }: TypedFieldProps) {
  const { t } = useTranslation("reader");
  const { id, name, dataType } = variable;
  switch (dataType) {
    case "short text":
      return (
        <EntityField
          variable={id}
          label={name}
          value={typeof value === "object" ? value : null}
          set={(choice) => set(choice)}
        />
      );
    case "long text":
      return (
        <label className="fld">
          <span className="name">{name}</span>
          <textarea
            className="plain"
            rows={3}
            value={typeof value === "string" ? value : ""}
            onChange={(event) => set(event.currentTarget.value)}
          />
        </label>
      );
    case "integer":
      return (
        <label className="fld">
          <span className="name">{name}</span>
          <input
            className="plain num"
            type="number"
            step={1}
            value={typeof value === "number" ? value : ""}
            onChange={(event) => set(wholeNumber(event.currentTarget.value))}
          />
        </label>
      );
    case "boolean":
      return (
        <div className="fld">
          <span className="name">{name}</span>
          <Segments
            label={name}
            value={value === 1 ? "yes" : value === 0 ? "no" : "none"}
            choices={(["yes", "no", "none"] as const).map((one) => ({
              value: one,
              label: t(`answer.${one}`),
            }))}
            choose={(one) => set(one === "yes" ? 1 : one === "no" ? 0 : null)}
          />
        </div>
      );
  }
}

/** What was typed as a whole number; `null` for anything else. */
function wholeNumber(typed: string): number | null {
  const number = Number(typed);
  return typed.trim() === "" || !Number.isSafeInteger(number) ? null : number;
}
