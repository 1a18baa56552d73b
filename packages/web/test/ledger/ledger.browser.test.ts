/** Decisions on the ledger page in a real browser: evidence and states of conditions, by keyboard, with undo. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, faultsOf, looks } from "../faults.js";
import { ledgerFixture } from "../ledger-fixture.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("decisions in the ledger", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  const open = async (path: string, options: Parameters<Pages["open"]>[2] = {}) => {
    const fixture = ledgerFixture();
    const server = await pages.serve(fixture.record, fixture.answers);
    const opened = await pages.open(server, path, options);
    await opened.page.waitForSelector(".led-lead");
    return { ...opened, fixture, server };
  };
  const finish = async ({ errors, close }: OpenPage) => {
    expect(errors).toEqual([]);
    await close();
  };
  it("accepts one sentence as evidence, dismisses the next, and undo brings that back", async () => {
    const opened = await open("/ledger?commitment=c-0");
    const { page, fixture } = opened;
    await page.waitForSelector(".led-proposed li.on");
    expect(await page.locator(".led-proposed li").count()).toBe(2);
    await page.keyboard.press("a");
    await page.keyboard.press("x");
    await expect.poll(() => fixture.written).toEqual(["fulfilled accepted", "withdrawn dismissed"]);
    await expect.poll(() => page.locator(".led-proposed").count()).toBe(0);
    await page.keyboard.press("u");
    await expect.poll(() => page.locator(".led-proposed li").count()).toBe(1);
    expect(fixture.written).toEqual(["fulfilled accepted"]);
    await finish(opened);
  });

  it("marks rows whose evidence waits for review", async () => {
    const opened = await open("/ledger");
    const { page } = opened;
    await page.waitForSelector('[data-row="c-0"] .chip.line');
    expect(await page.locator(".ac .chip.line").count()).toBe(1);
    await finish(opened);
  });

  it("accepts a sentence that tells of a condition and says which commitments changed by it", async () => {
    const opened = await open("/ledger");
    const { page, fixture } = opened;
    const row = page.locator(".lr.cnd:has(.chip.line)");
    const key = await row.getAttribute("data-row");
    await row.click();
    await page.waitForSelector(".led-proposed");
    await page.keyboard.press("a");
    await page.waitForSelector(".led-changes li");
    expect(await page.locator(".led-changes").innerText()).toContain("condition open, now condition met");
    expect(fixture.written).toEqual([`${key} met 2031-04-01`]);
    await expect.poll(() => page.locator(`[data-row="${key}"] .chip.ok`).innerText()).toBe("met");
    await page.keyboard.press("u");
    await expect.poll(() => fixture.written).toEqual([]);
    await finish(opened);
  });

  it("sets a state by hand, also in German", async () => {
    const opened = await open("/ledger", { locale: "de-DE" });
    const { page, fixture } = opened;
    await page.locator(".lr.cnd:has(.chip.line)").click();
    await page.locator(".led-state-form select").selectOption({ label: "teilweise erfüllt" });
    await page.getByRole("button", { name: "Setzen" }).press("Enter");
    await expect.poll(() => fixture.written.length).toBe(1);
    // From the day looked at.
    expect(fixture.written[0]).toMatch(/ partly 2031-04-13$/);
    await finish(opened);
  });

  it.each([
    ["en-US", "new deadline", "New last day", "Record", "Is the same as", "Not this commitment"],
    ["de-DE", "neue Frist", "Neuer letzter Tag", "Festhalten", "Ist dieselbe wie", "Nicht diese Zusage"],
  ])(
    "records by hand what happened, puts entries together and sentences apart: %s",
    async (locale, effect, day, save, same, apart) => {
      const opened = await open("/ledger?commitment=c-0", { locale });
      const { page, fixture } = opened;
      await page.waitForSelector(".led-hand");
      await page.keyboard.press("e");
      const what = page.locator(".led-evidence-form select").first();
      await expect.poll(() => what.evaluate((field) => field === document.activeElement)).toBe(true);
      await what.selectOption({ label: effect });
      const button = page.locator(".led-evidence-form").getByRole("button", { name: save });
      expect(await button.isDisabled()).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel(day, { exact: true }).fill("2031-05-31");
      await page.keyboard.press("Enter");
      await expect.poll(() => fixture.written).toEqual(["new-deadline accepted"]);
      await expect.poll(() => page.locator(".led-evidence-form").count()).toBe(0);
      await page.getByLabel(same, { exact: true }).selectOption({ index: 1 });
      await expect.poll(() => fixture.written).toEqual(["new-deadline accepted", "same"]);
      await page.getByRole("button", { name: apart }).first().press("Enter");
      await expect.poll(() => fixture.written).toEqual(["new-deadline accepted", "same", "apart"]);
      await page.keyboard.press("u");
      await expect.poll(() => fixture.written).toEqual(["new-deadline accepted", "same"]);
      await finish(opened);
    },
  );

  it("is a report whose numbers lead to the sentences", async () => {
    const opened = await open("/ledger?view=report");
    const { page } = opened;
    await page.waitForSelector(".led-report .notes li .rec");
    const [entries, notes] = [page.locator(".led-report .entry"), page.locator(".led-report .notes li")];
    expect(await entries.count()).toBeGreaterThan(5);
    const first = await entries.first().locator("sup a").first().getAttribute("href");
    expect(first).toBe("#note-1");
    const highest = Math.max(...(await page.locator(".led-report sup").allInnerTexts()).map(Number));
    expect(await notes.count()).toBe(highest);
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".rail").isVisible()).toBe(false);
    expect(await page.locator(".led-report").isVisible()).toBe(true);
    await finish(opened);
  });

  it.each(
    looks.flatMap((look) =>
      (["/ledger?commitment=c-0", "condition"] as const).map((path) => ({ ...look, look, path })),
    ),
  )("finds no fault with $path at $width px", async ({ look, path }) => {
    const opened = await open(path === "condition" ? "/ledger" : path, look.options);
    if (path === "condition") await opened.page.locator(".lr.cnd:has(.chip.line)").click();
    await opened.page.waitForSelector(".led-proposed");
    expect(await faultsInLook(opened.page, look)).toEqual([]);
    await finish(opened);
  });

  it("shows what is missing of a requirement, adds one and links a commitment to it, by keyboard", async () => {
    const opened = await open("/ledger");
    const { page, fixture } = opened;
    const row = page.locator('.lr.req[data-row="r-1"]');
    expect(await row.innerText()).toContain("400 missing");
    await row.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer .gapbar");
    expect(await page.locator(".drawer").innerText()).toMatch(/United Kingdom[\s\S]*too late/);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Add a requirement" }).click();
    await page.getByLabel("What is required").fill("40 trucks");
    await page.getByLabel("Amount").fill("40");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => fixture.written).toEqual(["requirement"]);
    await page.locator('[data-row="c-0"]').click();
    await page.getByLabel("Counts for").selectOption("r-1");
    await expect.poll(() => fixture.written).toEqual(["requirement", "fulfils"]);
    await finish(opened);
  });

  it("draws how far a deadline was moved, and says it", async () => {
    const opened = await open("/ledger");
    const { page } = opened;
    expect(await page.locator(".lane .slip").innerText()).toBe("+7 days");
    const poland = page.locator(".lr:has(.slip)");
    expect(await poland.getAttribute("aria-label")).toMatch(/moved from 19 Mar.* to 26 Mar.*, 7 days later/);
    await poland.click();
    await page.waitForSelector(".drawer .hist");
    expect(await page.locator(".drawer .kv").innerText()).toMatch(/7 days later[\s\S]*14 days late/);
    await finish(opened);
  });
});
