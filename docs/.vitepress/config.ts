/** The site made of these pages: `npm ci && npm run build` in `docs/`. Its packages are no part of the program's. */
import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

const folder = new URL("../", import.meta.url);

/** Pages of a folder by their own titles, the given ones first. */
function pagesOf(name: string, first: readonly string[] = []) {
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith(".md"));
  const rest = files.filter((file) => !first.includes(file) && file !== "index.md").sort();
  return [...first, ...rest].map((file) => {
    const text = readFileSync(new URL(`${name}/${file}`, folder), "utf8");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
    return { text: title.replaceAll("`", ""), link: `/${name}/${file.replace(/\.md$/, "")}` };
  });
}

const guide = [
  "first-steps.md",
  "import.md",
  "read.md",
  "coding.md",
  "review.md",
  "codebook.md",
  "networks.md",
  "ledger.md",
  "scenarios.md",
  "shell.md",
];

export default defineConfig({
  title: "Parley",
  description: "Discourse networks, commitments and what-ifs from the news record",
  cleanUrls: true,
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/first-steps" },
      { text: "Measures", link: "/method/" },
      { text: "Reference", link: "/reference/network-options" },
    ],
    sidebar: [
      { text: "Guide", items: pagesOf("guide", guide) },
      { text: "Reference", items: pagesOf("reference") },
      { text: "File formats", items: pagesOf("reference/formats", ["index.md"]) },
      { text: "Measures", collapsed: true, items: pagesOf("method", ["index.md"]) },
    ],
    search: { provider: "local" },
    outline: "deep",
  },
});
