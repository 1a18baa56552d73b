import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { countWaiting, waitingDocuments } from "../../src/project/documents-read.js";
import { defaultEngine, findEngine } from "../../src/project/engines.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, openProject, type Project } from "../../src/project/project.js";
import { emptyProject, textFile } from "../sample-project.js";

const names = ["Ada Lindqvist", "Tomas Verhoek", "Mira Solberg"];

/** A project of short reports, each by one of three people about another number of soldiers. */
async function projectOf(documents: number): Promise<Project> {
  const project = emptyProject();
  const files = Array.from({ length: documents }, (_, number) =>
    textFile(
      `2031-01-${String(1 + (number % 28)).padStart(2, "0")}_${number}.txt`,
      `Ministerpräsidentin ${names[number % 3]} sagte am Montag in Genf, ihr Land wolle ${number + 100} Soldaten schicken.`,
    ),
  );
  await importDocuments(project, files);
  return project;
}

const scope = { engine: findEngine(defaultEngine), codebookId: null, again: false };

/** What was found, without ids, in the order it was written. */
function found(project: Project): string[] {
  const names = new Map(project.store.list("entity").map(({ id, value }) => [id, value]));
  return project.store
    .list("statement")
    .map(({ claim, values }) => `${names.get(String(values.person))}: ${claim.text}`);
}

describe("reading on threads", () => {
  test("finds the same in the same order as reading on the main thread", async () => {
    const one = await projectOf(130);
    await extractDocuments(one, { threads: 0 });
    const other = await projectOf(130);
    const result = await extractDocuments(other, { threads: 2 });
    expect(result).toMatchObject({ documents: 130, proposals: 130, stopped: false, problems: [] });
    expect(found(other)).toEqual(found(one));
    closeProject(one);
    closeProject(other);
  });
});

describe("documents that wait", () => {
  test("come page by page in the order of import, each once", async () => {
    const project = await projectOf(3);
    const ids = project.store.list("document").map(({ id }) => id);
    expect([...waitingDocuments(project, scope)]).toEqual(ids);
    expect([...waitingDocuments(project, scope, [...ids].reverse())]).toEqual(ids);
    expect(countWaiting(project, scope, ids.slice(1))).toBe(2);
    closeProject(project);
  });
});

describe("a stop", () => {
  test("by signal ends after the batch at hand, and the next call goes on with the rest", async () => {
    const project = await projectOf(130);
    const stopper = new AbortController();
    const first = await extractDocuments(project, {
      signal: stopper.signal,
      onProgress: () => stopper.abort(),
    });
    expect(first).toMatchObject({ documents: 50, stopped: true });
    const second = await extractDocuments(project);
    expect(second).toMatchObject({ documents: 80, upToDate: 50, proposals: 80, stopped: false });
    expect(found(project)).toHaveLength(130);
    closeProject(project);
  });

  const ways = [
    ["SIGKILL", null],
    ["SIGINT", 130],
  ] as const;
  test.each(ways)("by %s loses nothing that was finished, and finds nothing twice", async (signal, exit) => {
    const project = await projectOf(700);
    const { path } = project.store;
    closeProject(project);
    const ended = await stopHalfWay(path, signal);
    expect(ended).toBe(exit);

    const again = openProject(path);
    const waiting = countWaiting(again, scope);
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(700);
    // What a batch wrote is kept whole; a kill can at most forget that the last one was read.
    expect([0, 50]).toContain(again.store.list("statement").length - (700 - waiting));
    const rest = await extractDocuments(again);
    expect(rest).toMatchObject({ documents: waiting, upToDate: 700 - waiting });
    expect(new Set(found(again)).size).toBe(700);
    expect(again.store.list("statement")).toHaveLength(700);
    closeProject(again);
  });
});

/** Runs `parley extract` until it says that documents are done, then stops it; gives the exit code. */
function stopHalfWay(path: string, signal: "SIGKILL" | "SIGINT"): Promise<number | null> {
  const program = fileURLToPath(new URL("extract-child.ts", import.meta.url));
  const args = ["--import", "tsx", "--conditions=parley-src", program, path, "--threads", "1"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    let sent = false;
    child.stderr.setEncoding("utf8").on("data", (words: string) => {
      // A second Ctrl-C would end it at once.
      if (sent || !/Reading \d+ of 700/.test(words)) return;
      sent = child.kill(signal);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code));
  });
}
