/** Correcting a text over HTTP: a preview that writes nothing, then the correction, and an edit clash. */
import type { CorrectedTextView, DocumentView, WriteResult } from "@parley/core";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { addStatement } from "../../src/project/actions.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { emptyProject, firstText, importSample } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;
let id: string;

const corrected = firstText.replace("Zürich", "Winterthur");

async function ask(method: InjectOptions["method"], url: string, payload?: object, match?: number) {
  return app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      host: "127.0.0.1:4700",
      "x-parley-token": "secret",
      ...(match === undefined ? {} : { "if-match": `"${match}"` }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}
const view = async () => (await ask("GET", `/documents/${id}`)).json<DocumentView>();

beforeAll(async () => {
  project = emptyProject();
  id = (await importSample(project)).get("2031-01-13_genf") ?? "";
  const versionId = project.store.read("document", id)?.versionId ?? "";
  for (const words of ["in Zürich", "Tomas Verhoek lehnte das ab"]) {
    const start = firstText.indexOf(words);
    addStatement(project, { documentId: id, versionId, quote: [{ start, end: start + words.length }] });
  }
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterAll(async () => {
  await app.close();
  closeProject(project);
});

describe("correcting a text", () => {
  it("shows in a preview what would move and what would be left, and writes nothing", async () => {
    const before = project.store.revision();
    const answer = await ask("POST", `/documents/${id}/text`, { text: corrected, preview: true });
    const { moved, left, quotes } = answer.json<CorrectedTextView>();
    expect([moved.length, left.length]).toEqual([1, 1]);
    // "Winterthur" is four letters longer than "Zürich", and the second statement stands behind it.
    const behind = quotes.find((quote) => quote.after !== null);
    expect((behind?.after?.start ?? 0) - (behind?.before.start ?? 0)).toBe(4);
    expect(project.store.revision()).toBe(before);
    expect((await view()).version).toBe(1);
  });

  it("refuses a correction of a version that is no longer the newest one seen", async () => {
    const { revision } = await view();
    const answer = await ask("POST", `/documents/${id}/text`, { text: corrected }, revision - 1);
    expect(answer.statusCode).toBe(412);
    expect(answer.json()).toMatchObject({ code: "EDIT_CLASH" });
  });

  it("makes a new version and can be taken back", async () => {
    const { revision } = await view();
    const answer = await ask("POST", `/documents/${id}/text`, { text: corrected }, revision);
    expect(answer.json<WriteResult>()).toMatchObject({ key: "text-corrected" });
    expect(await view()).toMatchObject({ text: corrected, version: 2 });
    await ask("POST", "/undo");
    expect(await view()).toMatchObject({ text: firstText, version: 1 });
  });
});
