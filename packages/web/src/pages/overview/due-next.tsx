/** Commitments that are overdue or due next, as of the last day of the record. Each leads to its row in the ledger. */
import type { CommitmentList } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { listOf, sharedAddress, timeWindowOf, useAddress } from "../../state/address.js";
import { useCommitments } from "../../state/analysis.js";
import { type LedgerRow, ledgerRow } from "../ledger/ledger-rows.js";

/** Rows shown; the ledger has all. */
const MOST = 5;

export function DueNext() {
  const { t } = useTranslation(["overview", "frame"]);
  const formats = useFormats();
  const { address } = useAddress();
  const timeWindow = timeWindowOf(address);
  const list = useCommitments({
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources: listOf(address.sources),
  }).data;
  const due = list === undefined ? [] : dueRows(list);
  if (list === undefined) return null;
  return (
    <section>
      <div className="head2">
        <h2>{t("overview:due.title")}</h2>
        <Link to={"/ledger" as never} search={sharedAddress(address) as never} className="more">
          {t("frame:page.ledger")}
        </Link>
      </div>
      {due.length === 0 ? (
        <p className="dim">
          {t(list.commitments.length === 0 ? "overview:due.none" : "overview:due.noDay", {
            count: list.commitments.length,
          })}
        </p>
      ) : (
        <ol className="due">
          {due.slice(0, MOST).map(({ commitment, daysLate, group }) => (
            <li key={commitment.id}>
              <span className="num">
                {commitment.deadline?.latest == null ? "" : formats.day(commitment.deadline.latest)}
                {group === "overdue" ? (
                  <span className="chip late">{t("overview:due.late", { count: daysLate })}</span>
                ) : null}
              </span>
              <Link
                to={"/ledger" as never}
                search={{ ...sharedAddress(address), commitment: commitment.id } as never}
              >
                <b>{commitment.actor.label}</b> <span className="rec">{commitment.action}</span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Overdue ones first, those longest overdue before others; then what is still to come, the soonest first. */
export function dueRows(list: CommitmentList): readonly LedgerRow[] {
  const { asOf } = list;
  if (asOf === null) return [];
  const latest = (row: LedgerRow) => row.commitment.deadline?.latest ?? "";
  const rows = list.commitments.map((commitment) => ledgerRow(commitment, asOf));
  const isOpen = (row: LedgerRow) => row.group !== "kept" && row.group !== "ended";
  return rows
    .filter((row) => latest(row) !== "" && isOpen(row) && (row.group === "overdue" || latest(row) >= asOf))
    .sort(
      (a, b) =>
        b.daysLate - a.daysLate ||
        (latest(a) < latest(b) ? -1 : latest(a) > latest(b) ? 1 : 0) ||
        (a.commitment.id < b.commitment.id ? -1 : 1),
    );
}
