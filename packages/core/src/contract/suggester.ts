/** What the suggester says of a proposal, and what it says of itself: its figures on decisions it had not seen. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { uiLanguageSchema } from "./page.js";
import { entityRefSchema } from "./statements.js";

const probability = z.number().min(0).max(1);
const entityChoice = z.object({ entity: entityRefSchema, probability });

/** Second choices and probabilities for one statement or proposal, the likeliest first. */
export const suggestionViewSchema = z
  .object({
    statementId: recordIdSchema,
    /** Decisions learnt so far; with none, only the engine and the codebook speak. */
    lessons: z.int(),
    /** Choices below it are not offered. */
    dial: probability,
    /** Probability that a person keeps the proposal. */
    isStatement: probability,
    concepts: z.array(entityChoice),
    actors: z.array(entityChoice),
    /** 1 supports, 0 opposes, null takes no side. */
    stances: z.array(z.object({ agreement: z.number().nullable(), probability })),
  })
  .meta({ id: "Suggestion" });
export type SuggestionView = z.infer<typeof suggestionViewSchema>;

export const suggestionQuerySchema = z.object({
  labels: uiLanguageSchema,
  /** Entity ids a person has chosen already: the stance is toward that concept, by that actor. */
  concept: z.string().optional(),
  actor: z.string().optional(),
});
export type SuggestionQuery = z.infer<typeof suggestionQuerySchema>;

const share = z.object({
  right: z.int(),
  of: z.int(),
  /** `null` of none. */
  share: z.number().nullable(),
  /** Middle 95 % of what the share may be (Wilson 1927). */
  low: z.number(),
  high: z.number(),
});

export const suggesterViewSchema = z
  .object({
    lessons: z.int(),
    /** Suggestions below this probability are not offered; higher is fewer and surer. */
    dial: probability,
    tasks: z.array(
      z.object({
        task: z.enum(["statement", "concept", "stance", "actor"]),
        /** First choice right, over all decisions and over the last hundred; one of the first three right. */
        first: share,
        lately: share,
        firstThree: share,
        /** The engine's own say, where it said something. */
        engine: share,
        /** Mean squared difference of probability and outcome; `null` of none. */
        brier: z.number().nullable(),
        /** Dial at which precision and recall together are best. */
        bestDial: probability,
        dials: z.array(z.object({ dial: probability, precision: share, recall: share, f1: z.number() })),
      }),
    ),
  })
  .meta({ id: "Suggester" });
export type SuggesterView = z.infer<typeof suggesterViewSchema>;

export const suggesterEditSchema = z.object({ dial: probability });
