/**
 * The seed article as a record, with no hand work: the contradiction of S12 and the ledger of S13. The article lies
 * outside the repository; without it the tests are skipped with a printed line.
 */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Commitment, Shift } from "@parley/core";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";
import { call } from "./example-files.js";

const seeds = join(dirname(fileURLToPath(import.meta.url)), "../../../../../shared/seeds");
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith(".txt")) : [];
if (files.length === 0) process.stdout.write("seed record: skipped 2 tests, ../shared/seeds is absent\n");

describe.skipIf(files.length === 0)("the seed article as a record", () => {
  const record = join(temporaryFolder(), "seed.parley");
  const json = async <Answer>(...args: readonly string[]): Promise<Answer> => {
    const { code, out, err } = await call(...args, "--json");
    expect(code, err).toBe(0);
    return JSON.parse(out) as Answer;
  };
  beforeAll(async () => {
    await call("init", record);
    await call("import", record, join(seeds, files[0] ?? ""), "--date", "2025-03-28");
    await call("extract", record);
  });

  test("S12: the long lack of interest in diplomacy stands against the wish for a seat at the table", async () => {
    const found = await json<Shift[]>("contradictions", record);
    const told = found.find(({ earlier }) => /Interesse/.test(earlier.text));
    expect(told?.later.text).toMatch(/Verhandlungstisch/);
    expect(told?.actor.label).toMatch(/Macron/);
  });

  test("S13: the ledger holds commitments of Macron and of Starmer", async () => {
    const ledger = await json<Commitment[]>("commitments", record);
    const actors = ledger.map(({ actor }) => `${actor.label} ${actor.speaker ?? ""}`).join("\n");
    expect(actors).toMatch(/Macron|France/);
    expect(actors).toMatch(/Starmer|United Kingdom/);
  });
});
