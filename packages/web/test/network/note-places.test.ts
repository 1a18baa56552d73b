/** Notes on the map: beside what they are pinned to, over nothing that has to be read. */
import type { MapNote } from "@parley/core";
import { describe, expect, it } from "vitest";
import { pinOf, pinWords } from "../../src/pages/network/notes/use-notes.js";
import { boxesMeet } from "../../src/pages/network/scene/labels.js";
import { noteAt, placedNotes } from "../../src/pages/network/scene/note-places.js";
import { pictureOf, toPixels, toPlace } from "../../src/pages/network/scene/picture.js";
import type { Scene } from "../../src/pages/network/scene/scene.js";

const size = { width: 860, height: 620, zoom: 1, isNarrow: false };
const scene: Scene = {
  nodes: ["a", "b", "c"].map((id) => ({ id, label: id, isConcept: false, camp: null, frequency: 3 })),
  ties: [],
  camps: [],
  isTwoMode: false,
};
const picture = pictureOf(
  scene,
  new Map([
    ["a", { x: 0.5, y: 0.5 }],
    ["b", { x: 0.52, y: 0.45 }],
    ["c", { x: 1, y: 0 }],
  ]),
  size,
);
const onNode = (id: string, node: string, text = "Watch the talks in spring."): MapNote => ({
  id,
  text,
  at: { kind: "node", node },
});
const onPlace = (id: string, mode: "actors-actors" | "actors-concepts"): MapNote => ({
  id,
  text: "Nobody stands here.",
  at: { kind: "place", mode, x: 0.25, y: 0.75 },
});

describe("notes", () => {
  it("cover no node and no other note, and stay in the picture", () => {
    const placed = placedNotes(
      [onNode("1", "a"), onNode("2", "a", "x ".repeat(140)), onNode("3", "c"), onPlace("4", "actors-actors")],
      picture,
      "actors-actors",
    );
    expect(placed).toHaveLength(4);
    const boxes = placed.map(({ box }) => box);
    for (const [at, box] of boxes.entries()) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      expect(box.bottom).toBeLessThanOrEqual(size.height);
      for (const other of boxes.slice(at + 1)) expect(boxesMeet(box, other)).toBe(false);
      for (const { at: node } of picture.nodes.values())
        expect(boxesMeet(box, { left: node.x, right: node.x, top: node.y, bottom: node.y })).toBe(false);
    }
  });

  it("are cut on the map when they are long", () => {
    const [placed] = placedNotes([onNode("1", "a", "word ".repeat(50))], picture, "actors-actors");
    expect(placed?.lines).toHaveLength(5);
    expect(placed?.lines.at(-1)).toMatch(/…$/);
  });

  it("are left out where their node or their kind of network is not shown", () => {
    const notes = [onNode("1", "nobody"), onPlace("2", "actors-concepts")];
    expect(placedNotes(notes, picture, "actors-actors")).toEqual([]);
  });

  it("are found under the pointer", () => {
    const placed = placedNotes([onNode("1", "a")], picture, "actors-actors");
    const box = placed[0]?.box ?? { left: 0, top: 0 };
    expect(noteAt(placed, { x: box.left + 2, y: box.top + 2 })).toBe("1");
    expect(noteAt(placed, { x: box.left - 2, y: box.top + 2 })).toBeNull();
  });
});

describe("places", () => {
  it.each([1, 2.5])("come back from pixels at zoom %f", (zoom) => {
    const zoomed = { ...size, zoom };
    const there = toPixels(zoomed)({ x: 0.3, y: 0.8 });
    const back = toPlace(zoomed)(there);
    expect([back.x, back.y]).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.8, 9)]);
  });

  it.each([
    ["0.25,0.5", { x: 0.25, y: 0.5 }],
    ["0,1", { x: 0, y: 1 }],
    ["", null],
    [undefined, null],
    ["0.5", null],
    ["1.2,0.5", null],
    ["0.1,0.2,0.3", null],
    [",", null],
  ])("are read from an address: %s", (text, place) => {
    expect(pinOf(text)).toEqual(place);
    if (place !== null) expect(pinOf(pinWords(place))).toEqual(place);
  });
});
