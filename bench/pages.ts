/**
 * How soon do the pages show something, and how heavy is the first one? A project of 1,000 documents is served
 * as people serve it and opened in a real browser: time from the request to the largest paint, cold cache.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { extractDocuments } from "../packages/parley/dist/project/extract-documents.js";
import { importDocuments } from "../packages/parley/dist/project/import-documents.js";
import { closeProject, initProject } from "../packages/parley/dist/project/project.js";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { root, serve } from "../test/browser/serve.js";
import { type Bench, type BenchRow, inWords } from "./bench.js";
import { scenarioInputs } from "./scenario.js";

const DOCUMENTS = 1_000;
const RUNS = 5;
const pages = ["record", "read", "network", "ledger", "scenario"] as const;

export const pagesBench: Bench = { area: "Pages, Chromium without a screen, cold cache", rows: pageRows };

async function* pageRows(): AsyncGenerator<BenchRow> {
  const chromium = findChromium("pages bench");
  if (chromium === null) return;
  const folder = mkdtempSync(join(tmpdir(), "parley-pages-"));
  const path = join(folder, "pages.parley");
  await makeProject(path);
  const served = await serve(["serve", path, "--port", "0"], folder);
  const browser = await launchBrowser(chromium);
  try {
    for (const page of pages) {
      const times: number[] = [];
      let scripts = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const opened = await openPage(browser, `${served.address}/${page}`);
        times.push(opened.paint);
        scripts = opened.scripts;
      }
      times.sort((a, b) => a - b);
      yield {
        task: `largest paint of ${page}`,
        size: `${DOCUMENTS.toLocaleString("en")} documents`,
        figure: inWords(times[Math.floor(times.length / 2)] ?? 0),
        baseline: `JavaScript loaded, gzipped: ${Math.round(scripts / 1024)} kB`,
      };
    }
    yield await workerRow(browser, `${served.address}/scenario`);
  } finally {
    await browser.close();
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ensemble of a scenario in the browser's worker, as the page asks for it: from the question to the whole answer. */
async function workerRow(browser: Browser, address: string): Promise<BenchRow> {
  const page = await browser.newPage();
  try {
    const script = page.waitForRequest((request) => /scenario-worker/.test(request.url()));
    await page.goto(address);
    const question = {
      kind: "scenario",
      scenario: { name: "bench", inputs: scenarioInputs(15), edits: [] },
      settings: { runs: 200 },
      world: { condition: false },
      isEveryWorld: false,
    };
    const time = await page.evaluate(
      ([url, asked]) =>
        new Promise<number>((resolve) => {
          const worker = new Worker(url, { type: "module" });
          const start = performance.now();
          worker.onmessage = ({ data }) => {
            if (data.kind === "answer") resolve(performance.now() - start);
          };
          worker.postMessage({ id: 1, question: asked, language: "en" });
        }),
      [(await script).url(), question] as const,
    );
    return {
      task: "a scenario in the browser's worker",
      size: "15 actors × 200 runs",
      figure: inWords(time),
      baseline: "with bands, tornado and 32 variants",
    };
  } finally {
    await page.close();
  }
}

/** The example's dispatches again and again, each with another day, so that titles and dates differ. */
async function makeProject(path: string): Promise<void> {
  const project = initProject(path, { name: "Pages" });
  const source = join(root, "examples/reassurance-force/documents");
  const texts = readdirSync(source)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const files = Array.from({ length: DOCUMENTS }, (_, at) => {
    const name = texts[at % texts.length] ?? "";
    const day = new Date(Date.UTC(2031, 0, 1 + (at % 300))).toISOString().slice(0, 10);
    return {
      name: `${day}-${at}.txt`,
      bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(source, name)))),
    };
  });
  await importDocuments(project, files);
  await extractDocuments(project);
  closeProject(project);
}

async function openPage(browser: Browser, address: string): Promise<{ paint: number; scripts: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let scripts = 0;
  page.on("response", async (response) => {
    if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
    scripts += gzipSync(await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(address, { waitUntil: "networkidle" }).catch(() => undefined);
  await page.waitForTimeout(700);
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
        setTimeout(() => resolve(Number.NaN), 2000);
      }),
  );
  await context.close();
  return { paint, scripts };
}
