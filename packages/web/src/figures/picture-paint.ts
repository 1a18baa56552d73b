/**
 * Paint of the page as a picture file has it: the colors and fonts that style sheets give, written on the elements
 * themselves, with opacity apart, as drawing programs want it.
 */

/** What a shape or a text is painted with. */
const PROPERTIES = [
  "fill",
  "stroke",
  "fill-opacity",
  "stroke-opacity",
  "opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "text-anchor",
  "font-size",
  "font-weight",
  "font-style",
] as const;

/** What a property is where nobody sets it. */
const USUAL: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-opacity": "1",
  opacity: "1",
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "text-anchor": "start",
  "font-style": "normal",
  stroke: "none",
};

/** Fonts of the files: ours where it is installed, else what the system has. */
export const PICTURE_FONTS = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Writes the computed paint of every element of a drawing on it and takes classes and styles away. */
export function paintOn(svg: SVGSVGElement): void {
  const elements = [...svg.querySelectorAll<SVGElement>("*")].filter(
    (element) => !element.matches("title, desc, defs, style"),
  );
  // All are read before the first is written: a rule may need the class of an element around it.
  const paints = elements.map(paintOf);
  elements.forEach((element, at) => {
    for (const name of ["class", "style", "tabindex", ...PROPERTIES]) element.removeAttribute(name);
    for (const [property, value] of paints[at] ?? []) element.setAttribute(property, value);
  });
}

function paintOf(element: SVGElement): ReadonlyMap<string, string> {
  const style = getComputedStyle(element);
  const isText = element.matches("text, tspan");
  const paint = new Map<string, string>();
  const opacities = new Map<string, number>();
  for (const property of PROPERTIES) {
    if (!isText && (property.startsWith("font") || property === "text-anchor")) continue;
    const value = style.getPropertyValue(property);
    if (property === "fill" || property === "stroke") {
      const color = plainColor(value);
      opacities.set(`${property}-opacity`, color?.alpha ?? 1);
      paint.set(property, color?.hex ?? value);
    } else if (opacities.has(property)) {
      const both = Number(value) * (opacities.get(property) ?? 1);
      paint.set(property, String(Math.round(both * 1000) / 1000));
    } else paint.set(property, value.replaceAll("px", ""));
  }
  for (const [property, value] of paint) {
    if (value === "" || value === USUAL[property]) paint.delete(property);
  }
  return paint;
}

/** `rgb(…)`, `rgba(…)` and `color(srgb …)` as a hex color and its opacity; `null` for what is no such color. */
export function plainColor(value: string): { readonly hex: string; readonly alpha: number } | null {
  const match = /^(rgba?|color)\(([^)]*)\)$/.exec(value.trim());
  if (match === null) return null;
  const numbers = (match[2] ?? "")
    .replace("srgb", "")
    .split(/[\s,/]+/)
    .filter((piece) => piece !== "")
    .map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN))
    return null;
  const scale = match[1] === "color" ? 255 : 1;
  const hex = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part * scale)))
      .toString(16)
      .padStart(2, "0"),
  );
  return { hex: `#${hex.join("")}`, alpha };
}
