/**
 * From the lines of PDF pages to running text. A PDF knows places of characters, not paragraphs: here lines
 * become paragraphs again, words divided at line ends are joined, and lines that run along the edges of the
 * pages (headers, footers, page numbers) are left out and reported.
 */

/** One printed line. Coordinates as in PDF: y grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

export interface PdfText {
  readonly text: string;
  readonly joinedHyphens: number;
  readonly leftOut: readonly string[];
}

/** A gap this many times the usual one separates paragraphs. */
const PARAGRAPH_GAP = 1.4;
/** A first line set in by this share of the letter height begins a paragraph. */
const INDENT = 0.9;
/** A line that ends before this share of the width ends its paragraph, when it also ends a sentence. */
const SHORT_LINE = 0.8;
/** Lines at the top and at the bottom that are looked at as headers and footers. */
const EDGE_LINES = 2;

/** The text of all pages. */
export function pdfText(pages: readonly (readonly PdfLine[])[]): PdfText {
  const leftOut: string[] = [];
  const kept = pages.map((page) => page.filter((line) => line.text.trim() !== ""));
  const running = runningLines(kept);
  const body = kept.map((page) =>
    page.filter((line, index) => {
      const atEdge = index < EDGE_LINES || index >= page.length - EDGE_LINES;
      if (!atEdge || !running.has(pattern(line.text))) return true;
      leftOut.push(line.text.trim());
      return false;
    }),
  );
  const gap = usualGap(body);
  const paragraphs: string[] = [];
  let joinedHyphens = 0;
  let previous: PdfLine | null = null;
  for (const page of body) {
    const left = quantile(
      page.map((line) => line.x),
      0.1,
    );
    const right = quantile(
      page.map((line) => line.right),
      0.9,
    );
    let isFirstOfPage = true;
    for (const line of page) {
      const text = line.text.trim();
      const last = paragraphs.at(-1);
      if (
        previous === null ||
        last === undefined ||
        beginsParagraph(previous, line, { gap, left, right, isFirstOfPage })
      ) {
        paragraphs.push(text);
      } else {
        const joint = joinLines(last, text);
        if (joint.hyphen) joinedHyphens++;
        paragraphs[paragraphs.length - 1] = joint.text;
      }
      previous = line;
      isFirstOfPage = false;
    }
  }
  return { text: paragraphs.join("\n\n"), joinedHyphens, leftOut };
}

/**
 * Joins two lines of a paragraph. "Sicher-" + "heit" is one word; "Ost-" + "und West" keeps its hyphen, and so
 * does "NATO-" + "Staaten".
 */
export function joinLines(
  first: string,
  second: string,
): { readonly text: string; readonly hyphen: boolean } {
  if (first.endsWith("\u00AD")) return { text: first.slice(0, -1) + second, hyphen: true };
  if (!/\p{L}[-\u2010]$/u.test(first)) return { text: `${first} ${second}`, hyphen: false };
  if (/^(?:und|oder|bis|sowie|and|or|to)\s/u.test(second))
    return { text: `${first} ${second}`, hyphen: false };
  if (/^\p{Ll}/u.test(second)) return { text: first.slice(0, -1) + second, hyphen: true };
  return { text: first + second, hyphen: false };
}

interface PageShape {
  readonly gap: number;
  readonly left: number;
  readonly right: number;
  readonly isFirstOfPage: boolean;
}

function beginsParagraph(previous: PdfLine, line: PdfLine, page: PageShape): boolean {
  const endsSentence = /[.!?:]["”“»«'’)]*$/u.test(previous.text.trim());
  const otherSize = Math.abs(previous.height - line.height) > 0.15 * Math.max(previous.height, line.height);
  if (otherSize) return true;
  const drop = previous.y - line.y;
  if (page.isFirstOfPage || drop < -line.height) return endsSentence;
  if (drop > page.gap * PARAGRAPH_GAP) return true;
  const isIndented =
    line.x - page.left > INDENT * line.height && previous.x - page.left < INDENT * line.height;
  if (isIndented && endsSentence) return true;
  const width = page.right - page.left;
  return endsSentence && previous.right - page.left < SHORT_LINE * width && drop > 0;
}

/** Median distance of neighboring lines. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const gaps: number[] = [];
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const before = page[index - 1];
      if (before === undefined) continue;
      const gap = before.y - line.y;
      if (gap > 0 && gap < 4 * line.height) gaps.push(gap);
    }
  }
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : quantile(gaps, 0.4);
}

/** Patterns of lines that stand at the edge of at least half of the pages, and of three; and page numbers. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const edges = page.filter((_, index) => index < EDGE_LINES || index >= page.length - EDGE_LINES);
    for (const key of new Set(edges.map((line) => pattern(line.text))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const running = new Set<string>();
  for (const [key, count] of seen) {
    const isPageNumber = /^(?:seite |page |– |- )?#(?: (?:von|of|\/) #)?(?: –| -)?$/u.test(key);
    const least = isPageNumber ? Math.min(2, pages.length) : Math.max(3, Math.ceil(pages.length / 2));
    if (count >= least && (pages.length > 1 || !isPageNumber)) running.add(key);
  }
  return running;
}

function pattern(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\d+/gu, "#").replaceAll(/\s+/gu, " ");
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
