/** Where notes stand on the map: beside what they are pinned to, over nothing that has to be read. */
import type { MapNote } from "@parley/core";
import { wrappedWords } from "../../../figures/wrapped-words.js";
import { boxesMeet, textWidth } from "./labels.js";
import { type Picture, toPixels, zoomButtons } from "./picture.js";
import type { Box, Point } from "./scene.js";

export const NOTE_FONT = 11.5;
export const NOTE_LINE = 15;
const WIDE = 168;
const AIR = { across: 8, down: 6 } as const;
/** All of a note stands in the drawer. */
const MOST_LINES = 5;

export interface PlacedNote {
  readonly note: MapNote;
  readonly lines: readonly string[];
  readonly box: Box;
  /** What it is pinned to. */
  readonly pin: Point;
}

/** Notes whose node or place is in the picture; those of another kind of network are left out. */
export function placedNotes(notes: readonly MapNote[], picture: Picture, mode: string): PlacedNote[] {
  const taken: Box[] = [...picture.names.map(({ box }) => box), zoomButtons(picture.size)];
  for (const { at, radius, plate } of picture.nodes.values())
    taken.push(
      plate ?? { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius },
    );
  return notes.flatMap((note) => {
    const pinned = pinOf(note, picture, mode);
    if (pinned === null) return [];
    const lines = linesOf(note.text);
    const width = Math.max(...lines.map((line) => textWidth(line, NOTE_FONT, 400))) + 2 * AIR.across;
    const height = lines.length * NOTE_LINE + 2 * AIR.down;
    const box = freeBox(pinned.pin, pinned.radius, { width, height }, taken, picture);
    taken.push(box);
    return [{ note, lines, box, pin: pinned.pin }];
  });
}

function pinOf(
  { at }: MapNote,
  { nodes, size }: Picture,
  mode: string,
): { pin: Point; radius: number } | null {
  if (at.kind === "place") return at.mode === mode ? { pin: toPixels(size)(at), radius: 4 } : null;
  const node = nodes.get(at.node);
  if (node === undefined) return null;
  return { pin: node.at, radius: node.plate === null ? node.radius : 14 };
}

function linesOf(text: string): string[] {
  const lines = wrappedWords(text, WIDE, NOTE_FONT);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ""} …`];
}

/** Around the pin, nearer places first; where nothing is free, above it at the right. */
function freeBox(
  pin: Point,
  radius: number,
  { width, height }: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  { size }: Picture,
): Box {
  const candidates = [14, 34, 60, 96, 140].flatMap((away) => {
    const far = radius + away;
    return [
      { left: pin.x + far * 0.7, top: pin.y - far - height },
      { left: pin.x - far * 0.7 - width, top: pin.y - far - height },
      { left: pin.x + far * 0.7, top: pin.y + far },
      { left: pin.x - far * 0.7 - width, top: pin.y + far },
      { left: pin.x - width / 2, top: pin.y - far - height },
      { left: pin.x - width / 2, top: pin.y + far },
    ].map(({ left, top }): Box => ({ left, top, right: left + width, bottom: top + height }));
  });
  const isInside = (box: Box) =>
    size.zoom !== 1 ||
    (box.left >= 4 && box.top >= 4 && box.right <= size.width - 4 && box.bottom <= size.height - 4);
  const inside = candidates.filter(isInside);
  const free = inside.find((box) => !taken.some((other) => boxesMeet(box, other)));
  return free ?? inside[0] ?? (candidates[0] as Box);
}

/** The note under a point. */
export function noteAt(placed: readonly PlacedNote[], { x, y }: Point): string | null {
  const found = placed.findLast(
    ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return found?.note.id ?? null;
}
