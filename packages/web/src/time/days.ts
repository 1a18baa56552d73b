/** Days as numbers since 1970, for the time brush: spans, bars, ticks, and moving or widening a window. */
import type { TimelineView } from "@parley/core";
import type { TimeWindow } from "../state/address.js";

const DAY_MS = 86_400_000;

export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** First and last day, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export type TimelineDay = TimelineView["days"][number];

export function spanOf(days: readonly TimelineDay[]): Span | null {
  if (days.length === 0) return null;
  const numbers = days.map((day) => dayNumber(day.day));
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

export interface Bar {
  readonly first: number;
  readonly length: number;
  readonly statements: number;
  readonly reviewed: number;
}

/** Bars of whole days, weeks or more, so that each is at least `narrowest` wide. */
export function barsOf(days: readonly TimelineDay[], span: Span, width: number, narrowest = 3): Bar[] {
  const length =
    [1, 2, 7, 14, 28, 91, 365].find((size) => (width * size) / dayCount(span) >= narrowest) ?? 365;
  const bars = new Map<number, Bar>();
  for (const day of days) {
    const position = Math.floor((dayNumber(day.day) - span.first) / length);
    const known = bars.get(position);
    bars.set(position, {
      first: span.first + position * length,
      length,
      statements: (known?.statements ?? 0) + day.statements,
      reviewed: (known?.reviewed ?? 0) + day.reviewed,
    });
  }
  return [...bars.values()].sort((a, b) => a.first - b.first);
}

export function dayCount(span: Span): number {
  return span.last - span.first + 1;
}

export interface Tick {
  readonly day: number;
  readonly kind: "year" | "month" | "day";
}

/** Starts of years, months or half months; as fine as leaves `room` pixels between them. */
export function ticksOf(span: Span, width: number, room = 76): Tick[] {
  const perDay = width / dayCount(span);
  const ticks: Tick[] = [];
  const isFine = perDay * 15 >= room;
  const everyMonths = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => perDay * 30 * months >= room) ?? 240;
  for (let day = span.first; day <= span.last; day += 1) {
    const iso = isoDay(day);
    const dayOfMonth = Number(iso.slice(8));
    const month = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
    if (dayOfMonth === 1 && month % everyMonths === 0)
      ticks.push({ day, kind: everyMonths >= 12 ? "year" : "month" });
    else if (dayOfMonth === 15 && isFine) ticks.push({ day, kind: "day" });
  }
  if (ticks.length === 0) ticks.push({ day: span.first, kind: "day" });
  return ticks;
}

/** Sum of a window, both ends included. */
export function countWithin(days: readonly TimelineDay[], timeWindow: TimeWindow | null) {
  let statements = 0;
  let documents = 0;
  for (const day of days) {
    if (timeWindow !== null && (day.day < timeWindow.from || day.day > timeWindow.to)) continue;
    statements += day.statements;
    documents += day.documents;
  }
  return { statements, documents };
}

/** A week in a window of two weeks or more, else a day. */
function stepOf(length: number): number {
  return length >= 14 ? 7 : 1;
}

/** Moves a window without changing its length; without one, takes the first or last quarter of the record. */
export function movedWindow(timeWindow: TimeWindow | null, span: Span, direction: -1 | 1): TimeWindow {
  if (timeWindow === null) {
    const length = Math.max(1, Math.round(dayCount(span) / 4));
    return direction === 1
      ? { from: isoDay(span.first), to: isoDay(span.first + length - 1) }
      : { from: isoDay(span.last - length + 1), to: isoDay(span.last) };
  }
  const from = dayNumber(timeWindow.from);
  const to = dayNumber(timeWindow.to);
  const step = stepOf(to - from + 1) * direction;
  const room = direction === 1 ? Math.max(0, span.last - to) : -Math.max(0, from - span.first);
  const shift = direction === 1 ? Math.min(step, room) : Math.max(step, room);
  return { from: isoDay(from + shift), to: isoDay(to + shift) };
}

/** Widens a window at one side; `null` once it covers the whole record. */
export function widenedWindow(timeWindow: TimeWindow | null, span: Span, side: -1 | 1): TimeWindow | null {
  if (timeWindow === null) return null;
  const from = dayNumber(timeWindow.from);
  const to = dayNumber(timeWindow.to);
  const step = stepOf(to - from + 1);
  const first = side === -1 ? Math.max(span.first, from - step) : from;
  const last = side === 1 ? Math.min(span.last, to + step) : to;
  return first <= span.first && last >= span.last ? null : { from: isoDay(first), to: isoDay(last) };
}
