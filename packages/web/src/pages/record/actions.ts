/** What can be done on the record page: put files in, by drop, by button or as pasted text. */
import type { ImportReport, TablePreviewView } from "@parley/core";
import { useCallback, useState } from "react";
import { previewTable, useImport } from "../../state/documents.js";

export interface PastedText {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

/** A table that waits for somebody to say which column is what. */
export interface WaitingTable {
  readonly file: File;
  readonly preview: TablePreviewView;
}

export interface Importing {
  readonly report: ImportReport | null;
  readonly failure: unknown;
  readonly count: number;
  readonly isRunning: boolean;
  /** The table whose columns are asked for now. */
  readonly table: WaitingTable | null;
  /** Imports files at once; tables wait for their columns, unless they are our own. */
  readonly put: (files: readonly File[], isOwn?: boolean) => void;
  /** Imports the waiting table with these columns. */
  readonly confirm: (columns: Readonly<Record<string, string>>) => void;
  /** Leaves the waiting table out. */
  readonly skip: () => void;
  readonly forget: () => void;
}

export function useImporting(): Importing {
  const [report, setReport] = useState<ImportReport | null>(null);
  const [tables, setTables] = useState<readonly WaitingTable[]>([]);
  const { mutate, isPending, error, variables, reset } = useImport();
  const send = useCallback(
    (files: readonly File[], columns?: Readonly<Record<string, string>>) => {
      if (files.length === 0) return;
      mutate(columns === undefined ? { files } : { files, columns }, { onSuccess: setReport });
    },
    [mutate],
  );
  const put = useCallback(
    (files: readonly File[], isOwn = false) => {
      const isTable = (file: File) => !isOwn && TABLE.test(file.name);
      send(files.filter((file) => !isTable(file)));
      for (const file of files.filter(isTable)) {
        previewTable(file).then(
          (preview) => {
            // What cannot be shown is imported as it is; the report then says what is wrong with it.
            if (preview === null) send([file]);
            else setTables((now) => [...now, { file, preview }]);
          },
          () => send([file]),
        );
      }
    },
    [send],
  );
  const table = tables[0] ?? null;
  const skip = useCallback(() => setTables((now) => now.slice(1)), []);
  const confirm = (columns: Readonly<Record<string, string>>) => {
    if (table !== null) send([table.file], columns);
    skip();
  };
  const forget = useCallback(() => {
    setReport(null);
    reset();
  }, [reset]);
  const count = variables?.files.length ?? 0;
  return { report, failure: error, count, isRunning: isPending, table, put, confirm, skip, forget };
}

/** Names of files in which a row is a document. */
const TABLE = /\.(csv|tsv|jsonl|ndjson|json)$/i;

/** A pasted text travels as one JSON line, so that its title, date and source are kept apart from the text. */
export function pastedFile(pasted: PastedText): File {
  const { title, date, source, text } = pasted;
  const name = fileStem(title === "" ? text.slice(0, 40) : title);
  const fields = {
    id: name,
    text,
    ...(title && { title }),
    ...(date && { date }),
    ...(source && { source }),
  };
  return new File([`${JSON.stringify(fields)}\n`], `${name}.jsonl`, { type: "application/jsonl" });
}

function fileStem(words: string): string {
  const stem = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return stem === "" ? "pasted" : stem.slice(0, 60);
}

/** Every file of a drop, those in folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith(".")) return [];
  if (isFileEntry(entry)) return [await new Promise<File>((done, fail) => entry.file(done, fail))];
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  // A browser hands out a folder in portions; an empty one is the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) break;
    children.push(...portion);
  }
  return (await Promise.all(children.map(filesUnder))).flat();
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
