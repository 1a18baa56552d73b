/**
 * A zip file of a few entries, stored as they are: for the formats that are zip files themselves. The same
 * entries give the same bytes; the time of an entry is always the first that the format knows.
 */

export interface ZipContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Version 2.0 of the format, and names in UTF-8. */
const VERSION = 20;
const UTF_8 = 0x0800;
/** 1 January 1980. */
const FIRST_DAY = 0x0021;

/** The file; contents together have to stay below 4 GB. */
export function zipFile(entries: readonly ZipContent[]): Uint8Array {
  const named = entries.map(({ name, bytes }) => ({
    name: new TextEncoder().encode(name),
    bytes,
    checksum: crc32(bytes),
  }));
  const size = named.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  let at = 0;
  const places: number[] = [];
  for (const { name, bytes, checksum } of named) {
    places.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeEntry(view, at + 4, checksum, bytes.length, name.length);
    file.set(name, at + 30);
    file.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const directory = at;
  named.forEach(({ name, bytes, checksum }, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    writeEntry(view, at + 6, checksum, bytes.length, name.length);
    view.setUint32(at + 42, places[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** The fields that header and directory share, from the version needed on. */
function writeEntry(view: DataView, at: number, checksum: number, size: number, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF_8, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309, as zip files carry it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
