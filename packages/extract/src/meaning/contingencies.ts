/**
 * What could happen: conditions that statements hang on, and what-if questions. Each can be toggled in a
 * scenario later.
 */
import { type Codebook, partAt, type Reading, type ReadStatement, type Span } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { findConditions } from "./condition.js";
import { conceptKey, isStopWord, stemOf } from "./stems.js";

type Contingency = Reading["contingencies"][number];

interface Found {
  readonly span: Span;
  readonly label: string;
  readonly kind: Contingency["kind"];
  readonly statements: readonly number[];
}

/** Conditions of the statements and what-ifs of the text; equal ones are merged by their words' stems. */
export function findContingencies(
  analyzed: AnalyzedText,
  statements: readonly ReadStatement[],
  codebook: Codebook | null = null,
): Contingency[] {
  const found = [...whatIfs(analyzed, statements), ...ofStatements(analyzed, statements)];
  const merged: { readonly key: string; readonly id: string | null; readonly found: Found[] }[] = [];
  for (const one of found) {
    const id = codebookCondition(one.label, analyzed, codebook);
    const key = id ?? conceptKey(one.label, analyzed.language);
    const known = merged.find((each) => each.key === key || overlaps(each.found[0]?.span, one.span));
    if (known === undefined) merged.push({ key, id, found: [one] });
    else known.found.push(one);
  }
  return merged.flatMap((group, i) => {
    const [first] = group.found;
    const part = first === undefined ? null : partAt(analyzed.text, [first.span]);
    if (first === undefined || part === null) return [];
    const label =
      group.id === null ? first.label : (codebookLabel(group.id, analyzed, codebook) ?? first.label);
    // What a question raises stays a what-if, also where a statement hangs on it.
    const { kind } = first;
    const ids = [...new Set(group.found.flatMap((one) => one.statements))].sort((a, b) => a - b);
    return [{ id: group.id ?? `contingency-${i + 1}`, label, part, statements: ids, kind }];
  });
}

function ofStatements(analyzed: AnalyzedText, statements: readonly ReadStatement[]): Found[] {
  return statements.flatMap(({ id, condition }) =>
    condition === null
      ? []
      : condition.spans.map((span) => ({
          span,
          label: labelOf(withoutInserts(analyzed.text.slice(span.start, span.end))),
          kind: "condition" as const,
          statements: [id],
        })),
  );
}

const ASKS_WHAT_IF = { de: /^(?:was|und was|doch was|aber was)$/, en: /^(?:what|and what|but what)$/ };

/** "Was geschieht, wenn …?", "What if …?": questions with a condition in them. */
function whatIfs(analyzed: AnalyzedText, statements: readonly ReadStatement[]): Found[] {
  const found: Found[] = [];
  for (const sentence of analyzed.sentences) {
    const last = analyzed.tokens[sentence.to - 1];
    const asks = last?.text === "?" || analyzed.tokens[sentence.to - 2]?.text === "?";
    if (!asks) continue;
    const opening = [sentence.from, sentence.from + 1].map((i) => analyzed.tokens[i]?.lower ?? "");
    const isWhat = opening.some((word) => ASKS_WHAT_IF[analyzed.language].test(word));
    if (!isWhat) continue;
    const from = findIf(analyzed, sentence);
    const first = from === null ? undefined : analyzed.tokens[from];
    const mark = analyzed.tokens[last?.text === "?" ? sentence.to - 2 : sentence.to - 3];
    if (first === undefined || mark === undefined || mark.end <= first.start) continue;
    const span = { start: first.start, end: mark.end };
    const claimed = statements
      .filter((statement) => statement.quote.start >= first.start && statement.quote.end <= span.end + 1)
      .map((statement) => statement.id);
    found.push({
      span,
      label: labelOf(withoutInserts(analyzed.text.slice(span.start, span.end))),
      kind: "what-if",
      statements: claimed,
    });
  }
  return found;
}

function findIf(
  analyzed: AnalyzedText,
  sentence: { readonly from: number; readonly to: number },
): number | null {
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (/^(?:wenn|falls|if)$/.test(analyzed.tokens[i]?.lower ?? "")) return i;
  }
  return findConditions(analyzed, sentence).length > 0 ? sentence.from : null;
}

/** "…, wie X behauptet, …": what is inserted is not what could happen. */
function withoutInserts(words: string): string {
  return words.replace(/, (?:wie|as) [^,]{1,80},/, "");
}

/** The words without what introduces them: "im Fall einer Waffenruhe" is "Waffenruhe". */
function labelOf(words: string): string {
  const bare = words
    .replace(
      /^(?:nur |erst |only )?(?:wenn|falls|sofern|solange|sobald|if|unless|once|provided that|provided|as long as|should|sollte|sollten)\s+/i,
      "",
    )
    .replace(
      /^(?:im falle?s? (?:eines|einer|von|des|der)?|für den fall,? (?:dass|eines|einer)|unter der (?:bedingung|voraussetzung),? (?:dass|eines|einer)?|bei (?:einem|einer)?|vorbehaltlich (?:eines|einer|der|des)?|in case of|in the event of|on condition that|subject to)\s*/i,
      "",
    )
    .replace(/^(?:an?|the|any|eine[mnrs]?|der|die|das|den|dem)\s+/i, "")
    .trim();
  return bare === "" ? words : bare;
}

function overlaps(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.start < b.end && b.start < a.end;
}

/** Id of the codebook's condition whose phrase has all its stems in the words. */
function codebookCondition(words: string, analyzed: AnalyzedText, codebook: Codebook | null): string | null {
  if (codebook === null) return null;
  const stems = new Set(stemsOf(words, analyzed));
  for (const condition of codebook.conditions)
    if (stemsOfPhrases(condition, analyzed).some((phrase) => isCovered(phrase, stems))) return condition.id;
  return null;
}

/** Stems of the phrases of a codebook's conditions, by language: the same for every document. */
const phraseStems = {
  de: new WeakMap<Condition, readonly (readonly string[])[]>(),
  en: new WeakMap<Condition, readonly (readonly string[])[]>(),
};
type Condition = Codebook["conditions"][number];

function stemsOfPhrases(condition: Condition, analyzed: AnalyzedText): readonly (readonly string[])[] {
  const { language } = analyzed;
  const known = phraseStems[language].get(condition);
  if (known !== undefined) return known;
  const label = condition.labels[language];
  const phrases = [...condition.phrases[language], ...(label === undefined ? [] : [label])];
  const stems = phrases.map((phrase) => stemsOf(phrase, analyzed));
  phraseStems[language].set(condition, stems);
  return stems;
}

function isCovered(stems: readonly string[], words: ReadonlySet<string>): boolean {
  return stems.length > 0 && stems.every((stem) => words.has(stem));
}

function stemsOf(words: string, analyzed: AnalyzedText): string[] {
  return (words.match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !isStopWord(word, analyzed.language))
    .map((word) => stemOf(word, analyzed.language));
}

function codebookLabel(id: string, analyzed: AnalyzedText, codebook: Codebook | null): string | null {
  const condition = codebook?.conditions.find((each) => each.id === id);
  return condition === undefined
    ? null
    : (condition.labels[analyzed.language] ?? condition.labels.en ?? condition.labels.de ?? null);
}
