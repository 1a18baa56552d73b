import { ParleyError } from "@parley/core";
import { describe, expect, test } from "vitest";
import { importDocuments } from "../../src/project/import-documents.js";
import { emptyProject, firstText, secondText, textFile } from "../sample-project.js";

describe("importing documents", () => {
  test("keeps text, metadata and language, and reports what it assumed", async () => {
    const project = emptyProject();
    const { report, documentIds } = await importDocuments(project, [
      textFile("2031-01-13_genf.txt", firstText),
      textFile("2031-01-20_geneva.txt", secondText),
    ]);
    expect(report).toMatchObject({ found: 2, read: 2, skipped: 0 });
    expect(report.files.map(({ file, state }) => [file, state])).toEqual([
      ["2031-01-13_genf.txt", "read"],
      ["2031-01-20_geneva.txt", "read"],
    ]);
    const [first, second] = project.store.list("document");
    expect(documentIds).toEqual([first?.id, second?.id]);
    expect(first).toMatchObject({ name: "2031-01-13_genf", language: "de", sameTextAs: null });
    expect(first?.date).toMatchObject({ local: "2031-01-13", precision: "day" });
    expect(second?.language).toBe("en");
    expect(project.store.read("textVersion", first?.versionId ?? "")?.text).toBe(firstText);
    for (const remark of report.files.flatMap((file) => file.assumptions)) expect(remark.words).not.toBe("");
    project.store.close();
  });

  test("links a text that is there already, names it in the report, and keeps both", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("a.txt", firstText)]);
    const { report } = await importDocuments(project, [
      textFile("b.txt", firstText),
      textFile("c.txt", firstText),
    ]);
    const [a, b, c] = project.store.list("document");
    expect([b?.sameTextAs, c?.sameTextAs]).toEqual([a?.id, a?.id]);
    expect(report.files.flatMap((file) => file.documents.map((doc) => doc.sameTextAs))).toEqual([
      a?.title,
      a?.title,
    ]);
    expect(project.store.list("textVersion")).toHaveLength(3);
    project.store.close();
  });

  test("goes on after files that cannot be read, and says why", async () => {
    const project = emptyProject();
    const { report } = await importDocuments(project, [
      textFile("empty.txt", ""),
      { name: "gone.txt", bytes: () => Promise.reject(Object.assign(new Error("gone"), { code: "ENOENT" })) },
      {
        name: "large.txt",
        bytes: () => Promise.reject(new ParleyError("FILE_TOO_LARGE", { file: "large.txt" })),
      },
      { name: "binary.txt", bytes: new Uint8Array(5000).map((_, index) => (index * 7) % 32) },
      { name: "picture.xyz", bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]) },
      textFile("good.txt", secondText),
    ]);
    expect(report).toMatchObject({ found: 6, read: 1, skipped: 5 });
    expect(report.files.map(({ state, reasons }) => [state, reasons[0]?.code ?? null])).toEqual([
      ["skipped", "FILE_EMPTY"],
      ["skipped", "FILE_NOT_READ"],
      ["skipped", "FILE_TOO_LARGE"],
      ["skipped", "FILE_BINARY"],
      ["skipped", expect.stringMatching(/^FILE_/)],
      ["read", null],
    ]);
    expect(project.store.list("document")).toHaveLength(1);
    project.store.close();
  });

  test("acknowledges documents only after they are committed, in batches", async () => {
    const project = emptyProject();
    const batches: number[] = [];
    const files = Array.from({ length: 120 }, (_, number) =>
      textFile(`${number}.txt`, `${secondText} ${number}`),
    );
    await importDocuments(project, files, {
      onCommitted: (documents) => {
        batches.push(documents.length);
        const ids = new Set(project.store.connection.column("SELECT id FROM document"));
        expect(documents.every((doc) => ids.has(doc.id))).toBe(true);
      },
    });
    expect(batches).toEqual([50, 50, 20]);
    expect(project.store.history({ limit: 3 }).map(({ summary }) => summary.details.count)).toEqual([
      20, 50, 50,
    ]);
    project.store.close();
  });

  test("takes many documents from one table, and the date and language that are given", async () => {
    const project = emptyProject();
    const csv = `id,title,text\n1,Eins,"${firstText.replaceAll('"', '""')}"\n2,Zwei,\n3,Drei,"Ein dritter Text."\n`;
    const { report } = await importDocuments(project, [textFile("table.csv", csv)], {
      language: "en",
      options: { date: "2031-03-01" },
    });
    expect(report).toMatchObject({ read: 2, skipped: 1 });
    expect(report.files[0]?.state).toBe("partly");
    expect(
      project.store.list("document").map(({ name, language, date }) => [name, language, date?.local]),
    ).toEqual([
      ["1", "en", "2031-03-01"],
      ["3", "en", "2031-03-01"],
    ]);
    project.store.close();
  });

  test("of nothing leaves no line in the history", async () => {
    const project = emptyProject();
    const { report } = await importDocuments(project, []);
    expect(report).toEqual({ found: 0, read: 0, skipped: 0, files: [] });
    expect(project.store.revision()).toBe(1);
    project.store.close();
  });
});
