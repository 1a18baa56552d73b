/** A series of networks: moving time windows, kernel-smoothed ones, or a single network as a series of one. */
import { fail } from "../errors.js";
import { countNetwork } from "./count-network.js";
import { kernelNetworks } from "./kernels.js";
import type { Network } from "./network.js";
import type { NetworkOptionsInput, NetworkWarning } from "./options.js";
import type { PreparedNetwork } from "./prepare.js";
import { prepareNetwork } from "./prepare.js";
import type { StatementTable } from "./statement-table.js";
import { windowNetworks } from "./time-windows.js";

export interface NetworkSeries {
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
  /** Rows of the table that were selected, in load order. */
  readonly rows: Int32Array;
  /**
   * The networks, computed one after the other while they are walked through, so that a long series never
   * stands in memory as a whole. Each walk begins anew.
   */
  readonly networks: Iterable<Network>;
  /** The same for who is done with a network before asking for the next: its matrix may be written over then. */
  readonly passing: Iterable<Network>;
}

/**
 * The networks of all time windows.
 *
 * @example
 * for (const slice of networkSeries(table, { timeWindow: "months", windowSize: 6 }).networks) {
 *   console.log(slice.dateTime, slice.numStatements);
 * }
 * @throws what `network` throws
 */
export function networkSeries(table: StatementTable, options: NetworkOptionsInput = {}): NetworkSeries {
  const prepared = prepareNetwork(table, options);
  if (prepared.options.networkType === "eventlist") fail("NETWORK_IS_EVENT_LIST");
  return {
    numFilteredStatements: prepared.selection.filtered.length,
    warnings: prepared.warnings,
    rows: prepared.selection.filtered,
    networks: { [Symbol.iterator]: () => slices(prepared, false) },
    passing: { [Symbol.iterator]: () => slices(prepared, true) },
  };
}

function* slices(prepared: PreparedNetwork, isPassing: boolean): Generator<Network> {
  const { timeWindow, kernel } = prepared.options;
  if (timeWindow === "no") {
    const { start, stop } = prepared.selection.bounds;
    const dateTime = Math.floor((start + stop) / 2);
    yield countNetwork(prepared, prepared.selection.filtered, { start, stop, dateTime });
  } else if (kernel === "no") yield* windowNetworks(prepared, isPassing);
  else yield* kernelNetworks(prepared);
}
