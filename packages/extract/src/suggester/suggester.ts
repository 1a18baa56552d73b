/**
 * The suggester: what a person will probably decide about a proposal, learnt from what people have decided. It is
 * taught one decision at a time and useful from the first few on, because what the engine and the codebook say are
 * clues of their own; it shows its own figures on decisions it had not seen.
 *
 * The same lessons in the same order with the same seed give the same suggestions; that is also how a suggester is
 * kept: as its lessons.
 */
import { createCalibration } from "./calibration.js";
import { heldBackFigures, type Outcome, type TaskFigures } from "./held-back-figures.js";
import { createLabelLearner, type LabelLearner } from "./label-learner.js";
import type { Decided, Lesson, StanceLabel, SuggesterCase } from "./suggester-case.js";
import {
  actorExample,
  type Choice,
  clueWeights,
  conceptExample,
  isStanceLabel,
  type Known,
  type SuggesterTask,
  stanceExample,
  statementExample,
  suggesterTasks,
} from "./suggester-tasks.js";

/** What the suggester says about one proposal: the likeliest answers of each question, best first, at most five. */
export interface Suggestion {
  /** Probability that a person keeps it. */
  readonly isStatement: number;
  readonly concepts: readonly Choice[];
  readonly stances: readonly Choice<StanceLabel>[];
  readonly actors: readonly Choice[];
}

export interface Given {
  readonly concept?: string | null;
  readonly actor?: string | null;
}

export interface SuggesterOptions {
  readonly seed?: number;
  /** The concept above a concept, or `null`: what is learnt about a narrow concept helps its neighbors. */
  readonly broader?: (concept: string) => string | null;
}

export interface Suggester {
  /** @param given what a person has already said of it: the stance is then toward that concept, by that actor */
  readonly suggest: (about: SuggesterCase, given?: Given) => Suggestion;
  /** Predicts the decision, notes how that came out, and learns from it. */
  readonly learn: (lesson: Lesson) => void;
  /** Decisions learnt. */
  readonly lessons: () => number;
  /** Precision and recall on decisions before they were learnt. */
  readonly figures: () => readonly TaskFigures[];
}

const CHOICES = 5;
/** A narrow concept is that much likelier when the concept above it is. */
const FROM_BROADER = 0.4;
/** Before the name of a concept: "it or one below it". */
const ABOVE = "above\u0000";
/** A tree deeper than this is a circle. */
const DEEPEST = 6;

export function createSuggester({ seed = 1, broader = () => null }: SuggesterOptions = {}): Suggester {
  const learnerOf = (task: SuggesterTask, position: number): LabelLearner =>
    createLabelLearner({ clueWeights: clueWeights[task], seed: seed + position });
  const learners = Object.fromEntries(
    suggesterTasks.map((task, position) => [task, learnerOf(task, position)]),
  ) as Record<SuggesterTask, LabelLearner>;
  const calibrations = {
    statement: createCalibration(),
    concept: createCalibration(),
    stance: createCalibration(),
    actor: createCalibration(),
  };
  const outcomes: Record<SuggesterTask, Outcome[]> = { statement: [], concept: [], stance: [], actor: [] };
  /** Actors decided by document. */
  const spoken = new Map<string, Map<string, number>>();
  let lessons = 0;

  /** The concepts, and all concepts above them under names of their own: a broad concept is not what was decided. */
  function withBroader(concepts: readonly string[]): string[] {
    const all = new Set(concepts);
    for (const concept of concepts) {
      let above = broader(concept);
      for (let step = 0; above !== null && step < DEEPEST; step += 1) {
        all.add(ABOVE + above);
        above = broader(above);
      }
    }
    return [...all];
  }

  function earlierActors({ documentId }: SuggesterCase): ReadonlyMap<string, number> {
    const counts = spoken.get(documentId);
    if (counts === undefined) return new Map();
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return new Map([...counts].map(([actor, count]) => [actor, count / all]));
  }

  const conceptScores = (about: SuggesterCase) =>
    raisedByBroader(learners.concept.scores(conceptExample(about)));
  const actorScores = (about: SuggesterCase) =>
    learners.actor.scores(actorExample(about, earlierActors(about)));
  const stanceScores = (about: SuggesterCase, known: Known) =>
    learners.stance.scores(stanceExample(about, known));

  /** Each concept's score with that of the concept above it. */
  function raisedByBroader(scores: readonly (readonly [string, number])[]): (readonly [string, number])[] {
    const known = new Map(scores);
    return scores
      .filter(([label]) => !label.startsWith(ABOVE))
      .map(([concept, score]) => {
        const above = broader(concept);
        const from = above === null ? undefined : known.get(ABOVE + above);
        return [
          concept,
          from === undefined ? score : (1 - FROM_BROADER) * score + FROM_BROADER * from,
        ] as const;
      })
      .sort((a, b) => b[1] - a[1]);
  }

  function choicesOf(task: SuggesterTask, scores: readonly (readonly [string, number])[]): Choice[] {
    const choices = scores
      .slice(0, CHOICES)
      .map(([label, score]) => ({ label, probability: calibrations[task].probability(score) }));
    const sum = choices.reduce((total, { probability }) => total + probability, 0);
    // Concepts may be right together; a statement has one stance and one actor.
    return task === "concept" || sum <= 1
      ? choices
      : choices.map((choice) => ({ ...choice, probability: choice.probability / sum }));
  }

  function statementProbability(about: SuggesterCase): { score: number; probability: number } {
    const scores = new Map(learners.statement.scores(statementExample(about)));
    const score = ((scores.get("yes") ?? 0) - (scores.get("no") ?? 0) + 1) / 2;
    return { score, probability: calibrations.statement.probability(score) };
  }

  function suggest(about: SuggesterCase, given: Given = {}): Suggestion {
    const concepts = choicesOf("concept", conceptScores(about));
    const actors = choicesOf("actor", actorScores(about));
    const known = {
      concept: certain(given.concept ?? null) ?? proposedOrFirst(about.proposed.concept, concepts),
      actor: certain(given.actor ?? null) ?? proposedOrFirst(about.proposed.actor, actors),
    };
    const stances = choicesOf("stance", stanceScores(about, known));
    return {
      isStatement: statementProbability(about).probability,
      concepts,
      actors,
      stances: stances.flatMap(({ label, probability }) =>
        isStanceLabel(label) ? [{ label, probability }] : [],
      ),
    };
  }

  /** Predicts one question, notes the outcome, and lets the calibration learn from it. */
  function holdBack(
    task: SuggesterTask,
    scores: readonly (readonly [string, number])[],
    right: readonly string[],
    engine: string | null,
  ): void {
    const choices = choicesOf(task, scores);
    const isRight = (label: string | undefined) => label !== undefined && right.includes(label);
    outcomes[task].push({
      probability: choices[0]?.probability ?? 0,
      firstRight: isRight(choices[0]?.label),
      threeRight: choices.slice(0, 3).some(({ label }) => isRight(label)),
      engineRight: engine === null ? null : right.includes(engine),
      hasAnswer: true,
    });
    for (const [label, score] of scores.slice(0, CHOICES)) calibrations[task].add(score, isRight(label));
  }

  function learnStatement(about: SuggesterCase, { isStatement }: Decided): void {
    // What a person marked was never a proposal: there was nothing to predict.
    if (about.engine !== null) {
      const { score, probability } = statementProbability(about);
      outcomes.statement.push({
        probability,
        firstRight: probability >= 0.5 === isStatement,
        threeRight: probability >= 0.5 === isStatement,
        engineRight: about.confidence === null ? null : about.confidence >= 0.5 === isStatement,
        hasAnswer: isStatement,
      });
      calibrations.statement.add(score, isStatement);
    }
    learners.statement.teach(statementExample(about), [isStatement ? "yes" : "no"]);
  }

  function learn({ about, decided }: Lesson): void {
    lessons += 1;
    learnStatement(about, decided);
    if (!decided.isStatement) return;
    const { concepts, actor, stance } = decided;
    const [concept = null] = concepts;
    if (stance !== null) {
      const known = { concept: certain(concept), actor: certain(actor) };
      holdBack("stance", stanceScores(about, known), [stance], about.proposed.stance);
      learners.stance.teach(stanceExample(about, known), [stance]);
    }
    if (concept !== null) {
      holdBack("concept", conceptScores(about), concepts, about.proposed.concept);
      learners.concept.teach(conceptExample(about), withBroader(concepts));
    }
    if (actor !== null) {
      holdBack("actor", actorScores(about), [actor], about.proposed.actor);
      learners.actor.teach(actorExample(about, earlierActors(about)), [actor]);
      const counts = spoken.get(about.documentId) ?? new Map<string, number>();
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
      spoken.set(about.documentId, counts);
    }
  }

  return {
    suggest,
    learn,
    lessons: () => lessons,
    figures: () => suggesterTasks.map((task) => heldBackFigures(task, outcomes[task])),
  };
}

/** What the engine proposed, with the probability found for it; without a proposal the likeliest choice. */
function proposedOrFirst(proposed: string | null, choices: readonly Choice[]): Choice | null {
  if (proposed === null) return choices[0] ?? null;
  return choices.find(({ label }) => label === proposed) ?? { label: proposed, probability: 0 };
}

function certain(label: string | null): Choice | null {
  return label === null ? null : { label, probability: 1 };
}
