/** Notes that two entities of like names are two: the search for near-duplicates passes the pair over from then on. */
import type { Draft } from "../model/command.js";
import { makeRecord, recordThere } from "./changes.js";
import { namesTold } from "./names-told.js";
import { pairKey } from "./near-duplicates.js";
import type { ProjectReader } from "./project-reader.js";

const PREFIX = "apart:";

/** @throws `NOT_THERE` */
export function keepApart(project: ProjectReader, one: string, other: string): Draft {
  const [first, second] = [recordThere(project, "entity", one), recordThere(project, "entity", other)];
  const id = `${PREFIX}${pairKey(one, other)}`;
  return {
    summary: {
      key: "entities-kept-apart",
      details: { ...namesTold("one", first), ...namesTold("other", second) },
    },
    changes: project.read("setting", id) === null ? [makeRecord("setting", { id, value: true })] : [],
  };
}

/** Pairs that were said to be two. */
export function keptApart(project: ProjectReader): ReadonlySet<string> {
  return new Set(project.settings(PREFIX).map(({ id }) => id.slice(PREFIX.length)));
}
