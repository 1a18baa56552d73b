/** Words broken into lines of a width, for pictures, whose text does not wrap. */

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the interface font; estimated where there is no canvas. */
function widthOf(text: string, size: number): number {
  if (context === undefined)
    context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * size * 0.56;
  context.font = `400 ${size}px Inter, sans-serif`;
  return context.measureText(text).width;
}

/** Lines of at most a width; a word that is wider has a line of its own. */
export function wrappedWords(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
