/** Borders of the statement in focus under the pointer: drawn while they are dragged, in the form once let go. */
import type { Role, Span } from "@parley/core";
import { draftOf } from "./draft.js";
import { draggedBorder } from "./span-borders.js";
import type { Border } from "./text/handles.js";
import type { Reader } from "./use-reader.js";

export interface BorderDrag {
  readonly parts: Readonly<Partial<Record<Role, readonly Span[] | null>>>;
  readonly drag: (border: Border, offset: number) => void;
  readonly drop: () => void;
}

/** The quote can be dragged at once, the other parts while the form shows them; `null` without a statement. */
export function useBorderDrag(reader: Reader): BorderDrag | null {
  const { doc, focus, draft, preview, setDraft, setPreview } = reader;
  const base = preview ?? draft ?? (focus === null ? null : draftOf(focus));
  if (base === null || doc === undefined) return null;
  return {
    parts: draft === null ? { quote: base.parts.quote } : base.parts,
    drag: ({ role, position, which }, offset) => {
      const spans = base.parts[role] ?? [];
      const moved = draggedBorder(doc.text, spans, position, which, offset);
      if (moved !== spans) setPreview({ ...base, parts: { ...base.parts, [role]: moved } });
    },
    drop: () => {
      if (preview !== null) setDraft(preview);
      setPreview(null);
    },
  };
}
