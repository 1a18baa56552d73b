/** What a length without a number promises: "in the coming days", "binnen Wochen". */
import {
  type Read,
  type TimeMeaning,
  type TimeWord,
  type Unit,
  type VagueRule,
  wordsAt,
} from "./time-meaning.js";

const COMING_RULES = new Map<Unit, VagueRule>([
  ["minute", "coming-hours"],
  ["hour", "coming-hours"],
  ["day", "coming-days"],
  ["working-day", "coming-days"],
  ["week", "coming-weeks"],
  ["fortnight", "coming-weeks"],
  ["month", "coming-months"],
  ["year", "coming-years"],
  ["decade", "coming-years"],
]);

/**
 * The units behind "in the coming": "weeks", "days and weeks". The last one counts: what is promised for weeks and
 * months may take months.
 *
 * @param unitAt reads one unit in the plural
 * @param joints words that join two, separated by "|"
 */
export function readComingUnits(
  words: readonly TimeWord[],
  start: number,
  unitAt: (words: readonly TimeWord[], i: number) => Read<Unit> | null,
  joints: string,
): Read<TimeMeaning> | null {
  const first = unitAt(words, start);
  if (first === null) return null;
  const joint = wordsAt(words, first.next, joints);
  const unit = (joint === null ? null : unitAt(words, joint)) ?? first;
  const rule = COMING_RULES.get(unit.value);
  return rule === undefined ? null : { value: { kind: "vague", rule }, next: unit.next };
}
