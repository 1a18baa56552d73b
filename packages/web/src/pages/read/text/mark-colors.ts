/** Marks colored by something else than their role: by statement type, by coder, or by how sure the engine is. */
import type { ProjectView, StatementView } from "@parley/core";

export const markColors = ["role", "type", "coder", "confidence"] as const;
export type MarkColors = (typeof markColors)[number];

export interface Paint {
  /** Class of each statement's words, by id. */
  readonly classes: ReadonlyMap<string, string>;
  /** What the colors stand for, those that occur, in the order of their classes. */
  readonly legend: readonly { readonly key: string; readonly label: string; readonly color: string }[];
}

/** More than these would not be told apart; the rest share the last one. */
const MOST = 8;
/** From unsure to sure, in fifths; one hue from pale to deep, so that it also reads as more. */
const FIFTHS = [18, 34, 50, 68, 88] as const;

/**
 * Classes and legend. Statements without a confidence, coded by hand, count as sure.
 * @returns `null` for colors by role, which the marks have by themselves
 */
export function paintOf(
  statements: readonly StatementView[],
  by: MarkColors,
  project: Pick<ProjectView, "statementTypes" | "coders">,
): Paint | null {
  if (by === "role") return null;
  const groupOf = (one: StatementView): string =>
    by === "type" ? one.typeId : by === "coder" ? one.coder : String(fifthOf(one.confidence));
  const found = [...new Set(statements.map(groupOf))].sort();
  const legend = found.map((value) => {
    if (by === "confidence") {
      const fifth = Number(value);
      const color = `color-mix(in srgb, var(--p-accent-fill) ${FIFTHS[fifth] ?? 88}%, transparent)`;
      return { key: value, label: `${fifth * 20}–${(fifth + 1) * 20} %`, color };
    }
    const own =
      by === "type"
        ? project.statementTypes.find((type) => type.id === value)
        : project.coders.find((coder) => coder.name === value);
    const label = own === undefined ? value : "label" in own ? own.label : own.name;
    return { key: value, label, color: own?.color ?? "var(--p-n8)" };
  });
  const place = new Map(found.map((value, at) => [value, Math.min(at, MOST - 1)]));
  const classes = new Map(
    statements.map((one) => [one.id, `paint paint-${place.get(groupOf(one)) ?? 0}`] as const),
  );
  return { classes, legend: legend.slice(0, MOST) };
}

function fifthOf(confidence: number | null): number {
  return confidence === null ? 4 : Math.min(4, Math.max(0, Math.floor(confidence * 5)));
}
