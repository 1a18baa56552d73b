/** The wheel over the picture; React's own listener is passive and could not keep the page from scrolling. */
import { type RefObject, useEffect, useRef } from "react";
import type { Point } from "../scene/scene.js";

export function useWheel(
  ref: RefObject<SVGSVGElement | null>,
  turn: (event: WheelEvent, point: Point) => void,
): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event, { x: event.offsetX, y: event.offsetY });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [ref]);
}
