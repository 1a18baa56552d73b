import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests run on the sources, so that nothing has to be built first. */
const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

const processors = availableParallelism();

export default defineConfig({
  resolve: {
    alias: {
      "@parley/core": source("core"),
      "@parley/formats": source("formats"),
      "@parley/extract": source("extract"),
    },
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page or a server is asked again and again comes in its own time, on a busy machine later than in a second.
    expect: { poll: { timeout: 20_000 } },
    pool: "forks",
    // Tests wait for pages, servers and files: two at once fill each other's gaps even where there are two processors.
    maxWorkers: Math.max(Math.min(processors, 2), processors - 1),
    // What files share are the sources, read once by each process, and the browser; nothing else outlives a test.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          unstubGlobals: true,
          include: ["packages/*/test/**/*.test.{ts,tsx}"],
          exclude: ["**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          globalSetup: "test/browser/build-first.ts",
          // A browser beside a server on a busy machine may miss a beat; a test that fails twice is wrong. The first
          // failure is printed either way.
          retry: 1,
          include: ["packages/web/test/**/*.browser.test.ts", "test/**/*.test.ts"],
        },
      },
    ],
  },
});
