/** Keeps and removes highlights. A highlight is a setting of the project, so that it has history and undo. */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import { type Highlight, highlightSchema } from "../model/highlight.js";
import { patternOf } from "../text/find-pattern.js";
import { changeRecord, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** How the ids of the settings begin that are highlights. */
export const HIGHLIGHT_PREFIX = "highlight:";

/** The highlights of a project, in the order they were made. A setting that is none any more is passed over. */
export function highlights(project: ProjectReader): Highlight[] {
  return project.settings(HIGHLIGHT_PREFIX).flatMap(({ id, value }) => {
    const found = highlightSchema.safeParse({ ...(value as object), id: id.slice(HIGHLIGHT_PREFIX.length) });
    return found.success ? [found.data] : [];
  });
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
  const value = highlightSchema.omit({ id: true }).parse(input);
  const { pattern } = value;
  patternOf(pattern, value.isRegex);
  const same = highlights(project).find((one) => one.pattern === pattern && one.isRegex === value.isRegex);
  const id = input.id ?? same?.id;
  if (same !== undefined && same.id !== id) fail("NAME_TAKEN", { name: pattern, where: same.color });
  const summary = { key: "highlight-kept", details: { pattern } } as const;
  if (id === undefined)
    return {
      summary,
      changes: [makeRecord("setting", { id: `${HIGHLIGHT_PREFIX}${maker.newId()}`, value })],
    };
  const before = recordThere(project, "setting", `${HIGHLIGHT_PREFIX}${id}`);
  return {
    summary,
    changes: isSameValue(before.value, value) ? [] : [changeRecord("setting", before, { ...before, value })],
  };
}

/** @throws `NOT_THERE` */
export function removeHighlight(project: ProjectReader, id: string): Draft {
  const before = recordThere(project, "setting", `${HIGHLIGHT_PREFIX}${id}`);
  const pattern = highlights(project).find((one) => one.id === id)?.pattern ?? id;
  return {
    summary: { key: "highlight-removed", details: { pattern } },
    changes: [removeRecord("setting", before)],
  };
}
