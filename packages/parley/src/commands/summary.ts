/** What a project holds, in a few lines: printed at the start. */
import { commitmentQuerySchema } from "@parley/core";
import { commitmentList } from "../project/ledger-view.js";
import { networkView, parseNetworkQuery } from "../project/network-view.js";
import type { Project } from "../project/project.js";
import { projectView } from "../project/project-view.js";

/** Never empty; ends with a line break. */
export function summaryOf(project: Project): string {
  const view = projectView(project);
  const { counts } = view;
  const ledger = commitmentList(project, commitmentQuerySchema.parse({}));
  const camps = networkView(
    project,
    parseNetworkQuery({ networkType: "onemode", qualifierAggregation: "congruence" }),
  ).camps.filter((camp) => camp.size > 1);
  const waiting = ledger.commitments.filter((commitment) => commitment.conditions.length > 0).length;
  const dated = ledger.commitments.filter((commitment) => commitment.deadline !== null).length;
  const lines = [
    `${view.name}: ${counts.documents} documents${view.from === null ? "" : `, ${view.from} to ${view.to}`}${counts.undated > 0 ? `, ${counts.undated} without a date` : ""} (${view.languages.join(", ")})`,
    `  ${counts.statements} statements by ${counts.actors} actors on ${counts.concepts} concepts: ${counts.reviewed} reviewed, ${counts.open} proposals open`,
    `  ${camps.length} camps: ${camps.map((camp) => camp.size).join(", ") || "none"} actors`,
    `  ${ledger.commitments.length} commitments, ${dated} with a deadline, ${waiting} with a condition`,
  ];
  lines.push(`  All of it at one look: npx parley overview ${asArgument(project.store.path)}`);
  if (view.notice?.en !== undefined) lines.push(`  ${view.notice.en}`);
  return `${lines.join("\n")}\n`;
}

/** A path as it can be pasted behind a command. */
function asArgument(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/gu, "\\$&")}"`;
}
