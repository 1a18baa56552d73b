/** A small question mark beside a choice that has no room for its sentence: opens the sentence and its link below. */
import { Popover } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HelpPlace } from "./help-places.js";
import { OptionHelp } from "./option-help.js";

export interface HelpTipProps {
  readonly of: HelpPlace;
  /** Name of the choice. */
  readonly label: string;
}

export function HelpTip({ of, label }: HelpTipProps) {
  const { t } = useTranslation("help");
  const [opened, setOpened] = useState(false);
  const name = t("what", { option: label });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="help-tip"
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-label={name}
          title={name}
          onClick={() => setOpened(!opened)}
        >
          ?
        </button>
      </Popover.Target>
      <Popover.Dropdown className="slot-menu help-menu" aria-label={name}>
        <OptionHelp of={of} label={label} />
      </Popover.Dropdown>
    </Popover>
  );
}
