/**
 * Carries writes over from the journal into the project file once nobody has asked for anything for a while, so that
 * no command waits for it.
 */
import { ParleyError } from "@parley/core";
import type { FastifyInstance } from "fastify";
import type { Store } from "../store/open.js";

/** Milliseconds without an answer. */
const QUIET = 1500;

export function checkpointWhenQuiet(app: FastifyInstance, store: Store, quiet = QUIET): void {
  let timer: NodeJS.Timeout | null = null;
  const checkpoint = (): void => {
    timer = null;
    try {
      store.checkpoint();
    } catch (cause) {
      // The journal keeps what it has, and the next write that cannot be kept says so to whom it concerns.
      if (!(cause instanceof ParleyError)) throw cause;
    }
  };
  app.addHook("onResponse", async ({ method }) => {
    if (timer !== null) timer.refresh();
    else if (method !== "GET" && method !== "HEAD") timer = setTimeout(checkpoint, quiet).unref();
  });
  app.addHook("onClose", async () => {
    if (timer !== null) clearTimeout(timer);
  });
}
