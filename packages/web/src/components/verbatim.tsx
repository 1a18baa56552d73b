/** Words of the record, and nothing else, in the serif that can be cited. Keeps the record's own language. */
import type { ReactNode } from "react";

export interface VerbatimProps {
  readonly children: ReactNode;
  readonly language?: string | null;
  readonly as?: "span" | "blockquote" | "h2" | "p";
  readonly className?: string;
}

export function Verbatim({ children, language, as: Tag = "span", className }: VerbatimProps) {
  return (
    <Tag className={className === undefined ? "rec" : `rec ${className}`} lang={language ?? undefined}>
      {children}
    </Tag>
  );
}
