/** The filter that all pages share, as a condition of SQL over `document`: time window and sources. */
import type { Field } from "../store/connection.js";

export interface DocumentFilter {
  /** First and last day, yyyy-mm-dd; a document without a date is in no window. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

export function documentsWithin({ from, to, sources }: DocumentFilter): {
  readonly where: string;
  readonly fields: readonly Field[];
} {
  const where = ["TRUE"];
  const fields: Field[] = [];
  if (from !== undefined) {
    where.push("document.day >= ?");
    fields.push(from);
  }
  if (to !== undefined) {
    where.push("document.day <= ?");
    fields.push(to);
  }
  if (sources !== undefined && sources.length > 0) {
    where.push("document.source IN (SELECT value FROM json_each(?))");
    fields.push(JSON.stringify(sources));
  }
  return { where: where.join(" AND "), fields };
}
