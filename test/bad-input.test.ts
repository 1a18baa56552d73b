/**
 * Bad input from the shell: each time a coded error that says what, where and what next, exit 1 or 2, no
 * stack trace, and nothing half-written; in a batch the rest goes on.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, run } from "./browser/serve.js";

const example = join(root, "examples/reassurance-force");
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-bad-"));
  writeFileSync(join(folder, "good.txt"), "Die Ministerin Edda Kornfeld forderte am Montag mehr Geld.\n");
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(
    join(folder, "binary.txt"),
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)),
  );
  writeFileSync(
    join(folder, "latin.txt"),
    Buffer.from("Die Br\u00fccke bleibt gesperrt, sagte Edda Kornfeld.", "latin1"),
  );
  writeFileSync(join(folder, "broken.docx"), Buffer.from("PK\u0003\u0004 not really"));
  writeFileSync(join(folder, "deep.html"), `${"<div>".repeat(100_000)}x`);
  writeFileSync(
    join(folder, "deep.jsonl"),
    `{"text":${"[".repeat(100_000)}\n{"id":"two","text":"Sie sagte, die Br\u00fccke bleibe zu."}\n`,
  );
  const made = await run(["init", "whole.parley"], folder);
  expect(made.code, made.err).toBe(0);
  expect((await run(["import", "whole.parley", "good.txt"], folder)).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Four lines or fewer a problem, code first, and no trace of the program's inside. */
function expectProblem(result: { code: number; err: string }, code: string, exit: number) {
  expect(result.err).toContain(code);
  expect(result.code, result.err).toBe(exit);
  expect(result.err).not.toMatch(/\n\s+at |node:internal|\.js:\d+/);
}

describe("read", () => {
  it.each([
    ["a file that is not there", ["read", "nowhere.txt"], "FILE_NOT_FOUND", 2],
    ["an empty file", ["read", "empty.txt"], "FILE_EMPTY", 1],
    ["a binary file", ["read", "binary.txt"], "FILE_BINARY", 1],
    ["a damaged Word file", ["read", "broken.docx"], "DOCX", 1],
    ["a date that no calendar has", ["read", "good.txt", "--date", "2031-02-30"], "OPTION_INVALID", 2],
    ["an unknown engine", ["read", "good.txt", "--engine", "oracle"], "OPTION_INVALID", 2],
    ["an unknown option", ["read", "good.txt", "--colour"], "CALL_WRONG", 2],
    ["an unknown verb", ["divine", "good.txt"], "VERB_UNKNOWN", 2],
    ["no file at all", ["read"], "CALL_WRONG", 2],
  ])("refuses %s", async (_, args, code, exit) => {
    expectProblem(await run(args, folder), code, exit);
  });

  it("gives the problem as an object with --json", async () => {
    const { err, code } = await run(["read", "nowhere.txt", "--json"], folder);
    expect(code).toBe(2);
    expect(JSON.parse(err)).toMatchObject({ code: "FILE_NOT_FOUND", where: "nowhere.txt" });
  });

  it("goes on with the rest of a batch", async () => {
    const { out, err, code } = await run(
      ["read", "empty.txt", "good.txt", "binary.txt", "latin.txt", "--json"],
      folder,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).map((reading: { document: { id: string } }) => reading.document.id)).toEqual([
      "good",
      "latin",
    ]);
    expect(err).toContain("FILE_EMPTY");
  });

  it("survives a hundred thousand nested tags and brackets", async () => {
    const html = await run(["read", "deep.html", "--json"], folder);
    expect(html.err).not.toMatch(/RangeError|BUG/);
    const lines = await run(["read", "deep.jsonl", "--format", "jsonl"], folder);
    expect(JSON.parse(lines.out)).toMatchObject({ document: { id: "two" } });
    expect(lines.code).toBe(1);
  });

  it("takes a single line of 50 MB or says why not, in bounded time", async () => {
    const sentence = "Edda Kornfeld sagte, die Brücke bleibe gesperrt, und der Verband lehnte das ab. ";
    writeFileSync(
      join(folder, "long.txt"),
      sentence.repeat(Math.ceil((50 * 1024 * 1024) / Buffer.byteLength(sentence))),
    );
    const { code, err } = await run(["init", "long.parley"], folder);
    expect(code, err).toBe(0);
    const imported = await run(["import", "long.parley", "long.txt"], folder);
    expect(imported.err).not.toMatch(/BUG|heap|RangeError/);
    expect([0, 1]).toContain(imported.code);
    rmSync(join(folder, "long.txt"));
  }, 240_000);
});

describe("projects", () => {
  it("refuses a cut-off project and leaves it as it is", async () => {
    copyFileSync(join(folder, "whole.parley"), join(folder, "cut.parley"));
    truncateSync(join(folder, "cut.parley"), 20_000);
    const before = readFileSync(join(folder, "cut.parley"));
    expectProblem(await run(["documents", "cut.parley"], folder), "PROJECT_DAMAGED", 1);
    expect(readFileSync(join(folder, "cut.parley")).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("cut.parley"))).toEqual(["cut.parley"]);
  });

  it.each([
    ["a text as project", ["documents", "good.txt"], "PROJECT_NOT_PARLEY"],
    ["a project that is not there", ["documents", "no.parley"], "FILE_NOT_FOUND"],
    ["a second project in the same file", ["init", "whole.parley"], "PROJECT_EXISTS"],
  ])("refuses %s", async (_, args, code) => {
    const result = await run(args, folder);
    expectProblem(result, code, result.code);
    expect([1, 2]).toContain(result.code);
  });

  it("reads a project in a folder it may not write to, and leaves nothing beside it", async () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    copyFileSync(join(folder, "whole.parley"), join(locked, "whole.parley"));
    chmodSync(join(locked, "whole.parley"), 0o444);
    chmodSync(locked, 0o555);
    const read = await run(["documents", "locked/whole.parley", "--json"], folder);
    expect(read.code, read.err).toBe(0);
    expect(JSON.parse(read.out)).toHaveLength(1);
    expect(readdirSync(locked)).toEqual(["whole.parley"]);
    // Root may write anywhere; for everybody else writing is refused in words.
    if (process.getuid?.() !== 0)
      expectProblem(await run(["import", "locked/whole.parley", "good.txt"], folder), "PROJECT_READ_ONLY", 1);
    chmodSync(locked, 0o755);
  });

  it("names line and nearest key of a codebook with an unknown key, and makes no project", async () => {
    const text = readFileSync(join(example, "codebook.yaml"), "utf8").replace(/^concepts:/m, "concept:");
    writeFileSync(join(folder, "odd.yaml"), text);
    const result = await run(["init", "odd.parley", "--codebook", "odd.yaml"], folder);
    expectProblem(result, "CODEBOOK_KEY_UNKNOWN", result.code);
    expect([1, 2]).toContain(result.code);
    expect(result.err).toMatch(/concepts/);
    expect(existsSync(join(folder, "odd.parley"))).toBe(false);
  });
});

describe("serve", () => {
  it("says which port is in use and proposes another", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const result = await run(["serve", "whole.parley", "--port", String(port)], folder);
    other.close();
    expectProblem(result, "PORT_IN_USE", 1);
    expect(result.err).toContain(String(port + 1));
  });

  it.each(["0.0.0.0", "192.0.2.1", "example.org"])("refuses to listen on %s", async (host) => {
    expectProblem(await run(["serve", "whole.parley", "--host", host], folder), "HOST_REFUSED", 2);
  });
});
