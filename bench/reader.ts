/**
 * How soon does the reader answer? A text of 5,000 words with 300 proposals is reviewed by keys, one of 100,000
 * characters with 500 statements is scrolled from end to end, and pages are switched by keys, in a real browser on the
 * program as people start it. From the key to the frame that shows what it did.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { run, serve } from "../test/browser/serve.js";
import { type Bench, type BenchRow, inWords } from "./bench.js";

export const readerBench: Bench = {
  area: "Reader and page switches, Chromium without a screen",
  rows: readerRows,
};

/** Sentences that are read as a statement each, filled up to a length. */
function article(statements: number, wordsEach: number): string {
  const filler =
    "while the harbor lay quiet and the cranes stood still above the piers and the long sheds".split(" ");
  return Array.from({ length: statements }, (_, at) => {
    const said = `Minister Arne Fjelltun said on Thursday that he supported the harbor extension of pier ${at}`;
    const more = Array.from({ length: wordsEach }, (_unused, word) => filler[(at + word) % filler.length]);
    return `${said}. ${more.join(" ")}.${at % 4 === 3 ? "\n\n" : " "}`;
  }).join("");
}

async function* readerRows(): AsyncGenerator<BenchRow> {
  const chromium = findChromium("reader bench");
  if (chromium === null) return;
  const folder = mkdtempSync(join(tmpdir(), "parley-reader-"));
  writeFileSync(join(folder, "2031-04-01-review.txt"), article(300, 2));
  writeFileSync(join(folder, "2031-04-02-long.txt"), article(500, 18));
  await run(["init", "reader.parley"], folder);
  await run(["import", "reader.parley", "2031-04-01-review.txt", "2031-04-02-long.txt"], folder);
  await run(["extract", "reader.parley"], folder);
  const server = await serve(["serve", "reader.parley", "--port", "0"], folder);
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
    await page.addInitScript(() => localStorage.setItem("parley.tour", "done"));
    const documents = await listed(server.address);
    const [review, long] = ["review", "long"].map((name) => documents.find((doc) => doc.name.includes(name)));
    yield* keyRows(page, server.address, review);
    yield await scrollRow(page, server.address, long);
    yield* switchRows(page, server.address);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly counts: { readonly statements: number; readonly open: number };
}

async function listed(address: string): Promise<readonly Listed[]> {
  const reply = await fetch(`${address}/api/v1/documents`);
  return ((await reply.json()) as { rows: Listed[] }).rows;
}

async function* keyRows(page: Page, address: string, doc: Listed | undefined): AsyncGenerator<BenchRow> {
  await page.goto(`${address}/read/${doc?.id}`);
  await page.waitForSelector(".acts");
  await page.waitForTimeout(1500);
  const size = `${doc?.counts.open} proposals`;
  for (const [task, key] of [
    ["accept", "a"],
    ["reject", "x"],
    ["turn the stance", "t"],
    ["next", "j"],
  ] as const) {
    const times: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      times.push(await untilFrame(page, key));
      // People look at the next one; the answer of the server comes meanwhile.
      await page.waitForTimeout(500);
    }
    times.sort((a, b) => a - b);
    yield {
      task: `key to paint: ${task}`,
      size,
      figure: inWords(times[4] ?? 0),
      baseline: `slowest ${inWords(times.at(-1) ?? 0)}`,
    };
  }
}

/** From a key to the end of the frame after it. */
async function untilFrame(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const painted = new Promise<number>((resolve) => {
      window.addEventListener(
        "keydown",
        () => {
          const begun = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { painted });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** The slowest tenth of the frames while a long text is scrolled from its beginning to its end. */
async function scrollRow(page: Page, address: string, doc: Listed | undefined): Promise<BenchRow> {
  await page.goto(`${address}/read/${doc?.id}`);
  await page.waitForSelector(".acts");
  await page.waitForTimeout(2000);
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const scroll = document.querySelector(".reader .scroll");
        const times: number[] = [];
        let last = performance.now();
        const timer = setInterval(() => {
          if (scroll === null) return;
          scroll.scrollTop += 400;
          requestAnimationFrame(() => {
            times.push(performance.now() - last);
            last = performance.now();
          });
          if (scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 4) {
            clearInterval(timer);
            resolve(times);
          }
        }, 16);
      }),
  );
  frames.sort((a, b) => a - b);
  return {
    task: "scroll from end to end: median frame",
    size: `${doc?.counts.statements} statements`,
    figure: inWords(frames[Math.floor(frames.length / 2)] ?? 0),
    baseline: `nine tenths within ${inWords(frames[Math.floor(frames.length * 0.9)] ?? 0)}, ${(doc?.length ?? 0).toLocaleString("en")} characters`,
  };
}

const pages = [
  { key: "o", drawn: ".stand" },
  { key: "d", drawn: ".doc-row" },
  { key: "q", drawn: ".queue-row" },
  { key: "r", drawn: ".acts" },
  { key: "l", drawn: ".led-lead" },
] as const;

async function* switchRows(page: Page, address: string): AsyncGenerator<BenchRow> {
  await page.goto(`${address}/overview`);
  await page.waitForSelector(".stand");
  const times = new Map<string, number[]>();
  for (let round = 0; round < 4; round += 1) {
    for (const { key, drawn } of pages) {
      await page.keyboard.press("g");
      const begun = performance.now();
      await page.keyboard.press(key);
      await page.waitForSelector(drawn);
      // The first time, the page's own scripts and data come in.
      if (round > 0) times.set(key, [...(times.get(key) ?? []), performance.now() - begun]);
      await page.waitForTimeout(300);
    }
  }
  for (const [key, found] of times) {
    found.sort((a, b) => a - b);
    yield {
      task: `page switch by G ${key.toUpperCase()}`,
      size: "800 statements",
      figure: inWords(found[1] ?? 0),
    };
  }
}
