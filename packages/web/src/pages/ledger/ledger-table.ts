/** The ledger as rows of a CSV, with every date it shows. */
import type { CsvCell } from "../../components/evidence-csv.js";
import type { LedgerRow } from "./ledger-rows.js";

export function ledgerTable(rows: readonly LedgerRow[], concepts: ReadonlyMap<string, string>): CsvCell[][] {
  return [
    [
      "id",
      "group",
      "actor",
      "speaker",
      "action",
      "polarity",
      "kind",
      "attribution",
      "concepts",
      "first",
      "rung",
      "side",
      "verdict",
      "daysLate",
      "movedDays",
      "deadlineWords",
      "earliest",
      "latest",
      "grade",
      "rule",
      "conditions",
      "certainty",
      "sources",
    ],
    ...rows.map((row) => {
      const { commitment } = row;
      return [
        commitment.id,
        row.group,
        commitment.actor.label,
        commitment.actor.speaker,
        commitment.action,
        commitment.polarity,
        commitment.kind,
        commitment.attribution,
        commitment.issueIds.map((id) => concepts.get(id) ?? id).join("; "),
        row.first,
        row.rung,
        row.side,
        row.verdict,
        row.daysLate,
        commitment.slips.map(({ days }) => days).join("; "),
        commitment.deadline?.words ?? null,
        commitment.deadline?.earliest ?? null,
        commitment.deadline?.latest ?? null,
        commitment.deadline?.grade ?? null,
        commitment.deadline?.rule ?? null,
        commitment.conditionLogic?.sentence ?? null,
        commitment.certainty.level,
        commitment.sources.map((source) => source.statementId).join("; "),
      ];
    }),
  ];
}
