/** The sentence at the foot of a menu: there for every slot, reached by Tab, out of the way of the arrow keys. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, looks } from "../faults.js";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

const drawn = {
  "/overview": ".stand",
  "/record": ".doc-row",
  "/queue": ".queue-row",
  "/read/d001": ".acts",
  "/export": ".exp section",
} as const;
const paths = Object.keys(drawn) as (keyof typeof drawn)[];
/** Overview and reader have no room for their sentence on a narrow screen. */
const cases = looks
  .flatMap((look) => paths.map((path) => ({ ...look, path })))
  .filter(({ path, width }) => width > 700 || !["/overview", "/read/d001"].includes(path));

describe.skipIf(reason !== null)("help on a choice", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it.each(cases)(
    "stands at the foot of every slot of $path at $width px",
    async ({ path, options, language }) => {
      const server = await pages.serve(fixtureRecord(20));
      const { page, close } = await pages.open(server, path, options);
      await page.waitForSelector(drawn[path]);
      const slots = page.locator("[data-slot]:visible");
      const count = await slots.count();
      expect(count).toBeGreaterThan(0);
      for (let at = 0; at < count; at += 1) {
        await slots.nth(at).click();
        const foot = page.locator(".slot-menu .opt-help");
        await foot.waitFor();
        expect(await foot.textContent()).toMatch(
          language === "de" ? /^\p{Lu}.+\. Mehr zu .+$/u : /^\p{Lu}.+\. More about .+$/u,
        );
        const href = await foot.locator("a").getAttribute("href");
        expect(href).toMatch(/^\/docs\/options#\w+-[\w-]+$/);
        const box = await page.locator(".slot-menu").boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 9999) <= options.viewport.width).toBe(
          true,
        );
        if (at === 0) expect(await faultsOf(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await foot.waitFor({ state: "detached" });
      }
      await close();
    },
  );

  it("is reached by Tab and left by it; arrow keys stay among the choices", async () => {
    const server = await pages.serve(fixtureRecord(20));
    const { page, errors, close } = await pages.open(server, "/queue");
    await page.waitForSelector(".queue-row");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const slot = page.locator("[data-slot]").first();
    await slot.focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toContain("Open proposals");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toContain("Open proposals");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("More about Which proposals");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("More about Which proposals");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toContain("Open proposals");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.locator(".slot-menu").waitFor({ state: "detached" });
    expect(await focused()).toBe(await page.locator("[data-slot]").nth(1).textContent());
    expect(errors).toEqual([]);
    await close();
  });

  it("leads to its section inside the program", async () => {
    const server = await pages.serve(fixtureRecord(20));
    const { page, errors, close } = await pages.open(server, "/queue");
    await page.waitForSelector(".queue-row");
    await page.locator("[data-slot]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".slot-menu .opt-help").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/docs\/options#queue-state$/);
    await page.locator("#queue-state:focus").waitFor();
    expect(await page.textContent("#queue-state")).toBe("Queue: state");
    expect(errors).toEqual([]);
    await close();
  });
});
