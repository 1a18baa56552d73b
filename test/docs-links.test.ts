/** Every link and picture in the documents of the house leads to a file that is there, and to a heading in it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
/** Where documents lie; whole folders are looked through. */
const places = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "corpus", "models", "examples"];

interface Link {
  readonly from: string;
  readonly to: string;
}

function documentsIn(path: string): string[] {
  if (path.endsWith(".md")) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : documentsIn(inside);
    return entry.name.endsWith(".md") ? [inside] : [];
  });
}

/** Text without what stands in code, where a bracket is no link. */
function prose(path: string): string {
  return readFileSync(join(root, path), "utf8")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "");
}

function linksOf(from: string): Link[] {
  return [...prose(from).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = ""]) => ({ from, to }))
    .filter(({ to }) => !/^(?:https?|mailto):/.test(to));
}

/** Headings as addresses, as GitHub and the pages make them. */
function anchorsOf(path: string): string[] {
  const headings = readFileSync(join(root, path), "utf8").matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

/** What is wrong with a link, or `null`. */
function problemOf({ from, to }: Link): string | null {
  const [path = "", anchor] = to.split("#");
  const target = path === "" ? from : relative(root, join(root, dirname(from), path));
  if (!existsSync(join(root, target))) return `${from}: ${to}: there is no ${target}`;
  if (anchor === undefined || !target.endsWith(".md")) return null;
  return anchorsOf(target).includes(anchor) ? null : `${from}: ${to}: no heading “${anchor}” in ${target}`;
}

describe("documents", () => {
  const documents = places.flatMap(documentsIn);

  it("lead where they say", () => {
    const links = documents.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(150);
    expect(links.map(problemOf).filter((problem) => problem !== null)).toEqual([]);
  });

  it("are all reached from README or the start page of the docs", () => {
    const reached = new Set(["README.md", "docs/index.md"]);
    const waiting = [...reached];
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      for (const { to } of linksOf(from)) {
        const target = relative(root, join(root, dirname(from), to.split("#")[0] ?? ""));
        if (!target.endsWith(".md") || reached.has(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
    }
    expect(documents.filter((path) => path.startsWith("docs/") && !reached.has(path))).toEqual([]);
  });

  it("notice what leads nowhere", () => {
    expect(problemOf({ from: "README.md", to: "docs/no-such-page.md" })).toContain("there is no");
    expect(problemOf({ from: "README.md", to: "docs/reference/settings.md#no-such" })).toContain(
      "no heading",
    );
    expect(problemOf({ from: "README.md", to: "docs/reference/settings.md#dial" })).toBeNull();
  });
});
