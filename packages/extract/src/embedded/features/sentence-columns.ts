/** Sentences as columns of integers: what each one holds, for the features of its words. */
import type { RuleColumns } from "./rule-columns.js";
import type { TextColumns } from "./text-columns.js";

export interface SentenceColumns {
  /**
   * Bits: 1 verb of saying outside marks, 2 and 4 verbs of the second and third mood outside marks, 8 a speech in
   * marks, 16 other marks, 32 noun of saying, 64 question mark.
   */
  readonly flags: Int32Array;
  /** Modes that the rules found in it, one bit each. */
  readonly modes: Int32Array;
  /** Key of the first word. */
  readonly first: Int32Array;
  /** Lemma of its first verb of saying, or 0. */
  readonly lemma: Int32Array;
}

export function sentenceColumns(columns: TextColumns, rules: RuleColumns): SentenceColumns {
  const { sentences } = columns.analyzed;
  const made: SentenceColumns = {
    flags: new Int32Array(sentences.length),
    modes: new Int32Array(sentences.length),
    first: new Int32Array(sentences.length),
    lemma: new Int32Array(sentences.length),
  };
  for (const { index, from, to } of sentences) {
    let flags = 0;
    let modes = 0;
    for (let t = from; t < to; t += 1) {
      flags |= flagsOf(columns, t);
      const mode = rules.quote[t] ?? 0;
      if (mode !== 0) modes |= 1 << Math.floor((mode - 1) / 3);
      if (made.lemma[index] === 0 && isVerbOfSaying(columns, t)) made.lemma[index] = columns.lemma[t] ?? 0;
    }
    made.flags[index] = flags;
    made.modes[index] = modes;
    made.first[index] = columns.key[from] ?? 0;
  }
  return made;
}

function flagsOf(columns: TextColumns, t: number): number {
  const place = columns.quotation[t] ?? 0;
  const mood = columns.mood[t] ?? 0;
  let flags = 0;
  if (isVerbOfSaying(columns, t)) flags |= 1;
  if (place === 0 && mood === 2) flags |= 2;
  if (place === 0 && mood === 3) flags |= 4;
  if (place >= 1 && place <= 3) flags |= 8;
  if (place > 3) flags |= 16;
  if (((columns.noun[t] ?? 0) & 1) !== 0) flags |= 32;
  if (columns.shape[t] === 0 && columns.analyzed.tokens[t]?.text === "?") flags |= 64;
  return flags;
}

function isVerbOfSaying({ quotation, use, shape }: TextColumns, t: number): boolean {
  return quotation[t] === 0 && use[t] !== 0 && shape[t] === 1;
}
