/**
 * The series of time windows: computed beside the page, one window shown, stepped through or played. While it plays,
 * the window is kept here and not in the address; where it stops, the address has it.
 */
import { useReducedMotion } from "@mantine/hooks";
import { useCallback, useEffect, useState } from "react";
import { useAddress } from "../../../state/address.js";
import { apiAddress, type Query } from "../../../state/api.js";
import { type Computing, useComputed } from "../../../state/computing.js";
import { useProject } from "../../../state/project.js";
import type { AnswerOf, SeriesWindow } from "../../../workers/questions.js";
import { networkFiltersOf, networkQueryOf, seriesQueryOf } from "../network-query.js";

export interface Series {
  readonly windows: readonly SeriesWindow[];
  readonly warnings: readonly string[];
  readonly index: number;
  readonly frame: AnswerOf["frame"] | undefined;
  readonly isPlaying: boolean;
  readonly select: (index: number) => void;
  readonly toggle: () => void;
  /** How far the series is while it is computed. */
  readonly computing: Computing | null;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly failure: unknown;
}

/** A window stays this long; longer for those who asked for less motion. */
const STAY_MS = { usual: 450, calm: 1400 } as const;

/** The question part that names a network, for workers; without a query that of the address. */
export function useSubject(query?: Query) {
  const { address } = useAddress();
  const revision = useProject().data?.revision;
  const { search } = new URL(apiAddress("networks", query ?? networkQueryOf(address)), "http://here");
  return revision === undefined ? null : { search, revision };
}

/** The series of the address; `null` where it asks for one network. */
export function useSeries(): Series | null {
  const { address, change } = useAddress();
  const { isSeries } = networkFiltersOf(address);
  const subject = useSubject(seriesQueryOf(address));
  const asked = isSeries ? subject : null;
  const series = useComputed(asked === null ? null : { kind: "series", ...asked });
  const windows = series.data?.windows ?? NO_WINDOWS;
  const [played, setPlayed] = useState<number | null>(null);
  const fromAddress = Math.max(
    0,
    windows.findIndex(({ key }) => key === address.at),
  );
  const index = Math.min(played ?? fromAddress, Math.max(0, windows.length - 1));
  const isReady = asked !== null && windows.length > 0 && !series.isStale;
  const frame = useComputed(isReady ? { kind: "frame", ...asked, index } : null);

  const select = useCallback(
    (next: number) => {
      const wanted = windows[Math.min(windows.length - 1, Math.max(0, next))];
      setPlayed(null);
      if (wanted !== undefined) change({ at: wanted.key });
    },
    [windows, change],
  );
  const isPlaying = played !== null;
  const toggle = useCallback(() => {
    if (played !== null) return select(played);
    // At the end it begins anew.
    return setPlayed(index >= windows.length - 1 ? 0 : index);
  }, [played, index, windows, select]);

  const isCalm = useReducedMotion();
  const isShown = frame.data !== undefined && !frame.isStale;
  useEffect(() => {
    if (played === null || !isShown) return;
    const next = () => (played >= windows.length - 1 ? select(played) : setPlayed(played + 1));
    const timer = setTimeout(next, isCalm ? STAY_MS.calm : STAY_MS.usual);
    return () => clearTimeout(timer);
  }, [played, isShown, isCalm, windows, select]);

  if (!isSeries) return null;
  return {
    windows,
    warnings: series.data?.warnings ?? [],
    index,
    frame: frame.data,
    isPlaying,
    select,
    toggle,
    computing: series.computing,
    isStopped: series.isStopped,
    stop: series.stop,
    retry: series.retry,
    failure: series.failure ?? frame.failure,
  };
}

const NO_WINDOWS: readonly SeriesWindow[] = [];
