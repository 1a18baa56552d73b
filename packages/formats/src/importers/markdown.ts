/**
 * Markdown: the text stays as it is, marks included, so that offsets point into what was written.
 *
 * Front matter (YAML between two lines of ---) is metadata and not part of the text: nobody in the story said
 * it. It is taken out, and the report says so. Front matter that is not valid stays in the text.
 */
import { decodeText } from "../decode-text.js";
import { describeDocument } from "../describe-document.js";
import { fileExtension } from "../file-name.js";
import type { DocumentField, Importer, Note } from "../importer.js";
import { fieldOfName } from "../metadata-fields.js";

const markdownExtensions = ["md", "markdown"];
/** Longer front matter is not metadata; parsing it is not worth the time. */
const LONGEST_FRONT_MATTER = 65_536;

export const markdown: Importer = {
  name: "markdown",
  extensions: markdownExtensions,
  accepts: ({ name }) => (markdownExtensions.includes(fileExtension(name)) ? 0.5 : 0),
  async parse({ name, bytes }, options) {
    const decoded = decodeText(name, bytes);
    const { text, metadata, notes } = await takeFrontMatter(name, decoded.text);
    const heading = firstHeading(text);
    if (heading !== null && !metadata.has("title")) metadata.set("title", heading);
    const allNotes = [...decoded.notes, ...notes];
    if (!/\S/u.test(text)) {
      return {
        file: name,
        documents: [],
        skipped: [{ code: "FILE_EMPTY", details: { file: name } }],
        assumptions: allNotes,
      };
    }
    return {
      file: name,
      documents: [describeDocument({ file: name, text, metadata, notes: allNotes }, options)],
      skipped: [],
      assumptions: [],
    };
  },
};

interface FrontMatter {
  readonly text: string;
  readonly metadata: Map<DocumentField, string>;
  readonly notes: readonly Note[];
}

async function takeFrontMatter(file: string, text: string): Promise<FrontMatter> {
  const metadata = new Map<DocumentField, string>();
  const opening = /^---[ \t]*\r?\n/u.exec(text);
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
  const block = text.slice(0, LONGEST_FRONT_MATTER);
  const end = opening === null ? null : closing.exec(block.slice(opening[0].length - 1));
  if (opening === null || end === null) return { text, metadata, notes: [] };

  const yaml = block.slice(opening[0].length, opening[0].length - 1 + end.index);
  // Loaded where a text has one: few have, and reading YAML takes long to load.
  const { readEntries } = await import("./front-matter-entries.js");
  const entries = readEntries(yaml);
  if (typeof entries === "number") {
    return {
      text,
      metadata,
      notes: [{ code: "FRONT_MATTER_UNREADABLE", details: { file, line: entries + 1 } }],
    };
  }
  for (const [key, value] of entries) {
    const field = fieldOfName(key);
    if (field !== null && field !== "text" && !metadata.has(field)) metadata.set(field, value);
  }
  const rest = text.slice(opening[0].length - 1 + end.index + end[0].length);
  const keys = entries.map(([key]) => key);
  return { text: rest, metadata, notes: [{ code: "FRONT_MATTER_TAKEN_OUT", details: { file, keys } }] };
}

/** The first heading of level one near the top. */
function firstHeading(text: string): string | null {
  const match = /(?:^|\n)#[ \t]+([^\r\n]{1,300}?)[ \t]*#*[ \t]*(?:\r?\n|$)/u.exec(text.slice(0, 4000));
  return match?.[1]?.replaceAll(/[*_`]{1,3}/gu, "") ?? null;
}
