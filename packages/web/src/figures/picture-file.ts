/**
 * A drawing of the page as a file: SVG that stands on its own, and PNG for print at 300 dots per inch. Both have the
 * title above and the method below the drawing, and always the light colors, since paper is white.
 */
import fontAddress from "../styles/fonts/inter.woff2?url";
import { PICTURE_FONTS, paintOn } from "./picture-paint.js";
import { withDensity } from "./png-density.js";
import { wrappedWords } from "./wrapped-words.js";

export interface PictureWords {
  readonly title: string;
  /** Set below the drawing, wrapped. */
  readonly words: string;
}

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 16;
const WORDS_SIZE = 11;
const INK = "#0f1517";
const QUIET_INK = "#464f53";
const NAMESPACE = "http://www.w3.org/2000/svg";
/** Dots per inch of the screen's pixel, and of the file. */
const SCREEN_DPI = 96;
export const PRINT_DPI = 300;

/** The drawing as SVG on its own. What is marked `data-screen` is left out. */
export function standalonePicture(svg: SVGSVGElement, { title, words }: PictureWords): Picture {
  const width = svg.width.baseVal.value;
  const drawn = svg.height.baseVal.value;
  const host = document.createElement("div");
  host.className = "fig-plot picture-host";
  host.dataset.mantineColorScheme = "light";
  const clone = svg.cloneNode(true) as SVGSVGElement;
  for (const only of clone.querySelectorAll("[data-screen]")) only.remove();
  host.append(clone);
  document.body.append(host);
  try {
    paintOn(clone);
    const lines = wrappedWords(words, width - 2 * MARGIN, WORDS_SIZE);
    const height = TITLE_HEIGHT + drawn + lines.length * LINE_HEIGHT + MARGIN;
    const picture = document.createElementNS(NAMESPACE, "svg");
    picture.setAttribute("xmlns", NAMESPACE);
    picture.setAttribute("width", String(width));
    picture.setAttribute("height", String(height));
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    picture.setAttribute("font-family", PICTURE_FONTS);
    const body = document.createElementNS(NAMESPACE, "g");
    body.setAttribute("transform", `translate(0,${TITLE_HEIGHT})`);
    body.append(...clone.childNodes);
    picture.append(
      named("title", title),
      named("desc", words),
      background(width, height),
      written(title, MARGIN, 20, 13, INK, "600"),
      body,
      ...lines.map((line, at) =>
        written(line, MARGIN, TITLE_HEIGHT + drawn + (at + 1) * LINE_HEIGHT, WORDS_SIZE, QUIET_INK, "400"),
      ),
    );
    return { text: new XMLSerializer().serializeToString(picture), width, height };
  } finally {
    host.remove();
  }
}

function named(tag: "title" | "desc", text: string): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  element.textContent = text;
  return element;
}

function background(width: number, height: number): SVGElement {
  const paper = document.createElementNS(NAMESPACE, "rect");
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(height));
  paper.setAttribute("fill", "#ffffff");
  return paper;
}

function written(text: string, x: number, y: number, size: number, fill: string, weight: string): SVGElement {
  const element = document.createElementNS(NAMESPACE, "text");
  element.setAttribute("x", String(x));
  element.setAttribute("y", String(y));
  element.setAttribute("font-size", String(size));
  element.setAttribute("font-weight", weight);
  element.setAttribute("fill", fill);
  element.textContent = text;
  return element;
}

/** The picture as PNG with 300 dots per inch, set in our font. */
export async function pngOfPicture({ text, width, height }: Picture): Promise<Blob> {
  const scale = PRINT_DPI / SCREEN_DPI;
  const font = await fontRule();
  const svg = text.replace("</title>", `</title><style>${font}</style>`);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("the picture is too large for a canvas");
    const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), PRINT_DPI);
    return new Blob([bytes], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A picture sees nothing of the page, so its font is written into it. */
async function fontRule(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(fontAddress)).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)})}`;
}
