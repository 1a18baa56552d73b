/**
 * A scenario: what a record says about who stands where, and a named list of edits to play out. The record's inputs
 * are never touched; taking an edit out of the list gives back what was there without it.
 *
 * Positions lie on a scale from 0 to 100 per issue, saliences between 0 and 100, capabilities on a ratio scale. Every
 * input carries an interval and says where it comes from: statements, a cited source, or a named assumption.
 */
import { z } from "zod";

const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
/** On the scale from 0 to 100; what lies off it is named when the edit is applied. */
const position = z.number();
const words = z.string().min(1);

/** What every edit says beside its operation: its name, why, and on what grounds. */
const grounds = {
  name: words,
  reason: z.string().optional(),
  /** A source that can be looked up. */
  source: z.string().optional(),
  /** Ids of statements. */
  statements: z.array(z.string()).optional(),
  /** Who assumed it. */
  assumption: z.string().optional(),
};
/** Of several issues the one that is meant; may be left out when there is one. */
const issue = key.optional();

const edit = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...grounds, edit: z.literal(kind), ...shape });

/**
 * | edit | what happens |
 * |---|---|
 * | position | the actor shifts; where it stood stays visible as a ghost |
 * | salience, salience-factor | the actor cares more or less; a factor is an escalation for all it names, cut at 100 |
 * | capability | new resources; 0 keeps the actor in the figure and takes it out of every vote |
 * | leave | removed, lost interest (salience 0), or blocked (capability 0): three different things |
 * | condition | a condition is met or fails |
 * | rule | another position under a condition |
 * | bounds | a public commitment or red line: the interval the actor stays in, and how far its ideal follows a move |
 * | veto | outcomes outside the interval are not accepted |
 * | reference | what happens without agreement |
 * | pledge | a contribution, under a condition |
 * | join | joins only if others do |
 * | deadline-passes | a condition expires, pledges that hang on it lapse, saliences decay |
 */
export const scenarioEditSchema = z.discriminatedUnion("edit", [
  edit("position", {
    actor: key,
    issue,
    value: position,
    low: position.optional(),
    high: position.optional(),
  }),
  edit("salience", { actor: key, issue, value: z.number().min(0).max(100) }),
  edit("salience-factor", { actors: z.array(key).min(1), issue, factor: z.number().min(0) }),
  edit("capability", { actor: key, value: z.number().min(0) }),
  edit("leave", { actor: key, how: z.enum(["removed", "lost-interest", "blocked"]) }),
  edit("condition", { condition: key, value: z.boolean() }),
  edit("rule", { actor: key, issue, when: words, position }),
  edit("bounds", {
    actor: key,
    issue,
    from: position,
    to: position,
    accommodation: z.number().min(0).max(1).optional(),
  }),
  edit("veto", { actor: key, issue, from: position, to: position }),
  edit("reference", { issue, value: position }),
  edit("pledge", {
    actor: key,
    what: words,
    low: z.number().min(0),
    likely: z.number().min(0),
    high: z.number().min(0),
    when: words.optional(),
  }),
  edit("join", {
    actor: key,
    after: z.array(key).optional(),
    count: z.int().min(0).optional(),
    share: z.number().min(0).max(1).optional(),
  }),
  edit("deadline-passes", {
    condition: key,
    days: z.number().min(0),
    /** Days in which saliences of those who stated a rule on the condition halve. */
    halfLife: z.number().positive(),
  }),
]);
export type ScenarioEdit = Readonly<z.infer<typeof scenarioEditSchema>>;

/** Where an input comes from. */
export interface Provenance {
  readonly kind: "statements" | "source" | "assumption";
  /** The method, the citation, or who assumed it. */
  readonly text: string;
  readonly statementIds: readonly string[];
  /** Different media behind the statements: volume measures the attention of media. */
  readonly sources: number;
}

export interface Input {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly provenance: Provenance;
}

export interface PositionRule {
  readonly when: string;
  readonly position: Input;
}

/** Where an actor stands on an issue. */
export interface Stand {
  /** Without any condition; `null` when none is on record. */
  readonly position: Input | null;
  /** Tried in order before `position`; the first whose conditions hold. */
  readonly rules: readonly PositionRule[];
  readonly salience: Input;
  /** What the actor has bound itself to. */
  readonly bounds: Bounds | null;
  /** How far the ideal follows a move, 0–1; 1 forgets the original stance. */
  readonly accommodation: number;
  readonly veto: Bounds | null;
  /** Position before an edit moved the actor. */
  readonly ghost: number | null;
}

export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly provenance: Provenance;
}

export interface JoinCondition {
  readonly after: readonly string[];
  readonly count: number;
  readonly share: number;
}

export interface ScenarioActor {
  readonly id: string;
  readonly label: string;
  readonly capability: Input;
  /** By issue; an issue on which nothing is on record is left out. */
  readonly stands: Readonly<Record<string, Stand>>;
  /** `null`: joins whatever others do. */
  readonly joins: JoinCondition | null;
}

export interface ScenarioIssue {
  readonly id: string;
  readonly label: string;
  readonly anchors: readonly { readonly value: number; readonly label: string }[];
  /** What happens without agreement. */
  readonly reference: number | null;
  /** Marked value whose crossing is searched for. */
  readonly threshold: number | null;
}

export interface ScenarioCondition {
  readonly id: string;
  readonly label: string;
  /** Does it hold in the record as it stands? */
  readonly holds: boolean;
  /** Not varied: every world has it as it is. */
  readonly fixed: boolean;
  /** Conditions it cannot hold without. */
  readonly requires: string | null;
}

export interface ScenarioPledge {
  readonly actor: string;
  /** What is pledged, with its unit: "soldiers". Only equal words are added up. */
  readonly what: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly when: string | null;
  readonly provenance: Provenance;
}

/** Who is not in the run, and why. */
export interface LeftOut {
  readonly actor: string;
  readonly label: string;
  readonly issue: string;
  readonly reason: "no position on record" | "only conditional positions on record";
}

/** Everything a run is made of. */
export interface ScenarioInputs {
  readonly issues: readonly ScenarioIssue[];
  readonly conditions: readonly ScenarioCondition[];
  readonly actors: readonly ScenarioActor[];
  readonly pledges: readonly ScenarioPledge[];
  /** Who is not an actor here and counts as having joined. */
  readonly outside: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Ids of the statements behind the inputs that a person has reviewed. */
  readonly reviewed: readonly string[];
}
