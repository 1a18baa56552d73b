/** "All sources", or the names of some: from which media what is shown is counted. */
import { useTranslation } from "react-i18next";
import { useProject } from "../state/project.js";
import { helpOf } from "./help-places.js";
import { Slot } from "./slot.js";

export interface SourcesSlotProps {
  /** Empty for all. */
  readonly chosen: readonly string[];
  readonly choose: (sources: readonly string[]) => void;
}

export function SourcesSlot({ chosen, choose }: SourcesSlotProps) {
  const { t } = useTranslation("network");
  const nameOf = useSourceName();
  const project = useProject().data;
  return (
    <Slot
      name={t("slot.sources")}
      help={helpOf("shared.sources")}
      many
      isSet={chosen.length > 0}
      chosen={chosen}
      choices={(project?.sources ?? []).map((value) => ({ value, label: nameOf(value) }))}
      choose={choose}
    >
      {useSourcesWords(chosen)}
    </Slot>
  );
}

/** The same in words, for what is exported. */
export function useSourcesWords(chosen: readonly string[]): string {
  const { t } = useTranslation("network");
  const nameOf = useSourceName();
  return chosen.length === 0 ? t("anySource") : chosen.map(nameOf).join(t("or"));
}

function useSourceName(): (source: string) => string {
  const { t } = useTranslation("network");
  return (source) => (source === "" ? t("noSource") : source);
}
