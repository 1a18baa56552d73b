/** The forms of camps as paths: A circle, B square, C diamond, D triangle, then again, hollow. */
import { campLetter } from "../../../components/camp.js";

/** Path of a camp's shape around 0, 0; all forms cover about the same area as a circle of that radius. */
export function shapePath(camp: number | null, radius: number): string {
  const r = radius;
  switch (camp === null ? 0 : camp % 4) {
    case 1: {
      const half = r * 0.9;
      return `M${-half},${-half + 1}q0,-1 1,-1H${half - 1}q1,0 1,1V${half - 1}q0,1 -1,1H${-half + 1}q-1,0 -1,-1Z`;
    }
    case 2: {
      const half = r * 1.22;
      return `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
    }
    case 3: {
      const side = r * 1.3;
      return `M0,${-side * 0.98}L${side},${side * 0.76}H${-side}Z`;
    }
    default:
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  }
}

/** Custom property of a camp's color. */
export function campColor(camp: number, part: "" | "-tint" | "-ink" = ""): string {
  return `var(--p-camp-${campLetter(camp % 8).toLowerCase()}${part})`;
}

/** Camps from E on are drawn hollow. */
export function isHollow(camp: number | null): boolean {
  return camp !== null && camp >= 4;
}
