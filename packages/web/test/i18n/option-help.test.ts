/** Does every choice explain itself: a sentence in both languages and a section of the reference that is there? */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type HelpName, helpNames, helpOf } from "../../src/components/help-places.js";
import { blocksOf } from "../../src/pages/docs/markdown-blocks.js";
import { networkHelp } from "../../src/pages/network/options/network-help.js";
import { pageOptions } from "../../src/pages/network/options/page-options.js";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const docs = fileURLToPath(new URL("../../../../docs/reference", import.meta.url));
const names = Object.entries(helpNames).flatMap(([page, own]) =>
  own.map((name) => `${page}.${name}` as HelpName),
);
const places = [...names.map(helpOf), ...pageOptions.map(({ name }) => networkHelp(name))];

function sentenceOf(language: string, words: string): unknown {
  const [area = "", key = ""] = words.split(":");
  let found: unknown = JSON.parse(readFileSync(`${source}/i18n/${language}/${area}.json`, "utf8"));
  for (const part of key.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
  return found;
}

function sectionsOf(page: string): Map<string, string> {
  const blocks = blocksOf(readFileSync(`${docs}/${page}.md`, "utf8"));
  const found = new Map<string, string>();
  let anchor = "";
  for (const block of blocks) {
    if (block.kind === "heading") anchor = block.anchor;
    found.set(anchor, `${found.get(anchor) ?? ""}${block.kind === "heading" ? "" : JSON.stringify(block)}`);
  }
  return found;
}

describe("the help on choices", () => {
  it.each(["en", "de"])("is one sentence for each of them (%s)", (language) => {
    const faults = places.filter(({ words }) => {
      const sentence = sentenceOf(language, words);
      // One sentence, or what a file format is for and what it keeps: it begins with a capital and ends with a point.
      return typeof sentence !== "string" || !/^[\p{Lu}`„“].{10,}\.$/u.test(sentence);
    });
    expect(faults.map(({ words }) => words)).toEqual([]);
  });

  it("says something else in each language", () => {
    const same = names.map(helpOf).filter(({ words }) => sentenceOf("en", words) === sentenceOf("de", words));
    expect(same).toEqual([]);
  });

  it("has no sentence that no choice shows", () => {
    const table: unknown = JSON.parse(readFileSync(`${source}/i18n/en/help.json`, "utf8"));
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === "string"
        ? [path]
        : Object.entries(value as object).flatMap(([name, inner]) =>
            leaves(inner, path === "" ? name : `${path}.${name}`),
          );
    const own = ["more", "about.here", "about.beside", "what", "fields"];
    expect(leaves(table, "").filter((path) => !own.includes(path))).toEqual(names);
  });

  it("leads to a section of the reference with something in it", () => {
    const sections = new Map(
      [...new Set(places.map(({ page }) => page))].map((page) => [page, sectionsOf(page)]),
    );
    const missing = places.filter(({ page, anchor }) => (sections.get(page)?.get(anchor) ?? "").length < 40);
    expect(missing.map(({ page, anchor }) => `${page}#${anchor}`)).toEqual([]);
  });

  it("leaves no section of the page of choices that nothing leads to", () => {
    const led = new Set(places.map(({ page, anchor }) => `${page}#${anchor}`));
    const alone = [...sectionsOf("options").keys()].filter((anchor) => !led.has(`options#${anchor}`));
    expect(alone).toEqual(["choices-on-the-pages"]);
  });
});

/** Controls without a sentence of their own, by file: how many, and where the sentence is or why there is none. */
const withoutOwn: Readonly<Record<string, readonly [number, string]>> = {
  "frame/settings.tsx": [3, "each setting shows its sentence by one component"],
  "pages/codebook/merge-form.tsx": [2, "further entries, and values that differ, are named by their field"],
  "pages/codebook/split-form.tsx": [1, "names and statements that go along share a sentence"],
  "pages/network/options/excluded-values.tsx": [1, "the control of an option field"],
  "pages/network/options/option-field.tsx": [4, "one sentence for whichever control an option has"],
  "pages/network/options/value-picker.tsx": [1, "the control of an option field"],
  "pages/queue/equal-drawer.tsx": [1, "ticks of the cases that are decided together"],
  "pages/read/find/highlights-drawer.tsx": [1, "a switch of the search, as in the find bar"],
  "pages/read/panel/statement-form.tsx": [9, "the fields are explained in one list below them"],
  "pages/read/panel/typed-fields.tsx": [3, "variables of one's own are named by those who made them"],
  "pages/scenario/drawer/value-field.tsx": [2, "slider and field of one input of an actor"],
  "pages/statements/recode-drawer.tsx": [1, "one sentence for whichever control a variable has"],
};

describe("the controls in the source", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(pages|frame).*\.tsx$/.test(file))
    .map((file) => ({ file, text: readFileSync(`${source}/${file}`, "utf8") }));
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const control =
    /<select\b|type="(?:checkbox|radio|range|number)"|<(?:Segments|EntityFinder|EntityField|Choice)\b/g;
  const help = /<(?:OptionHelp|HelpLink|HelpTip|ColumnHelp)\b|\bhelp=\{|of: helpOf\(/g;
  // These ask for their sentence by type: the compiler finds one that has none.
  const slot = /<(?:Slot|CountedSlot|EntitySlot)\b/g;

  it("are explained, each by itself or in the list of their form", () => {
    const silent = files.flatMap(({ file, text }) => {
      const without = count(text, control) - (count(text, help) - count(text, slot));
      return count(text, control) > 0 && without > 0 ? [[file, without] as const] : [];
    });
    const known = Object.entries(withoutOwn).map(([file, [number]]) => [file, number] as const);
    expect(Object.fromEntries(silent)).toEqual(Object.fromEntries(known));
  });

  it("show every sentence there is", () => {
    const shared = readFileSync(`${source}/components/sources-slot.tsx`, "utf8");
    const all = `${shared}${files.map(({ text }) => text).join("\n")}`;
    const unused = names.filter((name) => {
      const group = name.slice(0, name.lastIndexOf(".") + 1);
      // The columns of a table are asked for by the field's name alone.
      const ways = [`"${name}"`, `\`${group}\${`, ...(group === "record.column." ? ["`column.${"] : [])];
      return !ways.some((way) => all.includes(way));
    });
    expect(unused).toEqual([]);
  });
});
