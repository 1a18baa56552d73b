import { describe, expect, test } from "vitest";
import { createProgress } from "../../src/commands/progress.js";
import { paceInWords, readingProgress } from "../../src/commands/reading-progress.js";

describe("the pace of reading", () => {
  // 850 documents in 10 s are 85 a second; the other 99,150 take 1,166.5 s, which is 20 min begun.
  const rows: readonly (readonly [done: number, of: number, elapsed: number, words: string])[] = [
    [850, 100_000, 10_000, "85 a second, 20 min left"],
    [100, 200, 40_000, "2.5 a second, 40 s left"],
    [100, 46_900, 10_000, "10 a second, 1 h 18 min left"],
    [100, 72_100, 10_000, "10 a second, 2 h left"],
    [200, 200, 40_000, "5.0 a second, 0 s left"],
  ];
  test.each(rows)("%i of %i in %i ms", (done, of, elapsed, words) => {
    expect(paceInWords(done, of, elapsed)).toBe(words);
  });
});

test("the rate is said once it has settled, and only to a terminal", () => {
  const shown = (errIsTerminal: boolean) => {
    let time = 0;
    let err = "";
    const streams = { out: () => undefined, err: (text: string) => (err += text), errIsTerminal };
    const show = readingProgress(
      createProgress(streams, () => time),
      () => time,
    );
    time = 1000;
    show({ done: 50, of: 200, proposals: 7 });
    time = 4000;
    show({ done: 100, of: 200, proposals: 20 });
    return err.split("\r\u001b[K").slice(1);
  };
  expect(shown(true)).toEqual([
    "Reading 50 of 200 documents, 7 proposals so far",
    "Reading 100 of 200 documents, 20 proposals so far, 25 a second, 4 s left",
  ]);
  expect(shown(false)).toEqual([]);
});
