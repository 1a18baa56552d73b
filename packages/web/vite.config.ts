/** Builds the pages into `dist/`, one chunk a page; in development the interface comes from a running server. */
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const server = process.env.PARLEY_SERVER ?? "http://127.0.0.1:4700";

export default defineConfig({
  plugins: [react()],
  // Workers compute with core: from its sources, so that nothing has to be built first.
  resolve: { conditions: ["parley-src", ...defaultClientConditions] },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // Fonts stay files: inlined they would be loaded before the first paint, needed or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The tables of a language are always wanted together: one request instead of one an area.
          groups: ["en", "de"].map((language) => ({
            name: `words-${language}`,
            test: new RegExp(`[\\\\/]i18n[\\\\/]${language}[\\\\/].*\\.json$`, "u"),
          })),
        },
      },
    },
  },
  server: { proxy: { "/api": { target: server, changeOrigin: true } } },
});
