/** Saves and removes views of a page. */
import type { Draft } from "../model/command.js";
import { type SavedView, savedViewSchema } from "../model/saved-view.js";
import { type KeptKind, keepSetting, keptSettings, removeSetting } from "./kept-settings.js";
import type { Maker, ProjectReader } from "./project-reader.js";

const views: KeptKind<SavedView> = {
  prefix: "view:",
  schema: savedViewSchema,
  keptAs: "view-saved",
  removedAs: "view-removed",
  details: ({ name }) => ({ name }),
  unique: {
    isSame: (one, other) => one.page === other.page && one.name === other.name,
    place: ({ name, page }) => ({ name, where: page }),
  },
};

/** The saved views of a project, by name. */
export function savedViews(project: ProjectReader): SavedView[] {
  return keptSettings(project, views).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Saves a view; one of the same page and name is replaced.
 * @throws `NOT_THERE` for an id that is no view, `NAME_TAKEN`
 */
export function saveView(
  project: ProjectReader,
  view: Omit<SavedView, "id"> & { readonly id?: string | undefined },
  maker: Maker,
): Draft {
  return keepSetting(project, views, view, maker);
}

/** @throws `NOT_THERE` */
export function removeView(project: ProjectReader, id: string): Draft {
  return removeSetting(project, views, id);
}
