/** The review queue by keyboard: decide, undo, correct, equal cases at once, bring back what was rejected. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureRecord } from "../fixture-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("the review queue", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  async function queue(path = "/queue", documents = 4) {
    const server = await pages.serve(fixtureRecord(documents));
    const opened = await pages.open(server, path);
    await opened.page.waitForSelector(".queue-row");
    const focus = () => opened.page.locator('.queue-row[aria-selected="true"]').getAttribute("id");
    return { ...opened, server, focus };
  }
  const stateOf = (server: Awaited<ReturnType<typeof queue>>["server"], id: string | null) =>
    server.record.statements.find((row) => `proposal-${row.id}` === id)?.state;

  it("decides with one key each and goes on to the next; undo brings a decision back", async () => {
    const { page, server, focus, errors, close } = await queue();
    const first = await focus();
    await page.keyboard.press("a");
    await page.waitForFunction((id) => document.getElementById(id ?? "") === null, first);
    const second = await focus();
    expect(second).not.toBe(first);
    await page.keyboard.press("x");
    await page.waitForFunction((id) => document.getElementById(id ?? "") === null, second);
    await expect
      .poll(() => [stateOf(server, first), stateOf(server, second)])
      .toEqual(["accepted", "rejected"]);
    await page.keyboard.press("u");
    await page.waitForSelector(`#${second}`);
    expect(stateOf(server, second)).toBe("proposed");
    expect(errors).toEqual([]);
    await close();
  });

  it("corrects in the form beside the list and goes on", async () => {
    const { page, server, focus, errors, close } = await queue();
    const first = await focus();
    await page.keyboard.press("e");
    await page.waitForSelector(".form");
    await page.getByLabel("Concept").fill("A concept of its own");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction((id) => document.getElementById(id ?? "") === null, first);
    const saved = server.record.statements.find((row) => `proposal-${row.id}` === first);
    expect([saved?.state, saved?.concept?.label]).toEqual(["corrected", "A concept of its own"]);
    expect(errors).toEqual([]);
    await close();
  });

  it("takes a second choice of the suggester with one key", async () => {
    const { page, server, focus, errors, close } = await queue();
    const first = await focus();
    await page.waitForSelector(".choices button");
    const offered = await page.locator(".choices .what").first().textContent();
    await page.keyboard.press("1");
    await page.waitForFunction((id) => document.getElementById(id ?? "") === null, first);
    const saved = () => server.record.statements.find((row) => `proposal-${row.id}` === first);
    await expect.poll(() => [saved()?.state, saved()?.concept?.label]).toEqual(["corrected", offered]);
    expect(await focus()).not.toBe(first);
    expect(errors).toEqual([]);
    await close();
  });

  it("shows all equal cases before it decides them in one step", async () => {
    const { page, server, errors, close } = await queue("/queue", 0);
    const decisions = () => server.bodies.filter((body) => body.includes('"kind":"accept"'));
    await page.keyboard.press("b");
    await page.waitForSelector(".queue-case");
    const shown = await page.locator(".queue-case").count();
    expect(shown).toBeGreaterThan(0);
    expect(decisions()).toEqual([]);
    await page.keyboard.press("a");
    await expect.poll(() => decisions().length).toBe(1);
    expect((JSON.parse(decisions()[0] ?? "{}") as { ids: string[] }).ids).toHaveLength(shown);
    expect(errors).toEqual([]);
    await close();
  });

  it("brings a rejected proposal back", async () => {
    const { page, server, focus, close } = await queue();
    const first = await focus();
    await page.keyboard.press("x");
    await expect.poll(() => stateOf(server, first)).toBe("rejected");
    await page.goto(`${server.url}/queue?state=rejected`);
    await page.waitForSelector(`#${first}`);
    await page.keyboard.press("r");
    await expect.poll(() => stateOf(server, first)).toBe("proposed");
    await close();
  });

  it("says how far the review is, and narrows to a document from there", async () => {
    const { page, close } = await queue();
    await page.keyboard.press("p");
    await page.waitForSelector(".queue-progress");
    await page.locator(".queue-progress li button").first().click();
    await expect.poll(() => page.url()).toContain("document=");
    await close();
  });

  it("speaks German", async () => {
    const server = await pages.serve(fixtureRecord(2));
    const { page, close } = await pages.open(server, "/queue", { locale: "de-DE" });
    await page.waitForSelector(".queue-row");
    expect(await page.locator(".bar .sentence").innerText()).toContain("Offene Vorschläge");
    await close();
  });
});

describe.skipIf(reason !== null)("the overview", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  it("is the first page, states a finding first, and its numbers open their sentences", async () => {
    const server = await pages.serve(fixtureRecord(4));
    const { page, errors, close } = await pages.open(server, "/");
    await page.waitForSelector(".over-lead");
    expect(page.url()).toContain("/overview");
    expect(await page.locator(".over-lead").innerText()).toContain("Deploy a force");
    await page.locator(".over-say .ev-n").nth(1).click();
    await page.waitForSelector(".drawer .drawer-quote");
    expect(await page.locator(".drawer .drawer-quote").count()).toBe(2);
    expect(errors).toEqual([]);
    await close();
  });

  it("lists what came in since the last visit, not on the first one", async () => {
    const server = await pages.serve(fixtureRecord(4));
    const { page, close } = await pages.open(server, "/overview");
    await page.waitForSelector(".over-side");
    expect(await page.locator(".news").count()).toBe(0);
    // A later visit: another tab of the same browser, after somebody wrote.
    await page.goto(`${server.url}/queue`);
    await page.waitForSelector(".queue-row");
    await page.keyboard.press("a");
    await expect.poll(() => server.bodies.length).toBe(1);
    await page.evaluate(() => localStorage.setItem("parley.seen.Coalition of the willing", "0"));
    const later = await page.context().newPage();
    await later.goto(`${server.url}/overview`);
    await later.waitForSelector(".news");
    expect(await later.locator(".news").innerText()).toContain("1 document");
    await close();
  });
});
