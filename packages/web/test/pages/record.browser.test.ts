/** The record in a real browser: search, filter sentence, keyboard list, import, and the first load's size. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureRecord } from "../fixture-record.js";
import type { MockServer } from "../mock-server.js";
import { type OpenPage, type Pages, startPages, whyNoBrowser } from "../start-pages.js";

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("the record", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages?.close());

  async function record(path = "/record", documents = 36): Promise<OpenPage & { server: MockServer }> {
    const server = await pages.serve(fixtureRecord(documents));
    const open = await pages.open(server, path);
    await open.page.waitForSelector(".doc-row, .emp");
    return { ...open, server };
  }

  it("lists the documents with the notice that its people are invented", async () => {
    const { page, errors, close } = await record("/record");
    await page.waitForURL(/\/record$/);
    expect(await page.textContent(".res")).toBe("38 of 38");
    await page.getByText("Every person and quotation in this record is invented.").first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("searches the text, marks the hits, and keeps the words in the address", async () => {
    const { page, close } = await record();
    await page.keyboard.press("/");
    await page.keyboard.type("repair depots");
    await page.locator("mark", { hasText: "repair depots" }).waitFor();
    await page.waitForURL(/q=repair\+depots/);
    expect(await page.textContent(".res")).toBe("1 of 38");
    await page.keyboard.press("Escape");
    await page.getByText("38 of 38").waitFor();
    await close();
  });

  it("is filtered by its sentence with the keyboard", async () => {
    const { page, close } = await record();
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemcheckbox", { name: "Depesche West" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sources=Depesche\+West/);
    await page.keyboard.press("Escape");
    expect(await page.textContent(".filt [data-slot]")).toBe("Depesche West");
    await close();
  });

  it("opens a document from the list by keyboard", async () => {
    const { page, close } = await record();
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/read\/d0/);
    await page.waitForSelector("article h2");
    await close();
  });

  it("moves, widens and clears the time window, and every page keeps it", async () => {
    const { page, close } = await record();
    await page.keyboard.press("]");
    await page.waitForURL(/from=2031-02-10&to=2031-02-2/);
    await page.keyboard.press("Shift+}");
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.waitForURL(/\/read\/d0\d\d\?from=2031-02-10/);
    await page.getByRole("button", { name: "Show the whole record" }).click();
    await page.waitForURL((url) => !url.search.includes("from="));
    await close();
  });

  it("sets the window by dragging", async () => {
    const { page, close } = await record();
    const box = await page.locator(".brush .plot").boundingBox();
    if (box === null) throw new Error("no brush");
    await page.mouse.move(box.x + box.width * 0.3, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 12, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=2031-0\d-\d\d&to=2031-0\d-\d\d/);
    await close();
  });

  it("imports files and says what was read, skipped and assumed", async () => {
    const { page, errors, close } = await record();
    await page.setInputFiles("[data-import]", [
      { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("A note.") },
      { name: "scan.xyz", mimeType: "application/octet-stream", buffer: Buffer.from("?") },
    ]);
    await page.getByText("Read 1 of 2 files.").waitFor();
    await page.getByText("FILE_TYPE_UNKNOWN").waitFor();
    await page.getByText("No date was found").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".report").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await close();
  });

  it("takes a pasted text with its title and date", async () => {
    const { page, server, close } = await record();
    await page.keyboard.press("p");
    await page.getByLabel("Text", { exact: true }).fill("The envoy said no.");
    await page.getByLabel("Title").fill("An envoy speaks");
    await page.getByLabel("Date").fill("2031-05-01");
    await page.keyboard.press("Enter");
    await page.locator(".report").waitFor();
    const body = server.bodies.join();
    expect(body).toContain('filename="an-envoy-speaks.jsonl"');
    expect(body).toContain('"text":"The envoy said no.","title":"An envoy speaks","date":"2031-05-01"');
    await close();
  });

  it("says what would be here when nothing is, and offers the next step", async () => {
    const { page, close } = await record("/record?q=xyzzy");
    await page.getByRole("button", { name: "Show all documents" }).click();
    await page.getByText("38 of 38").waitFor();
    await close();
  });

  it("keeps only the rows in sight in the page", async () => {
    const { page, close } = await record("/record", 900);
    expect(await page.locator(".doc-row").count()).toBeLessThan(80);
    await page.locator(".docs-scroll").focus();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press("End");
      await page.waitForTimeout(150);
    }
    await page.locator('.doc-row[aria-posinset="902"]').waitFor();
    await close();
  });

  it("loads less than 350 kB of zipped JavaScript for its first page", async () => {
    const server = await pages.serve(fixtureRecord());
    const { page, close } = await pages.open(server, "/");
    await page.waitForSelector(".over-lead");
    const loaded = new Set(
      server.requests.flatMap((line) => /GET (\/assets\/.*\.js)$/.exec(line)?.[1] ?? []),
    );
    let size = 0;
    for (const file of loaded) size += gzipSync(await readFile(join(pages.folder, file))).length;
    const css = (await readdir(join(pages.folder, "assets"))).filter((file) => file.endsWith(".css"));
    console.log(
      `JavaScript of the first page: ${(size / 1000).toFixed(0)} kB zipped in ${loaded.size} files; ${css.length} style sheets`,
    );
    expect(size).toBeLessThan(350_000);
    await close();
  });
});
