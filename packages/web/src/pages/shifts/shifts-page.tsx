/** Shifts: who moved, who speaks against whom, lanes over time on one side and sentence beside sentence on the other. */
import "../../styles/network.css";
import "../../styles/shifts.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { CsvButton } from "../../components/evidence-csv.js";
import { Problem } from "../../components/problem.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { useFormats } from "../../i18n/formats.js";
import { timeWindowOf, useAddress } from "../../state/address.js";
import { useShifts } from "./actions.js";
import { FilterSentence } from "./filter-sentence.js";
import { LanesFigure } from "./lanes-figure.js";
import { ShiftDrawer } from "./shift-drawer.js";
import { byStatement, holderOf } from "./shift-lanes.js";
import { ShiftList } from "./shift-list.js";
import { shiftTable } from "./shift-table.js";

export function ShiftsPage() {
  const { t } = useTranslation(["shifts", "frame"]);
  const view = useShifts();
  const { all, failure, focus, shown, positions } = view;
  const known = useMemo(() => byStatement(positions?.positions ?? []), [positions]);
  const filterSentence = (
    <FilterSentence shifts={all ?? []} filters={view.filters} holderOf={(shift) => holderOf(shift, known)} />
  );
  const pick = (id: string) => {
    view.open(id);
    const pair = document.getElementById(`shift-${id}`);
    pair?.scrollIntoView({ block: "nearest" });
    pair?.focus({ preventScroll: true });
  };
  return (
    <div className="sh">
      <BarSentence>{filterSentence}</BarSentence>
      <BarTools>
        <CsvButton quiet name="shifts" disabled={shown.length === 0} rows={() => shiftTable(shown)} />
      </BarTools>
      {failure !== null && all === undefined ? (
        <div className="pad">
          <Problem failure={failure}>
            <button type="button" className="btn" onClick={view.retry}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : all === undefined ? null : (
        <>
          <div className="sh-left">
            <LanesFigure view={view} pick={pick} />
          </div>
          <div className="sh-right">
            <p className="method m-only sh-filter">{filterSentence}</p>
            <ShiftList view={view} empty={<NoShifts view={view} />} />
          </div>
        </>
      )}
      <span className="unseen" aria-live="polite">
        {all === undefined ? "" : t("shifts:shown", { count: shown.length })}
      </span>
      {focus !== null && view.showsSentences ? (
        <ShiftDrawer key={focus.id} shift={focus} close={() => view.showSentences(null)} />
      ) : null}
    </div>
  );
}

/** Why there is nothing in the list, and the one next step. */
function NoShifts({ view }: { readonly view: ReturnType<typeof useShifts> }) {
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  const { address, change } = useAddress();
  const { filters, found, all = [] } = view;
  const step = (words: string, patch: Record<string, string | null>) => (
    <button type="button" className="btn" onClick={() => change(patch)}>
      {words}
    </button>
  );
  if (found.length > 0)
    return (
      <Empty action={step(t("empty.showAll"), { review: "all" })}>
        {t(`empty.${filters.review === "open" ? "decided" : "review"}`, {
          count: found.length,
          number: formats.number(found.length),
        })}
      </Empty>
    );
  if (all.length > 0 && (filters.actor !== "" || filters.concept !== "" || filters.kinds.length > 0))
    return (
      <Empty action={step(t("empty.all"), { actor: null, concept: null, kinds: null })}>
        {t("empty.filtered")}
      </Empty>
    );
  if (timeWindowOf(address) !== null)
    return <Empty action={step(t("empty.wholeRecord"), { from: null, to: null })}>{t("empty.window")}</Empty>;
  if (filters.sources.length > 0)
    return <Empty action={step(t("empty.allSources"), { sources: null })}>{t("empty.sources")}</Empty>;
  if (filters.dial > 0)
    return (
      <Empty action={step(t("empty.turnDown"), { dial: "0" })}>
        {t("empty.dial", { dial: formats.decimal(filters.dial) })}
      </Empty>
    );
  if (filters.isReviewedOnly)
    return <Empty action={step(t("empty.countProposals"), { status: null })}>{t("empty.reviewed")}</Empty>;
  return <Empty>{t("empty.none")}</Empty>;
}
