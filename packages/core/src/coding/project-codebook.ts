/**
 * The codebook of a project as it stands: what the codebook says, and every actor and concept that people
 * coded with but nobody has written into it. For download and print. What an engine proposed and nobody has
 * taken up stays out.
 */
import type { Codebook } from "../model/codebook.js";
import { codebookAfter, emptyCodebook } from "./follow-codebook.js";
import type { ProjectReader } from "./project-reader.js";

export function projectCodebook(project: ProjectReader): Codebook {
  const base = project.codebook()?.codebook ?? emptyCodebook(project);
  const add = ["person", "organization", "concept"].flatMap((variableId) =>
    project
      .entitiesOf(variableId)
      .filter((entity) => !entity.candidate)
      .map((entity) => entity.id),
  );
  return codebookAfter(project, base, [], { add });
}
