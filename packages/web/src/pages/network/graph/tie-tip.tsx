/** What is under the pointer, after a short wait: both ends with stance, weight and count. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { useFormats } from "../../../i18n/formats.js";
import type { Mode } from "../network-query.js";
import type { Scene } from "../scene/scene.js";
import { TieVerb } from "../tie-words.js";
import type { HoverTarget } from "./graph-props.js";

const WAIT_MS = 120;

export interface TipProps {
  readonly hover: HoverTarget | null;
  readonly scene: Scene;
  readonly mode: Mode;
  readonly width: number;
}

export function Tip({ hover, scene, mode, width }: TipProps) {
  const shown = useSettled(hover);
  if (shown === null || shown.target.kind === "note") return null;
  const isRight = shown.x > width * 0.6;
  return (
    <div
      className="net-tip"
      aria-hidden="true"
      style={{
        transform: `translate(${shown.x + (isRight ? -14 : 14)}px, ${shown.y + 16}px) ${isRight ? "translateX(-100%)" : ""}`,
      }}
    >
      <TipWords target={shown.target} scene={scene} mode={mode} />
    </div>
  );
}

function TipWords({
  target,
  scene,
  mode,
}: {
  readonly target: HoverTarget["target"];
  readonly scene: Scene;
  readonly mode: Mode;
}) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  if (target.kind === "node") {
    const node = scene.nodes.find((one) => one.id === target.id);
    if (node === undefined) return null;
    const ties = scene.ties.filter((tie) => tie.source === node.id || tie.target === node.id).length;
    return (
      <>
        <div>
          <b>{node.label}</b> {node.camp === null ? null : <Camp camp={node.camp} />}
        </div>
        <div className="sm dim num">
          {t("frame:statements", { count: node.frequency, number: formats.number(node.frequency) })},{" "}
          {t("network:ties", { count: ties, number: formats.number(ties) })}
        </div>
      </>
    );
  }
  // A note says all it has to say.
  const tie = target.kind === "note" ? undefined : scene.ties.find((one) => one.key === target.key);
  if (tie === undefined) return null;
  const label = (id: string) => scene.nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <>
      <div>
        <b>{label(tie.source)}</b> <TieVerb form={tie.form} mode={mode} /> <b>{label(tie.target)}</b>
      </div>
      <div className="sm dim num">
        <span className="ev-n">
          {t("frame:statements", { count: tie.statements, number: formats.number(tie.statements) })}
        </span>
        , {t("network:weight", { weight: weightWords(tie.weight, formats) })}
      </div>
    </>
  );
}

/** A weight as it is written: whole numbers without decimals, negative ones with a minus sign. */
export function weightWords(
  weight: number,
  formats: { number(value: number): string; decimal(value: number): string },
): string {
  return Number.isInteger(weight) ? formats.number(weight) : formats.decimal(weight);
}

/** The target once the pointer has stayed on it; moving on hides it at once. */
function useSettled(hover: HoverTarget | null): HoverTarget | null {
  const [settled, setSettled] = useState<HoverTarget | null>(null);
  const key = hover === null ? "" : keyOf(hover.target);
  const settledKey = settled === null ? "" : keyOf(settled.target);
  useEffect(() => {
    if (hover === null) {
      setSettled(null);
      return;
    }
    if (key === settledKey) return;
    setSettled(null);
    const timer = setTimeout(() => setSettled(hover), WAIT_MS);
    return () => clearTimeout(timer);
  }, [key, settledKey, hover]);
  return settled !== null && settledKey === key ? settled : null;
}

function keyOf(target: HoverTarget["target"]): string {
  return target.kind === "tie" ? target.key : target.id;
}
