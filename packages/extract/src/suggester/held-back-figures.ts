/**
 * How good are the suggestions? Every decision is first predicted and only then learnt, so each is held back once
 * (prequential evaluation; Dawid 1984). For each question: how often the first choice was right, how often one of
 * the first three, how often the engine alone; and, for nine positions of the dial, precision and recall when only
 * suggestions at or above that probability are shown.
 *
 * Precision = right among those shown; recall = right among all decisions that had an answer. For "is this a
 * statement" a suggestion is "yes", and right when the person kept the proposal.
 */
import type { SuggesterTask } from "./suggester-tasks.js";
import { wilsonInterval } from "./wilson-interval.js";

/** A share with the middle 95 % of what it may be (Wilson 1927). */
export interface ShareWithInterval {
  readonly right: number;
  readonly of: number;
  /** `null` of none. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

export interface DialFigures {
  /** Suggestions below this probability are not shown. */
  readonly dial: number;
  readonly precision: ShareWithInterval;
  readonly recall: ShareWithInterval;
  /** Harmonic mean of precision and recall; 0 when nothing is shown or nothing is there. */
  readonly f1: number;
}

export interface TaskFigures {
  readonly task: SuggesterTask;
  /** The first choice, shown or not. */
  readonly first: ShareWithInterval;
  /** The first choice of the last 100 decisions: learning shows here first. */
  readonly lately: ShareWithInterval;
  readonly firstThree: ShareWithInterval;
  /** What the engine said, where it said something. */
  readonly engine: ShareWithInterval;
  readonly dials: readonly DialFigures[];
  /** Mean squared difference of probability and outcome of the first choice (Brier 1950); `null` of none. */
  readonly brier: number | null;
}

/** One prediction and how it came out. */
export interface Outcome {
  /** Probability of the first choice. */
  readonly probability: number;
  readonly firstRight: boolean;
  readonly threeRight: boolean;
  /** `null` where the engine said nothing. */
  readonly engineRight: boolean | null;
  /** The decision had an answer that could be found. */
  readonly hasAnswer: boolean;
}

const DIALS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const LATELY = 100;

/** The figures of one question over all its outcomes, in the order in which they came. */
export function heldBackFigures(task: SuggesterTask, outcomes: readonly Outcome[]): TaskFigures {
  const answered = outcomes.filter((outcome) => outcome.hasAnswer);
  const judged = task === "statement" ? outcomes : answered;
  const first = (some: readonly Outcome[]) => shareOf(some, (outcome) => outcome.firstRight);
  const heard = judged.filter((outcome) => outcome.engineRight !== null);
  return {
    task,
    first: first(judged),
    lately: first(judged.slice(-LATELY)),
    firstThree: shareOf(judged, (outcome) => outcome.threeRight),
    engine: shareOf(heard, (outcome) => outcome.engineRight === true),
    dials: DIALS.map((dial) => dialFigures(task, dial, judged)),
    brier:
      judged.length === 0
        ? null
        : judged.reduce(
            (sum, { probability, firstRight }) => sum + (probability - (firstRight ? 1 : 0)) ** 2,
            0,
          ) / judged.length,
  };
}

/** The dial at which precision and recall together are best; 0.5 before anything was decided. */
export function bestDial({ dials }: TaskFigures): number {
  let best = 0.5;
  let highest = 0;
  for (const { dial, f1 } of dials) if (f1 > highest) [best, highest] = [dial, f1];
  return best;
}

function dialFigures(task: SuggesterTask, dial: number, judged: readonly Outcome[]): DialFigures {
  // For a statement the probability is that of "yes", whatever the first choice is.
  const shown = judged.filter((outcome) => outcome.probability >= dial);
  const isRight = (outcome: Outcome) => (task === "statement" ? outcome.hasAnswer : outcome.firstRight);
  const right = shown.filter(isRight).length;
  const there = judged.filter((outcome) => outcome.hasAnswer).length;
  const precision = makeShare(right, shown.length);
  const recall = makeShare(right, there);
  const sum = (precision.share ?? 0) + (recall.share ?? 0);
  return {
    dial,
    precision,
    recall,
    f1: sum === 0 ? 0 : (2 * (precision.share ?? 0) * (recall.share ?? 0)) / sum,
  };
}

function shareOf(outcomes: readonly Outcome[], isRight: (outcome: Outcome) => boolean): ShareWithInterval {
  return makeShare(outcomes.filter(isRight).length, outcomes.length);
}

function makeShare(right: number, of: number): ShareWithInterval {
  return { right, of, share: of === 0 ? null : right / of, ...wilsonInterval(right, of) };
}
