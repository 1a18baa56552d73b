/**
 * Which options go together. By default a combination without meaning is a coded error; under `compat` DNA's
 * replacement is made and told as a warning (`dna-algorithms.md` §1 and §9).
 */
import { fail } from "../errors.js";
import type { NetworkOptions, NetworkWarning } from "./options.js";

/** Options that DNA may replace. */
type Option = "qualifierAggregation" | "normalization" | "windowSize";
type Replace = <O extends Option>(option: O, replacement: NetworkOptions[O], other: string) => void;

/** Checks the combinations in DNA's order; returns the options to compute with. */
export function settleCombinations(options: NetworkOptions, warnings: NetworkWarning[]): NetworkOptions {
  let settled = options;
  const compat = options.compat !== null;
  /** Replaces under `compat`, stops otherwise. `other` names what the value does not go together with. */
  const replace: Replace = (option, replacement, other) => {
    const value = String(settled[option]);
    if (!compat) fail("NETWORK_OPTIONS_CLASH", { option, value, other });
    warnings.push({
      code: "NETWORK_OPTION_REPLACED",
      details: { option, value, replacement: String(replacement) },
    });
    settled = { ...settled, [option]: replacement };
  };

  if (settled.qualifier === null && settled.qualifierAggregation !== "ignore") {
    replace("qualifierAggregation", "ignore", "qualifier = none");
  }
  const aggregation = settled.qualifierAggregation;
  const type = settled.networkType;
  if (aggregation === "combine" && type !== "twomode") {
    replace("qualifierAggregation", "ignore", `networkType = ${type}`);
  }
  if ((aggregation === "congruence" || aggregation === "conflict") && type !== "onemode") {
    replace("qualifierAggregation", "ignore", `networkType = ${type}`);
  }
  if (aggregation === "congruence & conflict" && (type !== "onemode" || settled.timeWindow !== "events")) {
    replace(
      "qualifierAggregation",
      "ignore",
      type === "onemode" ? `timeWindow = ${settled.timeWindow}` : `networkType = ${type}`,
    );
  }
  const normalization = settled.normalization;
  if ((normalization === "activity" || normalization === "prominence") && type !== "twomode") {
    replace("normalization", "no", `networkType = ${type}`);
  }
  if (
    (normalization === "average" || normalization === "jaccard" || normalization === "cosine") &&
    type !== "onemode"
  ) {
    replace("normalization", "no", `networkType = ${type}`);
  }
  if (settled.timeWindow !== "no" && settled.windowSize < 1) {
    if (!compat) {
      fail("OPTION_INVALID", {
        option: "windowSize",
        value: settled.windowSize,
        where: "network options",
        allowed: "1, 2, 3, …",
      });
    }
    replace("windowSize", 1, `timeWindow = ${settled.timeWindow}`);
  }
  if (settled.kernel !== "no") settleKernel(settled, compat, replace);
  return settled;
}

/** Kernel series know fewer aggregations and normalizations than counted networks. */
function settleKernel(options: NetworkOptions, compat: boolean, replace: Replace): void {
  const { timeWindow, kernel, normalization } = options;
  if (!compat && (timeWindow === "no" || timeWindow === "events" || timeWindow === "seconds")) {
    fail("NETWORK_OPTIONS_CLASH", { option: "kernel", value: kernel, other: `timeWindow = ${timeWindow}` });
  }
  if (timeWindow === "no") return;
  const other = `kernel = ${kernel}`;
  if (options.networkType === "eventlist") return;
  if (options.qualifierAggregation === "combine") replace("qualifierAggregation", "subtract", other);
  if (normalization !== "no" && normalization !== "average") {
    // DNA takes `average` in both types; on a two-mode network it changes nothing.
    replace("normalization", "average", other);
  }
}
