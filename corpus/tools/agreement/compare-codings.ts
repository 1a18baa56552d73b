/**
 * What do two codings of one text have in common? Counts of equal stretches and pairs of labels, so that texts
 * can be added up and drawn again.
 */
import type { LabelPair, Span } from "@parley/core";
import type { GoldReading, GoldStatement } from "../to-reading.js";
import { comparedParts, type Group, groupsOf, pairGroups, pairStatements, tokensOf } from "./pair-groups.js";

/** How much the two have, and how much of it is the same: stretches or tokens. */
export interface Shared {
  both: number;
  first: number;
  second: number;
}

export interface Comparison {
  /** By measure: "quote found", "quote exact", "quote tokens", "speaker exact", "direct tokens" … */
  readonly shared: ReadonlyMap<string, Shared>;
  /** By label: "act", "stance" … of statements that both coded. */
  readonly labels: ReadonlyMap<string, readonly LabelPair[]>;
  /** Outermost quotes of both coders in steps of one token. */
  readonly units: readonly [first: readonly Span[], second: readonly Span[]];
  readonly tokens: number;
}

export const comparedLabels = [
  "mode",
  "medium",
  "act",
  "stance",
  "negation",
  "certainty",
  "wide reading",
  "condition or none",
  "deadline or none",
  "deadline days",
] as const;

export function compareCodings(first: GoldReading, second: GoldReading): Comparison {
  const tokens = tokensOf(first);
  const a = groupsOf(first, tokens);
  const b = groupsOf(second, tokens);
  const pairs = pairGroups(a, b);
  const shared = new Map<string, Shared>();
  const count = (measure: string, both: number, one: number, two: number) => {
    const known = shared.get(measure) ?? { both: 0, first: 0, second: 0 };
    shared.set(measure, { both: known.both + both, first: known.first + one, second: known.second + two });
  };
  const exact = pairs.filter(([one, two]) => isSame(one.quote, two.quote));
  count("quote found", pairs.length, a.length, b.length);
  count("quote exact", exact.length, a.length, b.length);
  countTokens("quote tokens", a, b, ({ quote }) => quote);
  for (const mode of new Set([...a, ...b].map((group) => group.mode))) {
    const inMode = (group: Group) => group.mode === mode;
    const equal = exact.filter(([one, two]) => inMode(one) && inMode(two));
    count(`${mode} exact`, equal.length, a.filter(inMode).length, b.filter(inMode).length);
    countTokens(`${mode} tokens`, a.filter(inMode), b.filter(inMode), ({ quote }) => quote);
  }
  for (const part of comparedParts) {
    for (const [one, two] of pairs) {
      const [p, q] = [one.parts[part], two.parts[part]];
      const equal = p.length > 0 && isSame(p, q);
      count(`${part} exact`, equal ? 1 : 0, p.length > 0 ? 1 : 0, q.length > 0 ? 1 : 0);
      countTokens(`${part} tokens`, [one], [two], ({ parts }) => parts[part]);
    }
  }
  return {
    shared,
    labels: labelsOf(pairs.flatMap((pair) => pairStatements(pair, tokens))),
    units: [outermost(a), outermost(b)],
    tokens: tokens.length,
  };

  function countTokens(
    measure: string,
    one: readonly Group[],
    two: readonly Group[],
    part: (group: Group) => readonly number[],
  ) {
    const [p, q] = [new Set(one.flatMap(part)), new Set(two.flatMap(part))];
    count(measure, [...p].filter((token) => q.has(token)).length, p.size, q.size);
  }
}

function labelsOf(pairs: readonly [GoldStatement, GoldStatement][]): Map<string, LabelPair[]> {
  const labels = new Map<string, LabelPair[]>(comparedLabels.map((label) => [label, []]));
  for (const [first, second] of pairs) {
    const add = (name: (typeof comparedLabels)[number], label: (statement: GoldStatement) => string) =>
      labels.get(name)?.push([label(first), label(second)]);
    add("mode", ({ mode }) => mode);
    add("medium", ({ medium, openMedium }) => medium ?? openMedium ?? "none");
    add("act", ({ act }) => act);
    add("stance", ({ stance }) => stance?.polarity ?? "none");
    add("negation", ({ negated }) => `${negated}`);
    add("certainty", ({ certainty }) => certainty);
    add("wide reading", ({ core }) => `${!core}`);
    add("condition or none", ({ condition }) => `${condition !== null}`);
    add("deadline or none", ({ deadline }) => `${deadline !== null}`);
    if (first.deadline !== null && second.deadline !== null) {
      add("deadline days", ({ deadline }) => `${deadline?.grade} ${deadline?.from}..${deadline?.to}`);
    }
  }
  return labels;
}

/** Stretches of neighboring tokens in quotes that lie in no other one. */
function outermost(groups: readonly Group[]): Span[] {
  const units: { start: number; end: number }[] = [];
  const all = new Set<number>();
  for (const { quote } of groups) for (const token of quote) all.add(token);
  const borders = new Set(groups.filter(({ nested }) => !nested).map(({ quote }) => quote[0]));
  for (const token of [...all].sort((a, b) => a - b)) {
    const last = units.at(-1);
    // A new group begins a new unit even where it touches the one before.
    if (last !== undefined && last.end === token && !borders.has(token)) last.end = token + 1;
    else units.push({ start: token, end: token + 1 });
  }
  return units;
}

function isSame(first: readonly number[], second: readonly number[]): boolean {
  return first.length === second.length && first.every((position, k) => position === second[k]);
}
