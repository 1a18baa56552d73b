/**
 * What an engine finds in one document: the JSON of `parley read`.
 *
 * An utterance is one act of saying; it carries one or more statements. A statement has one actor, one
 * concept, one stance. Statements of one utterance share `utterance` and repeat its parts. Where a contrast
 * ("not X but Y") splits an indirect quote, each statement carries its own half as `quote`; the
 * utterance's quote is then the union. `claim` is the piece of the quote a statement is about.
 */
import { z } from "zod";
import { partSchema } from "./part.js";

export const languages = ["de", "en"] as const;
export type Language = (typeof languages)[number];

export const speechModes = [
  "direct",
  "indirect",
  "reported",
  "free-indirect",
  "indirect-free-indirect",
  "writer",
] as const;
export const acts = [
  "assert",
  "announce",
  "demand",
  "refuse",
  "promise",
  "threaten",
  "predict",
  "question",
  "deny",
  "other",
] as const;
/** Acts that bind the one who speaks; by others a claim may bind, which its words have to say. */
export const bindingActs: ReadonlySet<string> = new Set<(typeof acts)[number]>([
  "announce",
  "promise",
  "refuse",
]);
export const actorKinds = ["person", "organization", "state", "collective", "writer"] as const;
export const polarities = ["support", "oppose", "neutral"] as const;
export const certainties = ["stated", "hedged", "hypothetical"] as const;
export const media = ["speech", "writing", "thought"] as const;
export const deadlineGrades = ["firm", "approx", "vague", "event", "conditional", "open"] as const;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const readActorSchema = partSchema.extend({
  /** Name in the document's language: "Emmanuel Macron", "Frankreich". */
  canonical: z.string(),
  kind: z.enum(actorKinds),
  /** Organizations and states the actor belongs to, nearest first: ["Präsidialamt", "Ukraine"]. */
  memberOf: z.array(z.string()),
  /** Office as the text names it: "Vizechef des ukrainischen Präsidialamtes". */
  office: z.string().nullable(),
  /** Id of the codebook's actor or ISO 3166 code of a state, when known. */
  entityId: z.string().nullable(),
  /** Members that a collective names: "Länder wie Deutschland" → ["Deutschland"]. */
  members: z.array(z.string()),
  /** A collective without names: "andere Länder". */
  unnamed: z.boolean(),
  /** A place or building stands for the institution: "Paris", "Kreml". */
  metonymic: z.boolean(),
});
export type ReadActor = Readonly<z.infer<typeof readActorSchema>>;

export const deadlineSchema = partSchema.extend({
  anchor: isoDate.nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  grade: z.enum(deadlineGrades),
  /** Name of the rule that resolved it: "coming-days". */
  rule: z.string(),
  eventId: z.string().nullable(),
});
export type Deadline = Readonly<z.infer<typeof deadlineSchema>>;

export const readTimeSchema = partSchema.extend({
  relation: z.enum(["before", "at", "after"]),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
});

export const readConceptSchema = z.object({
  /** Id in the codebook; `null` for a candidate made from the claim. */
  id: z.string().nullable(),
  label: z.string(),
  /** Not in the codebook: proposed from the words of the claim. */
  candidate: z.boolean(),
  score: z.number(),
});

export const readStatementSchema = z.object({
  /** Position in this reading, from 1. */
  id: z.int(),
  utterance: z.int(),
  actor: readActorSchema.nullable(),
  addressee: partSchema.extend({ canonical: z.string().nullable() }).nullable(),
  cue: partSchema.nullable(),
  frame: partSchema.nullable(),
  quote: partSchema,
  /** The piece of the quote that this statement is about; equal to the quote when it says one thing. */
  claim: partSchema,
  mode: z.enum(speechModes),
  act: z.enum(acts),
  stance: z.object({ polarity: z.enum(polarities), towards: z.string().nullable() }).nullable(),
  negated: z.boolean(),
  certainty: z.enum(certainties),
  /** 0.2 could, 0.4 ready to, 0.6 intends, 0.8 will, 1 signed or ordered. */
  level: z.number().min(0).max(1),
  medium: z.enum(media).nullable(),
  condition: partSchema.nullable(),
  time: readTimeSchema.nullable(),
  deadline: deadlineSchema.nullable(),
  concept: readConceptSchema.nullable(),
  /** Utterance that this one is reported inside of. */
  nestedIn: z.int().nullable(),
  confidence: z.number().min(0).max(1),
  /** "name@version" */
  engine: z.string(),
  /** Names of the rules that led here, for "why was this proposed?". */
  why: z.array(z.string()),
});
export type ReadStatement = Readonly<z.infer<typeof readStatementSchema>>;

/** Something that takes place and at which or about which things are said: a summit, a vote. */
export const readEventSchema = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  place: z.string().nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  participants: z.array(z.string()),
  mentions: z.array(partSchema),
});
export type ReadEvent = Readonly<z.infer<typeof readEventSchema>>;

/** What could happen and can be toggled in a scenario: "new offensives on three sectors". */
export const contingencySchema = z.object({
  id: z.string(),
  label: z.string(),
  part: partSchema,
  /** Statements (ids of this reading) that claim it or hang on it. */
  statements: z.array(z.int()),
  kind: z.enum(["condition", "what-if"]),
});
export type Contingency = Readonly<z.infer<typeof contingencySchema>>;

export const readingSchema = z.object({
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    lang: z.enum(languages),
    date: isoDate.nullable(),
  }),
  statements: z.array(readStatementSchema),
  events: z.array(readEventSchema),
  contingencies: z.array(contingencySchema),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;
