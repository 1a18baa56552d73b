/**
 * The network as a workbench, on the example record behind the real interface: one time window for all pages, the
 * network around a node, periods side by side, notes on the map; by keyboard alone, in both languages.
 */
import { readFile } from "node:fs/promises";
import type { MapNote, NetworkView } from "@parley/core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInLook, looks } from "../faults.js";
import { type ServedRecord, serveRecord } from "../scenario/served-record.js";
import { type Pages, startPages, whyNoBrowser } from "../start-pages.js";

interface SeenMap {
  readonly shapes: readonly (string | null)[];
  readonly camera: string | null;
}

/** How many pixels the farthest of two maps' shapes is from its place; an address holds three digits of the camera. */
function apart(one: SeenMap, other: SeenMap): number {
  const numbers = ({ shapes, camera }: SeenMap) =>
    [...shapes, camera].flatMap((words) => (words ?? "").match(/-?[\d.]+/g)?.map(Number) ?? []);
  const [mine, theirs] = [numbers(one), numbers(other)];
  expect(mine.length).toBe(theirs.length);
  return Math.max(...mine.map((number, at) => Math.abs(number - (theirs[at] ?? Number.NaN))));
}

const reason = whyNoBrowser();
if (reason !== null) console.log(reason);

describe.skipIf(reason !== null)("the network as a workbench", () => {
  let pages: Pages;
  let record: ServedRecord;
  beforeAll(async () => {
    pages = await startPages();
    record = await serveRecord(pages.folder);
  }, 240_000);
  afterAll(async () => {
    await record?.close();
    await pages?.close();
  });

  const open = async (path: string, options: Parameters<Pages["open"]>[2] = {}) =>
    pages.open({ url: record.url } as never, path, options);
  const finish = async ({ errors, close }: Awaited<ReturnType<typeof open>>) => {
    expect(errors).toEqual([]);
    await close();
  };
  const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const whenParam = (page: Page, name: string, value?: string) =>
    page.waitForFunction(
      ([wanted, expected]) => {
        const found = new URL(location.href).searchParams.get(wanted ?? "");
        return expected === undefined ? found !== null : found === expected;
      },
      [name, value] as const,
    );
  /** Goes on by Tab until something is focused. */
  const tabTo = async (page: Page, selector: string) => {
    for (let step = 0; step < 80; step += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${selector}`);
  };
  const countOf = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0] ?? Number.NaN);
  const sourcesOf = (page: Page) => page.locator(".net-under .ev-n").first();

  it.each([
    ["en-US", "Window start"],
    ["de-DE", "Beginn des Zeitfensters"],
  ])("has one time window for all pages, set by keyboard (%s)", async (locale) => {
    const opened = await open("/network", { locale });
    const { page } = opened;
    await page.waitForSelector(".net-node");
    const whole = countOf(await sourcesOf(page).textContent());
    await tabTo(page, ".brush [data-grab='from']");
    for (let week = 0; week < 4; week += 1) await page.keyboard.press("Shift+ArrowRight");
    await whenParam(page, "from");
    const [from, to] = [param(page, "from"), param(page, "to")];
    const asked = new URLSearchParams({ networkType: "twomode", from: from ?? "", to: to ?? "" });
    const { counts } = (await record.ask(`networks?${asked}`)) as NetworkView;
    expect(counts.statements).toBeLessThan(whole);
    await page.waitForFunction(
      (wanted) =>
        Number(/\d+/.exec(document.querySelector(".net-under .ev-n")?.textContent ?? "")?.[0]) === wanted,
      counts.statements,
    );
    // The statement table follows.
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.waitForFunction(() => location.pathname === "/statements");
    expect([param(page, "from"), param(page, "to")]).toEqual([from, to]);
    const rows = (await record.ask(`statements/rows?from=${from}&to=${to}&limit=1`)) as { total: number };
    const number = new Intl.NumberFormat(locale).format(rows.total);
    await page.waitForFunction(
      (wanted) => document.querySelector("main")?.textContent?.includes(wanted) === true,
      number,
    );
    // So does the ledger.
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.waitForSelector(".led-lead");
    expect([param(page, "from"), param(page, "to")]).toEqual([from, to]);
    // And back: the network of the same days.
    await page.keyboard.press("g");
    await page.keyboard.press("n");
    await page.waitForSelector(".net-node");
    expect(countOf(await sourcesOf(page).textContent())).toBe(counts.statements);
    await finish(opened);
  });

  it.each([
    ["en-US", "de-DE"],
    ["de-DE", "en-US"],
  ])(
    "restores filters, layout and camera from the address of another person (%s to %s)",
    async (sender, receiver) => {
      const given =
        "/network?mode=actors-actors&from=2031-02-01&to=2031-03-25&min=2&steps=2&weight=average&notes=0";
      const seen = async ({ page }: Awaited<ReturnType<typeof open>>) => {
        await page.waitForSelector(".net-node");
        await page.waitForTimeout(300);
        return {
          shapes: await page
            .locator(".net-node")
            .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("transform"))),
          camera: await page.locator(".net-stage svg > g[transform]").first().getAttribute("transform"),
          counted: countOf(await page.locator(".net-under .ev-n").first().textContent()),
        };
      };
      const mine = await open(given, { locale: sender });
      const whole = await seen(mine);
      expect(whole.shapes.length).toBeGreaterThan(5);
      expect(new URL(mine.page.url()).search).toBe(given.slice("/network".length));
      await mine.page.locator(".net-stage").focus();
      for (const key of ["+", "+"]) await mine.page.keyboard.press(key);
      const box = await mine.page.locator(".net-stage").boundingBox();
      const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
      await mine.page.mouse.move(x, y);
      await mine.page.mouse.down();
      await mine.page.mouse.move(x + 60, y + 30, { steps: 3 });
      await mine.page.mouse.up();
      await whenParam(mine.page, "camera");
      const near = await seen(mine);
      expect(near.shapes).not.toEqual(whole.shapes);
      expect(near.camera).not.toBe(whole.camera);
      const { search } = new URL(mine.page.url());

      const theirs = await open(`/network${search}`, { locale: receiver });
      const received = await seen(theirs);
      expect(received.counted).toBe(near.counted);
      expect(apart(received, near)).toBeLessThan(2);
      expect(apart(received, whole)).toBeGreaterThan(20);
      // The whole map again, and the address says so.
      await theirs.page.locator(".net-stage").focus();
      await theirs.page.keyboard.press("0");
      await theirs.page.waitForFunction(() => !location.search.includes("camera"));
      expect(apart(await seen(theirs), whole)).toBeLessThan(2);
      await finish(theirs);
      await finish(mine);
    },
  );

  it("draws the network around a node and leaves it again, with the same in the table", async () => {
    const opened = await open("/network");
    const { page } = opened;
    await page.waitForSelector(".net-node");
    await tabTo(page, ".net-stage");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("e");
    await page.waitForSelector(".net-ego");
    const ego = param(page, "ego") ?? "";
    // Which node stands to the right hangs on the record: an actor or a concept.
    const within = async (steps: number) =>
      (await record.ask(
        `networks?networkType=twomode&qualifierAggregation=subtract&duplicates=document&ego=${ego}&egoSteps=${steps}`,
      )) as NetworkView;
    const shows = async ({ nodes }: NetworkView) => {
      for (const [side, drawn] of [
        ["row", ".net-node"],
        ["column", ".net-plate"],
      ])
        await expect
          .poll(() => page.locator(drawn as string).count())
          .toBe(nodes.filter((node) => node.side === side).length);
    };
    const around = await within(1);
    await shows(around);
    const label = around.nodes.find(({ id }) => id === ego)?.label ?? "";
    expect(await page.locator(".net-ego .method").textContent()).toContain(label);
    expect(await page.locator(".net-ego .slot").textContent()).toBe("1 step");
    await page.keyboard.press("t");
    await page.waitForSelector(".net-table");
    expect(await page.locator(".net-table tbody tr").count()).toBe(around.ties.length);
    await page.keyboard.press("t");
    await page.waitForSelector(".net-stage");
    // Two steps take in what is said beside it.
    await tabTo(page, ".net-ego .slot");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await shows(await within(2));
    expect(param(page, "steps")).toBe("2");
    await page.keyboard.press("e");
    await page.waitForSelector(".net-ego", { state: "detached" });
    expect(param(page, "ego")).toBeNull();
    await finish(opened);
  });

  it("opens the neighbors from the drawer of a node and says when it is not there", async () => {
    const opened = await open("/network?node=alistair-penhallow");
    const { page } = opened;
    await page.getByRole("button", { name: "Only its neighbors" }).click();
    await whenParam(page, "ego", "alistair-penhallow");
    await page.goto(`${record.url}/network?ego=nobody`);
    await page.getByText("The node in the middle says nothing").waitFor();
    await page.getByRole("button", { name: "All nodes" }).click();
    await page.waitForSelector(".net-node");
    await finish(opened);
  });

  it("shows before and after, opens months large and leads from a change to its sentences", async () => {
    const opened = await open("/network");
    const { page } = opened;
    await page.waitForSelector(".net-node");
    await page.keyboard.press("v");
    await page.keyboard.press("v");
    await page.waitForSelector(".net-periods .title");
    expect(await page.locator(".net-periods .title").count()).toBe(2);
    expect(await page.locator(".fig-lead").textContent()).toMatch(/Before and after .*gained/);
    await tabTo(page, ".fig-periods input[type='radio']");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await whenParam(page, "by", "month");
    await page.waitForFunction(() => document.querySelectorAll(".net-small button").length === 3);
    await tabTo(page, ".net-small button");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await whenParam(page, "period", "2031-02");
    await page.waitForSelector(".net-changes tbody tr");
    const titles = await page.locator(".net-periods .title").allTextContents();
    expect(titles).toEqual(["Jan 2031", "Feb 2031"]);
    // The numbers are those of the map with the time window set to the month.
    const asked = "networkType=twomode&qualifierAggregation=subtract&duplicates=document";
    const february = (await record.ask(`networks?${asked}&from=2031-02-01&to=2031-02-28`)) as NetworkView;
    const caption = await page.locator(".net-periods .words").last().textContent();
    expect(caption).toBe(`${february.counts.statements} statements, ${february.numTies} ties`);
    await tabTo(page, ".net-changes .ev-n");
    const wanted = countOf(await page.evaluate(() => document.activeElement?.textContent ?? ""));
    await page.keyboard.press("Enter");
    await page.waitForSelector(".drawer-quote");
    expect(await page.locator(".drawer-quote").count()).toBe(wanted);
    await page.keyboard.press("Escape");
    await page.keyboard.press(".");
    await whenParam(page, "period", "2031-03");
    await page.waitForFunction(
      () => document.querySelectorAll(".net-periods .title")[1]?.textContent === "Mar 2031",
    );
    await finish(opened);
  });

  it("pins notes to a node and to a place, keeps them with undo, and puts them into the picture", async () => {
    const opened = await open("/network", { acceptDownloads: true });
    const { page } = opened;
    await page.waitForSelector(".net-node");
    await tabTo(page, ".net-stage");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("n");
    await page.waitForSelector(".work-form textarea:focus");
    await page.keyboard.type("Speaks for the ports.");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector(".net-notes text");
    const kept = async () => ((await record.ask("map-notes")) as { notes: MapNote[] }).notes;
    // The map shows a note before the server has it.
    await expect.poll(kept).toMatchObject([{ text: "Speaks for the ports.", at: { kind: "node" } }]);
    // A place, moved by the arrow keys.
    await page.keyboard.press("Escape");
    await page.waitForSelector(".drawer", { state: "detached" });
    await page.goto(`${record.url}/network?show=notes`);
    await tabTo(page, ".drawer .btn.primary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".work-form textarea:focus");
    await page.keyboard.type("Nobody stands here.");
    await page.keyboard.press("Tab");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
    await whenParam(page, "pin", "0.54,0.48");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelectorAll(".net-notes > g").length === 2);
    const place = { kind: "place", mode: "actors-concepts", x: 0.54, y: 0.48 };
    await expect.poll(async () => (await kept())[1]?.at).toEqual(place);
    // The picture has them, as long as they are wished for.
    const savedSvg = async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".net-export button[role='menuitem']", { hasText: "SVG" }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    await page.keyboard.press("Shift+E");
    expect(await savedSvg()).toContain("Speaks for the ports.");
    await page.keyboard.press("Shift+E");
    await page.locator(".net-export [role='menuitemcheckbox']").click();
    expect(await savedSvg()).not.toContain("Speaks for the ports.");
    // Each is a step that can be taken back, and stands in the history.
    await page.keyboard.press("u");
    await page.waitForFunction(() => document.querySelectorAll(".net-notes > g").length === 1);
    await expect.poll(kept).toHaveLength(1);
    await page.goto(`${record.url}/history`);
    await page.getByText("Pinned a note to the map: “Speaks for the ports.”").first().waitFor();
    await finish(opened);
  });

  const paths: readonly (readonly [path: string, drawn: string])[] = [
    ["/network?ego=alistair-penhallow&steps=2", ".net-ego"],
    ["/network?view=periods", ".net-changes"],
    ["/network?view=periods&by=month", ".net-small button"],
    ["/network?node=alistair-penhallow", ".net-note-list"],
    ["/network?show=notes", ".net-note-list"],
    ["/network?show=notes&note=new&pin=0.5,0.5", ".net-pad"],
  ];
  it.each(looks.flatMap((look) => paths.map(([path, drawn]) => ({ ...look, look, path, drawn }))))(
    "finds no fault with $path at $width px",
    async ({ look, path, drawn }) => {
      const opened = await open(path, look.options);
      const { page } = opened;
      await page.waitForSelector(drawn);
      await page.waitForTimeout(200);
      expect(await faultsInLook(page, look)).toEqual([]);
      await finish(opened);
    },
  );
});
