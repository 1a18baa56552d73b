/**
 * A person says how a condition stands from a day on, and which sentence shows it. A condition that so far was
 * only named by the words of a text becomes a record with its first state.
 */
import { z } from "zod";
import type { Draft } from "../model/command.js";
import type { LedgerCondition } from "../model/event.js";
import { conditionValues } from "../model/event.js";
import { spanSchema } from "../model/part.js";
import { changeRecord, checkRevision, isSameValue, makeRecord, recordThere } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export const conditionStateInputSchema = z.object({
  /** Id of the condition, or "words …" for one that only texts name. */
  conditionId: z.string().min(1),
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** `null` takes the state of that day out again. */
  value: z.enum(conditionValues).nullable(),
  documentId: z.string().nullable().default(null),
  spans: z.array(spanSchema).default([]),
});
export type ConditionStateInput = z.input<typeof conditionStateInputSchema>;

/**
 * Sets the state from a day on; one already set for that day is replaced.
 *
 * @param seen revision the caller saw; `null` when it does not matter
 * @throws `NOT_THERE` for a condition of the codebook or a document that does not exist, `EDIT_CLASH`
 */
export function setConditionState(
  project: ProjectReader,
  input: ConditionStateInput,
  seen: number | null,
  maker: Maker,
): Draft {
  const { conditionId, from, value, documentId, spans } = conditionStateInputSchema.parse(input);
  if (documentId !== null) recordThere(project, "document", documentId);
  const isWords = conditionId.startsWith("words ");
  const found = project.read("condition", conditionId);
  const before = found ?? (isWords ? null : recordThere(project, "condition", conditionId));
  if (before !== null) checkRevision(project, "condition", before, seen);
  const kept = (before?.states ?? []).filter((state) => state.from !== from);
  const added =
    value === null
      ? []
      : [
          {
            from,
            to: null,
            value,
            evidence: documentId === null ? [] : [documentId],
            by: maker.coderId,
            recordedAt: maker.now(),
            spans,
          },
        ];
  const sorted = [...kept, ...added].sort((a, b) => (a.from < b.from ? -1 : 1));
  const states = sorted.map((state, at) => ({ ...state, to: sorted[at + 1]?.from ?? null }));
  const summary = {
    key: "condition-state",
    details: { condition: labelOf(before, conditionId), value: value ?? "", from },
  } as const;
  if (before === null) {
    const label = conditionId.slice("words ".length);
    const made = { id: conditionId, labels: { en: label, de: label }, test: null, states, revision: 0 };
    return { summary, changes: value === null ? [] : [makeRecord("condition", made)] };
  }
  const after = { ...before, states };
  return { summary, changes: isSameValue(before, after) ? [] : [changeRecord("condition", before, after)] };
}

function labelOf(condition: LedgerCondition | null, id: string): string {
  return condition?.labels.en ?? condition?.labels.de ?? id.replace(/^words /, "");
}
