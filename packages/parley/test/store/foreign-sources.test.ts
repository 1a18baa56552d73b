import { describe, expect, test } from "vitest";
import { editProject, redo, undo } from "../../src/project/actions.js";
import {
  foreignIds,
  foreignRows,
  foreignSources,
  saveForeignSource,
} from "../../src/store/foreign-sources.js";
import { emptyProject } from "../sample-project.js";

const source = { format: "dna", file: "a.dna", version: "3.1.2", fingerprint: "f" };
const ids = [
  { kind: "document", foreignId: "7", record: "d7", rest: null },
  {
    kind: "statement",
    foreignId: "11",
    record: "s11",
    rest: { rows: { "1": 31 }, kept: { Stop: [99, 12] } },
  },
];
const rows = [
  { kind: "REGEXES", fields: { Label: 'ä"\u0000🕊️', Red: 0 } },
  { kind: "SETTINGS", fields: { Property: null, Value: "" } },
];

describe("sources of records", () => {
  test("give back ids, rests and rows as they were saved, by kind and in order", () => {
    const { store } = emptyProject();
    saveForeignSource(store.connection, { ...source, command: null }, ids, rows);
    const [found] = foreignSources(store.connection, "dna");
    expect(found).toMatchObject({ file: "a.dna", version: "3.1.2", fingerprint: "f", at: "" });
    const key = found?.key ?? 0;
    expect([...foreignIds(store.connection, "dna", key, "document")]).toEqual(ids.slice(0, 1));
    expect([...foreignIds(store.connection, "dna", key, "statement")]).toEqual(ids.slice(1));
    expect(foreignRows(store.connection, key)).toEqual(rows);
    store.close();
  });

  test("of different formats and files do not mix", () => {
    const { store } = emptyProject();
    saveForeignSource(store.connection, { ...source, command: null }, ids, []);
    saveForeignSource(store.connection, { ...source, file: "b.dna", command: null }, ids, rows);
    saveForeignSource(store.connection, { ...source, format: "qdpx", command: null }, [], []);
    expect(foreignSources(store.connection, "dna").map(({ file }) => file)).toEqual(["a.dna", "b.dna"]);
    const [first] = foreignSources(store.connection, "dna");
    expect(foreignRows(store.connection, first?.key ?? 0)).toEqual([]);
    store.close();
  });

  test("sleep while their import stands undone", () => {
    const project = emptyProject();
    const { store } = project;
    const command = editProject(project, { name: "Neu" }).revision;
    saveForeignSource(store.connection, { ...source, command }, ids, rows);
    expect(foreignSources(store.connection, "dna")).toHaveLength(1);
    undo(project);
    expect(foreignSources(store.connection, "dna")).toEqual([]);
    redo(project);
    expect(foreignSources(store.connection, "dna")).toHaveLength(1);
    store.close();
  });
});
