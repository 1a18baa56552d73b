/** A field for a person, organization or concept: known ones are completed, new ones are made on saving. */
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useEntities } from "../../../state/project.js";
import type { EntityChoice } from "../typed-values.js";

export interface EntityFieldProps {
  /** Id of a short-text variable, built in or not. */
  readonly variable: string;
  readonly label: string;
  readonly value: EntityChoice | null;
  /** `home` is where a person that is known belongs to. */
  readonly set: (value: EntityChoice | null, home?: EntityChoice) => void;
}

function hasWords(label: string, words: string): boolean {
  return label.toLocaleLowerCase().includes(words.toLocaleLowerCase());
}

export function EntityField({ variable, label, value, set }: EntityFieldProps) {
  const { t } = useTranslation("reader");
  const words = value?.label ?? "";
  const [q] = useDebouncedValue(value?.id === null ? words : "", 120);
  const found = useEntities(variable, q);
  const isLate = found.isPlaceholderData || (value?.id === null && q !== words);
  // Rows found for other words must not be offered for these.
  const rows = (found.data?.rows ?? []).filter((row) => !isLate || hasWords(row.label, words));
  const known = [...new Set(rows.map((row) => row.label))];
  const choose = (typed: string) => {
    if (typed === "") return set(null);
    const row = rows.find((one) => one.label === typed);
    const home = row?.memberOf[0];
    set(
      { id: row?.id ?? null, label: typed },
      home === undefined ? undefined : { id: home.id, label: home.label },
    );
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
          data={known}
          filter={({ options }) => options}
          limit={12}
          maxLength={190}
          autoComplete="off"
          openOnFocus={false}
          comboboxProps={{ shadow: "md", transitionProps: { duration: 0 }, position: "bottom-start" }}
          selectFirstOptionOnChange={false}
        />
        {value !== null && value.id === null && !known.includes(words) && words !== "" ? (
          <span className="note">{t("form.isNew")}</span>
        ) : null}
      </div>
    </div>
  );
}
