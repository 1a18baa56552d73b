/** What hangs on which condition. All people are invented. */
import { codebookSchema } from "@parley/core";
import { expect, test } from "vitest";
import { addStatement, setCodebook } from "../../src/project/actions.js";
import { conditionList } from "../../src/project/condition-view.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { draftOf, emptyProject, sampleCodebook, textFile } from "../sample-project.js";

test("a position stands under each of its conditions, once", async () => {
  const project = emptyProject();
  setCodebook(
    project,
    codebookSchema.parse({
      ...sampleCodebook,
      conditions: ["ceasefire", "mandate", "embargo"].map((id) => ({ id, labels: { en: id } })),
    }),
  );
  const words = "the plan is sound if a ceasefire holds or there is a mandate or the ceasefire lasts";
  await importDocuments(project, [textFile("2031-01-20_geneva.txt", `Ada Lindqvist said ${words}.`)]);
  const [doc] = project.store.list("document");
  const condition = draftOf(
    project.store,
    doc?.id ?? "",
    "if a ceasefire holds or there is a mandate or the ceasefire lasts",
  );
  addStatement(
    project,
    draftOf(project.store, doc?.id ?? "", words, { act: "assert", condition: condition.quote }),
  );
  const { conditions } = conditionList(project, { status: "all", labels: "en" });
  expect(conditions.map(({ id, positions }) => [id, positions.length])).toEqual([
    ["ceasefire", 1],
    ["mandate", 1],
    ["embargo", 0],
  ]);
});
