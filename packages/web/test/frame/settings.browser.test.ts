/** Settings and the tour: opened by keys, explained in a sentence, taken or skipped, and called again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "../faults.js";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("settings", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it.each(["light", "dark"] as const)("open by keys and have no fault (%s)", async (colorScheme) => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, errors, close } = await pages.open(server, "/overview", { colorScheme });
    await page.waitForSelector(".stand");
    await page.keyboard.press("g");
    await page.keyboard.press(",");
    await page.waitForSelector(".settings");
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("turn the dial once, where it is left standing", async () => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, close } = await pages.open(server, "/overview");
    await page.waitForSelector(".stand");
    await page.keyboard.press("g");
    await page.keyboard.press(",");
    await page.locator(".dial input").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => server.bodies).toEqual([JSON.stringify({ dial: 0.55 })]);
    await close();
  });

  it("lead to the people of the record, who get a pseudonym after what changes was shown", async () => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, errors, close } = await pages.open(server, "/people");
    await page.locator(".people li button").first().click();
    await page.getByText("The name in 2 statements").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(server.bodies).toEqual([]);
    await page.getByRole("button", { name: "Give the pseudonym" }).click();
    await expect.poll(() => server.bodies).toEqual([JSON.stringify({ pseudonym: "Person 1" })]);
    await page.getByText("The person now goes by Person 1").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("switch single keys off", async () => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, close } = await pages.open(server, "/queue");
    await page.waitForSelector(".queue-row");
    await page.keyboard.press("g");
    await page.keyboard.press(",");
    await page.locator(".settings label").getByText("Off", { exact: true }).click();
    await page.keyboard.press("Escape");
    await page.locator(".settings").waitFor({ state: "detached" });
    await page.keyboard.press("a");
    await page.waitForTimeout(200);
    expect(server.bodies).toEqual([]);
    await close();
  });

  it("show the tour of five steps on the first visit only, and again when asked", async () => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, errors, close } = await pages.open(server, "/overview");
    await page.waitForSelector(".stand");
    expect(await page.locator(".tour").count()).toBe(0);
    await page.keyboard.press("g");
    await page.keyboard.press(",");
    await page.getByRole("button", { name: "Take the tour" }).click();
    for (const step of [1, 2, 3, 4, 5]) {
      await page.getByText(`Step ${step} of 5`).waitFor();
      await page.getByRole("button", { name: step === 5 ? "Done" : "Next" }).click();
    }
    expect(page.url()).toContain("/network");
    expect(await page.locator(".tour").count()).toBe(0);
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    await close();
  });
});
