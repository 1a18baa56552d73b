/**
 * The network drawn as SVG: exact lines, dashes, plates and labels. Beyond some hundred nodes shapes and ties
 * move to WebGL below it; outlines, plates, labels and all that is lifted out stay.
 */
import { lazy, type PointerEvent, Suspense, useMemo, useRef } from "react";
import { nodeAt, tieAt } from "../scene/hit.js";
import { noteAt, placedNotes } from "../scene/note-places.js";
import { type Picture, type PicturedTie, picturedTies, pictureOf, toPlace } from "../scene/picture.js";
import type { Point } from "../scene/scene.js";
import { shownTies, widestWeight } from "../scene/shown-ties.js";
import { CampNames } from "./camp-names.js";
import { type GraphProps, type Target, ZOOM_STEP, zoomed } from "./graph-props.js";
import { HullLayer, LabelLayer, NodeLayer, OpenTie, TieLayer } from "./layers.js";
import { NoteLayer } from "./note-layer.js";
import { useWheel } from "./use-wheel.js";

/** Loaded only for networks that SVG would draw too slowly. */
const WebGlLayer = lazy(() => import("./webgl-layer.js").then((module) => ({ default: module.WebGlLayer })));

const REACH = 7;

export function SvgGraph(props: GraphProps) {
  const { scene, places, width, height, isNarrow, camera, setCamera, open, hover, most, isLarge } = props;
  const svg = useRef<SVGSVGElement>(null);
  const size = useMemo(
    () => ({ width, height, zoom: camera.zoom, isNarrow }),
    [width, height, camera.zoom, isNarrow],
  );
  const picture = useMemo(() => pictureOf(scene, places, size), [scene, places, size]);
  const strongest = useMemo(() => widestWeight(scene.ties), [scene]);
  const ties = useMemo(
    () => picturedTies(shownTies(scene.ties, most).shown, picture.nodes, strongest),
    [scene, picture, strongest, most],
  );
  const { notes, mode, openNote, choosePlace } = props;
  const placed = useMemo(() => placedNotes(notes, picture, mode), [notes, picture, mode]);
  const raised = useRaised(props, picture, strongest);
  const drag = useRef<{ x: number; y: number; hasMoved: boolean } | null>(null);
  useWheel(svg, (event, point) =>
    setCamera((now) => zoomed(now, event.deltaY < 0 ? ZOOM_STEP ** 0.5 : ZOOM_STEP ** -0.5, point, size)),
  );

  const pointOf = (event: PointerEvent): Point => {
    const box = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - camera.x, y: event.clientY - (box?.top ?? 0) - camera.y };
  };
  const targetAt = (point: Point, air: number): Target | null => {
    const note = noteAt(placed, point);
    if (note !== null) return { kind: "note", id: note };
    const node = nodeAt(picture.nodes, point, air);
    if (node !== null) return { kind: "node", id: node };
    const tie = tieAt([...ties, ...raised.ties], point, REACH + air);
    return tie === null ? null : { kind: "tie", key: tie.tie.key };
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, hasMoved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    if (held !== null && (event.pointerType === "mouse" || camera.zoom > 1)) {
      const dx = event.clientX - held.x;
      const dy = event.clientY - held.y;
      if (!held.hasMoved && Math.hypot(dx, dy) < 4) return;
      svg.current?.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, hasMoved: true };
      hover(null);
      setCamera((now) => ({ ...now, x: now.x + dx, y: now.y + dy }));
      return;
    }
    if (event.pointerType === "touch") return;
    const target = targetAt(pointOf(event), 3);
    if (svg.current !== null) svg.current.style.cursor = target === null ? "" : "pointer";
    hover(target === null ? null : { target, x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY });
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = drag.current;
    drag.current = null;
    if (held === null || held.hasMoved) return;
    if (choosePlace !== null) return choosePlace(toPlace(size)(pointOf(event)));
    open(targetAt(pointOf(event), event.pointerType === "touch" ? 10 : 3));
  };
  return (
    <>
      {isLarge ? (
        <>
          <svg width={width} height={height} aria-hidden="true" className="net-svg">
            <g transform={`translate(${camera.x},${camera.y})`}>
              <HullLayer camps={picture.camps} />
            </g>
          </svg>
          <Suspense fallback={null}>
            <WebGlLayer picture={picture} ties={ties} camera={camera} />
          </Suspense>
        </>
      ) : null}
      <svg
        ref={svg}
        width={width}
        height={height}
        aria-hidden="true"
        className="net-svg"
        style={{ touchAction: isNarrow && camera.zoom <= 1 ? "pan-y" : "none" }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => {
          drag.current = null;
          hover(null);
        }}
        onDoubleClick={(event) => {
          const point = { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
          setCamera((now) => zoomed(now, ZOOM_STEP, point, size));
        }}
      >
        <g transform={`translate(${camera.x},${camera.y})`}>
          {isLarge ? null : (
            <>
              <HullLayer camps={picture.camps} />
              <TieLayer ties={ties} className="net-ties" />
            </>
          )}
          <TieLayer ties={raised.ties} className="net-ties raised" />
          {raised.open === null ? null : <OpenTie tie={raised.open} />}
          {raised.focus === null ? null : (
            <path d={raised.focus.path} className="net-focus-tie" strokeWidth={raised.focus.width + 6} />
          )}
          <NodeLayer nodes={isLarge ? raised.above : picture.nodes} focused={raised.nodes} />
          <LabelLayer labels={raised.labels} />
          <NoteLayer notes={placed} open={openNote} />
          <FocusRing picture={picture} id={props.focusNode} />
        </g>
      </svg>
      <CampNames scene={scene} picture={picture} camera={camera} />
    </>
  );
}

/** What the selection, the pointer and the keyboard lift out of the picture. */
function useRaised(props: GraphProps, picture: Picture, strongest: number) {
  const { scene, openTie, openNode, ego, focusNode, focusTie, hovered } = props;
  const hoveredNode = hovered?.kind === "node" ? hovered.id : null;
  const hoveredTie = hovered?.kind === "tie" ? hovered.key : null;
  return useMemo(() => {
    const open = scene.ties.find((tie) => tie.key === openTie) ?? null;
    // An open tie lifts the other ties of its actor, as the sentences behind it are that actor's.
    const centers = new Set(
      [openNode, hoveredNode, focusNode, open?.source].filter((id) => id !== null && id !== undefined),
    );
    const lifted = scene.ties.filter(
      (tie) =>
        tie.key !== openTie &&
        (centers.has(tie.source) ||
          centers.has(tie.target) ||
          tie.key === hoveredTie ||
          tie.key === focusTie),
    );
    const pictured = (keys: typeof lifted) => picturedTies(keys, picture.nodes, strongest);
    const openPicture: PicturedTie | null = open === null ? null : (pictured([open])[0] ?? null);
    const focus = scene.ties.find((tie) => tie.key === focusTie);
    const nodes = new Set(
      [openNode, ego, open?.source, open?.target, hoveredNode].filter(
        (id) => id !== null && id !== undefined,
      ),
    );
    const ends = new Set([...nodes, focusNode, ...lifted.flatMap((tie) => [tie.source, tie.target])]);
    // Plates and what is lifted, for a picture whose other shapes are drawn below.
    const above = new Map([...picture.nodes].filter(([id, { plate }]) => plate !== null || ends.has(id)));
    return {
      above,
      ties: pictured(lifted),
      open: openPicture,
      focus: focus === undefined ? null : (pictured([focus])[0] ?? null),
      nodes,
      labels: withLabels(picture, ends),
    };
  }, [scene, picture, strongest, openTie, openNode, ego, hoveredNode, hoveredTie, focusNode, focusTie]);
}

/** The labels of the picture, and those of lifted nodes that had no room. */
function withLabels(picture: Picture, ends: ReadonlySet<string | null>): Picture["labels"] {
  const missing = [...ends].filter((id) => id !== null && !picture.labels.has(id));
  if (missing.length === 0 || missing.length > 40) return picture.labels;
  const labels = new Map(picture.labels);
  for (const id of missing) {
    const node = id === null ? undefined : picture.nodes.get(id);
    if (node === undefined || (node.plate !== null && node.plate.words !== "")) continue;
    labels.set(node.node.id, {
      id: node.node.id,
      text: node.node.label,
      x: node.at.x,
      y: node.at.y - Math.max(node.radius, 6) - 10,
      anchor: "middle",
      size: 11.5,
      isStrong: false,
    });
  }
  return labels;
}

function FocusRing({ picture, id }: { readonly picture: Picture; readonly id: string | null }) {
  const pictured = id === null ? undefined : picture.nodes.get(id);
  if (pictured === undefined) return null;
  const { at, radius, plate } = pictured;
  if (plate === null) return <circle className="net-ring" cx={at.x} cy={at.y} r={radius + 5} />;
  return (
    <rect
      className="net-ring"
      x={plate.left - 4}
      y={plate.top - 4}
      width={plate.right - plate.left + 8}
      height={plate.bottom - plate.top + 8}
      rx={5}
    />
  );
}
