/** Notes on the drawing: their words in a box, with a line to what they are pinned to. */
import { memo } from "react";
import { NOTE_FONT, NOTE_LINE, type PlacedNote } from "../scene/note-places.js";
import type { Point } from "../scene/scene.js";

export interface NoteLayerProps {
  readonly notes: readonly PlacedNote[];
  /** Id of the one that is open. */
  readonly open: string | null;
}

export const NoteLayer = memo(function NoteLayer({ notes, open }: NoteLayerProps) {
  return (
    <g className="net-notes">
      {notes.map(({ note, lines, box, pin }) => {
        const end = nearest(pin, box);
        return (
          <g key={note.id} className={note.id === open ? "on" : undefined}>
            <path d={`M${pin.x},${pin.y}L${end.x},${end.y}`} />
            {note.at.kind === "place" ? <circle cx={pin.x} cy={pin.y} r={3} /> : null}
            <rect
              x={box.left}
              y={box.top}
              width={box.right - box.left}
              height={box.bottom - box.top}
              rx={3}
            />
            {lines.map((line, at) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
                key={at}
                x={box.left + 8}
                y={box.top + 6 + (at + 0.5) * NOTE_LINE}
                dy=".36em"
                style={{ fontSize: NOTE_FONT }}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
});

function nearest({ x, y }: Point, box: { left: number; right: number; top: number; bottom: number }): Point {
  return {
    x: Math.min(box.right, Math.max(box.left, x)),
    y: Math.min(box.bottom, Math.max(box.top, y)),
  };
}
