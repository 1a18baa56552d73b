/**
 * How far can a stated confidence be trusted? Share of found utterances that are right, by confidence (a reliability
 * table: DeGroot and Fienberg 1983). Right is a quote that a coder marked alike, 2|G∩S| / (|G| + |S|) ≥ 0.7 over tokens,
 * with one of the coded speaker's words, or with no speaker where none is coded.
 */
import type { Reading } from "@parley/core";
import type { TokenGroup } from "./gnqa.js";
import { likenessOf } from "./statement-pairs.js";
import { utterancesOf, utterancesToGroups } from "./utterances-to-groups.js";

export interface ReliabilityBin {
  /** Stated confidence, `from` included, `to` excluded except 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Of these, right. */
  readonly right: number;
}

const ALIKE = 0.7;
const BORDERS = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** An utterance as found, and whether a coder marked it alike. */
export interface JudgedUtterance {
  readonly confidence: number;
  readonly right: boolean;
}

/** Judges the utterances of one document; the writer's own voice, which most codings leave out, is left out. */
export function judgeUtterances(
  reading: Reading,
  text: string,
  gold: readonly TokenGroup[],
  tokens: readonly (readonly [number, number])[],
): JudgedUtterance[] {
  const coded = gold.map((group) => ({ quote: new Set(group.quote), speaker: new Set(group.speaker) }));
  const ids = new Set(reading.statements.map(({ utterance }) => utterance));
  return [...ids].flatMap((id) => {
    const statements = reading.statements.filter(({ utterance }) => utterance === id);
    const [group] = utterancesToGroups(utterancesOf({ ...reading, statements }, text), tokens);
    if (group === undefined) return [];
    const quote = new Set(group.quote);
    const right = coded.some(
      (one) =>
        likenessOf(one.quote, quote) >= ALIKE &&
        (group.speaker.some((token) => one.speaker.has(token)) ||
          (group.speaker.length === 0 && one.speaker.size === 0)),
    );
    return [{ confidence: Math.max(...statements.map(({ confidence }) => confidence)), right }];
  });
}

/** Bins with at least one utterance, lowest confidence first. */
export function reliability(judged: readonly JudgedUtterance[]): ReliabilityBin[] {
  return BORDERS.slice(1).flatMap((to, at) => {
    const from = BORDERS[at] ?? 0;
    const own = judged.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence <= 1)),
    );
    return own.length === 0
      ? []
      : [{ from, to, count: own.length, right: own.filter(({ right }) => right).length }];
  });
}
