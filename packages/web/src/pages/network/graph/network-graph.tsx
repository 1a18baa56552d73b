/** The picture of the network: one tab stop, its zoom keys, the tip, and the words read to those who do not see it. */
import { useElementSize } from "@mantine/hooks";
import type { MapNote } from "@parley/core";
import { memo, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { campLetter } from "../../../components/camp.js";
import { useFormats } from "../../../i18n/formats.js";
import { useKeys } from "../../../keys/key-layer.js";
import { useAddress } from "../../../state/address.js";
import { useSelection, useWalk } from "../actions.js";
import { useEgo, useEgoKey } from "../ego/use-ego.js";
import type { Mode } from "../network-query.js";
import { pinWords, useNoteKey, useOpenNote, useShownNotes } from "../notes/use-notes.js";
import { tieVerb } from "../tie-words.js";
import type { NetworkScene } from "../use-scene.js";
import { FITTED, type GraphProps, type HoverTarget, ZOOM_STEP, zoomed } from "./graph-props.js";
import { picturePoints } from "./picture-points.js";
import { SvgGraph } from "./svg-graph.js";
import { Tip, weightWords } from "./tie-tip.js";
import { useCamera } from "./use-camera.js";

/**
 * More than this is drawn by WebGL, where the browser has it. Measured on two cores without a graphics card:
 * 1,000 shapes with 340 ties pan at 60 frames a second in either; with 3,200 ties SVG falls to 10, WebGL to 38.
 */
const MOST_IN_SVG = { nodes: 500, ties: 1000 };

export interface NetworkGraphProps {
  readonly network: NetworkScene;
  readonly mode: Mode;
  readonly isNarrow: boolean;
  /** Most ties that are drawn. */
  readonly most: number;
}

export function NetworkGraph({ network, mode, isNarrow, most }: NetworkGraphProps) {
  const { t } = useTranslation("network");
  const { ref: sizeRef, width, height } = useElementSize();
  const { camera, setCamera } = useCamera({ width, height });
  const [hover, setHover] = useState<HoverTarget | null>(null);
  const { openTie, openNode, open } = useSelection();
  const { drawn, places } = network;
  const points = () =>
    picturePoints(
      places,
      drawn.nodes.map((node) => node.id),
      { width, height },
    );
  const walk = useWalk({ scene: drawn, points, openTie, openNode, open, enterDrawer });
  const onHover = useCallback(
    (next: HoverTarget | null) =>
      setHover((now) => (now !== null && next !== null && sameTarget(now, next) ? now : next)),
    [],
  );
  const { ego } = useEgo();
  useEgoKey(walk.focusNode ?? openNode);
  useNoteKey(walk.focusNode ?? openNode);
  const { change } = useAddress();
  const notes = useShownNotes();
  const note = useOpenNote();
  const middle = { x: width / 2, y: height / 2 };
  const zoom = (factor: number) => setCamera((now) => zoomed(now, factor, middle, { width, height }));
  useKeys(t("frame:keys.page"), [
    { keys: "+", label: t("keys.nearer"), run: () => zoom(ZOOM_STEP) },
    { keys: "-", label: t("keys.farther"), run: () => zoom(1 / ZOOM_STEP) },
    { keys: "0", label: t("keys.fit"), run: () => setCamera(() => FITTED) },
  ]);
  const graph: GraphProps = {
    scene: drawn,
    places,
    width,
    height,
    isNarrow,
    openTie,
    openNode,
    ego,
    notes,
    mode,
    openNote: note.id,
    choosePlace: note.pin === null ? null : (place) => change({ pin: pinWords(place) }),
    focusNode: walk.focusNode,
    focusTie: walk.focusTie,
    camera,
    setCamera,
    open,
    hover: onHover,
    hovered: hover?.target ?? null,
    most,
    isLarge:
      (drawn.nodes.length > MOST_IN_SVG.nodes || Math.min(most, drawn.ties.length) > MOST_IN_SVG.ties) &&
      hasWebGl(),
  };
  return (
    <div className="net-graph" ref={sizeRef}>
      <div
        className="net-stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is one tab stop with arrow keys inside
        tabIndex={0}
        aria-label={t("graph.label", { nodes: drawn.nodes.length, ties: drawn.ties.length })}
        aria-describedby="net-keys"
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
      >
        {width === 0 ? null : <SvgGraph {...graph} />}
      </div>
      <span id="net-keys" className="unseen">
        {t("graph.keys")}
      </span>
      <Said network={network} notes={notes} mode={mode} focusNode={walk.focusNode} focusTie={walk.focusTie} />
      <Tip hover={hover} scene={drawn} mode={mode} width={width} />
      <div className="net-zoom">
        <button
          type="button"
          aria-label={t("keys.nearer")}
          title={`${t("keys.nearer")} (+)`}
          onClick={() => zoom(ZOOM_STEP)}
        >
          <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={t("keys.farther")}
          title={`${t("keys.farther")} (−)`}
          onClick={() => zoom(1 / ZOOM_STEP)}
        >
          <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h10" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={t("keys.fit")}
          title={`${t("keys.fit")} (0)`}
          disabled={camera === FITTED}
          onClick={() => setCamera(() => FITTED)}
        >
          <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
          </svg>
        </button>
      </div>
    </div>
  );
}

interface SaidProps {
  readonly network: NetworkScene;
  readonly notes: readonly MapNote[];
  readonly mode: Mode;
  readonly focusNode: string | null;
  readonly focusTie: string | null;
}

/** Says the node or tie under the keyboard to a screen reader; it looks through all ties, so not while one drags. */
const Said = memo(function Said(props: SaidProps) {
  const { t } = useTranslation(["network", "frame", "notes"]);
  const formats = useFormats();
  const { nodes, ties } = props.network.scene;
  const label = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  const tie = ties.find((one) => one.key === props.focusTie);
  const node = nodes.find((one) => one.id === props.focusNode);
  let words = "";
  if (tie !== undefined) {
    words = `${label(tie.source)} ${tieVerb(t as never, tie.form, props.mode)} ${label(tie.target)}, ${t("frame:statements", { count: tie.statements, number: formats.number(tie.statements) })}, ${t("network:weight", { weight: weightWords(tie.weight, formats) })}`;
  } else if (node !== undefined) {
    const count = ties.filter((one) => one.source === node.id || one.target === node.id).length;
    const camp = node.camp === null ? "" : `, ${t("frame:camp.of", { letter: campLetter(node.camp) })}`;
    words = `${node.label}${camp}, ${t("frame:statements", { count: node.frequency, number: formats.number(node.frequency) })}, ${t("network:ties", { count, number: formats.number(count) })}`;
    for (const { text, at } of props.notes)
      if (at.kind === "node" && at.node === node.id) words += `. ${t("notes:said", { text })}`;
  }
  return (
    <span className="unseen" aria-live="polite">
      {words}
    </span>
  );
});

/** The first link or button of what the drawer lists. */
function enterDrawer(): void {
  document.querySelector<HTMLElement>(".drawer .body a, .drawer .body button")?.focus();
}

function sameTarget(a: HoverTarget, b: HoverTarget): boolean {
  if (a.target.kind === "tie") return b.target.kind === "tie" && a.target.key === b.target.key;
  return a.target.kind === b.target.kind && a.target.id === b.target.id;
}

let webGl: boolean | undefined;

function hasWebGl(): boolean {
  if (webGl === undefined) {
    const context = document.createElement("canvas").getContext("webgl2");
    webGl = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return webGl;
}
