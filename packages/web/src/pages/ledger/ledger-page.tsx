/** The ledger: who committed to what, by when, on what condition, and how far it has come, as of any day. */
import "../../styles/ledger.css";
import "../../styles/network.css";
import "../../styles/statements.css";
import type { Commitment } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { CsvButton } from "../../components/evidence-csv.js";
import { helpOf } from "../../components/help-places.js";
import { Icon } from "../../components/icon.js";
import { Problem } from "../../components/problem.js";
import { Segments } from "../../components/segments.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { useFormats } from "../../i18n/formats.js";
import { timeWindowOf, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import { useConceptLabels, useLedger } from "./actions.js";
import { AxisHead } from "./axis.js";
import { CommitmentDrawer } from "./commitment-drawer.js";
import { ConditionDrawer } from "./condition-drawer.js";
import { BasisSentence, FilterSentence } from "./filter-sentence.js";
import { LeadSentence } from "./lead-sentence.js";
import { LedgerList } from "./ledger-list.js";
import { LedgerReport } from "./ledger-report.js";
import type { Group, LedgerRow } from "./ledger-rows.js";
import { ledgerTable } from "./ledger-table.js";
import { RequirementDrawer } from "./requirement-drawer.js";
import { RequirementForm } from "./requirement-form.js";

const ledgerViews = ["lanes", "report"] as const;

export function LedgerPage() {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const ledger = useLedger();
  const concepts = useConceptLabels();
  const project = useProject().data;
  const { data, rows, conditions, axis, asOf, latest, filters, opened, open } = ledger;
  const close = () => {
    const hadFocus = document.activeElement?.closest(".drawer") !== null;
    open(null);
    if (hadFocus) rowElement(opened)?.focus();
  };
  const { address, change } = useAddress();
  const view = ledgerViews.find((one) => one === address.view) ?? "lanes";
  const print = () => {
    change({ view: "report", commitment: null });
    // The report has to be there before the printer looks at it.
    setTimeout(() => window.print(), 600);
  };
  const toReview = useMemo(
    () =>
      new Set(
        ledger.candidates.filter(({ review }) => review === "open").map(({ commitmentId }) => commitmentId),
      ),
    [ledger.candidates],
  );
  const row = rows.find((one) => one.commitment.id === opened);
  const others = useMemo(() => (row === undefined ? [] : othersThan(row.commitment, rows)), [row, rows]);
  const condition = conditions.find((one) => one.key === opened);
  const requirement = data?.requirements.find((one) => one.id === opened);
  const searched = project?.counts.documents ?? data?.counts.documents ?? 0;
  const filterSentence = <FilterSentence commitments={data?.commitments ?? []} conceptLabels={concepts} />;
  return (
    <div className="led">
      <BarSentence>{filterSentence}</BarSentence>
      <BarTools>
        <Segments
          label={t("ledger:view.label")}
          help={helpOf("ledger.view")}
          value={view}
          choices={ledgerViews.map((value) => ({ value, label: t(`ledger:view.${value}`) }))}
          choose={(value) => change({ view: value === "lanes" ? null : value, commitment: null })}
        />
        <button type="button" className="btn quiet d-only" title={t("ledger:report.print")} onClick={print}>
          <Icon name="print" />
          <span className="unseen">{t("ledger:report.print")}</span>
        </button>
        <button
          type="button"
          className="btn quiet d-only"
          title={t("ledger:requirement.add")}
          onClick={() => open(NEW_REQUIREMENT)}
        >
          <Icon name="add" />
          <span className="unseen">{t("ledger:requirement.add")}</span>
        </button>
        <CsvButton
          quiet
          name="commitments"
          disabled={rows.length === 0}
          rows={() => ledgerTable(rows, concepts)}
        />
      </BarTools>
      {ledger.failure !== null && data === undefined ? (
        <div className="pad">
          <Problem failure={ledger.failure}>
            <button type="button" className="btn" onClick={ledger.retry}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : data === undefined || axis === null ? (
        data === undefined ? null : (
          <div className="pad">
            <Empty>{t("ledger:empty.none")}</Empty>
          </div>
        )
      ) : (
        <>
          <LeadSentence rows={rows} asOf={asOf} latest={latest} choose={ledger.chooseDay} goTo={goTo} />
          <p className="method m-only led-filter">{filterSentence}</p>
          {rows.length === 0 ? (
            <div className="pad">
              <NoRows />
            </div>
          ) : view === "report" ? (
            <LedgerReport
              rows={rows}
              order={filters.order}
              asOf={asOf}
              searched={searched}
              counts={data.counts}
            />
          ) : (
            <>
              <AxisHead
                axis={axis}
                asOf={asOf}
                latest={latest}
                preview={ledger.drag}
                choose={ledger.chooseDay}
              />
              <LedgerList
                rows={rows}
                requirements={data.requirements}
                conditions={conditions}
                states={ledger.states}
                toReview={toReview}
                order={filters.order}
                axis={axis}
                asOf={asOf}
                opened={opened}
                open={open}
              />
            </>
          )}
          <BasisSentence counts={data.counts} searched={searched} />
        </>
      )}
      <span className="unseen" aria-live="polite">
        {data === undefined
          ? ""
          : t("ledger:said", { count: rows.length, day: formats.day(asOf === "" ? "2000" : asOf) })}
      </span>
      {row !== undefined ? (
        <CommitmentDrawer
          key={row.commitment.id}
          row={row}
          asOf={asOf}
          searched={searched}
          candidates={ledger.candidates.filter(({ commitmentId }) => commitmentId === row.commitment.id)}
          requirements={data?.requirements ?? []}
          others={others}
          conditions={conditions}
          close={close}
        />
      ) : condition !== undefined ? (
        <ConditionDrawer
          key={condition.key}
          condition={condition}
          rows={rows}
          open={open}
          close={close}
          view={ledger.states.get(condition.key)}
          query={ledger.standing}
          asOf={asOf}
        />
      ) : requirement !== undefined ? (
        <RequirementDrawer key={requirement.id} requirement={requirement} open={open} close={close} />
      ) : opened === NEW_REQUIREMENT ? (
        <RequirementForm close={() => open(null)} />
      ) : null}
    </div>
  );
}

/** All other commitments, those of the same actor first. */
function othersThan({ id, actor }: Commitment, rows: readonly LedgerRow[]): Commitment[] {
  const others = rows.flatMap(({ commitment }) => (commitment.id === id ? [] : [commitment]));
  const isSame = (one: Commitment) => one.actor.entityId === actor.entityId;
  return [...others.filter(isSame), ...others.filter((one) => !isSame(one))];
}

/** In the address, in place of what is open. */
const NEW_REQUIREMENT = "new-requirement";

/** Why there is nothing in the ledger, and the one next step. */
function NoRows() {
  const { t } = useTranslation("ledger");
  const { address, change } = useAddress();
  const step = (words: string, patch: Record<string, null>) => (
    <button type="button" className="btn" onClick={() => change(patch)}>
      {words}
    </button>
  );
  if (address.actor !== undefined || address.concept !== undefined)
    return <Empty action={step(t("empty.all"), { actor: null, concept: null })}>{t("empty.filtered")}</Empty>;
  if (address.asof !== undefined)
    return <Empty action={step(t("asOf.last"), { asof: null })}>{t("empty.day")}</Empty>;
  if (timeWindowOf(address) !== null)
    return <Empty action={step(t("empty.wholeRecord"), { from: null, to: null })}>{t("empty.window")}</Empty>;
  if (address.status === "reviewed")
    return <Empty action={step(t("empty.countProposals"), { status: null })}>{t("empty.reviewed")}</Empty>;
  if (address.sources !== undefined)
    return <Empty action={step(t("empty.allSources"), { sources: null })}>{t("empty.sources")}</Empty>;
  return <Empty>{t("empty.none")}</Empty>;
}

/** The first row of a group, or of all. */
function goTo(group: Group | null): void {
  const scope = group === null ? ".led-rows" : `.grp[data-group="${group}"]`;
  const part = document.querySelector<HTMLElement>(scope);
  part?.scrollIntoView({ block: "start" });
  part?.querySelector<HTMLElement>(".lr:not(.cnd)")?.focus({ preventScroll: true });
}

function rowElement(id: string | null): HTMLElement | null {
  return (
    [...document.querySelectorAll<HTMLElement>("[data-row]")].find((row) => row.dataset.row === id) ?? null
  );
}
