/**
 * The weights of a trained reader as one file: what was learned, for one language, with the settings tuned for it.
 *
 * Layout: the four letters "PRLY", a 32-bit length, a JSON header of that length padded with spaces to a multiple
 * of four, then the arrays one after the other, 32-bit numbers little-endian first, bytes after them.
 */
import { fail, type Language, languages } from "@parley/core";
import { z } from "zod";
import { once } from "../../text/once.js";
import { type QuotedMode, quotedModes } from "../quoted-modes.js";
import type { HiddenField } from "./hidden-field.js";

/** Names of the layers a pack may hold. */
export const layerNames = [
  "quote",
  "nested",
  "role",
  "act",
  "polarity",
  "level",
  "negated",
  "medium",
  "span",
  "voice",
] as const;
export type LayerName = (typeof layerNames)[number];

/** Features and layers of another format number do not fit this code. */
const FORMAT = 1;
const MAGIC = [0x50, 0x52, 0x4c, 0x59];

const curveSchema = z.array(z.tuple([z.number(), z.number()]));
const dialsSchema = z.object({
  /** Added to the score of "no quote" at every token: less is more recall. */
  outside: z.number(),
  /** Taken off the score of starting a quote, by mode. */
  costs: z.record(z.enum(quotedModes as [string, ...string[]]), z.number()),
  /** Taken off the score of starting a nested quote. */
  nestedCost: z.number(),
  /** Quotes less sure than this are not proposed; outer and nested ones. */
  leastSure: z.object({ outer: z.number(), nested: z.number() }),
  /** Quotes that only the rules found are kept from this confidence on, by mode; never where there is none. */
  keptRules: z.partialRecord(z.enum(quotedModes as [QuotedMode, ...QuotedMode[]]), z.number()),
  /** Where rules and layers found the same speech, alike by so much (Dice), cue and frame are the rules'; 2 for never. */
  framesOfRules: z.number(),
  /** Added to the score of each label of the role layer, in the order of its labels. */
  roleLifts: z.array(z.number()),
  /** A speaker less probable than this is left open; for direct quotations and for others. */
  speakerLeast: z.object({ direct: z.number(), other: z.number() }),
});
export type ReaderDials = z.infer<typeof dialsSchema>;

const layerSchema = z.object({
  name: z.enum(layerNames),
  labels: z.array(z.string()).min(1).max(64),
  bits: z.int().min(4).max(20),
  width: z.int().min(4).max(256).multipleOf(4),
});
const headerSchema = z.object({
  format: z.int(),
  name: z.string(),
  version: z.string(),
  language: z.enum(languages),
  dials: dialsSchema,
  /** Steps from raw to calibrated confidence, ascending; see `confidence-curve.ts`. */
  confidence: curveSchema,
  layers: z.array(layerSchema),
});
type Header = z.infer<typeof headerSchema>;

export interface ReaderPack {
  /** Engine name: "embedded". */
  readonly name: string;
  readonly version: string;
  readonly language: Language;
  readonly dials: ReaderDials;
  readonly confidence: readonly (readonly [number, number])[];
  readonly layers: Readonly<Partial<Record<LayerName, HiddenField>>>;
}

/** Arrays of a layer in file order, with their sizes. */
const floatArrays = (layer: Header["layers"][number]) =>
  [
    ["scale", layer.width],
    ["shift", layer.width],
    ["output", layer.width * layer.labels.length],
    ["offset", layer.labels.length],
    ["transitions", layer.labels.length ** 2],
    ["starts", layer.labels.length],
  ] as const;
const tableSize = (layer: Header["layers"][number]): number => 2 ** layer.bits * layer.width;

/** A file of weights of which only the asked bytes are read. */
export interface PackFile {
  /** Its name, for problems. */
  readonly source: string;
  /** Its length in bytes. */
  readonly size: number;
  /** The bytes from one place to another, `to` excluded. */
  readonly read: (from: number, to: number) => Uint8Array;
}

/**
 * A pack whose header is read at once and whose layers are read when they are first asked for: whoever reads German
 * texts needs no weights for English ones.
 *
 * @throws `READER_PACK_INVALID`, `READER_PACK_FORMAT`
 */
export function openReaderPack({ source, size, read }: PackFile): ReaderPack {
  const start = size < 8 ? null : read(0, 8);
  if (start === null || MAGIC.some((letter, at) => start[at] !== letter))
    return fail("READER_PACK_INVALID", { file: source });
  const headerEnd = 8 + viewOf(start).getUint32(4, true);
  if (headerEnd > size) fail("READER_PACK_INVALID", { file: source });
  const header = parseHeader(new TextDecoder().decode(read(8, headerEnd)), source);
  const end = header.layers.reduce(
    (sum, layer) => sum + floatArrays(layer).reduce((all, [, count]) => all + count * 4, tableSize(layer)),
    headerEnd,
  );
  if (end !== size) fail("READER_PACK_INVALID", { file: source });
  const layers = once(() => decodeLayers(header, read(headerEnd, size)));
  const { name, version, language, dials, confidence } = header;
  return {
    name,
    version,
    language,
    dials,
    confidence,
    get layers() {
      return layers();
    },
  };
}

/**
 * Reads a pack. The table of each layer is a view of the given bytes where they begin at a word, else a copy.
 *
 * @param source name of the file, for problems
 * @throws `READER_PACK_INVALID`, `READER_PACK_FORMAT`
 */
export function decodeReaderPack(bytes: Uint8Array, source: string): ReaderPack {
  return openReaderPack({ source, size: bytes.length, read: (from, to) => bytes.subarray(from, to) });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeLayers(header: Header, bytes: Uint8Array): ReaderPack["layers"] {
  const view = viewOf(bytes);
  let at = 0;
  const floats = (count: number): Float32Array => {
    const made = new Float32Array(count);
    for (let index = 0; index < count; index += 1) made[index] = view.getFloat32(at + index * 4, true);
    at += count * 4;
    return made;
  };
  // Written out: spread objects have a hidden class each, and fields are read in the innermost loops.
  const made = header.layers.map((layer) => {
    const [scale, shift, output, offset, transitions, starts] = floatArrays(layer).map(([, count]) =>
      floats(count),
    );
    const empty = new Float32Array(0);
    return {
      name: layer.name,
      labels: layer.labels,
      bits: layer.bits,
      width: layer.width,
      scale: scale ?? empty,
      shift: shift ?? empty,
      output: output ?? empty,
      offset: offset ?? empty,
      transitions: transitions ?? empty,
      starts: starts ?? empty,
    };
  });
  const layers: Partial<Record<LayerName, HiddenField>> = {};
  // Tables are read word by word.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  for (const { name, labels, bits, width, scale, shift, output, offset, transitions, starts } of made) {
    const count = 2 ** bits * width;
    const table = new Int8Array(aligned.buffer, aligned.byteOffset + at, count);
    layers[name] = { labels, bits, width, table, scale, shift, output, offset, transitions, starts };
    at += count;
  }
  return layers;
}

function parseHeader(json: string, source: string): Header {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    fail("READER_PACK_INVALID", { file: source }, cause);
  }
  const format = (value as { readonly format?: unknown } | null)?.format;
  if (typeof format === "number" && format !== FORMAT)
    fail("READER_PACK_FORMAT", { file: source, format, wanted: FORMAT });
  // One header is read in a few steps; code made for it would cost more than it saves.
  const header = headerSchema.safeParse(value, { jitless: true });
  return header.success ? header.data : fail("READER_PACK_INVALID", { file: source }, header.error);
}

/** Writes a pack; every table must be in bytes. The same pack gives the same bytes. */
export function encodeReaderPack(pack: ReaderPack): Uint8Array {
  const entries = layerNames.flatMap((name) => {
    const field = pack.layers[name];
    return field === undefined ? [] : [{ name, field }];
  });
  const { name, version, language, dials, confidence } = pack;
  const layers = entries.map(({ name: layer, field: { labels, bits, width } }) => ({
    name: layer,
    labels: [...labels],
    bits,
    width,
  }));
  const json = JSON.stringify({ format: FORMAT, name, version, language, dials, confidence, layers });
  const text = new TextEncoder().encode(json);
  const header = new Uint8Array(Math.ceil(text.length / 4) * 4).fill(0x20);
  header.set(text);
  const floats = entries.flatMap(({ field }) => [
    field.scale,
    field.shift,
    field.output,
    field.offset,
    field.transitions,
    field.starts,
  ]);
  const tables = entries.map(({ field }) => field.table);
  const size =
    8 +
    header.length +
    floats.reduce((sum, array) => sum + array.length * 4, 0) +
    tables.reduce((sum, table) => sum + table.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const array of floats) {
    for (const value of array) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  for (const table of tables) {
    for (let index = 0; index < table.length; index += 1) view.setInt8(at + index, table[index] ?? 0);
    at += table.length;
  }
  return bytes;
}
