/** Shortcuts of the tests: import a text or bytes, and look at the codes that came out. */
import { type ImportedFile, type ImportOptions, importFile } from "@parley/formats";

export async function importText(
  name: string,
  text: string,
  options: ImportOptions = {},
): Promise<ImportedFile> {
  return importFile(name, new TextEncoder().encode(text), options);
}

/** All codes of a file: reasons, then assumptions of the file, then of its documents. */
export function codesOf(file: ImportedFile): string[] {
  return [
    ...file.skipped.map((note) => note.code),
    ...file.assumptions.map((note) => note.code),
    ...file.documents.flatMap((doc) => doc.assumptions.map((note) => note.code)),
  ];
}
