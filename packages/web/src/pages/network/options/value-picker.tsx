/** Several of many values: those chosen as words to take out, the others found by typing, all by keyboard. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

export interface PickedValue {
  /** As the address has it. */
  readonly value: string;
  readonly label: string;
}

export interface ValuePickerProps {
  readonly id: string;
  readonly values: readonly PickedValue[];
  readonly chosen: readonly string[];
  readonly choose: (values: readonly string[]) => void;
}

/** More are found by typing. */
const SHOWN = 8;

export function ValuePicker({ id, values, chosen, choose }: ValuePickerProps) {
  const { t } = useTranslation("options");
  const [words, setWords] = useState("");
  const list = useId();
  const open = values.filter(({ value }) => !chosen.includes(value));
  const found = open.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  const labelOf = (value: string) => values.find((one) => one.value === value)?.label ?? value;
  const shown = words.trim() === "" && open.length > SHOWN ? [] : found.slice(0, SHOWN);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend beside the label there is
    <div className="pick" role="group" aria-labelledby={`${id}-label`}>
      {chosen.length === 0 ? null : (
        <ul className="pick-chosen">
          {chosen.map((value) => (
            <li key={value} className="chip line">
              {labelOf(value)}
              <button
                type="button"
                aria-label={t("list.take", { value: labelOf(value) })}
                onClick={() => choose(chosen.filter((one) => one !== value))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {values.length === 0 ? (
        <p className="sm dimmer">{t("list.noValues")}</p>
      ) : open.length > SHOWN ? (
        <input
          id={id}
          type="text"
          value={words}
          placeholder={t("list.find")}
          aria-controls={list}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : null}
      <ul id={list} className="pick-list">
        {shown.map(({ value, label }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={false} onChange={() => choose([...chosen, value])} />
              {label}
            </label>
          </li>
        ))}
      </ul>
      {words.trim() !== "" && found.length === 0 ? <p className="sm dimmer">{t("list.none")}</p> : null}
      {words.trim() !== "" && found.length > SHOWN ? (
        <p className="sm dimmer">{t("list.more", { count: found.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}
