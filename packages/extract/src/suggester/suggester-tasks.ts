/**
 * The four questions the suggester learns to answer, and what it looks at for each: is this a statement at all,
 * which concept, which stance, who is meant.
 *
 * A stance is toward a concept, and actors keep their sides: the stance learner therefore sees the concept (the
 * decided one when teaching, the proposed or likeliest one when asked, as far as it can be trusted) and the pair of
 * actor and concept.
 */
import type { Example } from "./label-learner.js";
import { stanceMarks } from "./stance-marks.js";
import type { StanceLabel, SuggesterCase } from "./suggester-case.js";
import { addWordFeatures, type Features } from "./word-features.js";

export const suggesterTasks = ["statement", "concept", "stance", "actor"] as const;
export type SuggesterTask = (typeof suggesterTasks)[number];

/** One answer with the probability that a person gives it. */
export interface Choice<Label extends string = string> {
  readonly label: Label;
  readonly probability: number;
}

/** Weights of the clues before the first lesson: what the engine says is believed until experience says otherwise. */
export const clueWeights: Readonly<Record<SuggesterTask, readonly number[]>> = {
  statement: [0.6],
  concept: [0.6, 0.3],
  stance: [0.5],
  actor: [0.8, 0.1],
};

/** How much one named circumstance counts beside words, which together have length 1. */
const MARK = 0.3;
const STRONG_MARK = 1;
/** Words of the frame tell little about the concept. */
const FRAME_WEIGHT = 0.3;

/** Is it a statement? Labels `yes` and `no`. */
export function statementExample(about: SuggesterCase): Example {
  const features: Features = new Map();
  const { language } = about;
  addWordFeatures(features, about.claim, { kind: "claim", language });
  addWordFeatures(features, about.frame, { kind: "frame", language });
  const marks = new Map<string, number>([
    [`mode ${about.mode}`, MARK],
    [`act ${about.act}`, MARK],
    [`engine ${about.engine ?? "none"}`, MARK],
    [`named ${about.mention === "" ? "no" : "yes"}`, MARK],
  ]);
  for (const rule of about.why) marks.set(`rule ${rule}`, MARK);
  const clues = new Map([["yes", [about.confidence ?? 0]]]);
  return { features, marks, clues };
}

/** Which concept? Labels are concepts. */
export function conceptExample(about: SuggesterCase): Example {
  const features: Features = new Map();
  const { language, proposed } = about;
  addWordFeatures(features, about.claim, { kind: "claim", language });
  addWordFeatures(features, about.frame, { kind: "frame", language, weight: FRAME_WEIGHT });
  // What a text is about, its other statements are about as well.
  const marks = new Map<string, number>([[`document ${about.documentId}`, MARK]]);
  const clues = new Map<string, [number, number]>();
  for (const { concept, score } of about.hints) clues.set(concept, [0, score]);
  if (proposed.concept !== null) clues.set(proposed.concept, [1, clues.get(proposed.concept)?.[1] ?? 0]);
  return { features, marks, clues };
}

/** Who speaks about what, each with the probability that it is so; `null` for unknown. */
export interface Known {
  readonly concept: Choice | null;
  readonly actor: Choice | null;
}

/** For or against? Labels are `support`, `oppose`, `none`. */
export function stanceExample(about: SuggesterCase, { concept, actor }: Known): Example {
  const features: Features = new Map();
  const { language, proposed } = about;
  addWordFeatures(features, about.claim, { kind: "claim", language });
  addWordFeatures(features, about.frame, { kind: "frame", language });
  const marks = new Map<string, number>([[`act ${about.act}`, MARK]]);
  if (about.negated) marks.set("negated", MARK);
  for (const mark of stanceMarks(about.claim, language)) marks.set(mark, 0.4);
  if (about.frame !== "")
    for (const mark of stanceMarks(about.frame, language)) marks.set(`frame ${mark}`, 0.4);
  if (concept !== null) marks.set(`concept ${concept.label}`, STRONG_MARK * concept.probability);
  if (actor !== null) marks.set(`actor ${actor.label}`, MARK * actor.probability);
  if (concept !== null && actor !== null) {
    const both = concept.probability * actor.probability;
    marks.set(`actor ${actor.label} on ${concept.label}`, STRONG_MARK * both);
  }
  const clues = new Map<string, [number]>();
  if (proposed.stance !== null) clues.set(proposed.stance, [1]);
  return { features, marks, clues };
}

/**
 * Who is meant? Labels are actors.
 *
 * @param earlier actors decided in the same document so far, with their share of its decisions
 */
export function actorExample(about: SuggesterCase, earlier: ReadonlyMap<string, number>): Example {
  const features: Features = new Map();
  const { language, mention, proposed } = about;
  addWordFeatures(features, mention, { kind: "mention", language });
  const marks = new Map<string, number>([
    [`mention ${mention.toLowerCase()}`, STRONG_MARK],
    [`document ${about.documentId}`, MARK],
  ]);
  const clues = new Map<string, [number, number]>();
  for (const [actor, share] of earlier) clues.set(actor, [0, share]);
  if (proposed.actor !== null) clues.set(proposed.actor, [1, clues.get(proposed.actor)?.[1] ?? 0]);
  return { features, marks, clues };
}

/** A label of the stance learner. */
export function isStanceLabel(label: string): label is StanceLabel {
  return label === "support" || label === "oppose" || label === "none";
}
