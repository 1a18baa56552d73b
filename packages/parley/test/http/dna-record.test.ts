/** The HTTP interface on a record that came from a `.dna` file, as nasty as the format allows: every answer fits its shape. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDnaInMemory } from "../../src/dna/dna-in-memory.js";
import { importDna } from "../../src/dna/import-dna.js";
import { buildServer } from "../../src/http/server.js";
import type { Project } from "../../src/project/project.js";
import { anyDna } from "../dna/any-dna.js";
import { makeDna, smallRows } from "../dna/make-dna.js";
import { emptyProject } from "../sample-project.js";

const addresses = [
  "/project",
  "/timeline",
  "/documents",
  "/statements",
  "/entities",
  "/networks",
  "/commitments",
  "/history",
];

/** Status by address, and the body where it is not 200. */
async function answers(project: Project, extra: readonly string[] = []): Promise<Record<string, unknown>> {
  const app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
  const found: Record<string, unknown> = {};
  for (const address of [...addresses, ...extra]) {
    const url = `/api/v1${address}`;
    const reply = await app.inject({ method: "GET", url, headers: { host: "127.0.0.1:4700" } });
    found[address] = reply.statusCode === 200 ? 200 : reply.body;
  }
  await app.close();
  return found;
}

const allFine = (found: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(found).map((key) => [key, 200]));

describe("pages of an imported record", () => {
  test("get what they ask for, the reader's document and statements too, without a password hash", async () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    const [doc] = project.store.list("document");
    const found = await answers(project, [
      `/documents/${doc?.id}`,
      `/statements?documentId=${doc?.id}`,
      "/exports/graphml",
    ]);
    expect(found).toEqual(allFine(found));
    const app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
    const { body } = await app.inject({ url: "/api/v1/project", headers: { host: "127.0.0.1:4700" } });
    expect(body).toContain("Zoë");
    expect(body).not.toContain("x".repeat(64));
    await app.close();
    project.store.close();
  });

  test("get it from any file", async () => {
    await fc.assert(
      fc.asyncProperty(anyDna, async (rows) => {
        const { project } = openDnaInMemory(makeDna(rows));
        const found = await answers(project);
        expect(found).toEqual(allFine(found));
        project.store.close();
      }),
      { numRuns: 10, seed: 20_310_114 },
    );
  });
});
