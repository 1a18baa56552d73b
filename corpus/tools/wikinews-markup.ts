/**
 * One Wikinews coding as a marked file and back. The marked file shows the text and is for working only; what
 * is kept is the stand-off coding, and only when the text without marks is the article to the letter.
 */
import { type CodedText, MarkupError } from "./markup.js";
import { parseMarkup } from "./parse-markup.js";
import { renderMarkup } from "./render-markup.js";
import { fromStandoff, type Standoff, sha256, toStandoff } from "./standoff.js";
import { type Article, splitOf } from "./wikinews-articles.js";

/** @throws MarkupError when the coding belongs to another text */
export function renderArticle(standoff: Standoff, article: Article): string {
  return renderMarkup(withText(standoff, article));
}

/** @throws MarkupError when the text is another one, or a mark lies outside it */
export function withText(standoff: Standoff, article: Article): CodedText {
  const { id, textSha256, groups } = standoff;
  if (textSha256 !== sha256(article.text)) throw new MarkupError(id, "the text has another SHA-256");
  for (const { utterance, letter, spans } of groups) {
    for (const [start, end] of Object.values(spans).flat()) {
      if (start >= end || end > article.text.length) {
        throw new MarkupError(id, `${utterance}${letter}: no words at ${start} to ${end}`);
      }
    }
  }
  return fromStandoff(standoff, article);
}

export interface MarkedArticle {
  readonly coded: CodedText;
  readonly standoff: Standoff;
}

/**
 * @param source a marked file
 * @throws MarkupError when its text or its head differs from the article
 */
export function parseMarked(source: string, article: Article): MarkedArticle {
  const coded = parseMarkup(source, article.id);
  const { head, text } = coded;
  if (text.length !== article.text.length || sha256(text) !== sha256(article.text)) {
    throw new MarkupError(article.id, `text differs ${firstDifference(text, article.text)}`);
  }
  const split = splitOf(article.id);
  if (head.title !== article.title || head.date !== article.date || head.split !== split) {
    throw new MarkupError(article.id, `head is not "${article.title}", ${article.date}, ${split}`);
  }
  return { coded, standoff: toStandoff(coded) };
}

/** Where two texts part, in words for the coder. */
export function firstDifference(marked: string, original: string): string {
  let at = 0;
  while (at < marked.length && marked[at] === original[at]) at += 1;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `at ${at}: ${near(marked)} instead of ${near(original)}`;
}
