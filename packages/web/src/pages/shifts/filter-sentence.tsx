/** "All kinds of all actors on all concepts": which shifts are shown, in the bar. */
import type { Shift } from "@parley/core";
import { Trans, useTranslation } from "react-i18next";
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

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export function FilterSentence({ shifts, filters, holderOf }: FilterSentenceProps) {
  const { t } = useTranslation("shifts");
  const { change } = useAddress();
  const formats = useFormats();
  const actors = counted(
    shifts.flatMap((shift) => {
      const holder = holderOf(shift);
      const own = { value: shift.actor.entityId, label: shift.actor.label };
      // A person who speaks for a state is found under both.
      return holder.id === own.value ? [own] : [own, { value: holder.id, label: holder.label }];
    }),
  );
  const concepts = counted(
    shifts.flatMap(({ concept }) =>
      concept.id === null ? [] : [{ value: concept.id, label: concept.label }],
    ),
  );
  const ofKind = (kind: string) => shifts.filter((shift) => shift.kind === kind).length;
  const choices = (all: readonly Choice[], any: string) => [
    { value: "", label: any },
    ...all.map(({ value, label, count }) => ({ value, label, count: formats.number(count) })),
  ];
  const labelOf = (all: readonly Choice[], value: string, any: string) =>
    value === "" ? any : (all.find((one) => one.value === value)?.label ?? value);
  const kindWords =
    filters.kinds.length === 0
      ? t("anyKind")
      : filters.kinds.length === 1
        ? t(`kind.${filters.kinds[0]}`)
        : t("someKinds", { count: filters.kinds.length });
  return (
    <Trans
      t={t}
      i18nKey="sentence"
      components={{
        kind: (
          <Slot
            name={t("slot.kind")}
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
          <Slot
            name={t("slot.actor")}
            isSet={filters.actor !== ""}
            chosen={[filters.actor]}
            choices={choices(actors, t("anyActor"))}
            choose={([value]) => change({ actor: value, shift: null })}
          >
            {labelOf(actors, filters.actor, t("anyActor"))}
          </Slot>
        ),
        concept: (
          <Slot
            name={t("slot.concept")}
            isSet={filters.concept !== ""}
            chosen={[filters.concept]}
            choices={choices(concepts, t("anyConcept"))}
            choose={([value]) => change({ concept: value, shift: null })}
          >
            {labelOf(concepts, filters.concept, t("anyConcept"))}
          </Slot>
        ),
      }}
    />
  );
}

function counted(all: readonly { readonly value: string; readonly label: string }[]): Choice[] {
  const found = new Map<string, Choice>();
  for (const { value, label } of all)
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
