/** Progress of reading many documents on a terminal: how many, how fast, how long it will still take. */
import type { ExtractProgress } from "../project/extract-documents.js";
import type { Progress } from "./progress.js";

/** Documents before this many milliseconds say little about the rate. */
const SETTLED = 2000;

/**
 * Shows each step on the progress line.
 * @param now milliseconds of a clock that never goes back
 */
export function readingProgress(progress: Progress, now: () => number): (step: ExtractProgress) => void {
  const start = now();
  return ({ done, of, proposals }) => {
    const elapsed = now() - start;
    const pace = elapsed < SETTLED ? "" : `, ${paceInWords(done, of, elapsed)}`;
    progress.show(`Reading ${done} of ${of} documents, ${proposals} proposals so far${pace}`);
  };
}

/** "84 a second, 19 min left", from documents done in so many milliseconds; "2.5 a second" where it is slow. */
export function paceInWords(done: number, of: number, elapsed: number): string {
  const rate = (done / elapsed) * 1000;
  const shown = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  return `${shown} a second, ${durationInWords((of - done) / rate)} left`;
}

/** Seconds in the largest unit that says enough: "40 s", "19 min", "2 h 5 min". */
function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}
