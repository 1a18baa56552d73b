/** The filter of the queue as a sentence: which proposals, in which order, of which document. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useAddress } from "../../state/address.js";
import type { QueueFilters, QueueOrder } from "./queue-filters.js";

export interface QueueSentenceProps {
  readonly filters: QueueFilters;
  readonly offered: readonly QueueOrder[];
  /** Title of the document that the queue is narrowed to. */
  readonly title: string | null;
}

export function QueueSentence({ filters, offered, title }: QueueSentenceProps) {
  const { t } = useTranslation("queue");
  const { change } = useAddress();
  const state = filters.isRejected ? "rejected" : "proposed";
  return (
    <>
      <Sentence
        t={t}
        i18nKey="sentence"
        components={{
          state: (
            <Slot
              name={t("which")}
              help={helpOf("queue.state")}
              isSet={filters.isRejected}
              chosen={[state]}
              choices={(["proposed", "rejected"] as const).map((value) => ({
                value,
                label: t(`state.${value}`),
              }))}
              choose={([value]) => change({ state: value === "rejected" ? value : null, statement: null })}
            >
              {t(`state.${state}`)}
            </Slot>
          ),
          order: (
            <Slot
              name={t("orderName")}
              help={helpOf("queue.order")}
              isSet={filters.order !== offered[0]}
              chosen={[filters.order]}
              choices={offered.map((value) => ({ value, label: t(`order.${value}`) }))}
              choose={([value]) => change({ order: value === offered[0] ? null : value, statement: null })}
            >
              {t(`order.${filters.order}`)}
            </Slot>
          ),
        }}
      />
      {filters.documentId === null ? null : (
        <>
          {" "}
          <button type="button" className="slot set" onClick={() => change({ document: null })}>
            {t("onlyIn", { title: title ?? filters.documentId })} ×
          </button>
        </>
      )}
    </>
  );
}
