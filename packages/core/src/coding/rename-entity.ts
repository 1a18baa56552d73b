/**
 * Gives an entity another name. The old one stays as an alias, so that it is still recognized; the coded
 * value follows the label it was the same as, because exports and networks name it by its value.
 */
import { fail } from "../errors.js";
import type { Draft } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { changeRecord, checkRevision, isSameValue, recordThere } from "./changes.js";
import { followCodebook } from "./follow-codebook.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export interface NewNames {
  /** New labels; a language that is left out keeps its own. */
  readonly labels: { readonly de?: string | undefined; readonly en?: string | undefined };
  /** Default true: the old names become aliases. */
  readonly keepsOld?: boolean | undefined;
}

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` when the variable has an entity of that name: then
 *   the two may be merged
 *
 * @example
 * renameEntity(project, "eu", { labels: { en: "European Union" } }, null, maker);
 */
export function renameEntity(
  project: ProjectReader,
  id: string,
  { labels: given, keepsOld = true }: NewNames,
  seen: number | null,
  maker: Maker,
): Draft {
  const before = recordThere(project, "entity", id);
  checkRevision(project, "entity", before, seen);
  const labels: Entity["labels"] = { ...before.labels };
  const former: string[] = [];
  for (const language of ["de", "en"] as const) {
    const name = given[language]?.trim() ?? "";
    if (name === "" || name === labels[language]) continue;
    former.push(labels[language] ?? before.value);
    labels[language] = name;
  }
  const value = valueAfter(before, labels);
  const taken = project.entityByValue(before.variableId, value);
  if (taken !== null && taken.id !== id)
    fail("ENTITY_VALUE_TAKEN", { value, variable: before.variableId, id: taken.id });

  const names = new Set([value, labels.de, labels.en]);
  const kept = [...before.aliases, ...(keepsOld ? [before.value, ...former] : [])];
  const after: Entity = {
    ...before,
    value,
    labels,
    aliases: [...new Set(kept)].filter((alias) => !names.has(alias)),
    // Who gives it a name has taken it up.
    candidate: false,
  };
  const details = {
    from: former[0] ?? before.value,
    to: value === before.value ? shownName(before, labels) : value,
  };
  const summary = { key: "entity-renamed", details } as const;
  if (former.length === 0 || isSameValue(before, after)) return { summary, changes: [] };
  const change = changeRecord("entity", before, after);
  return { summary, changes: [change, ...followCodebook(project, [change], maker)] };
}

/** The value stays as long as one label still says it; else it follows the label that it was. */
function valueAfter({ value, labels: before }: Entity, labels: Entity["labels"]): string {
  const same = (["de", "en"] as const).filter((language) => before[language] === value);
  if (same.some((language) => labels[language] === value)) return value;
  const [language] = same;
  if (language !== undefined) return labels[language] ?? value;
  const isBare = before.de === undefined && before.en === undefined;
  return isBare ? (labels.en ?? labels.de ?? value) : value;
}

function shownName(before: Entity, labels: Entity["labels"]): string {
  const changed = (["de", "en"] as const).find((language) => labels[language] !== before.labels[language]);
  return (changed === undefined ? undefined : labels[changed]) ?? before.value;
}
