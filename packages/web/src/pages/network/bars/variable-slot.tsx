/** Which variable the bars count, as a slot: those of the statement and those of its document. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Slot } from "../../../components/slot.js";
import { useAddress } from "../../../state/address.js";
import { useNetworkChoices } from "../../../state/analysis.js";
import { OF_DOCUMENT, variableWords } from "../options/variable-words.js";

export interface VariableSlotProps {
  readonly variable: string;
  /** `null` for the usual one. */
  readonly choose: (value: string | null) => void;
}

export function VariableSlot({ variable, choose }: VariableSlotProps) {
  const { t } = useTranslation(["figures", "options"]);
  const { address } = useAddress();
  const choices = useNetworkChoices({ statementType: address.statementType }).data;
  const own = (choices?.variables ?? []).filter(({ dataType }) => dataType === "short text");
  const values = [
    ...own.map(({ name }) => name),
    ...Object.keys(choices?.metadata ?? {}).map((field) => `${OF_DOCUMENT}${field}`),
  ].map((one) => ({ value: one, label: variableWords(one, t as never) }));
  return (
    <Slot
      name={t("figures:bars.variable")}
      help={helpOf("figures.bars.variable")}
      isSet={variable !== "concept"}
      chosen={[variable]}
      choices={values}
      choose={([value]) => choose(value === "concept" ? null : (value ?? null))}
    >
      {variableWords(variable, t as never)}
    </Slot>
  );
}
