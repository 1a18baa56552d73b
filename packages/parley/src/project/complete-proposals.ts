/**
 * Fills what engines left open in undecided proposals from what people have decided: a concept, a stance, and a
 * confidence that says how often such proposals are kept. Of what the engine said, only its confidence is replaced,
 * and a concept that it had made up from the words of the claim. `why` keeps both the suggester's part and what
 * stood there before, so that a person sees who said what and the next round can begin from the engine's words.
 */
import type { Change, Statement, Value } from "@parley/core";
import { changeRecord } from "@parley/core";
import type { Suggestion } from "@parley/extract";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";
import { suggesterOf, suggestionDial, suggestionsOf } from "./suggester.js";
import { SUGGESTED, suggesterNotes } from "./suggester-lessons.js";

export interface Completed {
  /** Decisions behind it. */
  readonly lessons: number;
  readonly dial: number;
  /** Proposals that got a concept, a stance, or another confidence. */
  readonly proposals: number;
  readonly concepts: number;
  readonly stances: number;
}

export interface CompleteOptions {
  /** Choices below this probability are not filled in; the project's suggestion dial without it. */
  readonly dial?: number;
}

/** Below so many decisions the suggester has no experience to correct an engine's confidence by. */
const LEAST_LESSONS = 10;
const BATCH = 500;

/** Completes all undecided proposals, in batches of one command each. */
export function completeProposals(project: Project, options: CompleteOptions = {}): Completed {
  const { store } = project;
  const dial = options.dial ?? suggestionDial(project);
  const lessons = suggesterOf(project).suggester.lessons();
  const total = { proposals: 0, concepts: 0, stances: 0 };
  if (lessons < LEAST_LESSONS) return { lessons, dial, ...total };
  const open = store.connection.column<string>(
    "SELECT id FROM statement WHERE state = 'proposed' AND engine IS NOT NULL ORDER BY key",
  );
  for (let start = 0; start < open.length; start += BATCH) {
    const suggestions = suggestionsOf(project, open.slice(start, start + BATCH));
    const changes: Change[] = [];
    for (const [id, { suggestion }] of suggestions) {
      const before = store.read("statement", id);
      if (before === null) continue;
      const after = completed(before, suggestion, dial, project);
      if (after === null) continue;
      changes.push(changeRecord("statement", before, after));
      if (after.values.concept !== before.values.concept) total.concepts += 1;
      if (after.values.agreement !== before.values.agreement) total.stances += 1;
    }
    total.proposals += changes.length;
    const summary = { key: "proposals-completed", details: { count: changes.length } } as const;
    store.write({ summary, changes }, { coderId: project.coder.id });
  }
  return { lessons, dial, ...total };
}

/** The proposal with what the suggester adds; `null` when that is nothing new. */
function completed(
  proposal: Statement,
  suggestion: Suggestion,
  dial: number,
  project: Project,
): Statement | null {
  const { values, confidence, why } = asEngineSaid(proposal);
  const isOpen = (concept: Value | undefined): boolean =>
    typeof concept !== "string" || (allEntities(project).byId.get(concept)?.candidate ?? false);
  const [concept] = suggestion.concepts;
  if (isOpen(values.concept) && concept !== undefined && concept.probability >= dial) {
    why.push(noteOf("concept", values.concept ?? NOTHING, concept.probability));
    values.concept = concept.label;
  }
  const [stance] = suggestion.stances;
  const sure = stance !== undefined && stance.probability >= Math.max(dial, EVEN);
  if (values.agreement === undefined && sure && stance.label !== "none") {
    why.push(noteOf("stance", NOTHING, stance.probability));
    values.agreement = stance.label === "support" ? 1 : 0;
  }
  const kept = Math.round(suggestion.isStatement * 100) / 100;
  if (kept !== confidence) why.push(noteOf("confidence", confidence ?? 0, suggestion.isStatement));
  const after = { ...proposal, values, confidence: kept, why };
  const isSame =
    after.confidence === proposal.confidence &&
    values.concept === proposal.values.concept &&
    values.agreement === proposal.values.agreement;
  return isSame ? null : after;
}

/** A stance is filled in only when it is likelier than not: a wrong one makes enemies of friends. */
const EVEN = 0.5;
const NOTHING = "nothing";

/** "suggester:concept 0.83 instead of nothing" */
function noteOf(task: string, before: Value, probability: number): string {
  return `${SUGGESTED}${task} ${probability.toFixed(2)} instead of ${before}`;
}

/** The proposal without what the suggester filled in earlier: it may know better now. */
function asEngineSaid(proposal: Statement): {
  values: Record<string, Value>;
  confidence: number | null;
  why: string[];
} {
  const values: Record<string, Value> = { ...proposal.values };
  let { confidence } = proposal;
  for (const { task, before } of suggesterNotes(proposal)) {
    if (task === "stance") delete values.agreement;
    if (task === "confidence") confidence = Number(before);
    if (task === "concept" && before === NOTHING) delete values.concept;
    if (task === "concept" && before !== NOTHING) values.concept = before;
  }
  return { values, confidence, why: proposal.why.filter((one) => !one.startsWith(SUGGESTED)) };
}
