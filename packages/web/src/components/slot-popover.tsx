/** The underlined words of a sentence that open a menu below them. */
import { Popover } from "@mantine/core";
import type { ReactNode, Ref } from "react";

export interface SlotPopoverProps {
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
  /** Differs from the default. */
  readonly isSet: boolean;
  readonly opens: "menu" | "dialog";
  readonly words: ReactNode;
  /** The words as a button. */
  readonly button?: Ref<HTMLButtonElement>;
  /** A `Popover.Dropdown`. */
  readonly children: ReactNode;
}

export function SlotPopover({ opened, setOpened, isSet, opens, words, button, children }: SlotPopoverProps) {
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={4}
      // A menu puts the focus on what is chosen itself; the trap would take it to the first word, and late.
      trapFocus={opens === "dialog"}
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={isSet ? "slot set" : "slot"}
          aria-haspopup={opens}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
          data-slot
        >
          {words}
        </button>
      </Popover.Target>
      {children}
    </Popover>
  );
}
