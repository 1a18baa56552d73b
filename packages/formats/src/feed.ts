/**
 * RSS 2.0 and Atom: which articles does a feed name? Each with its id, link, date and text, as far as the feed
 * gives them. What the feed gives as HTML stays HTML; the HTML importer reads it.
 */
import { fail } from "@parley/core";
import { decodeText } from "./decode-text.js";

export interface FeedItem {
  /** What tells the item from others: its guid or id, else its link, else its title. */
  readonly key: string;
  readonly title: string;
  readonly link: string | null;
  /** ISO time in UTC, or the day as written; `null` when there is none that can be read. */
  readonly published: string | null;
  readonly author: string | null;
  /** HTML of the whole content, or else of the summary; empty when the feed has neither. */
  readonly html: string;
}

export interface Feed {
  readonly title: string;
  readonly items: readonly FeedItem[];
}

interface Element {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: Iterable<Element>;
  readonly getAttribute: (name: string) => string | null;
}

/**
 * Reads a feed.
 * @param where shown in errors: the address or file name
 * @throws `FEED_UNREADABLE` for bytes that are neither RSS nor Atom
 */
export async function parseFeed(bytes: Uint8Array, where: string): Promise<Feed> {
  const text = decodeText(where, bytes).text;
  // Loaded only here: most calls read no feed.
  const { DOMParser } = await import("linkedom");
  const page = new DOMParser().parseFromString(text, "text/xml");
  const all = [...page.querySelectorAll("item, entry")] as unknown as Element[];
  const root = page.documentElement as unknown as Element | null;
  const kind = root?.tagName.toLowerCase().replace(/^.*:/, "");
  if (root === null || kind === undefined || !["rss", "feed", "rdf"].includes(kind))
    fail("FEED_UNREADABLE", { where });
  const head = kind === "rss" ? childOf(root, "channel") : root;
  return {
    title: head === null ? "" : (wordsOf(head, "title") ?? ""),
    items: all.flatMap((element) => itemOf(element) ?? []),
  };
}

function itemOf(element: Element): FeedItem | null {
  const title = plain(wordsOf(element, "title") ?? "");
  const link = linkOf(element);
  const key = wordsOf(element, "guid") ?? wordsOf(element, "id") ?? link ?? title;
  if (key === "") return null;
  const date = ["pubDate", "published", "dc:date", "updated"]
    .map((name) => wordsOf(element, name))
    .find((words) => words !== null);
  const html = ["content:encoded", "content", "description", "summary"]
    .map((name) => wordsOf(element, name))
    .find((words) => words !== null);
  const author = childOf(element, "author");
  return {
    key,
    title,
    link,
    published: date === undefined || date === null ? null : timeOf(date),
    author:
      wordsOf(element, "dc:creator") ??
      (author === null ? null : (wordsOf(author, "name") ?? author.textContent)),
    html: html ?? "",
  };
}

/** RSS has the address as text, Atom as an attribute; of several the one that is the article. */
function linkOf(element: Element): string | null {
  for (const child of element.children) {
    if (child.tagName !== "link") continue;
    const relation = child.getAttribute("rel") ?? "alternate";
    const address = (child.getAttribute("href") ?? child.textContent ?? "").trim();
    if (relation === "alternate" && /^https?:\/\//i.test(address)) return address;
  }
  return null;
}

function childOf(element: Element, name: string): Element | null {
  for (const child of element.children) if (child.tagName === name) return child;
  return null;
}

/** The text of the first child of this name; `null` for none or an empty one. */
function wordsOf(element: Element, name: string): string | null {
  const words = childOf(element, name)?.textContent?.trim() ?? "";
  return words === "" ? null : words;
}

/** Titles may carry marks of HTML. */
function plain(words: string): string {
  return words
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp;)?(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
};

function timeOf(words: string): string | null {
  const time = Date.parse(words);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
