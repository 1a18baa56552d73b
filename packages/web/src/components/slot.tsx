/** An underlined word of a filter sentence; opens its choices below itself, keyboard first. */
import { Popover } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { HelpPlace } from "./help-places.js";
import { OptionHelp } from "./option-help.js";
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
  /** What the choice means, at the foot of the menu. */
  readonly help: HelpPlace;
  readonly choose: (values: readonly string[]) => void;
}

export function Slot({ children, name, choices, chosen, isSet, many = false, help, choose }: SlotProps) {
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
      <Popover.Dropdown className="slot-menu" role="group" aria-label={name}>
        <Menu
          name={name}
          help={help}
          choices={choices}
          chosen={chosen}
          many={many}
          pick={pick}
          leave={leave}
        />
      </Popover.Dropdown>
    </SlotPopover>
  );
}

interface MenuProps extends Pick<SlotProps, "name" | "help" | "choices" | "chosen"> {
  readonly many: boolean;
  readonly pick: (value: string) => void;
  readonly leave: () => void;
}

/** Arrow keys stay among the choices; Tab goes on to what is said about them, and from there out of the menu. */
function Menu({ name, help, choices, chosen, many, pick, leave }: MenuProps) {
  const whole = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => focusChosen(list.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const isInList = list.current?.contains(document.activeElement) === true;
    if (event.key !== "Tab") {
      if (isInList) moveInMenu(event, list.current);
    } else if (isInList !== event.shiftKey) {
      event.preventDefault();
      if (isInList) whole.current?.querySelector<HTMLElement>(".opt-help a")?.focus();
      else focusChosen(list.current);
    } else leave();
  };
  return (
    <div ref={whole} onKeyDown={onKeyDown} role="none">
      <div ref={list} role="menu" aria-label={name} aria-describedby={id}>
        {choices.map((choice) => {
          const isChosen = chosen.includes(choice.value);
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both menu roles know aria-checked
            <button
              key={choice.value}
              type="button"
              role={many ? "menuitemcheckbox" : "menuitemradio"}
              aria-checked={isChosen}
              onClick={() => pick(choice.value)}
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
      <OptionHelp of={help} label={name} id={id} />
    </div>
  );
}

function focusChosen(list: HTMLElement | null): void {
  const items = itemsOf(list);
  (items.find((item) => item.getAttribute("aria-checked") === "true") ?? items[0])?.focus();
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
