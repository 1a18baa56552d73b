/**
 * The reports that bind one body, group by group: to which group does a further report belong? Thousands of pairs are
 * compared for one ledger, and most differ by their numbers, so that these lie side by side in plain lists and are
 * looked at before the words are. What they rule out, `isSameCommitment` rules out too.
 */
import type { Report } from "./merge-reports.js";
import { isSameCommitment } from "./merge-reports.js";

export interface BodyReports {
  readonly groups: Report[][];
  readonly reports: Report[];
  /** Of each report, in the same order. */
  readonly groupOf: number[];
  readonly isDoing: boolean[];
  readonly isFurther: boolean[];
  readonly hasEvent: boolean[];
  /** Most that is committed; NaN without an amount. */
  readonly most: number[];
  /** Numbers in place of ids. */
  readonly utterance: number[];
  readonly document: number[];
  readonly numbers: Map<string, number>;
}

export function createBodyReports(): BodyReports {
  return {
    groups: [],
    reports: [],
    groupOf: [],
    isDoing: [],
    isFurther: [],
    hasEvent: [],
    most: [],
    utterance: [],
    document: [],
    numbers: new Map(),
  };
}

/**
 * Puts a report into the first group with a report of the same commitment, else into a new one.
 *
 * @param mayJoin does a person's decision let the report into a group?
 * @returns the new group; `null` when it belongs to a known one
 */
export function addToBody(
  body: BodyReports,
  report: Report,
  mayJoin: (group: readonly Report[]) => boolean,
): Report[] | null {
  const { commitment } = report;
  const numberOf = (id: string): number => {
    const known = body.numbers.get(id) ?? body.numbers.size;
    body.numbers.set(id, known);
    return known;
  };
  const doing = commitment.polarity === "do";
  const event = commitment.deadline?.grade === "event";
  const utterance = numberOf(`u ${report.utteranceId}`);
  const document = numberOf(`d ${report.documentId}`);
  const least = commitment.object.quantity?.low ?? Number.NaN;
  let found = body.groups.length;
  for (let at = 0; at < body.reports.length; at += 1) {
    const group = body.groupOf[at] as number;
    if (group >= found || body.isDoing[at] !== doing) continue;
    if (body.utterance[at] !== utterance) {
      if (body.isFurther[at] !== report.isFurther) continue;
      // A higher amount than before is another commitment, unless both are for the same event.
      const isHigher = doing && least > (body.most[at] as number) && !(event && body.hasEvent[at] === true);
      if (isHigher && body.document[at] !== document) continue;
    }
    const reports = body.groups[group] as Report[];
    if (isSameCommitment(body.reports[at] as Report, report) && mayJoin(reports)) found = group;
  }
  const known = body.groups[found];
  const made = known ?? [];
  made.push(report);
  if (known === undefined) body.groups.push(made);
  body.reports.push(report);
  body.groupOf.push(found);
  body.isDoing.push(doing);
  body.isFurther.push(report.isFurther);
  body.hasEvent.push(event);
  body.most.push(commitment.object.quantity?.high ?? Number.NaN);
  body.utterance.push(utterance);
  body.document.push(document);
  return known === undefined ? made : null;
}
