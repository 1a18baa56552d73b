/** Packs of weights as bytes: there and back, and what happens to damaged ones. */
import { ParleyError } from "@parley/core";
import { decodeReaderPack, encodeReaderPack, openReaderPack, type ReaderPack } from "@parley/extract";
import { describe, expect, it } from "vitest";

const pack: ReaderPack = {
  name: "embedded",
  version: "7",
  language: "de",
  dials: {
    outside: 0.5,
    costs: { direct: 1, indirect: 0, reported: 0, "free-indirect": 0, "indirect-free-indirect": 0 },
    nestedCost: 0,
    leastSure: { outer: 0.1, nested: 0 },
    keptRules: { "free-indirect": 0.4 },
    framesOfRules: 2,
    roleLifts: [0, 0.5],
    speakerLeast: { direct: 0.5, other: 0 },
  },
  confidence: [
    [0, 0.1],
    [1, 0.9],
  ],
  layers: {
    role: {
      labels: ["O", "S"],
      bits: 4,
      width: 4,
      table: Int8Array.from({ length: 64 }, (_, at) => at - 32),
      scale: Float32Array.from([0.5, 0.25, 2, 1]),
      shift: Float32Array.from([0, 1, -1, 0]),
      output: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
      offset: Float32Array.from([0, -1]),
      transitions: Float32Array.from([0, 1, Number.NEGATIVE_INFINITY, 2]),
      starts: Float32Array.from([0, Number.NEGATIVE_INFINITY]),
    },
  },
};
const codeOf = (bytes: Uint8Array): string => {
  try {
    decodeReaderPack(bytes, "weights.bin");
    return "read";
  } catch (problem) {
    return problem instanceof ParleyError ? problem.code : "something else";
  }
};

describe("reader packs", () => {
  it("come back as they were", () => {
    expect(decodeReaderPack(encodeReaderPack(pack), "weights.bin")).toEqual(pack);
  });

  it("are read from the middle of a larger buffer", () => {
    const bytes = encodeReaderPack(pack);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 5);
    expect(decodeReaderPack(larger.subarray(5, 5 + bytes.length), "weights.bin")).toEqual(pack);
  });

  it("give their version from the head of a file and read the weights once, when they are asked for", () => {
    const bytes = encodeReaderPack(pack);
    let read = 0;
    const opened = openReaderPack({
      source: "weights.bin",
      size: bytes.length,
      read: (from, to) => {
        read += to - from;
        return bytes.slice(from, to);
      },
    });
    expect(opened.version).toBe("7");
    // 64 bytes of the table and 24 numbers before it.
    const weights = 64 + 24 * 4;
    expect(read).toBe(bytes.length - weights);
    expect(opened.layers).toEqual(pack.layers);
    expect(opened.layers).toBe(opened.layers);
    expect(read).toBe(bytes.length);
  });

  it.each([
    ["empty", new Uint8Array(0)],
    ["of something else", new TextEncoder().encode("PK what is this?")],
    ["cut short", encodeReaderPack(pack).slice(0, -1)],
    ["too long", Uint8Array.from([...encodeReaderPack(pack), 0])],
    ["cut in the header", encodeReaderPack(pack).slice(0, 40)],
  ])("are refused when %s", (_, bytes) => {
    expect(codeOf(bytes)).toBe("READER_PACK_INVALID");
  });

  it("are refused when their format is another", () => {
    const bytes = encodeReaderPack(pack);
    const at = new TextDecoder("latin1").decode(bytes).indexOf('"format":1') + '"format":'.length;
    bytes[at] = "9".charCodeAt(0);
    expect(codeOf(bytes)).toBe("READER_PACK_FORMAT");
  });
});
