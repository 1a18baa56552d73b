/** The reader in a real browser, by keyboard alone: review, correct, add by selection, undo. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureRecord } from "../fixture-record.js";
import type { MockServer } from "../mock-server.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

const DRAWER = ".drawer h2";
const PLACE = ".drawer .close";

describe.skipIf(reason !== null)("the reader", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  async function reading(path = "/read/d001", locale = "en-US"): Promise<OpenPage & { server: MockServer }> {
    const server = await pages.serve(fixtureRecord(4));
    const open = await pages.open(server, path, { locale });
    await open.page.waitForSelector(".acts");
    return { ...open, server };
  }
  const stateOf = (server: MockServer, id: string) => server.record.statements.find((one) => one.id === id);

  it("opens the first open proposal and moves with J and K", async () => {
    const { page, errors, close } = await reading();
    expect(await page.textContent(DRAWER)).toBe("Proposed statement");
    expect(await page.textContent(PLACE)).toContain("3 of 12");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.getByText("4 of 12", { exact: true }).waitFor();
    await page.waitForURL(/statement=d001-s4/);
    expect(errors).toEqual([]);
    await close();
  });

  it("accepts, rejects, undoes and redoes by single keys and goes on to the next", async () => {
    const { page, server, errors, close } = await reading();
    await page.keyboard.press("a");
    await page.getByText("Accepted: Berater").waitFor();
    await page.getByText("4 of 12", { exact: true }).waitFor();
    await page.keyboard.press("x");
    await page.getByText("5 of 12", { exact: true }).waitFor();
    await expect.poll(() => stateOf(server, "d001-s4")?.state).toBe("rejected");
    await page.keyboard.press("u");
    await page.getByText("Undone: Rejected a proposal").waitFor();
    expect(stateOf(server, "d001-s4")?.state).toBe("proposed");
    await page.keyboard.press("Shift+U");
    await page.getByText("Redone:").waitFor();
    expect(stateOf(server, "d001-s3")?.state).toBe("accepted");
    expect(stateOf(server, "d001-s4")?.state).toBe("rejected");
    expect(errors).toEqual([]);
    await close();
  });

  it("corrects a proposal in the form, with a known entity and a new concept", async () => {
    const { page, server, errors, close } = await reading();
    await page.keyboard.press("e");
    await page.locator("#field-person:focus").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Armand");
    await page.getByRole("option", { name: "Armand Lesquier" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Monitoring first");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Corrected: ").waitFor();
    const saved = stateOf(server, "d001-s3");
    expect(saved).toMatchObject({
      state: "corrected",
      person: { id: "p-Armand Lesquier" },
      concept: { label: "Monitoring first" },
    });
    // What was not touched stays as it was proposed.
    expect(saved?.condition?.text).toBe("nachdem die Waffen schweigen");
    expect(errors).toEqual([]);
    await close();
  });

  it("leaves the form with Esc, first the field, then the form, and changes nothing", async () => {
    const { page, server, close } = await reading();
    await page.keyboard.press("e");
    await page.locator("#field-person:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Proposed statement" }).waitFor();
    expect(server.requests.filter((line) => line.startsWith("POST"))).toEqual([]);
    await close();
  });

  it("adds a statement from words selected by keyboard, at their exact place", async () => {
    const { page, server, errors, close } = await reading();
    await page.keyboard.press("s");
    await page.locator(".caret").waitFor();
    for (let word = 0; word < 3; word += 1) await page.keyboard.press("Control+Shift+ArrowRight");
    await page.locator(".picked").waitFor();
    const picked = await page.evaluate(() => getSelection()?.toString().trim() ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Add a statement" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Added a statement").waitFor();
    const made = server.record.statements.find((one) => one.state === "coded");
    const text = server.record.documents[0]?.text ?? "";
    expect(picked.length).toBeGreaterThan(8);
    expect(made?.quote.text).toBe(picked);
    expect(text.slice(made?.quote.start, made?.quote.end)).toBe(picked);
    await page.getByRole("heading", { name: "Statement coded by hand" }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("takes exact offsets from words selected with the pointer, across marks", async () => {
    const { page, server, close } = await reading();
    const text = server.record.documents[0]?.text ?? "";
    const words = "Waffen schweigen, stehen die ersten Einheiten bereit, der Ukraine";
    await page.evaluate((wanted) => {
      const paragraphs = [...document.querySelectorAll("[data-paragraph]")];
      const paragraph = paragraphs.find((one) => one.textContent?.includes(wanted));
      if (paragraph === undefined) throw new Error("no such words");
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const start = paragraph.textContent?.indexOf(wanted) ?? 0;
      let at = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (start >= at && start < at + length) range.setStart(node, start - at);
        const end = start + wanted.length;
        if (end > at && end <= at + length) range.setEnd(node, end - at);
        at += length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, words);
    await page.keyboard.press("n");
    await page.getByRole("heading", { name: "Add a statement" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Added a statement").waitFor();
    const made = server.record.statements.find((one) => one.state === "coded");
    expect(made?.quote.start).toBe(text.indexOf(words));
    expect(made?.quote.text).toBe(words);
    await close();
  });

  it("gives selected words a role with a number", async () => {
    const { page, server, close } = await reading();
    await page.keyboard.press("s");
    await page.locator(".caret").waitFor();
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.locator(".picked").waitFor();
    const picked = await page.evaluate(() => getSelection()?.toString().trim() ?? "");
    await page.keyboard.press("3");
    await page.getByRole("heading", { name: "Correct the statement" }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Corrected: ").waitFor();
    expect(stateOf(server, "d001-s3")?.addressee?.text).toBe(picked);
    await close();
  });

  it("moves the border of a quote by words with the arrow keys, and the text shows it", async () => {
    const { page, server, close } = await reading("/read/d001");
    await page.keyboard.press("e");
    const borders = page.getByRole("button", { name: "Borders of: Quote" });
    await borders.focus();
    const before = await borders.innerText();
    await page.keyboard.press("ArrowLeft");
    const shorter = await borders.innerText();
    expect(before.startsWith(shorter)).toBe(true);
    expect(before.length).toBeGreaterThan(shorter.length);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => server.bodies.some((body) => body.includes('"quote":[{'))).toBe(true);
    await close();
  });

  it("shows an edit clash, overwrites nothing and keeps the form", async () => {
    const { page, server, close } = await reading();
    await page.keyboard.press("e");
    await page.locator("#field-person:focus").waitFor();
    const row = server.record.statements.findIndex((one) => one.id === "d001-s3");
    const now = server.record.statements[row];
    if (now !== undefined)
      server.record.statements[row] = { ...now, note: "theirs", revision: now.revision + 1 };
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Somebody else");
    await page.keyboard.press("Control+Enter");
    await page.getByText("EDIT_CLASH", { exact: true }).waitFor();
    expect(await page.inputValue("#field-person")).toBe("Somebody else");
    expect(stateOf(server, "d001-s3")?.note).toBe("theirs");
    await page.getByRole("button", { name: "Save my changes on the new version" }).click();
    await page.getByText("Corrected: ").waitFor();
    // Both changes are there: theirs was not touched by ours.
    expect(stateOf(server, "d001-s3")).toMatchObject({ note: "theirs", person: { label: "Somebody else" } });
    await close();
  });

  it("does not take letters typed into a field for commands, and can do without single keys", async () => {
    const { page, server, close } = await reading();
    await page.keyboard.press("/");
    await page.locator("#find:focus").waitFor();
    await page.keyboard.type("axe");
    expect(await page.inputValue("#find")).toBe("axe");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+K");
    await page.keyboard.type("axe");
    expect(await page.inputValue("#search")).toBe("axe");
    await page.keyboard.press("Escape");
    await page.evaluate(() => localStorage.setItem("parley.single-keys", "off"));
    await page.keyboard.press("a");
    await page.waitForTimeout(150);
    expect(server.requests.filter((line) => line.startsWith("POST"))).toEqual([]);
    await close();
  });

  it("walks through documents by Shift+J and keeps the filters in the address", async () => {
    const { page, close } = await reading("/read/d001?sort=title");
    await page.keyboard.press("Shift+J");
    await page.waitForURL(/\/read\/d0(?!01).*sort=title/);
    await close();
  });

  it("keeps the text and the form while the time window and the language change", async () => {
    const { page, errors, close } = await reading();
    await page.keyboard.press("e");
    await page.locator("#field-person:focus").waitFor();
    await page.keyboard.type("X");
    await page.evaluate(() => {
      const gone = new MutationObserver(() => {
        if (document.querySelector("article") === null) document.documentElement.dataset.gone = "yes";
      });
      gone.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press("Escape");
    await page.keyboard.press("]");
    await page.waitForURL(/from=/);
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.getByRole("heading", { name: "Aussage korrigieren" }).waitFor();
    expect(await page.inputValue("#field-person")).toMatch(/X$/);
    expect(await page.getAttribute("html", "data-gone")).toBeNull();
    expect(errors).toEqual([]);
    await close();
  });

  it("speaks German", async () => {
    const { page, close } = await reading("/read/d001", "de-DE");
    expect(await page.textContent(DRAWER)).toBe("Vorgeschlagene Aussage");
    await page.keyboard.press("a");
    await page.getByText("Angenommen: ").waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("de");
    await close();
  });

  it("takes keys on a text with 300 proposals, and prints what a key costs", async () => {
    const server = await pages.serve(fixtureRecord(0, 300));
    const { page, errors, close } = await pages.open(server, "/read/d003");
    await page.waitForSelector(".acts");
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { paintTimes: times });
      const note = () => {
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
      };
      window.addEventListener("keydown", note, true);
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => {
      const { metrics } = await devtools.send("Performance.getMetrics");
      return 1000 * (metrics.find((one) => one.name === "TaskDuration")?.value ?? Number.NaN);
    };
    const before = await busy();
    const keys = ["a", "a", "x", "j", "a", "k", "a", "a", "j"];
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(220);
    }
    const work = ((await busy()) - before) / keys.length;
    const times = await page.evaluate(() => (window as unknown as { paintTimes: number[] }).paintTimes);
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    console.log(
      `With 300 proposals: key to paint ${median.toFixed(0)} ms (median, other tests running), work a key ${work.toFixed(0)} ms`,
    );
    expect(server.requests.filter((line) => line.startsWith("POST"))).toHaveLength(5);
    expect(errors).toEqual([]);
    await close();
  });
});
