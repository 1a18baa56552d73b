/** "All kinds of all actors on all concepts": which shifts are shown, in the bar. */
import type { Shift } from "@parley/core";
import { useTranslation } from "react-i18next";
import { CountedSlot, countChoices } from "../../components/counted-slot.js";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import type { ShiftFilters } from "./shift-filters.js";
import { kinds } from "./shift-groups.js";

export interface FilterSentenceProps {
  /** All of the dial and window. */
  readonly shifts: readonly Shift[];
  readonly filters: ShiftFilters;
  readonly holderOf: (shift: Shift) => { readonly id: string; readonly label: string };
}

export function FilterSentence({ shifts, filters, holderOf }: FilterSentenceProps) {
  const { t } = useTranslation("shifts");
  const { change } = useAddress();
  const formats = useFormats();
  const actors = countChoices(
    shifts.flatMap((shift) => {
      const holder = holderOf(shift);
      const own = { value: shift.actor.entityId, label: shift.actor.label };
      // A person who speaks for a state is found under both.
      return holder.id === own.value ? [own] : [own, { value: holder.id, label: holder.label }];
    }),
  );
  const concepts = countChoices(
    shifts.flatMap(({ concept }) =>
      concept.id === null ? [] : [{ value: concept.id, label: concept.label }],
    ),
  );
  const ofKind = (kind: string) => shifts.filter((shift) => shift.kind === kind).length;
  const kindWords =
    filters.kinds.length === 0
      ? t("anyKind")
      : filters.kinds.length === 1
        ? t(`kind.${filters.kinds[0]}`)
        : t("someKinds", { count: filters.kinds.length });
  return (
    <Sentence
      t={t}
      i18nKey="sentence"
      components={{
        kind: (
          <Slot
            name={t("slot.kind")}
            help={helpOf("shifts.kind")}
            many
            isSet={filters.kinds.length > 0}
            chosen={filters.kinds}
            choices={kinds.map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
              count: formats.number(ofKind(kind)),
            }))}
            choose={(values) => change({ kinds: joinList(values), shift: null })}
          >
            {kindWords}
          </Slot>
        ),
        actor: (
          <CountedSlot
            name={t("slot.actor")}
            help={helpOf("shifts.actor")}
            counted={actors}
            value={filters.actor}
            any={t("anyActor")}
            choose={(value) => change({ actor: value, shift: null })}
          />
        ),
        concept: (
          <CountedSlot
            name={t("slot.concept")}
            help={helpOf("shifts.concept")}
            counted={concepts}
            value={filters.concept}
            any={t("anyConcept")}
            choose={(value) => change({ concept: value, shift: null })}
          />
        ),
      }}
    />
  );
}
