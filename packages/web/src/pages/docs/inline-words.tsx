/** Words of a block with code, bold and links inside; links to sections of the same page stay on it. */
import type { ReactNode } from "react";

const PIECES = /`[^`]+`|\*\*[^*]+\*\*|\[(?:`[^`]*`|[^\]])*\]\([^)]+\)/g;

export function InlineWords({ text }: { readonly text: string }): ReactNode {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    pieces.push(text.slice(from, match.index), <Piece key={match.index} text={match[0]} />);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function Piece({ text }: { readonly text: string }) {
  if (text.startsWith("`")) return <code>{text.slice(1, -1)}</code>;
  if (text.startsWith("**")) return <b>{text.slice(2, -2)}</b>;
  const [, label = "", target = ""] = /^\[(.*)\]\((.*)\)$/.exec(text) ?? [];
  return (
    <a href={target} className="link">
      <InlineWords text={label} />
    </a>
  );
}
