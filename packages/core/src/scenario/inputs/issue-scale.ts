/**
 * How is a coded statement read on an issue's scale? A concept and a stance become a value from 0 to 100, or a stretch of
 * the scale where the words leave more than one value open.
 *
 * | scale | support | opposition |
 * |---|---|---|
 * | steps of a codebook | the value of the step | what is left on the other side: below the step; above it for the lowest one |
 * | one concept, no codebook (assumption) | 100 | 0 |
 * | a reading of the scenario file | as stated | as stated; a side that is not stated says nothing |
 *
 * A stretch has its middle as value. The steps are put in order by their values and stretched to 0–100.
 */
import type { Codebook } from "../../model/codebook.js";
import type { ScenarioFileIssue } from "../../model/scenario-file.js";

export interface ScaleReading {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export interface IssueScale {
  readonly id: string;
  /** By concept id, for supporters and for opponents; `null` says nothing. */
  readonly readings: ReadonlyMap<string, StanceReadings>;
  /** 0 = oppose, 100 = support of a single concept: shown as an assumption. */
  readonly isAssumed: boolean;
}

export interface StanceReadings {
  readonly support: ScaleReading | null;
  readonly oppose: ScaleReading | null;
}

type CodebookScale = Codebook["scales"][number];
type Steps = readonly { readonly value: number; readonly concept: string | undefined }[];

/** The reading of a stance on a concept; `null` when it says nothing on this issue. */
export function readStance(scale: IssueScale, conceptId: string, isSupport: boolean): ScaleReading | null {
  const found = scale.readings.get(conceptId);
  return (isSupport ? found?.support : found?.oppose) ?? null;
}

/** The scale of an issue. Readings of the file come on top of those of the codebook's scale. */
export function issueScale(issue: ScenarioFileIssue, scale: CodebookScale | null): IssueScale {
  const readings = new Map<string, StanceReadings>();
  const steps = scale === null ? [] : unitSteps(scale);
  steps.forEach(({ concept, value }, at) => {
    if (concept !== undefined) readings.set(concept, { support: point(value), oppose: otherSide(steps, at) });
  });
  if (issue.concept !== undefined) readings.set(issue.concept, { support: point(100), oppose: point(0) });
  for (const { concept, support, oppose } of issue.readings ?? []) {
    readings.set(concept, {
      support: support === undefined ? null : point(support),
      oppose: oppose === undefined ? null : point(oppose),
    });
  }
  return {
    id: issue.id,
    readings,
    isAssumed: scale === null && issue.concept !== undefined && issue.readings === undefined,
  };
}

/** The steps of a codebook's scale in order, stretched to 0–100. */
export function unitSteps(scale: CodebookScale): Steps {
  const sorted = [...scale.steps].sort((a, b) => a.value - b.value);
  const least = sorted[0]?.value ?? 0;
  const range = (sorted.at(-1)?.value ?? 1) - least;
  return sorted.map(({ value, concept }) => ({
    value: range === 0 ? 50 : ((value - least) / range) * 100,
    concept,
  }));
}

function point(value: number): ScaleReading {
  return { low: value, value, high: value };
}

/** Who is against going as far as a step stands below it; who is against the lowest one, above it. */
function otherSide(steps: Steps, at: number): ScaleReading | null {
  const [low, high] = at === 0 ? [steps[1]?.value, 100] : [0, steps[at - 1]?.value];
  if (low === undefined || high === undefined) return null;
  return { low, value: (low + high) / 2, high };
}
