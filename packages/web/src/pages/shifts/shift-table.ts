/** Shifts and lanes as rows of a CSV. */
import type { Shift } from "@parley/core";
import type { CsvCell } from "../../components/evidence-csv.js";
import type { Lane } from "./shift-lanes.js";

/** A row a shift, both sentences side by side. */
export function shiftTable(shifts: readonly Shift[]): CsvCell[][] {
  return [
    [
      "id",
      "kind",
      "contradiction",
      "review",
      "actor",
      "concept",
      "score",
      "severity",
      "conditions",
      "explanation",
      "earlierDate",
      "earlierSpeaker",
      "earlierStance",
      "earlierText",
      "earlierStatement",
      "laterDate",
      "laterSpeaker",
      "laterStance",
      "laterText",
      "laterStatement",
    ],
    ...shifts.map((shift) => [
      shift.id,
      shift.kind,
      shift.contradiction ? 1 : 0,
      shift.review,
      shift.actor.label,
      shift.concept.label,
      shift.score,
      shift.severity,
      shift.conditions.join("; "),
      shift.explanation,
      ...[shift.earlier, shift.later].flatMap((sentence) => [
        sentence.date,
        sentence.speaker,
        sentence.stance,
        sentence.text,
        sentence.statementId,
      ]),
    ]),
  ];
}

/** A row a mark: what the lanes draw. */
export function laneMarkTable(lanes: readonly Lane[]): CsvCell[][] {
  return [
    ["actor", "concept", "date", "stance", "sentences", "speakers", "conditional"],
    ...lanes.flatMap(({ holder, concept, marks }) =>
      marks.map((mark) => [
        holder.label,
        concept.label,
        mark.day,
        mark.side === "none" ? null : mark.side,
        mark.count,
        mark.speakers.join("; "),
        mark.isConditional ? 1 : 0,
      ]),
    ),
  ];
}

/** How often a side was taken on a lane. */
export function sentencesFor({ marks }: Lane, side: "support" | "oppose"): number {
  return marks.filter((mark) => mark.side === side).reduce((sum, { count }) => sum + count, 0);
}
