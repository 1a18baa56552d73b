/** Where do entries begin that stand in order of a number? A search by halves. */

/**
 * Position of the first entry whose number is not below `least`; how many there are where all are below.
 *
 * @param numberOf the number by which the entries ascend
 */
export function firstAtLeast<Entry>(
  entries: readonly Entry[],
  numberOf: (entry: Entry) => number,
  least: number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && numberOf(entry) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same for what begins at a token. */
export function firstFrom(entries: readonly { readonly from: number }[], token: number): number {
  return firstAtLeast(entries, fromOf, token);
}

function fromOf({ from }: { readonly from: number }): number {
  return from;
}
