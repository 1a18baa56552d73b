/** The scenario page in a real browser on the example record: by keyboard alone, in both languages, at both widths. */
import type { KeptScenarioList, KeptScenarioView } from "@parley/core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../faults.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";
import { type ServedRecord, serveRecord } from "./served-record.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

/** Few runs: the tests are about the page, not about the numbers. */
const QUICK = "runs=50&turns=5";

describe.skipIf(reason !== null)("the scenario page", () => {
  let pages: Pages;
  let served: ServedRecord;
  beforeAll(async () => {
    pages = await startPages();
    served = await serveRecord(pages.folder);
  });
  afterAll(async () => {
    await served?.close();
    await pages?.close();
  });

  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await pages.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${served.url}${path}`);
    await page.waitForSelector(".scn-big .num, .scn-form, .scn-models");
    const finish = async () => {
      expect(errors).toEqual([]);
      await context.close();
    };
    return { page, errors, finish };
  };
  const value = async (page: Page) =>
    Number((await page.locator(".scn-big .num").first().textContent())?.replace(",", "."));
  const search = (page: Page) => new URL(page.url()).searchParams;
  const changes = (page: Page, before: number) =>
    page.waitForFunction(
      (was) => document.querySelector(".scn-big .num")?.textContent !== was,
      before.toFixed(1),
    );

  it("plays the record by itself, with the compromise, bands and the model's error together", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.waitForSelector(".scn-line");
    expect(await value(page)).toBeGreaterThan(0);
    expect(await page.locator(".scn-summary").textContent()).toContain("pressure, not a forecast");
    expect(await page.locator(".scn-compromise text").textContent()).toBe(
      `compromise ${(await value(page)).toFixed(1)}`,
    );
    expect(await page.locator(".scn-error-band").count()).toBe(1);
    expect(await page.locator(".scn-legend").textContent()).toContain(
      "model error: half of 351 tested issues",
    );
    await finish();
  });

  it("chooses another issue by keyboard", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    const before = await page.locator(".scn-lead").textContent();
    await page.keyboard.press("f");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="menuitemradio"]:focus');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction((was) => document.querySelector(".scn-lead")?.textContent !== was, before);
    expect(search(page).get("issue")).toMatch(/^concept:/);
    await page.waitForFunction(() => document.querySelector(".scn-anchor")?.textContent === "oppose");
    // Without a scale of the codebook the ends are against and for.
    expect(await page.locator(".scn-anchor").allTextContents()).toEqual(["oppose", "support"]);
    await finish();
  });

  it("leaves a menu by Tab to what follows the word it belongs to", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="menuitemradio"]:focus');
    // First to what is said about the choice, then on.
    await page.keyboard.press("Tab");
    await page.waitForSelector(".slot-menu .opt-help a:focus");
    await page.keyboard.press("Tab");
    await page.waitForSelector('[role="menuitemradio"]', { state: "detached" });
    const isSecond = () =>
      page.evaluate(() => document.activeElement === document.querySelectorAll(".sentence [data-slot]")[1]);
    await expect.poll(isSecond).toBe(true);
    await finish();
  });

  it("edits a position, shows that it is an assumption, and takes it back", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    const before = await value(page);
    await page.locator(".scn-scale").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-form");
    await page.keyboard.press("e");
    await page.waitForSelector("#scn-position:focus");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-edited .chip.warn");
    expect(await page.locator(".scn-edited .chip").first().textContent()).toBe("assumption");
    expect(search(page).get("edits")).toMatch(/^position:\w+:90$/);
    expect(await page.locator(".scn-edits li").count()).toBe(1);
    // A source turns the assumption into a value that can be looked up.
    await page.locator(".scn-edited input").focus();
    await page.keyboard.type("Larsund talks, p. 4");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-edited .chip.line");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".scn-form", { state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.classList.contains("scn-scale"))).toBe(true);
    await changes(page, before);
    const after = await value(page);
    expect(after).toBeGreaterThan(before);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await changes(page, after);
    expect(await value(page)).toBe(before);
    expect(await page.locator(".scn-edits li").count()).toBe(0);
    await page.keyboard.press("Shift+U");
    await changes(page, before);
    expect(await value(page)).toBe(after);
    await finish();
  });

  it("moves an actor on the figure with Shift and an arrow key, and resets it", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.locator(".scn-scale").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForSelector(".scn-ghost");
    expect(search(page).get("edits")).toMatch(/^position:\w+:5$/);
    await page.locator(".scn-edits .btn").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-ghost", { state: "detached" });
    expect(search(page).get("edits")).toBe("none");
    await finish();
  });

  it("switches a condition by its number, and says what it moves", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    const before = await value(page);
    const name = await page.locator(".scn-toggles .cn").first().textContent();
    const effect = await page.locator(".scn-toggles .eff").first().textContent();
    expect(effect).toMatch(/^[+−]\d+\.\d$|undetermined|no change/);
    await page.keyboard.press("1");
    await page.waitForSelector('.scn-switch[aria-checked="true"]');
    await changes(page, before);
    expect(search(page).get("world")).not.toBeNull();
    expect((await page.locator(".scn-lead").textContent())?.startsWith(`${name}: `)).toBe(true);
    await page.keyboard.press("1");
    await page.waitForFunction(
      (was) => document.querySelector(".scn-big .num")?.textContent === was,
      before.toFixed(1),
    );
    expect(search(page).get("world")).toBeNull();
    await finish();
  });

  it("compares the worlds with what is pledged in each, in figure and table alike", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.waitForSelector(".scn-line");
    const figure = page.locator('section.fig[aria-label="Worlds side by side"]');
    await figure.locator("summary").focus();
    await page.keyboard.press("Enter");
    await figure.locator("details[open]").waitFor();
    const rows = figure.locator("tbody tr");
    expect(await rows.count()).toBe(await figure.locator(".scn-world").count());
    expect(await rows.count()).toBe(8);
    const drawn = await figure.locator(".scn-world .value").allTextContents();
    expect(await rows.locator("td:nth-child(3)").allTextContents()).toEqual(drawn);
    expect(await rows.last().locator("td").last().textContent()).toMatch(/soldiers 0 \/ 0 \/ [\d,]+/);
    await rows.last().locator("button").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelectorAll('.scn-switch[aria-checked="true"]').length === 3,
    );
    await finish();
  });

  it("opens the sentences behind a position, and from there the text", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.locator(".scn-from.ev-n").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer .drawer-quote blockquote");
    const count = await page.locator(".drawer footer .num").textContent();
    expect(Number.parseInt(count ?? "", 10)).toBe(await page.locator(".drawer .drawer-quote").count());
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.waitForSelector(".scn-form");
    const first = search(page).get("actor");
    await page.keyboard.press("j");
    await page.waitForFunction((was) => new URL(location.href).searchParams.get("actor") !== was, first);
    await page.waitForSelector(".drawer .drawer-quote .src a");
    await page.locator(".drawer .drawer-quote .src a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".acts");
    expect(page.url()).toContain("/read/");
    await finish();
  });

  it("saves under a name, opens again after a reload, and undoes the saving", async () => {
    const { page, errors } = await open(`/scenario?${QUICK}&edits=position:DE:80`);
    const before = await value(page);
    await page.keyboard.press("s");
    await page.waitForSelector("#scn-name:focus");
    await page.keyboard.type("Germany goes along");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.scn-kept [aria-current="true"]:has-text("Germany goes along")');
    const id = search(page).get("file") ?? "";
    expect(search(page).get("edits")).toBeNull();
    expect(await value(page)).toBe(before);
    const kept = (await served.ask(`scenarios/${id}`)) as KeptScenarioView;
    expect(kept.file.edits).toEqual([
      { edit: "position", name: "position DE", actor: "DE", value: 80, assumption: "you" },
    ]);
    expect(kept.file.run).toEqual({ runs: 50, turns: 5 });
    await page.reload();
    await page.waitForSelector(".scn-edits li");
    expect(await value(page)).toBe(before);
    // Undo of the saving takes the file out of the project; the page says so and leads back.
    await page.keyboard.press("u");
    await page.waitForSelector(".emp .btn");
    expect(((await served.ask("scenarios")) as KeptScenarioList).rows).toEqual([]);
    await page.locator(".emp .btn").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-big .num");
    // The browser itself reports the 404 of the file that is gone.
    expect(errors.filter((one) => !one.includes("404"))).toEqual([]);
    await page.context().close();
  });

  it("restores everything from an address", async () => {
    const path = `/scenario?${QUICK}&edits=position:DE:80,salience:RU:0:a%20source&world=ceasefire&mark=50&actor=DE`;
    const { page, finish } = await open(path);
    await page.waitForSelector(".scn-form");
    expect(await page.locator("#scn-position").inputValue()).toBe("80");
    expect(await page.locator(".scn-strip").textContent()).toMatch(
      /^\d+\.\d Compromise value.*against the record: \+/,
    );
    expect(await page.locator('.scn-switch[aria-checked="true"]').count()).toBe(1);
    expect(await page.locator(".scn-edits li").count()).toBe(2);
    expect(await page.locator(".scn-flip").textContent()).toMatch(/would cross 50/);
    await finish();
  });

  it("stops the runs when asked, and keeps the compromise", async () => {
    const { page, finish } = await open("/scenario?runs=5000");
    await page.waitForSelector(".working button");
    await page.locator(".working button").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".working .dim");
    expect(await page.locator(".working").textContent()).toContain("Stopped");
    await finish();
  });

  it("lets the model be chosen, each with a sentence and its page", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.waitForSelector(".scn-line");
    await page.locator(".bar .tools .btn").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".scn-models");
    await page.locator(".scn-models input").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector(".scn-historic");
    expect(search(page).get("model")).toBe("eu1994");
    // The compromise stands beside it.
    expect(await page.locator(".scn-compromise").count()).toBe(1);
    await page.locator('.scn-models a[href$="#eu1994"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#eu1994");
    await finish();
  });

  it("gives every figure as a picture", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`);
    await page.waitForSelector(".scn-line");
    for (const name of ["scenario-scale", "scenario-moves", "scenario-worlds", "scenario-tornado"]) {
      const title =
        { "scenario-scale": 0, "scenario-moves": 1, "scenario-worlds": 2, "scenario-tornado": 3 }[name] ?? 0;
      const download = page.waitForEvent("download");
      await page.locator(".fig-tools").nth(title).getByRole("button", { name: "SVG" }).click();
      expect((await download).suggestedFilename()).toBe(`${name}.svg`);
    }
    await finish();
  });

  it("does all of it in German too", async () => {
    const { page, finish } = await open(`/scenario?${QUICK}`, { locale: "de-DE" });
    const before = await page.locator(".scn-big .num").first().textContent();
    expect(before).toContain(",");
    expect(await page.locator(".bar h1").textContent()).toBe("Szenario");
    await page.keyboard.press("1");
    await page.waitForFunction((was) => document.querySelector(".scn-big .num")?.textContent !== was, before);
    expect(await page.locator(".scn-lead").textContent()).toContain("Druck, keine Vorhersage");
    await page.locator(".scn-scale").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForSelector(".scn-edits li");
    expect(await page.locator(".toast").textContent()).toMatch(/auf 5 gesetzt/);
    await page.keyboard.press("u");
    await page.waitForSelector(".scn-edits li", { state: "detached" });
    await page.keyboard.press("s");
    await page.keyboard.type("Waffenruhe");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.scn-kept [aria-current="true"]:has-text("Waffenruhe")');
    await finish();
  });

  it.each(
    looks.flatMap((look) =>
      ["", "&actor=DE&edits=position:DE:70", "&show=model"].map((more) => ({ ...look, look, more })),
    ),
  )("finds no fault at $width px with “$more”", async ({ look, more }) => {
    const { page, finish } = await open(`/scenario?${QUICK}${more}`, look.options);
    await page.waitForSelector(".scn-line");
    if (more.includes("actor")) await page.waitForSelector(".drawer-quote");
    expect(await faultsInLook(page, look)).toEqual([]);
    await finish();
  });
});
