/** From values to pixels: a linear scale, and round numbers for its ticks. */

/** A value's place between two pixels; a domain of one value lies in the middle. */
export function linearScale(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): (value: number) => number {
  const span = to - from;
  if (span === 0) return () => (first + last) / 2;
  return (value) => first + ((value - from) / span) * (last - first);
}

/** Round numbers within a domain, about as many as asked for: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks([from, to]: readonly [number, number], about = 5): number[] {
  const span = to - from;
  if (!(span > 0)) return [from];
  const rough = span / Math.max(1, about - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? rough;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Counted in whole steps, so that 0.1 + 0.2 does not show.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Days since 1970 of a local date-time, with the time of day as a fraction. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso.length <= 10 ? `${iso}T00:00:00` : iso}Z`) / 86_400_000;
}
