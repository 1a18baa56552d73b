/** Progress on stderr, only when it is a terminal: the thing and the count, redrawn in place. */
import type { Streams } from "./verb.js";

export interface Progress {
  readonly show: (words: string) => void;
  readonly end: () => void;
}

/** Shortest time between two redraws, in milliseconds. */
const PAUSE = 100;

export function createProgress(streams: Streams, now: () => number): Progress {
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show: (words) => {
      if (!streams.errIsTerminal || now() - last < PAUSE) return;
      last = now();
      shown = true;
      streams.err(`\r\u001b[K${words}`);
    },
    end: () => {
      if (shown) streams.err("\r\u001b[K");
    },
  };
}
