/**
 * Says in a PNG how many dots go to an inch, so that programs place it in its printed size: a `pHYs` chunk after the
 * header (Portable Network Graphics, Third Edition, 11.3.5.3).
 */

const METERS_PER_INCH = 0.0254;
/** Signature and header chunk come first and are of fixed length. */
const AFTER_HEADER = 8 + 25;

/** The same picture with its density; one that there is is replaced. */
export function withDensity(png: Uint8Array<ArrayBuffer>, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const perMeter = Math.round(dotsPerInch / METERS_PER_INCH);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMeter);
  view.setUint32(12, perMeter);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const rest = withoutChunk(png.subarray(AFTER_HEADER), "pHYs");
  const made = new Uint8Array(AFTER_HEADER + chunk.length + rest.length);
  made.set(png.subarray(0, AFTER_HEADER));
  made.set(chunk, AFTER_HEADER);
  made.set(rest, AFTER_HEADER + chunk.length);
  return made;
}

function withoutChunk(chunks: Uint8Array, name: string): Uint8Array {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength);
  for (let at = 0; at + 12 <= chunks.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...chunks.subarray(at + 4, at + 8));
    const next = at + 12 + length;
    if (type === name) {
      const kept = new Uint8Array(chunks.length - (next - at));
      kept.set(chunks.subarray(0, at));
      kept.set(chunks.subarray(next), at);
      return kept;
    }
    at = next;
  }
  return chunks;
}

/** CRC-32 as PNG uses it (ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
