/** The interface behind the statements, codebook and history pages, on a real project file. */
import type { EntityView, StatementRows } from "@parley/core";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { dump, sampleProject } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;

beforeEach(async () => {
  ({ project } = await sampleProject());
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterEach(async () => {
  await app.close();
  closeProject(project);
});

async function ask(method: InjectOptions["method"], url: string, payload?: object, revision?: number) {
  return app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      host: "127.0.0.1:4700",
      "x-parley-token": "secret",
      ...(revision === undefined ? {} : { "if-match": `"${revision}"` }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}
const rowsOf = async (query = "") =>
  (await ask("GET", `/statements/rows${query}`)).json<StatementRows>().rows.map((row) => row.actor?.id);
const entity = async (id: string) => ask("GET", `/entities/${id}`);

describe("statements", () => {
  it("come as a window of rows, and one by one as before", async () => {
    expect(await rowsOf("?sort=actor&direction=up&offset=1&limit=2")).toEqual(["lindqvist", "verhoek"]);
    expect((await ask("GET", "/statements/nothing")).statusCode).toBe(404);
  });

  it("are given another type after a look at what is lost", async () => {
    const made = await ask("POST", "/statement-types", {
      label: "Frame",
      variables: [{ name: "concept", dataType: "short text" }],
    });
    expect(made.json()).toMatchObject({ key: "statement-type-added" });
    const type = project.store.list("statementType").find(({ label }) => label === "Frame");
    const { ids } = (await ask("GET", "/statements/selection?actors=verhoek")).json<{ ids: string[] }>();
    const body = { ids, typeId: type?.id };
    const before = dump(project.store);
    const preview = (await ask("POST", "/statements/retype/preview", body)).json();
    expect(preview).toEqual({
      changed: 1,
      lost: [
        { variable: "person", statements: 1, examples: ["Tomas Verhoek"] },
        { variable: "agreement", statements: 1, examples: ["0"] },
      ],
    });
    expect((await ask("POST", "/statements/retype", body)).statusCode).toBe(200);
    expect(await rowsOf("?actors=verhoek")).toEqual([]);
    await ask("POST", "/undo");
    expect(dump(project.store)).toEqual(before);
  });

  it("leave as CSV and as a workbook", async () => {
    expect((await ask("GET", "/statements/file/csv")).body.split("\n")).toHaveLength(5);
    const workbook = await ask("GET", "/statements/file/xlsx?actors=verhoek");
    expect(workbook.headers["content-disposition"]).toContain("statements.xlsx");
    expect((await ask("GET", "/statements/file/pdf")).json()).toMatchObject({ code: "OPTION_INVALID" });
  });
});

describe("entities", () => {
  it("carry their revision, and a change made on an older one is a clash that changes nothing", async () => {
    const answer = await entity("deploy");
    const { revision } = answer.json<EntityView>();
    expect(answer.headers.etag).toBe(`"${revision}"`);
    const edit = { description: { en: "Sending armed units." } };
    expect((await ask("PATCH", "/entities/deploy", edit, revision)).statusCode).toBe(200);
    const renamed = await ask("POST", "/entities/deploy/name", { labels: { en: "Deploy" } }, revision);
    expect(renamed.statusCode).toBe(200);
    const clash = await ask("POST", "/entities/deploy/name", { labels: { en: "Send" } }, revision);
    expect([clash.statusCode, clash.json().code]).toEqual([412, "EDIT_CLASH"]);
    expect((await entity("deploy")).json()).toMatchObject({
      label: "Deploy",
      aliases: ["Send troops"],
      description: { en: "Sending armed units." },
    });
  });

  it("are merged after a look at where they differ, and undo gives the same project", async () => {
    const body = { into: "lindqvist", from: ["verhoek"] };
    await ask("PATCH", "/entities/lindqvist", { color: "#056770" });
    await ask("PATCH", "/entities/verhoek", { color: "#aa3300" });
    const before = dump(project.store);
    const preview = (await ask("POST", "/entities/merge/preview", body)).json();
    expect(preview).toMatchObject({
      into: "Ada Lindqvist",
      names: ["Tomas Verhoek"],
      statements: 1,
      differences: [{ field: "color" }],
    });
    expect((await ask("POST", "/entities/merge", body)).json().code).toBe("ENTITY_MERGE_ATTRIBUTES_DIFFER");
    const merged = await ask("POST", "/entities/merge", { ...body, choices: { color: "verhoek" } });
    expect(merged.json()).toMatchObject({ key: "entities-merged", details: { statements: 1 } });
    expect(await rowsOf("?actors=lindqvist")).toHaveLength(3);
    await ask("POST", "/undo");
    expect(dump(project.store)).toEqual(before);
  });

  it("are split and moved", async () => {
    const { ids } = (await ask("GET", "/statements/selection?actors=lindqvist&limit=1")).json<{
      ids: string[];
    }>();
    await ask("POST", "/entities/lindqvist/split", { name: "Ada L.", language: "en", ids });
    expect(await rowsOf("?actors=lindqvist")).toHaveLength(1);
    await ask("POST", "/entities/lindqvist/statements", { to: "verhoek" });
    expect(await rowsOf("?actors=verhoek")).toHaveLength(2);
  });

  it("move in the tree, never below themselves", async () => {
    expect((await ask("POST", "/entities/deploy/parent", { parentId: "deploy-now" })).json().code).toBe(
      "CONCEPT_CIRCLE",
    );
    await ask("POST", "/entities/deploy-now/parent", { parentId: null });
    expect((await entity("deploy-now")).json()).toMatchObject({ parent: null });
  });

  it("are tidied: unused ones found and removed, like ones found and kept apart", async () => {
    await ask("POST", "/entities", { variableId: "person", kind: "person", labels: { en: "Ada Lindquist" } });
    const tidying = async () => (await ask("GET", "/entities/tidying?variable=person")).json();
    const { pairs, unused } = await tidying();
    expect(pairs).toMatchObject([{ resemblance: "typing", names: ["Ada Lindqvist", "Ada Lindquist"] }]);
    expect(unused).toMatchObject([{ label: "Ada Lindquist", statements: 0 }]);
    await ask("POST", "/entities/apart", { one: pairs[0].one.id, other: pairs[0].other.id });
    expect((await tidying()).pairs).toEqual([]);
    await ask("POST", "/entities/remove", { ids: [unused[0].id] });
    expect((await tidying()).unused).toEqual([]);
  });
});

describe("the codebook", () => {
  it("has versions that say how they differ", async () => {
    await ask("POST", "/entities/deploy/name", { labels: { en: "Deploy" } });
    const { number, versions } = (await ask("GET", "/codebook")).json();
    expect([number, versions[0].key]).toEqual([2, "entity-renamed"]);
    const { differences } = (await ask("GET", "/codebook/versions/2/differences")).json();
    expect(differences).toMatchObject([{ section: "concepts", id: "deploy", change: "changed" }]);
  });

  it("has ordered scales that are set and taken out", async () => {
    const steps = [
      { value: 0, labels: { en: "Nobody goes" } },
      { value: 100, labels: { en: "All go" }, concept: "deploy" },
    ];
    await ask("POST", "/codebook/scales", { id: "far", labels: { en: "How far" }, steps });
    expect((await ask("GET", "/codebook")).json().codebook.scales).toEqual([
      { id: "far", labels: { en: "How far" }, steps },
    ]);
    await ask("DELETE", "/codebook/scales/far");
    expect((await ask("GET", "/codebook")).json().codebook.scales).toEqual([]);
  });

  it("goes out as YAML and comes in again the same", async () => {
    const text = (await ask("GET", "/codebook/file")).body;
    const body = { name: "codebook.yaml", text };
    expect((await ask("POST", "/codebook/preview", body)).json()).toEqual({ differences: [] });
    const broken = await ask("POST", "/codebook", { name: "codebook.yaml", text: "parley: [" });
    expect(broken.statusCode).toBeGreaterThanOrEqual(400);
    expect(broken.headers["content-type"]).toContain("application/problem+json");
  });
});

describe("variables", () => {
  it("are added, given another data type after a look, and removed", async () => {
    const type = "dna-statement";
    await ask("POST", `/statement-types/${type}/variables`, { name: "troops", dataType: "long text" });
    const variable = project.store.list("statementType")[0]?.variables.at(-1)?.id;
    const { ids } = (await ask("GET", "/statements/selection?actors=verhoek")).json<{ ids: string[] }>();
    await ask("POST", "/statements/recode", { ids, set: { values: { [`${variable}`]: "many" } } });
    const path = `/statement-types/${type}/variables/${variable}`;
    expect((await ask("GET", `${path}/preview?dataType=integer`)).json()).toEqual({
      kept: 0,
      lost: [{ variable: "troops", statements: 1, examples: ["many"] }],
      described: [],
    });
    await ask("PATCH", path, { dataType: "short text" });
    expect(project.store.list("entity", "own.value = 'many'")).toHaveLength(1);
    await ask("DELETE", path);
    expect(project.store.list("statementType")[0]?.variables).toHaveLength(4);
    expect((await ask("DELETE", `/statement-types/${type}/variables/person`)).json().code).toBe(
      "BUILT_IN_FIXED",
    );
  });
});

describe("saved views", () => {
  it("are kept in the project under their name", async () => {
    const view = { name: "Against", page: "statements", address: { stances: "opposes" } };
    await ask("POST", "/views", view);
    await ask("POST", "/views", { ...view, address: { stances: "neutral" } });
    const { views } = (await ask("GET", "/views")).json();
    expect(views).toMatchObject([{ name: "Against", address: { stances: "neutral" } }]);
    await ask("DELETE", `/views/${views[0].id}`);
    expect((await ask("GET", "/views")).json()).toEqual({ views: [] });
  });
});

describe("highlights", () => {
  it("are kept in the project, undone and removed", async () => {
    const highlight = { pattern: "Ruhe|Frieden", isRegex: true, color: "#00cc00" };
    const kept = (await ask("POST", "/highlights", highlight)).json();
    expect(kept).toMatchObject({ key: "highlight-kept", details: { pattern: "Ruhe|Frieden" } });
    const { highlights } = (await ask("GET", "/highlights")).json();
    expect(highlights).toMatchObject([highlight]);
    expect((await ask("POST", "/highlights", { ...highlight, pattern: "(" })).json().code).toBe(
      "PATTERN_BROKEN",
    );
    await ask("DELETE", `/highlights/${highlights[0].id}`);
    expect((await ask("GET", "/highlights")).json()).toEqual({ highlights: [] });
    await ask("POST", "/undo");
    expect((await ask("GET", "/highlights")).json().highlights).toMatchObject([highlight]);
  });
});

describe("notes on the map", () => {
  const note = { text: "Watch the talks.", at: { kind: "node", node: "deploy" } };

  it("are kept, changed, undone and removed", async () => {
    expect((await ask("POST", "/map-notes", note)).json()).toMatchObject({ key: "map-note-kept" });
    const [kept] = (await ask("GET", "/map-notes")).json().notes;
    expect(kept).toMatchObject(note);
    await ask("POST", "/map-notes", { ...note, id: kept.id, text: "Watch the vote." });
    expect((await ask("GET", "/map-notes")).json().notes).toEqual([{ ...kept, text: "Watch the vote." }]);
    await ask("POST", "/undo");
    expect((await ask("GET", "/map-notes")).json().notes).toEqual([kept]);
    expect((await ask("DELETE", `/map-notes/${kept.id}`)).json()).toMatchObject({ key: "map-note-removed" });
    expect((await ask("GET", "/map-notes")).json()).toEqual({ notes: [] });
  });

  it("are refused without words, and when they are not there", async () => {
    expect((await ask("POST", "/map-notes", { ...note, text: " " })).statusCode).toBe(400);
    expect((await ask("POST", "/map-notes", { ...note, id: "nothing" })).statusCode).toBe(404);
    expect((await ask("DELETE", "/map-notes/nothing")).statusCode).toBe(404);
  });
});

describe("the history", () => {
  it("is taken back down to a point, and redone step by step", async () => {
    const before = dump(project.store);
    await ask("POST", "/entities/deploy/name", { labels: { en: "Deploy" } });
    const first = project.store.revision();
    await ask("POST", "/entities/verhoek/name", { labels: { en: "Verhoek" } });
    const { steps } = (await ask("GET", `/history/${first}/undo`)).json();
    expect(steps.map((step: { key: string }) => step.key)).toEqual(["entity-renamed", "entity-renamed"]);
    expect((await ask("POST", `/history/${first}/undo`)).statusCode).toBe(200);
    expect(dump(project.store)).toEqual(before);
    expect((await ask("GET", `/history/${first}/undo`)).statusCode).toBe(404);
    expect((await ask("POST", "/redo")).json().details).toMatchObject({ to: "Deploy" });
  });

  it("is shown by person", async () => {
    const [coder] = project.store.list("coder");
    const mine = (await ask("GET", `/history?coder=${coder?.id}`)).json();
    expect(mine.rows.length).toBeGreaterThan(3);
    expect((await ask("GET", "/history?coder=nobody")).json()).toEqual({ rows: [] });
  });
});
