/**
 * Which statements are selected, with the revisions they had then: what is done to them is done to what was
 * seen. Stretches of the table are asked for, since most of a long table is not on the page.
 */
import type { StatementRow } from "@parley/core";
import { useCallback, useMemo, useState } from "react";
import { showProblem, showToast } from "../../frame/toast.js";
import type { Query } from "../../state/api.js";
import { askSelection } from "../../state/statement-rows.js";

export interface Selection {
  readonly size: number;
  readonly has: (id: string) => boolean;
  readonly ids: readonly string[];
  readonly revisions: Readonly<Record<string, number>>;
  readonly toggle: (row: StatementRow) => void;
  /** Adds the rows between two positions, both included. */
  readonly extend: (from: number, to: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** More statements are not changed by one command. */
const MOST = 10_000;

export function useSelection(query: Query, tooMany: string): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const add = useCallback(
    (offset: number, limit: number) => {
      askSelection(query, offset, Math.min(limit, MOST))
        .then(({ ids, revisions, total }) => {
          setChosen((now) => {
            const next = new Map(now);
            for (const id of ids) next.set(id, revisions[id] ?? 0);
            return next;
          });
          if (limit > MOST && total > MOST) showToast({ words: tooMany });
        })
        .catch(showProblem);
    },
    [query, tooMany],
  );
  const toggle = useCallback((row: StatementRow) => {
    setChosen((now) => {
      const next = new Map(now);
      if (!next.delete(row.id)) next.set(row.id, row.revision);
      return next;
    });
  }, []);
  const extend = useCallback(
    (from: number, to: number) => add(Math.min(from, to), Math.abs(to - from) + 1),
    [add],
  );
  const all = useCallback(() => add(0, Number.MAX_SAFE_INTEGER), [add]);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({
      size: chosen.size,
      has: (id) => chosen.has(id),
      ids: [...chosen.keys()],
      revisions: Object.fromEntries(chosen),
      toggle,
      extend,
      all,
      clear,
    }),
    [chosen, toggle, extend, all, clear],
  );
}
