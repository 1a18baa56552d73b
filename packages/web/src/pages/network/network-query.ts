/** What of the network is looked at: the filters of the address, as the server and the exports take them. */
import type { NetworkQuery, NetworkView } from "@parley/core";
import { type Address, listOf, timeWindowOf } from "../../state/address.js";
import type { Query } from "../../state/api.js";

export const modes = ["actors-concepts", "actors-actors", "concepts-concepts"] as const;
export const countings = ["actor", "person", "organization"] as const;
export const stances = ["subtract", "ignore", "congruence", "conflict"] as const;
export const normalizations = ["no", "activity", "prominence", "average", "jaccard", "cosine"] as const;
export const duplicateRules = ["include", "document", "day", "week", "month", "year", "acrossrange"] as const;
export const minimums = ["1", "2", "3", "4", "5", "8", "10", "15", "20"] as const;

export type Mode = (typeof modes)[number];
export type Counting = (typeof countings)[number];
export type StanceUse = (typeof stances)[number];
export type Normalization = (typeof normalizations)[number];
export type DuplicateRule = (typeof duplicateRules)[number];

export interface NetworkFilters {
  readonly mode: Mode;
  /** Whom a statement is counted for. */
  readonly counted: Counting;
  readonly stance: StanceUse;
  readonly weight: Normalization;
  readonly once: DuplicateRule;
  readonly min: string;
  readonly sources: readonly string[];
  readonly isReviewedOnly: boolean;
}

export const defaultFilters = {
  mode: "actors-concepts",
  counted: "actor",
  stance: "subtract",
  weight: "no",
  once: "document",
  min: "1",
} as const;

/** Which normalizations a network can have: shares of one side need two sides, similarities need one. */
export function normalizationsOf(mode: Mode): readonly Normalization[] {
  return mode === "actors-concepts"
    ? ["no", "activity", "prominence"]
    : ["no", "average", "jaccard", "cosine"];
}

/** How the stance can be used: agreeing and opposing pairs exist between actors or between concepts only. */
export function stancesOf(mode: Mode): readonly StanceUse[] {
  return mode === "actors-concepts" ? ["subtract", "ignore"] : stances;
}

/** The filters of an address; what it does not know or cannot combine falls back to the default. */
export function networkFiltersOf(address: Address): NetworkFilters {
  const mode = oneOf(modes, address.mode, defaultFilters.mode);
  return {
    mode,
    counted: oneOf(countings, address.counted, defaultFilters.counted),
    stance: oneOf(stancesOf(mode), address.stance, defaultFilters.stance),
    weight: oneOf(normalizationsOf(mode), address.weight, defaultFilters.weight),
    once: oneOf(duplicateRules, address.once, defaultFilters.once),
    min: /^[1-9]\d{0,3}$/.test(address.min ?? "") ? (address.min ?? "1") : defaultFilters.min,
    sources: listOf(address.sources),
    isReviewedOnly: address.status === "reviewed",
  };
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: string | undefined,
  otherwise: Value,
): Value {
  return allowed.find((value) => value === given) ?? otherwise;
}

/** The query of the page's network; the exports are made from the same. */
export function networkQueryOf(address: Address): Query {
  const filters = networkFiltersOf(address);
  const timeWindow = timeWindowOf(address);
  return {
    ...sidesOf(filters),
    qualifierAggregation: filters.stance,
    normalization: filters.weight,
    duplicates: filters.once,
    minStatements: filters.min,
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources: filters.sources,
    status: filters.isReviewedOnly ? "reviewed" : "all",
  } satisfies { [Key in keyof NetworkQuery]?: unknown };
}

/**
 * The query of the network that decides where nodes stand: the whole record, however it is filtered, so
 * that positions are kept when the window moves.
 */
export function placingQueryOf(address: Address): Query {
  const filters = networkFiltersOf(address);
  return {
    ...sidesOf(filters),
    qualifierAggregation: filters.mode === "actors-concepts" ? "ignore" : "congruence",
    duplicates: "document",
    status: "all",
  };
}

function sidesOf({ mode, counted }: NetworkFilters) {
  if (mode === "concepts-concepts")
    return { networkType: "onemode", variable1: "concept", variable2: "concept" } as const;
  return {
    networkType: mode === "actors-concepts" ? "twomode" : "onemode",
    variable1: counted,
    variable2: "concept",
  } as const;
}

export type NetworkTie = NetworkView["ties"][number];
export type NetworkNode = NetworkView["nodes"][number];

/** A tie's name in the address. */
export function tieKey(tie: Pick<NetworkTie, "source" | "target">): string {
  return `${tie.source},${tie.target}`;
}
