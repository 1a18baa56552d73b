/** The lines printed at the start. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { summaryOf } from "../../src/commands/summary.js";
import { closeProject, initProject } from "../../src/project/project.js";
import { temporaryFolder } from "../sample-project.js";

test.each([
  ["record.parley", (path: string) => path],
  ["the $record of talks.parley", (path: string) => `"${path.replace("$", "\\$")}"`],
])("names the project %s as it can be pasted into a shell", (name, pasted) => {
  const path = join(temporaryFolder(), name);
  const project = initProject(path);
  try {
    expect(summaryOf(project)).toContain(`npx parley overview ${pasted(path)}\n`);
  } finally {
    closeProject(project);
  }
});
