/**
 * The switches of the spatial model of politics, with the names the reference program (KTAB, KAPSARC) gives them.
 * Each answers one question the literature leaves open; the defaults are those of the reference runs.
 */
import { z } from "zod";

export const victoryProbModels = ["Linear", "Square", "Quartic", "Octic", "Binary"] as const;
export const votingRules = ["Prop", "Binary", "PropBin", "PropCbc", "Cubic", "ASymProsp"] as const;
export const pceModels = ["Conditional", "MarkovUniform", "MarkovIncentive"] as const;
export const thirdPartyRules = ["SemiCommit", "FullCommit", "NoCommit", "preference"] as const;

export const smpParametersSchema = z.strictObject({
  /** How much the stronger side's advantage counts: exponent 1, 2, 4, 8, or a step at 10 % more strength. */
  VictoryProbModel: z.enum(victoryProbModels).default("Linear"),
  /** How a difference of utilities becomes a vote. */
  VotingRule: z.enum(votingRules).default("Prop"),
  /** How likely an option wins against all others. */
  PCEModel: z.enum(pceModels).default("Conditional"),
  /** Does an actor take the most probable option, or draw one by its probability? */
  StateTransitions: z.enum(["Deterministic", "Stochastic"]).default("Deterministic"),
  /** Range of risk attitudes: Mid [−1/2, 1], Min [0, 1], Max [−1, 1]. */
  BigRRange: z.enum(["Mid", "Min", "Max"]).default("Mid"),
  /** How much of another actor's risk attitude an actor sees; the rest it takes from its own. */
  BigRAdjust: z.enum(["None", "OneThird", "Half", "TwoThirds", "Full"]).default("OneThird"),
  /** How third parties weigh joining a contest. `preference` is ours: they side with whom they stand nearer to. */
  ThirdPartyCommit: z.enum(thirdPartyRules).default("SemiCommit"),
  /** How the two parties' positions are blended into a proposal. */
  InterVecBrgn: z.enum(["S2P2", "S1P1", "S2PMax"]).default("S2P2"),
  /** Whose view of the odds makes the proposal: the initiator's, both, or their power-weighted mix. */
  BargnModel: z.enum(["InitOnlyInterp", "InitRcvrInterp", "PWCompInterp"]).default("InitOnlyInterp"),
});

export type SmpParameters = Readonly<z.infer<typeof smpParametersSchema>>;
export type SmpParametersInput = Readonly<z.input<typeof smpParametersSchema>>;

export const smpStoppingSchema = z.strictObject({
  minIter: z.int().min(1).default(2),
  /** Bargaining rounds are no days; movement after some 25 of them has no empirical meaning. */
  maxIter: z.int().min(1).max(10_000).default(25),
  /** Stops when the movement of a turn is below this part of the first turn's. */
  minDeltaRatio: z.number().min(0).default(0.02),
  minSigDelta: z.number().min(0).default(1e-4),
});

export type SmpStopping = Readonly<z.infer<typeof smpStoppingSchema>>;
