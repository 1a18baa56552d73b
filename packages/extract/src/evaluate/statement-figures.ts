/**
 * How well are the meanings of statements read: act, stance, certainty, negation, concept, actor, condition,
 * deadline, nesting? Only what the gold codes is measured, on pairs of `pairStatements`.
 *
 * - "statement": P = found statements with a partner, R = coded ones with a partner.
 * - "act", "certainty", "mode": share of pairs with the same label (P = R = accuracy).
 * - "stance", "concept", "actor", "negated", "nested": over pairs; P of what the engine says, R of what is coded.
 *   "accuracy:stance" and "accuracy:negated" also count pairs where neither side says anything as right.
 *   "polarity" asks less: of pairs where both take a side, for or against, how many take the same one? What is missing
 *   or too many is in "stance", what is turned round is here.
 *   An actor is the same when its name or its id is, a concept likewise; where several statements are coded with one
 *   claim (a claim about two concepts), each is a pair of its own.
 * - "token:condition", "exact:condition", "overlap:condition", and the same for deadlines: spans of the whole
 *   document, whatever statement they hang on, as in `polnear.ts`.
 * - "interval:deadline": P = found deadlines whose first and last day are those of the coded deadline they overlap,
 *   R likewise over coded deadlines. Codings without days are left out.
 * - "speaker:direct": of direct quotations found in both, how often the speaker named shares a word with the coded
 *   one; "exact:speaker:direct": how often it is the same words.
 */
import type { ReadStatement } from "@parley/core";
import { pairGroups, type TokenGroup } from "./gnqa.js";
import type { GoldStatement } from "./gold-statement.js";
import { tallySpans } from "./span-figures.js";
import { pairStatements, type StatementPair } from "./statement-pairs.js";
import { countsOf, type Tally } from "./tally.js";
import { tokensIn } from "./utterances-to-groups.js";

type Tokens = readonly (readonly [number, number])[];

/** Adds the figures of one document to its tally and returns the pairs, for confusion tables. */
export function tallyStatements(
  tally: Tally,
  gold: readonly GoldStatement[],
  found: readonly ReadStatement[],
  tokens: Tokens,
): StatementPair[] {
  // Most codings do not mark the writer's own voice: what is found there is then neither right nor wrong.
  const marksWriter = gold.some((one) => one.mode === "writer");
  const counted = marksWriter ? found : found.filter((one) => one.mode !== "writer");
  const codesNames = gold.some((one) => one.actor?.canonical !== undefined);
  const pairs = pairStatements(gold, counted, tokens);
  const statement = countsOf(tally, "statement");
  for (const pair of pairs) {
    const both = pair.gold !== null && pair.found !== null ? 1 : 0;
    if (pair.found !== null) statement.precisionCount += 1;
    if (pair.gold !== null) statement.recallCount += 1;
    statement.precisionSum += both;
    statement.recallSum += both;
    if (pair.gold === null || pair.found === null) continue;
    tallyPair(tally, pair.gold, pair.found);
    if (codesNames) tallyActor(tally, pair.gold, pair.found);
  }
  for (const role of ["condition", "deadline"] as const) {
    // A coding that knows no conditions at all has the field nowhere.
    if (!gold.some((one) => one[role] !== undefined)) continue;
    const spans = (statements: readonly (GoldStatement | ReadStatement)[]) =>
      statements.flatMap((one) => {
        const part = one[role];
        return part === null || part === undefined ? [] : part.spans.map((span) => tokensIn([span], tokens));
      });
    tallySpans(tally, role, spans(gold), spans(counted));
  }
  tallyIntervals(tally, gold, counted, tokens);
  return pairs;
}

function tallyPair(tally: Tally, gold: GoldStatement, found: ReadStatement): void {
  tallySame(tally, "mode", gold.mode, found.mode);
  tallySame(tally, "act", gold.act, found.act);
  tallySame(tally, "certainty", gold.certainty, found.certainty);
  if (gold.stance !== undefined) {
    const [coded, said] = [gold.stance?.polarity ?? null, found.stance?.polarity ?? null];
    tallySaid(tally, "stance", coded, said, coded === said);
    tallySame(tally, "accuracy:stance", coded ?? "none", said ?? "none");
    if (isSide(coded) && isSide(said)) tallySame(tally, "polarity", coded, said);
  }
  if (gold.negated !== undefined) {
    tallySaid(tally, "negated", gold.negated ? "yes" : null, found.negated ? "yes" : null, found.negated);
    tallySame(tally, "accuracy:negated", String(gold.negated), String(found.negated));
  }
  if (gold.nestedIn !== undefined) {
    const isNested = found.nestedIn !== null;
    tallySaid(tally, "nested", gold.nestedIn === null ? null : "yes", isNested ? "yes" : null, isNested);
  }
  if (gold.concept !== undefined) {
    // A candidate is a guess at a name, not a reading of the codebook.
    const said = found.concept === null || found.concept.candidate ? null : found.concept;
    const same = isSameName(gold.concept?.label, said?.label) || isSameId(gold.concept?.id, said?.id);
    tallySaid(tally, "concept", gold.concept?.label ?? null, said?.label ?? null, same);
  }
}

function isSide(polarity: string | null): polarity is "support" | "oppose" {
  return polarity === "support" || polarity === "oppose";
}

function tallyActor(tally: Tally, { actor: coded, mode }: GoldStatement, { actor }: ReadStatement): void {
  // The writer is nobody that could be named, in a coding as in a reading.
  const gold = mode === "writer" ? null : coded;
  const found = actor?.kind === "writer" ? null : actor;
  const same =
    isSameName(gold?.canonical, found?.canonical) || isSameId(gold?.entityId ?? null, found?.entityId);
  tallySaid(tally, "actor", gold?.canonical ?? null, found?.canonical ?? null, same);
}

/** Upper and lower case and a leading article make no other name: "The company", "company". */
function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?|der|die|das|eine?|einer)\s+/, "");
}

function isSameId(one: string | null | undefined, other: string | null | undefined): boolean {
  return typeof one === "string" && one === other;
}

/** Labels that every statement has: one count on either side. */
function tallySame(tally: Tally, measure: string, gold: string | undefined, found: string): void {
  if (gold === undefined) return;
  tallySaid(tally, measure, gold, found, gold === found);
}

/** Labels that may be absent on either side. */
function tallySaid(
  tally: Tally,
  measure: string,
  gold: string | null,
  found: string | null,
  same: boolean,
): void {
  // Nothing on either side: neither a hit nor a miss.
  if (gold === null && found === null) return;
  const counts = countsOf(tally, measure);
  const hit = gold !== null && found !== null && same ? 1 : 0;
  counts.precisionSum += hit;
  counts.recallSum += hit;
  if (found !== null) counts.precisionCount += 1;
  if (gold !== null) counts.recallCount += 1;
}

interface Interval {
  readonly ids: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Deadlines that overlap, and whether their days are the same. */
function tallyIntervals(
  tally: Tally,
  gold: readonly GoldStatement[],
  found: readonly ReadStatement[],
  tokens: Tokens,
): void {
  const dated = gold.filter((one) => one.deadline?.from !== undefined);
  if (dated.length === 0) return;
  const intervals = (statements: readonly (GoldStatement | ReadStatement)[]): Interval[] => {
    const byPlace = new Map<string, Interval>();
    for (const { deadline } of statements) {
      if (deadline === null || deadline === undefined) continue;
      const ids = tokensIn(deadline.spans, tokens);
      byPlace.set(ids.join(" "), { ids, from: deadline.from ?? null, to: deadline.to ?? null });
    }
    return [...byPlace.values()];
  };
  const [coded, read] = [intervals(dated), intervals(found)];
  const counts = countsOf(tally, "interval:deadline");
  const answers = (one: Interval, others: readonly Interval[]): boolean =>
    others.some(
      (other) =>
        other.from === one.from && other.to === one.to && other.ids.some((id) => one.ids.includes(id)),
    );
  counts.precisionSum += read.filter((one) => answers(one, coded)).length;
  counts.precisionCount += read.length;
  counts.recallSum += coded.filter((one) => answers(one, read)).length;
  counts.recallCount += coded.length;
}

/** Speakers of direct quotations, where both sides have the quotation as a direct one. */
export function tallyDirectSpeakers(
  tally: Tally,
  gold: readonly TokenGroup[],
  found: readonly TokenGroup[],
): void {
  const loose = countsOf(tally, "speaker:direct");
  const exact = countsOf(tally, "exact:speaker:direct");
  for (const [coded, said] of pairGroups(gold, found)) {
    if (coded.type !== "Direct" || said.type !== "Direct") continue;
    if (!said.quote.some((id) => coded.quote.includes(id))) continue;
    const touches = said.speaker.some((id) => coded.speaker.includes(id)) ? 1 : 0;
    const same = said.speaker.join(" ") === coded.speaker.join(" ") ? touches : 0;
    for (const [counts, hit] of [
      [loose, touches],
      [exact, same],
    ] as const) {
      counts.precisionSum += hit;
      counts.recallSum += hit;
      if (said.speaker.length > 0) counts.precisionCount += 1;
      if (coded.speaker.length > 0) counts.recallCount += 1;
    }
  }
}
