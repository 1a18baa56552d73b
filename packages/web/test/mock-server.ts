/** A server for the page tests: the interface over the fixture record, in memory, with undo and redo. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { DecisionInput, StatementDraft, StatementEdit } from "@parley/core";
import { type FixtureRecord, fixtureRecord } from "./fixture-record.js";
import { added, byPlace, edited, inTwo, MockProject, withHighlight } from "./mock-project.js";
import {
  barPlot,
  documentList,
  entities,
  filtered,
  importReport,
  news,
  projectView,
  reviewProgress,
  statementList,
  suggestions,
  timeline,
} from "./mock-views.js";

export interface MockServer {
  readonly url: string;
  readonly record: FixtureRecord;
  readonly requests: string[];
  /** What was sent with the writes, in order. */
  readonly bodies: string[];
  readonly close: () => Promise<void>;
}

export interface MockOptions {
  readonly record?: FixtureRecord;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly port?: number;
  /** Answers of resources by the first part of their path, in place of the server's own; writes as "POST ledger". */
  readonly answers?: Answers;
}

export type Answers = Readonly<
  Record<string, (query: URLSearchParams, path: string, body: string) => unknown>
>;

const TOKEN = "test-token";

export async function startMockServer(options: MockOptions): Promise<MockServer> {
  const record = options.record ?? fixtureRecord();
  const requests: string[] = [];
  const bodies: string[] = [];
  const project = new MockProject(record);
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(project, options, request, response, bodies).catch((failure: unknown) => {
      response.statusCode = 500;
      response.end(String(failure));
    });
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, record, requests, bodies, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

async function answer(
  project: MockProject,
  { pages, answers = {} }: MockOptions,
  request: IncomingMessage,
  response: ServerResponse,
  bodies: string[],
) {
  const url = new URL(request.url ?? "/", "http://mock");
  if (!url.pathname.startsWith("/api/v1/")) return sendPage(pages, url.pathname, response);
  const path = url.pathname.slice("/api/v1/".length).split("/").map(decodeURIComponent);
  const [kind, id] = path;
  const query = url.searchParams;
  const body = request.method === "GET" ? "" : await bodyOf(request);
  if (body !== "") bodies.push(body);
  if (request.method !== "GET" && request.headers["x-parley-token"] !== TOKEN)
    return problem(response, 403, "TOKEN_MISSING");
  const rows = project.record.statements;
  const own = answers[request.method === "GET" ? (kind ?? "") : `${request.method} ${kind}`];
  if (own !== undefined) {
    const answered = own(query, path.join("/"), body);
    // An answer with a code and a status is a problem.
    if (isProblem(answered)) return json(response, answered, answered.status);
    return json(response, answered);
  }
  switch (`${request.method} ${kind}`) {
    case "GET events":
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(`data: ${JSON.stringify({ type: "changed", revision: project.revision })}\n\n`);
      return;
    case "GET project":
      return json(response, projectView(project));
    case "GET people":
      return json(response, {
        id,
        name: "Ada Lindqvist",
        revision: 1,
        pseudonym: "Person 1",
        statements: 2,
        entities: 0,
        isInCodebook: true,
        texts: 1,
        authored: 0,
      });
    case "POST people":
      return json(
        response,
        project.write("person-pseudonymized", (all) => all, []),
      );
    case "PATCH project":
      return json(
        response,
        project.write("setting-changed", (all) => all, []),
      );
    case "GET timeline":
      return json(response, timeline(project));
    case "GET entities":
      return json(response, entities(project, query));
    case "GET documents":
      return id === undefined
        ? json(response, documentList(project, query))
        : documentView(project, id, query, response);
    case "POST documents":
      return json(response, importReport(body));
    case "GET statements":
      if (path[2] === "suggestions") return json(response, suggestions(project, id ?? ""));
      return json(response, statementList(project, query));
    case "GET review":
      return json(response, reviewProgress(project));
    case "GET map-notes":
      return json(response, { notes: [] });
    case "GET news":
      return json(response, news(project, query));
    case "GET measures":
      return json(response, barPlot(project));
    case "GET commitments":
      return json(response, {
        asOf: null,
        commitments: [],
        requirements: [],
        conditions: [],
        counts: { statements: 0, reviewed: 0, proposed: 0, documents: 0 },
      });
    case "POST decisions": {
      const input = JSON.parse(body) as DecisionInput;
      for (const one of input.ids) {
        const seen = input.revisions?.[one];
        const now = rows.find((row) => row.id === one);
        if (seen !== undefined && now !== undefined && now.revision !== seen)
          return problem(response, 412, "EDIT_CLASH");
      }
      const state = (
        { accept: "accepted", correct: "corrected", reject: "rejected", reopen: "proposed" } as const
      )[input.kind];
      const key = (
        {
          accept: "proposals-accepted",
          correct: "proposal-corrected",
          reject: "proposals-rejected",
          reopen: "proposals-accepted",
        } as const
      )[input.kind];
      const changed = project.write(
        key,
        (all) =>
          all.map((row) =>
            input.ids.includes(row.id) ? { ...edited(project, row, input.correction ?? {}), state } : row,
          ),
        input.ids,
      );
      return json(response, changed);
    }
    case "GET highlights":
      return json(response, { highlights: project.highlights });
    case "POST highlights":
      return json(response, withHighlight(project, JSON.parse(body)));
    case "DELETE highlights": {
      const removed = project.write("highlight-removed", (all) => all, []);
      project.highlights = project.highlights.filter((one) => one.id !== id);
      return json(response, removed);
    }
    case "POST statements": {
      if (path[2] === "split") {
        const { at } = JSON.parse(body) as { at: number };
        const halves = project.write(
          "statement-split",
          (all) => all.flatMap((one) => (one.id === id ? inTwo(project, one, at) : [one])).sort(byPlace),
          [id ?? ""],
        );
        return json(response, halves);
      }
      const made = added(project, JSON.parse(body) as StatementDraft);
      return json(
        response,
        project.write("statement-added", (all) => [...all, made].sort(byPlace), [made.id]),
      );
    }
    case "PATCH statements": {
      const edit = JSON.parse(body) as StatementEdit;
      const row = rows.find((one) => one.id === id);
      if (row !== undefined && request.headers["if-match"] !== `"${row.revision}"`)
        return problem(response, 412, "EDIT_CLASH");
      return json(
        response,
        project.write(
          "statement-edited",
          (all) => all.map((one) => (one.id === id ? edited(project, one, edit) : one)),
          [id ?? ""],
        ),
      );
    }
    case "POST undo": {
      const done = project.step(project.past, project.future);
      return done === null ? problem(response, 409, "NOTHING_TO_UNDO") : json(response, done);
    }
    case "POST redo": {
      const done = project.step(project.future, project.past);
      return done === null ? problem(response, 409, "NOTHING_TO_REDO") : json(response, done);
    }
    default:
      return problem(response, 404, "NOT_FOUND");
  }
}

function documentView(project: MockProject, id: string, query: URLSearchParams, response: ServerResponse) {
  const doc = project.record.documents.find((one) => one.id === id);
  if (doc === undefined) return problem(response, 404, "DOCUMENT_NOT_FOUND");
  const order = filtered(project, query).map((row) => row.id);
  const at = order.indexOf(id);
  return json(response, {
    ...doc,
    version: 1,
    previous: order[at - 1] ?? null,
    following: order[at + 1] ?? null,
    position: at + 1,
    of: order.length,
  });
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  const type = status === 200 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "Content-Type": type });
  response.end(JSON.stringify(value));
}

function isProblem(value: unknown): value is { readonly status: number } {
  return typeof value === "object" && value !== null && "code" in value && "status" in value;
}

function problem(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "Content-Type": "application/problem+json" });
  response.end(
    JSON.stringify({
      type: "about:blank",
      title: `Problem ${code}.`,
      status,
      detail: "",
      code,
      details: {},
      where: "Here.",
      next: "Try again.",
    }),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".html": "text/html",
};

async function sendPage(pages: string, pathname: string, response: ServerResponse): Promise<void> {
  const isFile = extname(pathname) !== "";
  const bytes = await readFile(join(pages, isFile ? pathname : "index.html")).catch(() => null);
  if (bytes === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[isFile ? extname(pathname) : ".html"] ?? "application/octet-stream",
  });
  response.end(
    isFile
      ? bytes
      : bytes.toString("utf8").replace("</head>", `<meta name="parley-token" content="${TOKEN}"></head>`),
  );
}
