/**
 * Pictures of the pages at both widths and in both schemes:
 * `node --import tsx --conditions=parley-src packages/web/test/screenshots.ts URL FOLDER PATH…`
 */

import { chromium } from "playwright-core";
import { chromiumPath, launchArguments } from "./browser.js";

const [url = "http://127.0.0.1:4700", folder = ".", ...paths] = process.argv.slice(2);
const executablePath = chromiumPath();
if (executablePath === null) {
  console.error("No Chromium was found; install it with: apt-get install chromium fonts-dejavu-core");
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: launchArguments });
for (const width of [1440, 390]) {
  for (const scheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: scheme,
      locale: "en-US",
      reducedMotion: "reduce",
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") console.log(`[console] ${message.text()}`);
    });
    page.on("pageerror", (error) => console.log(`[page] ${error.stack ?? error.message}`));
    for (const path of paths.length === 0 ? ["/record"] : paths) {
      await page.goto(`${url}${path}`);
      await page.waitForLoadState("load");
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForLoadState("networkidle", { timeout: 4000 }).catch(() => undefined);
      await page.waitForTimeout(900);
      const name = path.replace(/^\//, "").replace(/[^\w]+/g, "-") || "start";
      await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png` });
    }
    await context.close();
  }
}
await browser.close();
