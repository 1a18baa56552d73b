/**
 * One round of watching: what is new comes in and is read, then it is remembered as seen. A stop at any moment
 * loses nothing and repeats nothing: what came in before it was remembered is known again by its text.
 */
import type { Language } from "@parley/core";
import { changeSetting } from "@parley/core";
import { importFile } from "@parley/formats";
import { fingerprint, write } from "../project/actions.js";
import { extractDocuments } from "../project/extract-documents.js";
import { importDocuments } from "../project/import-documents.js";
import type { Project } from "../project/project.js";
import { projectReader } from "../store/project-reader.js";
import { type Ask, type NewItem, newItems } from "./new-items.js";

export interface Round {
  /** Documents that came in. */
  readonly documentIds: readonly string[];
  /** Items whose text the project has already. */
  readonly known: number;
  /** Items that could not be read: code and file. */
  readonly problems: readonly { readonly code: string; readonly file: string; readonly words: string }[];
}

/** Setting that keeps what was seen, for each place. */
const SETTING = "watched";

/**
 * @param place a folder, a file, or the address of a feed
 * @throws what `newItems` and the store throw
 */
export async function watchRound(
  project: Project,
  place: string,
  options: { readonly ask?: Ask; readonly labels?: Language; readonly isStopped?: () => boolean } = {},
): Promise<Round> {
  const { labels = "en", isStopped = () => false } = options;
  const seen = seenAt(project, place);
  const documentIds: string[] = [];
  const problems: Round["problems"][number][] = [];
  let known = 0;
  for (const item of await newItems(place, new Set(seen), options.ask)) {
    if (isStopped()) break;
    const bytes = await bytesOf(item);
    if (await isThere(project, item, bytes)) known += 1;
    else {
      const imported = await importDocuments(project, [{ ...item.file, bytes }], { labels });
      documentIds.push(...imported.documentIds);
      for (const { file, reasons } of imported.report.files)
        for (const { code, words } of reasons) problems.push({ code, file, words });
    }
    seen.push(item.key);
    remember(project, place, seen);
  }
  // Also what an interrupted round brought in and did not read.
  await extractDocuments(project);
  return { documentIds, known, problems };
}

async function bytesOf({ file }: NewItem): Promise<Uint8Array> {
  return typeof file.bytes === "function" ? file.bytes() : file.bytes;
}

/** Does every document of an item stand in the project, word for word? */
async function isThere(project: Project, { file }: NewItem, bytes: Uint8Array): Promise<boolean> {
  const reader = projectReader(project.store);
  try {
    const { documents } = await importFile(file.name, bytes);
    return (
      documents.length > 0 &&
      documents.every(({ text }) => reader.documentWithText(fingerprint(text)) !== null)
    );
  } catch {
    // What cannot be read is reported by the import.
    return false;
  }
}

function seenAt(project: Project, place: string): string[] {
  const all = project.store.read("setting", SETTING)?.value;
  const own = typeof all === "object" && all !== null ? (all as Record<string, unknown>)[place] : undefined;
  return Array.isArray(own) ? own.filter((key) => typeof key === "string") : [];
}

function remember(project: Project, place: string, seen: readonly string[]): void {
  const all = project.store.read("setting", SETTING)?.value;
  const others = typeof all === "object" && all !== null ? (all as Record<string, unknown>) : {};
  write(project, changeSetting(projectReader(project.store), SETTING, { ...others, [place]: [...seen] }));
}
