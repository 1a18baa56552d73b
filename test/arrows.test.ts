/** Direction of dependencies: reads every import of the sources and fails on a forbidden arrow. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Which of our packages a package may import. */
const packageArrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ["core"],
  extract: ["core"],
  parley: ["core", "formats", "extract"],
  web: ["core", "formats", "extract"],
};

/** Which folders of core a folder of core may import, besides itself, `errors` and `random`. */
const coreArrows: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: [],
  text: ["model"],
  agreement: ["model", "text"],
  coding: ["model", "text", "contract"],
  network: ["model", "text"],
  measures: ["model", "text", "network"],
  ledger: ["model", "text", "network"],
  shifts: ["model", "text", "ledger"],
  scenario: ["model", "text", "network", "measures", "ledger"],
  contract: ["model", "text", "network", "measures", "shifts"],
};

/** Modules of Node that core may not touch: it runs in the browser too. */
const nodeModule = /^node:|^(fs|path|crypto|os|child_process|worker_threads)$/;

interface Import {
  readonly file: string;
  readonly from: string;
}

function sourcesOf(name: string): string[] {
  const folder = join(root, "packages", name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? "" }));
}

function packageOf(from: string): string | null {
  if (from === "parley" || from.startsWith("parley/")) return "parley";
  const match = /^@parley\/([a-z]+)/.exec(from);
  return match?.[1] ?? null;
}

function show({ file, from }: Import): string {
  return `${relative(root, file)} imports ${from}`;
}

describe("arrows", () => {
  for (const [name, allowed] of Object.entries(packageArrows)) {
    const imports = sourcesOf(name).flatMap(importsOf);

    it(`${name} imports only ${allowed.join(", ") || "nothing of ours"}`, () => {
      const wrong = imports.filter(({ from }) => {
        const target = packageOf(from);
        return target !== null && target !== name && !allowed.includes(target);
      });
      expect(wrong.map(show)).toEqual([]);
    });

    it(`${name} does not reach into another package by path`, () => {
      const folder = join(root, "packages", name, "src");
      const wrong = imports.filter(
        ({ file, from }) =>
          from.startsWith(".") && relative(folder, resolve(dirname(file), from)).startsWith(".."),
      );
      expect(wrong.map(show)).toEqual([]);
    });
  }

  it("core touches neither Node nor the clock nor chance", () => {
    const wrong = sourcesOf("core").flatMap((file) => [
      ...importsOf(file)
        .filter(({ from }) => nodeModule.test(from))
        .map(show),
      ...[
        ...readFileSync(file, "utf8").matchAll(
          /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(/g,
        ),
      ].map((match) => `${relative(root, file)} uses ${match[0]}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it("folders of core depend one way", () => {
    const folder = join(root, "packages/core/src");
    const area = (path: string) => relative(folder, path).split("/")[0] ?? "";
    const wrong = sourcesOf("core")
      .flatMap(importsOf)
      .filter(({ file, from }) => {
        const here = area(file);
        const allowed = coreArrows[here];
        if (!from.startsWith(".") || allowed === undefined) return false;
        const there = area(resolve(dirname(file), from));
        return there !== here && there in coreArrows && there !== "errors" && !allowed.includes(there);
      });
    expect(wrong.map(show)).toEqual([]);
  });

  it("the check itself sees imports", () => {
    expect(
      sourcesOf("parley")
        .flatMap(importsOf)
        .some(({ from }) => from === "@parley/core"),
    ).toBe(true);
  });
});
