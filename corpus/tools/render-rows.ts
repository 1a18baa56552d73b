/**
 * Writes the lines below a coded text: the way back from `parse-rows.ts`. What is a default stays unsaid.
 */
import { deadlineValue } from "./deadline-windows.js";
import { type CodedActor, modeOfWord, type Row } from "./markup.js";
import { levelOf, polarityOf } from "./parse-rows.js";

/** @param anchor date of the document */
export function rowLine(row: Row, anchor: string): string {
  const medium = row.openMedium?.toLowerCase() ?? row.medium;
  const words = [
    `${row.utterance}${row.letter}`,
    keyOf(modeOfWord, row.mode),
    medium === (row.mode === "writer" ? "writing" : "speech") ? null : medium,
    row.act === "assert" ? null : row.act,
    row.polarity === null ? null : keyOf(polarityOf, row.polarity),
    row.negated ? "negated" : null,
    row.certainty === "stated" ? null : row.certainty,
    row.level === levelOf[row.certainty] ? null : `${row.level}`,
    row.nestedIn === null ? null : `in=${row.nestedIn}`,
    row.deadline === null ? null : `by=${deadlineValue(row.deadline, anchor) ?? row.deadline.rule}`,
    row.time === null ? null : `at=${timeValue(row.time)}`,
    row.actor === null ? null : `@${row.actor}`,
    row.core ? null : "fringe",
    row.towards === null ? null : `"${row.towards}"`,
  ];
  return words.filter((word) => word !== null).join(" ");
}

export function actorLine(key: string, actor: CodedActor): string {
  const flags = [
    ...(actor.unnamed ? ["unnamed"] : []),
    ...(actor.metonymic ? ["metonymic"] : []),
    ...(actor.members.length > 0 ? [`members=${actor.members.join(", ")}`] : []),
  ];
  const fields = [
    actor.canonical,
    actor.kind,
    actor.office ?? "-",
    actor.memberOf.join(", ") || "-",
    flags.join(" "),
  ];
  while (fields.length > 2 && /^-?$/.test(fields.at(-1) ?? "")) fields.pop();
  return `${key}: ${fields.join(" | ")}`;
}

function timeValue({ relation, from, to }: NonNullable<Row["time"]>): string {
  if (from === null) return relation;
  return from === to || to === null ? `${relation}:${from}` : `${relation}:${from}..${to}`;
}

function keyOf<T>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(table).find((key) => table[key] === value) ?? "";
}
