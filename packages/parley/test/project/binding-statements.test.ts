/** What the ledger reads follows every write: it is the same as in a project opened anew. */
import type { Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { addStatement, deleteStatement, editEntity, undo } from "../../src/project/actions.js";
import { workByAndBy } from "../../src/project/by-and-by.js";
import { mergeEntities } from "../../src/project/entity-actions.js";
import { allStatements, ledgerStatements, readAllByAndBy } from "../../src/project/ledger-statements.js";
import { commitmentList, knownCommitments } from "../../src/project/ledger-view.js";
import { closeProject, openProject, type Project } from "../../src/project/project.js";
import { draftOf, sampleProject } from "../sample-project.js";

/** The rows as kept, and as another process reads them that knows nothing yet. */
function rows(project: Project, labels: Language = "en") {
  const fresh = openProject(project.store.path);
  const anew = ledgerStatements(fresh, "all", labels);
  closeProject(fresh);
  return { kept: ledgerStatements(project, "all", labels), anew };
}

const ANNOUNCED = "send troops if a ceasefire holds";

async function withAnnouncement(): Promise<{ project: Project; id: string }> {
  const { project, documents } = await sampleProject();
  ledgerStatements(project, "all", "en");
  const draft = draftOf(project.store, documents.get("2031-01-20_geneva") ?? "", ANNOUNCED, {
    act: "announce",
  });
  addStatement(project, draft);
  const id = project.store.list("statement").at(-1)?.id ?? "";
  return { project, id };
}

describe("statements that may bind", () => {
  test("take in one that is added", async () => {
    const { project, id } = await withAnnouncement();
    const { kept, anew } = rows(project);
    expect(kept.map(({ statement }) => statement.id)).toContain(id);
    expect(kept).toEqual(anew);
  });

  test("lose one that is deleted, and have it again after undo", async () => {
    const { project, id } = await withAnnouncement();
    ledgerStatements(project, "all", "en");
    deleteStatement(project, id, null);
    const without = rows(project);
    expect(without.kept.map(({ statement }) => statement.id)).not.toContain(id);
    expect(without.kept).toEqual(without.anew);
    undo(project);
    const again = rows(project);
    expect(again.kept.map(({ statement }) => statement.id)).toContain(id);
    expect(again.kept).toEqual(again.anew);
  });

  test("are the same objects again once a change is taken back", async () => {
    const { project } = await withAnnouncement();
    const before = ledgerStatements(project, "all", "en");
    const [into, from] = project.store.list("entity").filter(({ variableId }) => variableId === "concept");
    mergeEntities(project, { into: into?.id ?? "", from: [from?.id ?? ""] });
    undo(project);
    const after = ledgerStatements(project, "all", "en");
    expect(after.length).toBe(before.length);
    expect(after.every((row, at) => row === before[at])).toBe(true);
  });

  test("are read ahead for a server, which answers others in between", async () => {
    const { project } = await withAnnouncement();
    const closing = new AbortController();
    workByAndBy(project, closing.signal);
    let answered = false;
    const reading = readAllByAndBy(project, "all");
    setImmediate(() => {
      answered = true;
    });
    await reading;
    expect(answered).toBe(true);
    const fresh = openProject(project.store.path);
    expect(allStatements(project, "all", "en")).toEqual(allStatements(fresh, "all", "en"));
    closeProject(fresh);
    closing.abort();
  });

  test("show an actor by its new label", async () => {
    const { project } = await withAnnouncement();
    const [first] = ledgerStatements(project, "all", "en").flatMap(({ person }) => person ?? []);
    editEntity(project, first?.id ?? "", { labels: { en: "Somebody Else" } }, null);
    const { kept, anew } = rows(project);
    expect(kept.map(({ actorLabel }) => actorLabel)).toContain("Somebody Else");
    expect(kept).toEqual(anew);
  });

  test("follow a concept that becomes another, and its undo", async () => {
    const { project } = await withAnnouncement();
    const concepts = () => ledgerStatements(project, "all", "en").map(({ concept }) => concept?.id ?? null);
    const before = concepts();
    const from = before.find((id) => id !== null) ?? "";
    const into = project.store
      .list("entity")
      .find(({ id, variableId }) => variableId === "concept" && id !== from);
    mergeEntities(project, { into: into?.id ?? "", from: [from] });
    expect(concepts()).toContain(into?.id);
    const merged = rows(project);
    expect(merged.kept).toEqual(merged.anew);
    undo(project);
    expect(concepts()).toEqual(before);
    const undone = rows(project);
    expect(undone.kept).toEqual(undone.anew);
  });

  test("stay the same objects while nothing is written", async () => {
    const { project } = await withAnnouncement();
    const [first] = ledgerStatements(project, "all", "en");
    expect(first).toBeDefined();
    expect(ledgerStatements(project, "all", "en")[0]).toBe(first);
  });
});

describe("the number of commitments", () => {
  test("is known once the ledger was asked for, until the next write", async () => {
    const { project, id } = await withAnnouncement();
    expect(knownCommitments(project)).toBeNull();
    const { commitments } = commitmentList(project, { status: "all", labels: "en" });
    expect(knownCommitments(project)).toBe(commitments.length);
    deleteStatement(project, id, null);
    expect(knownCommitments(project)).toBeNull();
  });
});
