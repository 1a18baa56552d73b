/**
 * What a project keeps beside its documents and statements: saved views, highlights, notes on the map. Each is a
 * setting whose id begins with its kind, so that it has history and undo.
 */
import type { z } from "zod";
import { fail } from "../errors.js";
import type { CommandSummary, Draft } from "../model/command.js";
import { changeRecord, failClash, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

type Kept = { readonly id: string };

export interface KeptKind<Item extends Kept> {
  /** How the ids of its settings begin. */
  readonly prefix: string;
  readonly schema: z.ZodType<Item>;
  readonly keptAs: CommandSummary["key"];
  readonly removedAs: CommandSummary["key"];
  /** What the history tells of one. */
  readonly details: (item: Item) => CommandSummary["details"];
  /** Of two that are the same only one may be kept; left out for kinds that may stand twice. */
  readonly unique?: {
    readonly isSame: (one: Item, other: Item) => boolean;
    /** Name and place of the one that is in the way. */
    readonly place: (item: Item) => { readonly name: string; readonly where: string };
  };
}

/** What is kept of a kind, in the order it was made. A setting that is none any more is passed over. */
export function keptSettings<Item extends Kept>(project: ProjectReader, kind: KeptKind<Item>): Item[] {
  return project.settings(kind.prefix).flatMap(({ id, value }) => {
    const found = kind.schema.safeParse({ ...(value as object), id: id.slice(kind.prefix.length) });
    return found.success ? [found.data] : [];
  });
}

/**
 * Keeps one; with the id of a kept one, in its place. Nothing changed makes no change.
 * @param seen the kept one as the caller saw it; left out when it does not matter
 * @throws `NOT_THERE` for an id that is none, `NAME_TAKEN` when another one is the same, `EDIT_CLASH` when it is no
 *   longer what the caller saw
 */
export function keepSetting<Item extends Kept>(
  project: ProjectReader,
  kind: KeptKind<Item>,
  input: Omit<Item, "id"> & { readonly id?: string | undefined },
  maker: Maker,
  seen?: Item,
): Draft {
  const item = kind.schema.parse({ ...input, id: input.id ?? "" });
  const { unique } = kind;
  const same = keptSettings(project, kind).find((one) => unique?.isSame(one, item) === true);
  const id = input.id ?? same?.id;
  if (unique !== undefined && same !== undefined && same.id !== id) fail("NAME_TAKEN", unique.place(same));
  const { id: _, ...value } = item;
  const summary = { key: kind.keptAs, details: kind.details(item) };
  if (id === undefined)
    return { summary, changes: [makeRecord("setting", { id: `${kind.prefix}${maker.newId()}`, value })] };
  const before = recordThere(project, "setting", `${kind.prefix}${id}`);
  if (seen !== undefined) {
    const { id: __, ...was } = seen;
    if (!isSameValue(before.value, was)) failClash(project, "setting", before.id);
  }
  return {
    summary,
    changes: isSameValue(before.value, value) ? [] : [changeRecord("setting", before, { ...before, value })],
  };
}

/** @throws `NOT_THERE` */
export function removeSetting<Item extends Kept>(
  project: ProjectReader,
  kind: KeptKind<Item>,
  id: string,
): Draft {
  const before = recordThere(project, "setting", `${kind.prefix}${id}`);
  const item = keptSettings(project, kind).find((one) => one.id === id);
  return {
    summary: { key: kind.removedAs, details: item === undefined ? {} : kind.details(item) },
    changes: [removeRecord("setting", before)],
  };
}
