/** Counts what an export to `.dna` cannot hold or holds otherwise, in the order of the table of losses. */
import { describeProblem, dnaLosses, type ErrorCode, type Language } from "@parley/core";

export type LossCode = keyof typeof dnaLosses;

/** One line of the loss report. */
export interface Loss {
  readonly code: LossCode;
  readonly count: number;
  /** Some of what is concerned. */
  readonly examples: readonly string[];
  readonly words: string;
}

export interface Losses {
  /** Adds to a loss; an amount of 0 leaves it out. */
  readonly add: (code: LossCode, amount?: number, example?: string) => void;
  readonly report: (language: Language) => Loss[];
}

/** How many examples a line gives. */
const EXAMPLES = 10;

/** Starts counting, from nothing. */
export function countLosses(): Losses {
  const found = new Map<LossCode, { count: number; examples: string[] }>();
  return {
    add: (code, amount = 1, example) => {
      if (amount === 0) return;
      const loss = found.get(code) ?? { count: 0, examples: [] };
      found.set(code, loss);
      loss.count += amount;
      if (example !== undefined && loss.examples.length < EXAMPLES) loss.examples.push(example);
    },
    report: (language) =>
      (Object.keys(dnaLosses) as LossCode[]).flatMap((code) => {
        const loss = found.get(code);
        if (loss === undefined) return [];
        const details = { count: loss.count, examples: loss.examples };
        return [{ code, ...loss, words: describeProblem(code satisfies ErrorCode, details, language).what }];
      }),
  };
}
