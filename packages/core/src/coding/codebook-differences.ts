/**
 * What one version of a codebook says that another does not: entries that came, went or changed, with the
 * fields in which they changed. Entries are the same when their ids are.
 */
import type { Codebook } from "../model/codebook.js";
import { type CodebookSection, codebookSections } from "../model/codebook-sections.js";
import { isSameValue } from "./changes.js";

export interface CodebookDifference {
  /** "head" for the codebook's own name, notice and languages. */
  readonly section: CodebookSection | "head";
  readonly id: string;
  readonly labels: { readonly de?: string | undefined; readonly en?: string | undefined };
  readonly change: "added" | "removed" | "changed" | "moved";
  readonly fields: readonly {
    readonly name: string;
    /** In plain words, several joined by "; "; empty for none. */
    readonly before: string;
    readonly after: string;
  }[];
}

/**
 * Differences by section, in the order of the later version, removed ones last.
 *
 * @example
 * codebookDifferences(versions[0].codebook, versions[1].codebook)[0]?.change; // "added"
 */
export function codebookDifferences(before: Codebook, after: Codebook): CodebookDifference[] {
  return [
    ...headDifference(before, after),
    ...codebookSections.flatMap((section) => sectionDifferences(section, before[section], after[section])),
  ];
}

function headDifference(before: Codebook, after: Codebook): CodebookDifference[] {
  const head = ({ name, notice, languages }: Codebook) => ({ name, notice, languages });
  const fields = fieldDifferences(head(before), head(after));
  return fields.length === 0
    ? []
    : [{ section: "head", id: after.name, labels: {}, change: "changed", fields }];
}

interface Entry {
  readonly id: string;
  readonly labels: CodebookDifference["labels"];
}

function sectionDifferences(
  section: CodebookSection,
  before: readonly Entry[],
  after: readonly Entry[],
): CodebookDifference[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const differences: CodebookDifference[] = [];
  for (const entry of after) {
    const { id, labels } = entry;
    const earlier = old.get(id);
    if (earlier === undefined) {
      differences.push({ section, id, labels, change: "added", fields: fieldDifferences({}, bare(entry)) });
      continue;
    }
    const fields = fieldDifferences(bare(earlier), bare(entry));
    if (fields.length === 0) continue;
    const isMoved = fields.every(({ name }) => name === "parent");
    differences.push({ section, id, labels, change: isMoved ? "moved" : "changed", fields });
  }
  for (const entry of before) {
    if (kept.has(entry.id)) continue;
    const { id, labels } = entry;
    differences.push({ section, id, labels, change: "removed", fields: fieldDifferences(bare(entry), {}) });
  }
  return differences;
}

/** An entry without its id. */
function bare(entry: Entry): object {
  const { id: _, ...fields } = entry;
  return fields;
}

function fieldDifferences(before: object, after: object): CodebookDifference["fields"] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((name) => {
    const values = [old.get(name), now.get(name)] as const;
    if (isSameValue(...values)) return [];
    const [said, says] = [inWords(values[0]), inWords(values[1])];
    // An empty list and a missing one say the same.
    return said === says ? [] : [{ name, before: said, after: says }];
  });
}

/** Plain data as a line of text. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(inWords)
      .filter((text) => text !== "")
      .join("; ");
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([name, inner]) => [name, inWords(inner)] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ");
}
