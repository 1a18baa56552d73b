/**
 * Word documents: the paragraphs as text, separated by an empty line. Files with a password, from before 2007,
 * cut off, or made to explode when unpacked are refused with their reason.
 */
import { fail, ParleyError } from "@parley/core";
import { describeDocument } from "../describe-document.js";
import { fileExtension } from "../file-name.js";
import type { Importer } from "../importer.js";
import { readZipEntry, unpackedSize, type ZipEntry, zipEntries } from "../zip-entries.js";

/** Size of the unpacked XML from which on a document is refused, in bytes. Pictures do not count. */
const LARGEST_UNPACKED = 200_000_000;
/** Properties of a document are a few lines. */
const LARGEST_PROPERTIES = 1_000_000;
/** First bytes of the container that Word uses for passwords, and used for everything before 2007. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

export const docx: Importer = {
  name: "docx",
  extensions: ["docx"],
  accepts: ({ name }) => (["docx", "doc"].includes(fileExtension(name)) ? 0.5 : 0),
  async parse({ name, bytes }, options) {
    if (OLD_CONTAINER.every((byte, index) => bytes[index] === byte)) {
      fail(isEncrypted(bytes) ? "DOCX_PASSWORD" : "DOCX_OLD_FORMAT", { file: name });
    }
    const entries = zipEntries(bytes);
    if (entries === null || !entries.some((entry) => entry.name === "word/document.xml")) {
      return fail("DOCX_BROKEN", { file: name });
    }
    await checkSize(name, bytes, entries);
    const text = await readText(name, bytes);
    if (text === "") fail("FILE_EMPTY", { file: name });
    const properties = await readProperties(bytes, entries);
    return {
      file: name,
      documents: [describeDocument({ file: name, text, properties }, options)],
      skipped: [],
      assumptions: [],
    };
  },
};

async function readText(file: string, bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const copy = bytes.slice();
    // In Node the reader asks for `buffer`, in the browser for `arrayBuffer`.
    const input = { buffer: copy, arrayBuffer: copy.buffer } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.extractRawText(input);
    return value.trim();
  } catch (problem) {
    if (problem instanceof ParleyError) throw problem;
    return fail("DOCX_BROKEN", { file }, problem);
  }
}

/** Unpacks everything that is text or layout once, counting, and stops at the limit. */
async function checkSize(file: string, bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  let size = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/u.test(entry.name)) continue;
    const unpacked = await unpackedSize(bytes, entry, LARGEST_UNPACKED - size);
    if (unpacked === null) fail("DOCX_BROKEN", { file });
    size += unpacked;
    if (size > LARGEST_UNPACKED) fail("DOCX_TOO_LARGE", { file, limit: LARGEST_UNPACKED / 1e6 });
  }
}

/** A container with a password names its stream "EncryptedPackage", in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, 4_000_000))
    .includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
}

async function readProperties(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<{ title: string; author: string; created: string }> {
  const entry = entries.find((candidate) => candidate.name === "docProps/core.xml");
  const xml = entry === undefined ? "" : ((await readZipEntry(bytes, entry, LARGEST_PROPERTIES)) ?? "");
  return {
    title: elementText(xml, "dc:title"),
    author: elementText(xml, "dc:creator"),
    created: elementText(xml, "dcterms:created").slice(0, 10),
  };
}

function elementText(xml: string, name: string): string {
  const match = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{0,2000})</${name}>`, "u").exec(xml);
  return (match?.[1] ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
