/** The reviewed part of a project as gold. */
import { ParleyError } from "@parley/core";
import { scoreGold } from "@parley/extract";
import { expect, test } from "vitest";
import { decide } from "../../src/project/actions.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import type { Project } from "../../src/project/project.js";
import { projectGold } from "../../src/project/project-gold.js";
import { emptyProject, importSample } from "../sample-project.js";
import { quotingEngine } from "../store/quoting-engine.js";

/** Two documents, each with two proposals. */
async function readProject(): Promise<Project> {
  const project = emptyProject();
  await importSample(project);
  await extractDocuments(project, { engine: quotingEngine });
  return project;
}
const idsIn = (project: Project, name: string) =>
  project.store
    .list("statement", "own.document = (SELECT key FROM document WHERE name = ?)", name)
    .map(({ id }) => id);

test("takes documents whose proposals are all decided, and leaves out what was rejected", async () => {
  const project = await readProject();
  const [first = "", ...rest] = idsIn(project, "2031-01-13_genf");
  decide(project, { kind: "reject", ids: [first] });
  decide(project, { kind: "accept", ids: rest });
  const { documents } = projectGold(project);
  expect(documents).toHaveLength(1);
  const [gold] = documents;
  expect(gold).toMatchObject({ format: "reading", language: "de", date: "2031-01-13" });
  expect(gold?.format === "reading" ? gold.statements : []).toHaveLength(rest.length);
  project.store.close();
});

test("measures the engine that made the proposals at what people made of them", async () => {
  const project = await readProject();
  const [first = "", ...rest] = idsIn(project, "2031-01-13_genf");
  decide(project, { kind: "reject", ids: [first] });
  decide(project, { kind: "accept", ids: rest });
  const { documents, codebook } = projectGold(project);
  const options = { engine: quotingEngine, name: "project", clock: () => 0, resamples: 0, codebook };
  const { scores } = scoreGold(documents, options);
  const of = (measure: string) => scores.find((score) => score.measure === measure);
  // It proposed one statement too many and missed none.
  expect(of("statement")?.precision).toBeCloseTo(rest.length / (rest.length + 1), 12);
  expect(of("statement")?.recall).toBe(1);
  expect(of("accuracy:stance")?.f1).toBe(1);
  expect(of("actor")?.f1).toBe(1);
  project.store.close();
});

test("stops where nothing is reviewed to the end", async () => {
  const project = await readProject();
  decide(project, { kind: "accept", ids: idsIn(project, "2031-01-13_genf").slice(1) });
  expect(() => projectGold(project)).toThrow(ParleyError);
  expect(() => projectGold(project)).toThrow("EVAL_PROJECT_UNREVIEWED");
  project.store.close();
});
