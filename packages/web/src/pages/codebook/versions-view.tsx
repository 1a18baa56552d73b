/** The versions of the codebook, newest first, with what made each; one opens to its differences. */
import type { CodebookView } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { whatWasDone } from "../../frame/history.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useVersionDifferences } from "../../state/vocabulary-entries.js";
import { Differences } from "./differences.js";

export interface VersionsViewProps {
  readonly versions: CodebookView["versions"];
  readonly opened: number | null;
  readonly open: (number: number | null) => void;
}

export function VersionsView({ versions, opened, open }: VersionsViewProps) {
  const { t } = useTranslation(["codebook", "frame"]);
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const differences = useVersionDifferences(opened);
  const go = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".version-line") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(-1) },
  ]);
  if (versions.length === 0)
    return (
      <div className="pad">
        <Empty>{t("codebook:versions.none")}</Empty>
      </div>
    );
  return (
    <ol className="versions" ref={list}>
      {versions.map((version) => (
        <li key={version.number}>
          <button
            type="button"
            className="version-line"
            aria-expanded={version.number === opened}
            onClick={() => open(version.number === opened ? null : version.number)}
          >
            <b className="num">{t("codebook:versions.number", { number: version.number })}</b>
            <span>{whatWasDone(version)}</span>
            <span className="dim num">{formats.day(version.at.slice(0, 10))}</span>
            <span className="dim">{version.coder}</span>
          </button>
          {version.number === opened && differences.data !== undefined ? (
            <Differences differences={differences.data.differences} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
