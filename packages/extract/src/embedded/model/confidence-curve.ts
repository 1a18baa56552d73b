/**
 * From what a model says of itself to how often it is right: a step-wise rising curve fitted on texts that the
 * model was not trained on (isotonic regression; Zadrozny and Elkan 2002), with straight lines between its points.
 */

/** Points [raw, calibrated], raw ascending, calibrated never falling. */
export type ConfidenceCurve = readonly (readonly [number, number])[];

/** The calibrated value of a raw one; without points the raw value itself. */
export function calibrated(curve: ConfidenceCurve, raw: number): number {
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) return raw;
  if (raw <= first[0]) return first[1];
  if (raw >= last[0]) return last[1];
  let low = 0;
  let high = curve.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.[0] ?? 0) <= raw) low = middle;
    else high = middle;
  }
  const [x0, y0] = curve[low] ?? first;
  const [x1, y1] = curve[high] ?? last;
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
