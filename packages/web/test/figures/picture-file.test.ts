/** Parts of picture files that need no browser: density of a PNG, colors, wrapped words. */
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { plainColor } from "../../src/figures/picture-paint.js";
import { checksum, withDensity } from "../../src/figures/png-density.js";
import { wrappedWords } from "../../src/figures/wrapped-words.js";

/** A white pixel. */
const pixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="),
  (letter) => letter.charCodeAt(0),
);

interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
  readonly isSound: boolean;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: String.fromCharCode(...named.subarray(0, 4)),
      body: named.subarray(4),
      isSound: view.getUint32(at + 8 + length) === crc32(named),
    });
    at += 12 + length;
  }
  return chunks;
}

describe("the density of a PNG", () => {
  it("stands after the header, in dots per meter, with a sound checksum", () => {
    const chunks = chunksOf(withDensity(pixel, 300));
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "pHYs", "IDAT", "IEND"]);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    // 300 / 0.0254 = 11811.02; the last byte says meters.
    expect([...(chunks[1]?.body ?? [])]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
  });

  it("replaces one that there is", () => {
    const twice = chunksOf(withDensity(withDensity(pixel, 96), 300));
    expect(twice.filter(({ type }) => type === "pHYs")).toHaveLength(1);
    expect(twice).toEqual(chunksOf(withDensity(pixel, 300)));
  });

  it("has the checksum of the standard", () => {
    expect(checksum(new TextEncoder().encode("IEND"))).toBe(0xae426082);
  });
});

describe("a computed color", () => {
  it.each([
    ["rgb(8, 92, 56)", "#085c38", 1],
    ["rgba(0, 0, 0, 0.25)", "#000000", 0.25],
    ["color(srgb 1 0.5 0 / 0.5)", "#ff8000", 0.5],
  ])("%s is %s with opacity %d", (value, hex, alpha) => {
    expect(plainColor(value)).toEqual({ hex, alpha });
  });

  it.each(["none", "url(#fill)", "rgb(x, y, z)"])("%s is no color of its own", (value) => {
    expect(plainColor(value)).toBeNull();
  });
});

describe("wrapped words", () => {
  // Without a canvas a letter is taken for 0.56 of its size: ten letters of 10 are 56 wide.
  it.each([
    ["one two three", 1000, ["one two three"]],
    ["one two three", 40, ["one two", "three"]],
    ["incomprehensibilities are long", 40, ["incomprehensibilities", "are", "long"]],
    ["", 40, []],
  ])("%j within %d are %j", (text, width, lines) => {
    expect(wrappedWords(text, width, 10)).toEqual(lines);
  });
});
