/** The sentence of the reader: which documents are walked through, and what the colors of the marks stand for. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useAddress } from "../../state/address.js";
import { usePreference, writePreference } from "../../state/preferences.js";
import { documentSorts, recordFiltersOf } from "../../state/record-filters.js";
import { markColors } from "./text/mark-colors.js";

/** Which documents the arrows and Shift+J walk through. */
export function ReaderSentence() {
  const { t } = useTranslation(["reader", "record"]);
  const { address, change } = useAddress();
  const filters = recordFiltersOf(address);
  return (
    <Sentence
      t={t}
      i18nKey="reader:sentence"
      components={{
        open: (
          <Slot
            name={t("record:proposals")}
            help={helpOf("record.open")}
            isSet={filters.isOpen}
            chosen={[filters.isOpen ? "1" : "0"]}
            choices={(["0", "1"] as const).map((value) => ({
              value,
              label: t(value === "1" ? "record:open.only" : "record:open.all"),
            }))}
            choose={([value]) => change({ open: value === "1" ? "1" : null })}
          >
            {t(filters.isOpen ? "record:open.only" : "record:open.all")}
          </Slot>
        ),
        colors: <ColorSlot />,
        sort: (
          <Slot
            name={t("record:order")}
            help={helpOf("record.sort")}
            isSet={filters.sort !== "newest"}
            chosen={[filters.sort]}
            choices={documentSorts.map((sort) => ({ value: sort, label: t(`record:sort.${sort}`) }))}
            choose={([value]) => change({ sort: value === "newest" ? null : value })}
          >
            {t(`record:sort.${filters.sort}`)}
          </Slot>
        ),
      }}
    />
  );
}

function ColorSlot() {
  const { t } = useTranslation("reader");
  const stored = usePreference("mark-colors", "role");
  const by = markColors.find((one) => one === stored) ?? "role";
  return (
    <Slot
      name={t("colors.name")}
      help={helpOf("reader.colors")}
      isSet={by !== "role"}
      chosen={[by]}
      choices={markColors.map((value) => ({ value, label: t(`colors.${value}`) }))}
      choose={([value]) => writePreference("mark-colors", value ?? "role")}
    >
      {t(`colors.${by}`)}
    </Slot>
  );
}
