import type { Statement } from "@parley/core";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/project/actions.js";
import { agreementsOf } from "../../src/project/agreeing-engines.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { emptyProject, textFile } from "../sample-project.js";
import { type Said, tellingEngine } from "./telling-engine.js";

const text = "Außenministerin Ada Lindqvist sagte: „Wir schicken Truppen.“ Frankreich zögert.";

const troops: Said = {
  words: "Wir schicken Truppen",
  speaker: { words: "Außenministerin Ada Lindqvist", canonical: "Ada Lindqvist" },
  confidence: 0.4,
};
/** The same in other bounds: with quotation marks, and without the office. */
const sameTroops: Said = {
  words: "„Wir schicken Truppen.“",
  speaker: { words: "Ada Lindqvist" },
  confidence: 0.9,
};
const delay: Said = { words: "zögert", speaker: { words: "Frankreich", kind: "state" }, confidence: 0.7 };

async function readBy(project: Project, name: string, said: readonly Said[], version = "1"): Promise<void> {
  await extractDocuments(project, { engine: tellingEngine(said, version, name), again: true });
}

async function projectWithText(): Promise<Project> {
  const project = emptyProject();
  await importDocuments(project, [textFile("2031-01-13_a.txt", text)]);
  return project;
}

const shown = (project: Project) =>
  project.store.list("statement").map((statement: Statement) => ({
    engine: statement.engine,
    confidence: statement.confidence,
    agreed: agreementsOf(statement),
  }));

describe("two engines that say the same", () => {
  test("make one proposal that names both with both confidences and counts with the higher", async () => {
    const project = await projectWithText();
    await readBy(project, "one", [troops, delay]);
    await readBy(project, "two", [sameTroops]);
    expect(shown(project)).toEqual([
      { engine: "one@1", confidence: 0.9, agreed: [{ engine: "two@1", confidence: 0.9, own: 0.4 }] },
      { engine: "one@1", confidence: 0.7, agreed: [] },
    ]);
    closeProject(project);
  });

  test("change nothing when either reads again and says the same", async () => {
    const project = await projectWithText();
    await readBy(project, "one", [troops, delay]);
    await readBy(project, "two", [sameTroops]);
    const revision = project.store.revision();
    await readBy(project, "one", [troops, delay]);
    await readBy(project, "two", [sameTroops]);
    expect(project.store.revision()).toBe(revision);
    closeProject(project);
  });

  test("stay one when the first reads in a new version", async () => {
    const project = await projectWithText();
    await readBy(project, "one", [troops]);
    await readBy(project, "two", [sameTroops]);
    await readBy(project, "one", [{ ...troops, confidence: 0.5 }], "2");
    expect(shown(project)).toEqual([
      { engine: "one@2", confidence: 0.9, agreed: [{ engine: "two@1", confidence: 0.9, own: 0.5 }] },
    ]);
    closeProject(project);
  });

  test("are the first alone again when the second changes its mind", async () => {
    const project = await projectWithText();
    await readBy(project, "one", [troops]);
    await readBy(project, "two", [sameTroops]);
    await readBy(project, "two", []);
    expect(shown(project)).toEqual([{ engine: "one@1", confidence: 0.4, agreed: [] }]);
    closeProject(project);
  });

  test("are the second alone when the first changes its mind", async () => {
    const project = await projectWithText();
    await readBy(project, "one", [troops]);
    await readBy(project, "two", [sameTroops]);
    await readBy(project, "one", []);
    expect(shown(project)).toEqual([{ engine: "two@1", confidence: 0.9, agreed: [] }]);
    const [coder] = project.store.list("coder", "own.name = 'two'");
    expect(project.store.list("statement")[0]?.coderId).toBe(coder?.id);
    closeProject(project);
  });
});

const differences: readonly (readonly [name: string, said: Said])[] = [
  ["another actor", { ...sameTroops, speaker: { words: "Frankreich", kind: "state" } }],
  ["other words", { ...sameTroops, words: "Truppen" }],
  ["nobody as actor", { words: "„Wir schicken Truppen.“" }],
];
test.each(differences)("%s makes a proposal of its own", async (_, said) => {
  const project = await projectWithText();
  await readBy(project, "one", [troops]);
  await readBy(project, "two", [said]);
  expect(project.store.list("statement")).toHaveLength(2);
  closeProject(project);
});

test("what a person has decided is not proposed again by another engine", async () => {
  const project = await projectWithText();
  await readBy(project, "one", [delay]);
  decide(project, { kind: "reject", ids: project.store.list("statement").map(({ id }) => id) });
  await readBy(project, "two", [delay]);
  expect(project.store.list("statement")).toHaveLength(1);
  closeProject(project);
});
