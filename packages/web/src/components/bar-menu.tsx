/** A button of the bar that opens a menu below it. */
import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.js";

export interface BarMenuProps {
  readonly icon: IconName;
  /** On the button, where there is room. */
  readonly name: string;
  /** Read out and shown as a tip; the name when left out. */
  readonly label?: string;
  readonly title?: string;
  readonly opens: "menu" | "dialog";
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
  /** A `Popover.Dropdown`. */
  readonly children: ReactNode;
}

export function BarMenu(props: BarMenuProps) {
  const { icon, name, label = name, title = label, opens, opened, setOpened, children } = props;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="btn quiet"
          aria-haspopup={opens}
          aria-expanded={opened}
          aria-label={label}
          title={title}
          onClick={() => setOpened(!opened)}
        >
          <Icon name={icon} />
          <span className="d-only">{name}</span>
        </button>
      </Popover.Target>
      {children}
    </Popover>
  );
}
