/** The list of importers. A new one needs a file beside this one and a line here. */
import type { Importer } from "../importer.js";
import { csv } from "./csv.js";
import { docx } from "./docx.js";
import { html } from "./html.js";
import { jsonl } from "./jsonl.js";
import { markdown } from "./markdown.js";
import { pdf } from "./pdf.js";
import { plainText } from "./plain-text.js";

export const importers: readonly Importer[] = [plainText, markdown, html, pdf, docx, csv, jsonl];

/** All extensions that can be read, without the dot. */
export function supportedExtensions(): readonly string[] {
  return importers.flatMap((importer) => importer.extensions);
}
