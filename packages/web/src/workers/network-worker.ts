/// <reference lib="webworker" />
/**
 * Computes series and measures beside the page, so that it never stands still: loads the statements once a revision,
 * answers questions one after the other, says how far it is, and gives up what nobody waits for any more.
 */
import {
  describeProblem,
  type EntityLook,
  fail,
  networkQuerySchema,
  ParleyError,
  type ProblemView,
  problems,
  type StatementTable,
  type StatementTableJson,
  tableFromJson,
} from "@parley/core";
import {
  answerBackbone,
  answerCamps,
  answerFrame,
  answerPolarization,
  answerSeries,
  type KeptPolarization,
  type KeptSeries,
  type Progress,
  type Subject,
} from "./answers.js";
import type { Asked, Question, Stopped, Told } from "./questions.js";

/** Between two breaths the worker does not hear that it should stop. */
const BREATH_MS = 40;
/** Between two reports of how far it is. */
const TOLD_MS = 100;
/** Series and lines of which the networks are kept. */
const KEPT = 2;

const stopped = new Set<number>();
let loaded: { readonly key: string; readonly statements: Promise<Statements> } | null = null;
const series = new Map<string, KeptSeries>();
const lines = new Map<string, KeptPolarization>();
let queue: Promise<void> = Promise.resolve();

interface Statements {
  readonly table: StatementTable;
  readonly looks: ReadonlyMap<string, EntityLook>;
}

self.onmessage = ({ data }: MessageEvent<Asked | Stopped>) => {
  if ("stop" in data) {
    stopped.add(data.id);
    return;
  }
  queue = queue.then(() => answer(data));
};

function tell(told: Told): void {
  self.postMessage(told);
}

async function answer({ id, question, language }: Asked): Promise<void> {
  if (stopped.delete(id)) return;
  try {
    const value = await valueFor(id, question, language);
    if (!stopped.delete(id)) tell({ id, kind: "answer", value });
  } catch (failure) {
    if (failure instanceof Stop) stopped.delete(id);
    else tell({ id, kind: "problem", problem: problemOf(failure, language) });
  }
}

/** Nobody waits for the answer any more. */
class Stop extends Error {}

async function valueFor(id: number, question: Question, language: "de" | "en"): Promise<unknown> {
  const query = queryOf(question.search, language);
  const statements = await statementsOf(question.revision, query);
  const subject: Subject = { ...statements, query };
  const key = JSON.stringify([question.search, question.revision, language]);
  switch (question.kind) {
    case "series":
      return (await seriesOf(id, key, subject)).answer;
    case "frame":
      return answerFrame(subject, await seriesOf(id, key, subject), question.index);
    case "polarization": {
      const found = await breathing(id, answerPolarization(subject, question));
      keep(lines, key, found);
      return found.answer;
    }
    case "polarization-evidence":
      return Array.from(lines.get(key)?.rows[question.index] ?? [], (row) => subject.table.ids[row]);
    case "backbone":
      return answerBackbone(subject, question, nowAndThen(id));
    case "camps":
      return breathing(id, answerCamps(subject, question.methods));
  }
}

/** The query of an address, read as the server reads it. @throws `REQUEST_INVALID` */
function queryOf(search: string, labels: "de" | "en"): Subject["query"] {
  const given = Object.fromEntries(new URLSearchParams(search));
  const parsed = networkQuerySchema.safeParse({ ...given, labels });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
  return fail("REQUEST_INVALID", { message, where: "networks" });
}

async function seriesOf(id: number, key: string, subject: Subject): Promise<KeptSeries> {
  const known = series.get(key);
  if (known !== undefined) return known;
  const found = await breathing(id, answerSeries(subject));
  keep(series, key, found);
  return found;
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key);
  kept.set(key, value);
  for (const old of kept.keys()) {
    if (kept.size <= KEPT) return;
    kept.delete(old);
  }
}

/** Tells how far it is, not more often than somebody can read. */
function nowAndThen(id: number): (progress: Progress) => void {
  let told = performance.now();
  return (progress) => {
    if (performance.now() - told < TOLD_MS) return;
    told = performance.now();
    tell({ id, kind: "progress", ...progress });
  };
}

/** Walks a long answer to its end; tells how far it is and listens in between. */
async function breathing<Value>(
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

/** The statements of a revision; another revision, type, status or language loads them anew. */
function statementsOf(
  revision: number,
  { statementType, status, labels }: Subject["query"],
): Promise<Statements> {
  const search = new URLSearchParams({
    status,
    labels,
    ...(statementType === undefined ? {} : { statementType }),
  });
  const key = `${revision} ${search}`;
  if (loaded?.key !== key) {
    series.clear();
    lines.clear();
    loaded = { key, statements: load(`/api/v1/networks/statements?${search}`, labels) };
    loaded.statements.catch(() => {
      loaded = null;
    });
  }
  return loaded.statements;
}

/** A problem the server told. */
class ServerProblem extends Error {
  readonly problem: ProblemView;
  constructor(problem: ProblemView) {
    super(problem.title);
    this.problem = problem;
  }
}

async function load(address: string, language: string): Promise<Statements> {
  const response = await fetch(address, { headers: { "Accept-Language": language } });
  const json: unknown = await response.json();
  if (!response.ok) throw new ServerProblem(json as ProblemView);
  const statements = json as StatementTableJson;
  return { table: tableFromJson(statements), looks: new Map(Object.entries(statements.looks)) };
}

function problemOf(failure: unknown, language: "de" | "en"): ProblemView {
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
