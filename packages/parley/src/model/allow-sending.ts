/**
 * May the texts of this project be sent to an endpoint? Nobody has to know the program to be safe from that: the
 * answer is no until a person says yes, once for each project and endpoint, and it stands in the project with its
 * history. Keys stand nowhere.
 */
import { changeSetting } from "@parley/core";
import { write } from "../project/actions.js";
import type { Project } from "../project/project.js";
import { projectReader } from "../store/project-reader.js";

const SETTING = "sendTo";

/** Endpoints that the texts may go to. */
export function allowedEndpoints({ store }: Project): readonly string[] {
  const value = store.read("setting", SETTING)?.value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** Notes that somebody has allowed it; nothing when that is known. */
export function allowSending(project: Project, endpoint: string): void {
  const allowed = allowedEndpoints(project);
  if (allowed.includes(endpoint)) return;
  write(project, changeSetting(projectReader(project.store), SETTING, [...allowed, endpoint]));
}
