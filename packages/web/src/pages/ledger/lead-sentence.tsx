/** The finding first: how many commitments stand on a day, and how they stand. Each number leads to its rows. */
import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Sentence } from "../../components/sentence.js";
import { useFormats } from "../../i18n/formats.js";
import { type Group, type LedgerRow, ledgerCounts } from "./ledger-rows.js";

export interface LeadProps {
  readonly rows: readonly LedgerRow[];
  readonly asOf: string;
  readonly latest: string;
  readonly choose: (day: string | null) => void;
  readonly goTo: (group: Group | null) => void;
}

export function LeadSentence({ rows, asOf, latest, choose, goTo }: LeadProps) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const counts = ledgerCounts(rows);
  const number = (value: number, group: Group | null): ReactNode => (
    <button type="button" className="ev-n" onClick={() => goTo(group)}>
      {formats.number(value)}
    </button>
  );
  const parts = (["overdue", "condition", "kept", "ended"] as const).filter((group) => counts[group] > 0);
  return (
    <p className="led-lead">
      <Sentence
        t={t}
        i18nKey="lead"
        count={counts.all}
        values={{ actors: t("byActors", { count: counts.actors, number: formats.number(counts.actors) }) }}
        components={{
          day: <AsOfSlot asOf={asOf} latest={latest} choose={choose} />,
          n: <>{number(counts.all, null)}</>,
        }}
      />{" "}
      {parts.length === 0 ? null : (
        <>
          {parts.map((group, at) => (
            <span key={group}>
              {at === 0 ? "" : ", "}
              <Sentence
                t={t}
                i18nKey={`leadPart.${group}`}
                count={counts[group]}
                components={{ n: <>{number(counts[group], group)}</> }}
              />
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}

/** The day, underlined; opens a field for another one. */
function AsOfSlot({ asOf, latest, choose }: Pick<LeadProps, "asOf" | "latest" | "choose">) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  return (
    <Popover
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button type="button" className={asOf === latest ? "slot num" : "slot set num"}>
          {formats.day(asOf)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="slot-menu as-of">
        <label>
          {t("asOf.label")}
          <input
            type="date"
            defaultValue={asOf}
            max={latest}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day !== "" && day <= latest) choose(day);
            }}
          />
        </label>
        <button type="button" className="btn" onClick={() => choose(null)}>
          {t("asOf.last")}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}
