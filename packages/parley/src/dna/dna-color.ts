/** Colors: three numbers from 0 to 255 in DNA, `#rrggbb` here. */
import type { DnaField } from "./dna-rows.js";

/** @returns `null` unless all three are there */
export function dnaColor(red: DnaField, green: DnaField, blue: DnaField): string | null {
  const parts = [red, green, blue].map((part) =>
    typeof part === "number" && part >= 0 && part <= 255 ? part.toString(16).padStart(2, "0") : null,
  );
  return parts.includes(null) ? null : `#${parts.join("")}`;
}

/** The three numbers of a color; black for a text that is none. */
export function colorParts(color: string): {
  readonly Red: number;
  readonly Green: number;
  readonly Blue: number;
} {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const part = (at: number): number => Number.parseInt(hex?.[at] ?? "0", 16);
  return { Red: part(1), Green: part(2), Blue: part(3) };
}
