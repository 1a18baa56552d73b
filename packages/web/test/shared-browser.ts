/**
 * One Chromium for all test files of a process; what keeps them apart are contexts, each with its own cookies, storage
 * and cache. It ends with the process.
 */
import { type Browser, chromium } from "playwright-core";
import { launchArguments } from "./browser.js";

let running: Promise<Browser> | null = null;

/** The browser of this process; another one when the last has ended. */
export async function sharedBrowser(executablePath: string): Promise<Browser> {
  const last = await running;
  if (last?.isConnected() === true) return last;
  running = chromium.launch({ executablePath, headless: true, args: launchArguments });
  return running;
}

/** Closes what a file has opened in it, also the contexts of tests that failed; nothing when it never started. */
export async function closeContexts(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
