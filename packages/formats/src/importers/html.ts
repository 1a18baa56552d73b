/**
 * Web pages: the article without menus and advertising (Mozilla's Readability), with what the page says about
 * it: title, author, time of publication, site, section, address, language.
 *
 * Depth and number of elements are checked before the page is parsed, so that a hostile page costs one pass.
 */
import { fail } from "@parley/core";
import { decodeText } from "../decode-text.js";
import { describeDocument } from "../describe-document.js";
import { fileExtension } from "../file-name.js";
import { declaredEncoding, type PageNode, pageSize, readableText } from "../html-text.js";
import type { DocumentField, Importer, Note } from "../importer.js";

const htmlExtensions = ["html", "htm", "xhtml"];
/** Levels of elements; real pages stay below 100. */
const DEEPEST = 300;
/** Elements; the largest real pages have some thirty thousand. */
const MOST_ELEMENTS = 60_000;
/** Bytes; a saved page with its pictures inside can be large, an article never is. */
const LARGEST_PAGE = 20_000_000;
/** An article shorter than this, in characters, on a page with much more text is probably a teaser. */
const SHORTEST_ARTICLE = 200;

export const html: Importer = {
  name: "html",
  extensions: htmlExtensions,
  accepts: ({ name }) => (htmlExtensions.includes(fileExtension(name)) ? 0.5 : 0),
  async parse({ name, bytes }, options) {
    if (bytes.length > LARGEST_PAGE) {
      fail("FILE_TOO_LARGE", {
        file: name,
        megabytes: Math.round(bytes.length / 1e6),
        limit: LARGEST_PAGE / 1e6,
      });
    }
    const decoded = decodeText(name, bytes, declaredEncoding(bytes));
    const { tooDeep, elements } = pageSize(decoded.text, DEEPEST);
    if (tooDeep) fail("TEXT_NESTED_TOO_DEEP", { file: name, limit: DEEPEST });
    if (elements > MOST_ELEMENTS) fail("HTML_TOO_COMPLEX", { file: name, limit: MOST_ELEMENTS });

    const page = await readPage(decoded.text);
    if (page.text === "") fail("HTML_WITHOUT_TEXT", { file: name });
    const notes: Note[] = [...decoded.notes];
    if (page.isWhole) notes.push({ code: "HTML_WHOLE_PAGE_TAKEN", details: { file: name } });
    return {
      file: name,
      documents: [describeDocument({ file: name, text: page.text, metadata: page.metadata, notes }, options)],
      skipped: [],
      assumptions: [],
    };
  },
};

interface Page {
  readonly text: string;
  readonly isWhole: boolean;
  readonly metadata: ReadonlyMap<DocumentField, string>;
}

async function readPage(source: string): Promise<Page> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const full = /<html[\s>]/iu.test(source.slice(0, 100_000)) ? source : `<html><body>${source}</body></html>`;
  const { document } = parseHTML(full);
  const metadata = pageMetadata(document as unknown as PageQuery);
  const whole = readableText(document.body as unknown as PageNode);

  const article = new Readability<unknown>(document as never, { serializer: (node) => node }).parse();
  const text = article?.content ? readableText(article.content as PageNode) : "";
  const given: readonly (readonly [DocumentField, string | null | undefined])[] = [
    ["title", article?.title],
    ["author", article?.byline?.replace(/^(?:von|by)\s+/iu, "")],
    ["date", article?.publishedTime],
    ["source", article?.siteName],
    ["language", article?.lang],
  ];
  for (const [field, value] of given) if (value && !metadata.has(field)) metadata.set(field, value);

  const isTeaser = text.length < SHORTEST_ARTICLE && whole.length > text.length * 2;
  return text === "" || isTeaser
    ? { text: whole, isWhole: true, metadata }
    : { text, isWhole: false, metadata };
}

/** The few questions asked to a parsed page. */
interface PageQuery {
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; textContent: string | null } | null;
}

/** Where pages say what they are, the most explicit first: selector and attribute. */
const places: readonly (readonly [DocumentField, string, string])[] = [
  ["date", 'meta[property="article:published_time"]', "content"],
  ["date", 'meta[itemprop="datePublished"]', "content"],
  ["date", 'meta[name="date"]', "content"],
  ["date", 'meta[name="dc.date"], meta[name="DC.date"], meta[name="DC.date.issued"]', "content"],
  ["date", 'time[itemprop="datePublished"]', "datetime"],
  ["author", 'meta[name="author"]', "content"],
  ["source", 'meta[property="og:site_name"]', "content"],
  ["source", 'meta[name="publisher"]', "content"],
  ["section", 'meta[property="article:section"]', "content"],
  ["type", 'meta[property="article:content_tier"]', "content"],
  ["url", 'link[rel="canonical"]', "href"],
  ["url", 'meta[property="og:url"]', "content"],
  ["language", "html", "lang"],
  ["language", 'meta[http-equiv="content-language"]', "content"],
];

function pageMetadata(document: PageQuery): Map<DocumentField, string> {
  const metadata = new Map<DocumentField, string>();
  for (const [field, selector, attribute] of places) {
    const value = document.querySelector(selector)?.getAttribute(attribute)?.trim();
    if (value && !metadata.has(field)) metadata.set(field, value);
  }
  if (!metadata.has("date")) {
    const time = document
      .querySelector("article time[datetime], header time[datetime]")
      ?.getAttribute("datetime");
    if (time) metadata.set("date", time);
  }
  return metadata;
}
