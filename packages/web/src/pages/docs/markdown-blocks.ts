/**
 * A page of the reference cut into its blocks. Only what these pages use is known: headings, paragraphs, lists with
 * lines that go on, tables, and fenced code.
 */

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly anchor: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "code"; readonly text: string };

/** The blocks in their order. */
export function blocksOf(text: string): Block[] {
  const lines = text.split(/\r?\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (line.trim() === "") at += 1;
    else if (line.startsWith("```")) {
      const end = lines.findIndex((other, place) => place > at && other.startsWith("```"));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: "code", text: lines.slice(at + 1, last).join("\n") });
      at = last + 1;
    } else if (/^#+ /.test(line)) {
      const title = line.replace(/^#+ /, "");
      const level = line.indexOf(" ");
      blocks.push({ kind: "heading", level, text: title, anchor: anchorOf(title) });
      at += 1;
    } else {
      let end = at + 1;
      while (end < lines.length && !beginsBlock(lines[end] ?? "")) end += 1;
      blocks.push(blockOf(lines.slice(at, end)));
      at = end;
    }
  }
  return blocks;
}

function beginsBlock(line: string): boolean {
  return line.trim() === "" || line.startsWith("```") || /^#+ /.test(line);
}

function blockOf(lines: readonly string[]): Block {
  const [first = ""] = lines;
  if (first.startsWith("- ")) {
    const items: string[] = [];
    for (const line of lines) {
      if (line.startsWith("- ")) items.push(line.slice(2));
      else items.push(`${items.pop() ?? ""} ${line.trim()}`);
    }
    return { kind: "list", items };
  }
  if (first.startsWith("|")) {
    const cells = (line: string) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim());
    return { kind: "table", head: cells(first), rows: lines.slice(2).map(cells) };
  }
  return { kind: "paragraph", text: lines.map((line) => line.trim()).join(" ") };
}

/** The anchor of a heading, as links write it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replaceAll(" ", "-");
}
