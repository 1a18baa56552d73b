/** The network that a query asks for, as pages draw it. Server and browser call it here, on the same statements. */
import { type Camps, campOptions, camps } from "../measures/camps.js";
import { network } from "../network/count-network.js";
import type { Network } from "../network/network.js";
import type { StatementTable } from "../network/statement-table.js";
import { campOptionsOf, networkOptionsOf } from "./network-options.js";
import { aroundEgo, type EntityLook, viewOfNetwork } from "./network-view.js";
import type { NetworkView, ParsedNetworkQuery } from "./networks.js";
import { viewAt } from "./window-view.js";

/** Camps, and the one-mode network they were found in. */
export interface Standing {
  readonly campNetwork: Network;
  readonly camps: Camps;
}

/** Gives what `find` finds, perhaps from memory: `key` names everything it depends on but the statements. */
export type KeepStanding = (key: string, find: () => Standing) => Standing;

/**
 * The network of a query; of a series, the time window that `at` names.
 *
 * @param keep networks that differ only in how ties are counted have the same camps: they can be found once
 * @throws the codes of `network` and `camps`; `TIME_WINDOW_UNKNOWN`
 */
export function viewOfQuery(
  table: StatementTable,
  query: ParsedNetworkQuery,
  looks: ReadonlyMap<string, EntityLook>,
  keep?: KeepStanding,
): NetworkView {
  if (query.at !== undefined) return viewAt(table, query, looks, query.at);
  return networkOfQuery(table, query, looks, keep).view;
}

/** A network as it is counted and as it is drawn. */
export interface QueriedNetwork {
  readonly whole: Network;
  /** The part around the node in the middle; the whole without one. */
  readonly shown: Network;
  readonly view: NetworkView;
}

/** One network, of the whole time range of a query: as it is counted, and as it is drawn. */
export function networkOfQuery(
  table: StatementTable,
  query: ParsedNetworkQuery,
  looks: ReadonlyMap<string, EntityLook>,
  keep: KeepStanding = (_, find) => find(),
): QueriedNetwork {
  const options = networkOptionsOf(query);
  const basis = campOptions(options);
  const settings = campOptionsOf(query, options.compat);
  const standing = keep(sortedJson([basis, settings]), () => {
    const campNetwork = network(table, basis);
    return { campNetwork, camps: camps(campNetwork, settings) };
  });
  const whole = network(table, options);
  const shown = aroundEgo(whole, query);
  const { labels, mostTies, ego } = query;
  return {
    whole,
    shown,
    view: viewOfNetwork({ network: shown, ...standing, looks, labels, mostTies, ego }),
  };
}

/** As JSON, with names in one order. */
function sortedJson(values: readonly object[]): string {
  return JSON.stringify(values.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))));
}
