/** Tools of the reader in a real browser: find, highlights, borders under the pointer, splitting, printing. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "../faults.js";
import { fixtureRecord } from "../fixture-record.js";
import type { MockServer } from "../mock-server.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

/** Words under a custom highlight, in the order of the text. */
function painted(page: Page, name: RegExp): Promise<string[]> {
  return page.evaluate(
    (source) =>
      [...CSS.highlights.entries()]
        .filter(([key]) => new RegExp(source).test(key))
        .flatMap(([, ranges]) => [...ranges].map(String)),
    name.source,
  );
}

describe.skipIf(reason !== null)("the tools of the reader", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  async function reading(locale = "en-US"): Promise<OpenPage & { server: MockServer; text: string }> {
    const server = await pages.serve(fixtureRecord(4));
    const open = await pages.open(server, "/read/d001", { locale });
    await open.page.waitForSelector(".overlay path");
    const text = server.record.documents.find(({ id }) => id === "d001")?.text ?? "";
    return { ...open, server, text };
  }

  it("finds words, steps through their places by keys, and counts them", async () => {
    const { page, text, errors, close } = await reading();
    const count = [...text.matchAll(/waffen/gi)].length;
    await page.keyboard.press("/");
    await page.locator("#find:focus").waitFor();
    await page.keyboard.type("waffen");
    await page.getByText(`1 of ${count}`, { exact: true }).waitFor();
    expect(await painted(page, /^found$/)).toHaveLength(count);
    await page.keyboard.press("Enter");
    await page.getByText(`2 of ${count}`, { exact: true }).waitFor();
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+Enter");
    await page.getByText(`${count} of ${count}`, { exact: true }).waitFor();
    expect((await painted(page, /^found-now$/)).map((word) => word.toLowerCase())).toEqual(["waffen"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => painted(page, /^found/)).toEqual([]);
    // The keys of the page work again.
    await page.keyboard.press("j");
    await page.getByText("4 of 12", { exact: true }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("tells a broken pattern with its code, and ends one that would take forever", async () => {
    const { page, errors, close } = await reading();
    await page.keyboard.press("/");
    await page.getByRole("button", { name: "Regular expression" }).click();
    await page.locator("#find").fill("(Waffen");
    await page.getByText("PATTERN_BROKEN").waitFor();
    await page.locator("#find").fill("((\\w|\\s|.)+)+§");
    await page.getByText("PATTERN_TOO_SLOW").waitFor();
    // The page stays alive, and so does the search.
    await page.locator("#find").fill("\\bWaffen\\b");
    await page.getByText(/^1 of \d+$/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("keeps a search as a highlight, shows it in the text, colors, removes and brings it back", async () => {
    const { page, server, errors, close } = await reading();
    await page.keyboard.press("/");
    await page.locator("#find:focus").waitFor();
    await page.keyboard.type("Einheiten");
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.getByRole("button", { name: "Keep as highlight" }).press("Enter");
    await page.getByText("Highlighted “Einheiten”").waitFor();
    await page.locator("#find").press("Escape");
    await expect.poll(async () => (await painted(page, /^kept-/)).length).toBeGreaterThan(0);
    await page.keyboard.press("h");
    await page.getByRole("heading", { name: "Highlights" }).waitFor();
    await page.getByLabel("Words or pattern to highlight").fill("Frieden|Waffen");
    await page.getByRole("checkbox", { name: "Regular expression" }).press("Space");
    await page.getByLabel("Words or pattern to highlight").press("Enter");
    await page.getByText("Highlighted “Frieden|Waffen”").waitFor();
    await expect.poll(async () => await painted(page, /^kept-/)).toContain("Waffen");
    expect(server.bodies.at(-1)).toContain('"isRegex":true');
    const color = page.getByLabel("Color of Einheiten");
    await color.fill("#112233");
    await color.blur();
    await expect.poll(() => server.bodies.at(-1)).toContain("#112233");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove Frieden|Waffen" }).press("Enter");
    await page.getByText("Removed the highlight").waitFor();
    await expect.poll(async () => await painted(page, /^kept-/)).not.toContain("Waffen");
    await page.keyboard.press("u");
    await expect.poll(async () => await painted(page, /^kept-/)).toContain("Waffen");
    await page.getByRole("checkbox", { name: "Show them in the text" }).press("Space");
    await expect.poll(() => painted(page, /^kept-/)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("moves the border of the quote with the pointer, by words, and saves it with the form", async () => {
    const { page, server, text, errors, close } = await reading();
    const before = server.record.statements.find((one) => one.id === "d001-s3")?.quote;
    const handle = page.locator(".handle.end.h-quote");
    const from = await handle.boundingBox();
    if (from === null || before === undefined) throw new Error("no handle");
    // Onto a letter of the word three words before the end of the quote.
    const words = text.slice(before.start, before.end).split(" ");
    const kept = words.slice(0, -3).join(" ");
    const to = await page.evaluate(
      ([offset]) => {
        for (const paragraph of document.querySelectorAll("[data-paragraph]")) {
          let at = Number(paragraph.getAttribute("data-paragraph"));
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (offset !== undefined && offset >= at && offset < at + length) {
              const range = document.createRange();
              range.setStart(node, offset - at);
              range.setEnd(node, offset - at + 1);
              const box = range.getBoundingClientRect();
              return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
            }
            at += length;
          }
        }
        return null;
      },
      [before.start + kept.length - 1] as const,
    );
    if (to === null) throw new Error("no place");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("heading", { name: "Correct the statement" }).waitFor();
    expect(await page.getByRole("button", { name: "Borders of: Quote" }).innerText()).toBe(kept);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Corrected: ").waitFor();
    expect(server.record.statements.find((one) => one.id === "d001-s3")?.quote.text).toBe(kept);
    expect(errors).toEqual([]);
    await close();
  });

  it("splits a statement by keys at a place that arrow keys move, and undoes it", async () => {
    const { page, server, errors, close } = await reading();
    const whole = server.record.statements.find((one) => one.id === "d001-s3")?.quote.text ?? "";
    await page.keyboard.press("b");
    await page.locator(".handle.split").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const halves = await page.locator(".halves .rec").allInnerTexts();
    expect(halves.join(" ")).toBe(whole);
    await page.keyboard.press("Enter");
    await page.getByText("Split: ").waitFor();
    await expect.poll(() => server.record.statements.some((one) => one.id === "d001-s3-2")).toBe(true);
    expect(server.record.statements.find((one) => one.id === "d001-s3")?.quote.text).toBe(halves[0]);
    await page.getByText("3 of 13", { exact: true }).waitFor();
    await page.keyboard.press("u");
    await page.getByText("3 of 12", { exact: true }).waitFor();
    // The button does the same, and Esc leaves everything as it was.
    await page.getByRole("button", { name: "Split the statement" }).click();
    await page.locator(".handle.split").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".handle.split").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await close();
  });

  it("prints the text with numbered quotes and a note for each statement", async () => {
    const { page, server, errors, close } = await reading();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const notes = await page.locator(".printed li").allInnerTexts();
    const shown = server.record.statements.filter(
      (one) => one.documentId === "d001" && one.state !== "rejected",
    );
    expect(notes).toHaveLength(shown.length);
    expect(
      await page
        .locator(".printed p sup")
        .allInnerTexts()
        .then((all) => all.join(", ").split(", ").length),
    ).toBe(shown.length);
    expect(await page.locator(".app").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.locator(".printed").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await close();
  });

  it("speaks German", async () => {
    const { page, errors, close } = await reading("de-DE");
    await page.keyboard.press("/");
    await page.locator("#find:focus").waitFor();
    await page.keyboard.type("Waffen");
    await page.getByRole("button", { name: "Als Hervorhebung behalten" }).click();
    await page.getByText("„Waffen“ hervorgehoben").waitFor();
    await page.locator("#find").press("Escape");
    await page.keyboard.press("h");
    await page.getByRole("heading", { name: "Hervorhebungen" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "Hier teilen" }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
