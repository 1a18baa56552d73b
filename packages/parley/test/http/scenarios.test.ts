/** Scenarios over HTTP on the example record: choices, inputs, runs, and the files kept with the project. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  KeptScenarioList,
  KeptScenarioView,
  ScenarioChoices,
  ScenarioDraft,
  ScenarioInputs,
  ScenarioResult,
  WriteResult,
} from "@parley/core";
import { parseCodebook } from "@parley/formats";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listInputFiles } from "../../src/commands/input-files.js";
import { runVerb } from "../../src/commands/run-verb.js";
import { buildServer } from "../../src/http/server.js";
import { setCodebook } from "../../src/project/actions.js";
import { findEngine } from "../../src/project/engines.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, initProject, type Project } from "../../src/project/project.js";
import { exampleFolder } from "../example-record.js";
import { countingClock, temporaryFolder } from "../sample-project.js";

const record = join(temporaryFolder(), "example.parley");
const yaml = readFileSync(`${exampleFolder}scenario.yaml`, "utf8");
let project: Project;
let app: FastifyInstance;

async function ask(
  method: InjectOptions["method"],
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  return app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { host: "127.0.0.1:4700", "x-parley-token": "secret", ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

async function shell(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    errIsTerminal: false,
  };
  return { code: await runVerb(["scenario", ...args, "--project", record], streams, {}), out, err };
}

beforeAll(async () => {
  project = initProject(record, { ...countingClock(), name: "Reassurance force 2031" });
  setCodebook(project, parseCodebook(readFileSync(`${exampleFolder}codebook.yaml`, "utf8"), "codebook.yaml"));
  const files = await listInputFiles([`${exampleFolder}documents`]);
  await importDocuments(
    project,
    files.map(({ shown, path }) => ({ name: shown, bytes: readFileSync(path) })),
  );
  await extractDocuments(project, { engine: findEngine("rules") });
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterAll(async () => {
  await app.close();
  closeProject(project);
});

describe("what can be played", () => {
  it("lists the codebook's scale first, then concepts, with who took a side", async () => {
    const { issues } = (await ask("GET", "scenarios/choices?labels=de")).json<ScenarioChoices>();
    expect(issues[0]).toMatchObject({
      key: "scale:presence",
      kind: "scale",
      label: "Wie weit sollen fremde Truppen gehen?",
    });
    const concepts = issues.filter(({ kind }) => kind === "concept");
    expect(concepts.map(({ actors }) => actors)).toEqual(
      concepts.map(({ actors }) => actors).toSorted((a, b) => b - a),
    );
    expect(Math.min(...issues.map(({ actors }) => actors))).toBeGreaterThan(0);
  });

  it("drafts a scenario for any of them, and refuses what nobody took sides on", async () => {
    const { issues } = (await ask("GET", "scenarios/choices")).json<ScenarioChoices>();
    const concept = issues.find(({ kind }) => kind === "concept")?.key ?? "";
    const draft = (
      await ask("GET", `scenarios/draft?issue=${encodeURIComponent(concept)}`)
    ).json<ScenarioDraft>();
    expect(`concept:${draft.file.issues[0]?.concept}`).toBe(concept);
    const refused = await ask("GET", "scenarios/draft?issue=concept:moon");
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: "SCENARIO_ISSUE_UNKNOWN", details: { id: "concept:moon" } });
  });
});

describe("inputs and runs", () => {
  it("gives every input with its statements, source or assumption", async () => {
    const { file } = (await ask("GET", "scenarios/draft")).json<ScenarioDraft>();
    const inputs = (await ask("POST", "scenarios/inputs", file)).json<ScenarioInputs>();
    const germany = inputs.actors.find(({ id }) => id === "DE");
    const position = germany?.stands.presence?.position;
    expect(position?.provenance.kind).toBe("statements");
    expect(position?.provenance.statementIds.length).toBeGreaterThan(0);
    for (const id of position?.provenance.statementIds ?? [])
      expect(project.store.read("statement", id)).not.toBeNull();
    expect(germany?.capability.provenance).toMatchObject({ kind: "assumption", text: "equal" });
  });

  it("plays to the bytes that the command line prints", async () => {
    const id = await keep({ yaml });
    const { file } = await keptOf(id);
    const played = await ask("POST", "scenarios/play?runs=3&seed=5", file);
    const printed = await shell("--kept", id, "--runs", "3", "--seed", "5", "--json");
    expect(printed.code, printed.err).toBe(0);
    expect(`${played.body}\n`.replaceAll("scenario.json", "Ceasefire: yes or no.yaml")).toBe(printed.out);
    expect(played.json<ScenarioResult>().settings).toMatchObject({ runs: 3, seed: 5 });
    await ask("DELETE", `scenarios/${id}`);
  });

  it.each([
    [
      "a position off the scale",
      { edits: [{ edit: "position", name: "far", actor: "DE", value: 140 }] },
      "SCENARIO_POSITION_OFF_SCALE",
      "edits[0]",
    ],
    [
      "an actor nobody knows",
      { edits: [{ edit: "capability", name: "x", actor: "DQ", value: 4 }] },
      "SCENARIO_ACTOR_UNKNOWN",
      "edits[0].actor",
    ],
    ["a key that is none", { colour: "red" }, "SCENARIO_KEY_UNKNOWN", "colour"],
  ])("names line and field of %s", async (_, change, code, field) => {
    const { file } = (await ask("GET", "scenarios/draft")).json<ScenarioDraft>();
    const refused = await ask("POST", "scenarios/play", { ...file, ...change });
    expect(refused.statusCode).toBe(400);
    const problem = refused.json();
    expect(problem).toMatchObject({ code, details: { file: "scenario.json" } });
    // Laid out in lines, the file's last lines are those of the change.
    expect(problem.details.line).toBeGreaterThan(5);
    expect(`${problem.details.path} ${problem.details.key ?? ""}`).toContain(field);
  });
});

async function keptOf(id: string): Promise<KeptScenarioView> {
  return (await ask("GET", `scenarios/${id}`)).json<KeptScenarioView>();
}

async function keep(body: object): Promise<string> {
  const answer = await ask("POST", "scenarios", body);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<WriteResult>().ids[0] ?? "";
}

describe("scenarios kept with the project", () => {
  it("are the same text from both sides, comments and all", async () => {
    const kept = await shell("--keep", `${exampleFolder}scenario.yaml`);
    expect(kept.code, kept.err).toBe(0);
    const { rows } = (await ask("GET", "scenarios")).json<KeptScenarioList>();
    expect(rows.map(({ name }) => name)).toEqual(["Ceasefire: yes or no"]);
    const [first] = rows;
    expect((await keptOf(first?.id ?? "")).yaml).toBe(yaml);
    expect((await shell("--draft", "--kept", "Ceasefire: yes or no")).out).toBe(yaml);
    // The same name again takes the place of the first.
    await shell("--keep", `${exampleFolder}scenario.yaml`);
    expect((await shell("--list", "--json")).out).toBe(`${JSON.stringify({ rows })}\n`);
    await ask("DELETE", `scenarios/${first?.id}`);
  });

  it("keep their comments when a value changes", async () => {
    const id = await keep({ yaml });
    const { file, revision } = await keptOf(id);
    const edits = [{ edit: "position", name: "Germany moves", actor: "DE", value: 70 }];
    const changed = await ask(
      "PATCH",
      `scenarios/${id}`,
      { file: { ...file, edits } },
      { "if-match": `"${revision}"` },
    );
    expect(changed.json()).toMatchObject({ key: "scenario-saved", ids: [id] });
    const after = await keptOf(id);
    expect(after.file.edits).toEqual(edits);
    expect(after.yaml).toContain("# comes three days later");
    const clash = await ask("PATCH", `scenarios/${id}`, { file }, { "if-match": `"${revision}"` });
    expect([clash.statusCode, clash.json().code]).toEqual([412, "EDIT_CLASH"]);
    await ask("DELETE", `scenarios/${id}`);
  });

  it("can be taken back and done again like any other work", async () => {
    const id = await keep({ yaml });
    await ask("DELETE", `scenarios/${id}`);
    expect((await ask("GET", `scenarios/${id}`)).json()).toMatchObject({ code: "NOT_THERE" });
    await ask("POST", "undo");
    expect((await keptOf(id)).yaml).toBe(yaml);
    await ask("POST", "redo");
    expect((await ask("GET", "scenarios")).json<KeptScenarioList>().rows).toEqual([]);
  });

  it("are refused with line and field, and nothing is kept", async () => {
    const refused = await ask("POST", "scenarios", { yaml: yaml.replace("threshold: 50", "threshold: 500") });
    const line = yaml.split("\n").findIndex((one) => one.includes("threshold: 50")) + 1;
    expect(refused.json()).toMatchObject({
      code: "SCENARIO_POSITION_OFF_SCALE",
      details: { line, path: "issues[0].threshold" },
    });
    expect((await ask("GET", "scenarios")).json<KeptScenarioList>().rows).toEqual([]);
  });

  it("are not found under a name nobody gave", async () => {
    const id = await keep({ yaml });
    const missed = await shell("--kept", "Ceasefire: yes or nay", "--json");
    expect(missed.code).toBe(2);
    expect(JSON.parse(missed.err)).toMatchObject({
      code: "SCENARIO_NOT_KEPT",
      details: { nearest: "Ceasefire: yes or no" },
    });
    await ask("DELETE", `scenarios/${id}`);
  });
});
