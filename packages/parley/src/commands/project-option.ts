/** Opens the project a verb names, and closes it whatever happens. */
import { closeProject, openProject, type Project } from "../project/project.js";

/** For verbs that look: the file is opened for reading and never altered. */
export async function withProject<Result>(
  path: string,
  work: (project: Project) => Promise<Result> | Result,
): Promise<Result> {
  return holding(openProject(path, { readOnly: true }), work);
}

/** For verbs that write, as a coder by name (the project's first person without one). */
export async function withWritableProject<Result>(
  path: string,
  coder: string | null,
  work: (project: Project) => Promise<Result> | Result,
): Promise<Result> {
  return holding(openProject(path, coder === null ? {} : { coder }), work);
}

async function holding<Result>(
  project: Project,
  work: (project: Project) => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await work(project);
  } finally {
    closeProject(project);
  }
}
