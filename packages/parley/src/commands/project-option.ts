/** Opens the project a verb names, and closes it whatever happens. */
import { isDnaPath } from "../dna/dna-path.js";
import { openDna } from "../dna/open-dna.js";
import { closeProject, openProject, type Project } from "../project/project.js";
import { messageLanguage } from "./report-problem.js";
import type { Streams } from "./verb.js";

/**
 * For verbs that look: the file is opened for reading and never altered. A `.dna` file is read in place; what of
 * it cannot be shown is said.
 */
export async function withProject<Result>(
  path: string,
  work: (project: Project) => Promise<Result> | Result,
  streams?: Streams,
): Promise<Result> {
  if (!isDnaPath(path)) return holding(openProject(path, { readOnly: true }), work);
  // Refuses a file of DNA 2, whose times need a zone that somebody has to name.
  openDna(path).close();
  // Loaded only here: most calls name a project and should answer at once.
  const { openDnaInMemory } = await import("../dna/dna-in-memory.js");
  const { project, report } = openDnaInMemory(path, { labels: messageLanguage(process.env) });
  for (const { code, words } of report.assumptions) {
    // Lists show what counts as said; saying so before each of them would drown what matters.
    if (code !== "DNA_READING_ASSUMED") streams?.err(`${words} ${code}\n`);
  }
  return holding(project, work);
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
