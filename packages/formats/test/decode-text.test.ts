import { ParleyError } from "@parley/core";
import { describe, expect, it } from "vitest";
import { decodeText } from "../src/decode-text.js";
import { toWindows1252 } from "./make-pdf.js";

const german =
  "Die Ministerin sagte am Montag: „Wir prüfen das äußerst gründlich.“ – Größe, Übermut, weiß.\r\n";
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), !isBigEndian);
  return bytes;
}

describe("the text of a file", () => {
  it.each([
    ["UTF-8", utf8(german), []],
    ["UTF-8 with a byte-order mark", utf8(`\uFEFF${german}`), []],
    ["UTF-16 little-endian with a mark", utf16(german, false, true), []],
    ["UTF-16 big-endian with a mark", utf16(german, true, true), []],
    ["UTF-16 without a mark", utf16(german, false, false), ["TEXT_ENCODING_ASSUMED"]],
    ["windows-1252", toWindows1252(german), ["TEXT_ENCODING_ASSUMED"]],
  ])("is the same from %s", (_, bytes, codes) => {
    const decoded = decodeText("a.txt", bytes);
    expect(decoded.text).toBe(german);
    expect(decoded.notes.map((note) => note.code)).toEqual(codes);
  });

  it("reads Cyrillic in its old encoding", () => {
    // "Министр заявил, что войска не будут отправлены." in windows-1251.
    const text =
      "Министр заявил, что войска не будут отправлены. Переговоры продолжаются, сообщил представитель.";
    const bytes = Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    });
    expect(decodeText("a.txt", bytes).text).toBe(text);
  });

  it("is not normalized: composed and decomposed umlauts stay as they are", () => {
    const text = "Mu\u0308nchen und München, ﬁnal, Ⅳ";
    expect(decodeText("a.txt", utf8(text)).text).toBe(text);
  });

  it("keeps emoji, right-to-left text, soft hyphens and every kind of line end", () => {
    const text = "👩‍🚀 שלום „a“\u00AD\r\nb\rc\nd\u2028e\u200F";
    expect(decodeText("a.txt", utf8(text)).text).toBe(text);
  });

  it("stays UTF-8 when a few bytes are broken, and counts them", () => {
    const bytes = new Uint8Array([...utf8(german), 0xc3]);
    const { text, notes } = decodeText("a.txt", bytes);
    expect(text).toBe(`${german}\uFFFD`);
    expect(notes).toEqual([{ code: "TEXT_BYTES_REPLACED", details: { file: "a.txt", count: 1 } }]);
  });

  it("prefers the encoding that the file declares over a guess", () => {
    const { notes } = decodeText("a.html", Uint8Array.from([0x61, 0xb1, 0x62]), "iso-8859-2");
    expect(notes[0]?.details.encoding).toBe("iso-8859-2");
  });

  it("says when a text looks encoded twice", () => {
    const { notes } = decodeText("a.txt", utf8("Der MÃ¤rz war kÃ¼hl."));
    expect(notes.map((note) => note.code)).toEqual(["TEXT_LOOKS_GARBLED"]);
  });

  it.each([
    ["nothing", new Uint8Array(), "FILE_EMPTY"],
    ["only blanks", utf8(" \r\n\t"), "FILE_EMPTY"],
    ["only a byte-order mark", utf8("\uFEFF"), "FILE_EMPTY"],
    ["zero bytes", new Uint8Array([0x61, 0, 0x62, 0, 0, 0x63]), "FILE_BINARY"],
    ["many control characters", utf8("ab\u0001\u0002\u0003cd"), "FILE_BINARY"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "FILE_BINARY"],
  ])("is refused when there is %s", (_, bytes, code) => {
    try {
      decodeText("a.txt", bytes);
      expect.unreachable();
    } catch (problem) {
      expect(problem instanceof ParleyError && problem.code).toBe(code);
    }
  });
});
