import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, openProject } from "../../src/project/project.js";
import { type Answered, type ModelServer, modelServer } from "../model/model-server.js";
import { emptyProject, temporaryFolder, textFile } from "../sample-project.js";
import { run } from "./run.js";

const text = (number: number) => `„Wir schicken ${number} Soldaten“, sagte Ada Lindqvist am Montag.`;

const statement = (quote: string) => ({
  quote,
  cue: "sagte",
  actor: { words: "Ada Lindqvist", name: "Ada Lindqvist", kind: "person", office: null, memberOf: [] },
  addressee: null,
  mode: "direct",
  act: "announce",
  concept: null,
  stance: null,
  negated: false,
  certainty: "stated",
  condition: null,
  deadline: null,
  confidence: 0.8,
});

/** Answers with the quote of the text asked about, and one that is made up. */
function reader(body: ModelServer["asked"][number]["body"]): Answered {
  const [quote = ""] = /„[^“]*“/.exec(body.messages.at(-1)?.content ?? "") ?? [];
  const content = JSON.stringify({ statements: [statement(quote), statement("„Wir gehen“")] });
  return { content, usage: { prompt_tokens: 100, completion_tokens: 20 } };
}

async function projectOf(documents: number): Promise<{ path: string; answers: string }> {
  const project = emptyProject();
  const files = Array.from({ length: documents }, (_, number) => textFile(`${number}.txt`, text(number)));
  await importDocuments(project, files);
  const { path } = project.store;
  closeProject(project);
  return { path, answers: join(temporaryFolder(), "answers") };
}

function extract(path: string, answers: string, endpoint: string, ...more: readonly string[]) {
  return run(
    "extract",
    path,
    "--engine",
    "llm",
    "--endpoint",
    endpoint,
    "--model",
    "small",
    "--answers",
    answers,
    "--json",
    ...more,
  );
}

const jsonOf = (out: string) => JSON.parse(out) as Record<string, unknown>;

describe("parley extract --engine llm", () => {
  test("sends nothing before somebody allows it, which is asked once for each project", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const { path, answers } = await projectOf(1);
    const refused = await extract(path, answers, server.endpoint);
    expect(refused.exit).toBe(1);
    expect(jsonOf(refused.err)).toMatchObject({
      code: "MODEL_SENDING_NOT_ALLOWED",
      details: { endpoint: server.endpoint },
    });
    expect(server.asked).toHaveLength(0);
    expect((await extract(path, answers, server.endpoint, "--allow-sending")).exit).toBe(0);
    expect((await extract(path, answers, server.endpoint, "--again")).exit).toBe(0);
    const elsewhere = await extract(path, answers, "http://127.0.0.1:9/v1");
    expect(jsonOf(elsewhere.err)).toMatchObject({ code: "MODEL_SENDING_NOT_ALLOWED" });
  });

  test("makes proposals of what stands in the text, counts the rest, and asks no question twice", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const { path, answers } = await projectOf(12);
    const first = await extract(path, answers, server.endpoint, "--allow-sending");
    expect(jsonOf(first.out)).toEqual({
      engine: "llm@small/1",
      documents: 12,
      upToDate: 0,
      proposals: 12,
      ungrounded: 12,
      tokens: 12 * 120,
      answersFromDisk: 0,
    });
    const again = await extract(path, answers, server.endpoint, "--again");
    expect(jsonOf(again.out)).toMatchObject({ documents: 12, tokens: 0, answersFromDisk: 12 });
    expect(server.asked).toHaveLength(12);
    const project = openProject(path);
    expect(project.store.list("statement").map(({ claim }) => claim.text)).toContain(
      "„Wir schicken 11 Soldaten“",
    );
    closeProject(project);
  });

  test("keeps what was finished when the endpoint falls silent, and goes on from there", async () => {
    // One at a time is saved in batches of two: the fifth question ends the third batch.
    const server = await modelServer(({ body }, position) =>
      position === 5 ? { status: 403, content: "no more" } : reader(body),
    );
    const { path, answers } = await projectOf(8);
    const first = await extract(path, answers, server.endpoint, "--allow-sending", "--concurrency", "1");
    expect(first.exit).toBe(1);
    expect(jsonOf(first.err)).toMatchObject({ code: "MODEL_ENDPOINT_REFUSED" });
    const rest = await extract(path, answers, server.endpoint, "--concurrency", "1");
    expect(jsonOf(rest.out)).toMatchObject({ documents: 4, upToDate: 4, proposals: 4 });
    expect(server.asked).toHaveLength(9);
  });

  test("stops at the budget", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const { path, answers } = await projectOf(8);
    const result = await extract(
      path,
      answers,
      server.endpoint,
      "--allow-sending",
      "--max-tokens",
      "240",
      "--concurrency",
      "1",
    );
    expect(jsonOf(result.err)).toMatchObject({ code: "MODEL_BUDGET_SPENT", details: { spent: 240 } });
    expect(server.asked).toHaveLength(2);
  });

  test("writes neither key nor text beside the answers", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const { path, answers } = await projectOf(1);
    process.env.PARLEY_TEST_KEY = "secret-key";
    await extract(path, answers, server.endpoint, "--allow-sending", "--key-from", "PARLEY_TEST_KEY");
    delete process.env.PARLEY_TEST_KEY;
    expect(server.asked[0]?.key).toBe("Bearer secret-key");
    expect(readFileSync(path).includes("secret-key")).toBe(false);
    const files = readdirSync(answers, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files).toHaveLength(1);
    for (const { parentPath, name } of files) {
      const kept = readFileSync(join(parentPath, name), "utf8");
      expect(kept).not.toContain("secret-key");
      expect(kept).not.toContain("am Montag");
    }
  });

  test("says what it needs to know", async () => {
    const { path } = await projectOf(1);
    const result = await run("extract", path, "--engine", "llm", "--json");
    expect(result.exit).toBe(2);
    expect(jsonOf(result.err)).toMatchObject({ code: "MODEL_NOT_NAMED", details: { option: "--endpoint" } });
  });
});

describe("other verbs with --engine llm", () => {
  const model = (endpoint: string, answers: string) => [
    "--engine",
    "llm",
    "--endpoint",
    endpoint,
    "--model",
    "small",
    "--answers",
    answers,
    "--json",
  ];

  test("parley read asks only when the call allows it", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const folder = temporaryFolder();
    const file = join(folder, "a.txt");
    writeFileSync(file, text(7));
    const refused = await run("read", file, ...model(server.endpoint, folder));
    expect(jsonOf(refused.err)).toMatchObject({ code: "MODEL_SENDING_NOT_ALLOWED" });
    expect(server.asked).toHaveLength(0);
    const { out } = await run("read", file, ...model(server.endpoint, folder), "--allow-sending");
    expect(jsonOf(out)).toMatchObject({ statements: [{ quote: { text: "„Wir schicken 7 Soldaten“" } }] });
  });

  test("parley eval measures it and compares it with the rules", async () => {
    const server = await modelServer(({ body }) => reader(body));
    const folder = temporaryFolder();
    const gold = join(folder, "gold.jsonl");
    const file = join(folder, "a.txt");
    writeFileSync(file, text(7));
    // What the rules read is the gold here, so that they are right by definition; the model finds the same quote.
    const reading = jsonOf((await run("read", file, "--json")).out);
    writeFileSync(gold, `${JSON.stringify({ ...reading, text: text(7) })}\n`);
    const more = [...model(server.endpoint, folder), "--allow-sending", "--bootstrap", "0"];
    const { out } = await run("eval", gold, ...more, "--against", "rules");
    expect(jsonOf(out)).toMatchObject({ engine: "llm@small/1", against: "rules@0.1.0", documents: 1 });
    const { differences } = jsonOf(out) as { differences: { measure: string; engine: number }[] };
    expect(differences.find(({ measure }) => measure === "quote")?.engine).toBe(1);
    expect(server.asked).toHaveLength(1);
  });
});
