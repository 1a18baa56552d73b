/** Pages of the reference cut into blocks. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { anchorOf, blocksOf } from "../../src/pages/docs/markdown-blocks.js";

describe("blocks of a page", () => {
  it("are headings, paragraphs, lists, tables and code", () => {
    const text = [
      "# Options",
      "",
      "A paragraph that",
      "goes on.",
      "## windowSize",
      "- one",
      "  and more",
      "- two",
      "",
      "| a | b |",
      "|---|---|",
      "| 1 | 2 |",
      "",
      "```example",
      "A for x",
      "# no heading",
      "```",
    ].join("\n");
    expect(blocksOf(text)).toEqual([
      { kind: "heading", level: 1, text: "Options", anchor: "options" },
      { kind: "paragraph", text: "A paragraph that goes on." },
      { kind: "heading", level: 2, text: "windowSize", anchor: "windowsize" },
      { kind: "list", items: ["one and more", "two"] },
      { kind: "table", head: ["a", "b"], rows: [["1", "2"]] },
      { kind: "code", text: "A for x\n# no heading" },
    ]);
  });

  it("lose no words of the page of options", () => {
    const page = readFileSync(
      fileURLToPath(new URL("../../../../docs/reference/network-options.md", import.meta.url)),
      "utf8",
    );
    const kept = JSON.stringify(blocksOf(page));
    const words = page.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    expect(words.filter((word) => !kept.includes(word) && word !== "example")).toEqual([]);
    expect(blocksOf(page).filter(({ kind }) => kind === "code").length).toBeGreaterThan(15);
  });

  it.each([
    ["qualifierAggregation", "qualifieraggregation"],
    ["Options of camps", "options-of-camps"],
    ["What, and why?", "what-and-why"],
  ])("%s has the anchor %s", (title, anchor) => {
    expect(anchorOf(title)).toBe(anchor);
  });
});
