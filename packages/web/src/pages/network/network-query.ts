/**
 * What of the network is looked at: the options of the address, as the server, the exports and the browser's own
 * computing take them. What does not go together is passed on as it is: the answer then says in words why.
 */
import type { NetworkQuery, NetworkView } from "@parley/core";
import { type Address, listOf, timeWindowOf } from "../../state/address.js";
import type { Query } from "../../state/api.js";
import { type OptionName, pageOption, pageOptions } from "./options/page-options.js";

export const modes = ["actors-concepts", "actors-actors", "concepts-concepts"] as const;
export const countings = ["actor", "person", "organization"] as const;
export const minimums = ["1", "2", "3", "4", "5", "8", "10", "15", "20"] as const;

export type Mode = (typeof modes)[number];
export type Counting = (typeof countings)[number];

export interface NetworkFilters {
  readonly mode: Mode;
  /** Whom a statement is counted for. */
  readonly counted: Counting;
  readonly stance: string;
  readonly weight: string;
  readonly once: string;
  readonly min: string;
  readonly sources: readonly string[];
  readonly isReviewedOnly: boolean;
  readonly sides: Sides;
  readonly isSeries: boolean;
  readonly isCompat: boolean;
}

/** The two sides, and whether they are those that the mode stands for. */
export interface Sides {
  readonly networkType: "twomode" | "onemode";
  readonly variable1: string;
  readonly variable1Document: boolean;
  readonly variable2: string;
  readonly variable2Document: boolean;
  readonly areOwn: boolean;
}

/** The value an option has in an address, as text. */
export function optionValue(address: Address, name: OptionName): string {
  const { param, fallback } = pageOption(name);
  return address[param] ?? fallback;
}

/** Which options of an address differ from the page's defaults. */
export function optionsSet(address: Address): OptionName[] {
  return pageOptions
    .filter(({ param, fallback }) => address[param] !== undefined && address[param] !== fallback)
    .map(({ name }) => name);
}

/** How the stance can be used and weights be divided in a network of a kind; a choice beside them is refused in words. */
const fitting = {
  twomode: { stance: ["subtract", "ignore", "combine"], weight: ["no", "activity", "prominence"] },
  onemode: {
    stance: ["subtract", "ignore", "congruence", "conflict"],
    weight: ["no", "average", "jaccard", "cosine"],
  },
} as const;

export function stancesOf(mode: Mode): readonly string[] {
  return fitting[networkTypeOf(mode)].stance;
}

export function normalizationsOf(mode: Mode): readonly string[] {
  return fitting[networkTypeOf(mode)].weight;
}

function networkTypeOf(mode: Mode): Sides["networkType"] {
  return mode === "actors-concepts" ? "twomode" : "onemode";
}

/** The filters of an address as the page's words need them. */
export function networkFiltersOf(address: Address): NetworkFilters {
  const mode = oneOf(modes, address.mode, "actors-concepts");
  const counted = oneOf(countings, address.counted, "actor");
  return {
    mode,
    counted,
    stance: optionValue(address, "qualifierAggregation"),
    weight: optionValue(address, "normalization"),
    once: optionValue(address, "duplicates"),
    min: optionValue(address, "minStatements"),
    sources: listOf(address.sources),
    isReviewedOnly: address.status === "reviewed",
    sides: sidesOf(address, mode, counted),
    isSeries: optionValue(address, "timeWindow") !== "no",
    isCompat: optionValue(address, "compat") !== "no",
  };
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: string | undefined,
  otherwise: Value,
): Value {
  return allowed.find((value) => value === given) ?? otherwise;
}

function sidesOf(address: Address, mode: Mode, counted: Counting): Sides {
  const isSelf = mode === "concepts-concepts";
  const own = { variable1: isSelf ? "concept" : counted, variable2: isSelf ? counted : "concept" };
  const variable1 = address.variable1 ?? own.variable1;
  const variable2 = address.variable2 ?? own.variable2;
  const [variable1Document, variable2Document] = [
    isYes(address.variable1Document),
    isYes(address.variable2Document),
  ];
  return {
    networkType: networkTypeOf(mode),
    variable1,
    variable1Document,
    variable2,
    variable2Document,
    areOwn:
      variable1 !== own.variable1 || variable2 !== own.variable2 || variable1Document || variable2Document,
  };
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Options that the query has from elsewhere in the address. */
const fromSides: readonly OptionName[] = [
  "networkType",
  "variable1",
  "variable1Document",
  "variable2",
  "variable2Document",
  "from",
  "to",
];

/** The query of the page's network; the measures are made from the same. */
export function networkQueryOf(address: Address): Query {
  const { sides, sources } = networkFiltersOf(address);
  const timeWindow = timeWindowOf(address);
  const query: Record<string, Query[string]> = { ...sidesQuery(sides) };
  for (const { name, param, form } of pageOptions) {
    const value = address[param];
    if (value === undefined || fromSides.includes(name)) continue;
    if (name === "compat" && value === "no") continue;
    query[name] = form.kind === "list" ? listOf(value) : value;
  }
  const own = {
    qualifierAggregation: query.qualifierAggregation ?? "subtract",
    duplicates: query.duplicates ?? "document",
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources,
  } satisfies { [Key in keyof NetworkQuery]?: unknown };
  return { ...query, ...own };
}

/** Ties that are asked for: many more than are drawn, and where all are wished for as many as a page can hold. */
const MOST_TIES = { drawn: 1500, all: 20_000 } as const;

/** The same around the node that the address names; map, table and files are made from this. */
export function drawnQueryOf(address: Address): Query {
  return { ...networkQueryOf(address), ...egoQueryOf(address) };
}

/** With as many ties as a view of the page shows. */
export function shownQueryOf(address: Address): Query {
  const isAll = address.ties === "all" || address.view === "table";
  return { ...drawnQueryOf(address), mostTies: isAll ? MOST_TIES.all : MOST_TIES.drawn };
}

/** Of a series; one answer for map and table, since all of its windows are kept. */
export function seriesQueryOf(address: Address): Query {
  return { ...drawnQueryOf(address), mostTies: MOST_TIES.drawn };
}

/** The ties of one node, however weak they are. */
export function starQueryOf(address: Address, center: string): Query {
  return { ...networkQueryOf(address), at: address.at, ego: center, egoSteps: 1, mostTies: 1 };
}

/** Around which node, and how far. */
export function egoQueryOf({ ego, steps }: Address): Query {
  return ego === undefined ? {} : { ego, egoSteps: steps === "2" ? 2 : 1 };
}

function sidesQuery(sides: Sides): Query {
  const { networkType, variable1, variable2, variable1Document, variable2Document } = sides;
  return {
    networkType,
    variable1,
    variable2,
    ...(variable1Document ? { variable1Document } : {}),
    ...(variable2Document ? { variable2Document } : {}),
  };
}

/**
 * The query of the network that decides where nodes stand: the whole record, however it is filtered, so
 * that positions are kept when the window moves.
 */
export function placingQueryOf(address: Address): Query {
  const { sides } = networkFiltersOf(address);
  const qualifier = address.qualifier;
  const aggregation = sides.networkType === "twomode" || qualifier === "none" ? "ignore" : "congruence";
  return {
    ...sidesQuery(sides),
    statementType: address.statementType,
    qualifier,
    qualifierDocument: address.qualifierDocument,
    qualifierAggregation: aggregation,
    duplicates: "document",
    status: "all",
    ...egoQueryOf(address),
    mostTies: MOST_TIES.drawn,
  };
}

export type NetworkTie = NetworkView["ties"][number];
export type NetworkNode = NetworkView["nodes"][number];

/** A tie's name in the address. */
export function tieKey(tie: Pick<NetworkTie, "source" | "target">): string {
  return `${tie.source},${tie.target}`;
}
