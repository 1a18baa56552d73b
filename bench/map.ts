/**
 * Does a map of 1,000 actors open soon and stay in hand? A record of 1,000 organizations is served as people serve it,
 * opened on the Network page, and its map dragged by the mouse: how long it took until shapes and ties were drawn, how
 * long the page stood still at most meanwhile, how many ties the page says it leaves out, and how many frames came a
 * second, with the renderer that made them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { root, serve } from "../test/browser/serve.js";
import { type Bench, type BenchRow, inWords } from "./bench.js";

const generator = join(root, "../shared/bench/make-dna.py");
const ACTORS = 1_000;
const STATEMENTS = 20_000;
const STEPS = 120;

/** Run in the page before anything else: tasks of more than 50 ms, during which nothing else could happen. */
const noteLongTasks = `{
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
}`;

export const mapBench: Bench = { area: "Map of a large network, Chromium without a screen", rows: mapRows };

async function* mapRows(): AsyncGenerator<BenchRow> {
  if (!existsSync(generator)) {
    yield { task: "left out: the shared generator of .dna files is not here", size: "", figure: "" };
    return;
  }
  const chromium = findChromium("map bench");
  if (chromium === null) return;
  const folder = mkdtempSync(join(tmpdir(), "parley-map-"));
  const path = join(folder, "map.parley");
  run("python3", [generator, join(folder, "map.dna"), String(STATEMENTS), String(ACTORS), "100"]);
  run(process.execPath, [
    join(root, "packages/parley/bin/parley.js"),
    "convert",
    join(folder, "map.dna"),
    path,
  ]);
  const served = await serve(["serve", path, "--port", "0"], folder);
  const browser = await launchBrowser(chromium);
  try {
    for (const [name, query] of [
      ["actors and concepts", ""],
      ["actors and actors", "?mode=actors-actors"],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(noteLongTasks);
      const started = performance.now();
      await page.goto(`${served.address}/network${query}`);
      await page.waitForSelector(".net-webgl canvas", { timeout: 120_000 });
      const opened = performance.now() - started;
      const still = Math.max(0, ...(await page.evaluate<number[]>("window.longTasks")));
      const size = `${ACTORS.toLocaleString("en")} actors`;
      yield {
        task: `opening the map, ${name}`,
        size,
        figure: inWords(opened),
        baseline: `the page stood still for ${inWords(still)} at most`,
      };
      const { frames, longest } = await dragMap(page);
      const hidden = await page
        .getByText(/not drawn/)
        .first()
        .textContent({ timeout: 2_000 })
        .catch(() => null);
      const said = hidden === null ? null : /[\d,]+ weaker ties are not drawn/.exec(hidden);
      yield {
        task: `frames a second while dragging, ${name}`,
        size,
        figure: `${frames.toFixed(0)} fps`,
        baseline: `longest frame ${inWords(longest)}; ${said?.[0] ?? "every tie is drawn"}; ${await rendererOf(page)}`,
      };
      await page.close();
    }
  } finally {
    await browser.close();
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

/** Drags the map in small steps, one a frame, and counts the frames that were painted meanwhile. */
async function dragMap(page: Page): Promise<{ frames: number; longest: number }> {
  const box = await page.locator(".net-webgl").first().boundingBox();
  if (box === null) throw new Error("The map has no size.");
  // As text: the runner of this file gives functions a helper that the page does not have.
  await page.evaluate(`{
    window.frameTimes = [];
    const note = (at) => { window.frameTimes.push(at); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  }`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const from = await page.evaluate(() => performance.now());
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(x + 120 * Math.sin(step / 12), y - 60 + 60 * Math.cos(step / 12));
  }
  const times = await page.evaluate(
    (start) => (window as unknown as { frameTimes: number[] }).frameTimes.filter((at) => at >= start),
    from,
  );
  await page.mouse.up();
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  return { frames: (1000 * gaps.length) / all, longest: Math.max(...gaps) };
}

async function rendererOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl");
    const info = gl?.getExtension("WEBGL_debug_renderer_info") ?? null;
    return gl === null || info === null ? "no WebGL" : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  });
}
