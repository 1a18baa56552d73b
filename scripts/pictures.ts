/**
 * Makes the pictures of README and docs from the running program on the bundled example record:
 *
 *   node --import tsx --conditions=parley-src scripts/pictures.ts
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findChromium, launchBrowser } from "../test/browser/chromium.js";
import { root, serve } from "../test/browser/serve.js";

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Something of the page that is there when it is drawn. */
  readonly drawn: string;
  /** What has the focus, and the keys pressed there before the picture is taken. */
  readonly walk?: { readonly focus: string; readonly keys: readonly string[]; readonly until: string };
}

/** One line a picture; `docs/pictures/NAME.png`. */
const pictures: readonly Picture[] = [
  { name: "overview", path: "/overview", drawn: ".stand" },
  { name: "queue", path: "/queue", drawn: ".queue-row" },
  { name: "record", path: "/record", drawn: ".doc-row" },
  { name: "read", path: "/read", drawn: ".acts" },
  {
    name: "network",
    path: "/network",
    drawn: ".net-svg",
    walk: { focus: ".net-stage", keys: ["ArrowRight", "j", "Enter"], until: ".drawer-quote" },
  },
  { name: "ledger", path: "/ledger", drawn: ".led-lead" },
  { name: "shifts", path: "/shifts", drawn: ".sh-group" },
  { name: "scenario", path: "/scenario", drawn: ".scn-outcome" },
  { name: "codebook", path: "/codebook", drawn: ".entry" },
];

const chromium = findChromium("pictures");
if (chromium === null) process.exit(1);
const folder = join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });
const server = await serve(["start", "--no-open", "--port", "0"]);
const browser = await launchBrowser(chromium);
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    locale: "en-US",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  // The tour would stand in front of the first page.
  await page.addInitScript(() => localStorage.setItem("parley.tour", "done"));
  for (const { name, path, drawn, walk } of pictures) {
    await page.goto(`${server.address}${path}`);
    await page.waitForSelector(drawn);
    if (walk !== undefined) {
      await page.locator(walk.focus).focus();
      for (const key of walk.keys) await page.keyboard.press(key);
      await page.waitForSelector(walk.until);
    }
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(500);
    // A figure that is still being computed is no picture of the page.
    await page.waitForFunction(() => document.querySelector(".prg") === null);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.stop();
}
