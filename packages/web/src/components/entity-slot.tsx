/** A word of a filter sentence that stands for entities: those chosen to take out again, others found by typing. */

import { Popover } from "@mantine/core";
import type { EntityRow } from "@parley/core";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../state/api.js";
import { EntityFinder } from "./entity-finder.js";
import type { HelpPlace } from "./help-places.js";
import { OptionHelp } from "./option-help.js";
import { SlotPopover } from "./slot-popover.js";

export interface EntitySlotProps {
  /** Name for screen readers: "Actors". */
  readonly name: string;
  readonly variables: readonly string[];
  /** Entity ids. */
  readonly chosen: readonly string[];
  /** What it says when none is chosen: "any actor". */
  readonly none: string;
  /** Stands between two of them: " or ". */
  readonly or: string;
  readonly help: HelpPlace;
  readonly choose: (ids: readonly string[]) => void;
}

export function EntitySlot({ name, variables, chosen, none, or, help, choose }: EntitySlotProps) {
  const { t } = useTranslation("frame");
  const [opened, setOpened] = useState(false);
  const labels = useLabels(chosen);
  const shown = chosen.length > 3 ? t("finder.several", { count: chosen.length }) : labels.join(or);
  return (
    <SlotPopover
      opened={opened}
      setOpened={setOpened}
      isSet={chosen.length > 0}
      opens="dialog"
      words={chosen.length === 0 ? none : shown}
    >
      <Popover.Dropdown className="slot-menu finder-menu" aria-label={name}>
        {chosen.length === 0 ? null : (
          <ul className="taken">
            {chosen.map((id, position) => (
              <li key={id} className="chip line">
                {labels[position]}
                <button
                  type="button"
                  aria-label={t("finder.take", { name: labels[position] })}
                  onClick={() => choose(chosen.filter((one) => one !== id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <EntityFinder
          label={name}
          variables={variables}
          chosen={chosen}
          autoFocus
          pick={({ id }) =>
            choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
          }
        />
        <OptionHelp of={help} label={name} />
      </Popover.Dropdown>
    </SlotPopover>
  );
}

/** Labels of entities by id; the id itself until it is known, or when there is no such entity. */
export function useLabels(ids: readonly string[]): readonly string[] {
  const { i18n } = useTranslation();
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ["entity", id, i18n.language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask<EntityRow>(`entities/${encodeURIComponent(id)}`, { labels: i18n.language }, signal),
      retry: false,
    })),
  });
  return ids.map((id, position) => answers[position]?.data?.label ?? id);
}
