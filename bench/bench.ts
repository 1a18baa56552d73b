/** What a bench file gives: rows of one table, each a task with the median of several runs. */

export interface BenchRow {
  readonly task: string;
  /** How much was worked on: "100,000 statements". */
  readonly size: string;
  /** The figure, with its unit: "84 ms", "41,000 tokens/s". */
  readonly figure: string;
  /** The same task done another way in the same run, and what way: "dense loops: 310 ms". */
  readonly baseline?: string;
}

/** One area of the program; a bench file exports one. */
export interface Bench {
  readonly area: string;
  rows(): AsyncIterable<BenchRow> | Iterable<BenchRow>;
}

/** Median time of several runs in milliseconds; the first run warms up and does not count. */
export function medianTime(runs: number, work: () => unknown): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A time for people: "8.4 ms", "310 ms", "2.1 s". */
export function inWords(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(2)} s`;
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}
