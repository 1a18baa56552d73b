/** Saves and removes views of a page. A view is a setting of the project, so that it has history and undo. */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import { type SavedView, savedViewSchema } from "../model/saved-view.js";
import { changeRecord, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

const PREFIX = "view:";

/** The saved views of a project, by name. A setting that is no view any more is passed over. */
export function savedViews(project: ProjectReader): SavedView[] {
  return project
    .settings(PREFIX)
    .flatMap(({ id, value }) => {
      const view = savedViewSchema.safeParse({ ...(value as object), id: id.slice(PREFIX.length) });
      return view.success ? [view.data] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Saves a view; one of the same page and name is replaced.
 * @throws `NOT_THERE` for an id that is no view
 */
export function saveView(
  project: ProjectReader,
  view: Omit<SavedView, "id"> & { readonly id?: string | undefined },
  maker: Maker,
): Draft {
  const { name, page, address } = savedViewSchema.omit({ id: true }).parse(view);
  const same = savedViews(project).find((one) => one.page === page && one.name === name);
  const id = view.id ?? same?.id ?? null;
  const value = { name, page, address };
  const summary = { key: "view-saved", details: { name } } as const;
  if (id === null)
    return { summary, changes: [makeRecord("setting", { id: `${PREFIX}${maker.newId()}`, value })] };
  if (same !== undefined && same.id !== id) fail("NAME_TAKEN", { name, where: page });
  const before = recordThere(project, "setting", `${PREFIX}${id}`);
  return {
    summary,
    changes: isSameValue(before.value, value) ? [] : [changeRecord("setting", before, { ...before, value })],
  };
}

/** @throws `NOT_THERE` */
export function removeView(project: ProjectReader, id: string): Draft {
  const before = recordThere(project, "setting", `${PREFIX}${id}`);
  const name = savedViews(project).find((view) => view.id === id)?.name ?? id;
  return { summary: { key: "view-removed", details: { name } }, changes: [removeRecord("setting", before)] };
}
