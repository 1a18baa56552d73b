/**
 * The networks of time windows as pages draw them, and one of them by its label.
 *
 * Camps of a time window are found in the statements of that window, whatever they weigh there; a gaussian kernel,
 * which reaches over the whole range, has those of half a window size to both sides of its center. So camps can be
 * asked for one window at a time, while a player passes over the others.
 */
import { fail } from "../errors.js";
import { campOptions, camps } from "../measures/camps.js";
import { countNetwork } from "../network/count-network.js";
import { addUnits, type CalendarUnit, parseLocalTime } from "../network/local-time.js";
import type { Network } from "../network/network.js";
import { type PreparedNetwork, prepareNetwork } from "../network/prepare.js";
import { networkSeries } from "../network/series.js";
import type { StatementTable } from "../network/statement-table.js";
import { campOptionsOf, networkOptionsOf } from "./network-options.js";
import { aroundEgo, type EntityLook, viewOfNetwork } from "./network-view.js";
import type { NetworkView, ParsedNetworkQuery } from "./networks.js";

/**
 * Draws the networks of a series. What all windows share is made once.
 *
 * @throws the codes of options and columns; the function returned throws those of `camps`
 */
export function windowViewer(
  table: StatementTable,
  query: ParsedNetworkQuery,
  looks: ReadonlyMap<string, EntityLook>,
): (network: Network) => NetworkView {
  const options = networkOptionsOf(query);
  const prepared = prepareNetwork(table, campOptions(options));
  const settings = campOptionsOf(query, options.compat);
  const counted = new Uint8Array(table.size);
  for (const row of prepared.selection.filtered) counted[row] = 1;
  return (network) => {
    const campNetwork = campsBasis(network, prepared, counted);
    return viewOfNetwork({
      network: aroundEgo(network, query),
      camps: camps(campNetwork, settings),
      campNetwork,
      looks,
      labels: query.labels,
      mostTies: query.mostTies,
      ego: query.ego,
    });
  };
}

/** The network that camps of a window are found in. */
function campsBasis(network: Network, prepared: PreparedNetwork, counted: Uint8Array): Network {
  const { rows } = network.basis;
  const { time } = prepared.table;
  const { kernel, timeWindow, windowSize } = network.basis.prepared.options;
  const span = { start: secondsOf(network.start), stop: secondsOf(network.stop) };
  const center = secondsOf(network.dateTime);
  if (kernel === "gaussian") {
    const half = Math.ceil(windowSize / 2);
    span.start = addUnits(center, timeWindow as CalendarUnit, -half);
    span.stop = addUnits(center, timeWindow as CalendarUnit, half);
  }
  const isNear = (row: number): boolean =>
    kernel !== "gaussian" || ((time[row] as number) >= span.start && (time[row] as number) <= span.stop);
  const own = rows.filter((row) => counted[row] === 1 && isNear(row));
  return countNetwork(prepared, own, { ...span, dateTime: center });
}

function secondsOf(text: string | null): number {
  const [day = "", time = "00:00:00"] = text?.split("T") ?? [];
  return parseLocalTime(day, time) ?? Number.NaN;
}

/**
 * The network of one time window of a series, by its label: the first whose `dateTime` begins so.
 *
 * @param at "2031-02-10" or "2031-02-10T12:00:00"
 * @throws `TIME_WINDOW_UNKNOWN`, and what `networkSeries` throws
 */
export function networkAt(
  table: StatementTable,
  options: Parameters<typeof networkSeries>[1],
  at: string,
): Network {
  for (const network of networkSeries(table, options).networks) {
    if (network.dateTime?.startsWith(at) === true && at !== "") return network;
  }
  return fail("TIME_WINDOW_UNKNOWN", { at });
}

/** The view of one time window. @throws as `networkAt` and `windowViewer` */
export function viewAt(
  table: StatementTable,
  query: ParsedNetworkQuery,
  looks: ReadonlyMap<string, EntityLook>,
  at: string,
): NetworkView {
  return windowViewer(table, query, looks)(networkAt(table, networkOptionsOf(query), at));
}
