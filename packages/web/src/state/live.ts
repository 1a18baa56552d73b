/** Live updates: another window, coder or the command line changed the project, or a job moved on. */
import { useEffect, useSyncExternalStore } from "react";
import { queryClient } from "./query-client.js";

export interface JobProgress {
  readonly job: string;
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

let progress: JobProgress | null = null;
let ownRevision = 0;
const listeners = new Set<() => void>();

/** Our own writes refresh by themselves; their echo need not. */
export function noteRevision(revision: number): void {
  ownRevision = Math.max(ownRevision, revision);
}

function setProgress(next: JobProgress | null): void {
  progress = next;
  for (const listener of listeners) listener();
}

/** Takes one event of the server into account. Exported for tests. */
export function takeEvent(text: string, refresh: () => void): void {
  const event: unknown = JSON.parse(text);
  if (typeof event !== "object" || event === null || !("type" in event)) return;
  if (event.type === "changed" && "revision" in event && typeof event.revision === "number") {
    if (event.revision > ownRevision) refresh();
    return;
  }
  if (event.type !== "progress") return;
  const { job, done, of, words } = event as unknown as JobProgress;
  setProgress(done >= of ? null : { job, done, of, words });
}

/** Listens as long as the frame is shown; the browser reconnects by itself. */
export function useLive(): void {
  useEffect(() => {
    const source = new EventSource("/api/v1/events");
    let lost = false;
    const take = (event: MessageEvent<string>) =>
      takeEvent(event.data, () => void queryClient.invalidateQueries());
    source.onmessage = take;
    source.addEventListener("changed", take);
    source.addEventListener("progress", take);
    source.onerror = () => {
      lost = true;
      setProgress(null);
    };
    source.onopen = () => {
      // What happened while the line was down is unknown.
      if (lost) void queryClient.invalidateQueries();
      lost = false;
    };
    return () => source.close();
  }, []);
}

/** The job that is running, if one is. */
export function useProgress(): JobProgress | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
  );
}
