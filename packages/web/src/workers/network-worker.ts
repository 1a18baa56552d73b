/// <reference lib="webworker" />
/**
 * Computes series and measures beside the page, so that it never stands still: loads the statements once a revision,
 * answers questions one after the other, says how far it is, and gives up what nobody waits for any more.
 */
import {
  type EntityLook,
  fail,
  networkQuerySchema,
  type ProblemView,
  type StatementTable,
  type StatementTableJson,
  tableFromJson,
} from "@parley/core";
import { breathing, nowAndThen, ServerProblem, startAnswering } from "./answering.js";
import {
  answerBackbone,
  answerCamps,
  answerFrame,
  answerPeriods,
  answerPolarization,
  answerSeries,
  answerStatements,
  type KeptPolarization,
  type KeptSeries,
  type Subject,
} from "./answers.js";
import type { NetworkQuestion } from "./questions.js";

/** Series and lines of which the networks are kept. */
const KEPT = 2;

let loaded: { readonly key: string; readonly statements: Promise<Statements> } | null = null;
const series = new Map<string, KeptSeries>();
const lines = new Map<string, KeptPolarization>();

interface Statements {
  readonly table: StatementTable;
  readonly looks: ReadonlyMap<string, EntityLook>;
}

startAnswering((id, question, language) =>
  question.kind === "scenario" || question.kind === "places"
    ? fail("BUG", { message: `no answer to ${question.kind}`, where: "network worker" })
    : valueFor(id, question, language),
);

async function valueFor(id: number, question: NetworkQuestion, language: "de" | "en"): Promise<unknown> {
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
    case "periods":
      return breathing(id, answerPeriods(subject, question.periods));
    case "network-statements":
      return answerStatements(subject);
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

async function load(address: string, language: string): Promise<Statements> {
  const response = await fetch(address, { headers: { "Accept-Language": language } });
  const json: unknown = await response.json();
  if (!response.ok) throw new ServerProblem(json as ProblemView);
  const statements = json as StatementTableJson;
  return { table: tableFromJson(statements), looks: new Map(Object.entries(statements.looks)) };
}
