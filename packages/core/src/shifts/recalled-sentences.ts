/** Which sentences recall an earlier word, by their words alone? With the sentences around them. */
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import { INSTEAD_OF } from "../ledger/replaced.js";
import { RECALLS_PROMISE, RECALLS_REFUSAL } from "./recall-words.js";

export interface Recall {
  readonly kind: "refusal" | "promise" | "instead";
  readonly sentence: LedgerSentence;
  /** The sentences before it, the nearest first. */
  readonly before: readonly LedgerSentence[];
  readonly after: readonly LedgerSentence[];
}

/** Longer ones were not divided well. */
const LONGEST = 700;
/** Sentences back in which the text says of whom and what it speaks. */
const REACH = 2;

/** The same sentences are asked about again and again. */
const known = new WeakMap<readonly LedgerSentence[], readonly Recall[]>();

/** @param sentences in order of documents and places */
export function recallsIn(sentences: readonly LedgerSentence[]): readonly Recall[] {
  const before = known.get(sentences);
  if (before !== undefined) return before;
  const found = sentences.flatMap((sentence, at) => recallOf(sentence, at, sentences) ?? []);
  known.set(sentences, found);
  return found;
}

function recallOf(sentence: LedgerSentence, at: number, sentences: readonly LedgerSentence[]): Recall | null {
  const kind = sentence.day === null || sentence.text.length > LONGEST ? null : kindOf(sentence);
  if (kind === null) return null;
  const isHere = ({ documentId }: LedgerSentence) => documentId === sentence.documentId;
  return {
    kind,
    sentence,
    before: sentences
      .slice(Math.max(0, at - REACH), at)
      .filter(isHere)
      .reverse(),
    after: sentences.slice(at + 1, at + 2).filter(isHere),
  };
}

function kindOf({ text, language }: LedgerSentence): Recall["kind"] | null {
  if (RECALLS_REFUSAL[language].test(text)) return "refusal";
  if (RECALLS_PROMISE[language].test(text)) return "promise";
  return INSTEAD_OF[language].test(text) ? "instead" : null;
}
