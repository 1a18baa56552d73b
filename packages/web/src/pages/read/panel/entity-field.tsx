/** A field for a person, organization or concept: known ones are completed, new ones are made on saving. */
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useEntities } from "../../../state/project.js";
import type { EntityChoice, EntityVariable } from "../draft.js";

export interface EntityFieldProps {
  readonly variable: EntityVariable;
  readonly label: string;
  readonly value: EntityChoice | null;
  readonly set: (value: EntityChoice | null) => void;
  readonly autoFocus?: boolean;
}

export function EntityField({ variable, label, value, set, autoFocus = false }: EntityFieldProps) {
  const { t } = useTranslation("reader");
  const words = value?.label ?? "";
  const [q] = useDebouncedValue(value?.id === null ? words : "", 120);
  const rows = useEntities(variable, q).data?.rows ?? [];
  const known = [...new Map(rows.map((row) => [row.label, row.id])).entries()];
  const choose = (typed: string) => {
    if (typed === "") return set(null);
    const id = known.find(([name]) => name === typed)?.[1] ?? null;
    set({ id, label: typed });
  };
  return (
    <div className="fld">
      <label htmlFor={`field-${variable}`}>{label}</label>
      <div>
        <Autocomplete
          id={`field-${variable}`}
          size="sm"
          value={words}
          onChange={choose}
          data={known.map(([name]) => name)}
          filter={({ options }) => options}
          limit={12}
          maxLength={190}
          autoComplete="off"
          openOnFocus={false}
          data-autofocus={autoFocus || undefined}
          comboboxProps={{ shadow: "md", transitionProps: { duration: 0 }, position: "bottom-start" }}
          selectFirstOptionOnChange={false}
        />
        {value !== null && value.id === null && !known.some(([name]) => name === words) && words !== "" ? (
          <span className="note">{t("form.isNew")}</span>
        ) : null}
      </div>
    </div>
  );
}
