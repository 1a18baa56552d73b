/** Holds what was read from the server. Live events, not timers, say when it is stale. */
import { notifyManager, QueryClient } from "@tanstack/react-query";
import { RequestProblem } from "./api.js";

// What a key changed is on the page before the next key: after a timer, two quick keys would mean the same row.
notifyManager.setScheduler(queueMicrotask);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      // A coded problem does not go away by asking again; a lost connection may.
      retry: (failures, failure) =>
        failures < 2 && failure instanceof RequestProblem && failure.problem.code === "SERVER_UNREACHABLE",
    },
  },
});
