/**
 * From bytes to text: which characters are these?
 *
 * A byte-order mark decides; then strict UTF-8; then UTF-16 without a mark; then the encoding that the file
 * declares; then a guess by letter frequencies. Anything but the first two is reported. The text itself is
 * never normalized, and line ends stay. Binary content is refused.
 */
import { fail } from "@parley/core";
import { analyse } from "chardet";
import type { Note } from "./importer.js";

export interface DecodedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Bytes that the guess looks at, from the first place with letters beyond ASCII. */
const SAMPLE_BYTES = 65_536;
/** Share of control characters from which on content is no text. */
const MOST_CONTROLS = 0.01;
/** Up to this share of its letters beyond ASCII a UTF-8 text may be damaged and is still UTF-8. */
const MOST_DAMAGE = 0.2;
/** Encodings of Western Europe that differ from windows-1252 only in characters hardly anyone uses. */
const WESTERN = /^(?:iso-8859-1|latin-?1|us-ascii|windows-1252|cp1252|windows-1254|iso-8859-(?:9|14|15))$/i;

/**
 * The text of a file.
 *
 * @param declared encoding named in the file itself, for example by a web page
 * @throws `FILE_EMPTY`, `FILE_BINARY`, `TEXT_ENCODING_UNKNOWN`
 */
export function decodeText(file: string, bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes.length === 0) fail("FILE_EMPTY", { file });
  const decoded = decodeBytes(file, bytes, declared);
  if (hasManyControls(decoded.text)) fail("FILE_BINARY", { file });
  if (!/\S/.test(decoded.text)) fail("FILE_EMPTY", { file });
  const sample = garbledSample(decoded.text);
  if (sample === null) return decoded;
  return {
    text: decoded.text,
    notes: [...decoded.notes, { code: "TEXT_LOOKS_GARBLED", details: { file, sample } }],
  };
}

function decodeBytes(file: string, bytes: Uint8Array, declared: string | undefined): DecodedText {
  const marked = encodingByMark(bytes);
  if (marked === "utf-32") fail("FILE_BINARY", { file });
  if (marked !== null) {
    const text = decodeStrictly(bytes, marked);
    return text === null ? decodeWithDamage(file, bytes, marked) : { text, notes: [] };
  }
  if (bytes.includes(0)) {
    const utf16 = unmarkedUtf16(bytes);
    const text = utf16 === null ? null : decodeStrictly(bytes, utf16);
    if (text === null || utf16 === null) return fail("FILE_BINARY", { file });
    return { text, notes: [assumed(file, utf16)] };
  }
  const strict = decodeStrictly(bytes, "utf-8");
  if (strict !== null) return { text: strict, notes: [] };
  const damaged = damagedUtf8(bytes);
  if (damaged) return decodeWithDamage(file, bytes, "utf-8");

  for (const encoding of [...(declared === undefined ? [] : [declared]), ...guessEncodings(bytes)]) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, notes: [assumed(file, encoding)] };
  }
  return fail("TEXT_ENCODING_UNKNOWN", { file });
}

function encodingByMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "utf-32" : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** Plain text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.01) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.01) return "utf-16be";
  return null;
}

/** The characters 0x80 to 0x9F of windows-1252; five places are empty. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * Done by hand after Latin-1: several versions of Node decode windows-1252 as if it were Latin-1, which turns
 * quotation marks and dashes into control characters.
 */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes)
    .replaceAll(/[\u0080-\u009F]/gu, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** `null` when the bytes are not valid in the encoding, or the encoding is unknown here. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (WESTERN.test(encoding)) return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWithDamage(file: string, bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, notes: [{ code: "TEXT_BYTES_REPLACED", details: { file, count: countReplaced(text) } }] };
}

/** A few broken bytes among many good multi-byte letters: UTF-8 that was cut or mixed, not another encoding. */
function damagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const replaced = countReplaced(text);
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) beyondAscii++;
  return replaced <= MOST_DAMAGE * (beyondAscii - replaced);
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  return count;
}

/** Most likely encodings, best first. Western Europe is read as windows-1252, as browsers do. */
function guessEncodings(bytes: Uint8Array): string[] {
  const firstLetter = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, firstLetter - 512);
  const names = analyse(bytes.subarray(start, start + SAMPLE_BYTES))
    .filter((match) => match.confidence >= 10 && !/^UTF|^ASCII/i.test(match.name))
    .map((match) => (WESTERN.test(match.name) ? "windows-1252" : match.name));
  return [...new Set([...names, "windows-1252"])];
}

function assumed(file: string, encoding: string): Note {
  return { code: "TEXT_ENCODING_ASSUMED", details: { file, encoding: encoding.toLowerCase() } };
}

function hasManyControls(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return true;
    const isControl =
      (unit < 0x20 && (unit < 0x09 || unit > 0x0d)) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85);
    if (isControl) controls++;
  }
  return controls > text.length * MOST_CONTROLS;
}

/** UTF-8 that somebody read as windows-1252 and saved again: "MÃ¤rz", "â€žWir". */
function garbledSample(text: string): string | null {
  const found = text.slice(0, SAMPLE_BYTES).match(/\S{0,12}(?:Ã[¤¶¼ŸŒœ„–©¨]|â€[žœ™“”\u009d])\S{0,12}/g);
  return found !== null && found.length >= 2 ? (found[0] ?? null) : null;
}
