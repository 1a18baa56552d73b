/**
 * Where do two codings of one text differ? One line a difference, for whoever mends codings and guidelines.
 */
import { SPAN_JOINER } from "@parley/core";
import type { GoldReading, GoldStatement } from "../to-reading.js";
import { comparedParts, type Group, groupsOf, pairGroups, pairStatements, tokensOf } from "./pair-groups.js";

/** @returns lines beginning with the id of the text and the kind of difference, or "" */
export function differences(first: GoldReading, second: GoldReading): string {
  const tokens = tokensOf(first);
  const [a, b] = [groupsOf(first, tokens), groupsOf(second, tokens)];
  const pairs = pairGroups(a, b);
  const lines: string[] = [];
  const say = (kind: string, at: string, one: string, two: string) =>
    lines.push(`${first.document.id} ${kind} (${at}): ${one} ≠ ${two}`);
  const words = (positions: readonly number[]) => runs(positions).map(textOf).join(SPAN_JOINER) || "none";

  const [paired, answering] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, two]) => two))];
  for (const group of a.filter((group) => !paired.has(group)))
    say("only first", group.mode, words(group.quote), "none");
  for (const group of b.filter((group) => !answering.has(group)))
    say("only second", group.mode, "none", words(group.quote));
  for (const pair of pairs) {
    const [one, two] = pair;
    const at = words(one.quote).slice(0, 60);
    if (words(one.quote) !== words(two.quote)) say("border", one.mode, words(one.quote), words(two.quote));
    for (const part of comparedParts) {
      const [p, q] = [words(one.parts[part]), words(two.parts[part])];
      if (p !== q) say(part, at, p, q);
    }
    if (one.statements.length !== two.statements.length)
      say("statements", at, `${one.statements.length}`, `${two.statements.length}`);
    for (const [p, q] of pairStatements(pair, tokens)) {
      for (const [name, label] of labels) if (label(p) !== label(q)) say(name, at, label(p), label(q));
    }
  }
  return lines.join("\n");

  function runs(positions: Group["quote"]): [number, number][] {
    const found: [number, number][] = [];
    for (const position of positions) {
      const last = found.at(-1);
      if (last !== undefined && last[1] === position) last[1] = position + 1;
      else found.push([position, position + 1]);
    }
    return found;
  }

  function textOf([from, to]: readonly [number, number]): string {
    return first.text.slice(tokens[from]?.[0], tokens[to - 1]?.[1]).replaceAll("\n", " / ");
  }
}

const labels: readonly (readonly [name: string, label: (statement: GoldStatement) => string])[] = [
  ["mode", ({ mode }) => mode],
  ["medium", ({ medium, openMedium }) => medium ?? openMedium ?? "none"],
  ["act", ({ act }) => act],
  ["stance", ({ stance }) => (stance === null ? "none" : `${stance.polarity} ${stance.towards}`)],
  ["negation", ({ negated }) => `${negated}`],
  ["certainty", ({ certainty, level }) => `${certainty} ${level}`],
  ["wide reading", ({ core }) => `${!core}`],
  [
    "deadline days",
    ({ deadline }) => (deadline === null ? "none" : `${deadline.grade} ${deadline.from}..${deadline.to}`),
  ],
  ["time days", ({ time }) => (time === null ? "none" : `${time.relation} ${time.from}..${time.to}`)],
];
