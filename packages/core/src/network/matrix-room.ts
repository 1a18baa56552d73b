/** Where the cells of a matrix stand: in memory of their own, or in memory that a series uses again and again. */

/** Gives room for so many cells, which may hold anything. */
export type MatrixRoom = (cells: number) => Float64Array<ArrayBuffer>;

/** Every matrix for itself. */
export const ownRoom: MatrixRoom = (cells) => new Float64Array(cells);

/** So much more than is needed, as the next window may have a few actors more. */
const SPARE = 1.2;

/**
 * The same room each time: a matrix stands until the next one is asked for. Fresh
 * memory has to be found and emptied, page by page, for every window of a long series.
 */
export function sharedRoom(): MatrixRoom {
  let buffer = new ArrayBuffer(0);
  return (cells) => {
    const bytes = cells * Float64Array.BYTES_PER_ELEMENT;
    if (buffer.byteLength < bytes) {
      buffer = new ArrayBuffer(Math.ceil(cells * SPARE) * Float64Array.BYTES_PER_ELEMENT);
    }
    return new Float64Array(buffer, 0, cells);
  };
}
