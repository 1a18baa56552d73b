/**
 * What is in a zip file, and how large will it be unpacked? Read from its table of contents, so that a file
 * made to explode is refused before anything is unpacked.
 */

export interface ZipEntry {
  readonly name: string;
  readonly unpackedSize: number;
  readonly packedSize: number;
  readonly method: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record may be followed by a comment of at most 65,535 bytes. */
const LONGEST_TAIL = 65_557;
const DEFLATED = 8;

/** The entries of a zip file, or `null` when the file is not one or is cut off. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The text of one entry; `null` when it cannot be unpacked or is larger than the limit.
 */
export async function readZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  const size = await unpack(bytes, entry, limit, (piece) => pieces.push(piece));
  if (size === null || size > limit) return null;
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

/**
 * Size of an entry when it is really unpacked, because the table of contents may lie. Stops beyond the limit;
 * `null` when the entry is broken.
 */
export async function unpackedSize(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<number | null> {
  return unpack(bytes, entry, limit, () => undefined);
}

async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  take: (piece: Uint8Array) => unknown,
): Promise<number | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.slice(start, start + entry.packedSize);
  if (entry.method !== DEFLATED) {
    take(packed);
    return packed.length;
  }
  let size = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = (stream as ReadableStream<Uint8Array>).getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > limit) {
        await reader.cancel();
        return size;
      }
      take(step.value);
    }
    return size;
  } catch {
    return null;
  }
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - LONGEST_TAIL);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
