/** Lets long work end at a good place when somebody presses Ctrl-C or asks the program to end. */

/** The shell's number for "ended by Ctrl-C". */
export const STOPPED = 130;

const signals = ["SIGINT", "SIGTERM"] as const;

/** Runs the work with a signal that fires on the first Ctrl-C; a second one ends the program at once. */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(stopper.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
