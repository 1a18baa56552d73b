/**
 * Do the coded texts keep the rules of the guidelines? Every file parses, every mark has its row and every
 * row its marks, and no part begins or ends in white space.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isVerbatim } from "@parley/core";
import { describe, expect, test } from "vitest";
import { problemsIn } from "../../../../corpus/tools/check-coding.js";
import { originalFiles, secondFiles } from "../../../../corpus/tools/original-texts.js";
import { parseMarkup } from "../../../../corpus/tools/parse-markup.js";
import { toReading } from "../../../../corpus/tools/to-reading.js";
import { parseGold } from "../../src/evaluate/gold-documents.js";

const files = originalFiles();
const texts = files.map((file) => ({ ...file, coded: parseMarkup(file.source, file.id) }));
describe("original texts", () => {
  test.each(texts.map(({ path, coded }) => [path, coded] as const))(
    "%s keeps the guidelines",
    (_path, coded) => {
      expect(problemsIn(coded)).toEqual([]);
    },
  );

  test("the second codings keep them too, on the listed texts, letter for letter", () => {
    const second = secondFiles();
    const list = readFileSync(new URL("../../../../corpus/second/LIST.txt", import.meta.url), "utf8");
    expect(second.map(({ id }) => id)).toEqual(list.trim().split("\n"));
    for (const { id, source } of second) {
      const coded = parseMarkup(source, id);
      const first = texts.find((file) => file.id === id)?.coded;
      expect(problemsIn(coded), id).toEqual([]);
      expect([coded.text, coded.head], id).toEqual([first?.text, first?.head]);
    }
  });

  test("language, number and file name agree", () => {
    const numbers = files.map(({ path }) => /^(original\/(?:de|en)\/\d{3})-[a-z0-9-]+\.txt$/.exec(path)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(files.length);
    expect(texts.filter(({ lang, coded }) => lang !== coded.head.lang)).toEqual([]);
  });

  test("every text plays in 2031", () => {
    expect(texts.filter(({ coded }) => !coded.head.date.startsWith("2031-"))).toEqual([]);
  });

  test("every part is verbatim, and the evaluation reads every text", () => {
    const readings = texts.map(({ coded }) => toReading(coded));
    for (const { text, statements } of readings) {
      for (const { quote, claim, actor, cue, frame, addressee, condition, time, deadline } of statements) {
        const parts = [quote, claim, actor, cue, frame, addressee, condition, time, deadline];
        for (const part of parts) {
          if (part !== null) expect(isVerbatim(text, part), part.text).toBe(true);
        }
      }
    }
    const gold = parseGold(readings.map((reading) => JSON.stringify(reading)).join("\n"), "corpus");
    expect(gold.length).toBe(files.length);
  });

  test("splits stay near 70, 15 and 15 percent in each language", () => {
    for (const lang of ["de", "en"]) {
      const own = texts.filter((file) => file.lang === lang);
      for (const [split, share] of [
        ["train", 0.7],
        ["dev", 0.15],
        ["test", 0.15],
      ] as const) {
        const part = own.filter(({ coded }) => coded.head.split === split).length / own.length;
        expect(Math.abs(part - share), `${lang} ${split} ${part}`).toBeLessThan(0.05);
      }
    }
  });

  test("the test split is the frozen one", () => {
    const list = readFileSync(new URL("../../../../corpus/test-split.sha256", import.meta.url), "utf8");
    const actual = texts
      .filter(({ coded }) => coded.head.split === "test")
      .map(({ path, source }) => `${createHash("sha256").update(source).digest("hex")}  ${path}`);
    expect(list.trim().split("\n").sort()).toEqual(actual.sort());
  });
});
