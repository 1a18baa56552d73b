/**
 * How much work is a review? One hundred proposals of the example record are decided in a real browser by keys alone:
 * 70 accepted, 20 corrected (8 the stance, 6 the concept, 6 the actor), 10 rejected. The keystroke-level model (Card,
 * Moran and Newell 1980) then gives the time of a person who knows the keys: 0.28 s a key, 1.35 s of thinking a
 * decision, and the time until the next proposal is painted, which is measured. Reading the sentence is part of the
 * thinking; long sentences take longer than the model says.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { root, run, serve } from "../test/browser/serve.js";
import { type Bench, type BenchRow, inWords } from "./bench.js";

/** Seconds a key, for an average typist who is no professional; seconds to make up one's mind. */
const KEY = 0.28;
const DECISION = 1.35;

export const reviewEffortBench: Bench = {
  area: "Review effort, keystroke-level model over 100 proposals",
  rows: effortRows,
};

interface Decided {
  readonly keys: number;
  /** From the last key to the next proposal on the screen, in milliseconds. */
  readonly paint: number;
}

type Kind = "accept" | "stance" | "concept" | "actor" | "reject";

/** The order in which the kinds come: mixed, always the same. */
function kindAt(position: number): Kind {
  const place = position % 50;
  if (place % 10 === 9) return "reject";
  if ([2, 14, 26, 38].includes(place)) return "stance";
  if ([5, 21, 43].includes(place)) return "concept";
  return [11, 31, 47].includes(place) ? "actor" : "accept";
}

async function* effortRows(): AsyncGenerator<BenchRow> {
  const chromium = findChromium("review effort bench");
  if (chromium === null) return;
  // A project of its own: the example that people look at must not be decided on by a script.
  const folder = mkdtempSync(join(tmpdir(), "parley-effort-"));
  const example = join(root, "examples/reassurance-force");
  await run(["init", "effort.parley", "--codebook", join(example, "codebook.yaml")], folder);
  await run(["import", "effort.parley", join(example, "documents")], folder);
  await run(["extract", "effort.parley"], folder);
  const server = await serve(["serve", "effort.parley", "--port", "0"], folder);
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: "en-US",
      reducedMotion: "reduce",
    });
    await page.addInitScript(() => localStorage.setItem("parley.tour", "done"));
    await page.goto(`${server.address}/queue`);
    await page.waitForSelector(".queue-row");
    const decided: Decided[] = [];
    for (let position = 0; position < 100; position += 1) decided.push(await decide(page, kindAt(position)));
    const keys = decided.map((one) => one.keys).sort((a, b) => a - b);
    const paints = decided.map((one) => one.paint).sort((a, b) => a - b);
    const typed = keys.reduce((sum, one) => sum + one, 0);
    const painted = paints.reduce((sum, one) => sum + one, 0) / 1000;
    const seconds = typed * KEY + decided.length * DECISION + painted;
    const size = `${decided.length} proposals`;
    yield {
      task: "keys a decision",
      size,
      figure: `${keys[50] ?? 0}`,
      baseline: `mean ${(typed / 100).toFixed(2)}`,
    };
    yield {
      task: "last key to next proposal painted",
      size,
      figure: inWords(paints[50] ?? 0),
      baseline: `slowest ${inWords(paints.at(-1) ?? 0)}`,
    };
    yield {
      task: "decisions an hour",
      size,
      figure: `${Math.round((decided.length / seconds) * 3600)}`,
      baseline: `${typed} keys of ${KEY} s, ${DECISION} s a decision, ${painted.toFixed(1)} s of painting`,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Decides on the proposal in focus and waits for the next one. */
async function decide(page: Page, kind: Kind): Promise<Decided> {
  const before = await page.locator('.queue-row[aria-selected="true"]').getAttribute("id");
  const keys = keysOf(kind);
  for (const key of keys.slice(0, -1)) {
    await page.keyboard.press(key);
    if (key === "c" || key === "e") await page.waitForSelector("form.form input:focus");
  }
  // In place before the key is pressed, or the key would not be seen.
  await page.evaluate((id) => {
    const painted = new Promise<number>((resolve) => {
      window.addEventListener(
        "keydown",
        () => {
          const begun = performance.now();
          const timer = setInterval(() => {
            const row = document.querySelector('.queue-row[aria-selected="true"]');
            if (row === null || row.id === id) return;
            clearInterval(timer);
            // What stands in the page now is painted with the next frame.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
          }, 2);
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { painted });
  }, before);
  await page.keyboard.press(keys.at(-1) ?? "a");
  const paint = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
  return { keys: keys.length, paint };
}

/** What is pressed, each key counted once; a chord such as Ctrl+Enter counts as its two keys do: as one step. */
function keysOf(kind: Kind): readonly string[] {
  switch (kind) {
    case "accept":
      return ["a"];
    case "reject":
      return ["x"];
    case "stance":
      return ["t"];
    case "concept":
      return ["c", "Control+A", ..."train".split(""), "Control+Enter"];
    case "actor":
      return ["e", "Control+A", ..."Franc".split(""), "Control+Enter"];
  }
}
