/** Overview, record, queue and reader against the rules for access, in both color schemes and widths. */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

const cases = [1440, 390].flatMap((width) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    ["/record", "/record?q=waffen", "/read/d001", "form", "/overview", "/queue", "/export", "/people"].map(
      (path) => ({
        width,
        scheme,
        path,
      }),
    ),
  ),
);

describe.skipIf(reason !== null)("access", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it.each(cases)("finds no fault with $path at $width px in $scheme", async ({ width, scheme, path }) => {
    const server = await pages.serve(fixtureRecord(20));
    const { page, errors, close } = await pages.open(server, path === "form" ? "/read/d001" : path, {
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: scheme,
    });
    const drawn = {
      "/record": ".doc-row",
      "/overview": ".stand",
      "/queue": ".queue-row",
      "/export": ".exp section",
      "/people": ".people li",
    }[path.split("?")[0] ?? ""];
    await page.waitForSelector(drawn ?? ".acts");
    if (path === "form") {
      await page.keyboard.press("e");
      await page.waitForSelector(".form");
    }
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    const faults = found.violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    // Nothing may stick out at the side.
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await close();
  });
});
