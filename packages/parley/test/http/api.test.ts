/** The HTTP interface on a real project file: what it answers, what it refuses, and that its description holds. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  MergeSuggestionView,
  NetworkView,
  StatementView,
  SuggesterView,
  SuggestionView,
  WriteResult,
} from "@parley/core";
import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, initProject, type Project } from "../../src/project/project.js";

const TEXT = [
  "Ministerin Edda Kornfeld forderte am Montag, die Brücke noch im März zu öffnen.",
  "„Wir öffnen die Brücke, sobald die Prüfung bestanden ist“, sagte sie.",
  "Der Verband der Fährleute lehnt die Öffnung ab.",
].join("\n\n");

let folder: string;
let project: Project;
let app: FastifyInstance;
let documentId: string;
let versionId: string;

/** A request as the page makes it: own host, token on writes. */
async function ask(
  method: InjectOptions["method"],
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  return app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { host: "127.0.0.1:4700", "x-parley-token": "secret", ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return [{ start, end: start + words.length }];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-http-"));
  project = initProject(join(folder, "bridge.parley"), { name: "Bridge" });
  const bytes = new TextEncoder().encode(TEXT);
  const { documentIds } = await importDocuments(project, [{ name: "2031-03-03-bruecke.txt", bytes }]);
  documentId = documentIds[0] ?? "";
  versionId = project.store.read("document", documentId)?.versionId ?? "";
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});

afterAll(async () => {
  await app.close();
  closeProject(project);
  rmSync(folder, { recursive: true, force: true });
});

describe("reading", () => {
  it("tells what is open", async () => {
    const view = (await ask("GET", "/project")).json();
    expect(view).toMatchObject({ name: "Bridge", counts: { documents: 1 }, from: "2031-03-03" });
  });

  it("finds a document by a word, whatever its umlauts", async () => {
    const found = (await ask("GET", "/documents?q=Bruecke")).json();
    const plain = (await ask("GET", "/documents?q=brucke")).json();
    expect(Math.max(found.total, plain.total)).toBe(1);
  });

  it("gives the text word for word", async () => {
    expect((await ask("GET", `/documents/${documentId}`)).json()).toMatchObject({ text: TEXT, versionId });
  });
});

describe("writing", () => {
  it("codes a passage, shows the new tie, leads back to the sentence, and takes it back", async () => {
    const draft = {
      documentId,
      versionId,
      quote: spanOf("die Brücke noch im März zu öffnen"),
      actor: spanOf("Ministerin Edda Kornfeld"),
      person: { label: "Edda Kornfeld" },
      concept: { label: "Öffnung der Brücke" },
      agreement: 1,
      mode: "indirect",
      act: "demand",
    };
    const added = await ask("POST", "/statements", draft);
    expect(added.statusCode, added.body).toBe(200);
    const result = added.json<WriteResult>();

    const network = (await ask("GET", "/networks")).json<NetworkView>();
    const tie = network.ties.find((one) => one.evidence.some((id) => result.ids.includes(id)));
    expect(tie?.weight).toBe(1);
    expect(network.counts).toMatchObject({ statements: 1, reviewed: 1, proposed: 0 });

    const [id = ""] = tie?.evidence ?? [];
    const statement = (await ask("GET", `/statements/${id}`)).json<StatementView>();
    expect(statement.sentence.text).toContain("forderte am Montag");
    expect(TEXT.slice(statement.quote.start, statement.quote.end)).toBe(statement.quote.text);

    expect((await ask("POST", "/undo")).json()).toMatchObject({ key: "undone" });
    expect((await ask("GET", "/networks")).json<NetworkView>().ties).toEqual([]);
    expect((await ask("POST", "/redo")).statusCode).toBe(200);
    expect((await ask("GET", "/networks")).json<NetworkView>().ties).toHaveLength(1);
    await ask("POST", "/undo");
  });

  it("refuses a passage outside the text and adds nothing", async () => {
    const draft = { documentId, versionId, quote: [{ start: 10, end: 100_000 }] };
    const reply = await ask("POST", "/statements", draft);
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect((await ask("GET", "/statements")).json().total).toBe(0);
  });

  it("shows an edit clash instead of overwriting", async () => {
    const draft = {
      documentId,
      versionId,
      quote: spanOf("lehnt die Öffnung ab"),
      organization: { label: "Fährleute" },
    };
    const { ids } = (await ask("POST", "/statements", draft)).json<WriteResult>();
    const id = ids[0] ?? "";
    const seen = (await ask("GET", `/statements/${id}`)).headers.etag ?? "";
    expect(
      (await ask("PATCH", `/statements/${id}`, { note: "one" }, { "if-match": String(seen) })).statusCode,
    ).toBe(200);
    const second = await ask("PATCH", `/statements/${id}`, { note: "two" }, { "if-match": String(seen) });
    expect(second.json()).toMatchObject({ code: "EDIT_CLASH" });
    expect((await ask("GET", `/statements/${id}`)).json<StatementView>().note).toBe("one");
  });
});

describe("suggester", () => {
  it("offers choices for a statement, shows its figures, and turns its dial", async () => {
    const draft = {
      documentId,
      versionId,
      quote: spanOf("die Brücke noch im März zu öffnen"),
      organization: { label: "Fährleute" },
      concept: { label: "Öffnung der Brücke" },
      agreement: 1,
    };
    const { ids } = (await ask("POST", "/statements", draft)).json<WriteResult>();
    const reply = await ask("GET", `/statements/${ids[0] ?? ""}/suggestions?labels=de`);
    expect(reply.statusCode, reply.body).toBe(200);
    const said = reply.json<SuggestionView>();
    expect(said.concepts[0]?.entity.label).toBe("Öffnung der Brücke");
    expect(said.stances[0]?.agreement).toBe(1);

    const figures = (await ask("GET", "/suggester")).json<SuggesterView>();
    expect(figures.lessons).toBe(said.lessons);
    expect(figures.tasks.map(({ task }) => task)).toEqual(["statement", "concept", "stance", "actor"]);
    expect((await ask("PATCH", "/suggester", { dial: 0.9 })).json()).toMatchObject({
      key: "setting-changed",
    });
    expect((await ask("GET", "/suggester")).json<SuggesterView>().dial).toBe(0.9);
    expect((await ask("PATCH", "/suggester", { dial: 9 })).json()).toMatchObject({ code: "REQUEST_INVALID" });
    await ask("POST", "/undo");
    await ask("POST", "/undo");
  });

  it("orders the queue and does not know statements that are not there", async () => {
    expect((await ask("GET", "/proposals?sort=usefulness")).statusCode).toBe(200);
    expect((await ask("GET", "/statements/nobody/suggestions")).json()).toMatchObject({ code: "NOT_THERE" });
  });
});

describe("suggestions to merge", () => {
  it("name actors that are probably one, and nothing of theirs is changed", async () => {
    const draft = { documentId, versionId, quote: spanOf("die Brücke noch im März zu öffnen") };
    for (const label of ["Danylo Selenkow", "Zelenkov"])
      await ask("POST", "/statements", { ...draft, person: { label } });
    const reply = await ask("GET", "/entities/merge-suggestions?variable=person&labels=de");
    expect(reply.statusCode, reply.body).toBe(200);
    const [found] = reply.json<{ rows: MergeSuggestionView[] }>().rows;
    expect(found).toMatchObject({ into: { label: "Danylo Selenkow" }, from: [{ label: "Zelenkov" }] });
    const nonsense = await ask("GET", "/entities/merge-suggestions?least=2");
    expect(nonsense.json()).toMatchObject({ code: "REQUEST_INVALID" });
    await ask("POST", "/undo");
    await ask("POST", "/undo");
  });
});

describe("guard", () => {
  it.each([
    ["a foreign host", { host: "evil.example:4700" }, 403, "REQUEST_FOREIGN"],
    ["a foreign origin", { origin: "http://evil.example" }, 403, "REQUEST_FOREIGN"],
    ["another port of this machine as origin", { origin: "http://127.0.0.1:9999" }, 403, "REQUEST_FOREIGN"],
    ["a cross-site write", { "sec-fetch-site": "cross-site" }, 403, "REQUEST_FOREIGN"],
    ["a write without the token", { "x-parley-token": "" }, 401, "TOKEN_MISSING"],
    ["a write with a wrong token", { "x-parley-token": "secreT" }, 401, "TOKEN_MISSING"],
  ])("refuses %s", async (_, headers, status, code) => {
    const reply = await ask("POST", "/undo", undefined, headers as Record<string, string>);
    expect(reply.statusCode).toBe(status);
    expect(reply.json()).toMatchObject({ code });
  });

  it("answers its own page", async () => {
    const headers = { origin: "http://127.0.0.1:4700", "sec-fetch-site": "same-origin" };
    expect((await ask("GET", "/project", undefined, headers)).statusCode).toBe(200);
  });
});

describe("description", () => {
  it("is a valid OpenAPI 3.1 document that names every resource", async () => {
    const description = (await ask("GET", "/openapi.json")).json();
    const checked = await new Validator().validate(description);
    expect(checked.errors ?? []).toEqual([]);
    expect(checked.valid).toBe(true);
    expect(description.openapi).toBe("3.1.0");
    const paths = Object.keys(description.paths);
    for (const name of [
      "project",
      "documents",
      "statements",
      "proposals",
      "decisions",
      "suggester",
      "entities",
      "networks",
      "networks/series",
      "networks/statements",
      "measures/polarization",
      "commitments",
      "undo",
      "exports",
    ])
      expect(
        paths.some((path) => path.includes(`/${name}`)),
        name,
      ).toBe(true);
  });

  it("answers nonsense with a coded problem, never with a failure of its own", async () => {
    const gets = [
      "/documents",
      "/statements",
      "/networks",
      "/commitments",
      "/entities",
      "/timeline",
      "/history",
      "/exports/graphml",
      "/networks/series",
      "/networks/statements",
      "/measures/camps",
      "/measures/barplot",
      "/measures/polarization",
      "/measures/backbone",
      "/measures/distances",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...gets),
        fc.dictionary(
          fc.constantFrom(
            "q",
            "limit",
            "cursor",
            "sort",
            "from",
            "to",
            "networkType",
            "variable1",
            "minStatements",
            "asOf",
            "status",
            "labels",
            "sources",
            "timeWindow",
            "windowSize",
            "excludeValues",
            "compat",
            "method",
            "k",
          ),
          fc.oneof(
            fc.string(),
            fc.integer().map(String),
            fc.constantFrom("2031-13-45", "'; DROP TABLE document; --", "\u0000", "%"),
          ),
        ),
        async (path, query) => {
          const reply = await ask("GET", `${path}?${new URLSearchParams(query)}`);
          expect(reply.statusCode, `${path} ${JSON.stringify(query)} ${reply.body}`).toBeLessThan(500);
          if (reply.statusCode >= 400) expect(reply.json()).toHaveProperty("code");
        },
      ),
      { numRuns: 250, seed: 7 },
    );
  });
});
