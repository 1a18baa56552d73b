/**
 * Files named on the command line, or found below folders named there, one at a time and in order. A call waits for each
 * of them anyway: asking for them at once loads less of Node, and no thread.
 */
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { fail } from "@parley/core";
import { supportedExtensions } from "@parley/formats";

export interface InputFile {
  /** As shown in reports: the argument, or the path below the folder named. */
  readonly shown: string;
  readonly path: string;
}

/** Folders are walked to the bottom; a link that leads back up is followed once. Hidden entries are left out. */
export async function listInputFiles(args: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const arg of args) {
    const found = statOf(arg) ?? fail("FILE_NOT_FOUND", { file: arg });
    if (found.isDirectory()) walk(arg, arg, new Set(), files);
    else files.push({ shown: arg, path: arg });
  }
  if (files.length === 0) fail("NO_FILES", { where: args.join(" ") });
  return files;
}

/** `null` where there is nothing to be found out. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function walk(top: string, folder: string, seen: Set<string>, files: InputFile[]): void {
  const place = realpathSync(folder);
  if (seen.has(place)) return;
  seen.add(place);
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() ? statOf(path) : entry;
    if (target === null) continue;
    if (target.isDirectory()) walk(top, path, seen, files);
    else if (target.isFile()) files.push({ shown: relative(top, path) || basename(path), path });
  }
}

/** Would an importer take it by its name? A codebook beside the texts, for example, is not a text. */
export function isReadable(path: string): boolean {
  return supportedExtensions().includes(extname(path).slice(1).toLowerCase());
}

/** The bytes of a file; a file too large to hold is refused before it is read. */
export async function readInputFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const { size } = statSync(path);
  if (size > maxBytes)
    fail("FILE_TOO_LARGE", {
      file: path,
      megabytes: Math.round(size / 100_000) / 10,
      limit: Math.round(maxBytes / 100_000) / 10,
    });
  return readFileSync(path);
}

/** When a file was last changed, local time without zone. */
export async function modifiedTime(path: string): Promise<string | null> {
  const found = statOf(path);
  if (found === null) return null;
  return new Date(found.mtime.getTime() - found.mtime.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16);
}
