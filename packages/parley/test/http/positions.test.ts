/** Positions over HTTP: of whom they are, on which day, and which lanes are answered without a filter. */
import type { PositionList } from "@parley/core";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { addStatement } from "../../src/project/actions.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { draftOf, sampleProject, textFile } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;

async function positions(query = ""): Promise<PositionList> {
  const answer = await app.inject({ url: `/api/v1/positions${query}`, headers: { host: "127.0.0.1:4700" } });
  expect(answer.statusCode).toBe(200);
  return answer.json<PositionList>();
}
const places = ({ positions: found }: PositionList) =>
  found.map(({ date, speaker, holder, stance }) => [date, speaker, holder.label, stance]);

beforeEach(async () => {
  ({ project } = await sampleProject());
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterEach(async () => {
  await app.close();
  closeProject(project);
});

describe("positions", () => {
  it("of a concept stand in order of time, a minister's with her state, a plain member's on his own", async () => {
    expect(places(await positions("?concept=deploy")).slice(0, 2)).toEqual([
      ["2031-01-13", "Ada Lindqvist", "Norway", "support"],
      ["2031-01-13", "Tomas Verhoek", "Tomas Verhoek", "oppose"],
    ]);
  });

  it("of an actor are also those of the people who speak for it", async () => {
    const { positions: found } = await positions("?actor=NO");
    expect(new Set(found.map(({ speaker }) => speaker))).toEqual(new Set(["Ada Lindqvist"]));
  });

  it("without a filter are only those of holders and concepts in which a shift is found", async () => {
    expect((await positions()).positions).toEqual([]);
    await importDocuments(project, [
      textFile("2031-02-10_bern.txt", "BERN — Foreign Minister Ada Lindqvist ruled out sending troops."),
    ]);
    const bern = project.store.list("document").find(({ name }) => name === "2031-02-10_bern")?.id ?? "";
    addStatement(
      project,
      draftOf(project.store, bern, "ruled out sending troops", {
        person: { id: "lindqvist" },
        organization: { id: "NO" },
        concept: { id: "deploy" },
        agreement: 0,
      }),
    );
    const { positions: found, total } = await positions("?dial=0");
    // One of the two sentences names no state, so it stands on her own lane; nobody else moved.
    expect(new Set(found.map(({ holder }) => holder.label))).toEqual(new Set(["Norway", "Ada Lindqvist"]));
    expect(total).toBe(found.length);
  });

  it("as of a day leave out what was said later", async () => {
    const { asOf, positions: found } = await positions("?concept=deploy&asOf=2031-01-13");
    expect(asOf).toBe("2031-01-13");
    expect(found.every(({ date }) => date <= "2031-01-13")).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
});
