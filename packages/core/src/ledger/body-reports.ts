/**
 * The reports that bind one body, group by group: to which group does a further report belong? Thousands of pairs are
 * compared for one ledger, and most differ by their numbers, so that these lie side by side in plain lists and are
 * looked at before the words are.
 */
import type { Report, ReportGlance } from "./merge-reports.js";
import { glanceOf, isRuledOut, saysTheSame } from "./merge-reports.js";

export interface BodyReports {
  readonly groups: Report[][];
  readonly reports: Report[];
  /** Of each report, in the same order. */
  readonly groupOf: number[];
  readonly glances: ReportGlance[];
  /** Numbers in place of ids. */
  readonly utterance: number[];
  readonly document: number[];
  readonly utterances: Map<string, number>;
  readonly documents: Map<string, number>;
}

export function createBodyReports(): BodyReports {
  return {
    groups: [],
    reports: [],
    groupOf: [],
    glances: [],
    utterance: [],
    document: [],
    utterances: new Map(),
    documents: new Map(),
  };
}

/**
 * Puts a report into the first group with a report of the same commitment, else into a new one.
 *
 * @param mayJoin does a person's decision let the report into a group?
 */
export function addToBody(
  body: BodyReports,
  report: Report,
  mayJoin: (group: readonly Report[]) => boolean,
): void {
  const utterance = numberOf(body.utterances, report.utteranceId);
  const document = numberOf(body.documents, report.documentId);
  const glance = glanceOf(report);
  let found = body.groups.length;
  for (let at = 0; at < body.reports.length; at += 1) {
    const group = body.groupOf[at] as number;
    if (group >= found) continue;
    const earlier = body.glances[at] as ReportGlance;
    const isOneUtterance = body.utterance[at] === utterance;
    const isOneDocument = body.document[at] === document;
    if (isRuledOut(earlier, glance, isOneUtterance, isOneDocument)) continue;
    const reports = body.groups[group] as Report[];
    if (saysTheSame(body.reports[at] as Report, report, isOneUtterance, isOneDocument) && mayJoin(reports))
      found = group;
  }
  const known = body.groups[found];
  const made = known ?? [];
  made.push(report);
  if (known === undefined) body.groups.push(made);
  body.reports.push(report);
  body.groupOf.push(found);
  body.glances.push(glance);
  body.utterance.push(utterance);
  body.document.push(document);
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}
