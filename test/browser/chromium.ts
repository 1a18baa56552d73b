/** A real browser for tests: where one is found it is used, where not the tests say so and are skipped. */
import { type Browser, chromium } from "playwright-core";
import { chromiumPath, launchArguments } from "../../packages/web/test/browser.js";

/** Path of a Chromium; without one `null`, and a line that says which tests are left out. */
export function findChromium(name: string): string | null {
  const path = chromiumPath();
  if (path === null) process.stdout.write(`${name}: skipped, no Chromium found (set CHROMIUM_PATH)\n`);
  return path;
}

export async function launchBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, headless: true, args: launchArguments });
}
