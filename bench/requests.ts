/**
 * How long does a page wait for the server, in a project of 10,000 documents and 100,000 statements? A day's work is
 * asked over HTTP, as the pages ask it: reading, reviewing, tables, codebook, networks, ledger, with writes between.
 * Every round asks for other documents, concepts and actors. Times are those of whole answers.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Served, serve } from "../test/browser/serve.js";
import type { Bench, BenchRow } from "./bench.js";
import { inWords } from "./bench.js";
import { buildProject } from "./large-project.js";

export const requestsBench: Bench = {
  area: "Requests of the pages to a server on a large project",
  rows: requestRows,
};

const DOCUMENTS = 10_000;
const ROUNDS = 10;
/** Commands since the last visit, a document with its statements each. */
const NEW_COMMANDS = 50;
const SIZE = "100,000 statements";

async function* requestRows(): AsyncGenerator<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "parley-requests-"));
  let server: Served | null = null;
  try {
    buildProject(join(folder, "large.parley"), DOCUMENTS, 10);
    const started = performance.now();
    server = await serve(["serve", "large.parley", "--port", "0"], folder);
    yield {
      task: "start until the server answers",
      size: SIZE,
      figure: inWords(performance.now() - started),
    };
    const times = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) await work(server, round, times);
    for (const [task, each] of times) {
      yield {
        task,
        size: SIZE,
        figure: inWords(share(each, 0.5)),
        baseline: `p95 ${inWords(share(each, 0.95))}, first ${inWords(each[0] ?? 0)}`,
      };
    }
    const all = [...times.values()].flat();
    yield {
      task: "all of them",
      size: `${all.length} requests`,
      figure: inWords(share(all, 0.5)),
      baseline: `p95 ${inWords(share(all, 0.95))}, slowest ${inWords(Math.max(...all))}`,
    };
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What pages ask for in one round; the parts of a round follow each other as in a day's work. */
async function work(server: Served, round: number, times: Map<string, number[]>): Promise<void> {
  const request = async <Answer>(task: string, path: string, body?: object): Promise<Answer> => {
    const started = performance.now();
    const reply = await fetch(`${server.address}/api/v1/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "X-Parley-Token": server.token,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const took = performance.now() - started;
    if (!reply.ok) throw new Error(`${task}: ${reply.status} ${text}`);
    times.set(task, [...(times.get(task) ?? []), took]);
    return JSON.parse(text) as Answer;
  };
  const concept = `concept-${round}`;
  const other = `concept-${round + 50}`;
  const actor = `person-${round}`;

  const { revision } = await request<{ revision: number }>("record: the project", "project");
  await request("overview: what came in", `news?since=${revision - NEW_COMMANDS}&labels=en`);
  await request("record: the activity timeline", "timeline?status=all");
  const page = round * 100;
  const documents = await request<{ rows: { id: string }[] }>(
    "record: documents with a word that each has",
    "documents?limit=100&q=ceasefire&from=2031-01-01",
  );
  await request("record: documents of a source", `documents?limit=100&sources=Source+${round % 5}`);
  const documentId = documents.rows[page % documents.rows.length]?.id ?? "";
  await request("reader: a document", `documents/${documentId}?labels=en`);
  await request("reader: its statements", `statements?documentId=${documentId}&limit=1000&labels=en`);
  const queue = await request<{ rows: { id: string }[] }>(
    "queue: most useful proposals",
    "statements?states=proposed&sort=usefulness&limit=100&labels=en",
  );
  const ids = queue.rows.slice(0, 3).map(({ id }) => id);
  for (const id of ids) {
    await request("review: accept a proposal", "decisions", { kind: "accept", ids: [id] });
    await request("review: the project after it", "project");
  }
  await request("queue: progress", "review?labels=en");
  await request("statements: first rows", "statements/rows?offset=0&limit=200&labels=en");
  await request("statements: in the middle", `statements/rows?offset=${50_000 + page}&limit=200&labels=en`);
  await request("statements: by actor", "statements/rows?sort=actor&offset=0&limit=200&labels=en");
  await request("statements: of a concept", `statements/rows?concepts=${concept}&limit=200&labels=en`);
  await request(
    "statements: with words that every text has",
    `statements/rows?q=ceasefire+holds&offset=${page}&limit=200&labels=en`,
  );
  await request("statements: counted by actor", "statements/groups?by=actor&labels=en");
  const selection = await request<{ ids: string[] }>(
    "statements: select 50",
    `statements/selection?concepts=${concept}&offset=0&limit=50`,
  );
  const recoding = { ids: selection.ids, set: { values: { concept: { id: other } } } };
  await request("statements: preview a recoding of 50", "statements/recode/preview?labels=en", recoding);
  await request("statements: recode 50", "statements/recode", recoding);
  await request("statements: rows after it", "statements/rows?offset=0&limit=200&labels=en");
  await request("undo", "undo", {});
  await request("codebook: concepts", "entities?variable=concept&limit=1000&labels=en");
  await request("codebook: an actor", `entities/${actor}?labels=en`);
  await request("codebook: near-duplicates and unused", "entities/tidying?variable=person&labels=en");
  const merging = { into: concept, from: [other] };
  await request("codebook: preview a merge", "entities/merge/preview?labels=en", merging);
  await request("codebook: merge two concepts", "entities/merge", merging);
  await request("undo a merge", "undo", {});
  await request("network: the map", "networks?mostTies=1500&labels=en");
  await request("network: actors by concept", "networks?networkType=onemode&mostTies=1500&labels=en");
  await request("network: what options can name", "networks/choices?labels=en");
  await request("ledger: commitments", "commitments?status=all&labels=en");
  await request("ledger: of an actor", `commitments?status=all&actor=${actor}&labels=en`);
  await request("ledger: conditions", "conditions?labels=en");
  await request("shifts", `shifts?actor=${actor}&labels=en`);
  await request("history", "history?limit=100");
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
