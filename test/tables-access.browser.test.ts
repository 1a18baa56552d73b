/** Statements, codebook and history against the rules for access, in both languages, color schemes and widths. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../packages/web/test/faults.js";
import { closeContexts, sharedBrowser } from "../packages/web/test/shared-browser.js";
import { findChromium } from "./browser/chromium.js";
import { run, type Served, serve } from "./browser/serve.js";

const chromium = findChromium("the access of statements, codebook and history");

const codebook = `parley: codebook/1
name: Ferry
languages: [en, de]
actors:
  - { id: league, kind: organization, labels: { en: Ferry League, de: Fährbund } }
  - { id: kornfeld, kind: person, labels: { en: Edda Kornfeld }, memberOf: [{ of: league, from: 2030-01-01 }] }
  - { id: kornfelt, kind: person, labels: { en: Edda Kornfelt } }
concepts:
  - { id: open, labels: { en: Open the bridge, de: Brücke öffnen }, description: { en: To traffic. }, color: "#056770" }
  - { id: open-now, labels: { en: Open the bridge now }, parent: open }
scales:
  - id: far
    labels: { en: How far to open, de: Wie weit öffnen }
    steps:
      - { value: 0, labels: { en: Not at all, de: Gar nicht } }
      - { value: 100, labels: { en: At once, de: Sofort }, concept: open }
`;

/** Address, what to wait for, and keys to press before the look. */
const views: readonly (readonly [path: string, ready: string, keys: readonly string[]])[] = [
  ["/statements", ".stm-row, .stm-card", ["Space"]],
  ["/statements?by=actor", ".stm-groups", []],
  ["/statements?q=nothingsaysthis", ".emp", []],
  ["/codebook", ".entry", ["Space"]],
  ["/codebook?entry=kornfeld&view=actors", ".passages", []],
  ["/codebook?entry=open", ".passages", ["e"]],
  ["/codebook?entry=kornfeld&view=actors", ".passages", ["m"]],
  ["/codebook?view=types&entry=dna-statement", ".work-form", []],
  ["/codebook?view=tidy&variable=person", ".suggestion", ["j", "s"]],
  ["/codebook?view=tidy&variable=concept", ".pair", []],
  ["/codebook?view=scales", ".types", ["j", "Enter"]],
  ["/codebook?view=versions&version=1", ".differences", []],
  ["/codebook?view=document", ".entry-block", []],
  ["/history?step=3", ".undo-steps", []],
];

describe.skipIf(chromium === null)("access", () => {
  let browser: Browser;
  let server: Served;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-access-"));
    writeFileSync(join(folder, "codebook.yaml"), codebook);
    writeFileSync(
      join(folder, "2031-03-01.txt"),
      "Edda Kornfeld said on Monday that the city should open the bridge if the test is passed.\n\n" +
        "The Ferry League announced that it would stop by the end of June.\n",
    );
    await run(["init", "ferry.parley", "--codebook", "codebook.yaml"], folder);
    await run(["import", "ferry.parley", "2031-03-01.txt"], folder);
    await run(["extract", "ferry.parley"], folder);
    server = await serve(["serve", "ferry.parley", "--port", "0"], folder);
    browser = await sharedBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await closeContexts(browser);
    await server?.stop();
  });

  describe.each(looks)("at $width px in $language", (look) => {
    let page: Page;
    const errors: string[] = [];
    beforeAll(async () => {
      const context = await browser.newContext({
        ...look.options,
        reducedMotion: "reduce",
      });
      page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
    });
    afterAll(() => page?.context().close());

    it.each(views)("finds no fault with %s", async (path, ready, keys) => {
      await page.goto(`${server.address}${path}`);
      await page.locator(ready).first().waitFor();
      for (const key of keys) await page.keyboard.press(key);
      expect(await page.locator("html").getAttribute("lang")).toBe(look.language);
      expect(await faultsInLook(page, look)).toEqual([]);
      expect(errors).toEqual([]);
    });
  });
});
