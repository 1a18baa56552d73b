/** Features: what they are made of, and that they have the room they need. */
import { describe, expect, it } from "vitest";
import { ColumnDesk, ColumnRoom } from "../../src/embedded/features/column-desk.js";
import { FeatureSheet } from "../../src/embedded/features/feature-sheet.js";
import { hashText, mix } from "../../src/embedded/features/hash.js";
import { SlotWriter, withoutSharing, withShared } from "../../src/embedded/features/slots.js";
import { textColumns } from "../../src/embedded/features/text-columns.js";
import { analyzeText } from "../../src/text/analyze-text.js";

describe("features", () => {
  it("hash texts as FNV-1a does", () => {
    // Published test value of 32-bit FNV-1a for "a": e40c292c.
    expect(hashText("a") >>> 0).toBe(0xe40c292c);
  });

  it("keep the order of a pair", () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
  });

  it("leave out what is not there, but not the zeros of a pair", () => {
    const writer = new SlotWriter(8, 2);
    writer.add(1, 0);
    writer.pair(2, 0, 0);
    writer.next();
    writer.next();
    const { starts, slots, length } = writer.finish();
    expect(length).toBe(2);
    expect([...starts]).toEqual([0, 1, 1]);
    expect(slots.every((slot) => slot >= 0 && slot < 256)).toBe(true);
  });

  it("grow beyond the room they begin with", () => {
    const writer = new SlotWriter(8, 1);
    for (let value = 1; value <= 500; value += 1) writer.add(1, value);
    writer.next();
    expect(writer.finish().slots).toHaveLength(500);
  });

  it("give each position those of its run after its own where nothing is shared", () => {
    const own = { length: 3, slots: Int32Array.from([1, 2, 3]), starts: Int32Array.from([0, 1, 3, 3]) };
    const runs = { length: 2, slots: Int32Array.from([7, 8, 9]), starts: Int32Array.from([0, 2, 3]) };
    const { slots, starts } = withoutSharing(withShared(own, runs, Int32Array.from([0, 0, 1])));
    expect([...slots]).toEqual([1, 7, 8, 2, 3, 7, 8, 9]);
    expect([...starts]).toEqual([0, 3, 7, 8]);
  });

  it("copy a position into a smaller table", () => {
    const from = { length: 2, slots: Int32Array.from([300, 5, 17]), starts: Int32Array.from([0, 1, 3]) };
    const writer = new SlotWriter(4, 2);
    writer.copy(from, 1);
    writer.next();
    writer.copy(from, 0);
    writer.next();
    // 17 − 16 = 1, 300 − 18 · 16 = 12.
    expect([...writer.finish().slots]).toEqual([5, 1, 12]);
  });

  it("are the same written template after template as position after position", () => {
    const [a, b, c] = [Int32Array.of(3, 0, 5), Int32Array.of(0, 7, 1), Int32Array.of(2, 2, 0)];
    const sheet = new FeatureSheet(8, 3, 6);
    sheet.add(1, a);
    sheet.pair(2, a, b);
    sheet.triple(3, a, b, c);
    sheet.pairIfAny(4, b, c);
    const writer = new SlotWriter(8, 3);
    for (let t = 0; t < 3; t += 1) {
      const [x, y, z] = [a[t], b[t], c[t]];
      writer.add(1, x);
      writer.pair(2, x, y);
      writer.triple(3, x, y, z);
      if (y !== 0) writer.pair(4, y, z);
      writer.next();
    }
    const [made, wanted] = [sheet.finish(), writer.finish()];
    expect([...made.slots]).toEqual([...wanted.slots]);
    expect([...made.starts]).toEqual([...wanted.starts]);
  });

  it("take the values of neighbors, and nothing beyond the ends", () => {
    const values = Int32Array.of(4, 5, 6);
    const room = new ColumnRoom();
    // What was left in the room by a longer text is not seen.
    room.take(9).fill(7);
    room.giveBack();
    const desk = new ColumnDesk(room, 3);
    expect([-3, -1, 0, 2].map((by) => [...desk.moved(values, by).subarray(0, 3)])).toEqual([
      [0, 0, 0],
      [0, 4, 5],
      [4, 5, 6],
      [6, 0, 0],
    ]);
    const two = new ColumnDesk(room, 2);
    expect([...two.picked(values, Int32Array.of(2, 0), 1).subarray(0, 2)]).toEqual([0, 5]);
  });

  it("cut a text into clauses at commas and quotation marks", () => {
    const { clauses } = textColumns(analyzeText("Er sagte, sie komme.", "de"));
    // "Er sagte ," and "sie komme ."
    expect([...clauses.of]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("know Konjunktiv I from the indicative", () => {
    const { mood } = textColumns(analyzeText("Sie ist hier, er sei dort.", "de"));
    expect([mood[1], mood[5]]).toEqual([1, 2]);
  });

  it("mark where a quotation opens and closes", () => {
    const { quotation } = textColumns(analyzeText("Er sagte: „Wir kommen morgen.“", "de"));
    expect(quotation[2]).toBe(0);
    expect((quotation[3] ?? 0) % 3).toBe(1);
    expect((quotation[4] ?? 0) % 3).toBe(2);
  });
});
