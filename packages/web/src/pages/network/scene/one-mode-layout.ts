/**
 * Where the nodes of a one-mode network stand: ForceAtlas2 (Jacomy et al. 2014) from a fixed start, with ties
 * inside a camp counted more, so that camps come apart. Nodes without ties stand in a row below.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { byName, type Places, type Point, type Scene, type SceneNode } from "./scene.js";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const INSIDE_A_CAMP = 2.5;
const BETWEEN_CAMPS = 0.35;
/** Steps of the layout times nodes: keeps a thousand nodes under half a second. */
const EFFORT = 90_000;
const SEPARATING = 60;

/** How far a layout is. */
export interface LayoutProgress {
  readonly done: number;
  readonly all: number;
}

/** Places of a one-mode network, step by step; the same scene gives the same places. */
export function* oneModeLayout(scene: Scene, aspect: number): Generator<LayoutProgress, Places> {
  const tied = new Set(scene.ties.flatMap((tie) => [tie.source, tie.target]));
  const nodes = scene.nodes.filter((node) => tied.has(node.id)).sort((a, b) => byName(a.id, b.id));
  const lone = scene.nodes.filter((node) => !tied.has(node.id)).sort((a, b) => byName(a.id, b.id));
  const floor = lone.length === 0 ? 1 : 0.9;
  const places = new Map<string, Point>();
  const found = separated(stretched(yield* settled(scene, nodes)), nodes, aspect);
  for (const [id, { x, y }] of found) places.set(id, { x, y: y * floor });
  lone.forEach((node, rank) => {
    places.set(node.id, { x: (rank + 0.5) / lone.length, y: 0.98 });
  });
  return places;
}

/** Numbers that a node takes in what the algorithm reads. */
const PER_NODE = 10;
const NODE = { x: 0, y: 1, mass: 6, convergence: 7, size: 8 } as const;

const SETTINGS = {
  linLogMode: true,
  strongGravityMode: true,
  gravity: 0.6,
  scalingRatio: 10,
  slowDown: 4,
  barnesHutTheta: 0.5,
  edgeWeightInfluence: 1,
  outboundAttractionDistribution: false,
  adjustSizes: false,
} as const;

function* settled(scene: Scene, nodes: readonly SceneNode[]): Generator<LayoutProgress, Map<string, Point>> {
  const campOf = new Map(nodes.map((node) => [node.id, node.camp]));
  const atOf = new Map(nodes.map((node, rank) => [node.id, rank * PER_NODE]));
  const bodies = startBodies(nodes);
  const strongest = scene.ties.reduce((most, tie) => Math.max(most, tie.strength), 1e-9);
  const springs: number[] = [];
  // In the order of their names: sums of forces depend on it in the last digits.
  for (const tie of [...scene.ties].sort((a, b) => byName(a.key, b.key))) {
    const [from, to] = [atOf.get(tie.source), atOf.get(tie.target)];
    if (from === undefined || to === undefined) continue;
    const isInside = campOf.get(tie.source) === campOf.get(tie.target);
    const weight = (tie.strength / strongest) * (isInside ? INSIDE_A_CAMP : BETWEEN_CAMPS);
    for (const end of [from, to]) bodies[end + NODE.mass] = (bodies[end + NODE.mass] ?? 0) + weight;
    springs.push(from, to, weight);
  }
  const ties = Float32Array.from(springs);
  const steps = Math.max(60, Math.min(500, Math.round(EFFORT / Math.max(1, nodes.length))));
  const settings = { ...SETTINGS, barnesHutOptimize: nodes.length > 250 };
  for (let step = 0; step < steps && nodes.length > 0; step += 1) {
    iterate(settings, bodies, ties);
    yield { done: step + 1, all: steps };
  }
  return new Map(
    nodes.map(({ id }, rank) => [
      id,
      { x: bodies[rank * PER_NODE + NODE.x] ?? 0, y: bodies[rank * PER_NODE + NODE.y] ?? 0 },
    ]),
  );
}

/** Each camp starts as a sunflower of its own on a circle. */
function startBodies(nodes: readonly SceneNode[]): Float32Array {
  const bodies = new Float32Array(nodes.length * PER_NODE);
  const camps = [...new Set(nodes.map((node) => node.camp))].sort((a, b) => (a ?? 99) - (b ?? 99));
  const seen = new Map<number | null, number>();
  nodes.forEach((node, at) => {
    const rank = seen.get(node.camp) ?? 0;
    seen.set(node.camp, rank + 1);
    const angle = (2 * Math.PI * camps.indexOf(node.camp)) / camps.length + Math.PI;
    const radius = camps.length > 1 ? 100 : 0;
    const first = at * PER_NODE;
    bodies[first + NODE.x] = radius * Math.cos(angle) + 6 * Math.sqrt(rank) * Math.cos(rank * GOLDEN_ANGLE);
    bodies[first + NODE.y] = radius * Math.sin(angle) + 6 * Math.sqrt(rank) * Math.sin(rank * GOLDEN_ANGLE);
    for (const one of [NODE.mass, NODE.convergence, NODE.size]) bodies[first + one] = 1;
  });
  return bodies;
}

/** Filled into the square, half by value and half by rank, so that a dense core opens up. */
function stretched(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const ids = [...places.keys()];
  const along = (axis: "x" | "y") => {
    const values = ids.map((id) => places.get(id)?.[axis] ?? 0);
    const least = Math.min(...values);
    const span = Math.max(1e-9, Math.max(...values) - least);
    const sorted = ids
      .map((id, at) => ({ id, value: values[at] ?? 0 }))
      .sort((a, b) => a.value - b.value || byName(a.id, b.id));
    return new Map(
      sorted.map(({ id, value }, rank) => [
        id,
        0.5 * ((value - least) / span) + 0.5 * (sorted.length === 1 ? 0.5 : rank / (sorted.length - 1)),
      ]),
    );
  };
  const xs = along("x");
  const ys = along("y");
  return new Map(ids.map((id) => [id, { x: xs.get(id) ?? 0.5, y: ys.get(id) ?? 0.5 }]));
}

/** Pushes apart what stands too close for shapes and labels; a plate needs more room than a shape. */
function separated(
  start: ReadonlyMap<string, Point>,
  nodes: readonly SceneNode[],
  aspect: number,
): Map<string, Point> {
  const places = nodes.map((node) => ({
    id: node.id,
    x: (start.get(node.id)?.x ?? 0.5) * aspect,
    y: start.get(node.id)?.y ?? 0.5,
    wide: node.isConcept ? 0.2 : 0.09,
  }));
  const room = Math.min(1, 40 / Math.max(1, places.length));
  const rounds = places.length > 400 ? 8 : SEPARATING;
  for (let round = 0; round < rounds; round += 1) {
    for (let one = 0; one < places.length; one += 1) {
      for (let other = one + 1; other < places.length; other += 1) {
        const a = places[one];
        const b = places[other];
        if (a === undefined || b === undefined) continue;
        const width = ((a.wide + b.wide) / 2) * (0.4 + 0.6 * room);
        const height = 0.07 * (0.25 + 0.75 * room);
        const dx = (b.x - a.x) / width;
        const dy = (b.y - a.y) / height;
        const distance = Math.hypot(dx, dy);
        if (distance >= 1) continue;
        const push = (1 - distance) * 0.25;
        const [ux, uy] = distance < 1e-6 ? [0, 1] : [dx / distance, dy / distance];
        a.x = clamp(a.x - ux * push * width, aspect);
        b.x = clamp(b.x + ux * push * width, aspect);
        a.y = clamp(a.y - uy * push * height, 1);
        b.y = clamp(b.y + uy * push * height, 1);
      }
    }
  }
  return new Map(places.map(({ id, x, y }) => [id, { x: x / aspect, y }]));
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
