/**
 * Review and coding by keyboard alone, in both languages, in the program as people start it: an article is coded from
 * nothing, thirty proposals are decided, the server is killed in the middle of a form, two tabs clash, and an address
 * brings back what was looked at.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeContexts, sharedBrowser } from "../packages/web/test/shared-browser.js";
import { findChromium } from "./browser/chromium.js";
import { pageLanguages } from "./browser/languages.js";
import { run, type Served, serve } from "./browser/serve.js";

const chromium = findChromium("review by keyboard");

/** A notice in which nobody says anything, so that there is nothing to propose. */
const quiet = "Hafen Larsund\n\nDer Hafen liegt im Norden. Ein Kran, drei Kais, ein Leuchtturm.\n";
/** Many who say something, so that there are thirty proposals and more for each language. */
const loud = Array.from(
  { length: 72 },
  (_, at) =>
    `Minister Arne Fjelltun${at} said on Thursday that he supported the harbor extension of pier ${at}.`,
).join("\n\n");

interface Row {
  readonly id: string;
  readonly state: string;
  readonly quote: { readonly text: string };
  readonly concept: { readonly label: string } | null;
  readonly person: { readonly label: string } | null;
  readonly note: string;
}

describe.skipIf(chromium === null)("review by keyboard", () => {
  let browser: Browser;
  let server: Served;
  const errors: string[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-review-"));
    writeFileSync(join(folder, "2031-04-01-hafen.txt"), quiet);
    writeFileSync(join(folder, "2031-04-02-pier.txt"), loud);
    expect((await run(["init", "review.parley"], folder)).code).toBe(0);
    const files = ["2031-04-01-hafen.txt", "2031-04-02-pier.txt"];
    expect((await run(["import", "review.parley", ...files], folder)).code).toBe(0);
    expect((await run(["extract", "review.parley"], folder)).code).toBe(0);
    server = await serve(["serve", "review.parley", "--port", "0"], folder);
    browser = await sharedBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await closeContexts(browser);
    await server?.stop();
  });

  async function open(
    locale: "en-US" | "de-DE",
    path: string,
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale,
      reducedMotion: "reduce",
    });
    await context.addInitScript(() => localStorage.setItem("parley.tour", "done"));
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${server.address}${path}`);
    return { page, context };
  }
  const statements = async (query = ""): Promise<readonly Row[]> => {
    const reply = await fetch(`${server.address}/api/v1/statements?limit=500${query}`);
    return ((await reply.json()) as { rows: Row[] }).rows;
  };
  const documentId = async (title: string) => {
    const reply = await fetch(`${server.address}/api/v1/documents`);
    const { rows } = (await reply.json()) as { rows: { id: string; name: string }[] };
    return rows.find((row) => row.name.includes(title))?.id ?? "";
  };

  it.each([
    ["en-US", "Add a statement", "Rieke Ahlström", "Harbor"],
    ["de-DE", "Aussage ergänzen", "Jorun Taskeby", "Hafenbau"],
  ] as const)("codes an article from nothing (%s)", async (locale, heading, person, concept) => {
    const { page, context } = await open(locale, `/read/${await documentId("hafen")}`);
    await page.locator("article .txt p").first().waitFor();
    await page.keyboard.press("s");
    await page.locator(".caret").waitFor();
    for (const key of ["Home", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight"])
      await page.keyboard.press(key);
    await page.locator(".picked").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: heading }).waitFor();
    await page.locator("#field-person:focus").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(person);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.locator("#field-concept:focus").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(concept);
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () =>
        (await statements("&states=coded")).map((row) => [row.person?.label, row.concept?.label]),
      )
      .toContainEqual([person, concept]);
    await context.close();
  });

  it.each(pageLanguages)("reviews thirty proposals in the queue ($locale)", async ({ locale }) => {
    const { page, context } = await open(locale, "/queue");
    const counts = async () => {
      const count = async (state: string) => (await statements(`&states=${state}`)).length;
      return [await count("accepted"), await count("corrected"), await count("rejected")];
    };
    const before = await counts();
    await page.waitForSelector(".queue-row");
    for (let at = 0; at < 30; at += 1) {
      const focus = await page.locator('.queue-row[aria-selected="true"]').getAttribute("id");
      await page.keyboard.press(at % 10 === 9 ? "x" : at % 5 === 4 ? "t" : "a");
      await page.waitForFunction((id) => document.getElementById(id ?? "") === null, focus);
    }
    await expect
      .poll(async () => (await counts()).map((count, at) => count - (before[at] ?? 0)))
      .toEqual([24, 3, 3]);
    await context.close();
  });

  it.each(pageLanguages)(
    "loses nothing of a form when the server is killed in the middle of it ($locale)",
    async ({ locale, words }) => {
      const thought = `Half a thought (${locale})`;
      const { page, context } = await open(locale, `/read/${await documentId("pier")}`);
      await page.locator(".acts").waitFor();
      await page.keyboard.press("e");
      await page.locator("#field-person:focus").waitFor();
      await page.getByLabel(words("reader:field.note")).fill(thought);
      await server.kill();
      await page.keyboard.press("Control+Enter");
      await page.getByText(words("frame:problem.SERVER_UNREACHABLE.what")).waitFor();
      const { port } = new URL(server.address);
      server = await serve(["serve", "review.parley", "--port", port], server.folder);
      await page.reload();
      await page.locator("form.form").waitFor();
      expect(await page.getByLabel(words("reader:field.note")).inputValue()).toBe(thought);
      await page.locator("form.form").focus();
      await page.keyboard.press("Control+Enter");
      await expect.poll(async () => (await statements()).map((row) => row.note)).toContain(thought);
      await context.close();
    },
  );

  it.each(pageLanguages)(
    "keeps both when two tabs change the same statement ($locale)",
    async ({ locale, words }) => {
      const second = `from the second tab (${locale})`;
      const first = `From the first tab (${locale})`;
      const { page: one, context } = await open(locale, `/read/${await documentId("pier")}`);
      await one.locator(".acts").waitFor();
      const address = one.url();
      const two = await context.newPage();
      await two.goto(address);
      await two.locator(".acts").waitFor();
      for (const page of [one, two]) {
        await page.bringToFront();
        await page.keyboard.press("e");
        await page.locator("#field-person:focus").waitFor();
      }
      await two.getByLabel(words("reader:field.note")).fill(second);
      await two.keyboard.press("Control+Enter");
      await expect.poll(async () => (await statements()).map((row) => row.note)).toContain(second);
      await one.bringToFront();
      await one.getByLabel(words("reader:field.concept")).fill(first);
      await one.keyboard.press("Control+Enter");
      await one.locator(".clash").waitFor();
      expect(await one.locator(".clash").innerText()).toContain(second);
      await one.getByRole("button", { name: words("reader:form.saveOnTop") }).click();
      await expect
        .poll(async () => (await statements()).map((row) => [row.concept?.label, row.note]))
        .toContainEqual([first, second]);
      await context.close();
    },
  );

  it("brings back from an address what was looked at", async () => {
    const { page, context } = await open("en-US", "/queue?order=actor&from=2031-04-02&to=2031-04-02");
    await page.waitForSelector(".queue-row");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const focus = await page.locator('.queue-row[aria-selected="true"]').getAttribute("id");
    await expect.poll(() => page.url()).toContain(focus?.replace("proposal-", "statement=") ?? "?");
    const { page: other, context: later } = await open("de-DE", page.url().replace(server.address, ""));
    await other.waitForSelector('.queue-row[aria-selected="true"]');
    expect(await other.locator('.queue-row[aria-selected="true"]').getAttribute("id")).toBe(focus);
    expect(await other.locator(".bar .sentence").innerText()).toContain("nach Akteur");
    await context.close();
    await later.close();
    expect(errors).toEqual([]);
  });
});
