/** One sentence with places to find, gold and found statements on it, for the tests of figures. */
import { partAt, type ReadStatement } from "@parley/core";
import { type GoldStatement, goldStatementSchema } from "../../src/evaluate/gold-statement.js";

export const CODED =
  "Ada Brandt will die Brücke bis Mai öffnen, falls das Geld reicht. „Wir warten“, sagte Lund.";
export const TOKENS: readonly (readonly [number, number])[] = [...CODED.matchAll(/\p{L}+|[^\s\p{L}]/gu)].map(
  (match) => [match.index, match.index + match[0].length],
);

export function partOf(words: string) {
  const start = CODED.indexOf(words);
  const part = partAt(CODED, [{ start, end: start + words.length }]);
  if (start === -1 || part === null) throw new Error(`not in the text: ${words}`);
  return part;
}

/** A coded statement; fields that are not given are not coded. */
export function coded(claim: string, more: Record<string, unknown> = {}): GoldStatement {
  return goldStatementSchema.parse({ utterance: 1, mode: "indirect", quote: partOf(claim), ...more });
}

/** A found statement; fields that are not given are as plain as can be. */
export function found(claim: string, more: Partial<ReadStatement> = {}): ReadStatement {
  return {
    id: 1,
    utterance: 1,
    actor: null,
    addressee: null,
    cue: null,
    frame: null,
    quote: partOf(claim),
    claim: partOf(claim),
    mode: "indirect",
    act: "assert",
    stance: null,
    negated: false,
    certainty: "stated",
    level: 0.8,
    medium: null,
    condition: null,
    time: null,
    deadline: null,
    concept: null,
    nestedIn: null,
    confidence: 0.5,
    engine: "test@1.0.0",
    why: [],
    ...more,
  };
}

/** An actor by the words that name it. */
export function actor(words: string, canonical: string, entityId: string | null = null) {
  return {
    ...partOf(words),
    canonical,
    kind: "person" as const,
    memberOf: [],
    office: null,
    entityId,
    members: [],
    unnamed: false,
    metonymic: false,
  };
}

/** A deadline by its words and days. */
export function deadline(words: string, from: string | null, to: string | null) {
  return { ...partOf(words), anchor: null, from, to, grade: "firm" as const, rule: "test", eventId: null };
}
