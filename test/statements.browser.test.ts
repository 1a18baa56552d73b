/**
 * Work on many statements and on the codebook, by keyboard alone and in both languages, in the program as people
 * start it: recode 50 statements and undo, merge two entries and undo, give statements another type, find all
 * passages of an entry. The second language works on what the first one has put back.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeContexts, sharedBrowser } from "../packages/web/test/shared-browser.js";
import { findChromium } from "./browser/chromium.js";
import { pageLanguages } from "./browser/languages.js";
import { run, type Served, serve } from "./browser/serve.js";

const chromium = findChromium("the work on statements and codebook");

const codebook = `parley: codebook/1
name: Bridge
languages: [en, de]
actors:
  - { id: kornfeld, kind: person, labels: { en: Edda Kornfeld, de: Edda Kornfeld } }
  - { id: taskeby, kind: person, labels: { en: Jorun Taskeby, de: Jorun Taskeby } }
concepts:
  - { id: open, labels: { en: Open the bridge, de: Brücke öffnen }, phrases: { en: [bridge open] } }
  - { id: toll, labels: { en: Take a toll, de: Maut nehmen } }
`;

interface Row {
  readonly id: string;
  readonly typeId: string;
  readonly concept: { readonly label: string } | null;
  readonly actor: { readonly label: string } | null;
}

describe.skipIf(chromium === null)("by keyboard alone", () => {
  let browser: Browser;
  let server: Served;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-tables-"));
    writeFileSync(join(folder, "codebook.yaml"), codebook);
    const sentence = (who: string, day: number) =>
      `${who} said on day ${day} that the city should open the bridge at once.`;
    for (let number = 0; number < 30; number += 1) {
      const day = String(1 + number).padStart(2, "0");
      const text = `${sentence("Edda Kornfeld", number)}\n\n${sentence("Jorun Taskeby", number)}\n`;
      writeFileSync(join(folder, `2031-03-${day}.txt`), text);
    }
    expect((await run(["init", "bridge.parley", "--codebook", "codebook.yaml"], folder)).code).toBe(0);
    const files = Array.from({ length: 30 }, (_, at) => `2031-03-${String(1 + at).padStart(2, "0")}.txt`);
    expect((await run(["import", "bridge.parley", ...files], folder)).code).toBe(0);
    expect((await run(["extract", "bridge.parley"], folder)).code).toBe(0);
    server = await serve(["serve", "bridge.parley", "--port", "0"], folder);
    browser = await sharedBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await closeContexts(browser);
    await server?.stop();
  });

  const ask = async (path: string) => (await fetch(`${server.address}/api/v1/${path}`)).json();
  const rows = async (query = "") =>
    ((await ask(`statements/rows?limit=500&${query}`)) as { rows: Row[] }).rows;
  const state = async () => JSON.stringify(await rows("sort=date"));

  describe.each(pageLanguages)("in $locale", ({ locale, words }) => {
    let page: Page;
    const errors: string[] = [];
    const label = (en: string, de: string) => (locale === "de-DE" ? de : en);
    const open = label("Open the bridge", "Brücke öffnen");
    const done = (what: string, values: object) => words(`frame:did.${what}`, { ...values });
    const undone = (what: string, values: object) => words("frame:undone", { what: done(what, values) });
    const merged = { from: "Jorun Taskeby", into: "Edda Kornfeld", count: 30 };
    const toll = label("Take a toll", "Maut nehmen");

    beforeAll(async () => {
      page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        locale,
        reducedMotion: "reduce",
      });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(`${server.address}/record`);
      await page.waitForSelector(".doc-row");
    });
    afterAll(() => page.close());

    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

    it("recodes 50 statements with a preview, and takes it back in one step", async () => {
      const before = await state();
      expect(await rows()).toHaveLength(60);
      await press("g", "s");
      await page.waitForSelector(".stm-row");
      await page.locator(".stm-scroll").focus();
      await press("Space");
      for (let step = 0; step < 49; step += 1) await press("Shift+ArrowDown");
      await page
        .getByText(words("statements:selected", { count: 50, number: 50 }))
        .first()
        .waitFor();
      await press("c");
      await page
        .getByRole("heading", { name: words("statements:recode.title", { count: 50, number: 50 }) })
        .waitFor();
      await press("Tab");
      await page.keyboard.type(toll.slice(0, 6));
      await page.getByRole("option", { name: toll }).waitFor();
      await press("Enter");
      const preview = page.locator(".preview");
      await preview.waitFor();
      await page.getByText(`${open} → ${toll}`).waitFor();
      expect(await preview.textContent()).toContain(words("frame:statements", { count: 50, number: 50 }));
      expect(await state()).toBe(before);
      await press("Control+Enter");
      await page.getByText(words("frame:recodedFrom", { count: 50, from: open, to: toll })).waitFor();
      expect(await rows("concepts=toll")).toHaveLength(50);
      await press("u");
      await page.getByText(undone("statements-recoded", { count: 50 })).waitFor();
      await expect.poll(async () => (await rows("concepts=toll")).length).toBe(0);
    });

    it("merges two entries of the codebook with a preview, and takes it back", async () => {
      await press("g", "c");
      await page.waitForSelector(".entry");
      await press("2");
      await page.getByRole("treeitem", { name: /Edda Kornfeld/ }).waitFor();
      await page.locator(".entries-scroll").focus();
      await press("Home", "Space", "ArrowDown", "Space");
      await page.getByText(words("codebook:selected", { count: 2 })).waitFor();
      await press("m");
      await page.getByRole("heading", { name: words("codebook:merge.title") }).waitFor();
      await page.getByText(words("codebook:merge.moves", { count: 30, number: 30 })).waitFor();
      await page.getByRole("radio", { name: /Edda Kornfeld/ }).focus();
      await press("Space", "Control+Enter");
      await page.getByText(done("entities-merged", merged)).waitFor();
      expect(await rows("actors=kornfeld")).toHaveLength(60);
      await press("u");
      await page.getByText(undone("entities-merged", merged)).waitFor();
      await expect.poll(async () => (await rows("actors=kornfeld")).length).toBe(30);
      expect(await rows("actors=taskeby")).toHaveLength(30);
    });

    it("finds all passages of an entry", async () => {
      await press("Escape", "Home", "Enter");
      await page.getByRole("heading", { name: "Edda Kornfeld" }).waitFor();
      const link = page.locator("[data-passages]");
      await expect.poll(() => link.textContent()).toBe(words("codebook:passages", { count: 30, number: 30 }));
      await link.focus();
      await press("Enter");
      await page.waitForURL(/\/statements\?entities=kornfeld/);
      await page.getByText(words("statements:sentenceOf").split("<")[0]?.trim() ?? "").waitFor();
      await expect
        .poll(() => page.locator(".res").textContent())
        .toBe(words("statements:countOf", { shown: 30, all: 60 }).replace(/<\/?b>/g, ""));
      await page.locator(".stm-scroll").focus();
      await press("Enter");
      await page.getByText(words("frame:readInPlace")).waitFor();
      await press("Escape");
    });

    it("adds a statement type and gives statements that type, told before what is lost", async () => {
      await press("g", "c");
      await page.waitForSelector(".entry");
      await press("4");
      await page.waitForSelector(".types");
      await press("n");
      await page.getByRole("heading", { name: words("codebook:types.new") }).waitFor();
      await page.keyboard.type("Frame");
      await press("Control+Enter");
      await page.getByText(done("statement-type-added", { name: "Frame" })).waitFor();
      await press("g", "s");
      await page.waitForSelector(".stm-row");
      await page.locator(".stm-scroll").focus();
      await press("Home", "Space", "t");
      await page.getByRole("heading", { name: words("statements:retype.title", { count: 1 }) }).waitFor();
      await page
        .getByRole("combobox", { name: words("statements:column.type") })
        .selectOption({ label: "Frame" });
      await page.getByText(words("frame:lost.nothing")).waitFor();
      await press("Control+Enter");
      await page.getByText(done("statements-retyped", { count: 1, to: "Frame" })).waitFor();
      await expect
        .poll(async () => (await rows()).filter((row) => row.typeId !== "dna-statement").length)
        .toBe(1);
      await press("u");
      await page.getByText(undone("statements-retyped", { count: 1, to: "Frame" })).waitFor();
      await expect
        .poll(async () => (await rows()).filter((row) => row.typeId !== "dna-statement").length)
        .toBe(0);
    });

    it("reads what was done, and takes steps back down to a point", async () => {
      await press("g", "i");
      await page.waitForSelector(".step");
      expect(await page.locator(".step").first().textContent()).toContain(
        undone("statements-retyped", { count: 1, to: "Frame" }),
      );
      const added = page
        .locator(".step", { hasText: done("statement-type-added", { name: "Frame" }) })
        .first();
      await page.locator(".steps").focus();
      for (let step = 0; step < 10; step += 1) {
        if ((await added.getAttribute("aria-selected")) === "true") break;
        await press("ArrowDown");
      }
      await press("Enter");
      await page.getByText(words("history:to.steps", { count: 1 })).waitFor();
      await press("Control+Enter");
      await expect
        .poll(async () => ((await ask("project")) as { statementTypes: unknown[] }).statementTypes.length)
        .toBe(1);
      expect(errors).toEqual([]);
    });

    it("takes the history out of the file, asked twice, and takes nothing back afterwards", async () => {
      await page.goto(`${server.address}/people`);
      await page.getByRole("button", { name: words("people:forget.ask") }).focus();
      await press("Enter");
      await page.getByText(words("people:forget.sure")).waitFor();
      // The safe answer has the focus; the other one stands before it.
      await page
        .getByRole("button", { name: words("people:forget.keep") })
        .and(page.locator(":focus"))
        .waitFor();
      await press("Shift+Tab", "Enter");
      await page.getByText(words("people:forget.done")).waitFor();
      const { rows: steps } = (await ask("history?limit=1")) as { rows: { key: string }[] };
      expect(steps[0]?.key).toBe("history-forgotten");
      await press("g", "i");
      await page.getByText(words("frame:didForgotten")).first().waitFor();
      expect(errors).toEqual([]);
    });
  });
});
