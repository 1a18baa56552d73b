/** What a length without a number promises: "in the coming days", "binnen Wochen". */
import type { Unit, VagueRule } from "./time-meaning.js";

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

/** What "the coming days" and "a few days" promise, by their unit; `null` where news has no such phrase. */
export function comingRule(unit: Unit): VagueRule | null {
  return COMING_RULES.get(unit) ?? null;
}
