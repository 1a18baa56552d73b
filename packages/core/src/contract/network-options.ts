/**
 * From an address to options: what a query of the page or of a route asks of `network`, `camps` and the measures.
 * Server and browser read queries here, so that both compute the same.
 */
import { fail } from "../errors.js";
import { campMethodNames } from "../measures/camp-methods/index.js";
import type { CampOptions } from "../measures/camps.js";
import { builtInStatementType } from "../model/built-in-type.js";
import type { NetworkOptionsInput } from "../network/options.js";
import {
  type CampQuery,
  campDistances,
  type NetworkOptionsQuery,
  networkOptionsQuerySchema,
  type ParsedNetworkQuery,
} from "./networks.js";

/**
 * The options as `parseNetworkOptions` takes them; what was left out stays out, what is no option is passed over.
 *
 * @throws `OPTION_INVALID` when `excludeValues` is not an object in JSON
 */
export function optionsOfQuery(query: Readonly<NetworkOptionsQuery>): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const name of Object.keys(networkOptionsQuerySchema.shape) as (keyof NetworkOptionsQuery)[]) {
    if (query[name] !== undefined) options[name] = query[name];
  }
  const { excludeValues, qualifier } = query;
  if (qualifier !== undefined) options.qualifier = qualifier === "none" ? null : qualifier;
  if (excludeValues !== undefined) options.excludeValues = parseValues(excludeValues);
  return options;
}

function parseValues(text: string): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === "object" && values !== null && !Array.isArray(values)) return { ...values };
  } catch {
    // Told below, as any other text that is no object.
  }
  return fail("OPTION_INVALID", {
    option: "excludeValues",
    value: text,
    where: "network options",
    allowed: '{"concept":["…"]}',
  });
}

/**
 * The options of the page's network. The page's days and sources stand for `startDate`, `stopDate` and an inverted
 * `excludeSources`.
 *
 * @throws `OPTION_INVALID`; `NETWORK_OPTIONS_CLASH` when a day or the sources are given in both ways
 */
export function networkOptionsOf(query: ParsedNetworkQuery): NetworkOptionsInput {
  const { from, to, sources = [] } = query;
  const { excludeSources = [], startDate, stopDate } = query;
  if (from !== undefined && startDate !== undefined) clash("startDate", startDate, `from = ${from}`);
  if (to !== undefined && stopDate !== undefined) clash("stopDate", stopDate, `to = ${to}`);
  if (sources.length > 0 && excludeSources.length > 0)
    clash("excludeSources", excludeSources.join(", "), `sources = ${sources.join(", ")}`);
  const given = optionsOfQuery(query);
  // Concepts stand together when the same actors speak about them.
  const isSelf = query.variable1 === "concept" && query.variable2 === "concept";
  return {
    statementType: builtInStatementType.label,
    ...given,
    ...(isSelf ? { variable2: "actor" } : {}),
    ...(from === undefined ? {} : { startDate: from }),
    ...(to === undefined ? {} : { stopDate: to }),
    ...(sources.length === 0 ? {} : { excludeSources: sources, invertSources: true }),
  };
}

function clash(option: string, value: string, other: string): never {
  return fail("NETWORK_OPTIONS_CLASH", { option, value, other });
}

/**
 * The page's options for a measure that makes its own network of the same statements (polarization, backbone): type,
 * use of the stance and normalization are the measure's.
 *
 * @param keepsWindows whether the measure looks at time windows
 */
export function measureOptionsOf(query: ParsedNetworkQuery, keepsWindows: boolean): NetworkOptionsInput {
  const {
    networkType: _type,
    qualifierAggregation: _use,
    normalization: _divisor,
    isolates: _lone,
    ...options
  } = networkOptionsOf(query);
  return keepsWindows ? options : { ...options, timeWindow: "no", kernel: "no" };
}

/**
 * How camps are to be found.
 * @throws `OPTION_INVALID` for an unknown method or distance
 */
export function campOptionsOf(query: CampQuery, compat: NetworkOptionsInput["compat"]): CampOptions {
  const { campMethod, campDistance, k, kMin, kMax, resolution, seed } = query;
  return {
    method: named("campMethod", campMethod, campMethodNames),
    seed,
    compat: compat ?? null,
    ...(k === undefined ? {} : { k }),
    ...(kMin === undefined ? {} : { kMin }),
    ...(kMax === undefined ? {} : { kMax }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(campDistance === undefined ? {} : { distance: named("campDistance", campDistance, campDistances) }),
  };
}

function named<Name extends string>(option: string, value: string, allowed: readonly Name[]): Name {
  return (
    allowed.find((name) => name === value) ??
    fail("OPTION_INVALID", { option, value, where: "camps", allowed })
  );
}
