/** What the list holds, as a sentence: how many entries of which variable, and which words they are looked for by. */
import type { EntityRow } from "@parley/core";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import type { CodebookViewName } from "./codebook-filters.js";

export interface ViewSentenceProps {
  readonly view: CodebookViewName;
  readonly variable: string;
  readonly rows: readonly EntityRow[];
  readonly words: string;
}

const builtIn = ["concept", "person", "organization"];

export function ViewSentence({ view, variable, rows, words }: ViewSentenceProps) {
  const { t } = useTranslation("codebook");
  const { change } = useAddress();
  const formats = useFormats();
  const types = useProject().data?.statementTypes ?? [];
  const others = types
    .flatMap((type) => type.variables.map((one) => ({ ...one, type: type.label })))
    .filter(({ id, dataType }) => dataType === "short text" && !builtIn.includes(id))
    .map(({ id, name, type }) => ({ value: id, label: `${name} (${type})` }));
  const own = (view === "tidy" ? builtIn : ["concept"]).map((value) => ({
    value,
    label: t(`variable.${value}`),
  }));
  const choices = [...own, ...others];
  if (view !== "concepts" && view !== "tidy" && view !== "actors") return <p />;
  const label = choices.find(({ value }) => value === variable)?.label ?? variable;
  return (
    <p>
      {view === "actors" || choices.length < 2 ? (
        t(`count.${view}`, { count: rows.length, number: formats.number(rows.length) })
      ) : (
        <Sentence
          t={t}
          i18nKey="valuesOf"
          values={{ number: formats.number(rows.length) }}
          components={{
            variable: (
              <Slot
                name={t("variables")}
                help={helpOf("codebook.variable")}
                isSet={variable !== "concept"}
                chosen={[variable]}
                choices={choices}
                choose={([value]) => change({ variable: value === "concept" ? null : value, entry: null })}
              >
                {label}
              </Slot>
            ),
          }}
        />
      )}
      {words === "" ? null : ` ${t("holding", { words })}`}
    </p>
  );
}
