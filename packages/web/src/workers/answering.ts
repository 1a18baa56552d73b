/// <reference lib="webworker" />
/**
 * What every worker of the pages does: answers questions one after the other, says how far it is, listens in between,
 * gives up what nobody waits for any more, and tells a problem in its three sentences.
 */
import { describeProblem, ParleyError, type ProblemView, problems } from "@parley/core";
import type { Progress } from "./answers.js";
import type { Asked, Question, Stopped, Told } from "./questions.js";

/** Between two breaths the worker does not hear that it should stop. */
const BREATH_MS = 40;
/** Between two reports of how far it is. */
const TOLD_MS = 100;

type Language = Asked["language"];

const stopped = new Set<number>();
let queue: Promise<void> = Promise.resolve();

/** Begins to listen. `valueFor` answers a question, or throws a coded problem; a worker is asked its own kinds only. */
export function startAnswering<Own extends Asked["question"] = Question>(
  valueFor: (id: number, question: Own, language: Language) => Promise<unknown>,
): void {
  const answer = async ({ id, question, language }: Asked): Promise<void> => {
    if (stopped.delete(id)) return;
    try {
      const value = await valueFor(id, question as Own, language);
      if (!stopped.delete(id)) tell({ id, kind: "answer", value });
    } catch (failure) {
      if (failure instanceof Stop) stopped.delete(id);
      else tell({ id, kind: "problem", problem: problemOf(failure, language) });
    }
  };
  self.onmessage = ({ data }: MessageEvent<Asked | Stopped>) => {
    if ("stop" in data) {
      stopped.add(data.id);
      return;
    }
    queue = queue.then(() => answer(data));
  };
}

function tell(told: Told): void {
  self.postMessage(told);
}

/** Nobody waits for the answer any more. */
class Stop extends Error {}

/** A problem the server told. */
export class ServerProblem extends Error {
  readonly problem: ProblemView;
  constructor(problem: ProblemView) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Tells how far it is, not more often than somebody can read. */
export function nowAndThen(id: number): (progress: Progress) => void {
  let told = performance.now();
  return (progress) => {
    if (performance.now() - told < TOLD_MS) return;
    told = performance.now();
    tell({ id, kind: "progress", ...progress });
  };
}

/** Walks a long answer to its end; tells how far it is and listens in between. */
export async function breathing<Value>(
  id: number,
  steps: Generator<Progress & { readonly part?: unknown }, Value>,
): Promise<Value> {
  const report = nowAndThen(id);
  let heard = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { part, done, all } = step.value;
    if (part !== undefined) tell({ id, kind: "part", value: part });
    if (part === undefined && performance.now() - heard < BREATH_MS) continue;
    report({ done, all });
    await new Promise((resolve) => setTimeout(resolve));
    if (stopped.has(id)) throw new Stop();
    heard = performance.now();
  }
}

function problemOf(failure: unknown, language: Language): ProblemView {
  if (failure instanceof ServerProblem) return failure.problem;
  const { code, details } =
    failure instanceof ParleyError
      ? failure
      : { code: "BUG" as const, details: { message: String(failure), where: "worker" } };
  const words = describeProblem(code, details, language);
  return {
    type: `urn:parley:${code}`,
    title: words.what,
    status: problems[code].status,
    detail: `${words.what} ${words.where} ${words.next}`,
    code,
    details: { ...details },
    where: words.where,
    next: words.next,
  };
}
