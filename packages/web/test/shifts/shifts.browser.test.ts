/** The page of shifts in a real browser: by keyboard alone in both languages, against the rules for access. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../faults.js";
import { shiftsFixture } from "../shifts-fixture.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("the page of shifts", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  const open = async (path = "/shifts", options: Parameters<Pages["open"]>[2] = {}) => {
    const fixture = shiftsFixture();
    const server = await pages.serve(fixture.record, fixture.answers);
    const opened = await pages.open(server, path, options);
    await opened.page.waitForSelector(".sh-list");
    await opened.page.waitForSelector(".sh-lanes");
    const focus = () => opened.page.locator('.pair[aria-current="true"]').getAttribute("id");
    return { ...opened, fixture, server, focus };
  };
  const finish = async ({ errors, close }: OpenPage) => {
    expect(errors).toEqual([]);
    await close();
  };

  it("is reached by G H, and lists what goes against an earlier word before voices and followed conditions", async () => {
    const opened = await open("/shifts");
    const { page, server } = opened;
    await page.goto(`${server.url}/history`);
    await page.waitForSelector("nav");
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await page.waitForSelector(".pair");
    expect(await page.locator(".sh-group h3").allInnerTexts()).toEqual([
      expect.stringContaining("Against the earlier word"),
      expect.stringContaining("Voices of one actor"),
      expect.stringContaining("Followed its condition"),
    ]);
    expect(await page.locator("#shift-s-3").textContent()).toContain("Denmark");
    await opened.close();
  });

  it("confirms and dismisses with one key each, goes on, and undo brings the last one back", async () => {
    const opened = await open();
    const { page, fixture, focus } = opened;
    expect(await focus()).toBe("shift-s-0");
    await page.keyboard.press("a");
    await expect.poll(focus).toBe("shift-s-1");
    await page.keyboard.press("x");
    await expect.poll(focus).toBe("shift-s-2");
    await expect.poll(() => fixture.decisions()).toEqual(["s-0 confirmed", "s-1 dismissed"]);
    await page.keyboard.press("u");
    await expect.poll(() => fixture.decisions()).toEqual(["s-0 confirmed"]);
    await expect.poll(focus).toBe("shift-s-1");
    await finish(opened);
  });

  it("notes the actor's own explanation, and makes a decision undone again", async () => {
    const opened = await open("/shifts?review=all");
    const { page, fixture } = opened;
    await page.keyboard.press("e");
    await page.keyboard.type("The truce had not held.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => fixture.decisions()).toEqual(["s-0 confirmed"]);
    await page.waitForSelector("text=The truce had not held.");
    await page.waitForSelector(".fa button:enabled:has-text('Undecided again')");
    await page.keyboard.press("r");
    await expect.poll(() => fixture.decisions()).toEqual([]);
    await finish(opened);
  });

  it("opens every sentence behind a shift, and the address says which", async () => {
    const opened = await open();
    const { page } = opened;
    await page.keyboard.press("Enter");
    await page.waitForSelector('.drawer[aria-label="Sentences behind a shift"] .drawer-quote');
    expect(await page.locator(".drawer .drawer-quote").count()).toBe(3);
    expect(page.url()).toContain("shift=s-0");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".drawer") === null);
    await finish(opened);
  });

  it("goes from shift to shift in the lanes and opens one in the list", async () => {
    const opened = await open();
    const { page, focus } = opened;
    await page.locator(".fig-stage").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    // Four lanes with one shift each, by name: Denmark, Germany, Italy, United Kingdom.
    await expect.poll(focus).toBe("shift-s-1");
    expect(await page.locator(".sh-lanes .mk").count()).toBe(8);
    await finish(opened);
  });

  it("leaves out what scores below the dial, and says what to do when nothing is left", async () => {
    const opened = await open("/shifts?dial=0.75");
    const { page } = opened;
    expect(await page.locator(".pair").count()).toBe(2);
    await page.locator(".sh-dial input").focus();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Turn the dial to 0" }).click();
    await expect.poll(() => page.locator(".pair").count()).toBe(4);
    await finish(opened);
  });

  it("filters by the sentence in the bar and by the time window", async () => {
    const opened = await open();
    const { page } = opened;
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[role="menu"]');
    await page.getByRole("menuitemcheckbox", { name: /two voices/ }).press("Enter");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".pair").count()).toBe(1);
    expect(page.url()).toContain("kinds=voices");
    await page.goto(`${opened.server.url}/shifts?from=2031-04-05&to=2031-04-13`);
    await expect.poll(() => page.locator(".pair").count()).toBe(2);
    await finish(opened);
  });

  it("shows a shift that an address names also when it is decided", async () => {
    const opened = await open();
    const { page, focus } = opened;
    await page.keyboard.press("a");
    await expect.poll(() => opened.fixture.decisions()).toEqual(["s-0 confirmed"]);
    await page.goto(`${opened.server.url}/shifts?shift=s-0`);
    await expect.poll(focus).toBe("shift-s-0");
    await finish(opened);
  });

  it("speaks German: kinds, reasons, buttons", async () => {
    const opened = await open("/shifts", { locale: "de-DE" });
    const { page } = opened;
    const pair = page.locator('.pair[aria-current="true"]');
    expect(await pair.innerText()).toMatch(/Kehrtwende[\s\S]*Bestätigen[\s\S]*Keine Verschiebung/);
    await page.keyboard.press("x");
    await page.waitForSelector("text=Verworfen: Kehrtwende, Germany");
    await finish(opened);
  });

  it.each(looks)("finds no fault at $width px", async (look) => {
    const opened = await open("/shifts", look.options);
    const { page } = opened;
    await page.keyboard.press("e");
    await page.waitForSelector(".sh-explain");
    await page.locator(".fig-table summary").click();
    expect(await faultsInLook(page, look)).toEqual([]);
    await finish(opened);
  });
});
