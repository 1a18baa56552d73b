/** An underlined word of a filter sentence; opens its choices below itself, keyboard first. */
import { Popover } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { SlotPopover } from "./slot-popover.js";

export interface SlotChoice {
  readonly value: string;
  readonly label: ReactNode;
  /** How many would remain, shown small at the right. */
  readonly count?: string | undefined;
}

export interface SlotProps {
  /** What is chosen, as it reads in the sentence. */
  readonly children: ReactNode;
  /** Name for screen readers: "Sources". */
  readonly name: string;
  readonly choices: readonly SlotChoice[];
  readonly chosen: readonly string[];
  /** Differs from the default: drawn in the accent. */
  readonly isSet?: boolean;
  /** Several at once; the menu stays open. */
  readonly many?: boolean;
  readonly choose: (values: readonly string[]) => void;
}

export function Slot({ children, name, choices, chosen, isSet, many = false, choose }: SlotProps) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The menu stands at the end of the page: Tab goes on from the word it belongs to.
  const leave = () => {
    button.current?.focus();
    setOpened(false);
  };
  const pick = (value: string) => {
    if (!many) {
      choose([value]);
      setOpened(false);
      return;
    }
    choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <SlotPopover
      opened={opened}
      setOpened={setOpened}
      isSet={isSet === true}
      opens="menu"
      words={children}
      button={button}
    >
      <Popover.Dropdown className="slot-menu" role="menu" aria-label={name}>
        <Choices choices={choices} chosen={chosen} many={many} pick={pick} leave={leave} />
      </Popover.Dropdown>
    </SlotPopover>
  );
}

function Choices(
  props: Pick<SlotProps, "choices" | "chosen"> & {
    many: boolean;
    pick: (value: string) => void;
    leave: () => void;
  },
) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = itemsOf(list.current);
    (items.find((item) => item.getAttribute("aria-checked") === "true") ?? items[0])?.focus();
  }, []);
  return (
    <div
      ref={list}
      onKeyDown={(event) => {
        if (event.key === "Tab") props.leave();
        else moveInMenu(event, list.current);
      }}
      role="none"
    >
      {props.choices.map((choice) => {
        const isChosen = props.chosen.includes(choice.value);
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both menu roles know aria-checked
          <button
            key={choice.value}
            type="button"
            role={props.many ? "menuitemcheckbox" : "menuitemradio"}
            aria-checked={isChosen}
            onClick={() => props.pick(choice.value)}
          >
            <span className="tick" aria-hidden="true">
              {isChosen ? "✓" : ""}
            </span>
            {choice.label}
            {choice.count === undefined ? null : <span className="n num">{choice.count}</span>}
          </button>
        );
      })}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function moveInMenu(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = itemsOf(list);
  const now = items.indexOf(document.activeElement as HTMLElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
