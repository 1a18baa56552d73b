/**
 * Actors that are probably one, by keyboard alone and in both languages, in the program as people start it: the
 * evidence and the sentences are read, the merge is looked at, done and taken back, and two are kept apart. The second
 * language works on what the first one has put back.
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

const chromium = findChromium("suggested merges");

const codebook = `parley: codebook/1
name: Bridge
languages: [en, de]
actors:
  - { id: kornfeld, kind: person, labels: { en: Edda Kornfeld, de: Edda Kornfeld } }
  - { id: kornfelt, kind: person, labels: { en: Edda Kornfelt, de: Edda Kornfelt } }
  - { id: taskeby, kind: person, labels: { en: Jorun Taskeby, de: Jorun Taskeby } }
concepts:
  - { id: open, labels: { en: Open the bridge, de: Brücke öffnen }, phrases: { en: [bridge open] } }
`;

describe.skipIf(chromium === null)("suggested merges", () => {
  let browser: Browser;
  let server: Served;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-tidy-"));
    writeFileSync(join(folder, "codebook.yaml"), codebook);
    const sentence = (who: string) => `${who} said that the city should open the bridge at once.`;
    const files = ["Edda Kornfeld", "Edda Kornfeld", "Edda Kornfelt", "Jorun Taskeby"].map((who, at) => {
      const name = `2031-03-0${1 + at}.txt`;
      writeFileSync(join(folder, name), `${sentence(who)}\n`);
      return name;
    });
    expect((await run(["init", "bridge.parley", "--codebook", "codebook.yaml"], folder)).code).toBe(0);
    expect((await run(["import", "bridge.parley", ...files], folder)).code).toBe(0);
    expect((await run(["extract", "bridge.parley"], folder)).code).toBe(0);
    server = await serve(["serve", "bridge.parley", "--port", "0"], folder);
    browser = await sharedBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await closeContexts(browser);
    await server?.stop();
  });

  const statementsOf = async (id: string) => {
    const reply = await fetch(`${server.address}/api/v1/statements/rows?actors=${id}`);
    return ((await reply.json()) as { rows: unknown[] }).rows.length;
  };

  it.each(pageLanguages)("are decided by keyboard in $locale", async ({ locale, words }) => {
    const page: Page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale,
      reducedMotion: "reduce",
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.goto(`${server.address}/codebook?view=tidy&variable=person`);
    const suggestion = page.locator("[data-suggestion]");
    await suggestion.waitFor();
    // Which to keep and which to join, with what each has said and why they may be one.
    expect(await suggestion.count()).toBe(1);
    const said = await suggestion.textContent();
    expect(said).toContain(`Edda Kornfeld ${words("codebook:passages", { count: 2, number: 2 })}`);
    expect(said).toContain(`Edda Kornfelt ${words("codebook:passages", { count: 1, number: 1 })}`);
    expect(said).toContain(words("codebook:evidence.spelling"));
    // The same two stand nowhere else on the page.
    expect(await page.getByText("Edda Kornfelt").count()).toBe(1);
    // Its sentences are one key away.
    await press("j");
    await page.locator("[data-merge]:focus").waitFor();
    await press("s");
    await expect.poll(() => suggestion.locator(".drawer-quote").count()).toBe(3);
    await press("s");
    await expect.poll(() => suggestion.locator(".drawer-quote").count()).toBe(0);
    // The form begins with the one that is to stay, and changes nothing before it is sent.
    await press("Enter");
    await page.getByRole("heading", { name: words("codebook:merge.title") }).waitFor();
    expect(await page.getByRole("radio", { name: /Edda Kornfeld/ }).isChecked()).toBe(true);
    await page.getByText(words("codebook:merge.moves", { count: 1, number: 1 })).waitFor();
    expect(await statementsOf("kornfeld")).toBe(2);
    await press("Control+Enter");
    await suggestion.waitFor({ state: "detached" });
    expect(await statementsOf("kornfeld")).toBe(3);
    await press("u");
    await suggestion.waitFor();
    expect(await statementsOf("kornfeld")).toBe(2);
    // Said to be two, they are asked about no more, neither here nor among pairs of names.
    await page
      .getByRole("button", {
        name: words("codebook:suggested.apart", { one: "Edda Kornfeld", other: "Edda Kornfelt" }),
      })
      .focus();
    await press("Enter");
    await suggestion.waitFor({ state: "detached" });
    await page.getByText(words("codebook:suggested.none")).waitFor();
    // Suggestions and pairs are asked for apart: for a moment the two may stand among the pairs.
    await expect.poll(() => page.locator(".sides").count()).toBe(0);
    await press("u");
    await suggestion.waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it("are fewer where more evidence is asked for, and the address says so", async () => {
    const page = await browser.newPage({ locale: "en-US", reducedMotion: "reduce" });
    await page.goto(`${server.address}/codebook?view=tidy&variable=person`);
    await page.locator("[data-suggestion]").waitFor();
    await page.locator(".suggested-head [data-slot]").focus();
    await page.keyboard.press("Enter");
    await page.locator('[role="menuitemradio"][aria-checked="true"]:focus').waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.waitForURL(/least=0\.9/);
    await page.locator("[data-suggestion]").waitFor({ state: "detached" });
    // What is no suggestion any more is a pair of names like others.
    await page.locator(".sides").waitFor();
    await page.close();
  });
});
