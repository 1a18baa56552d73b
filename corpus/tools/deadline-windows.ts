/**
 * The days a coded deadline stands for. The coder names the rule, the table of the guidelines (section 7)
 * gives the days; firm dates are written out by hand. Independent of the reader's own calendar, because the
 * corpus measures it.
 */
import type { DeadlineWords } from "./markup.js";

/** Vague wordings: first and last day after the anchor. */
const vague: Readonly<Record<string, readonly [number, number]>> = {
  "coming-days": [1, 10],
  soon: [1, 30],
  "coming-weeks": [7, 56],
  "coming-months": [30, 270],
};
const DAY = 86_400_000;

/**
 * @param value `soon`, `open`, `event`, `conditional`, `within:14`, `about:14`, `2031-03-31` (by then),
 *   `2031-03-01..2031-03-31` (a stretch)
 * @param anchor date of the document
 * @returns `null` when the value follows no rule
 */
export function deadlineWords(value: string, anchor: string): DeadlineWords | null {
  const window = vague[value];
  if (window !== undefined) {
    return {
      grade: "vague",
      rule: value,
      from: dayAfter(anchor, window[0]),
      to: dayAfter(anchor, window[1]),
    };
  }
  if (value === "open") return { grade: "open", rule: "open", from: anchor, to: null };
  if (value === "event" || value === "conditional") {
    return { grade: value, rule: value, from: null, to: null };
  }
  const count = /^(within|about):(\d+)$/.exec(value);
  if (count !== null) {
    const days = Number(count[2]);
    return count[1] === "within"
      ? { grade: "firm", rule: "within", from: anchor, to: dayAfter(anchor, days) }
      : {
          grade: "approx",
          rule: "about",
          from: dayAfter(anchor, Math.floor(0.75 * days)),
          to: dayAfter(anchor, Math.ceil(1.25 * days)),
        };
  }
  const dates = /^(?:(\d{4}-\d\d-\d\d)\.\.)?(\d{4}-\d\d-\d\d)$/.exec(value);
  if (dates === null) return null;
  const [, from, to] = dates;
  return {
    grade: "firm",
    rule: from === undefined ? "by" : "calendar",
    from: from ?? anchor,
    to: to ?? null,
  };
}

/**
 * The value that `deadlineWords` read: the way back into a row.
 * @returns `null` when no value gives these days
 */
export function deadlineValue(words: DeadlineWords, anchor: string): string | null {
  const { rule, from, to } = words;
  const sameAs = (value: string) => {
    const again = deadlineWords(value, anchor);
    return again !== null && again.rule === rule && again.from === from && again.to === to;
  };
  const days = to === null ? 0 : Math.round((Date.parse(to) - Date.parse(anchor)) / DAY);
  // About n days ends on day 1.25 n, rounded up.
  const about = Math.floor(days / 1.25);
  const candidates = [rule, `within:${days}`, `about:${about}`, `${to}`, `${from}..${to}`];
  return candidates.find(sameAs) ?? null;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
