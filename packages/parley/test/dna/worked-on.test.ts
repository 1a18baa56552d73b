/** Whatever is done to an imported record, what is exported is a whole database that comes back as itself. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportDna } from "../../src/dna/export-dna.js";
import { importDna } from "../../src/dna/import-dna.js";
import { addStatement, deleteStatement, editEntity, editStatement, undo } from "../../src/project/actions.js";
import type { Project } from "../../src/project/project.js";
import { connect } from "../../src/store/connection.js";
import { emptyProject, temporaryFolder } from "../sample-project.js";
import { anyDna } from "./any-dna.js";
import { dumpDna, makeDna } from "./make-dna.js";

const step = fc.record({
  what: fc.constantFrom("add", "delete", "rename", "recode", "undo"),
  at: fc.nat(1000),
});

function work(project: Project, { what, at }: { what: string; at: number }): void {
  const { store } = project;
  const pick = <Value>(list: readonly Value[]): Value | undefined => list[at % Math.max(list.length, 1)];
  const statement = pick(store.list("statement"));
  if (what === "delete" && statement !== undefined) deleteStatement(project, statement.id, null);
  if (what === "recode" && statement !== undefined) {
    // A value can only be given to a variable that the statement's type has.
    const variables = store.read("statementType", statement.typeId)?.variables ?? [];
    const hasPerson = variables.some(({ id, dataType }) => id === "person" && dataType === "short text");
    const person = hasPerson ? { person: { label: `p${at % 3}` } } : {};
    editStatement(project, statement.id, { ...person, agreement: null, organization: null }, null);
  }
  if (what === "undo" && store.undoable(project.coder.id) !== null) undo(project);
  const entity = pick(store.list("entity"));
  if (what === "rename" && entity !== undefined)
    editEntity(
      project,
      entity.id,
      { value: `${"ü".repeat(200)}${at}`, attributes: { [`a${at % 4}`]: "x" }, parentId: null },
      null,
    );
  const doc = pick(store.list("document"));
  const text = doc === undefined ? "" : (store.read("textVersion", doc.versionId)?.text ?? "");
  if (what === "add" && doc !== undefined && text !== "")
    addStatement(project, {
      documentId: doc.id,
      versionId: doc.versionId,
      quote: [{ start: 0, end: 1 }],
      person: { label: `p${at % 3}` },
      ...(at % 2 === 0 ? { agreement: 1 } : {}),
    });
}

describe("an imported record that was worked on", () => {
  test("is exported whole, the same each time, and comes back as itself", () => {
    fc.assert(
      fc.property(anyDna, anyDna, fc.array(step, { maxLength: 8 }), (one, other, steps) => {
        const project = emptyProject();
        importDna(project, makeDna(one));
        if (steps.length % 2 === 1) importDna(project, makeDna(other, "other.dna"));
        for (const each of steps) work(project, each);
        const folder = temporaryFolder();
        const [first, second, third] = ["a.dna", "b.dna", "c.dna"].map((name) => join(folder, name)) as [
          string,
          string,
          string,
        ];
        exportDna(project, first);
        exportDna(project, second);
        project.store.close();
        const connection = connect(first, { readOnly: true });
        expect(connection.column("PRAGMA integrity_check")).toEqual(["ok"]);
        connection.close();
        expect(dumpDna(second)).toEqual(dumpDna(first));
        const again = emptyProject();
        importDna(again, first);
        exportDna(again, third);
        again.store.close();
        expect(dumpDna(third)).toEqual(dumpDna(first));
      }),
      { numRuns: 8, endOnFailure: true, seed: 20_310_114 },
    );
  });
});
