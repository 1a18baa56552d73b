/** From `.dna` to `.parley` and back: every table and column as it was, IDs included. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportDna } from "../../src/dna/export-dna.js";
import { importDna } from "../../src/dna/import-dna.js";
import { redo, undo } from "../../src/project/actions.js";
import { openProject } from "../../src/project/project.js";
import { connect } from "../../src/store/connection.js";
import { emptyProject, temporaryFolder } from "../sample-project.js";
import { anyDna } from "./any-dna.js";
import { shared, sharedIt, synthDna } from "./dna-fixtures.js";
import { dumpDna, makeDna, smallRows } from "./make-dna.js";

/** What stands in the file after the way through a project that was closed in between. */
function throughProject(path: string): ReturnType<typeof dumpDna> {
  const project = emptyProject();
  importDna(project, path);
  project.store.close();
  const again = openProject(project.store.path, { readOnly: true });
  const back = join(temporaryFolder(), "back.dna");
  exportDna(again, back);
  again.store.close();
  const connection = connect(back, { readOnly: true });
  expect(connection.column("PRAGMA integrity_check")).toEqual(["ok"]);
  expect(connection.all("PRAGMA foreign_key_check")).toEqual([]);
  connection.close();
  return dumpDna(back);
}

describe("a .dna file comes back table by table", () => {
  test("with all kinds of rows", () => {
    const path = makeDna(smallRows);
    expect(throughProject(path)).toEqual(dumpDna(path));
  });

  test("the synthetic database", () => {
    const path = synthDna();
    expect(throughProject(path)).toEqual(dumpDna(path));
  });

  sharedIt("DNA's own sample", () => {
    const path = shared("dna/sample.dna");
    expect(throughProject(path)).toEqual(dumpDna(path));
  });

  test("also after the import was undone and done again", () => {
    const path = makeDna(smallRows);
    const project = emptyProject();
    importDna(project, path);
    undo(project);
    redo(project);
    const back = join(temporaryFolder(), "back.dna");
    exportDna(project, back);
    project.store.close();
    expect(dumpDna(back)).toEqual(dumpDna(path));
  });

  test("whatever the format allows to stand in it", () => {
    fc.assert(
      fc.property(anyDna, (rows) => {
        const path = makeDna(rows);
        expect(throughProject(path)).toEqual(dumpDna(path));
      }),
      { numRuns: 40, seed: 20_310_114 },
    );
  });
});
