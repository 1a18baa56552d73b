/**
 * What is new at a place that is watched? Files of a folder, or items of a feed, that the project has not seen:
 * told apart by path, size and time of change, by guid or link, and in the end by their text.
 */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fail } from "@parley/core";
import { DEFAULT_MAX_BYTES, type FeedItem, parseFeed } from "@parley/formats";
import { isReadable, listInputFiles, readInputFile } from "../commands/input-files.js";
import type { IncomingFile } from "../project/import-documents.js";

export interface NewItem {
  /** Tells the item from all others of the place; kept in the project once it is in. */
  readonly key: string;
  readonly file: IncomingFile;
}

/** Asks for an address and gives its bytes; `fetch` unless a test says otherwise. */
export type Ask = (address: string) => Promise<Uint8Array>;

export function isFeed(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

/** Items that are not among the seen ones, oldest first. @throws `FILE_NOT_FOUND`, `FEED_UNREACHABLE`, `FEED_UNREADABLE` */
export async function newItems(
  place: string,
  seen: ReadonlySet<string>,
  ask: Ask = askNet,
): Promise<NewItem[]> {
  return isFeed(place) ? newOfFeed(place, seen, ask) : newOfFolder(place, seen);
}

async function newOfFolder(folder: string, seen: ReadonlySet<string>): Promise<NewItem[]> {
  const found = await stat(folder).catch(() => fail("FILE_NOT_FOUND", { file: folder }));
  // An empty folder is watched until something comes.
  const files = found.isDirectory()
    ? await listInputFiles([folder]).catch(() => [])
    : await listInputFiles([folder]);
  const items: NewItem[] = [];
  for (const { path, shown } of files) {
    if (!isReadable(path)) continue;
    const { size, mtimeMs } = await stat(path);
    const key = `${resolve(path)} ${size} ${mtimeMs}`;
    if (!seen.has(key))
      items.push({ key, file: { name: shown, bytes: () => readInputFile(path, DEFAULT_MAX_BYTES) } });
  }
  return items;
}

async function newOfFeed(address: string, seen: ReadonlySet<string>, ask: Ask): Promise<NewItem[]> {
  const feed = await parseFeed(await ask(address), address);
  const fresh = feed.items.filter(({ key }) => !seen.has(key));
  const first = new Map(fresh.map((item) => [item.key, item]));
  return [...first.values()]
    .sort((a, b) => ((a.published ?? "9999") < (b.published ?? "9999") ? -1 : 1))
    .map((item) => ({
      key: item.key,
      file: { name: itemName(item), bytes: () => itemPage(item, feed.title, ask) },
    }));
}

/** The same item has the same name, wherever it is read. */
function itemName({ key, published }: FeedItem): string {
  const mark = createHash("sha256").update(key).digest("hex").slice(0, 10);
  return `${published === null ? "" : `${published.slice(0, 10)}-`}${mark}.html`;
}

/** Shorter content is a teaser; the article stands behind the link. */
const SHORTEST_CONTENT = 600;

async function itemPage(item: FeedItem, source: string, ask: Ask): Promise<Uint8Array> {
  const length = item.html.replace(/<[^>]*>/g, "").trim().length;
  if (length < SHORTEST_CONTENT && item.link !== null) {
    const page = await ask(item.link).catch(() => null);
    // What cannot be had is replaced by what the feed itself gives.
    if (page !== null && page.length > 0) return page;
  }
  const meta = [
    ["og:title", item.title],
    ["og:site_name", source],
    ["og:url", item.link],
    ["article:published_time", item.published],
  ].flatMap(([name, value]) =>
    value == null ? [] : [`<meta property="${name}" content="${escaped(value)}">`],
  );
  const author = item.author === null ? "" : `<meta name="author" content="${escaped(item.author)}">`;
  const body = item.html === "" ? `<p>${escaped(item.title)}</p>` : item.html;
  return new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(item.title)}</title>${meta.join("")}${author}</head>` +
      `<body><article><h1>${escaped(item.title)}</h1>${body}</article></body></html>`,
  );
}

export function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const PATIENCE = 30_000;

async function askNet(address: string): Promise<Uint8Array> {
  const problem = (reason: string, cause?: unknown): never =>
    fail("FEED_UNREACHABLE", { where: address, reason }, cause);
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: "follow" }).catch(
    (cause: unknown) => problem(cause instanceof Error ? cause.message : String(cause), cause),
  );
  if (!answer.ok) problem(`HTTP ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return bytes.length > DEFAULT_MAX_BYTES ? problem("the answer is too large") : bytes;
}
