/** Marks and brackets of a long text are drawn where it is shown, and nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();

describe.skipIf(reason !== null)("a long text", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it("draws marks and brackets near what is shown, all words everywhere, and follows the scrolling", async () => {
    const server = await pages.serve(fixtureRecord(0, 300));
    const { page, errors, close } = await pages.open(server, "/read/d003");
    await page.waitForSelector(".overlay path");
    const text = server.record.documents.find(({ id }) => id === "d003")?.text ?? "";
    const look = () =>
      page.evaluate(() => {
        const scroll = document.querySelector(".reader .scroll");
        const view = scroll?.getBoundingClientRect();
        const paragraphs = [...document.querySelectorAll("[data-paragraph]")];
        const inView = paragraphs.filter((one) => {
          const box = one.getBoundingClientRect();
          return view !== undefined && box.bottom > view.top && box.top < view.bottom;
        });
        const lines = [...document.querySelectorAll(".overlay > svg > g")].map((one) =>
          one.getBoundingClientRect(),
        );
        return {
          words: paragraphs.map((one) => one.textContent).join("\n"),
          marked: paragraphs.filter((one) => one.querySelector("span") !== null).length,
          all: paragraphs.length,
          unmarkedInView: inView.filter((one) => one.querySelector("span") === null).length,
          brackets: lines.length,
          bracketsInView: lines.filter(
            (box) => view !== undefined && box.bottom > view.top && box.top < view.bottom,
          ).length,
        };
      });
    const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
    // What lies beyond the view is drawn right after it.
    await expect.poll(async () => (await look()).words).toBe(lines.join("\n"));
    const above = await look();
    expect(above.marked).toBeLessThan(above.all);
    expect(above.bracketsInView).toBeGreaterThan(2);
    expect(above.brackets).toBeLessThan(150);
    await page.evaluate(() => {
      const scroll = document.querySelector(".reader .scroll");
      if (scroll !== null) scroll.scrollTop = scroll.scrollHeight / 2;
    });
    await expect.poll(async () => (await look()).bracketsInView).toBeGreaterThan(2);
    const below = await look();
    expect(below.unmarkedInView).toBe(0);
    expect(below.words).toBe(above.words);
    expect(errors).toEqual([]);
    await close();
  });
});
