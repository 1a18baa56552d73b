/**
 * Which coded texts are there? Reads the folder of original texts, and the folder of those coded a second time,
 * sorted by language and number.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Language, languages } from "@parley/core";
import type { CodedText } from "./markup.js";
import { parseMarkup } from "./parse-markup.js";

const corpus = new URL("../", import.meta.url);

export interface OriginalFile {
  /** Relative to the corpus folder: "original/de/001-rent.txt", "second/de/001-rent.txt". */
  readonly path: string;
  /** "de-001-rent" */
  readonly id: string;
  readonly lang: Language;
  readonly source: string;
}

export function originalFiles(): OriginalFile[] {
  return filesIn("original");
}

/** The second codings; a text has the same id in both folders. */
export function secondFiles(): OriginalFile[] {
  return filesIn("second");
}

/** The first codings of the same texts as they were when the second were made, before anything was mended. */
export function firstFiles(): OriginalFile[] {
  return filesIn("second/first");
}

function filesIn(folder: string): OriginalFile[] {
  return languages.flatMap((lang) =>
    readdirSync(fileURLToPath(new URL(`${folder}/${lang}/`, corpus)))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => {
        const path = `${folder}/${lang}/${name}`;
        const source = readFileSync(fileURLToPath(new URL(path, corpus)), "utf8");
        return { path, id: `${lang}-${name.replace(/\.txt$/, "")}`, lang, source };
      }),
  );
}

export function originalTexts(): CodedText[] {
  return originalFiles().map((file) => parseMarkup(file.source, file.id));
}
