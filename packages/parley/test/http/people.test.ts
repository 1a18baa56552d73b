/** People over HTTP: what there is of one, a pseudonym everywhere but in texts, deletion, undo, exports without texts. */
import type { PersonTraces, StatementView, WriteResult } from "@parley/core";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { foreignRows, foreignSources, saveForeignSource } from "../../src/store/foreign-sources.js";
import { dump, sampleProject } from "../sample-project.js";

let project: Project;
let app: FastifyInstance;

async function ask<Answer>(method: InjectOptions["method"], url: string, payload?: object, match?: number) {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      host: "127.0.0.1:4700",
      "x-parley-token": "secret",
      ...(match === undefined ? {} : { "if-match": `"${match}"` }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json<Answer>() };
}
const people = async () =>
  (await ask<{ rows: StatementView[] }>("GET", "/statements")).body.rows.map(
    (row) => row.person?.label ?? null,
  );

beforeEach(async () => {
  ({ project } = await sampleProject());
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterEach(async () => {
  await app.close();
  closeProject(project);
});

describe("a person in the record", () => {
  it("is shown with what names them, and with the texts that stay as they are", async () => {
    const { body } = await ask<PersonTraces>("GET", "/people/lindqvist");
    // Two statements; both texts name her.
    expect(body).toMatchObject({
      name: "Ada Lindqvist",
      pseudonym: "Person 1",
      statements: 2,
      isInCodebook: true,
      texts: 2,
      authored: 0,
    });
  });

  it("gets a pseudonym everywhere but in the texts, and the name back by undo", async () => {
    const before = dump(project.store);
    const { body, status } = await ask<WriteResult>("POST", "/people/lindqvist/pseudonym", {
      pseudonym: "Person 1",
    });
    expect([status, body.key]).toEqual([200, "person-pseudonymized"]);
    expect(await people()).toEqual(["Person 1", "Tomas Verhoek", "Person 1"]);
    const { entity, statement, codebook, decision } = dump(project.store) as Record<string, unknown[]>;
    const latest = codebook?.at(-1);
    for (const records of [entity, statement, decision, latest]) {
      const text = JSON.stringify(records).toLowerCase();
      // The words of the texts are kept; names, aliases and ids are not.
      expect(text.replaceAll(/"text":"[^"]*"/g, "")).not.toContain("lindqvist");
    }
    expect(JSON.stringify(body)).not.toContain("Lindqvist");
    await ask("POST", "/undo");
    expect(dump(project.store)).toEqual(before);
  });

  it("is deleted: statements stay with their words, without the person", async () => {
    const before = dump(project.store);
    const { status } = await ask<WriteResult>("DELETE", "/people/lindqvist");
    expect(status).toBe(200);
    expect(await people()).toEqual([null, "Tomas Verhoek", null]);
    expect(project.store.read("entity", "lindqvist")).toBeNull();
    await ask("POST", "/undo");
    expect(dump(project.store)).toEqual(before);
  });

  it("keeps a pseudonym that somebody has already from being given twice", async () => {
    await ask("POST", "/people/lindqvist/pseudonym", { pseudonym: "Person 1" });
    const { body } = await ask<{ code: string }>("POST", "/people/verhoek/pseudonym", {
      pseudonym: "Person 1",
    });
    expect(body.code).toBe("ENTITY_VALUE_TAKEN");
    expect((await ask<PersonTraces>("GET", "/people/verhoek")).body.pseudonym).toBe("Person 2");
  });

  it("is a person: bodies and states are refused", async () => {
    const { body } = await ask<{ code: string }>("DELETE", "/people/NO");
    expect(body.code).toBe("NOT_A_PERSON");
  });

  it("is not changed over somebody else's newer edit", async () => {
    const { revision } = (await ask<PersonTraces>("GET", "/people/verhoek")).body;
    const { body } = await ask<{ code: string }>("DELETE", "/people/verhoek", undefined, revision - 1);
    expect(body.code).toBe("EDIT_CLASH");
  });
});

describe("the history taken out of the file", () => {
  /** Everything the file holds beside the record itself, as one text. */
  const kept = () =>
    ["command", "command_change", "codebook", "foreign_id", "foreign_row", "setting"]
      .map((table) => JSON.stringify(project.store.connection.all(`SELECT * FROM ${table}`)))
      .join("\n")
      .toLowerCase();
  const record = () => {
    const { codebook, ...rest } = dump(project.store) as Record<string, unknown[]>;
    return { ...rest, codebook: codebook?.at(-1) };
  };

  it("no longer knows the name of a person who is no more", async () => {
    await ask("POST", "/people/lindqvist/pseudonym", { pseudonym: "Person 1" });
    expect(kept()).toContain("lindqvist");
    const before = record();
    const { status, body } = await ask<WriteResult>("POST", "/history/forget");
    expect([status, body.key]).toEqual([200, "history-forgotten"]);
    expect(kept()).not.toContain("lindqvist");
    expect(record()).toEqual(before);
  });

  it("loses what another program searched for of the person, and keeps the rest", async () => {
    const source = { format: "dna", file: "a.dna", version: "3.1.2", fingerprint: "f", command: null };
    const patterns = ["Lindqvist|Ferry", "Verhoek", "lindqvistite", "ferry"];
    const rows = patterns.map((Label) => ({ kind: "REGEXES", fields: { Label, Red: 0 } }));
    saveForeignSource(project.store.connection, source, [], rows);
    await ask("POST", "/people/lindqvist/pseudonym", { pseudonym: "Person 1" });
    await ask("POST", "/history/forget");
    const [{ key } = { key: 0 }] = foreignSources(project.store.connection, "dna");
    const left = foreignRows(project.store.connection, key).map(({ fields }) => fields.Label);
    expect(left).toEqual(["Verhoek", "lindqvistite", "ferry"]);
  });

  it("cannot be taken back, while what is done afterwards can", async () => {
    await ask("POST", "/people/lindqvist/pseudonym", { pseudonym: "Person 1" });
    await ask("POST", "/history/forget");
    const { rows } = (await ask<{ rows: { sequence: number }[] }>("GET", "/history")).body;
    const earlier = rows[1]?.sequence ?? 0;
    const refused = await ask<{ code: string }>("POST", "/undo");
    expect([refused.status, refused.body.code]).toEqual([409, "NOTHING_TO_UNDO"]);
    expect((await ask<{ code: string }>("GET", `/history/${earlier}/undo`)).body.code).toBe("NOT_THERE");
    const before = record();
    await ask("POST", "/people/verhoek/pseudonym", { pseudonym: "Person 2" });
    await ask("POST", "/undo");
    expect(record()).toEqual(before);
  });

  it("leaves nothing to redo", async () => {
    await ask("POST", "/people/lindqvist/pseudonym", { pseudonym: "Person 1" });
    await ask("POST", "/undo");
    await ask("POST", "/history/forget");
    expect((await ask<{ code: string }>("POST", "/redo")).body.code).toBe("NOTHING_TO_REDO");
  });
});
