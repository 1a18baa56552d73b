import type { NetworkView } from "@parley/core";
import { describe, expect, it } from "vitest";
import { nodeAt, tieAt } from "../../src/pages/network/scene/hit.js";
import { convexHull, hullAround, isInside, outlinePath } from "../../src/pages/network/scene/hull.js";
import { boxesMeet, type LabelWish, placedLabels, textWidth } from "../../src/pages/network/scene/labels.js";
import { layoutOf } from "../../src/pages/network/scene/layout.js";
import { picturedTies, pictureOf, shortened } from "../../src/pages/network/scene/picture.js";
import { alignedCamps, sceneOf } from "../../src/pages/network/scene/scene.js";
import {
  legibleTies,
  nodeRadius,
  shownTies,
  tieWidth,
  widestWeight,
} from "../../src/pages/network/scene/shown-ties.js";
import { networkFixture } from "../network-fixture.js";

const view = networkFixture().answers.networks?.(
  new URLSearchParams("networkType=twomode"),
  "networks",
) as NetworkView;
const scene = sceneOf(view, "subtract", alignedCamps(view.camps, view.camps));

describe("the outline of a camp", () => {
  it("has the corners of the hull and nothing inside", () => {
    const hull = convexHull([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 3 },
      { x: 0, y: 3 },
      { x: 2, y: 1 },
    ]);
    expect(hull).toHaveLength(4);
    expect(hull).not.toContainEqual({ x: 2, y: 1 });
  });

  it("goes around every shape with some air", () => {
    const discs = [
      { x: 10, y: 10, radius: 5 },
      { x: 80, y: 30, radius: 8 },
      { x: 40, y: 90, radius: 3 },
    ];
    const outline = hullAround(discs, 20);
    for (const { x, y, radius } of discs) {
      for (let angle = 0; angle < 6.28; angle += 0.3) {
        const point = { x: x + (radius + 18) * Math.cos(angle), y: y + (radius + 18) * Math.sin(angle) };
        expect(isInside(outline, point)).toBe(true);
      }
    }
    expect(isInside(outline, { x: 200, y: 200 })).toBe(false);
  });

  it("is nothing for nobody, and a closed path else", () => {
    expect(outlinePath([])).toBe("");
    expect(outlinePath(hullAround([{ x: 0, y: 0, radius: 1 }], 1))).toMatch(/^M.*Z$/);
  });
});

describe("labels", () => {
  const within = { left: 0, top: 0, right: 400, bottom: 300 };
  const wish = (id: string, x: number, y: number, weight: number): LabelWish => ({
    id,
    at: { x, y },
    radius: 6,
    width: 60,
    height: 14,
    weight,
    prefers: "right",
  });
  const box = (x: number, y: number) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });

  it.each([
    ["right where there is room", wish("a", 100, 100, 1), "start"],
    ["left at the right edge", wish("a", 380, 100, 1), "end"],
  ])("stand %s", (_, one, anchor) => {
    const placed = placedLabels([one], new Map([["a", box(one.at.x, one.at.y)]]), within);
    expect(placed.get("a")?.anchor).toBe(anchor);
  });

  it("give way to the heavier one", () => {
    const heavy = wish("heavy", 100, 100, 9);
    const light = wish("light", 130, 100, 1);
    const placed = placedLabels(
      [light, heavy],
      new Map([
        ["heavy", box(100, 100)],
        ["light", box(130, 100)],
      ]),
      within,
    );
    expect(placed.get("heavy")?.anchor).toBe("end");
    expect(placed.get("light")?.anchor).toBe("start");
  });

  it("wait for the pointer where all sides are taken", () => {
    const crowd = new Map([["a", box(100, 100)]]);
    for (let x = 20; x < 200; x += 10)
      for (let y = 60; y < 150; y += 10) if (x !== 100 || y !== 100) crowd.set(`${x} ${y}`, box(x, y));
    expect(placedLabels([wish("a", 100, 100, 1)], crowd, within).size).toBe(0);
  });

  it.each([
    ["wide", { width: 860, height: 620, zoom: 1, isNarrow: false }],
    ["zoomed", { width: 860, height: 620, zoom: 2, isNarrow: false }],
    ["narrow", { width: 390, height: 416, zoom: 1, isNarrow: true }],
  ] as const)("never cover a node, a plate or each other in the %s picture", (form, size) => {
    const picture = pictureOf(scene, layoutOf(scene, form === "narrow" ? "narrow" : "wide"), size);
    const boxes = [...picture.labels.values()].map((label) => {
      const width = textWidth(label.text, label.size, label.isStrong ? 600 : 450);
      const left =
        label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
      return { id: label.id, left, right: left + width, top: label.y - 7, bottom: label.y + 7 };
    });
    expect(boxes.length).toBeGreaterThan(10);
    for (const label of boxes) {
      for (const { node, at, radius, plate } of picture.nodes.values()) {
        const taken = plate ?? {
          left: at.x - radius,
          right: at.x + radius,
          top: at.y - radius,
          bottom: at.y + radius,
        };
        expect(node.id === label.id || !boxesMeet(label, taken), `${label.id} over ${node.id}`).toBe(true);
      }
      for (const other of boxes) expect(other === label || !boxesMeet(label, other)).toBe(true);
    }
  });

  it("of plates are cut to their room", () => {
    expect(shortened("US backstop", 400)).toBe("US backstop");
    const cut = shortened("A concept with a very long name that fits nowhere", 100);
    expect(cut.endsWith("…")).toBe(true);
    expect(textWidth(cut, 11.5, 600)).toBeLessThanOrEqual(100);
  });
});

describe("the picture", () => {
  const size = { width: 860, height: 620, zoom: 1, isNarrow: false };
  const picture = pictureOf(scene, layoutOf(scene, "wide"), size);
  const ties = picturedTies(scene.ties, picture.nodes, widestWeight(scene.ties));

  it("has plates that do not overlap", () => {
    const plates = [...picture.nodes.values()].flatMap(({ plate }) => (plate === null ? [] : [plate]));
    for (const one of plates)
      for (const other of plates) expect(one === other || !boxesMeet(one, other)).toBe(true);
  });

  it("has an outline and a name for both camps, names apart from nodes", () => {
    expect(picture.camps.map(({ camp }) => camp)).toEqual([0, 1]);
    for (const { box } of picture.names)
      for (const { at } of picture.nodes.values())
        expect(boxesMeet(box, { left: at.x, right: at.x + 1, top: at.y, bottom: at.y + 1 })).toBe(false);
  });

  it("draws no outline around a camp whose members stand among others, and names it in the list", () => {
    // Every second actor changes sides, as in a time window of its own.
    const mixed = {
      ...scene,
      nodes: scene.nodes.map((node, at) =>
        node.isConcept || at % 2 === 0 ? node : { ...node, camp: 1 - (node.camp ?? 0) },
      ),
    };
    const scattered = pictureOf(mixed, layoutOf(scene, "wide"), size);
    expect(scattered.camps.length).toBeLessThan(2);
    expect(scattered.names.map(({ camp }) => camp.camp).sort((a, b) => a - b)).toEqual([0, 1]);
    for (const one of scattered.names)
      for (const other of scattered.names) expect(one === other || !boxesMeet(one.box, other.box)).toBe(true);
  });

  it("finds the node and the tie under the pointer", () => {
    for (const { node, at } of [...picture.nodes.values()].slice(0, 10))
      expect(nodeAt(picture.nodes, at, 3)).toBe(node.id);
    const [tie] = ties;
    const middle = {
      x: ((tie?.from.x ?? 0) + 2 * (tie?.bend.x ?? 0) + (tie?.to.x ?? 0)) / 4,
      y: ((tie?.from.y ?? 0) + 2 * (tie?.bend.y ?? 0) + (tie?.to.y ?? 0)) / 4,
    };
    expect(tie === undefined ? null : tieAt([tie], middle, 2)).toBe(tie);
    expect(tieAt(ties, { x: -500, y: -500 }, 8)).toBeNull();
  });

  it("draws the strongest ties and counts the others", () => {
    const { shown, hidden } = shownTies(scene.ties, 20);
    expect([shown.length, hidden]).toEqual([20, scene.ties.length - 20]);
    const weakest = Math.min(...shown.map((tie) => tie.strength));
    const left = scene.ties.filter((tie) => !shown.includes(tie));
    expect(Math.max(...left.map((tie) => tie.strength))).toBeLessThanOrEqual(weakest);
    expect(legibleTies(860, 620)).toBeGreaterThan(legibleTies(390, 416));
  });

  it("makes ties wider by weight and nodes larger by statements", () => {
    expect(tieWidth(8, 8)).toBeGreaterThan(tieWidth(2, 8));
    // The area grows with the number, not the radius.
    const [one, four] = [nodeRadius(11, 41, false, 40), nodeRadius(41, 41, false, 40)];
    expect(four - 5).toBeCloseTo(2 * (one - 5));
    expect(nodeRadius(9, 9, false, 900)).toBeLessThan(nodeRadius(9, 9, false, 40));
  });
});
