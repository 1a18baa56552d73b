/** What can be done with the selected statements, with its keys; stands below the table while some are selected. */
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import type { Selection } from "./use-selection.js";

export type Work = "recode" | "retype";

export interface SelectionBarProps {
  readonly selection: Selection;
  readonly judge: (kind: "accept" | "reject" | "reopen") => void;
  readonly begin: (work: Work) => void;
}

export function SelectionBar({ selection, judge, begin }: SelectionBarProps) {
  const { t } = useTranslation(["statements", "frame"]);
  const formats = useFormats();
  const off = selection.size === 0;
  const acts = [
    { name: "accept", key: "a", run: () => judge("accept") },
    { name: "reject", key: "x", run: () => judge("reject") },
    { name: "recode", key: "c", run: () => begin("recode") },
    { name: "retype", key: "t", run: () => begin("retype") },
  ] as const;
  useKeys(t("frame:keys.page"), [
    ...acts.map(({ name, key, run }) => ({ keys: key, label: t(`statements:do.${name}`), run, off })),
    { keys: "escape", label: t("statements:do.clear"), run: selection.clear, off },
  ]);
  if (off) return null;
  return (
    <div className="stm-bar" role="toolbar" aria-label={t("statements:selectedTools")}>
      <b className="num">
        {t("statements:selected", { count: selection.size, number: formats.number(selection.size) })}
      </b>
      {acts.map(({ name, key, run }) => (
        <button key={name} type="button" className="btn" onClick={run}>
          {t(`statements:do.${name}`)} <Keys name={key} />
        </button>
      ))}
      <button type="button" className="btn quiet" onClick={selection.clear}>
        {t("statements:do.clear")} <Keys name="escape" />
      </button>
    </div>
  );
}
