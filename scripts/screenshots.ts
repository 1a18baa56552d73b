/**
 * Pictures of every page at 1440 and 390 px, light and dark, from the running program on the bundled example record:
 *
 *   node --import tsx --conditions=parley-src scripts/screenshots.ts FOLDER [PAGE…]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { serve } from "../test/browser/serve.js";

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What shows that it is drawn. */
  readonly drawn: string;
  /** Keys pressed then, and what they bring. */
  readonly keys?: readonly string[];
  readonly until?: string;
  /** Only on wide screens: coding by hand is a desktop task. */
  readonly isWide?: boolean;
}

/** One line a page or a state of it. */
const shots: readonly Shot[] = [
  { name: "overview", path: "/overview", drawn: ".stand" },
  { name: "record", path: "/record", drawn: ".doc-row" },
  { name: "queue", path: "/queue", drawn: ".queue-row" },
  {
    name: "queue-equal",
    path: "/queue?order=confidence",
    drawn: ".queue-row",
    keys: ["b"],
    until: ".queue-case",
    isWide: true,
  },
  { name: "queue-progress", path: "/queue", drawn: ".queue-row", keys: ["p"], until: ".queue-progress" },
  { name: "read", path: "/read", drawn: ".acts" },
  { name: "read-form", path: "/read", drawn: ".acts", keys: ["e"], until: ".form", isWide: true },
  { name: "read-document", path: "/read", drawn: ".acts", keys: ["d"], until: ".form", isWide: true },
  { name: "network", path: "/network", drawn: ".net-svg" },
  { name: "ledger", path: "/ledger", drawn: ".led-lead" },
  { name: "scenario", path: "/scenario", drawn: ".scn-outcome" },
  { name: "statements", path: "/statements", drawn: "main *" },
  { name: "codebook", path: "/codebook", drawn: "main *" },
  { name: "history", path: "/history", drawn: "main *" },
  { name: "people", path: "/people", drawn: ".people li" },
  { name: "export", path: "/export", drawn: ".exp section" },
  { name: "settings", path: "/overview", drawn: ".stand", keys: ["g", ","], until: ".settings" },
  { name: "keys", path: "/overview", drawn: ".stand", keys: ["?"], until: ".key-groups" },
];

const [folder, ...names] = process.argv.slice(2);
const chromium = findChromium("screenshots");
if (folder === undefined || chromium === null) {
  if (folder === undefined) console.error("Say where the pictures go: scripts/screenshots.ts FOLDER [PAGE…]");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const server = await serve(["start", "--no-open", "--port", "0"]);
const browser = await launchBrowser(chromium);
try {
  for (const width of [1440, 390]) {
    for (const scheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: scheme,
        locale: "en-US",
        reducedMotion: "reduce",
        hasTouch: width === 390,
      });
      // The tour would stand in front of the first page, and a form of the picture before would open again.
      await context.addInitScript(() => {
        localStorage.setItem("parley.tour", "done");
        for (const key of Object.keys(localStorage))
          if (key.startsWith("parley.form.")) localStorage.removeItem(key);
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(`${page.url()}: ${error.message}`));
      for (const shot of shots) {
        if (names.length > 0 && !names.includes(shot.name)) continue;
        if (shot.isWide === true && width === 390) continue;
        await take(page, shot, join(folder, `${shot.name}-${width}-${scheme}.png`));
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function take(page: Page, { path, drawn, keys = [], until }: Shot, file: string): Promise<void> {
  await page.goto(`${server.address}${path}`);
  await page.waitForSelector(drawn);
  for (const key of keys) await page.keyboard.press(key);
  if (until !== undefined) await page.waitForSelector(until);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(400);
  await page.screenshot({ path: file });
  console.log(file);
}
