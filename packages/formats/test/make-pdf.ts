/** Small PDF files made of given lines, so that tests need no binary fixtures. */

export interface PdfTestLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with one list of lines a page. Letters: windows-1252. */
export function makePdf(
  pages: readonly (readonly PdfTestLine[])[],
  info: { readonly title?: string; readonly author?: string; readonly created?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const firstPage = 5;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(
    `<< /Title (${escapePdf(info.title ?? "")}) /Author (${escapePdf(info.author ?? "")}) /CreationDate (${info.created ?? ""}) >>`,
  );
  for (const [index, lines] of pages.entries()) {
    const stream = lines
      .map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escapePdf(text)}) Tj ET`)
      .join("\n");
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return toWindows1252(file);
}

/** A column of lines, from the top down. */
export function column(
  lines: readonly string[],
  options: { top?: number; gap?: number } = {},
): PdfTestLine[] {
  const { top = 760, gap = 14 } = options;
  return lines.map((text, index) => ({ text, y: top - index * gap }));
}

export function toWindows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = {
    "„": 0x84,
    "“": 0x93,
    "”": 0x94,
    "–": 0x96,
    "…": 0x85,
    "€": 0x80,
  };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

function escapePdf(text: string): string {
  return text.replaceAll(/[\\()]/g, (letter) => `\\${letter}`);
}
