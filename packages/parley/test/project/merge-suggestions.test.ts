import { mergeSuggestionQuerySchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/project/actions.js";
import { keepApart } from "../../src/project/entity-actions.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { mergeSuggestionViews } from "../../src/project/merge-suggestions.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { run } from "../commands/run.js";
import { emptyProject, textFile } from "../sample-project.js";
import { type Said, tellingEngine } from "./telling-engine.js";

const text =
  "Danylo Selenkow sprach in Genf. Selenkow kam. Zelenkov ging. Ada Lindqvist schwieg für Norland.";

const says = (words: string, claim: string, memberOf: readonly string[] = []): Said => ({
  words: claim,
  speaker: { words, memberOf: [...memberOf] },
});

async function projectWith(said: readonly Said[]): Promise<Project> {
  const project = emptyProject();
  await importDocuments(project, [textFile("2031-01-13_a.txt", text)]);
  await extractDocuments(project, { engine: tellingEngine(said) });
  return project;
}

const said = [
  says("Danylo Selenkow", "sprach", ["Norland"]),
  says("Selenkow", "kam", ["Norland"]),
  says("Zelenkov", "ging"),
  says("Ada Lindqvist", "schwieg", ["Norland"]),
];

const query = (options: object = {}) => mergeSuggestionQuerySchema.parse(options);

describe("suggestions to merge actors of a project", () => {
  test("know names, bodies and documents, and show statements of each", async () => {
    const project = await projectWith(said);
    const [suggestion, ...others] = mergeSuggestionViews(project, query());
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({
      variable: "person",
      into: { label: "Danylo Selenkow", kind: "person", statements: 1, revision: expect.any(Number) },
      // 0.6 · 0.9 + 0.15 for the one document
      score: 0.69,
    });
    const evidence = suggestion?.from.map(({ label, evidence }) => [
      label,
      ...evidence.map(({ kind }) => kind),
    ]);
    expect(evidence).toEqual([
      ["Selenkow", "surname", "same-body", "same-documents"],
      ["Zelenkov", "transliteration", "surname", "same-documents"],
    ]);
    const statements = project.store.list("statement");
    expect(suggestion?.from[1]?.examples).toEqual(
      statements.filter(({ claim }) => claim.text === "ging").map(({ id }) => id),
    );
    closeProject(project);
  });

  test("leave out rejected statements as evidence", async () => {
    const project = await projectWith(said);
    decide(project, { kind: "reject", ids: project.store.list("statement").map(({ id }) => id) });
    const [suggestion] = mergeSuggestionViews(project, query());
    expect(suggestion?.from.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).not.toContain(
      "same-documents",
    );
    closeProject(project);
  });

  test("pass over a pair that was kept apart, and other variables when one is asked for", async () => {
    const project = await projectWith(said.slice(0, 2));
    expect(mergeSuggestionViews(project, query({ variable: "organization" }))).toEqual([]);
    expect(mergeSuggestionViews(project, query())).toHaveLength(1);
    const [one = "", other = ""] = project.store
      .list("entity", "own.value LIKE '%Selenkow'")
      .map(({ id }) => id);
    keepApart(project, one, other);
    expect(mergeSuggestionViews(project, query())).toEqual([]);
    closeProject(project);
  });
});

test("parley merge-suggestions prints each pair with its evidence, and JSON as the route gives it", async () => {
  const project = await projectWith(said);
  const { path } = project.store;
  const views = mergeSuggestionViews(project, query());
  closeProject(project);
  const csv = await run("merge-suggestions", path, "--format", "csv");
  expect(csv.exit).toBe(0);
  expect(csv.out.split("\n")[2]).toMatch(
    /^person,Danylo Selenkow,Zelenkov,0.69,transliteration; surname; same-documents 1 of 1,1,/,
  );
  expect(JSON.parse((await run("merge-suggestions", path, "--json")).out)).toEqual(views);
  expect((await run("merge-suggestions", path, "--least", "0.95", "--json")).out).toBe("[]\n");
});
