import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests run on the sources, so that nothing has to be built first. */
const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

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
    pool: "forks",
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          unstubGlobals: true,
          // Nothing here outlives a test: one process reads the sources once for all files.
          isolate: false,
          include: ["packages/*/test/**/*.test.{ts,tsx}"],
          exclude: ["**/*.browser.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          // A browser beside a server on a busy machine may miss a beat; a test that fails twice is wrong. The first
          // failure is printed either way.
          retry: 1,
          include: ["packages/web/test/**/*.browser.test.ts", "test/**/*.test.ts"],
        },
      },
    ],
  },
});
