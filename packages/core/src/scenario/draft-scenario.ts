/**
 * A first scenario out of a record, without any hand work: an issue, and the conditions statements hang on. It is a file
 * like any other, to be read, changed and saved.
 *
 * Without a wish the issue is the first (scales of the codebook, then concepts by the number of actors) on which
 * somebody's word hangs on a condition, so that there is something to play; the issue with the most actors comes second
 * when it is another one. Conditions are those of the codebook that occur, else the words of the statements; those on the
 * issues come first, and more than six nobody can read.
 */
import { fail } from "../errors.js";
import { languageOf } from "../ledger/classify.js";
import { conditionsIn } from "../ledger/conditions.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { Codebook } from "../model/codebook.js";
import type { Language } from "../model/reading.js";
import type { ScenarioFile } from "../model/scenario-file.js";
import { type IssueOptions, type PlayableIssue, playableIssues, sidesTaken } from "./playable-issues.js";

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
  const isOn = (issue: PlayableIssue) => (row: LedgerStatement) =>
    row.concept !== null && issue.concepts.has(row.concept.id);
  const hanging = new Set(
    sidesTaken(rows, options)
      .filter((row) => conditionsIn(row, [], languageOf(row)).tree !== null)
      .map(({ concept }) => concept?.id ?? ""),
  );
  const hangs = ({ concepts }: PlayableIssue) => [...concepts].some((id) => hanging.has(id));
  const chosen =
    options.issue === undefined
      ? [...new Set([issues.find((issue) => issue.actors >= LEAST_ACTORS && hangs(issue)) ?? found, found])]
      : [found];
  const isOnIssues = (row: LedgerStatement) => chosen.some((issue) => isOn(issue)(row));
  const conditions = conditionsOn(
    [...rows.filter(isOnIssues), ...rows.filter((row) => !isOnIssues(row))],
    options,
  );
  return {
    parley: "scenario/1",
    name: options.name,
    issues: chosen.map(({ issue }, at) => (at === 0 ? issue : { ...issue, id: `${issue.id}-${at + 1}` })),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** Nobody bargains alone. */
const LEAST_ACTORS = 2;

/** The conditions that occur: first those the codebook knows, then those found in the text; each in the order of the statements. */
function conditionsOn(rows: readonly LedgerStatement[], { codebook }: DraftOptions): Condition[] {
  const known: KnownCondition[] = [...(codebook?.conditions ?? [])];
  const conditions = new Map<string, Condition>();
  for (const row of rows) {
    const language = languageOf(row);
    for (const { conditionId, words } of conditionsIn(row, known, language).conditions) {
      const found = known.find(({ id }) => id === conditionId);
      if (found !== undefined) {
        const { id, labels } = found;
        if (!conditions.has(id)) conditions.set(id, { id, labels });
        continue;
      }
      const label = conditionLabel(words, language);
      // A stretch that was cut short says nothing of its own.
      const isCut = [...conditions.values()].some(({ labels }) => labels?.[language]?.startsWith(label));
      if (isCut) continue;
      const id = idOf(label, new Set(conditions.keys()));
      const labels = { [language]: label };
      const phrases = { [language]: [words] };
      known.push({ id, labels, phrases: { de: [], en: [], ...phrases } });
      conditions.set(id, { id, labels, phrases });
    }
  }
  const ids = new Set(codebook?.conditions.map(({ id }) => id));
  const all = [...conditions.values()];
  return [...all.filter(({ id }) => ids.has(id)), ...all.filter(({ id }) => !ids.has(id))].slice(
    0,
    MOST_CONDITIONS,
  );
}

/** "Im Fall einer Waffenruhe" → "Waffenruhe", "if a ceasefire holds" → "a ceasefire holds": what would have to be so. */
const OPENING = {
  de: /^[\s"„“”«»‚‘'(]*(?:(?:nur|erst|auch)\s+)?(?:(?:im|für den)\s+falle?\s+(?:eine[rs]|der|des)|bei(?:\s+eine[rm]|\s+der|m)?|nach(?:\s+eine[rm]|\s+der|\s+dem)?|unter\s+der\s+(?:bedingung|voraussetzung),?\s+dass|vorausgesetzt,?(?:\s+dass)?|wenn|falls|sofern|sobald|solange|sollten?)\s+/iu,
  en: /^[\s"„“”«»‚‘'(]*(?:(?:only|even)\s+)?(?:in the (?:event|case) of(?:\s+an?|\s+the)?|on (?:the )?condition that|provided(?: that)?|if|once|when|as soon as|as long as|should|after(?:\s+an?|\s+the)?)\s+/iu,
} as const;

function conditionLabel(words: string, language: Language): string {
  const opening = OPENING[language].exec(words)?.[0] ?? "";
  const label = words.slice(opening.length).replace(/[\s,;.]+$/u, "");
  // "Eines Waffenstillstands": a name stands in the nominative.
  const isGenitive = /\s(?:eines|des)\s+$/iu.test(opening) && !/\s/u.test(label);
  return label === "" ? words : isGenitive ? label.replace(/s$/u, "") : label;
}

const LONGEST_ID = 40;

/** An id that can be read, cut at a word. */
function idOf(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/[äöü]/gu, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const cut = plain.length <= LONGEST_ID ? plain : plain.slice(0, plain.lastIndexOf("-", LONGEST_ID));
  const base = cut === "" ? "condition" : cut;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
