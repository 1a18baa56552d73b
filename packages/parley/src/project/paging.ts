/**
 * Pages of a list by cursor. The cursor is the sort key of the last row seen, so that a list may change
 * while somebody pages through it: nothing is shown twice and nothing that stays is passed over.
 */
import { fail } from "@parley/core";
import type { Connection, Field } from "../store/connection.js";

export interface ListQuery {
  /** `FROM … JOIN …` without conditions. */
  readonly from: string;
  readonly where: readonly string[];
  readonly fields: readonly Field[];
  /** Expressions of the sort key, each ascending, never NULL; together unique. */
  readonly order: readonly string[];
  /** Expression that names the row. */
  readonly key: string;
  /** The same rows without what only the order needs, where they are counted faster so. */
  readonly counted?: Pick<ListQuery, "from" | "where" | "fields">;
}

export interface KeyPage {
  readonly keys: readonly number[];
  readonly next: string | null;
  readonly total: number;
}

/** One page of keys in order, the cursor of the following one, and how many rows match in all. */
export function pageOfKeys(
  connection: Connection,
  list: ListQuery,
  paging: { readonly cursor?: string | undefined; readonly limit: number },
): KeyPage {
  const where = list.where.length === 0 ? "TRUE" : list.where.join(" AND ");
  const after = paging.cursor === undefined ? null : readCursor(paging.cursor, list.order.length);
  const beyond =
    after === null ? "TRUE" : `(${list.order.join(", ")}) > (${after.map(() => "?").join(", ")})`;
  const found = connection.arrays<[number, ...Field[]]>(
    `SELECT ${list.key}, ${list.order.join(", ")} FROM ${list.from} WHERE ${where} AND ${beyond}
     ORDER BY ${list.order.join(", ")} LIMIT ?`,
    ...list.fields,
    ...(after ?? []),
    paging.limit + 1,
  );
  const shown = found.slice(0, paging.limit);
  const last = shown.at(-1);
  return {
    keys: shown.map(([key]) => key),
    next: found.length > shown.length && last !== undefined ? writeCursor(last.slice(1) as Field[]) : null,
    total: countKeys(connection, list.counted ?? list),
  };
}

/** How many rows match. */
export function countKeys(
  connection: Connection,
  { from, where, fields }: Pick<ListQuery, "from" | "where" | "fields">,
): number {
  const matches = where.length === 0 ? "TRUE" : where.join(" AND ");
  return connection.value<number>(`SELECT count(*) FROM ${from} WHERE ${matches}`, ...fields) ?? 0;
}

/** All keys in order. */
export function allKeys(connection: Connection, list: ListQuery): number[] {
  const where = list.where.length === 0 ? "TRUE" : list.where.join(" AND ");
  return connection.column<number>(
    `SELECT ${list.key} FROM ${list.from} WHERE ${where} ORDER BY ${list.order.join(", ")}`,
    ...list.fields,
  );
}

export function writeCursor(sortKey: readonly Field[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString("base64url");
}

/** @throws `OPTION_INVALID` for a cursor that this list did not give */
export function readCursor(cursor: string, length: number): Field[] {
  try {
    const sortKey: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isKey = Array.isArray(sortKey) && sortKey.length === length;
    if (isKey && sortKey.every((value) => typeof value === "string" || typeof value === "number")) {
      return sortKey;
    }
  } catch {
    // Falls through to the one complaint.
  }
  return fail("OPTION_INVALID", { option: "cursor", value: cursor, where: "cursor", allowed: "next" });
}
