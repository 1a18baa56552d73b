/** "on all concepts": a slot whose choices are what occurs, each with how often, most often first. */
import { useFormats } from "../i18n/formats.js";
import type { HelpPlace } from "./help-places.js";
import { Slot } from "./slot.js";

export interface CountedChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface CountedSlotProps {
  readonly name: string;
  readonly counted: readonly CountedChoice[];
  /** The one chosen; empty for any. */
  readonly value: string;
  /** What it says when none is chosen: "any actor". */
  readonly any: string;
  readonly help: HelpPlace;
  /** Empty for any. */
  readonly choose: (value: string | undefined) => void;
}

export function CountedSlot({ name, counted, value, any, help, choose }: CountedSlotProps) {
  const formats = useFormats();
  const choices = counted.map((one) => ({ ...one, count: formats.number(one.count) }));
  return (
    <Slot
      name={name}
      help={help}
      isSet={value !== ""}
      chosen={[value]}
      choices={[{ value: "", label: any }, ...choices]}
      choose={([next]) => choose(next)}
    >
      {value === "" ? any : (counted.find((one) => one.value === value)?.label ?? value)}
    </Slot>
  );
}

/** How often each value stands in the list. */
export function countChoices(
  all: readonly { readonly value: string; readonly label: string }[],
): CountedChoice[] {
  const found = new Map<string, CountedChoice>();
  for (const { value, label } of all)
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
