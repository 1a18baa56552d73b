/** The review queue: proposals in an order, the cases equal to one, and how far the review is. */
import type { ReviewProgress, StatementView } from "@parley/core";
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask, type Query } from "./api.js";
import { queryClient } from "./query-client.js";
import type { Rows } from "./rows.js";

const PAGE = 100;
/** Everything the queue has loaded stands under this key. */
const QUEUE = ["statements", "queue"] as const;

/** Proposals that match, loaded page by page as the list is walked through. */
export function useQueue(query: Query, enabled: boolean) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useInfiniteQuery({
    queryKey: [...QUEUE, full],
    queryFn: async ({ pageParam, signal }) => {
      // Read before the server knows of a decision, an answer would bring its proposal back.
      const gone = new Set(deciding);
      const page = await ask<Rows<StatementView>>(
        "statements",
        { ...full, cursor: pageParam, limit: PAGE },
        signal,
      );
      return without(page, new Set([...gone, ...deciding]));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Decided on the page, not yet by the server. */
const deciding = new Set<string>();

function without(page: Rows<StatementView>, gone: ReadonlySet<string>): Rows<StatementView> {
  const rows = page.rows.filter((row) => !gone.has(row.id));
  return { ...page, rows, total: page.total - (page.rows.length - rows.length) };
}

/**
 * Takes decided proposals out of the list before the server has answered.
 * @param write the decision on its way; until it is through no answer brings the proposals back
 */
export function takeFromQueue(ids: readonly string[], write?: Promise<unknown>): void {
  const gone = new Set(ids);
  if (write !== undefined) {
    for (const id of ids) deciding.add(id);
    const settle = () => {
      for (const id of ids) deciding.delete(id);
    };
    write.then(settle, settle);
  }
  // An answer that is under way would bring them back.
  void queryClient.cancelQueries({ queryKey: QUEUE });
  queryClient.setQueriesData<InfiniteData<Rows<StatementView>>>({ queryKey: QUEUE }, (known) =>
    known === undefined
      ? known
      : {
          ...known,
          pages: known.pages.map((page) => without(page, gone)),
        },
  );
}

/** Proposals with the actor, concept, stance, negation and voice of this one; itself included. */
export function useEqualCases(statement: StatementView | null, query: Query) {
  const { i18n } = useTranslation();
  const actor = statement?.person?.id ?? statement?.organization?.id;
  const full = {
    ...query,
    states: ["proposed"],
    actor,
    concept: statement?.concept?.id,
    sort: "newest",
    limit: 1000,
    labels: i18n.language,
  };
  return useQuery({
    queryKey: ["statements", "equal", full, statement?.agreement, statement?.negated],
    queryFn: ({ signal }) => ask<Rows<StatementView>>("statements", full, signal),
    select: ({ rows }) => (statement === null ? [] : rows.filter((row) => isEqualCase(row, statement))),
    enabled: statement !== null && canHaveEquals(statement),
  });
}

/** Without an actor and a concept nothing says what makes another case equal. */
export function canHaveEquals(statement: StatementView): boolean {
  return (statement.person ?? statement.organization) !== null && statement.concept !== null;
}

/** The same reading of other words: a person who agrees with one agrees with the other. */
export function isEqualCase(one: StatementView, other: StatementView): boolean {
  return (
    one.person?.id === other.person?.id &&
    one.organization?.id === other.organization?.id &&
    one.concept?.id === other.concept?.id &&
    one.agreement === other.agreement &&
    one.negated === other.negated &&
    (one.mode === "writer") === (other.mode === "writer")
  );
}

/** Open and decided proposals per document and coder. */
export function useReviewProgress(query: Query, enabled = true) {
  return useQuery({
    queryKey: ["review", query],
    queryFn: ({ signal }) => ask<ReviewProgress>("review", query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}
