/**
 * Places of words and patterns in a text, found by a worker. One pattern at a time: one that takes longer than the
 * deadline is ended together with its worker, and the next ones get a new worker.
 */
import type { Span } from "@parley/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { uiLanguage } from "../i18n/words.js";
import type { Asked, FindQuestion, Told } from "../workers/questions.js";
import { ownProblem, RequestProblem } from "./api.js";

/** What is looked for. */
export interface Search {
  readonly pattern: string;
  readonly isRegex: boolean;
}

/** A text under a name by which its places can be kept. */
export interface SearchedText {
  readonly id: string;
  readonly text: string;
}

/** More places than these are not told apart by anybody. */
export const MOST_PLACES = 10_000;
const DEADLINE_MS = 1500;

let worker: Worker | null = null;
let lastId = 0;
let queue: Promise<unknown> = Promise.resolve();

function findPlaces(text: string, search: Search): Promise<readonly Span[]> {
  const found = queue.then(() => findNow({ kind: "find", text, ...search, most: MOST_PLACES }));
  queue = found.catch(() => undefined);
  return found;
}

function findNow(question: FindQuestion): Promise<readonly Span[]> {
  worker ??= new Worker(new URL("../workers/find-worker.ts", import.meta.url), { type: "module" });
  const own = worker;
  lastId += 1;
  const asked: Asked = { id: lastId, question, language: uiLanguage() };
  return new Promise((resolve, reject) => {
    const end = (failure: Error) => {
      own.terminate();
      worker = null;
      reject(failure);
    };
    const timer = setTimeout(
      () => end(new RequestProblem(ownProblem("PATTERN_TOO_SLOW", question.pattern))),
      DEADLINE_MS,
    );
    own.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.id !== asked.id) return;
      clearTimeout(timer);
      if (data.kind === "answer") resolve(data.value as readonly Span[]);
      else if (data.kind === "problem") reject(new RequestProblem(data.problem));
    };
    own.onerror = (event) => {
      clearTimeout(timer);
      end(new Error(event.message || "the worker stopped"));
    };
    own.postMessage(asked);
  });
}

function placesQuery(searched: SearchedText, search: Search) {
  return {
    queryKey: ["places", searched.id, uiLanguage(), search.pattern, search.isRegex],
    queryFn: () => findPlaces(searched.text, search),
    // A version of a text never changes, so that no write makes the places stale.
    staleTime: "static" as const,
    gcTime: 60_000,
    retry: false,
    enabled: search.pattern !== "",
  };
}

/** Places of one search; an empty one has none. */
export function usePlaces(searched: SearchedText, search: Search) {
  return useQuery(placesQuery(searched, search));
}

/** What one of several searches found, or why it did not. */
export interface FoundPlaces {
  readonly places: readonly Span[];
  readonly failure: unknown;
}

/** Places of several searches, in their order; the same list as long as none of them changes. */
export function usePlacesOfAll(searched: SearchedText, searches: readonly Search[]): readonly FoundPlaces[] {
  return useQueries({ queries: searches.map((search) => placesQuery(searched, search)), combine: found });
}

const NOWHERE: readonly Span[] = [];

function found(
  results: readonly { readonly data: readonly Span[] | undefined; readonly error: unknown }[],
): readonly FoundPlaces[] {
  return results.map(({ data, error }) => ({ places: data ?? NOWHERE, failure: error }));
}
