/**
 * Reads `wikinews/codings.jsonl` and says what is wrong with it, with or without the texts at hand.
 */
import { existsSync, readFileSync } from "node:fs";
import { problemsIn } from "./check-coding.js";
import { type CodedText, MarkupError } from "./markup.js";
import { type Standoff, standoffSchema } from "./standoff.js";
import { type Article, byId, linesOf, splitOf } from "./wikinews-articles.js";
import { withText } from "./wikinews-markup.js";

export function readCodings(path: string): Standoff[] {
  return existsSync(path) ? parseCodings(readFileSync(path, "utf8")) : [];
}

export function parseCodings(content: string): Standoff[] {
  return linesOf(content).map((line) => standoffSchema.parse(JSON.parse(line)));
}

/** Sorted by id, keys in the order of the schema: the same codings give the same bytes. */
export function codingLines(codings: readonly Standoff[]): string {
  return [...codings]
    .sort(byId)
    .map((coding) => `${JSON.stringify(standoffSchema.parse(coding))}\n`)
    .join("");
}

/** What can be seen without the texts: order, splits, actors. */
export function problemsWithoutTexts(codings: readonly Standoff[]): string[] {
  return codings.flatMap((coding, index) => {
    const problems: string[] = [];
    const before = codings[index - 1];
    if (before !== undefined && byId(before, coding) >= 0) problems.push(`${coding.id}: out of order`);
    if (coding.split !== splitOf(coding.id)) problems.push(`${coding.id}: in the wrong split`);
    for (const { actor, utterance, letter } of coding.groups) {
      if (actor !== null && coding.actors[actor] === undefined) {
        problems.push(`${coding.id}: ${utterance}${letter}: unknown @${actor}`);
      }
    }
    return problems;
  });
}

/** The codings with their texts, and what the guidelines object to. */
export function withTexts(
  codings: readonly Standoff[],
  articles: ReadonlyMap<string, Article>,
): { readonly coded: readonly CodedText[]; readonly problems: readonly string[] } {
  const coded: CodedText[] = [];
  const problems: string[] = [];
  for (const coding of codings) {
    const article = articles.get(coding.id);
    if (article === undefined) {
      problems.push(`${coding.id}: no text`);
      continue;
    }
    try {
      const text = withText(coding, article);
      coded.push(text);
      problems.push(...problemsIn(text).map((problem) => `${coding.id}: ${problem}`));
    } catch (problem) {
      if (!(problem instanceof MarkupError)) throw problem;
      problems.push(problem.message);
    }
  }
  return { coded, problems };
}
