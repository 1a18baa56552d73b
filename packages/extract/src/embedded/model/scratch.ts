/**
 * Room for the numbers of one calculation, which the next calculation uses again. Layers are asked for every quote
 * and every claim of a text, a few dozen numbers each time: making, clearing and collecting so many short arrays
 * would cost more than filling them.
 */

/** Longer arrays are made each time and not kept: one endless text must not hold its memory for ever. */
const KEPT = 1 << 20;

/**
 * Gives arrays of at least the wanted length, the same one again while it is long enough. It holds what was left in
 * it, and what is written to it holds until room is asked for again.
 *
 * @example
 * const rows = scratch((length) => new Float64Array(length));
 * const sums = rows(tokens * labels);
 */
export function scratch<Room extends { readonly length: number }>(
  make: (length: number) => Room,
): (length: number) => Room {
  let room = make(0);
  return (length) => {
    if (length <= room.length) return room;
    // With some to spare, so that slowly growing texts do not ask for a new one each time.
    const made = make(Math.ceil(length * 1.5));
    if (made.length <= KEPT) room = made;
    return made;
  };
}
