/** `convert`, and `import` and `export` of `.dna` files, as they are called from the shell. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "../call.js";
import { shared, sharedIt, synthDna } from "../dna/dna-fixtures.js";
import { dumpDna, makeDna, smallRows } from "../dna/make-dna.js";
import { emptyProject, temporaryFolder } from "../sample-project.js";

interface Report {
  readonly read: { counts: Record<string, number>; assumptions: { code: string }[] } | null;
  readonly written: {
    rows: Record<string, number>;
    losses: { code: string; count: number; words: string }[];
  } | null;
}

describe("convert", () => {
  test("takes a .dna file to a project and back, equal, with both reports", async () => {
    const folder = temporaryFolder();
    const [from, project, back] = [synthDna(), join(folder, "a.parley"), join(folder, "b.dna")];
    const there = await call(["convert", from, project, "--json"]);
    expect(there).toMatchObject({ code: 0, err: "" });
    const read = JSON.parse(there.out) as Report;
    expect(read.read?.counts).toEqual({
      documents: 60,
      statements: 240,
      entities: 46,
      coders: 4,
      statementTypes: 3,
    });
    expect(read.written).toBeNull();
    const again = await call(["convert", project, back, "--json"]);
    expect(again.code).toBe(0);
    const { written } = JSON.parse(again.out) as Report;
    expect(written?.rows).toMatchObject({ DOCUMENTS: 60, STATEMENTS: 240 });
    expect(written?.losses.map(({ code }) => code)).toEqual(["DNA_LOSS_CODERS", "DNA_LOSS_HISTORY"]);
    expect(dumpDna(back)).toEqual(dumpDna(from));
    expect(readdirSync(folder).sort()).toEqual(["a.parley", "b.dna"]);
  });

  test("prints the losses as a table", async () => {
    const folder = temporaryFolder();
    const project = join(folder, "a.parley");
    await call(["convert", makeDna(smallRows), project]);
    const { out } = await call(["convert", project, join(folder, "b.dna")]);
    expect(out).toMatch(/^Wrote .*b\.dna, \d+ bytes: 2 documents, 3 statements, 7 entities, 2 coders\.\n/);
    expect(out).toMatch(/1 +coders without anything written there +DNA_LOSS_CODERS/);
  });

  test("leaves no project behind when the file cannot be read", async () => {
    const folder = temporaryFolder();
    const from = join(folder, "x.dna");
    writeFileSync(from, "no database");
    const { code, err } = await call(["convert", from, join(folder, "a.parley")]);
    expect(code).toBe(2);
    expect(err).toContain("DNA_NOT_DNA");
    expect(readdirSync(folder)).toEqual(["x.dna"]);
  });

  test("never replaces a project, and a .dna file only when asked", async () => {
    const from = makeDna(smallRows);
    const project = emptyProject();
    project.store.close();
    expect((await call(["convert", from, project.store.path])).err).toContain("PROJECT_EXISTS");
    const other = makeDna({ ...smallRows, STATEMENTS: [] });
    expect((await call(["convert", from, other])).err).toContain("DNA_FILE_EXISTS");
    expect(dumpDna(other).STATEMENTS).toHaveLength(0);
    expect((await call(["convert", from, other, "--replace"])).code).toBe(0);
    expect(dumpDna(other).STATEMENTS).toHaveLength(3);
  });

  test("says what it can convert", async () => {
    const { code, err } = await call(["convert", "a.txt", "b.txt"]);
    expect(code).toBe(2);
    expect(err).toContain("OPTION_INVALID");
  });

  sharedIt("brings a file of DNA 2 to DNA 3 and says which zone it took", async () => {
    const to = join(temporaryFolder(), "new.dna");
    const { code, out } = await call(["convert", shared("dna2/sample.dna"), to, "--json"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report).read?.assumptions.map(({ code: one }) => one)).toContain(
      "DNA2_ZONE_ASSUMED",
    );
    expect(dumpDna(to).STATEMENTS).toHaveLength(41);
    expect(
      (await call(["convert", shared("dna2/sample.dna"), to, "--replace", "--zone", "Nowhere"])).code,
    ).toBe(2);
  });
});

describe("import", () => {
  test("takes .dna files beside texts, goes on after one it cannot read, and reports each", async () => {
    const folder = temporaryFolder();
    const project = join(folder, "a.parley");
    await call(["init", project]);
    writeFileSync(join(folder, "text.txt"), "Die Ministerin Edda Kornfeld forderte am Montag mehr Geld.\n");
    writeFileSync(join(folder, "broken.dna"), "nothing");
    const { code, out } = await call([
      "import",
      project,
      join(folder, "broken.dna"),
      makeDna(smallRows, "good.dna"),
      join(folder, "text.txt"),
      "--json",
    ]);
    expect(code).toBe(1);
    const report = JSON.parse(out) as {
      read: number;
      skipped: number;
      files: { file: string; state: string }[];
    };
    expect(report).toMatchObject({ read: 3, skipped: 1 });
    expect(report.files.map(({ state }) => state)).toEqual(["read", "skipped", "read"]);
    const { out: list } = await call(["documents", project, "--json"]);
    expect(JSON.parse(list)).toHaveLength(3);
  });

  test("says in lines what came and what was assumed", async () => {
    const folder = temporaryFolder();
    const project = join(folder, "a.parley");
    await call(["init", project]);
    const { out } = await call(["import", project, makeDna(smallRows)]);
    expect(out).toContain("2 documents, 3 statements, 5 entities, 2 coders, 2 statement types");
    expect(out).toContain('same text: 8 as "Erstes"');
    expect(out).toContain("DNA_READING_ASSUMED");
  });
});

describe("export --to x.dna", () => {
  test("writes the record and prints its losses; what cannot be written leaves nothing", async () => {
    const folder = temporaryFolder();
    const project = join(folder, "a.parley");
    await call(["convert", makeDna(smallRows), project]);
    const { code, out } = await call(["export", project, "--to", join(folder, "b.dna"), "--json"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as NonNullable<Report["written"]>).rows).toMatchObject({
      STATEMENTS: 3,
      REGEXES: 1,
    });
    const nowhere = await call(["export", project, "--to", join(folder, "nowhere", "b.dna")]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).not.toContain("BUG");
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  test("password hashes leave in no other format", async () => {
    const folder = temporaryFolder();
    const path = makeDna(smallRows);
    const hash = "x".repeat(64);
    for (const args of [
      ["statements", path, "--json"],
      ["documents", path, "--json"],
      ["entities", path, "--json"],
      ["event-list", path, "--json"],
      ["export", path, "--to", join(folder, "a.csv")],
    ]) {
      expect((await call(args)).out).not.toContain(hash);
    }
  });
});
