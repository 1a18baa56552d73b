/** The models a line of a scenario batch may name. */
import { fail } from "@parley/core";
import { baselinesLine, eu1994Line, exchangeLine, smpLine } from "./bargaining-lines.js";
import {
  deadlineLine,
  friedkinJohnsenLine,
  hegselmannKrauseLine,
  thresholdCascadeLine,
  worldsLine,
} from "./dynamics-lines.js";
import type { LineModel } from "./line.js";
import { monteCarloLine, sobolLine, tornadoLine } from "./uncertainty-lines.js";

const models: Readonly<Record<string, LineModel>> = {
  baselines: baselinesLine,
  smp: smpLine,
  eu1994: eu1994Line,
  exchange: exchangeLine,
  "threshold-cascade": thresholdCascadeLine,
  "friedkin-johnsen": friedkinJohnsenLine,
  "hegselmann-krause": hegselmannKrauseLine,
  worlds: worldsLine,
  "monte-carlo": monteCarloLine,
  tornado: tornadoLine,
  sobol: sobolLine,
  deadline: deadlineLine,
};

/** Answers a line of a batch. @throws `SCENARIO_MODEL_UNKNOWN`, and what the model throws */
export const scenarioLine: LineModel = (options) => {
  const { model } = options;
  const answer = typeof model === "string" && Object.hasOwn(models, model) ? models[model] : undefined;
  if (answer === undefined) {
    const value = typeof model === "string" ? model : (JSON.stringify(model) ?? "");
    return fail("SCENARIO_MODEL_UNKNOWN", { value, where: "batch", allowed: Object.keys(models) });
  }
  return answer(options);
};
