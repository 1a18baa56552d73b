/** Tells open pages what changed: one stream of server-sent events for the whole project. */

export interface LiveMessage {
  readonly type: "changed" | "progress";
  readonly [detail: string]: string | number;
}

export interface Live {
  readonly send: (message: LiveMessage) => void;
  /** Messages from now on, until the listener's signal is aborted or the server closes. */
  readonly listen: (signal: AbortSignal) => AsyncGenerator<LiveMessage>;
  readonly close: () => void;
}

/** Messages a slow listener may fall behind before old ones are dropped; the next "changed" makes up for them. */
const QUEUE_LENGTH = 200;

export function createLive(): Live {
  const listeners = new Set<(message: LiveMessage | null) => void>();
  return {
    send: (message) => {
      for (const listener of listeners) listener(message);
    },
    close: () => {
      for (const listener of listeners) listener(null);
      listeners.clear();
    },
    listen: async function* (signal) {
      const queue: (LiveMessage | null)[] = [];
      let wake: () => void = () => undefined;
      const listener = (message: LiveMessage | null) => {
        queue.push(message);
        if (queue.length > QUEUE_LENGTH) queue.shift();
        wake();
      };
      const stop = () => listener(null);
      listeners.add(listener);
      signal.addEventListener("abort", stop, { once: true });
      try {
        for (;;) {
          const message = queue.shift();
          if (message === null) return;
          if (message !== undefined) yield message;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        listeners.delete(listener);
        signal.removeEventListener("abort", stop);
      }
    },
  };
}
