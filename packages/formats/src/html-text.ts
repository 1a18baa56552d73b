/**
 * Web pages as text: which encoding does a page declare, how deep is it nested, and what would a reader see?
 * Blocks are separated by an empty line, `<br>` by a line end; other white space is one blank.
 */

/** What of a DOM node is needed to read it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const unread = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA".split(" "),
);

/** The text of an element as a reader sees it. Call it only on trees of bounded depth. */
export function readableText(root: PageNode): string {
  const paragraphs: string[] = [];
  let line = "";
  const endBlock = () => {
    const paragraph = line
      .replaceAll(/[ \t\f\r]+/gu, " ")
      .replaceAll(/ ?\n ?/gu, "\n")
      .trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    line = "";
  };
  const visit = (node: PageNode) => {
    if (node.nodeType === TEXT) {
      line += (node.nodeValue ?? "").replaceAll(/[\t\n\f\r ]+/gu, " ");
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (unread.has(name)) return;
    if (name === "BR") {
      line += "\n";
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) endBlock();
    if (name === "TD" || name === "TH") line += " ";
    for (const child of node.childNodes) visit(child);
    if (isBlock) endBlock();
  };
  visit(root);
  endBlock();
  return paragraphs.join("\n\n");
}

/** Encoding named by `<meta charset>` or an XML declaration in the first kilobytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const match =
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/iu.exec(
      head,
    );
  return match?.[1] ?? match?.[2];
}

const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
const rawElements = new Set(["script", "style"]);
/** Elements whose start ends an open element of the same kind. */
const endedBySibling: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
  option: ["option"],
};

/**
 * Is a page nested deeper, or does it have more elements, than any real page? One pass over the characters
 * with a stack that never exceeds the limit, so that hostile pages cost no more than good ones.
 */
export function pageSize(
  html: string,
  deepest: number,
): { readonly tooDeep: boolean; readonly elements: number } {
  const open: string[] = [];
  let elements = 0;
  let at = html.indexOf("<");
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) break;
      at = html.indexOf("<", end + 3);
      continue;
    }
    const isEnd = html[at + 1] === "/";
    const nameStart = at + (isEnd ? 2 : 1);
    const name = tagName(html, nameStart);
    if (name === "") {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const tagEnd = endOfTag(html, nameStart + name.length);
    if (tagEnd < 0) break;
    if (isEnd) {
      const opened = open.lastIndexOf(name);
      if (opened >= 0) open.length = opened;
    } else {
      elements++;
      const last = open.at(-1);
      if (last !== undefined && endedBySibling[name]?.includes(last)) open.pop();
      // Outside of drawings and formulas a slash closes nothing: <div/> is an open <div>.
      const isClosed =
        html[tagEnd - 1] === "/" && (open.includes("svg") || open.includes("math") || name === "svg");
      if (!voidElements.has(name) && !isClosed) {
        open.push(name);
        if (open.length > deepest) return { tooDeep: true, elements };
      }
      if (rawElements.has(name)) {
        const close = indexOfClosing(html, name, tagEnd);
        if (close < 0) break;
        at = close;
        continue;
      }
    }
    at = html.indexOf("<", tagEnd);
  }
  return { tooDeep: false, elements };
}

function tagName(html: string, start: number): string {
  let end = start;
  while (end < html.length && end - start < 40 && /[A-Za-z0-9:-]/u.test(html.charAt(end))) end++;
  const name = html.slice(start, end).toLowerCase();
  return /^[a-z]/u.test(name) ? name : "";
}

/** Position of the `>` that ends a tag; quotation marks around attributes hide it. */
function endOfTag(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const character = html[at];
    if (character === ">") return at;
    if ((character === '"' || character === "'") && html[at - 1] === "=") {
      const close = html.indexOf(character, at + 1);
      if (close < 0) return -1;
      at = close;
    }
  }
  return -1;
}

function indexOfClosing(html: string, name: string, start: number): number {
  for (let at = html.indexOf("</", start); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}
