/** Where the names above the stems of a scale stand: over their stem, higher where another name or stem is in the way. */

export interface Stem {
  readonly id: string;
  readonly x: number;
  /** Top of the stem. */
  readonly y: number;
  /** Width of its name. */
  readonly width: number;
}

export interface StemLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const LINE = 14;
const GAP = 5;

/**
 * Names over their stems, inside the drawing; the tallest stem is placed first, so that the low ones give way.
 *
 * @param width of the drawing
 */
export function stemLabels(stems: readonly Stem[], width: number): readonly StemLabel[] {
  const placed: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const marks = stems.map(({ x, y }) => ({ x, y }));
  return [...stems]
    .sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))
    .map(({ id, x, y, width: own }) => {
      const center = Math.min(width - own / 2 - 1, Math.max(own / 2 + 1, x));
      const [left, right] = [center - own / 2 - GAP, center + own / 2 + GAP];
      let at = y - 10;
      const isTaken = () =>
        placed.some((box) => box.left < right && box.right > left && Math.abs(box.y - at) < LINE) ||
        marks.some(
          (mark) =>
            mark.x > left + GAP && mark.x < right - GAP && mark.x !== x && Math.abs(mark.y - (at - 4)) < 9,
        );
      while (isTaken()) at -= 2;
      placed.push({ left, right, y: at });
      return { id, x: center, y: at };
    });
}

/**
 * Heights for names at the right end of lines: at least a line apart, in the order of their lines, and together as near
 * to them as can be (names that would overlap share the middle of their wishes).
 */
export function spreadHeights(
  wanted: readonly number[],
  [top, bottom]: readonly [number, number],
  least = 13,
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const groups: { readonly members: number[]; first: number }[] = [];
  for (const at of order) {
    groups.push({ members: [at], first: wanted[at] ?? 0 });
    for (let last = groups.at(-1), before = groups.at(-2); last !== undefined && before !== undefined; ) {
      if (before.first + before.members.length * least <= last.first) break;
      before.members.push(...last.members);
      groups.pop();
      const sum = before.members.reduce((total, one, place) => total + (wanted[one] ?? 0) - place * least, 0);
      before.first = sum / before.members.length;
      last = before;
      before = groups.at(-2);
    }
  }
  const heights = [...wanted];
  for (const { members, first } of groups) {
    const most = Math.max(top, bottom - (members.length - 1) * least);
    const start = Math.min(most, Math.max(top, first));
    members.forEach((one, place) => {
      heights[one] = start + place * least;
    });
  }
  return heights;
}

/** Stems of the same place stand side by side, so that each can be seen: shifts in pixels, in the order given. */
export function sideBySide(places: readonly number[], least: number): readonly number[] {
  const shifts = places.map(() => 0);
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && (places[to] ?? 0) - (places[to - 1] ?? 0) < least * 0.75) to += 1;
    const middle = places.slice(from, to).reduce((sum, place) => sum + place, 0) / (to - from);
    for (let at = from; at < to && to - from > 1; at += 1) {
      shifts[at] = middle + (at - from - (to - from - 1) / 2) * least - (places[at] ?? 0);
    }
    from = to;
  }
  return shifts;
}
