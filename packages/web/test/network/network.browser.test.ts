/** Network and ledger in a real browser: by keyboard alone, against the rules for access, at both widths. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../faults.js";
import { ledgerFixture } from "../ledger-fixture.js";
import { networkFixture } from "../network-fixture.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

const small = networkFixture();
const ledger = ledgerFixture();

describe.skipIf(reason !== null)("the analysis pages", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  const open = async (path: string, options: Parameters<Pages["open"]>[2] = {}) => {
    const isLedger = path.startsWith("/ledger");
    const { record, answers } = isLedger ? ledger : small;
    const opened = await pages.open(await pages.serve(record, answers), path, options);
    await opened.page.waitForSelector(
      isLedger ? ".led-lead" : path.includes("view=table") ? ".net-table" : ".net-svg",
    );
    return opened;
  };
  const finish = async ({ errors, close }: OpenPage) => {
    expect(errors).toEqual([]);
    await close();
  };

  it("walks from the picture to the sentence and to the export by keyboard alone", async () => {
    const opened = await open("/network");
    const { page } = opened;
    await page.locator(".net-stage").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("j");
    const said = await page.locator("[aria-live='polite'].unseen").first().textContent();
    expect(said).toMatch(/supports|opposes/);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer .drawer-quote blockquote");
    expect(new URL(page.url()).searchParams.get("tie")).toContain(",concept-");
    expect(await page.locator(".drawer .evidence-mark").count()).toBeGreaterThan(0);
    // Once more goes to the sentences, Escape back to the picture.
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.closest(".drawer") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".drawer", { state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("net-stage");
    await page.keyboard.press("Shift+E");
    await page.waitForSelector(".net-export a:focus");
    const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(first).toContain("/api/v1/exports/graphml?networkType=twomode");
    await finish(opened);
  });

  it("has the view that is shown in sight on a phone, and the buttons beside the views", async () => {
    const opened = await open("/network?view=table", {
      viewport: { width: 390, height: 844 },
      locale: "de-DE",
    });
    const { page } = opened;
    const edges = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
    const isBeside = async () => {
      const shown = await edges(".net-views label:has(:checked)");
      const buttons = await edges(".net-views > button:last-of-type");
      return shown.left >= 0 && shown.right <= buttons.left && buttons.right <= 390;
    };
    expect(await isBeside()).toBe(true);
    await page.locator(".net-views :checked").focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowRight");
    await page.waitForURL(/view=backbone/);
    await expect.poll(isBeside).toBe(true);
    await finish(opened);
  });

  it("opens an actor, then its ties one after the other", async () => {
    const opened = await open("/network");
    const { page } = opened;
    await page.locator(".net-stage").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".node-ties li");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer-quote");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await page.waitForSelector(".net-table tbody tr");
    await finish(opened);
  });

  it("shows the same numbers in the table, sorts it, and opens sentences from it", async () => {
    const opened = await open("/network?view=table");
    const { page } = opened;
    const counts = await page.locator("tbody .ev-n").allTextContents();
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => b - a));
    await page.locator("thead button").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("th[aria-sort='ascending']").count()).toBe(1);
    await page.locator("tbody .ev-n[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    const wanted = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer-quote");
    expect(await page.locator(".drawer-quote").count()).toBe(Number(wanted));
    await finish(opened);
  });

  it("keeps every node in its place when the window moves", async () => {
    const opened = await open("/network");
    const { page } = opened;
    const places = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll(".net-labels text")].map((label) => [
            label.textContent,
            Number(label.getAttribute("y")),
          ]),
        ),
      );
    const before = await places();
    await page.keyboard.press("]");
    await page.waitForFunction(() => new URL(location.href).searchParams.has("from"));
    await page.waitForTimeout(300);
    const after = await places();
    const both = Object.keys(after).filter((label) => label in before);
    expect(both.length).toBeGreaterThan(10);
    // A label may change sides; one that stands beside its node keeps its height.
    const kept = both.filter((label) => before[label] === after[label]);
    expect(kept.length).toBeGreaterThan(both.length * 0.8);
    await finish(opened);
  });

  it("says what would be here when a window is empty, and leads out of it", async () => {
    const opened = await pages.open(
      await pages.serve(small.record, small.answers),
      "/network?from=2031-09-01&to=2031-09-02",
    );
    await opened.page.waitForSelector(".net-empty .btn");
    await opened.page.locator(".net-empty .btn").click();
    await opened.page.waitForSelector(".net-node");
    await finish(opened);
  });

  it("draws a thousand nodes by WebGL", async () => {
    const large = networkFixture(1000);
    const server = await pages.serve(large.record, large.answers);
    const opened = await pages.open(server, "/network");
    await opened.page.waitForSelector(".net-webgl canvas");
    await opened.page.locator(".net-stage").focus();
    await opened.page.keyboard.press("Enter");
    await opened.page.waitForSelector(".node-ties li");
    await finish(opened);
  });

  it("walks the ledger by keyboard: rows, history, the day", async () => {
    const opened = await open("/ledger");
    const { page } = opened;
    await page.locator(".lr[tabindex='0']").focus();
    // Requirements and conditions stand above the commitments.
    const isCommitment = () =>
      page.evaluate(() => document.activeElement?.closest("section")?.hasAttribute("data-group") ?? false);
    for (let row = 0; row < 6 && !(await isCommitment()); row += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hist li");
    expect(await page.locator(".hist .none").textContent()).toContain("no further evidence");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".drawer", { state: "detached" });
    await page.locator(".ax [role='slider']").focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("asof") === "2031-04-06");
    await page.waitForFunction(() => document.querySelector(".led-lead")?.textContent?.includes("6 Apr"));
    await page.keyboard.press("End");
    await page.waitForFunction(() => !new URL(location.href).searchParams.has("asof"));
    await finish(opened);
  });

  it("restores what an address says", async () => {
    const opened = await open("/ledger?asof=2031-03-20&commitment=c-3&order=actor");
    expect(await opened.page.locator(".drawer h2").textContent()).toContain("Estonia");
    expect(await opened.page.locator(".led-lead").textContent()).toContain("20 Mar 2031");
    await finish(opened);
  });

  const paths = [
    "/network",
    "/network?tie=s-Germany,concept-2",
    "/network?node=s-Poland",
    "/network?mode=actors-actors",
    "/network?view=table",
    "/ledger",
    "/ledger?commitment=c-2",
  ];
  it.each(looks.flatMap((look) => paths.map((path) => ({ ...look, look, path }))))(
    "finds no fault with $path at $width px",
    async ({ look, path }) => {
      const opened = await open(path, look.options);
      const { page } = opened;
      await page.waitForTimeout(200);
      expect(await faultsInLook(page, look)).toEqual([]);
      await finish(opened);
    },
  );
});
