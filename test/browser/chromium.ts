/** A real browser for tests: where one is found it is used, where not the tests say so and are skipped. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium, or `null`. */
export function findChromium(): string | null {
  const found = candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (found !== undefined) return found;
  const asked = spawnSync("which", ["chromium"], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** Says once that browser tests are left out. */
export function sayWithoutBrowser(name: string): void {
  process.stdout.write(`${name}: skipped, no Chromium found (set CHROMIUM_PATH)\n`);
}

export async function launchBrowser(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
