/** Keeps and removes highlights. */
import type { Draft } from "../model/command.js";
import { type Highlight, highlightSchema } from "../model/highlight.js";
import { patternOf } from "../text/find-pattern.js";
import { type KeptKind, keepSetting, keptSettings, removeSetting } from "./kept-settings.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** How the ids of the settings begin that are highlights. */
export const HIGHLIGHT_PREFIX = "highlight:";

const kind: KeptKind<Highlight> = {
  prefix: HIGHLIGHT_PREFIX,
  schema: highlightSchema,
  keptAs: "highlight-kept",
  removedAs: "highlight-removed",
  details: ({ pattern }) => ({ pattern }),
  unique: {
    isSame: (one, other) => one.pattern === other.pattern && one.isRegex === other.isRegex,
    place: ({ pattern, color }) => ({ name: pattern, where: color }),
  },
};

/** The highlights of a project, in the order they were made. */
export function highlights(project: ProjectReader): Highlight[] {
  return keptSettings(project, kind);
}

/**
 * Keeps a highlight; with an id that one gets another pattern or color. A pattern that is kept already gets the new
 * color.
 * @throws `PATTERN_BROKEN`, `NAME_TAKEN` when another one has the pattern, `NOT_THERE`
 */
export function keepHighlight(
  project: ProjectReader,
  input: Omit<Highlight, "id"> & { readonly id?: string | undefined },
  maker: Maker,
): Draft {
  patternOf(input.pattern, input.isRegex);
  return keepSetting(project, kind, input, maker);
}

/** @throws `NOT_THERE` */
export function removeHighlight(project: ProjectReader, id: string): Draft {
  return removeSetting(project, kind, id);
}
