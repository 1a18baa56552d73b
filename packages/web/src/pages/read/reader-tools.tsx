/** The reader's tools in the bar: what is marked, find, highlights, print. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Icon, type IconName } from "../../components/icon.js";
import { Segments } from "../../components/segments.js";
import { type ReadingMode, readingModes } from "./text/marks.js";

export interface ViewSwitchProps {
  readonly mode: ReadingMode;
  readonly setMode: (mode: ReadingMode) => void;
}

export function ViewSwitch({ mode, setMode }: ViewSwitchProps) {
  const { t } = useTranslation("reader");
  const choices = useMemo(() => readingModes.map((value) => ({ value, label: t(`view.${value}`) })), [t]);
  return (
    <span className="d-only">
      <Segments
        label={t("view.name")}
        help={helpOf("reader.marks")}
        value={mode}
        choices={choices}
        choose={setMode}
      />
    </span>
  );
}

export interface ReaderToolsProps {
  readonly find: () => void;
  readonly openHighlights: () => void;
  readonly print: () => void;
}

export function ReaderTools({ find, openHighlights, print }: ReaderToolsProps) {
  const { t } = useTranslation("reader");
  return (
    <>
      <Tool icon="find" label={t("find.open")} keyName="/" run={find} />
      <Tool icon="highlight" label={t("highlights.open")} keyName="H" run={openHighlights} />
      <Tool icon="print" label={t("print.open")} keyName="P" run={print} />
    </>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keyName: string;
  readonly run: () => void;
}

function Tool({ icon, label, keyName, run }: ToolProps) {
  return (
    <button
      type="button"
      className="btn quiet tool"
      aria-label={label}
      title={`${label} (${keyName})`}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
