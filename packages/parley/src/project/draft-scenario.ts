/** A first scenario out of a project, to be played as it stands or to be written down and changed. */
import { codebookEntity, draftScenario, fail, type Language, type ScenarioFile } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { allEntities } from "./entities.js";
import { allStatements } from "./ledger-statements.js";
import type { Project } from "./project.js";
import { countedActors } from "./scenario-inputs.js";

/** @throws `SCENARIO_NO_POSITIONS` when nobody in the record has taken sides on anything */
export function projectScenario(project: Project, language: Language): ScenarioFile {
  const reader = projectReader(project.store);
  const codebook = reader.codebook()?.codebook ?? null;
  const { actorOf } = countedActors(allEntities(project).byId, "state", language);
  const name = project.store.read("setting", "name")?.value;
  const label = typeof name === "string" ? name : "record";
  const draft = draftScenario(allStatements(project, "all", language), {
    name: label,
    language,
    codebook,
    actorOf: (row) => actorOf(row)?.id ?? null,
    conceptEntity: (id) =>
      codebook === null ? null : (codebookEntity(reader, codebook, "concept", id)?.id ?? null),
  });
  return draft ?? fail("SCENARIO_NO_POSITIONS", { where: label });
}
