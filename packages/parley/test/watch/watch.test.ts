/** Watching a folder and a feed: what is new comes in once, is read, and is told in a digest. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeProject, initProject, openProject } from "../../src/project/project.js";
import type { Digest } from "../../src/watch/digest.js";
import { watchRound } from "../../src/watch/watch-round.js";
import { call } from "../call.js";
import { temporaryFolder } from "../sample-project.js";

const first =
  "Sweden will send four aircraft to Romania by 31 March, Defense Minister Ada Lindqvist announced on Monday in Stockholm. All people are invented.";
const second =
  "Tomas Verhoek, the foreign minister of the Netherlands, said that his country would not send soldiers. All people are invented.";

let folder = "";
let project = "";
let texts = "";
beforeEach(() => {
  folder = temporaryFolder();
  project = join(folder, "debate.parley");
  texts = join(folder, "texts");
  mkdirSync(texts);
  closeProject(initProject(project));
});

function documents(): string[] {
  const open = openProject(project, { readOnly: true });
  const names = open.store.list("document").map(({ title }) => title);
  closeProject(open);
  return names;
}
async function round(place: string, ...more: readonly string[]): Promise<Digest> {
  const { code, out, err } = await call(["watch", place, "--project", project, "--once", "--json", ...more]);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Digest;
}

describe("a folder", () => {
  test("gives each new text once, over restarts, and says what is new", async () => {
    writeFileSync(join(texts, "2031-03-03_one.txt"), first);
    const digest = await round(texts);
    expect(digest.documents).toHaveLength(1);
    expect(digest.made.map(({ words }) => words)).toEqual([expect.stringContaining("four aircraft")]);
    expect(digest.actors.map(({ words }) => words)).toContain("Ada Lindqvist");
    expect((await round(texts)).documents).toEqual([]);
    writeFileSync(join(texts, "2031-04-04_two.txt"), second);
    const later = await round(texts);
    expect(later.documents).toHaveLength(1);
    expect(later.actors.map(({ words }) => words)).not.toContain("Ada Lindqvist");
    // 31 March has passed, and nothing says that it was done.
    expect(later.due.map(({ words }) => words)).toEqual([expect.stringContaining("overdue")]);
    expect(documents()).toHaveLength(2);
  });

  test("does not bring in again what came in before a stop could be remembered", async () => {
    writeFileSync(join(texts, "2031-03-03_one.txt"), first);
    await round(texts);
    const open = openProject(project);
    const before = open.store.read("setting", "watched");
    open.store.write(
      {
        summary: { key: "setting-changed", details: {} },
        changes: [{ kind: "setting", id: "watched", before, after: null }],
      },
      { coderId: open.coder.id },
    );
    expect(await watchRound(open, texts)).toMatchObject({ documentIds: [], known: 1, problems: [] });
    closeProject(open);
    expect(documents()).toHaveLength(1);
  });

  test("that is empty is watched until something comes; one that is not there is refused", async () => {
    expect((await round(texts)).documents).toEqual([]);
    const { code, err } = await call(["watch", join(folder, "none"), "--project", project, "--once"]);
    expect(code).not.toBe(0);
    expect(err).toContain("FILE_NOT_FOUND");
  });

  test("prints the digest as text and as HTML that nothing of a text can break", async () => {
    writeFileSync(join(texts, "2031-03-03_one.txt"), first.replace("Sweden", "Sweden <b>"));
    const page = await call([
      "watch",
      texts,
      "--project",
      project,
      "--once",
      "--digest",
      "html",
      "--labels",
      "de",
    ]);
    expect(page.out).toContain("<h1>1 neues Dokument");
    expect(page.out).not.toContain("Sweden <b>");
    const text = await call(["watch", texts, "--project", project, "--once"]);
    expect(text.out).toContain("0 new documents");
  });

  test("is left alone when the call names no project or an unknown format", async () => {
    expect((await call(["watch", texts, "--once"])).err).toContain("CALL_WRONG");
    expect((await call(["watch", texts, "--project", project, "--digest", "pdf"])).err).toContain(
      "OPTION_INVALID",
    );
  });

  test("stops on Ctrl-C and leaves one closed file", async () => {
    writeFileSync(join(texts, "2031-03-03_one.txt"), first);
    const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--conditions=parley-src", main, "watch", texts, "--project", project, "--json"],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
    expect(documents()).toHaveLength(1);
  });
});

describe("a feed", () => {
  const pages = new Map<string, string>();
  const server = createServer((request, answer) => {
    const page = pages.get(request.url ?? "");
    answer.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    answer.end(page ?? "not here");
  });
  let base = "";
  beforeEach(async () => {
    pages.clear();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });

  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbor News</title>${items}</channel></rss>`;
  const long = `${first} ${"The harbor was quiet. ".repeat(40)}`;

  test("of RSS comes in with title, date and source, each guid once", async () => {
    const item = (guid: string, text: string) =>
      `<item><guid>${guid}</guid><title>Ships &amp; aircraft</title><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`;
    pages.set("/feed", rss(item("a", long)));
    const digest = await round(`${base}/feed`);
    expect(digest.documents).toMatchObject([{ title: "Ships & aircraft", source: "Harbor News" }]);
    expect(digest.documents[0]?.date).toContain("2031-03-03");
    pages.set(
      "/feed",
      rss(item("a", `${long} Changed.`) + item("b", `${second} ${"It rained. ".repeat(60)}`)),
    );
    expect((await round(`${base}/feed`)).documents).toHaveLength(1);
    expect((await round(`${base}/feed`)).documents).toEqual([]);
    expect(documents()).toHaveLength(2);
  });

  test("of Atom that only teases leads to the article behind the link", async () => {
    pages.set(
      "/one",
      `<html><head><title>In full</title></head><body><article><p>${long}</p></article></body></html>`,
    );
    pages.set(
      "/atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>u1</id><title>Teaser</title><link rel="alternate" href="${base}/one"/><updated>2031-03-03T10:00:00Z</updated><summary>Soon.</summary></entry></feed>`,
    );
    const digest = await round(`${base}/atom`);
    expect(digest.made).toHaveLength(1);
    pages.delete("/one");
    expect((await round(`${base}/atom`)).documents).toEqual([]);
  });

  test.each([
    ["/none", "FEED_UNREACHABLE"],
    ["/page", "FEED_UNREADABLE"],
  ])("%s is refused with %s", async (path, code) => {
    pages.set("/page", "<html><body>no feed</body></html>");
    const { code: exit, err } = await call(["watch", `${base}${path}`, "--project", project, "--once"]);
    expect(exit).toBe(1);
    expect(err).toContain(code);
    expect(documents()).toEqual([]);
  });
});
