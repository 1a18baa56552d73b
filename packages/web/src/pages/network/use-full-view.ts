/** A network that lists only its strongest ties, with all those of the node or tie that is open. */
import type { NetworkView } from "@parley/core";
import { useMemo } from "react";
import { type Address, useAddress } from "../../state/address.js";
import { useNetwork } from "../../state/analysis.js";
import { starQueryOf } from "./network-query.js";

/** Does a view leave out ties that the network has? */
export function isCut(view: Pick<NetworkView, "numTies" | "ties">): boolean {
  return view.numTies > view.ties.length;
}

export function useFullView(view: NetworkView | null): NetworkView | null {
  const { address } = useAddress();
  const center = view === null ? null : centerOf(view, address);
  const asks = view !== null && center !== null && isCut(view);
  const star = useNetwork(starQueryOf(address, center ?? ""), asks).data;
  return useMemo(
    () =>
      view !== null && asks && star !== undefined && center !== null ? withStar(view, star, center) : view,
    [view, asks, star, center],
  );
}

/** The node that is open, or the first end of the tie that is. */
function centerOf(view: NetworkView, { node, tie }: Address): string | null {
  if (node !== undefined) return node;
  if (tie === undefined) return null;
  return view.nodes.find(({ id }) => tie.startsWith(`${id},`))?.id ?? null;
}

/**
 * With all ties of one node, and the statements behind them.
 *
 * @param star the network around that node
 */
export function withStar(view: NetworkView, star: NetworkView, center: string): NetworkView {
  const nodes = new Set(view.nodes.map(({ id }) => id));
  const own = star.ties.filter(
    ({ source, target }) =>
      (source === center || target === center) && nodes.has(source) && nodes.has(target),
  );
  return {
    ...view,
    ties: [...view.ties.filter(({ source, target }) => source !== center && target !== center), ...own],
  };
}
