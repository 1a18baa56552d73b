/** Each scenario model has a page that answers the same questions, cites what is listed, and shows a line that gives what it says. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bargainingModels, type ScenarioResult, scenarioEditSchema } from "@parley/core";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";
import { call, makeExample } from "./example-files.js";

const docs = fileURLToPath(new URL("../../../../docs/", import.meta.url));
const sources = readFileSync(`${docs}method/sources.md`, "utf8").split("\n");
const folder = temporaryFolder();
const read = (path: string) => (existsSync(`${docs}${path}`) ? readFileSync(`${docs}${path}`, "utf8") : "");

/** What stands in a page's shell block before its JSON block, and the JSON. */
function shownLine(text: string): { readonly line: string; readonly result: unknown } {
  const found =
    /```sh\necho '(.+)' \| npx parley scenario --batch - --json\n```\n[^`]*```json\n(.+)\n```/.exec(text);
  return { line: found?.[1] ?? "", result: JSON.parse(found?.[2] ?? "null") };
}

/** Pages round to four decimals and leave fields out. */
function agrees(ours: unknown, shown: unknown): boolean {
  if (typeof shown === "number") return typeof ours === "number" && Math.abs(ours - shown) <= 5.1e-5;
  if (typeof shown !== "object" || shown === null) return ours === shown;
  if (typeof ours !== "object" || ours === null) return false;
  if (Array.isArray(shown) && (!Array.isArray(ours) || ours.length !== shown.length)) return false;
  return Object.entries(shown).every(([key, value]) => agrees((ours as Record<string, unknown>)[key], value));
}

async function answer(line: string): Promise<unknown> {
  const file = join(folder, "line.jsonl");
  writeFileSync(file, `${line}\n`);
  const { code, out, err } = await call("scenario", "--batch", file, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const models = [...bargainingModels.map(({ name }) => name), "monte-carlo", "tornado", "sobol"];

describe.each([...models, "scenario-inputs"])("the page of %s", (name) => {
  const text = read(`method/${name}.md`);

  test("says what it answers, how, by hand, when not, and where it comes from", () => {
    for (const heading of [
      "**Question.**",
      "## Formula",
      "## Worked by hand",
      "## When not to use it",
      "## Command",
      "## Sources",
    ]) {
      expect(text).toContain(heading);
    }
  });

  test("cites works that are listed", () => {
    const works = (text.split("## Sources\n")[1] ?? "").split(/[;.]\s/).flatMap((entry) => {
      const found = /^\s*(.+?) (\d{4})$/.exec(entry.replace(/\.?\s*$/, ""));
      return found === null ? [] : [[found[1]?.split(/,| and | et al/)[0] ?? "", found[2] ?? ""] as const];
    });
    expect(works.length).toBeGreaterThan(0);
    const missing = works.filter(
      ([author, year]) =>
        !sources.some((line) => line.startsWith(`- ${author}`) && line.includes(` ${year}. `)),
    );
    expect(missing).toEqual([]);
  });
});

describe.each([...models.map((name) => `method/${name}.md`), "reference/scenario.md"])(
  "the line in %s",
  (path) => {
    test("gives the result that is shown", async () => {
      const { line, result } = shownLine(read(path));
      const ours = await answer(line);
      expect(agrees(ours, result), JSON.stringify(ours)).toBe(true);
    });
  },
);

describe("the reference page", () => {
  const text = read("reference/scenario.md");

  test("shows a file that plays as its numbers say", async () => {
    const file = join(folder, "harbor.yaml");
    writeFileSync(file, /```yaml\n([\s\S]+?)```/.exec(text)?.[1] ?? "");
    const { code, out, err } = await call("scenario", file, "--json");
    expect(code, err).toBe(0);
    const result = JSON.parse(out) as ScenarioResult;
    expect(result.record.outcomes[0]?.baselines.compromise).toBeCloseTo(530_000 / 8600, 9);
    expect(result.worlds[1]?.outcomes[0]?.baselines.compromise).toBeCloseTo(488_000 / 8600, 9);
  });

  test("names every edit there is", () => {
    const kinds = scenarioEditSchema.options.map(({ shape }) => shape.edit.value);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !text.includes(`| \`${kind}\` |`))).toEqual([]);
  });
});

describe("the page of the inputs", () => {
  let record = "";
  beforeAll(async () => {
    record = await makeExample(folder);
  });

  test("shows a command that runs on the example record", async () => {
    const words = (/```sh\nnpx parley (.+)\n```/.exec(read("method/scenario-inputs.md"))?.[1] ?? "")
      .split(" ")
      .map((word) => (word === "debate.parley" ? record : word));
    const { code, out, err } = await call(...words);
    expect(code, err).toBe(0);
    expect(out).toContain("parley: scenario/1");
  });
});
