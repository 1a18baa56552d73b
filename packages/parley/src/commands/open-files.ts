/**
 * A project for files named on the command line: made on the first call, opened again on the next, with what
 * is new in the files read into it. It lies in the folder `.parley` where the command was called.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Codebook, type Coder, describeProblem } from "@parley/core";
import { DEFAULT_MAX_BYTES, parseCodebook } from "@parley/formats";
import { isDnaPath } from "../dna/dna-path.js";
import { importDnaFiles } from "../dna/import-dna-files.js";
import { setCodebook } from "../project/actions.js";
import { extractDocuments } from "../project/extract-documents.js";
import { importDocuments } from "../project/import-documents.js";
import { initProject, openProject, type Project } from "../project/project.js";
import { type InputFile, isReadable, listInputFiles, readInputFile } from "./input-files.js";
import { createProgress, type Progress } from "./progress.js";
import { readingProgress } from "./reading-progress.js";
import { messageLanguage } from "./report-problem.js";
import type { Streams } from "./verb.js";

/** Folder of projects that were made without being asked for by name. */
export const embeddedFolder = ".parley";

/**
 * Opens or makes the project of these files and reads what is new.
 * @param date of documents that are new, whatever they say; `null` leaves it to them
 */
export async function openFiles(
  args: readonly string[],
  streams: Streams,
  date: string | null = null,
): Promise<Project> {
  const files = await listInputFiles(args);
  const places = args.map((arg) => resolve(arg)).sort();
  const name = basename(places[0] ?? "record").replace(/\.[^.]+$/, "");
  const mark = createHash("sha256").update(places.join("\n")).digest("hex").slice(0, 8);
  const path = resolve(embeddedFolder, `${name}-${mark}.parley`);
  const project = await openOrMake(path, name);
  streams.out(`Project file: ${path}\n`);
  await readInto(project, files, streams, date);
  return project;
}

/** A project file at this place, made with its folder when it is not there. */
export async function openOrMake(path: string, name: string): Promise<Project> {
  if (existsSync(path)) return openProject(path);
  await mkdir(dirname(path), { recursive: true });
  return initProject(path, { name });
}

/**
 * Imports the files the project does not have yet, takes a codebook found beside them, and reads what the
 * engine in its present version has not read with the present codebook. Written under a name of its own, so
 * that undo on the pages starts with what a person did.
 *
 * A `.dna` file comes in with its coding and is not read by the engine: nobody asked for proposals beside it.
 */
export async function readInto(
  project: Project,
  files: readonly InputFile[],
  streams: Streams,
  date: string | null = null,
): Promise<void> {
  const starter: Project = { store: project.store, coder: starterCoder(project) };
  const codebook = await findCodebook(files);
  if (codebook !== null) setCodebook(starter, codebook);
  const progress = createProgress(streams, () => performance.now());
  await importNew(starter, files, streams, progress, date);
  await extractDocuments(starter, {
    documentIds: project.store.connection.column<string>(
      "SELECT id FROM document WHERE id NOT IN (SELECT record FROM foreign_id WHERE kind = 'document') ORDER BY key",
    ),
    onProgress: readingProgress(progress, () => performance.now()),
  });
  progress.end();
}

/** Who sets a project up at the start: not a person. */
function starterCoder({ store }: Project): Coder {
  const [known] = store.list("coder", "own.kind = 'engine' AND own.name = 'start'");
  if (known !== undefined) return known;
  const coder: Coder = { id: store.newId(), name: "start", kind: "engine", version: null, color: "#8a8f98" };
  store.write(
    {
      summary: { key: "setting-changed", details: { name: "coder", value: coder.name } },
      changes: [{ kind: "coder", id: coder.id, before: null, after: coder }],
    },
    { coderId: coder.id },
  );
  return coder;
}

async function importNew(
  project: Project,
  files: readonly InputFile[],
  streams: Streams,
  progress: Progress,
  date: string | null,
): Promise<void> {
  const seen = project.store.read("setting", "files")?.value;
  const known =
    typeof seen === "object" && seen !== null ? new Map(Object.entries(seen)) : new Map<string, unknown>();
  const records = files.filter(({ path }) => isDnaPath(path));
  const fresh: InputFile[] = [];
  for (const file of files.filter(({ path }) => isReadable(path))) {
    const { size, mtimeMs } = await stat(file.path);
    const print = `${size} ${mtimeMs}`;
    if (known.get(resolve(file.path)) === print) continue;
    fresh.push(file);
    known.set(resolve(file.path), print);
  }
  const imported = await importRecords(project, records, known, streams);
  if (fresh.length === 0 && imported === 0) return;
  let position = 0;
  const incoming = fresh.map((file) => ({
    name: file.shown,
    bytes: () => {
      position += 1;
      progress.show(`Importing ${position} of ${fresh.length} files`);
      return readInputFile(file.path, DEFAULT_MAX_BYTES);
    },
  }));
  const { report } = await importDocuments(project, incoming, {
    labels: messageLanguage(process.env),
    ...(date === null ? {} : { options: { date } }),
  });
  progress.end();
  for (const file of report.files)
    for (const remark of file.reasons) streams.err(`${remark.code}\n  ${remark.words}\n  ${file.file}\n`);
  writeSetting(project, "files", Object.fromEntries(known));
}

/** `.dna` files that are not in yet. One that changed since is left alone: its statements would count twice. */
async function importRecords(
  project: Project,
  files: readonly InputFile[],
  known: Map<string, unknown>,
  streams: Streams,
): Promise<number> {
  let imported = 0;
  for (const file of files) {
    const { size, mtimeMs } = await stat(file.path);
    const print = `${size} ${mtimeMs}`;
    const seen = known.get(resolve(file.path));
    const labels = messageLanguage(process.env);
    if (seen === undefined) {
      const { files: reports } = importDnaFiles(project, [file], { labels });
      for (const { code, words } of reports.flatMap((report) => [...report.reasons, ...report.assumptions]))
        streams.err(`${code}\n  ${words}\n  ${file.shown}\n`);
      if (reports.some((report) => report.state === "skipped")) continue;
      known.set(resolve(file.path), print);
      imported += 1;
    } else if (seen !== print) {
      const { what, where, next } = describeProblem("DNA_CHANGED_SINCE", { file: file.shown }, labels);
      streams.err(`DNA_CHANGED_SINCE\n  ${what}\n  ${where}\n  ${next}\n`);
    }
  }
  return imported;
}

function writeSetting(project: Project, id: string, value: unknown): void {
  const before = project.store.read("setting", id);
  project.store.write(
    {
      summary: { key: "setting-changed", details: { name: id, value: "" } },
      changes: [{ kind: "setting", id, before, after: { id, value } }],
    },
    { coderId: project.coder.id },
  );
}

/** The first file that is called a codebook, here or beside the texts. */
async function findCodebook(files: readonly InputFile[]): Promise<Codebook | null> {
  const folders = [...new Set(files.map((file) => dirname(file.path)))];
  const candidates = folders
    .flatMap((folder) => [folder, dirname(folder)])
    .flatMap((folder) => ["codebook.yaml", "codebook.yml"].map((name) => join(folder, name)));
  const found = candidates.find((candidate) => existsSync(candidate));
  return found === undefined ? null : parseCodebook(await readFile(found, "utf8"), found);
}
