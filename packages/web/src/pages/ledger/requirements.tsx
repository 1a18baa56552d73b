/** What is required, and how much of it is there, assigned, pledged and missing: one bar a requirement. */
import type { CommitmentList } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";

export type Gap = CommitmentList["requirements"][number];

export interface RequirementLineProps {
  readonly requirement: Gap;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly open: () => void;
}

/** A row of the ledger: the words, the bar over the time axis, what is missing. */
export function RequirementLine({ requirement, isOpen, isStop, open }: RequirementLineProps) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const { id, what, by, gap } = requirement;
  const missing = useMissingWords()(requirement);
  return (
    <button
      type="button"
      className={isOpen ? "lr req on" : "lr req"}
      data-row={id}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isOpen}
      aria-label={`${what}, ${missing}`}
      onClick={open}
    >
      <span className="what">
        <span className="cn">{what}</span>
        {by === null ? null : <span className="dim sm">{t("by", { day: formats.day(by) })}</span>}
      </span>
      <GapBar requirement={requirement} />
      <span className="stt">
        <span className={gap !== null && gap.high === 0 ? "chip ok" : "chip line"}>{missing}</span>
      </span>
    </button>
  );
}

/** "400 missing", "covered": by everything that is pledged. */
export function useMissingWords(): (requirement: Gap) => string {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  return ({ gap, linked }) =>
    gap === null
      ? t("requirement.linked", { count: linked.length, number: formats.number(linked.length) })
      : gap.high === 0
        ? t("requirement.covered")
        : t("requirement.missing", { number: formats.number(gap.high) });
}

/** Delivered, assigned and pledged one after the other, and the room that nobody fills. */
export function GapBar({ requirement }: { readonly requirement: Gap }) {
  const { quantity, offered } = requirement;
  if (quantity === null) return <span className="lane" aria-hidden="true" />;
  const whole = Math.max(quantity, offered.high);
  const share = (value: number) => `${(value / whole) * 100}%`;
  return (
    <span className="lane gapbar" aria-hidden="true">
      <i className="need" style={{ width: share(quantity) }} />
      <i className="pledged" style={{ width: share(offered.high) }} />
      <i className="assigned" style={{ width: share(offered.likely) }} />
      <i className="there" style={{ width: share(offered.low) }} />
    </span>
  );
}
