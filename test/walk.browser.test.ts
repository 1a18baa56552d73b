/**
 * The first ten minutes, by keyboard alone, in the program as people start it: import three files, read, accept
 * two proposals, correct one, add one by selection, undo, redo; the network shows the new tie, the tie opens its
 * sentence, the network leaves as GraphML.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeContexts, sharedBrowser } from "../packages/web/test/shared-browser.js";
import { findChromium } from "./browser/chromium.js";
import { run, type Served, serve } from "./browser/serve.js";

const chromium = findChromium("the keyboard walk");

const texts: Readonly<Record<string, string>> = {
  "2031-04-02-depesche.txt": `Hafenstreit in Larsund

Die Hafenministerin Edda Kornfeld forderte am Mittwoch, den Hafenausbau zu beenden. „Wir brauchen den Hafenausbau nicht“, sagte Kornfeld.

Der Reederverband kündigte an, den Hafenausbau bis Ende Juni zu bezahlen.
`,
  "2031-04-03-dispatch.txt": `Harbor row in Larsund

The shipowner Jorun Taskeby said on Thursday that she supported the harbor extension. “The harbor extension will be built,” Taskeby told reporters.
`,
  "2031-04-05-kommentar.txt": `Was nun, Larsund?

Der Bürgermeister Arne Fjelltun lehnte den Hafenausbau ab. Das dürfte kaum das letzte Wort sein.
`,
};

describe.skipIf(chromium === null)("by keyboard alone", () => {
  let browser: Browser;
  let server: Served;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-walk-"));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    expect((await run(["init", "walk.parley"], folder)).code).toBe(0);
    server = await serve(["serve", "walk.parley", "--port", "0"], folder);
    browser = await sharedBrowser(chromium ?? "");
    page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      reducedMotion: "reduce",
    });
    // Who listens only right before the key may be late: a busy page takes keys before it takes such requests.
    page.on("filechooser", () => undefined);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${server.address}/record`);
  });
  afterAll(async () => {
    await closeContexts(browser);
    await server?.stop();
  });

  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  const heading = (name: string) => page.getByRole("heading", { name }).waitFor();
  const states = async () => {
    const reply = await fetch(`${server.address}/api/v1/statements?status=all&limit=100`);
    const { rows } = (await reply.json()) as { rows: { state: string; quote: { text: string } }[] };
    return rows
      .map((one) => one.state)
      .filter((state) => state !== "proposed")
      .sort();
  };

  it("imports three files with a report, and reads them", async () => {
    await page.getByText("none has been added yet").waitFor();
    // The key belongs to the button; it works as soon as that stands in its place in the bar.
    await page.getByRole("button", { name: "Import files" }).waitFor();
    const chooser = page.waitForEvent("filechooser");
    await press("i");
    await (await chooser).setFiles(Object.keys(texts).map((name) => join(server.folder, name)));
    await page.getByText("Read 3 of 3 files.").waitFor();
    await press("Escape");
    await page.locator(".report").waitFor({ state: "detached" });
    expect(await page.locator(".doc-row").count()).toBe(3);
  });

  it("accepts two proposals, corrects one, adds one by selection, undoes and redoes", async () => {
    await press("g", "r");
    await page.waitForURL(/\/read\//);
    await heading("Proposed statement");
    await press("Shift+J");
    await page.getByText("Harbor row in Larsund").first().waitFor();
    await heading("Proposed statement");
    await press("a");
    await page.getByText("Accepted: ").waitFor();
    await press("a");
    await expect.poll(states).toEqual(["accepted", "accepted"]);

    await press("Shift+J");
    await page.getByText("Hafenstreit in Larsund").first().waitFor();
    await heading("Proposed statement");
    await press("e");
    await page.locator("#field-person:focus").waitFor();
    await press("Tab", "Tab");
    await page.locator("#field-concept:focus").waitFor();
    await press("Control+A");
    await page.keyboard.type("Harbor extension at Larsund");
    await press("Control+Enter");
    await page.getByText("Corrected: ").waitFor();
    await expect.poll(states).toEqual(["accepted", "accepted", "corrected"]);

    await press("s");
    await page.locator(".caret").waitFor();
    await press("Control+End");
    await press("Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft");
    await page.locator(".picked").waitFor();
    await press("Enter");
    await heading("Add a statement");
    await page.locator("#field-person:focus").waitFor();
    await page.keyboard.type("Rieke Ahlström");
    await press("Tab", "Tab");
    await page.locator("#field-concept:focus").waitFor();
    await page.keyboard.type("Harbor extension at Larsund");
    await press("Control+Enter");
    await page.getByText("Added a statement").waitFor();
    const all = ["accepted", "accepted", "coded", "corrected"];
    await expect.poll(states).toEqual(all);
    await press("u");
    await page.getByText("Undone: ").waitFor();
    await expect.poll(states).toEqual(["accepted", "accepted", "corrected"]);
    await press("Shift+U");
    await page.getByText("Redone: ").waitFor();
    await expect.poll(states).toEqual(all);
  });

  it("shows the new tie in the network, opens its sentence, and exports GraphML", async () => {
    await press("g", "n");
    await page.waitForSelector(".net-svg");
    await page.getByText("Rieke Ahlström").first().waitFor();
    await press("t");
    await page.waitForSelector(".net-table tbody tr");
    const row = page.locator(".net-table tbody tr", { hasText: "Rieke Ahlström" });
    expect(await row.textContent()).toContain("Harbor extension at Larsund");
    await page.locator("tbody .ev-n[tabindex='0']").focus();
    const isNewTie = () =>
      page.evaluate(
        () => document.activeElement?.closest("tr")?.textContent?.includes("Rieke Ahlström") === true,
      );
    for (let step = 0; step < 20 && !(await isNewTie()); step += 1) await press("ArrowDown");
    expect(await isNewTie()).toBe(true);
    await press("Enter");
    const sentence = page.locator(".drawer-quote").first();
    await sentence.waitFor();
    expect(texts["2031-04-02-depesche.txt"]).toContain(
      (await sentence.locator("mark, .evidence-mark").first().textContent())?.trim() ?? "nothing marked",
    );
    await press("Escape");
    await press("Shift+E");
    await page.waitForSelector(".net-export a:focus");
    const download = page.waitForEvent("download");
    await press("Enter");
    const graphml = readFileSync(await (await download).path(), "utf8");
    expect(graphml).toContain("<graphml");
    expect(graphml).toContain("Rieke Ahlström");
    expect(errors).toEqual([]);
  });
});
