/**
 * Which group of the second coding answers which of the first? Pairs groups of one text one to one so that the
 * total overlap of their quotes is largest, as the evaluation does, and pairs the statements inside them.
 */
import { analyzeText, maximalAssignment, tokensIn } from "@parley/extract";
import type { GoldReading, GoldStatement } from "../to-reading.js";

/** From here on two groups are about the same words: at least half of them, by the Dice coefficient. */
const SAME_WORDS = 0.5;

export const comparedParts = [
  "speaker",
  "cue",
  "frame",
  "addressee",
  "condition",
  "deadline",
  "time",
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One act of saying: its statements, and its parts as positions of tokens, ascending. */
export interface Group {
  readonly mode: GoldStatement["mode"];
  readonly statements: readonly GoldStatement[];
  readonly quote: readonly number[];
  readonly parts: Readonly<Record<ComparedPart, readonly number[]>>;
  readonly nested: boolean;
}

export type Tokens = readonly (readonly [number, number])[];

/** [start, end) of the tokens of a text, punctuation included. */
export function tokensOf({ text, document }: Pick<GoldReading, "text" | "document">): Tokens {
  return analyzeText(text, document.lang).tokens.map(({ start, end }) => [start, end]);
}

export function groupsOf(reading: GoldReading, tokens: Tokens): Group[] {
  const byUtterance = new Map<number, GoldStatement[]>();
  for (const statement of reading.statements) {
    byUtterance.set(statement.utterance, [...(byUtterance.get(statement.utterance) ?? []), statement]);
  }
  return [...byUtterance.values()].flatMap((statements) => {
    const [first] = statements;
    if (first === undefined) return [];
    const union = (part: (statement: GoldStatement) => GoldStatement["quote"] | null) =>
      tokensIn(
        statements.flatMap((statement) => part(statement)?.spans ?? []),
        tokens,
      );
    return {
      mode: first.mode,
      statements,
      quote: union(({ quote }) => quote),
      nested: first.nestedIn !== null,
      parts: {
        // The writer is named nowhere: a reading puts the words themselves in the place of the speaker.
        speaker: first.mode === "writer" ? [] : union(({ actor }) => actor),
        cue: union(({ cue }) => cue),
        frame: union(({ frame }) => frame),
        addressee: union(({ addressee }) => addressee),
        condition: union(({ condition }) => condition),
        deadline: union(({ deadline }) => deadline),
        time: union(({ time }) => time),
      },
    };
  });
}

/** Dice coefficient of two ascending lists of positions; two empty ones have nothing in common. */
export function similarity(first: readonly number[], second: readonly number[]): number {
  const known = new Set(first);
  const both = second.filter((position) => known.has(position)).length;
  return both === 0 ? 0 : (2 * both) / (first.length + second.length);
}

/** Pairs of groups that share at least half of their words; of equal overlaps the one in the same mode. */
export function pairGroups(first: readonly Group[], second: readonly Group[]): [Group, Group][] {
  const weights = first.map((a) =>
    second.map((b) => {
      const overlap = similarity(a.quote, b.quote);
      return overlap < SAME_WORDS ? 0 : overlap + (a.mode === b.mode ? 0.01 : 0);
    }),
  );
  return maximalAssignment(weights).flatMap(([i, j]): [Group, Group][] => {
    const [a, b] = [first[i], second[j]];
    return a === undefined || b === undefined || (weights[i]?.[j] ?? 0) === 0 ? [] : [[a, b]];
  });
}

/** Pairs of statements of two paired groups, by their claims and actors; what one coder did not split off is left. */
export function pairStatements(
  [first, second]: readonly [Group, Group],
  tokens: Tokens,
): [GoldStatement, GoldStatement][] {
  const claim = (statement: GoldStatement) => tokensIn(statement.claim.spans, tokens);
  const weights = first.statements.map((a) =>
    second.statements.map(
      (b) => similarity(claim(a), claim(b)) + (a.actor?.text === b.actor?.text ? 0.1 : 0) + 0.001,
    ),
  );
  return maximalAssignment(weights).flatMap(([i, j]): [GoldStatement, GoldStatement][] => {
    const [a, b] = [first.statements[i], second.statements[j]];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}
