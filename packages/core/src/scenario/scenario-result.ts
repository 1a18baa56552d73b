/**
 * What playing a scenario gives. Three rules bind its shape: no simulated outcome without the compromise beside it, no
 * single run but bands, and the model's own error next to what uncertain inputs do. Plain data: the JSON of
 * `parley scenario`, and what the pages read.
 */
import type { LeftOut, ScenarioCondition, ScenarioIssue } from "../model/scenario.js";
import type { World } from "./condition-expression.js";
import type { TallyRow } from "./inputs/supply-tally.js";
import type { ModelError } from "./model-error.js";
import type { Baselines } from "./models/baselines.js";
import type { ExchangeOutcome } from "./models/exchange.js";
import type { Difference } from "./sensitivity/difference.js";
import type { Band } from "./sensitivity/quantiles.js";
import type { StructuralSpread } from "./structural-variants.js";

export interface ScenarioResult {
  readonly name: string;
  /** How every outcome here has to be read. */
  readonly reading: string;
  readonly modelErrorSource: string;
  readonly settings: {
    readonly runs: number;
    readonly draws: number;
    readonly seed: number;
    readonly turns: number;
  };
  readonly issues: readonly ScenarioIssue[];
  /** The names that worlds are made of. */
  readonly conditions: readonly ScenarioCondition[];
  readonly edits: readonly string[];
  /** The inputs after the edits. */
  readonly inputs: readonly InputRow[];
  readonly leftOut: readonly LeftOut[];
  /** Different statements behind all inputs. */
  readonly counts: { readonly statements: number; readonly reviewed: number; readonly proposed: number };
  /** What stays the same whatever is played. */
  readonly heldFixed: readonly string[];
  /** Conditions on which nothing hangs: they are not varied. */
  readonly idle: readonly string[];
  /** The record as it stands, without edits, in the present world. */
  readonly record: WorldResult;
  readonly worlds: readonly PlayedWorld[];
  readonly cascade: CascadeResult | null;
  /** Mean over the worlds by their probabilities, per issue; `null` when none are given. */
  readonly mixture: readonly (number | null)[] | null;
}

/** One value that went in. Every one leads back to statements, a source or a named assumption. */
export interface InputRow {
  readonly actor: string;
  readonly label: string;
  readonly input: "capability" | "position" | "salience";
  readonly issue: string | null;
  /** Under which condition a position holds. */
  readonly when: string | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly kind: "statements" | "source" | "assumption";
  readonly method: string;
  readonly statementIds: readonly string[];
  readonly sources: number;
}

export interface WorldResult {
  readonly world: World;
  readonly name: string;
  readonly outcomes: readonly IssueOutcome[];
  /** Who has no position in this world. */
  readonly silent: readonly string[];
  readonly tally: readonly TallyRow[];
  /** With two issues or more. */
  readonly exchange: ExchangeOutcome | null;
}

export interface PlayedWorld extends WorldResult {
  /** Against the record as it stands, per issue. */
  readonly change: readonly OutcomeChange[];
  /** What the edits alone change in this world; `null` without edits. */
  readonly changeByEdits: readonly OutcomeChange[] | null;
}

export interface OutcomeChange {
  readonly issue: string;
  /** Of the compromise. */
  readonly compromise: Difference | null;
  /** Of the mean final position of the spatial model. */
  readonly spatial: Difference | null;
  /** What the change of the compromise hangs on, the largest swing first. */
  readonly tornado: readonly TornadoInput[];
}

export interface IssueOutcome {
  readonly issue: string;
  readonly actors: readonly PlacedActor[];
  /** Who has only conditional positions on it, of which none holds in this world: where they stand is undetermined. */
  readonly undetermined: readonly string[];
  /** With every input at its mode. */
  readonly baselines: Baselines;
  /** Of the compromise under uncertain inputs; `null` when nobody has a weight. */
  readonly band: Band | null;
  readonly modelError: ModelError | null;
  readonly spatial: SpatialOutcome | null;
  readonly historic: HistoricOutcome | null;
  readonly veto: VetoOutcome | null;
  readonly tornado: readonly TornadoInput[];
  /** Part of each actor in the spread of the compromise, the largest first. */
  readonly shares: readonly ActorShare[];
  readonly tipping: readonly TippingInput[];
}

export interface PlacedActor {
  readonly id: string;
  readonly label: string;
  readonly position: number;
  readonly low: number;
  readonly high: number;
  readonly salience: number;
  readonly capability: number;
  readonly ghost: number | null;
}

/** The ensemble of the spatial model. */
export interface SpatialOutcome {
  /** Of the mean final position. */
  readonly band: Band;
  /** What the choice of model does, with inputs at their modes. */
  readonly choiceOfModel: StructuralSpread | null;
  /** Per round, from the input on: lower quartile, median, upper quartile. */
  readonly mean: readonly Quartiles[];
  readonly actors: readonly { readonly id: string; readonly rounds: readonly Quartiles[] }[];
  /** Actors that a run wanted to move out of what they had bound themselves to, with the share of draws. */
  readonly clipped: readonly { readonly id: string; readonly perDraw: number }[];
}

export type Quartiles = readonly [p25: number, p50: number, p75: number];

export interface HistoricOutcome {
  readonly label: "historic, under-specified";
  readonly medianByRound: readonly number[];
}

export interface VetoOutcome {
  /** What all vetoes accept; `null` for nothing. */
  readonly accepted: readonly [from: number, to: number] | null;
  readonly vetoes: readonly string[];
  /** Is the compromise acceptable to all? */
  readonly accepts: boolean;
  /** The acceptable outcome nearest to the compromise. */
  readonly nearest: number | null;
}

export interface TornadoInput {
  readonly actor: string;
  readonly input: "capability" | "position" | "salience";
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** Part of the variance that comes from an actor's inputs. */
export interface ActorShare {
  readonly actor: string;
  /** Alone. */
  readonly first: number;
  /** Alone and together with others. */
  readonly total: number;
}

/** The position of one actor at which the compromise crosses the marked threshold. */
export interface TippingInput {
  readonly actor: string;
  readonly position: number;
}

export interface CascadeResult {
  /** Who joins by itself, one after the other. */
  readonly least: readonly string[];
  /** The largest coalition that holds together. */
  readonly greatest: readonly string[];
  /** Who would join, and waits for somebody who does not. */
  readonly out: readonly string[];
  /** Who waits for each other in a circle. */
  readonly circles: readonly (readonly string[])[];
}
