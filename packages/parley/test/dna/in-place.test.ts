/** Verbs that read a `.dna` file in place: what they show, and that the file and its folder stay as they are. */
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDna } from "../../src/dna/open-dna.js";
import { connect } from "../../src/store/connection.js";
import { call } from "../call.js";
import { temporaryFolder } from "../sample-project.js";
import { synthDna } from "./dna-fixtures.js";
import { makeDna, smallRows } from "./make-dna.js";

const calls: readonly (readonly string[])[] = [
  ["statements", "--format", "csv"],
  ["statements", "--json"],
  ["documents", "--format", "csv"],
  ["documents", "--search", "ruhe", "--json"],
  ["entities", "--format", "csv"],
  ["commitments", "--json"],
  ["network", "--json"],
  ["network", "--format", "graphml"],
  ["network", "--format", "csv"],
  ["event-list", "--json"],
  ["barplot", "--json"],
  ["polarization", "--json"],
  ["backbone", "--method", "nested", "--json"],
];

/** What lies in the folder: names, sizes, times and contents. */
function state(folder: string): unknown {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs, mode } = statSync(path);
    return [name, size, mtimeMs, mode, createHash("sha256").update(readFileSync(path)).digest("hex")];
  });
}

describe("reading in place", () => {
  const path = synthDna();
  const folder = dirname(path);

  test.each(calls)("%s leaves the file and its folder as they are", async (verb, ...options) => {
    const before = state(folder);
    const { code, out } = await call([verb, path, ...options]);
    expect(code).toBe(0);
    expect(out).not.toBe("");
    expect(state(folder)).toEqual(before);
  });

  test.each(calls)("%s works where nothing can be written", async (verb, ...options) => {
    const readOnly = temporaryFolder();
    const copy = join(readOnly, "synth.dna");
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    chmodSync(readOnly, 0o555);
    try {
      const before = state(readOnly);
      expect((await call([verb, copy, ...options])).code).toBe(0);
      expect(state(readOnly)).toEqual(before);
    } finally {
      chmodSync(readOnly, 0o755);
    }
  });

  test("gives the same each time", async () => {
    for (const [verb = "", ...options] of calls) {
      expect((await call([verb, path, ...options])).out).toBe((await call([verb, path, ...options])).out);
    }
  });

  test("exports go elsewhere and leave it alone", async () => {
    const before = state(folder);
    const target = temporaryFolder();
    for (const name of ["net.graphml", "net.gexf", "net.dl", "all.csv", "all.jsonl", "copy.dna"]) {
      expect((await call(["export", path, "--to", join(target, name)])).code).toBe(0);
    }
    expect(readdirSync(target).sort()).toEqual([
      "all.csv",
      "all.jsonl",
      "copy.dna",
      "net.dl",
      "net.gexf",
      "net.graphml",
    ]);
    expect(state(folder)).toEqual(before);
  });
});

describe("verbs that write", () => {
  test.each([["serve"], ["extract"], ["decide", "--accept", "--min-confidence", "0.5"]])(
    "%s refuses a .dna file and leaves it alone",
    async (verb, ...options) => {
      const path = makeDna(smallRows);
      const before = state(dirname(path));
      const { code, err } = await call([verb, path, ...options]);
      expect(code).toBe(2);
      expect(err).toContain("DNA_NEEDS_PROJECT");
      expect(state(dirname(path))).toEqual(before);
    },
  );
});

describe("what is shown", () => {
  test("has DNA's own IDs, in the order of their numbers, and every variable by name", async () => {
    const { out } = await call(["statements", makeDna(smallRows), "--json"]);
    const rows = JSON.parse(out) as { id: string; documentId: string; organization: { id: string } | null }[];
    expect(
      rows.map(({ id, documentId, organization }) => [id, documentId, organization?.id ?? null]),
    ).toEqual([
      ["20", "8", null],
      ["11", "7", "5"],
      ["12", "7", null],
    ]);
    const csv = (await call(["statements", makeDna(smallRows), "--format", "csv"])).out.split("\n");
    expect(csv[0]).toMatch(/,quote,strength,note$/);
    expect(csv[1]).toMatch(/,Ada,,prüfen$/);
    expect(csv[2]).toMatch(/,„Ruhe“,-2,$/);
  });

  test("documents of one moment stand in the order of their numbers", async () => {
    const documents = [10, 9, 2].map((ID) => ({ ...smallRows.DOCUMENTS?.[1], ID }) as never);
    const { out } = await call([
      "documents",
      makeDna({ ...smallRows, DOCUMENTS: documents, STATEMENTS: [] }),
      "--json",
    ]);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(["2", "9", "10"]);
  });

  test("statements outside their text are missing, and that is said", async () => {
    const path = makeDna({
      ...smallRows,
      STATEMENTS: [{ ID: 11, StatementTypeId: 1, DocumentId: 7, Start: 900, Stop: 901, Coder: 4 }],
    });
    const { out, err } = await call(["statements", path, "--json"]);
    expect(JSON.parse(out)).toEqual([]);
    expect(err).toContain("DNA_STATEMENTS_OUTSIDE_TEXT");
  });

  test("a ledger is empty, and it is said why", async () => {
    const { out, err, code } = await call(["commitments", makeDna(smallRows), "--json"]);
    expect(JSON.parse(out)).toEqual([]);
    expect(err).toContain("DNA_WITHOUT_LEDGER");
    expect(code).toBe(0);
  });
});

describe("a file that another program left unfinished", () => {
  test("with a journal beside it is read with what the journal holds, and stays as it is", () => {
    const path = makeDna(smallRows, "busy.dna");
    const writer = connect(path, { readOnly: false });
    writer.value("PRAGMA journal_mode = WAL");
    writer.run("UPDATE DOCUMENTS SET Title = 'Neu' WHERE ID = 7");
    const before = state(dirname(path));
    expect(readdirSync(dirname(path))).toContain("busy.dna-wal");
    const connection = openDna(path);
    expect(connection.value("SELECT Title FROM DOCUMENTS WHERE ID = 7")).toBe("Neu");
    connection.close();
    expect(state(dirname(path))).toEqual(before);
    writer.close();
  });

  test("in the mode that makes a journal when it is opened: none is made", () => {
    const path = makeDna(smallRows, "wal.dna");
    const writer = connect(path, { readOnly: false });
    writer.value("PRAGMA journal_mode = WAL");
    writer.close();
    const before = state(dirname(path));
    const connection = openDna(path);
    expect(connection.value("SELECT count(*) FROM DOCUMENTS")).toBe(2);
    connection.close();
    expect(state(dirname(path))).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(["wal.dna"]);
  });
});
