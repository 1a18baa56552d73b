/**
 * PDF: the text layer, put back into paragraphs. A PDF without one holds pictures of a text; it is refused
 * with that reason. The date of the file is used only when neither its name nor its text has one.
 */
import { fail, ParleyError } from "@parley/core";
import { describeDocument } from "../describe-document.js";
import { beginsWith, fileExtension } from "../file-name.js";
import type { Importer, Note } from "../importer.js";
import { type PdfLine, pdfText } from "../pdf-lines.js";

export const pdf: Importer = {
  name: "pdf",
  extensions: ["pdf"],
  accepts({ name, head }) {
    if (beginsWith(head, "%PDF-")) return 1;
    return fileExtension(name) === "pdf" ? 0.5 : 0;
  },
  async parse({ name, bytes }, options) {
    const { pages, properties } = await readPages(name, bytes);
    const { text, joinedHyphens, leftOut } = pdfText(pages);
    if (text === "") fail("PDF_WITHOUT_TEXT", { file: name, pages: pages.length });
    const notes: Note[] = [];
    if (joinedHyphens > 0)
      notes.push({ code: "PDF_HYPHENS_JOINED", details: { file: name, count: joinedHyphens } });
    if (leftOut.length > 0) {
      const lines = [...new Set(leftOut)];
      notes.push({
        code: "PDF_RUNNING_LINES_LEFT_OUT",
        details: { file: name, count: leftOut.length, lines },
      });
    }
    const empty = pages.flatMap((page, index) => (page.length === 0 ? [String(index + 1)] : []));
    if (empty.length > 0)
      notes.push({ code: "PDF_PAGES_WITHOUT_TEXT", details: { file: name, pages: empty } });
    return {
      file: name,
      documents: [describeDocument({ file: name, text, properties, notes }, options)],
      skipped: [],
      assumptions: [],
    };
  },
};

interface PdfPages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly properties: { readonly title: string; readonly author: string; readonly created: string };
}

async function readPages(file: string, bytes: Uint8Array): Promise<PdfPages> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // The reader takes the bytes away from their owner, so it gets a copy. 0 = no messages on the console.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    const { info } = await document.getMetadata();
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.filter((item) => "str" in item)));
    }
    await document.cleanup();
    return { pages, properties: readProperties(info) };
  } catch (problem) {
    if (problem instanceof ParleyError) throw problem;
    const isLocked = problem instanceof Error && problem.name === "PasswordException";
    return fail(isLocked ? "PDF_PASSWORD" : "PDF_BROKEN", { file }, problem);
  }
}

interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Pieces of text in reading order as lines: a line ends where the reader says so or where the height changes. */
function toLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: { text: string; x: number; right: number; y: number; height: number } | null = null;
  for (const piece of pieces) {
    const x = piece.transform[4] ?? 0;
    const y = piece.transform[5] ?? 0;
    if (
      line !== null &&
      piece.str !== "" &&
      Math.abs(line.y - y) > 0.5 * Math.max(line.height, piece.height)
    ) {
      lines.push(line);
      line = null;
    }
    if (piece.str !== "") {
      line ??= { text: "", x, right: x, y, height: piece.height };
      line.text += piece.str;
      line.right = Math.max(line.right, x + piece.width);
      line.height = Math.max(line.height, piece.height);
    }
    if (piece.hasEOL && line !== null) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  return lines.filter((full) => full.text.trim() !== "");
}

function readProperties(info: unknown): PdfPages["properties"] {
  const entries = (typeof info === "object" && info !== null ? info : {}) as Readonly<
    Record<string, unknown>
  >;
  const entry = (key: string) => (typeof entries[key] === "string" ? entries[key] : "");
  const title = entry("Title");
  return {
    // Word processors put the name of the source file here.
    title: /^Microsoft |\.(?:docx?|indd|pdf|odt)$/iu.test(title) ? "" : title,
    author: entry("Author"),
    created: isoDate(entry("CreationDate")),
  };
}

/** "D:20310114093000+01'00'" → "2031-01-14". The hour of making a PDF says nothing about the text. */
function isoDate(pdfDate: string): string {
  const match = /^D:(\d{4})(\d{2})(\d{2})/u.exec(pdfDate);
  return match === null ? "" : `${match[1]}-${match[2]}-${match[3]}`;
}
