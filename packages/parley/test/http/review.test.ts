/** The review over HTTP: orders of the queue, progress per document and coder, and what is new since a revision. */
import type { News, ProjectView, ReviewProgress, StatementView } from "@parley/core";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { sampleProject, textFile } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;

async function ask<Answer>(method: InjectOptions["method"], url: string, payload?: object): Promise<Answer> {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { host: "127.0.0.1:4700", "x-parley-token": "secret" },
    ...(payload === undefined ? {} : { payload }),
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<Answer>();
}
const rows = async (query: string) =>
  (await ask<{ rows: readonly StatementView[] }>("GET", `/statements?${query}`)).rows;

beforeAll(async () => {
  ({ project } = await sampleProject());
  await extractDocuments(project);
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterAll(async () => {
  await app.close();
  closeProject(project);
});

describe("the queue", () => {
  it("names the orders that statements can be listed in", async () => {
    const { statementOrders } = await ask<ProjectView>("GET", "/project");
    expect(statementOrders).toEqual(expect.arrayContaining(["confidence", "actor", "concept", "newest"]));
  });

  it("lists by actor, those without one last", async () => {
    const actors = (await rows("sort=actor&limit=1000")).map(
      ({ person, organization }) => person?.label ?? organization?.label ?? null,
    );
    const named = actors.filter((label) => label !== null);
    expect(named.length).toBeGreaterThan(1);
    expect(actors.slice(0, named.length)).toEqual(named);
    expect(named.filter((label, at) => label !== named[at - 1]).length).toBe(new Set(named).size);
  });

  it("goes on after a page where it stopped", async () => {
    const all = (await rows("sort=concept&limit=1000")).map(({ id }) => id);
    const first = await ask<{ rows: StatementView[]; next: string }>(
      "GET",
      "/statements?sort=concept&limit=2",
    );
    const rest = await rows(`sort=concept&limit=1000&cursor=${first.next}`);
    expect([...first.rows, ...rest].map(({ id }) => id)).toEqual(all);
  });
});

describe("the progress of the review", () => {
  it("counts proposals by document and coder, and leaves out what was coded by hand", async () => {
    const open = await rows("states=proposed&limit=1000");
    const before = await ask<ReviewProgress>("GET", "/review");
    expect(before).toMatchObject({ open: open.length, decided: 0, coders: [] });
    const [one, two] = open.map(({ id }) => id);
    await ask("POST", "/decisions", { kind: "accept", ids: [one] });
    await ask("POST", "/decisions", { kind: "reject", ids: [two] });
    const after = await ask<ReviewProgress>("GET", "/review");
    expect(after).toMatchObject({ open: open.length - 2, decided: 2 });
    expect(after.coders).toMatchObject([{ name: "you", accepted: 1, corrected: 0, rejected: 1 }]);
    expect(after.documents.reduce((sum, doc) => sum + doc.decided, 0)).toBe(2);
  });

  it("counts a reopened proposal as open again", async () => {
    const [rejected] = await rows("states=rejected");
    await ask("POST", "/decisions", { kind: "reopen", ids: [rejected?.id] });
    expect((await ask<ReviewProgress>("GET", "/review")).decided).toBe(1);
  });

  it("follows the time window", async () => {
    expect((await ask<ReviewProgress>("GET", "/review?from=2031-02-01&to=2031-02-02")).documents).toEqual([]);
  });
});

describe("the news", () => {
  it("is empty at the revision of today", async () => {
    const since = project.store.revision();
    expect(await ask<News>("GET", `/news?since=${since}`)).toMatchObject({
      documents: { count: 0, named: [] },
      statements: [],
      decisions: 0,
      actors: [],
      moved: [],
    });
  });

  it("names documents, new statements and decisions after a revision", async () => {
    const since = project.store.revision();
    await importDocuments(project, [textFile("2031-01-27_bern.txt", "Bern – Nothing was said.")]);
    const [proposal] = await rows("states=proposed");
    await ask("POST", "/decisions", { kind: "accept", ids: [proposal?.id] });
    const news = await ask<News>("GET", `/news?since=${since}`);
    expect(news.documents).toMatchObject({ count: 1, named: [{ date: "2031-01-27" }] });
    expect(news.decisions).toBe(1);
    // An accepted proposal was there before.
    expect(news.statements).toEqual([]);
  });

  it("finds who moved: Verhoek opposed sending troops and now supports it", async () => {
    const since = project.store.revision();
    const [doc] = project.store.list("document");
    await ask("POST", "/statements", {
      documentId: doc?.id,
      versionId: doc?.versionId,
      quote: [{ start: 0, end: 4 }],
      person: { id: "verhoek" },
      concept: { id: "deploy" },
      agreement: 1,
    });
    const { moved, actors } = await ask<News>("GET", `/news?since=${since}`);
    expect(moved).toMatchObject([{ actor: { id: "verhoek" }, concept: { id: "deploy" } }]);
    expect([moved[0]?.before.oppose.length, moved[0]?.after.support.length]).toEqual([1, 1]);
    expect(actors).toEqual([]);
  });
});
