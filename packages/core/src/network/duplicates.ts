/**
 * Duplicates: when does the same statement count once? A statement is dropped when an earlier kept one has
 * the same two sides, the same qualifier value and lies in the same period. One pass with a hash table, so
 * that the cost grows with the number of statements, not with its square.
 *
 * | rule | same period | under `compat` |
 * |---|---|---|
 * | document | same document | |
 * | day | same calendar day | not known to DNA |
 * | week | same ISO week of the same year | week number only, numbered as the JVM's locale does |
 * | month | same month of the same year | month number only |
 * | year | same calendar year | |
 * | acrossrange | always | |
 *
 * By default the qualifier is compared whenever one is selected: opposite stances are not the same statement.
 * DNA compares it only when it is aggregated, and never finds integers outside −128 … 127 equal.
 */
import { fail } from "../errors.js";
import type { BoundVariables, QualifierColumn } from "./fields.js";
import { calendarDay, DAY_SECONDS, epochDay, weekday } from "./local-time.js";
import type { NetworkOptions } from "./options.js";
import type { StatementTable } from "./statement-table.js";

/** The rows without duplicates, in their order: the earliest in load order stays. */
export function dropDuplicates(table: StatementTable, bound: BoundVariables, rows: Int32Array): Int32Array {
  const { options, field1, field2, qualifier } = bound;
  const period = periods(table, options);
  const compat = options.compat !== null;
  const compares = qualifier.kind !== "none" && (!compat || options.qualifierAggregation !== "ignore");
  const value = compares ? comparedValues(qualifier, compat) : null;
  // DNA fails as soon as two statements agree in everything else and a document-level qualifier is compared.
  const failsOnMatch = compat && compares && qualifier.kind === "document";

  let capacity = 16;
  while (capacity < rows.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  const mask = capacity - 1;
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const code1 = field1.codes[row] as number;
    const code2 = field2.codes[row] as number;
    const when = period[row] as number;
    const level = value === null || failsOnMatch ? 0 : (value[row] as number);
    // A value that equals nothing, not even itself, is never a duplicate and never found as one.
    if (Number.isNaN(level)) {
      kept[count++] = row;
      continue;
    }
    let slot = mix(code1, code2, when, level) & mask;
    for (;;) {
      const other = slots[slot] as number;
      if (other < 0) {
        slots[slot] = row;
        kept[count++] = row;
        break;
      }
      if (
        field1.codes[other] === code1 &&
        field2.codes[other] === code2 &&
        period[other] === when &&
        (value === null || failsOnMatch || value[other] === level)
      ) {
        if (failsOnMatch) {
          fail("NETWORK_DNA_FAILS", { reason: "duplicates with a document-level qualifier" });
        }
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return kept.slice(0, count);
}

/** One number out of four; multipliers are large odd constants so that neighbors scatter. */
function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (b + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (c | 0), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ (d | 0), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Missing numbers equal each other: a value no coder can enter stands for them. */
const MISSING = Number.NEGATIVE_INFINITY;
const JAVA_CACHED = { low: -128, high: 127 };

function comparedValues(qualifier: QualifierColumn, compat: boolean): ArrayLike<number> {
  if (qualifier.kind === "none") return [];
  if (qualifier.kind === "text" || qualifier.kind === "document") return qualifier.codes;
  const values = qualifier.numbers.map((number) => (Number.isNaN(number) ? MISSING : number));
  if (!compat || qualifier.kind === "boolean") return values;
  return values.map((number) =>
    number < JAVA_CACHED.low || number > JAVA_CACHED.high ? Number.NaN : number,
  );
}

/** The period of every row as a number; a document without a date is a period of its own. */
function periods(table: StatementTable, options: NetworkOptions): Int32Array {
  const { duplicates, compat } = options;
  if (duplicates === "acrossrange") return new Int32Array(table.size);
  if (duplicates === "document") return table.document;
  const perDocument = Int32Array.from(table.documents.time, (time, document) =>
    Number.isNaN(time) ? -1_000_000_000 - document : periodOf(time, duplicates, compat, options.jvmLocale),
  );
  return table.document.map((document) => perDocument[document] as number);
}

function periodOf(
  time: number,
  rule: NetworkOptions["duplicates"],
  compat: NetworkOptions["compat"],
  jvmLocale: string,
): number {
  const { year, month } = calendarDay(time);
  if (rule === "year") return year;
  if (rule === "month") return compat === null ? year * 12 + month : month;
  const day = Math.floor(time / DAY_SECONDS);
  if (rule === "day") return day;
  if (compat === null) return day - (weekday(day) - 1);
  return weekNumber(day, weekRule(jvmLocale));
}

interface WeekRule {
  /** 1 Monday … 7 Sunday */
  readonly firstDay: number;
  /** Days of the new year that the first week needs. */
  readonly minimalDays: number;
}

/** Regions whose weeks begin on Sunday and whose first week holds 1 January, as the JVM has them. */
const SUNDAY_REGIONS = new Set([
  "US",
  "CA",
  "MX",
  "BR",
  "JP",
  "KR",
  "TW",
  "HK",
  "IN",
  "IL",
  "ZA",
  "PH",
  "TH",
]);
/** Regions with ISO weeks: Monday, at least four days. */
const ISO_REGIONS = new Set(
  "GB DE FR AT CH BE NL LU DK SE NO FI IS IE IT ES PL CZ SK HU GR BG LT EE".split(" "),
);

function weekRule(jvmLocale: string): WeekRule {
  const region = /[-_]([A-Z]{2})$/.exec(jvmLocale)?.[1];
  if (region === undefined) return { firstDay: 1, minimalDays: 1 };
  if (SUNDAY_REGIONS.has(region)) return { firstDay: 7, minimalDays: 1 };
  return { firstDay: 1, minimalDays: ISO_REGIONS.has(region) ? 4 : 1 };
}

/** Week of the week-based year. */
function weekNumber(day: number, rule: WeekRule): number {
  const weekStart = day - ((weekday(day) - rule.firstDay + 7) % 7);
  // The week belongs to the year that holds its day number `minimalDays` from the end.
  const { year } = calendarDay((weekStart + 7 - rule.minimalDays) * DAY_SECONDS);
  const newYear = epochDay(year, 1, 1);
  const firstStart = newYear - ((weekday(newYear) - rule.firstDay + 7) % 7);
  const offset = firstStart + 7 - newYear >= rule.minimalDays ? firstStart : firstStart + 7;
  return (weekStart - offset) / 7 + 1;
}
