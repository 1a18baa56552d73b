/** Overview, record, queue and reader against the rules for access, in both color schemes and widths. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../faults.js";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

const cases = looks.flatMap((look) =>
  ["/record", "/record?q=waffen", "/read/d001", "form", "/overview", "/queue", "/export", "/people"].map(
    (path) => ({ ...look, look, path }),
  ),
);

describe.skipIf(reason !== null)("access", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it.each(cases)("finds no fault with $path at $width px", async ({ look, path }) => {
    const server = await pages.serve(fixtureRecord(20));
    const { page, errors, close } = await pages.open(
      server,
      path === "form" ? "/read/d001" : path,
      look.options,
    );
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
    expect(await faultsInLook(page, look)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
