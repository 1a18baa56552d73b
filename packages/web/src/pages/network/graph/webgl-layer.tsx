/**
 * Shapes and solid ties of a large network, drawn by sigma under the SVG, which keeps outlines, plates, labels
 * and everything that is lifted out. Opposing ties are dashed, which sigma cannot: they get a canvas of their own.
 */
import Graph from "graphology";
import { useEffect, useRef, useState } from "react";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import { useScheme } from "../../../frame/scheme.js";
import type { Picture, PicturedTie } from "../scene/picture.js";
import type { Camera } from "./graph-props.js";
import { shapeProgram } from "./shape-program.js";
import { campColor, isHollow } from "./shapes.js";
import { faint, TIE_ALPHA } from "./webgl-colors.js";

export interface WebGlLayerProps {
  readonly picture: Picture;
  readonly ties: readonly PicturedTie[];
  readonly camera: Camera;
}

const SHAPES = ["circle", "square", "diamond", "triangle"] as const;
const START = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

export function WebGlLayer({ picture, ties, camera }: WebGlLayerProps) {
  const place = useRef<HTMLDivElement>(null);
  const dashes = useRef<HTMLCanvasElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const scheme = useScheme();
  const { width, height } = picture.size;
  const isDue = useNextTask();

  useEffect(() => {
    if (place.current === null || width === 0 || !isDue) return;
    const made = new Sigma(new Graph({ type: "undirected", multi: true }), place.current, {
      stagePadding: 0,
      renderLabels: false,
      enableCameraPanning: false,
      enableCameraZooming: false,
      enableCameraRotation: false,
      minEdgeThickness: 0.6,
      defaultEdgeType: "line",
      edgeProgramClasses: { line: EdgeRectangleProgram },
      nodeProgramClasses: Object.fromEntries(SHAPES.map((shape) => [shape, shapeProgram(shape)])),
      allowInvalidContainer: true,
    });
    made.setCustomBBox({ x: [0, width], y: [0, height] });
    sigma.current = made;
    return () => {
      made.kill();
      sigma.current = null;
    };
  }, [width, height, isDue]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colors change with the scheme, a new size makes a new sigma
  useEffect(() => {
    const graph = sigma.current?.getGraph();
    if (graph === undefined || place.current === null) return;
    fill(graph, picture, ties, colorsOf(place.current));
    paintDashes(dashes.current, ties, camera, width, height);
  }, [picture, ties, scheme, width, height, isDue]);

  useEffect(() => {
    const { current } = sigma;
    if (current === null || !isDue) return;
    const center = { x: width / 2 - camera.x, y: height / 2 - camera.y };
    current.getCamera().setState(current.viewportToFramedGraph(center, { cameraState: START }));
    paintDashes(dashes.current, ties, camera, width, height);
  }, [camera, ties, width, height, isDue]);

  return (
    <>
      <div ref={place} className="net-webgl" style={{ width, height }} aria-hidden="true" />
      <canvas ref={dashes} className="net-webgl" style={{ width, height }} />
    </>
  );
}

/** False until the task in which a component came is over: what takes long then has one of its own. */
function useNextTask(): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true));
    return () => clearTimeout(timer);
  }, []);
  return isDue;
}

/** Fills the graph with pixels as coordinates; sigma counts upwards. */
function fill(
  graph: Graph,
  picture: Picture,
  ties: readonly PicturedTie[],
  colorOf: (name: string) => string,
) {
  graph.clear();
  const { height } = picture.size;
  for (const { node, at, radius, plate } of picture.nodes.values()) {
    const isPlain = node.camp === null || plate !== null;
    graph.addNode(node.id, {
      x: at.x,
      y: height - at.y,
      // Plates stand in the SVG above; ties still need their end.
      size: plate === null ? radius : 0.01,
      type: SHAPES[isPlain ? 0 : (node.camp ?? 0) % 4],
      hollow: node.camp === null || isHollow(node.camp) ? 1 : 0,
      color: colorOf(node.camp === null ? "--p-n8" : campColor(node.camp).slice(4, -1)),
    });
  }
  for (const { tie, width } of ties) {
    if (tie.form === "against") continue;
    graph.addEdge(tie.source, tie.target, {
      size: width,
      color: faint(colorOf(tie.form === "for" ? "--p-stance-support" : "--p-n8")),
    });
  }
}

function colorsOf(element: HTMLElement): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}

function paintDashes(
  canvas: HTMLCanvasElement | null,
  ties: readonly PicturedTie[],
  camera: Camera,
  width: number,
  height: number,
): void {
  const context = canvas?.getContext("2d");
  if (canvas === null || context === null || context === undefined) return;
  const density = window.devicePixelRatio;
  canvas.width = width * density;
  canvas.height = height * density;
  context.scale(density, density);
  context.translate(camera.x, camera.y);
  context.strokeStyle = colorsOf(canvas)("--p-stance-oppose");
  context.globalAlpha = TIE_ALPHA;
  context.setLineDash([5, 4]);
  for (const { tie, from, bend, to, width: wide } of ties) {
    if (tie.form !== "against") continue;
    context.lineWidth = wide;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
  }
}
