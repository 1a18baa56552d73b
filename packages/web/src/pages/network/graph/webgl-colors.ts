/** Colors as sigma blends them. */

/** Opacity of a tie that is not lifted; the same as in the SVG. */
export const TIE_ALPHA = 0.24;

/** A color thinned as sigma blends it: multiplied by its own opacity. */
export function faint(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const thinned = parts.map((part) => Math.round((Number.isNaN(part) ? 128 : part) * TIE_ALPHA));
  return `rgba(${thinned.join(",")},${TIE_ALPHA})`;
}
