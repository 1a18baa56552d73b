import { join } from "node:path";
import { expect, test } from "vitest";
import { editProject } from "../../src/project/actions.js";
import { openProject } from "../../src/project/project.js";
import { copyProject } from "../../src/store/copy-project.js";
import { countingClock, dump, sampleProject, temporaryFolder } from "../sample-project.js";

test("a copy of an open project is complete, and never replaces a file", async () => {
  const { project } = await sampleProject();
  const path = join(temporaryFolder(), "copy.parley");
  copyProject(project.store, path);
  const before = dump(project.store);
  editProject(project, { name: "Later" });
  const copy = openProject(path, countingClock(9000));
  expect(dump(copy.store)).toEqual(before);
  expect(() => copyProject(project.store, path)).toThrowError(
    expect.objectContaining({ code: "PROJECT_EXISTS" }),
  );
  copy.store.close();
  project.store.close();
});

test("a text version cannot be changed", async () => {
  const { project } = await sampleProject();
  expect(() => project.store.connection.run("UPDATE text_version SET text = 'x'")).toThrowError(/immutable/);
  project.store.close();
});
