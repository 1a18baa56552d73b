/** Serves the built pages over the fixture record and opens a Chromium, for the browser tests. */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromiumPath } from "./browser.js";
import type { FixtureRecord } from "./fixture-record.js";
import { type Answers, type MockServer, startMockServer } from "./mock-server.js";
import { closeContexts, sharedBrowser } from "./shared-browser.js";

export interface Pages {
  readonly browser: Browser;
  /** Of the built pages. */
  readonly folder: string;
  readonly serve: (record: FixtureRecord, answers?: Answers) => Promise<MockServer>;
  readonly open: (server: MockServer, path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Errors of the page so far; a test ends with none. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** Why browser tests are skipped, or `null` when they can run. */
export function whyNoBrowser(): string | null {
  return chromiumPath() === null
    ? "Browser tests are skipped: no Chromium was found (apt-get install chromium)."
    : null;
}

export async function startPages(): Promise<Pages> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("no Chromium");
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  const browser = await sharedBrowser(executablePath);
  const servers: MockServer[] = [];
  return {
    browser,
    folder,
    async serve(record, answers = {}) {
      const server = await startMockServer({ pages: folder, record, answers });
      servers.push(server);
      return server;
    },
    async open(server, path, options) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "en-US",
        reducedMotion: "reduce",
        ...options,
      });
      // The tour is for those who see the pages for the first time.
      await context.addInitScript(() => localStorage.setItem("parley.tour", "done"));
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(`${server.url}${path}`);
      return { page, errors, close: () => context.close() };
    },
    async close() {
      await closeContexts(browser);
      for (const server of servers) await server.close();
    },
  };
}
