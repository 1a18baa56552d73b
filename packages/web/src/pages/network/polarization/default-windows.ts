/** Time windows for a line over time where the address names none: about a sixth of the record, in a fitting unit. */
import type { Address } from "../../../state/address.js";
import { optionValue } from "../network-query.js";

export interface LineWindows {
  readonly timeWindow: string;
  readonly windowSize: string;
  readonly kernel: string;
  /** Not from the address. */
  readonly isOwn: boolean;
}

const DAY_MS = 86_400_000;

/**
 * @param from first day of what is looked at
 * @param to last day
 */
export function lineWindows(address: Address, from: string | null, to: string | null): LineWindows {
  const timeWindow = optionValue(address, "timeWindow");
  if (timeWindow !== "no") {
    const [windowSize, kernel] = [optionValue(address, "windowSize"), optionValue(address, "kernel")];
    return { timeWindow, windowSize, kernel, isOwn: false };
  }
  const days =
    from === null || to === null ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const [unit, length] = days <= 500 ? ["days", 1] : days <= 3000 ? ["weeks", 7] : ["months", 30.4];
  const size = Math.max(1, Math.round(days / 6 / Number(length)));
  // Odd sizes stand around their center in whole units.
  return {
    timeWindow: String(unit),
    windowSize: String(size % 2 === 0 ? size + 1 : size),
    kernel: "no",
    isOwn: true,
  };
}
