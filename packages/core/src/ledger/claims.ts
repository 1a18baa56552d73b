/** Which reports are claims of others, although the actor was read as the one who speaks? A person says so. */
import type { EvidenceDetail } from "../model/ledger-entry.js";
import type { Report } from "./merge-reports.js";

/**
 * Reports up to the day to which a person found that only others say so are taken for claims, whoever was read as the
 * speaker. Later ones of the actor's own go further as ever.
 */
export function asClaims(
  reports: readonly Report[],
  evidence: readonly { readonly detail: EvidenceDetail }[],
): readonly Report[] {
  let until = "";
  for (const { detail } of evidence)
    if (detail.effect === "reached" && detail.rung === "claimed" && detail.date > until) until = detail.date;
  if (until === "") return reports;
  return reports.map((report) => {
    const { commitment } = report;
    if ((report.day ?? "") > until || commitment.attribution === "third-party") return report;
    const status = commitment.status.map((entry) => ({ ...entry, rung: "claimed" as const }));
    return { ...report, commitment: { ...commitment, attribution: "third-party", status } };
  });
}
