/** A first scenario out of a project, to be played as it stands or to be written down and changed. */
import {
  codebookEntity,
  draftScenario,
  fail,
  type IssueOptions,
  type Language,
  type LedgerStatement,
  type PlayableIssue,
  playableIssues,
  type ScenarioFile,
} from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { allEntities } from "./entities.js";
import { allStatements } from "./ledger-statements.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import { countedActors } from "./scenario-inputs.js";

/**
 * @param issue key of the issue wanted; the one most actors speak about when left out
 * @throws `SCENARIO_NO_POSITIONS` when nobody in the record has taken sides on anything, `SCENARIO_ISSUE_UNKNOWN`
 */
export function projectScenario(project: Project, language: Language, issue?: string): ScenarioFile {
  const name = project.store.read("setting", "name")?.value;
  const label = typeof name === "string" ? name : "record";
  const { rows, options } = stated(project, language);
  const draft = draftScenario(rows, { ...options, name: label, issue });
  return draft ?? fail("SCENARIO_NO_POSITIONS", { where: label });
}

/** The issues of a project on which somebody has taken a side. */
export function scenarioIssues(project: Project, language: Language): readonly PlayableIssue[] {
  return remembered(project, `scenario issues ${language}`, () => {
    const { rows, options } = stated(project, language);
    return playableIssues(rows, options);
  });
}

function stated(
  project: Project,
  language: Language,
): { readonly rows: readonly LedgerStatement[]; readonly options: IssueOptions } {
  const reader = projectReader(project.store);
  const codebook = reader.codebook()?.codebook ?? null;
  const { actorOf } = countedActors(allEntities(project).byId, "state", language);
  return {
    rows: allStatements(project, "all", language),
    options: {
      language,
      codebook,
      actorOf: (row) => actorOf(row)?.id ?? null,
      conceptEntity: (id) =>
        codebook === null ? null : (codebookEntity(reader, codebook, "concept", id)?.id ?? null),
    },
  };
}
