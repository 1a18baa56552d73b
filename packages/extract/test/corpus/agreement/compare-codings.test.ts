/**
 * Two codings of one short text, compared by hand; and the figures that the README gives of the corpus.
 */
import { readFileSync } from "node:fs";
import { languages } from "@parley/core";
import { describe, expect, test } from "vitest";
import { agreementFigures } from "../../../../../corpus/tools/agreement/agreement-figures.js";
import { compareCodings } from "../../../../../corpus/tools/agreement/compare-codings.js";
import { differences } from "../../../../../corpus/tools/agreement/differences.js";
import { firstFiles, type OriginalFile, secondFiles } from "../../../../../corpus/tools/original-texts.js";
import { parseMarkup } from "../../../../../corpus/tools/parse-markup.js";
import { toReading } from "../../../../../corpus/tools/to-reading.js";

const head = "title: T\nlang: en\ndate: 2031-03-04\nregister: wire\nfield: tax\nsplit: train\n\n";
const actors = "\n\n== actors\nBo: Bo | person\n";
const coding = (body: string, rows: string) =>
  toReading(parseMarkup(`${head}${body}\n\n== statements\n${rows}${actors}`, "en-001-x"));

// 12 tokens: Bo said the toll would go soon . He likes trams .
const first = coding(
  "{f1|{s1|Bo} {c1|said}} {q1|{on1|the toll} would go {by1|soon}}. {q2|{s2|He} likes {on2|trams}.}",
  "1 indirect - by=soon @Bo\n2 reported fringe + @Bo",
);
const second = coding(
  "{f1|{s1|Bo} {c1|said}} {q1|the toll would go} soon. He likes trams.",
  "1 indirect predict @Bo",
);

describe("comparing codings", () => {
  const { shared, labels, units, tokens } = compareCodings(first, second);

  test("counts groups, exact quotes and tokens", () => {
    expect(tokens).toBe(12);
    expect(shared.get("quote found")).toEqual({ both: 1, first: 2, second: 1 });
    expect(shared.get("quote exact")).toEqual({ both: 0, first: 2, second: 1 });
    // First: 5 tokens of "the toll would go soon" and 4 of "He likes trams."; second: 4, all of them in both.
    expect(shared.get("quote tokens")).toEqual({ both: 4, first: 9, second: 4 });
    expect(shared.get("indirect tokens")).toEqual({ both: 4, first: 5, second: 4 });
    expect(shared.get("reported exact")).toEqual({ both: 0, first: 1, second: 0 });
  });

  test("counts parts of groups that both found", () => {
    expect(shared.get("speaker exact")).toEqual({ both: 1, first: 1, second: 1 });
    expect(shared.get("deadline exact")).toEqual({ both: 0, first: 1, second: 0 });
    expect(shared.get("addressee exact")).toEqual({ both: 0, first: 0, second: 0 });
  });

  test("pairs the labels of statements that both found", () => {
    expect(labels.get("act")).toEqual([["assert", "predict"]]);
    expect(labels.get("stance")).toEqual([["oppose", "none"]]);
    expect(labels.get("deadline or none")).toEqual([["true", "false"]]);
    expect(labels.get("deadline days")).toEqual([]);
  });

  test("cuts outermost quotes into units", () => {
    expect(units).toEqual([
      [
        { start: 2, end: 7 },
        { start: 8, end: 12 },
      ],
      [{ start: 2, end: 6 }],
    ]);
  });

  test("says in words where the two differ", () => {
    const lines = differences(first, second).split("\n");
    expect(lines).toContain("en-001-x only first (reported): He likes trams. ≠ none");
    expect(lines).toContain("en-001-x border (indirect): the toll would go soon ≠ the toll would go");
    expect(lines).toContain("en-001-x deadline (the toll would go soon): soon ≠ none");
    expect(differences(first, first)).toBe("");
  });
});

describe("figures over texts", () => {
  test("F1 of what the two share", () => {
    const figures = agreementFigures([compareCodings(first, second)], { resamples: 20 });
    // 2 · 4 / (9 + 4); a single text drawn again is itself.
    const value = 8 / 13;
    expect(figures.shared.get("quote tokens")).toEqual({
      value,
      low: value,
      high: value,
      first: 9,
      second: 4,
    });
    expect(figures.shared.get("addressee exact")?.value).toBeNull();
  });

  test("a coding agrees with itself, as far as there is anything to agree about", () => {
    const figures = agreementFigures([compareCodings(first, first)], { resamples: 0 });
    expect(figures.shared.get("quote exact")?.value).toBe(1);
    expect(figures.labels.get("stance")?.alpha.value).toBe(1);
    expect(figures.labels.get("negation")?.percent.value).toBe(1);
    expect(figures.labels.get("negation")?.alpha.value).toBeNull();
    expect(figures.unitizing.value).toBe(1);
  });

  test("same seed, same intervals", () => {
    const texts = [compareCodings(first, second), compareCodings(first, first)];
    const once = agreementFigures(texts, { seed: 3, resamples: 50 });
    expect(agreementFigures(texts, { seed: 3, resamples: 50 })).toEqual(once);
    expect(once.shared.get("quote exact")?.low).toBeLessThan(once.shared.get("quote exact")?.high ?? 0);
  });
});

describe("the two passes over the corpus", () => {
  test("the README gives the figures of the kept codings", () => {
    const readme = readFileSync(new URL("../../../../../corpus/README.md", import.meta.url), "utf8");
    const kept = new Map(firstFiles().map((file) => [file.id, file]));
    const reading = ({ source, id }: OriginalFile) => toReading(parseMarkup(source, id));
    const byLanguage = languages.map((lang) => {
      const pairs = secondFiles()
        .filter((file) => file.lang === lang)
        .flatMap((file) => {
          const one = kept.get(file.id);
          return one === undefined ? [] : [compareCodings(reading(one), reading(file))];
        });
      return agreementFigures(pairs, { resamples: 0 });
    });
    for (const row of ["quote", "reported", "speaker", "deadline"]) {
      const cells = byLanguage.flatMap(({ shared }) => {
        const exact = shared.get(`${row} exact`);
        return [
          `${exact?.first} / ${exact?.second}`,
          exact?.value?.toFixed(2),
          shared.get(`${row} tokens`)?.value?.toFixed(2),
        ];
      });
      expect(cellsOf(readme, row), row).toEqual(cells);
    }
    for (const row of ["act", "stance"]) {
      const cells = byLanguage.flatMap(({ labels }) => {
        const own = labels.get(row);
        const values = [own?.kappa.value?.toFixed(2), own?.alpha.value?.toFixed(2)];
        return [`${own?.units}`, ((own?.percent.value ?? 0) * 100).toFixed(0), ...values];
      });
      expect(cellsOf(readme, row), row).toEqual(cells);
    }
  });
});

/** The cells of a table row without their intervals. */
function cellsOf(markdown: string, row: string): (string | undefined)[] {
  const line = markdown.split("\n").find((candidate) => candidate.startsWith(`| ${row} |`)) ?? "";
  return line
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim().replace(/ \[.*/, ""));
}
