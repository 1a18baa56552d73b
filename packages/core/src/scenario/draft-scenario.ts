/**
 * A first scenario out of a record, without any hand work: an issue, and the conditions statements hang on. It is a file
 * like any other, to be read, changed and saved.
 *
 * Without a wish the issue is the codebook's scale that most actors speak about; without one the concept with the most
 * actors for or against it (then the most statements, then by name). Conditions are those of the codebook that occur,
 * else the words of the statements; those on the issue come first, and more than six nobody can read.
 */
import { fail } from "../errors.js";
import { conditionWords, recognizeCondition } from "../ledger/conditions.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { Codebook } from "../model/codebook.js";
import type { ScenarioFile } from "../model/scenario-file.js";
import { type IssueOptions, playableIssues } from "./playable-issues.js";

export interface DraftOptions extends IssueOptions {
  readonly name: string;
  /** Key of the issue wanted: `scale:ID` or `concept:VALUE`. */
  readonly issue?: string | undefined;
}

type Condition = NonNullable<ScenarioFile["conditions"]>[number];
type KnownCondition = Codebook["conditions"][number];

const MOST_CONDITIONS = 6;

/**
 * The scenario; `null` when nobody has taken sides on anything.
 *
 * @throws `SCENARIO_ISSUE_UNKNOWN` for an issue nobody has taken sides on
 */
export function draftScenario(rows: readonly LedgerStatement[], options: DraftOptions): ScenarioFile | null {
  const issues = playableIssues(rows, options);
  const [first] = issues;
  if (first === undefined) return null;
  const known = issues.map(({ key }) => key);
  const found =
    options.issue === undefined
      ? first
      : (issues.find(({ key }) => key === options.issue) ??
        fail("SCENARIO_ISSUE_UNKNOWN", {
          id: options.issue,
          where: options.name,
          nearest: first.key,
          known,
        }));
  const isOnIssue = (row: LedgerStatement) => row.concept !== null && found.concepts.has(row.concept.id);
  const conditions = conditionsIn(
    [...rows.filter(isOnIssue), ...rows.filter((row) => !isOnIssue(row))],
    options,
  );
  return {
    parley: "scenario/1",
    name: options.name,
    issues: [found.issue],
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** The conditions that occur: first those the codebook knows, then those found in the text; each in the order of the statements. */
function conditionsIn(rows: readonly LedgerStatement[], { codebook }: DraftOptions): Condition[] {
  const known: KnownCondition[] = [...(codebook?.conditions ?? [])];
  const conditions = new Map<string, Condition>();
  let unnamed = 0;
  for (const row of rows) {
    const words = conditionWords(row);
    if (words === null) continue;
    const language = row.documentLanguage ?? "en";
    const found = recognizeCondition(words, known, language);
    if (found !== null) {
      if (!conditions.has(found.id)) conditions.set(found.id, { id: found.id, labels: found.labels });
      continue;
    }
    unnamed += 1;
    const id = `condition-${unnamed}`;
    const labels = { [language]: words };
    const phrases = { [language]: [words] };
    known.push({ id, labels, phrases: { de: [], en: [], ...phrases } });
    conditions.set(id, { id, labels, phrases });
  }
  const ids = new Set(codebook?.conditions.map(({ id }) => id));
  const all = [...conditions.values()];
  return [...all.filter(({ id }) => ids.has(id)), ...all.filter(({ id }) => !ids.has(id))].slice(
    0,
    MOST_CONDITIONS,
  );
}
