/** The trained reader in a worker of a browser: the same engine, the same weights, the same reading as in Node. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createEmbeddedEngine, decodeReaderPack } from "@parley/extract";
import type { Browser } from "playwright-core";
import { build } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeContexts, sharedBrowser } from "../packages/web/test/shared-browser.js";
import { findChromium } from "./browser/chromium.js";

const chromium = findChromium("the reader in a worker");
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const weights = readFileSync(at("models/reader-de/weights.bin"));
const input = {
  id: "a",
  title: null,
  text: "😀 „Wir bauen den Hafen aus“, sagte Edda Kornfeld. Laut Jorun Taskeby sei das Geld bis Ende Juni da.",
  language: "de",
  date: "2031-04-02",
  codebook: null,
} as const;

const worker = `
import { createEmbeddedEngine, decodeReaderPack } from "@parley/extract";
self.onmessage = async ({ data }) => {
  const bytes = new Uint8Array(await (await fetch("/weights.bin")).arrayBuffer());
  const engine = createEmbeddedEngine("embedded", [decodeReaderPack(bytes, "weights.bin")]);
  self.postMessage(engine.read(data));
};
`;

describe.skipIf(chromium === null)("in a worker", () => {
  let browser: Browser;
  let server: Server;
  let address = "";

  beforeAll(async () => {
    const source = at("packages/parley/src/in-a-worker.ts");
    const { output } = await build({
      input: source,
      // A source that stands in no file, beside those whose packages it asks for.
      plugins: [
        {
          name: "worker",
          resolveId: (id) => (id === source ? id : null),
          load: (id) => (id === source ? worker : null),
        },
      ],
      platform: "browser",
      resolve: { conditionNames: ["parley-src"] },
      output: { format: "esm", codeSplitting: false },
      write: false,
    });
    const script = output[0].code;
    server = createServer(({ url }, response) => {
      const [type, body] =
        url === "/worker.js"
          ? ["text/javascript", script]
          : url === "/weights.bin"
            ? ["application/octet-stream", weights]
            : ["text/html", "<!doctype html><title>reader</title>"];
      response.setHeader("content-type", type).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await sharedBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await closeContexts(browser);
    server.close();
  });

  it("reads as it does in Node", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const reading = await page.evaluate(
      (asked) =>
        new Promise((resolve, reject) => {
          const reader = new Worker("/worker.js", { type: "module" });
          reader.onmessage = ({ data }) => resolve(data);
          reader.onerror = ({ message }) => reject(new Error(message));
          reader.postMessage(asked);
        }),
      input,
    );
    const engine = createEmbeddedEngine("embedded", [
      decodeReaderPack(new Uint8Array(weights), "weights.bin"),
    ]);
    const expected = engine.read(input);
    expect(expected.statements.map((one) => one.mode)).toContain("direct");
    expect(reading).toEqual(expected);
  });
});
