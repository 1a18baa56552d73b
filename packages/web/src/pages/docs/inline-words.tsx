/** Words of a block with code, bold and links inside; links to pages beside it and to sections stay in the program. */
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
  // The files name each other with their ending; the program shows them without.
  const page = target.replace(/^([\w-]+)\.md(?=#|$)/, "$1");
  return (
    <a href={page} className="link">
      <InlineWords text={label} />
    </a>
  );
}
