/** `parley eval` on a file, on a project, and of the suggester. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { closeProject } from "../../src/project/project.js";
import { sampleProject, temporaryFolder } from "../sample-project.js";
import { run } from "./run.js";

const TEXT = "„Wir warten“, sagte Ada Brandt.";
const gold = {
  text: TEXT,
  document: { id: "a", lang: "de" },
  statements: [
    {
      utterance: 1,
      mode: "direct",
      quote: { spans: [{ start: 0, end: 12 }] },
      actor: { spans: [{ start: 20, end: 30 }], canonical: "Ada Brandt" },
      act: "assert",
    },
  ],
};
let file: string;
let project: string;

beforeAll(async () => {
  file = join(temporaryFolder(), "gold.jsonl");
  writeFileSync(file, `${JSON.stringify(gold)}\n`);
  const made = await sampleProject();
  project = made.project.store.path;
  closeProject(made.project);
});

describe("parley eval", () => {
  test("prints figures with intervals, and the confusion tables when asked", async () => {
    const { exit, out } = await run("eval", file, "--bootstrap", "20", "--confusion");
    expect(exit).toBe(0);
    expect(out).toMatch(/^embedded@de\d+-en\d+ on 1 documents \(reading\)/);
    expect(out).toMatch(/speaker:direct\s+1\s+1\s+1/);
    expect(out).toContain("mode: rows as coded, columns as read");
  });

  test("gives the same bytes for the same seed", async () => {
    const figures = async () => {
      const { out } = await run("eval", file, "--json", "--bootstrap", "30", "--seed", "7");
      const { elapsed: _, ...rest } = JSON.parse(out) as Record<string, unknown>;
      return rest;
    };
    const first = await figures();
    expect(await figures()).toEqual(first);
    expect(first).toMatchObject({ seed: 7, resamples: 30, documents: 1 });
  });

  test("compares two engines", async () => {
    const { exit, out } = await run("eval", file, "--against", "rules", "--json");
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      engine: expect.stringMatching(/^embedded@/),
      against: "rules@0.1.0",
      documents: 1,
    });
  });

  test("measures on the reviewed documents of a project", async () => {
    const { exit, out } = await run("eval", project, "--json", "--bootstrap", "0");
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 2, format: "reading" });
  });

  test("shows the figures of the suggester", async () => {
    const { out } = await run("eval", project, "--suggester", "--json");
    expect(JSON.parse(out)).toMatchObject({ lessons: 3 });
    const table = await run("eval", project, "--suggester");
    expect(table.out).toContain("3 decisions, each predicted before it was learnt");
  });

  test.each([
    [["--suggester"], "CALL_WRONG"],
    [["--engine", "nobody"], "OPTION_INVALID"],
    [["--against", "nobody"], "OPTION_INVALID"],
    [["--by", "weather"], "OPTION_INVALID"],
    [["--bootstrap", "-1"], "OPTION_INVALID"],
  ])("refuses %j on a file with %s", async (options, code) => {
    const { exit, err } = await run("eval", file, ...options);
    expect(exit).toBe(2);
    expect(err).toContain(code);
  });
});
