/** What stays in memory is what nothing changed. */
import { expect, test } from "vitest";
import { editEntity, undo } from "../../src/project/actions.js";
import { documentColumns } from "../../src/project/document-columns.js";
import { allEntities } from "../../src/project/entities.js";
import { closeProject, openProject } from "../../src/project/project.js";
import { rememberedUntil } from "../../src/project/remembered.js";
import { sampleProject } from "../sample-project.js";

test("entities are read again when one changed, other records stay", async () => {
  const { project } = await sampleProject();
  const [entities, documents] = [allEntities(project), documentColumns(project)];
  const [first] = entities.byId.values();
  const id = first?.id ?? "";
  expect(allEntities(project)).toBe(entities);
  editEntity(project, id, { color: "#123456" }, null);
  expect(allEntities(project)).not.toBe(entities);
  expect(allEntities(project).byId.get(id)?.color).toBe("#123456");
  expect(documentColumns(project)).toBe(documents);
  undo(project);
  expect(allEntities(project).byId.get(id)?.color).toBe(first?.color);
  closeProject(project);
});

test("what another process wrote is noticed", async () => {
  const { project } = await sampleProject();
  const [first] = allEntities(project).byId.values();
  const other = openProject(project.store.path);
  editEntity(other, first?.id ?? "", { color: "#654321" }, null);
  closeProject(other);
  expect(allEntities(project).byId.get(first?.id ?? "")?.color).toBe("#654321");
  closeProject(project);
});

test("no more than a few results are kept, the last ones that were made", async () => {
  const { project } = await sampleProject();
  let made = 0;
  const ask = (name: string) => rememberedUntil(project, ["coder"], name, () => ++made);
  for (let number = 0; number < 100; number += 1) ask(`question ${number}`);
  expect(made).toBe(100);
  ask("question 99");
  expect(made).toBe(100);
  ask("question 0");
  expect(made).toBe(101);
  closeProject(project);
});
