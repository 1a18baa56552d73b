/**
 * A first scenario out of a record, without any hand work: the issue most actors have taken sides on, and the conditions
 * their statements hang on. It is a file like any other, to be read, changed and saved.
 *
 * The issue is the codebook's scale that most actors speak about; without one the concept with the most actors for or
 * against it (then the most statements, then by name). Conditions are those of the codebook that occur, else the words
 * of the statements; those on the issue come first, and more than six nobody can read.
 */
import { conditionWords, recognizeCondition } from "../ledger/conditions.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { Codebook } from "../model/codebook.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { ScenarioFile, ScenarioFileIssue } from "../model/scenario-file.js";

export interface DraftOptions {
  readonly name: string;
  readonly language: Language;
  readonly codebook: Codebook | null;
  /** Whom a statement is counted for; `null` for nobody. */
  readonly actorOf: (row: LedgerStatement) => string | null;
  /** Entity of a concept of the codebook. */
  readonly conceptEntity: (conceptId: string) => string | null;
}

type Condition = NonNullable<ScenarioFile["conditions"]>[number];
type KnownCondition = Codebook["conditions"][number];

const MOST_CONDITIONS = 6;

/** The scenario; `null` when nobody has taken sides on anything. */
export function draftScenario(rows: readonly LedgerStatement[], options: DraftOptions): ScenarioFile | null {
  const stated = rows.filter(
    (row) =>
      row.concept !== null &&
      typeof row.statement.values.agreement === "number" &&
      options.actorOf(row) !== null,
  );
  const found = scaleIssue(stated, options) ?? conceptIssue(stated, options);
  if (found === null) return null;
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

interface FoundIssue {
  readonly issue: ScenarioFileIssue;
  /** Entities of the concepts that are about it. */
  readonly concepts: ReadonlySet<string>;
}

function scaleIssue(rows: readonly LedgerStatement[], options: DraftOptions): FoundIssue | null {
  let best: (FoundIssue & { readonly actors: number }) | null = null;
  for (const { id, labels, steps } of options.codebook?.scales ?? []) {
    const concepts = new Set(
      steps.flatMap(({ concept }) => (concept === undefined ? [] : (options.conceptEntity(concept) ?? []))),
    );
    const actors = actorsOn(rows, concepts, options).size;
    if (actors > (best?.actors ?? 0)) best = { issue: { id, labels, scale: id }, concepts, actors };
  }
  return best;
}

function conceptIssue(rows: readonly LedgerStatement[], options: DraftOptions): FoundIssue | null {
  const concepts = new Map(rows.flatMap(({ concept }) => (concept === null ? [] : [[concept.id, concept]])));
  const ranked = [...concepts.values()]
    .map((concept) => ({
      concept,
      label: entityLabel(concept, options.language),
      actors: actorsOn(rows, new Set([concept.id]), options).size,
      statements: rows.filter((row) => row.concept?.id === concept.id).length,
    }))
    .sort((a, b) => b.actors - a.actors || b.statements - a.statements || (a.label < b.label ? -1 : 1));
  const [first] = ranked;
  if (first === undefined) return null;
  return {
    issue: { id: "issue", labels: { [options.language]: first.label }, concept: first.concept.value },
    concepts: new Set([first.concept.id]),
  };
}

function actorsOn(
  rows: readonly LedgerStatement[],
  concepts: ReadonlySet<string>,
  { actorOf }: DraftOptions,
): ReadonlySet<string> {
  const on = rows.filter(({ concept }) => concept !== null && concepts.has(concept.id));
  return new Set(on.flatMap((row) => actorOf(row) ?? []));
}

/** The conditions that occur, in the order of the statements. */
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
  return [...conditions.values()].slice(0, MOST_CONDITIONS);
}
