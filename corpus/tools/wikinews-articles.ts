/**
 * Which Wikinews articles are there, and in which split is each? The texts stay outside the repository; without
 * them the codings can still be read, but not checked or built.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { MarkupError, type Split } from "./markup.js";
import { sha256 } from "./standoff.js";

const inCorpus = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const TEXTS = inCorpus("../../shared/data/wikinews-de/texts.jsonl");
export const MARKED = inCorpus("build/wikinews");
export const CODINGS = inCorpus("wikinews/codings.jsonl");

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly lang: "de";
  /** Day of publication; anchor of all deadlines. */
  readonly date: string;
  readonly text: string;
}

const lineSchema = z.object({ id: z.string(), title: z.string(), lang: z.literal("de"), text: z.string() });

/** @returns `null` when the texts are not on this machine */
export function readArticles(path: string): ReadonlyMap<string, Article> | null {
  if (!existsSync(path)) return null;
  const articles = linesOf(readFileSync(path, "utf8")).map(parseArticle);
  return new Map(articles.map((article) => [article.id, article]));
}

/** One line of the texts. Its title is "10022 - Heading (2005-08-05)". */
export function parseArticle(line: string): Article {
  const { id, title, lang, text } = lineSchema.parse(JSON.parse(line));
  const [, heading = "", date = ""] = /^\d+ - (.+) \((\d{4}-\d\d-\d\d)\)$/.exec(title) ?? [];
  if (date === "") throw new MarkupError(id, `title "${title}"`);
  return { id, title: heading, lang, date, text };
}

/**
 * The split follows from the id alone: last eight digits of its SHA-256 as a number between 0 and 1, below .7
 * train, below .85 dev, else test. (The first digits order the articles for coding, so they cannot split them.)
 */
export function splitOf(id: string): Split {
  const place = Number.parseInt(sha256(id).slice(-8), 16) / 2 ** 32;
  if (place < 0.7) return "train";
  return place < 0.85 ? "dev" : "test";
}

/** Sorted by number of the article. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(a.id) - Number(b.id);
}

export function linesOf(content: string): string[] {
  return content.split("\n").filter((line) => line !== "");
}
