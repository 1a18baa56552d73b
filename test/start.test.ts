/** What `npm start` runs: the bundled example is read and served, one's own files likewise, a second time at once. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { serve } from "./browser/serve.js";

const home = mkdtempSync(join(tmpdir(), "parley-home-"));
const homeBefore = process.env.PARLEY_HOME;
process.env.PARLEY_HOME = home;
afterAll(() => {
  if (homeBefore === undefined) delete process.env.PARLEY_HOME;
  else process.env.PARLEY_HOME = homeBefore;
  rmSync(home, { recursive: true, force: true });
});

async function project(
  address: string,
): Promise<{ name: string; notice: { en?: string } | null; counts: Record<string, number> }> {
  return (await fetch(`${address}/api/v1/project`)).json() as never;
}

describe("start", () => {
  it("reads the example record, prints what is in it and serves it; the second time nothing is read again", async () => {
    const first = await serve(["start", "--no-open", "--port", "0"]);
    const { name, notice, counts } = await project(first.address);
    expect(name).toBe("Reassurance force 2031");
    expect(notice?.en).toMatch(/[Ii]nvented/);
    expect(counts.documents).toBeGreaterThanOrEqual(16);
    expect(first.output()).toMatch(/\d+ statements by \d+ actors/);
    expect(first.output()).toMatch(/\d+ commitments/);
    const page = await fetch(`${first.address}/network`);
    expect(await page.text()).toContain('<div id="root">');
    await first.stop();

    const second = await serve(["start", "--no-open", "--port", "0"]);
    expect((await project(second.address)).counts).toEqual(counts);
    await second.stop();
  });

  it.skipIf(process.platform !== "linux")("opens the browser at its address", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-browser-"));
    const [script, opened] = [join(folder, "browser"), join(folder, "opened")];
    writeFileSync(script, `#!/bin/sh\necho "$1" > "${opened}"\n`, { mode: 0o755 });
    process.env.BROWSER = script;
    const started = await serve(["start", "--port", "0"]);
    delete process.env.BROWSER;
    await expect
      .poll(() => (existsSync(opened) ? readFileSync(opened, "utf8") : ""))
      .toContain(started.address);
    expect(started.output()).not.toContain("BUG");
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes the port from PARLEY_PORT and one's own files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-own-"));
    writeFileSync(
      join(folder, "2031-05-02-note.txt"),
      "Die Senatorin Ylva Brandis forderte am Freitag mehr Busse.\n",
    );
    process.env.PARLEY_PORT = "0";
    const own = await serve(["start", "2031-05-02-note.txt", "--no-open"], folder);
    delete process.env.PARLEY_PORT;
    const { counts } = await project(own.address);
    expect(counts.documents).toBe(1);
    expect(own.output()).toContain("1 document");
    await own.stop();
  });
});
