/**
 * What the page lets its workers compute: asked like a resource, kept like one, with progress while it takes long and
 * a way to stop it. Series and lines share one worker, which breathes between time windows; measures that cannot be
 * interrupted have one of their own, which is ended when nobody waits for it any more. Scenarios have theirs, which
 * breathes between runs; layouts have one that breathes between steps.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { uiLanguage } from "../i18n/words.js";
import type { AnswerOf, Asked, Question, Stopped, Told } from "../workers/questions.js";
import { RequestProblem } from "./api.js";

export interface Computing {
  readonly done: number;
  /** 0 where nobody knows how much there is. */
  readonly all: number;
  /** What is there so far. */
  readonly part: unknown;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: unknown) => void;
  readonly key: string;
}

/** A worker and who waits for its answers. */
interface Desk {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

type DeskName = "breathing" | "steady" | "scenario" | "layout";

const desks = new Map<DeskName, Desk>();
const states = new Map<string, Computing>();
const listeners = new Set<() => void>();
let lastId = 0;

function deskOf(kind: Question["kind"]): DeskName {
  if (kind === "scenario") return "scenario";
  if (kind === "places") return "layout";
  return kind === "backbone" || kind === "camps" ? "steady" : "breathing";
}

function setState(key: string, state: Computing | null): void {
  if (state === null) states.delete(key);
  else states.set(key, state);
  for (const listener of listeners) listener();
}

function openDesk(name: DeskName): Desk {
  const known = desks.get(name);
  if (known !== undefined) return known;
  const worker = newWorker(name);
  const desk: Desk = { worker, waiting: new Map() };
  worker.onmessage = ({ data }: MessageEvent<Told>) => take(desk, data);
  // Its script did not load or broke: everybody who waits is told.
  worker.onerror = (event) => close(name, new Error(event.message || "the worker stopped"));
  desks.set(name, desk);
  return desk;
}

/** The addresses are written out, so that they are found when the pages are built. */
function newWorker(name: DeskName): Worker {
  switch (name) {
    case "scenario":
      return new Worker(new URL("../workers/scenario-worker.ts", import.meta.url), { type: "module" });
    case "layout":
      return new Worker(new URL("../workers/layout-worker.ts", import.meta.url), { type: "module" });
    default:
      return new Worker(new URL("../workers/network-worker.ts", import.meta.url), { type: "module" });
  }
}

function take({ waiting }: Desk, told: Told): void {
  const one = waiting.get(told.id);
  if (one === undefined) return;
  const { done = 0, all = 0, part = null } = states.get(one.key) ?? {};
  switch (told.kind) {
    case "progress":
      setState(one.key, { done: told.done, all: told.all, part });
      return;
    case "part":
      setState(one.key, { done, all, part: told.value });
      return;
    default:
      waiting.delete(told.id);
      setState(one.key, null);
      if (told.kind === "answer") one.resolve(told.value);
      else one.reject(new RequestProblem(told.problem));
  }
}

function close(name: DeskName, failure: unknown): void {
  const desk = desks.get(name);
  if (desk === undefined) return;
  desks.delete(name);
  desk.worker.terminate();
  for (const { reject, key } of desk.waiting.values()) {
    setState(key, null);
    reject(failure);
  }
}

/** Asks a worker; an aborted signal gives the question up. */
function ask<Kind extends Question["kind"]>(
  question: Extract<Question, { kind: Kind }>,
  key: string,
  signal: AbortSignal,
): Promise<AnswerOf[Kind]> {
  const name = deskOf(question.kind);
  const desk = openDesk(name);
  lastId += 1;
  const id = lastId;
  return new Promise<AnswerOf[Kind]>((resolve, reject) => {
    desk.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, key });
    signal.addEventListener("abort", () => {
      if (!desk.waiting.delete(id)) return;
      setState(key, null);
      if (name !== "steady") desk.worker.postMessage({ id, stop: true } satisfies Stopped);
      else if (desk.waiting.size === 0) close(name, signal.reason);
      reject(signal.reason as Error);
    });
    desk.worker.postMessage({ id, question, language: uiLanguage() } satisfies Asked);
  });
}

/** An answer of a worker, as far as it is there. */
export interface Computed<Answer> {
  readonly data: Answer | undefined;
  /** While it takes: how far it is. */
  readonly computing: Computing | null;
  readonly failure: unknown;
  readonly isStale: boolean;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly retry: () => void;
}

/**
 * Lets a worker answer; `null` asks nothing.
 *
 * @param name stands for a question that is too long to be a key; the same name is the same question
 */
export function useComputed<Kind extends Question["kind"]>(
  question: Extract<Question, { kind: Kind }> | null,
  name?: string,
): Computed<AnswerOf[Kind]> {
  const client = useQueryClient();
  const key = question === null ? "" : (name ?? JSON.stringify([question, uiLanguage()]));
  const queryKey = ["computed", question?.kind ?? "", key];
  const query = useQuery<AnswerOf[Kind]>({
    queryKey,
    queryFn: ({ signal }) =>
      question === null ? Promise.reject(new Error("no question")) : ask(question, key, signal),
    enabled: question !== null,
    // The answer before stays until the next is there.
    placeholderData: ((before: AnswerOf[Kind] | undefined) => before) as never,
    // The revision is part of the question: an answer does not go stale.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  const computing = useComputing(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  const stop = useCallback(() => void client.cancelQueries({ queryKey }), [client, key]);
  const { data, error, isPlaceholderData, fetchStatus, status, refetch } = query;
  return {
    data: question === null ? undefined : data,
    computing,
    failure: error,
    isStale: isPlaceholderData,
    isStopped: question !== null && fetchStatus === "idle" && status === "pending",
    stop,
    retry: () => void refetch(),
  };
}

/** How far the answer to a question is. */
function useComputing(key: string): Computing | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => states.get(key) ?? null,
  );
}
