/** Each measure has a page that answers the same questions, cites what is listed, and shows a command that runs. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measures } from "@parley/core";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";
import { call, makeExample } from "./example-files.js";

const pages = fileURLToPath(new URL("../../../../docs/method/", import.meta.url));
const sources = readFileSync(`${pages}sources.md`, "utf8").split("\n");
let record = "";

beforeAll(async () => {
  record = await makeExample(temporaryFolder());
});

describe.each(measures.map(({ name }) => name))("the page of %s", (name) => {
  const path = `${pages}${name}.md`;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";

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
    const cited = (text.split("## Sources\n")[1] ?? "").split(/[;.]\s/);
    const works = cited.flatMap((entry) => {
      const found = /^\s*(.+?) (\d{4})/.exec(entry);
      return found === null ? [] : [[found[1]?.split(/,| and | et al/)[0] ?? "", found[2] ?? ""] as const];
    });
    expect(works.length).toBeGreaterThan(0);
    const missing = works.filter(
      ([author, year]) =>
        !sources.some((line) => line.startsWith(`- ${author}`) && line.includes(` ${year}. `)),
    );
    expect(missing).toEqual([]);
  });

  test("shows a command that runs on the example record", async () => {
    const command = /```sh\nnpx parley (.+)\n```/.exec(text)?.[1] ?? "";
    const words = command.split(" ").map((word) => (word === "debate.parley" ? record : word));
    const { code, err } = await call(...words);
    expect(code, err).toBe(0);
  });
});
