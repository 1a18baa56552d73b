/**
 * Where do two lists of the same things differ? A record that is asked again after a few statements changed gives
 * mostly the same objects in the same order: what was found in those is kept, the rest is looked at.
 */

/** A stretch in which the lists differ; between two of them they hold the same, object by object. */
export interface ListChange {
  /** Places in the list as it was, `to` not included. */
  readonly before: { readonly from: number; readonly to: number };
  /** Places in the list as it is. */
  readonly after: { readonly from: number; readonly to: number };
}

/** So many places are looked ahead for where the lists go on alike; a longer stretch counts as changed whole. */
const REACH = 2000;

/** The stretches in which two lists differ, in order; at times a little more than that, never less. */
export function changesBetween<Item>(before: readonly Item[], after: readonly Item[]): ListChange[] {
  const changes: ListChange[] = [];
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    if (old < before.length && before[old] === after[now]) {
      old += 1;
      now += 1;
      continue;
    }
    const [gone, come] = untilAlike(before, after, old, now);
    changes.push({ before: { from: old, to: old + gone }, after: { from: now, to: now + come } });
    old += gone;
    now += come;
  }
  return changes;
}

/** How many have gone and come where the lists go on alike, from two places where they differ. */
function untilAlike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  old: number,
  now: number,
): readonly [gone: number, come: number] {
  const [left, right] = [before.length - old, after.length - now];
  for (let ahead = 1; ahead <= REACH; ahead += 1) {
    if (ahead < left && ahead < right && before[old + ahead] === after[now + ahead]) return [ahead, ahead];
    if (left > 0 && ahead < right && before[old] === after[now + ahead]) return [0, ahead];
    if (right > 0 && ahead < left && before[old + ahead] === after[now]) return [ahead, 0];
    if (ahead >= left && ahead >= right) break;
  }
  return [left, right];
}

/**
 * A value for each item of a list: what is known of those that stayed, and `find` for the others.
 *
 * @param known values of the list as it was, in its order
 */
export function carryOver<Item, Value>(
  after: readonly Item[],
  changes: readonly ListChange[],
  known: readonly Value[],
  find: (item: Item) => Value,
): Value[] {
  const pieces: (readonly Value[])[] = [];
  let old = 0;
  for (const change of changes) {
    pieces.push(known.slice(old, change.before.from));
    pieces.push(after.slice(change.after.from, change.after.to).map(find));
    old = change.before.to;
  }
  // Whole stretches at once: a list of all statements is carried over for every answer.
  pieces.push(known.slice(old));
  return joined(pieces);
}

/** More lists than this are no arguments of one call. */
const MOST_AT_ONCE = 10_000;

function joined<Item>(pieces: readonly (readonly Item[])[]): Item[] {
  return pieces.length <= MOST_AT_ONCE ? ([] as Item[]).concat(...pieces) : pieces.flat();
}

/** Two lists in order as one, the second a short one; of equal items those of the first come first. */
export function insertInOrder<Item>(
  one: readonly Item[],
  other: readonly Item[],
  order: (a: Item, b: Item) => number,
): Item[] {
  const pieces: (readonly Item[])[] = [];
  let at = 0;
  for (const item of other) {
    const place = placeAfter(one, at, item, order);
    pieces.push(one.slice(at, place), [item]);
    at = place;
  }
  pieces.push(one.slice(at));
  return joined(pieces);
}

/** Where in a list in order, from a place on, the first item stands that comes after another one. */
function placeAfter<Item>(
  list: readonly Item[],
  from: number,
  item: Item,
  order: (a: Item, b: Item) => number,
): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
