import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatsFor } from "../../src/i18n/formats.js";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const areas = readdirSync(`${source}/i18n/en`).map((file) => file.replace(".json", ""));

function words(language: string, area: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") found.set(path, value);
    else
      for (const [name, inner] of Object.entries(value ?? {}))
        walk(inner, path === "" ? name : `${path}.${name}`);
  };
  walk(JSON.parse(readFileSync(`${source}/i18n/${language}/${area}.json`, "utf8")), "");
  return found;
}

const slots = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}|<(\w+)/g)].map((match) => match[1] ?? match[2]).sort();

describe.each(areas)("the words of %s", (area) => {
  const en = words("en", area);
  const de = words("de", area);

  it("are there in both languages", () => {
    expect(
      [...en.keys()].filter((key) => !de.has(key)),
      "missing in German",
    ).toEqual([]);
    expect(
      [...de.keys()].filter((key) => !en.has(key)),
      "missing in English",
    ).toEqual([]);
  });

  it("have the same places to fill", () => {
    const different = [...en].filter(
      ([key, text]) => String(slots(text)) !== String(slots(de.get(key) ?? text)),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("say no more than is known: no exclamation marks, no apology", () => {
    const loud = [...en, ...de].filter(([, text]) =>
      /!|sorry|please wait|entschuldig|bitte warten/i.test(text),
    );
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});

describe("the words used in the source", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const all = new Set(areas.flatMap((area) => [...words("en", area).keys()].map((key) => `${area}:${key}`)));
  const isKnown = (key: string) => all.has(key) || all.has(`${key}_other`);

  it("all exist", () => {
    const missing: string[] = [];
    for (const file of files) {
      const text = readFileSync(`${source}/${file}`, "utf8");
      const folder = /^pages.(\w+)/.exec(file)?.[1];
      // A function that is handed `t` speaks for its page.
      const own = folder === "read" ? "reader" : (folder ?? "frame");
      const area = /useTranslation\(\[?"(\w+)"/.exec(text)?.[1] ?? own;
      for (const match of text.matchAll(/(?:\bt\(|i18nKey=)\{?"([\w:.-]+)"/g)) {
        const key = match[1] ?? "";
        // A file may use several areas; a key without one belongs to any area the file names.
        const named = [...text.matchAll(/useTranslation\(\[?"(\w+)"/g)].map((one) => one[1]);
        const candidates = key.includes(":")
          ? [key]
          : [...new Set([area, ...named])].map((one) => `${one}:${key}`);
        if (!candidates.some(isKnown)) missing.push(`${file}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe("dates and numbers", () => {
  const en = formatsFor("en");
  const de = formatsFor("de");

  it.each([
    ["2031-03-27", "27 Mar 2031", "27. März 2031"],
    ["2031-09-01", "1 Sep 2031", "1. Sept. 2031"],
    ["2031-03", "Mar 2031", "März 2031"],
    ["2031", "2031", "2031"],
    ["2031-03-27T09:30", "27 Mar 2031", "27. März 2031"],
  ])("writes %s as %s and %s", (iso, english, german) => {
    expect([en.day(iso), de.day(iso)]).toEqual([english, german]);
  });

  it("leaves the first year out of a range within a year", () => {
    expect(en.range("2031-03-03", "2031-04-13")).toBe("3 Mar – 13 Apr 2031");
    expect(de.range("2030-12-30", "2031-01-02")).toBe("30. Dez. 2030 – 2. Jan. 2031");
    expect(en.range("2031-03-03", "2031-03-03")).toBe("3 Mar 2031");
  });

  it("uses the minus sign and the decimal sign of the language", () => {
    expect([en.decimal(-0.64), de.decimal(-0.64)]).toEqual(["−0.64", "−0,64"]);
    expect([en.number(1286), de.number(1286)]).toEqual(["1,286", "1.286"]);
  });
});
