/** Files in and out over HTTP: downloads with and without texts, a `.dna` file that comes in again, columns of tables. */
import type { ImportReport, TablePreviewView } from "@parley/core";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { emptyProject, firstText, sampleProject } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;
const headers = { host: "127.0.0.1:4700", "x-parley-token": "secret" };
const get = (url: string, from = app) => from.inject({ url: `/api/v1${url}`, headers });

/** One file as a browser uploads it. */
async function upload<Answer>(to: FastifyInstance, url: string, name: string, content: Buffer | string) {
  const border = "----border";
  const payload = Buffer.concat([
    Buffer.from(`--${border}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
    Buffer.from(content),
    Buffer.from(`\r\n--${border}--\r\n`),
  ]);
  const answer = await to.inject({
    method: "POST",
    url: `/api/v1${url}`,
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${border}` },
    payload,
  });
  return { status: answer.statusCode, body: answer.json<Answer>() };
}

const serverOf = (one: Project) => buildServer(one, { host: "127.0.0.1", port: 0, token: "secret" });

beforeAll(async () => {
  ({ project } = await sampleProject());
  app = await serverOf(project);
});
afterAll(async () => {
  await app.close();
  closeProject(project);
});

describe("downloads", () => {
  it("give statements with their words, and without them when texts are left out", async () => {
    const whole = await get("/exports/statements/csv");
    expect(whole.headers["content-disposition"]).toContain("statements.csv");
    expect(whole.body).toContain("Wir schicken 2.000 Soldaten");
    const bare = (await get("/exports/statements/csv?texts=0")).body;
    expect(bare).not.toContain("Wir schicken");
    expect(bare).toContain("Ada Lindqvist");
    expect(bare.split("\n").length).toBe(whole.body.split("\n").length);
  });

  it("give documents that come in again as they were, or without their texts", async () => {
    const lines = (await get("/exports/documents/jsonl")).body.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { text: string }).text)).toContain(firstText);
    expect((await get("/exports/documents/jsonl?texts=0")).body).not.toContain('"text"');
    expect(
      (await get("/exports/documents/jsonl?from=2031-01-20&to=2031-01-20")).body.trim().split("\n"),
    ).toHaveLength(1);
  });

  it("give the codebook and the project in one file", async () => {
    expect((await get("/exports/codebook/yaml")).body).toContain("lindqvist");
    const file = (await get("/exports/project/parley")).rawPayload;
    expect(file.subarray(0, 15).toString()).toBe("SQLite format 3");
  });

  it("refuse a format that is not there", async () => {
    const answer = await get("/exports/statements/docx");
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, "OPTION_INVALID"]);
  });

  it("say what a .dna file loses, and give one that another project imports", async () => {
    const { rows, losses } = (await get("/exports/project/dna/losses")).json<{
      rows: { STATEMENTS: number };
      losses: { code: string }[];
    }>();
    expect(rows.STATEMENTS).toBe(3);
    expect(losses.map(({ code }) => code)).toContain("DNA_LOSS_CODEBOOK");
    const other = emptyProject("other.parley");
    const server = await serverOf(other);
    const dna = (await get("/exports/project/dna")).rawPayload;
    const { body } = await upload<ImportReport>(server, "/documents", "debate.dna", dna);
    expect(body).toMatchObject({
      read: 2,
      skipped: 0,
      files: [{ file: "debate.dna", counts: { statements: 3 } }],
    });
    await server.close();
    closeProject(other);
  });
});

describe("uploads", () => {
  it("name a .dna file that is none in the report", async () => {
    const { status, body } = await upload<ImportReport>(app, "/documents", "../broken.dna", "no database");
    expect([status, body.read, body.skipped]).toEqual([200, 0, 1]);
  });

  it("show a table before it comes in, and take the columns that were chosen", async () => {
    const table = "Kopf,Inhalt,Tag\nBern,Nichts geschah.,2031-02-01\n";
    const preview = await upload<TablePreviewView>(app, "/documents/preview", "a.csv", table);
    expect(preview.body.columns).toEqual(["Kopf", "Inhalt", "Tag"]);
    expect(preview.body.rows).toEqual([["Bern", "Nichts geschah.", "2031-02-01"]]);
    const columns = encodeURIComponent(JSON.stringify({ title: "Kopf", text: "Inhalt", date: "Tag" }));
    const { body } = await upload<ImportReport>(app, `/documents?read=0&columns=${columns}`, "a.csv", table);
    expect(body.files[0]?.documents).toMatchObject([{ title: "Bern", date: "2031-02-01" }]);
  });

  it("refuse columns of fields that do not exist", async () => {
    const columns = encodeURIComponent(JSON.stringify({ mood: "Kopf" }));
    const { status, body } = await upload<{ code: string }>(
      app,
      `/documents?columns=${columns}`,
      "a.csv",
      "a,b\n1,2\n",
    );
    expect([status, body.code]).toEqual([400, "OPTION_INVALID"]);
  });
});
