/** Entities as lines of a tree: each below the one it belongs under, those with the same place by their name. */
import type { EntityRow } from "@parley/core";

export interface EntryLine {
  readonly row: EntityRow;
  readonly depth: number;
  readonly children: number;
  readonly isFolded: boolean;
}

export interface TreeOptions {
  /** Ids whose lower lines are not shown. */
  readonly folded: ReadonlySet<string>;
  readonly language: string;
}

/**
 * The lines from top to bottom. One whose place is unknown, or that hangs in a circle, stands at the top:
 * nothing is left out.
 */
export function entryLines(rows: readonly EntityRow[], { folded, language }: TreeOptions): EntryLine[] {
  const collator = new Intl.Collator(language);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const children = new Map<string, EntityRow[]>();
  const top: EntityRow[] = [];
  for (const row of rows) {
    const parent = row.parentId === null || hangsInCircle(row, byId) ? undefined : byId.get(row.parentId);
    if (parent === undefined) top.push(row);
    else children.set(parent.id, [...(children.get(parent.id) ?? []), row]);
  }
  const lines: EntryLine[] = [];
  const add = (some: readonly EntityRow[], depth: number) => {
    for (const row of [...some].sort((a, b) => collator.compare(a.label, b.label))) {
      const below = children.get(row.id) ?? [];
      const isFolded = folded.has(row.id);
      lines.push({ row, depth, children: below.length, isFolded });
      if (!isFolded) add(below, depth + 1);
    }
  };
  add(top, 0);
  return lines;
}

function hangsInCircle(row: EntityRow, byId: ReadonlyMap<string, EntityRow>): boolean {
  const seen = new Set<string>();
  for (let at: EntityRow | undefined = row; at !== undefined; at = byId.get(at.parentId ?? "")) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

/** Does a name of the entity hold the words? Accents and capitals make no difference. */
export function hasName({ label, labels, aliases }: EntityRow, words: string): boolean {
  const wanted = folded(words);
  return [label, labels.de ?? "", labels.en ?? "", ...aliases].some((name) => folded(name).includes(wanted));
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
