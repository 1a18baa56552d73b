/**
 * Which system group answers which gold group? The one-to-one assignment of largest total weight.
 *
 * Shortest augmenting paths on a rectangular matrix (Jonker and Volgenant 1987, in the form of Crouse
 * 2016): every row of the shorter side gets a partner, O(n²m). Where several columns cost the same, a free
 * one is preferred and later columns are tried first, as in the usual numerical libraries, so that pairs of
 * weight 0 come out the same as theirs.
 */

/**
 * Pairs of the assignment of largest total weight.
 *
 * @param weights one row for each element of the first side, of equal lengths
 * @returns `min(rows, columns)` pairs [row, column], rows ascending
 *
 * @example
 * maximalAssignment([[1, 2], [3, 1]]); // [[0, 1], [1, 0]]
 */
export function maximalAssignment(weights: readonly (readonly number[])[]): [number, number][] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  const flipped = columns < rows;
  const height = flipped ? columns : rows;
  const width = flipped ? rows : columns;
  const cost = new Float64Array(height * width);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      cost[flipped ? c * width + r : r * width + c] = -(weights[r]?.[c] ?? 0);
    }
  }
  const partner = assignRows(cost, height, width);
  const pairs: [number, number][] = [];
  for (let r = 0; r < height; r += 1) {
    const c = at(partner, r);
    pairs.push(flipped ? [c, r] : [r, c]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** Column of each row at least cost; `height <= width`. */
function assignRows(cost: Float64Array, height: number, width: number): Int32Array {
  const rowPrice = new Float64Array(height);
  const columnPrice = new Float64Array(width);
  const rowOf = new Int32Array(width).fill(-1);
  const columnOf = new Int32Array(height).fill(-1);
  const path = new Int32Array(width);
  const distance = new Float64Array(width);
  const open = new Int32Array(width);
  const seenRow = new Uint8Array(height);
  const seenColumn = new Uint8Array(width);

  for (let start = 0; start < height; start += 1) {
    distance.fill(Number.POSITIVE_INFINITY);
    seenRow.fill(0);
    seenColumn.fill(0);
    for (let c = 0; c < width; c += 1) open[c] = width - c - 1;
    let left = width;
    let row = start;
    let reached = 0;
    let sink = -1;
    while (sink < 0) {
      seenRow[row] = 1;
      let best = 0;
      let lowest = Number.POSITIVE_INFINITY;
      for (let k = 0; k < left; k += 1) {
        const c = at(open, k);
        const length = reached + at(cost, row * width + c) - at(rowPrice, row) - at(columnPrice, c);
        if (length < at(distance, c)) {
          distance[c] = length;
          path[c] = row;
        }
        const known = at(distance, c);
        if (known < lowest || (known === lowest && at(rowOf, c) < 0)) {
          lowest = known;
          best = k;
        }
      }
      reached = lowest;
      const column = at(open, best);
      seenColumn[column] = 1;
      left -= 1;
      open[best] = at(open, left);
      if (at(rowOf, column) < 0) sink = column;
      else row = at(rowOf, column);
    }
    for (let r = 0; r < height; r += 1) {
      if (r === start) rowPrice[r] = at(rowPrice, r) + reached;
      else if (seenRow[r] === 1) rowPrice[r] = at(rowPrice, r) + reached - at(distance, at(columnOf, r));
    }
    for (let c = 0; c < width; c += 1) {
      if (seenColumn[c] === 1) columnPrice[c] = at(columnPrice, c) - reached + at(distance, c);
    }
    let column = sink;
    for (;;) {
      const via = at(path, column);
      rowOf[column] = via;
      const next = at(columnOf, via);
      columnOf[via] = column;
      if (via === start) break;
      column = next;
    }
  }
  return columnOf;
}

/** A cell of a typed array that is known to exist. */
function at(cells: Float64Array | Int32Array, index: number): number {
  return cells[index] ?? 0;
}
