import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { initProject, openProject } from "../../src/project/project.js";
import { openStore } from "../../src/store/open.js";
import { countingClock, emptyProject, sampleProject, temporaryFolder } from "../sample-project.js";

async function closedProject(): Promise<string> {
  const { project } = await sampleProject();
  project.store.close();
  return project.store.path;
}

function beside(path: string): string[] {
  return readdirSync(dirname(path)).filter((name) => name !== basename(path));
}

const code = (expected: string) => expect.objectContaining({ code: expected });

describe("a project file", () => {
  test("is one file when it is closed", async () => {
    const path = await closedProject();
    expect(beside(path)).toEqual([]);
  });

  test("opens for reading without anything beside it, and refuses to be written", async () => {
    const path = await closedProject();
    const before = readFileSync(path);
    const project = openProject(path, { readOnly: true });
    expect(project.store.list("statement")).toHaveLength(3);
    expect(beside(path)).toEqual([]);
    expect(() => project.store.undo(project.coder.id)).toThrowError(code("PROJECT_READ_ONLY"));
    project.store.close();
    expect(beside(path)).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("opens in a folder without permission to write", async () => {
    const path = await closedProject();
    chmodSync(dirname(path), 0o555);
    try {
      withoutSuperuser(() => {
        const project = openProject(path, { readOnly: true });
        expect(project.store.list("document")).toHaveLength(2);
        project.store.close();
        expect(() => openProject(path)).toThrowError(code("PROJECT_READ_ONLY"));
      });
    } finally {
      chmodSync(dirname(path), 0o755);
    }
  });

  test("is never replaced by a new one", async () => {
    const path = await closedProject();
    const before = readFileSync(path);
    expect(() => initProject(path)).toThrowError(code("PROJECT_EXISTS"));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("can be made where an interrupted start left an empty file", () => {
    const path = join(temporaryFolder(), "new.parley");
    writeFileSync(path, "");
    initProject(path).store.close();
    openProject(path).store.close();
  });

  test("needs a folder", () => {
    const path = join(temporaryFolder(), "missing", "new.parley");
    expect(() => initProject(path)).toThrowError(code("FILE_NOT_FOUND"));
  });

  const foreign: readonly (readonly [name: string, bytes: string | Buffer, code: string])[] = [
    ["an empty file", "", "PROJECT_NOT_PARLEY"],
    [
      "a text file",
      "Genf – Ministerpräsidentin Ada Lindqvist sagte am Montag. ".repeat(10),
      "PROJECT_NOT_PARLEY",
    ],
    ["a header alone", Buffer.from("SQLite format 3\0"), "PROJECT_DAMAGED"],
    ["binary noise", Buffer.alloc(4096, 7), "PROJECT_NOT_PARLEY"],
  ];
  test.each(foreign)("is told from %s", (_, bytes, expected) => {
    const path = join(temporaryFolder(), "x.parley");
    writeFileSync(path, bytes);
    expect(() => openStore(path)).toThrowError(code(expected));
    expect(beside(path)).toEqual([]);
  });

  test("is told from another program's database, a folder, and nothing", () => {
    const folder = temporaryFolder();
    const path = join(folder, "other.parley");
    new Database(path).exec("CREATE TABLE documents (id INTEGER)").close();
    expect(() => openStore(path)).toThrowError(code("PROJECT_NOT_PARLEY"));
    expect(() => openStore(folder)).toThrowError(code("PROJECT_NOT_PARLEY"));
    expect(() => openStore(join(folder, "none.parley"))).toThrowError(code("FILE_NOT_FOUND"));
  });

  test("of a newer program is left alone", async () => {
    const path = await closedProject();
    const database = new Database(path);
    database.pragma("user_version = 999");
    database.close();
    expect(() => openStore(path)).toThrowError(code("PROJECT_NEWER"));
  });

  test.each([0.2, 0.5, 0.9])("that is cut off at %d of its length is refused", async (share) => {
    const path = await closedProject();
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    expect(() => openStore(path)).toThrowError(code("PROJECT_DAMAGED"));
  });

  test("with overwritten pages is reported as damaged", async () => {
    const path = await closedProject();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096, bytes.length);
    writeFileSync(path, bytes);
    expect(() => openProject(path)).toThrowError(code("PROJECT_DAMAGED"));
  });

  test("that another process keeps locked says so", async () => {
    const path = await closedProject();
    const other = new Database(path);
    other.exec("BEGIN EXCLUSIVE");
    expect(() => openProject(path, { patience: 50 })).toThrowError(code("PROJECT_BUSY"));
    other.exec("ROLLBACK");
    other.close();
    openProject(path).store.close();
  });

  test("can be written by two processes in turn", () => {
    const project = emptyProject();
    const second = openProject(project.store.path, countingClock(5000));
    const summary = { key: "setting-changed", details: {} } as const;
    for (const [index, { store, coder }] of [project, second, project, second].entries()) {
      const after = { id: `setting-${index}`, value: index };
      store.write(
        { summary, changes: [{ kind: "setting", id: after.id, before: null, after }] },
        { coderId: coder.id },
      );
    }
    expect(project.store.list("setting")).toEqual(second.store.list("setting"));
    expect(project.store.revision()).toBe(5);
    project.store.close();
    second.store.close();
    expect(beside(project.store.path)).toEqual([]);
  });

  test("copied while its journal is open opens from the copy with everything acknowledged", () => {
    const project = emptyProject();
    const folder = temporaryFolder();
    mkdirSync(join(folder, "copy"));
    for (const name of readdirSync(dirname(project.store.path))) {
      copyFileSync(join(dirname(project.store.path), name), join(folder, "copy", name));
    }
    const copy = openProject(join(folder, "copy", basename(project.store.path)), { readOnly: true });
    expect(copy.store.revision()).toBe(1);
    copy.store.close();
    project.store.close();
  });

  test("passes SQLite's own check", async () => {
    const path = await closedProject();
    const database = new Database(path, { readonly: true });
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    // The file is plain SQLite for whoever has the tool.
    const shell = spawnSync("sqlite3", [path, "SELECT count(*) FROM document"], { encoding: "utf8" });
    if (shell.error === undefined) expect(shell.stdout.trim()).toBe("2");
  });
});

/** The superuser may write everywhere, so that a test of permissions runs as somebody else meanwhile. */
function withoutSuperuser(work: () => void): void {
  const { geteuid, seteuid } = process;
  const isSuperuser = geteuid?.() === 0 && seteuid !== undefined;
  if (!isSuperuser) {
    work();
    return;
  }
  seteuid(65_534);
  try {
    work();
  } finally {
    seteuid(0);
  }
}
