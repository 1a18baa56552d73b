/**
 * What the pages ask their workers and what these answer. A question carries the query of the network as an address,
 * so that the worker reads it as the server would, and the revision of the project, so that it computes on the
 * statements of now.
 */
import type {
  ConditionEffect,
  NetworkView,
  Period,
  PeriodView,
  PlayedWorld,
  PlaySettings,
  PolarizationPoint,
  ProblemView,
  Scenario,
  ScenarioResult,
  World,
} from "@parley/core";
import type { PictureForm } from "../pages/network/scene/layout.js";
import type { Places, Scene } from "../pages/network/scene/scene.js";

interface OfNetwork {
  /** Search part of the address of `/networks`. */
  readonly search: string;
  readonly revision: number;
}

export interface SeriesQuestion extends OfNetwork {
  readonly kind: "series";
}
/** One time window of the series with the same search. */
export interface FrameQuestion extends OfNetwork {
  readonly kind: "frame";
  readonly index: number;
}
export interface PolarizationQuestion extends OfNetwork {
  readonly kind: "polarization";
  readonly numClusters: number;
  readonly algorithm: string;
  readonly seed: number;
  /** Time windows with fewer statements are left empty. */
  readonly least: number;
}
/** The statements of one time window of a polarization. */
export interface PolarizationEvidenceQuestion extends OfNetwork {
  readonly kind: "polarization-evidence";
  readonly index: number;
}
export interface BackboneQuestion extends OfNetwork {
  readonly kind: "backbone";
  readonly method: "nested" | "penalty" | "fixed";
  readonly p: number;
  readonly T: number;
  readonly backboneSize: number;
  readonly seed: number;
}
export interface CampsQuestion extends OfNetwork {
  readonly kind: "camps";
  readonly methods: readonly string[];
}

/** A scenario to play. All of it travels along: the worker reads nothing. */
export interface ScenarioQuestion {
  readonly kind: "scenario";
  readonly scenario: Scenario;
  readonly settings: PlaySettings;
  /** The world looked at. */
  readonly world: World;
  /** Run the spatial model in every world and not only in the one looked at. */
  readonly isEveryWorld: boolean;
}

/** The networks of periods, and what changed between them. Days of the search are replaced by theirs. */
export interface PeriodsQuestion extends OfNetwork {
  readonly kind: "periods";
  readonly periods: readonly Period[];
}

/** The statements that a network counts. */
export interface NetworkStatementsQuestion extends OfNetwork {
  readonly kind: "network-statements";
}

export type NetworkQuestion =
  | SeriesQuestion
  | FrameQuestion
  | PolarizationQuestion
  | PolarizationEvidenceQuestion
  | BackboneQuestion
  | CampsQuestion
  | NetworkStatementsQuestion
  | PeriodsQuestion;

/** Words or a pattern to find in a text. */
export interface FindQuestion {
  readonly kind: "find";
  readonly text: string;
  readonly pattern: string;
  readonly isRegex: boolean;
  /** No more places than these. */
  readonly most: number;
}

/** Where the nodes of a network stand. The scene travels along. */
export interface PlacesQuestion {
  readonly kind: "places";
  readonly scene: Scene;
  readonly form: PictureForm;
}

export type Question = NetworkQuestion | ScenarioQuestion | PlacesQuestion;

/** A time window of a series; `key` names it in addresses, also where two have the same label. */
export interface SeriesWindow {
  readonly key: string;
  readonly start: string | null;
  readonly dateTime: string | null;
  readonly stop: string | null;
  readonly statements: number;
  /** What its weights show, where a series has two networks a time. */
  readonly aggregation: string;
}
export interface SeriesAnswer {
  readonly windows: readonly SeriesWindow[];
  readonly numFilteredStatements: number;
  readonly warnings: readonly string[];
}
export interface PolarizationAnswer {
  readonly points: readonly PolarizationPoint[];
  readonly warnings: readonly string[];
}
export interface NestedAnswer {
  readonly method: "nested";
  readonly steps: readonly {
    readonly concept: string;
    readonly backboneLoss: number;
    readonly redundantLoss: number;
    readonly statements: number;
  }[];
  readonly statements: number;
  readonly actors: number;
  /** Ids of the statements about each concept, in the order of the steps. */
  readonly evidence: readonly (readonly string[])[];
}
export interface AnnealedAnswer {
  readonly method: "penalty" | "fixed";
  readonly backbone: readonly string[];
  readonly redundant: readonly string[];
  readonly backboneLoss: number;
  readonly redundantLoss: number;
}
export type BackboneAnswer = NestedAnswer | AnnealedAnswer;
export interface CampsAnswer {
  readonly divisions: readonly {
    readonly method: string;
    readonly sizes: readonly number[];
    readonly isolates: number;
    readonly modularity: number | null;
    readonly tried: readonly { readonly k: number; readonly modularity: number | null }[];
  }[];
  /** Methods without an answer here, and why in words. */
  readonly left: readonly { readonly method: string; readonly why: string }[];
  /** Adjusted Rand index of every two divisions; `null` where no actor is in both. */
  readonly agreement: readonly (readonly (number | null)[])[];
}

export interface PeriodsAnswer {
  readonly periods: readonly PeriodView[];
}

export interface ScenarioAnswer {
  readonly result: ScenarioResult;
  /** The world looked at; `null` when a condition of it needs another that is not met. */
  readonly shown: PlayedWorld | null;
  /** What each condition moves, around the world looked at. */
  readonly effects: readonly ConditionEffect[];
}

export interface AnswerOf {
  readonly scenario: ScenarioAnswer;
  readonly series: SeriesAnswer;
  readonly frame: NetworkView;
  readonly polarization: PolarizationAnswer;
  readonly "polarization-evidence": readonly string[];
  readonly backbone: BackboneAnswer;
  readonly camps: CampsAnswer;
  readonly "network-statements": readonly string[];
  readonly periods: PeriodsAnswer;
  readonly places: Places;
}

export interface Asked {
  readonly id: number;
  readonly question: Question | FindQuestion;
  readonly language: "de" | "en";
}
/** Give up a question. */
export interface Stopped {
  readonly id: number;
  readonly stop: true;
}

export type Told =
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly all: number }
  | { readonly id: number; readonly kind: "part"; readonly value: unknown }
  | { readonly id: number; readonly kind: "answer"; readonly value: unknown }
  | { readonly id: number; readonly kind: "problem"; readonly problem: ProblemView };
