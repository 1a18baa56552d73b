/** The compiled program makes the draws of a scenario in threads; how many changes not a byte of the result. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./browser/serve.js";

const folder = mkdtempSync(join(tmpdir(), "parley-threads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  join(folder, "harbor.yaml"),
  `parley: scenario/1
name: Harbor
issues:
  - id: harbor
conditions:
  - id: money
actors:
  - { id: port, capability: 80, on: { harbor: { position: 90, salience: 60, rules: [{ when: money, position: 70 }] } } }
  - { id: town, capability: 50, on: { harbor: { position: 40, salience: 40 } } }
  - { id: village, capability: 20, on: { harbor: { position: 10, salience: 90 } } }
run: { runs: 23, draws: 100, turns: 8 }
`,
);

describe("scenario --workers", () => {
  it("gives the same bytes with one, two and four threads, three times over", async () => {
    const one = await run(["scenario", "harbor.yaml", "--json"], folder);
    expect(one.code, one.err).toBe(0);
    expect(one.out.length).toBeGreaterThan(1000);
    for (const workers of ["1", "2", "4", "4"]) {
      const threaded = await run(["scenario", "harbor.yaml", "--workers", workers, "--json"], folder);
      expect(threaded.out, `${workers} workers`).toBe(one.out);
    }
  });
});
