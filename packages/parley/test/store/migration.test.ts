import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentQuerySchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { undo } from "../../src/project/actions.js";
import { documentList } from "../../src/project/document-views.js";
import { openProject } from "../../src/project/project.js";
import { connect } from "../../src/store/connection.js";
import { type Migration, migrate, migrations, SCHEMA_NUMBER } from "../../src/store/migrations/index.js";
import { countingClock, temporaryFolder } from "../sample-project.js";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));

describe("project files of every schema since the first release", () => {
  const kept = readdirSync(fixtures).filter((name) => name.endsWith(".parley"));

  test("are kept, one for each", () => {
    expect(kept.sort()).toEqual(migrations.map(({ number }) => `schema-${number}.parley`));
  });

  test.each(kept)("open with everything in them: %s", (name) => {
    const path = join(temporaryFolder(), name);
    copyFileSync(join(fixtures, name), path);
    const project = openProject(path, countingClock(7000));
    const { store } = project;
    expect(store.connection.value("PRAGMA user_version")).toBe(SCHEMA_NUMBER);
    expect(store.connection.value("PRAGMA integrity_check")).toBe("ok");
    expect(store.read("setting", "name")?.value).toBe("Kept");
    expect(
      store.list("statement").map(({ id, state, values }) => [id === "proposal", state, values]),
    ).toEqual([
      [false, "coded", { person: "lindqvist", concept: "deploy", agreement: 1 }],
      [true, "accepted", { person: "lindqvist", concept: "deploy", agreement: 1 }],
    ]);
    expect(store.read("entity", "lindqvist")?.memberships[0]?.of).toBe("NO");
    expect(store.read("event", "talks")?.from).toBe("2031-01-13");
    expect(store.read("condition", "ceasefire")?.labels.de).toBe("Waffenruhe");
    expect(documentList(project, documentQuerySchema.parse({ q: "zurich" })).total).toBe(1);
    undo(project);
    expect(store.read("statement", "proposal")?.state).toBe("proposed");
    store.close();
  });
});

describe("a migration", () => {
  const steps: readonly Migration[] = [
    { number: 1, name: "one", sql: "CREATE TABLE one (x INTEGER);" },
    { number: 2, name: "two", sql: "INSERT INTO one VALUES (1); ALTER TABLE one ADD COLUMN y INTEGER;" },
  ];

  test("runs the steps that a file lacks, once", () => {
    const connection = connect(join(temporaryFolder(), "x"), { readOnly: false, create: true });
    migrate(connection, steps.slice(0, 1));
    migrate(connection, steps);
    migrate(connection, steps);
    expect(connection.value("PRAGMA user_version")).toBe(2);
    expect(connection.all("SELECT * FROM one")).toEqual([{ x: 1, y: null }]);
    connection.close();
  });

  test("leaves nothing behind when a step fails", () => {
    const connection = connect(join(temporaryFolder(), "x"), { readOnly: false, create: true });
    const broken = {
      number: 2,
      name: "broken",
      sql: "CREATE TABLE two (x INTEGER); INSERT INTO none VALUES (1);",
    };
    migrate(connection, steps.slice(0, 1));
    expect(() => migrate(connection, [...steps.slice(0, 1), broken])).toThrow();
    expect(connection.value("PRAGMA user_version")).toBe(1);
    expect(connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'two'")).toBe(0);
    connection.close();
  });
});
