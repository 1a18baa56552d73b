/**
 * Does the table of statements keep up with who scrolls it? A project of 1,000,000 statements is served as people serve
 * it and opened in a real browser. Frames with a row in sight that is not filled yet are counted while the wheel turns, and
 * after jumps into the middle the time until all rows in sight are filled.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { serve } from "../test/browser/serve.js";
import { type Bench, type BenchRow, inWords } from "./bench.js";
import { buildProject } from "./large-project.js";

const DOCUMENTS = 10_000;
const STATEMENTS_EACH = 100;
/** Turns of the wheel, each as far as a mouse goes, and jumps of the scroll bar. */
const TURNS = 240;
const TURN = 120;
const JUMPS = 9;

export const tableBench: Bench = {
  area: "Table of statements, Chromium without a screen (the project is written first, which takes minutes)",
  rows: tableRows,
};

async function* tableRows(): AsyncGenerator<BenchRow> {
  const chromium = findChromium("table bench");
  if (chromium === null) return;
  const folder = mkdtempSync(join(tmpdir(), "parley-table-"));
  const path = join(folder, "table.parley");
  buildProject(path, DOCUMENTS, STATEMENTS_EACH);
  const server = await serve(["serve", path, "--port", "0"], folder);
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
    await page.addInitScript(() => localStorage.setItem("parley.tour", "done"));
    yield* rowsOf(page, server.address);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* rowsOf(page: Page, address: string): AsyncGenerator<BenchRow> {
  const size = `${(DOCUMENTS * STATEMENTS_EACH).toLocaleString("en")} rows`;
  const begun = performance.now();
  await page.goto(`${address}/statements`);
  await page.waitForSelector(".stm-row[data-state]", { timeout: 120_000 });
  yield { task: "first rows of a server just started", size, figure: inWords(performance.now() - begun) };
  await page.waitForTimeout(2_000);
  const steps: number[] = [];
  let blank = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const started = performance.now();
    if ((await page.evaluate(scrolled, { by: TURN, share: null })) > 0) blank += 1;
    steps.push(performance.now() - started);
  }
  steps.sort((a, b) => a - b);
  yield {
    task: `frames with an empty row, ${TURNS} turns of the wheel`,
    size,
    figure: `${blank} of ${TURNS}`,
    baseline: `median turn ${inWords(steps[Math.floor(steps.length / 2)] ?? 0)}, slowest ${inWords(steps.at(-1) ?? 0)}`,
  };
  const times: number[] = [];
  for (let at = 1; at <= JUMPS; at += 1) {
    const started = performance.now();
    let empty = await page.evaluate(scrolled, { by: 0, share: at / (JUMPS + 1) });
    while (empty > 0) empty = await page.evaluate(scrolled, { by: 0, share: null });
    times.push(performance.now() - started);
    await page.waitForTimeout(300);
  }
  times.sort((a, b) => a - b);
  yield {
    task: "jump of the scroll bar until all rows in sight are filled",
    size,
    figure: inWords(times[Math.floor(times.length / 2)] ?? 0),
    baseline: `slowest of ${JUMPS}: ${inWords(times.at(-1) ?? 0)}`,
  };
}

/** Scrolls, waits for the next frame and counts the rows in sight that are not filled in it. Runs in the page. */
async function scrolled({ by, share }: { readonly by: number; readonly share: number | null }) {
  const scroll = document.querySelector(".stm-scroll");
  if (scroll === null) return 1;
  if (share === null) scroll.scrollTop += by;
  else scroll.scrollTop = (scroll.scrollHeight - scroll.clientHeight) * share;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const view = scroll.getBoundingClientRect();
  const rows = [...document.querySelectorAll(".stm-row")].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > view.top && box.top < view.bottom;
  });
  return rows.length === 0 ? 1 : rows.filter((row) => !row.hasAttribute("data-state")).length;
}
