/**
 * Who stands where, cares how much, and waits for what, as the coded statements of a record say it? Every value carries
 * the statements behind it, a method and an interval.
 *
 * | input | out of |
 * |---|---|
 * | position | unconditional statements (`derive-position.ts`) |
 * | position rules | statements under a condition of the scenario |
 * | salience | 100 (k + 5·½)/(n + 5): k of n statements of the actor are on the issue; ±15 |
 * | capability | never from how often the press names an actor: entered, or all 100 as an assumption |
 * | bounds, pull | confirmed commitments (`commitment-pull.ts`) |
 * | pledges | the ledger (`supply-tally.ts`) |
 * | join rules | whom the actor's pledges wait for, by the ledger |
 *
 * An actor of whom nothing unconditional is on record is named as left out, and never put at 50. How much the press
 * writes says what the press attends to: each value counts the media behind it.
 */
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { dayOf } from "../ledger/ledger-statement.js";
import { isOver } from "../ledger/supply-amounts.js";
import type { Commitment } from "../model/commitment.js";
import { type ConditionTree, withKeys } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import type {
  Input,
  JoinCondition,
  Provenance,
  ScenarioActor,
  ScenarioPledge,
  Stand,
} from "../model/scenario.js";
import { isReviewed } from "../model/status.js";
import { writeCondition } from "../text/condition-text.js";
import { pulledStand } from "./inputs/commitment-pull.js";
import { derivePosition, type PositionStatement } from "./inputs/derive-position.js";
import { leastHalfWidth, withInterval } from "./inputs/input-interval.js";
import { type IssueScale, readStance } from "./inputs/issue-scale.js";
import { speakerLevel, speakerLevels } from "./inputs/speaker-level.js";
import { pledgesOf } from "./inputs/supply-tally.js";

export interface RecordActor {
  readonly id: string;
  readonly label: string;
}

export interface DeriveOptions {
  readonly scales: readonly IssueScale[];
  /** Of units; English when left out. */
  readonly language?: Language;
  /** Last day that counts. */
  readonly asOf: string;
  readonly halfLife?: number;
  readonly speakers?: Partial<Readonly<Record<keyof typeof speakerLevels, number | undefined>>> | undefined;
  /** Whom a statement is counted for; `null` for nobody. */
  readonly actorOf: (row: LedgerStatement) => RecordActor | null;
  /** Whom a bound entity of the ledger is counted for. */
  readonly countedFor: (entityId: string) => string | null;
  /** What a statement hangs on, by the keys of the ledger; `null` when on nothing. */
  readonly treeOf: (row: LedgerStatement) => ConditionTree | null;
  /** The scenario's condition for one of the ledger; `null` when it is none. */
  readonly condition: (conditionId: string) => string | null;
  /** The medium of a document. */
  readonly sourceOf: (documentId: string) => string;
}

export interface DerivedInputs {
  readonly actors: readonly ScenarioActor[];
  readonly pledges: readonly ScenarioPledge[];
  /** Ids of the statements on the issues that a person has reviewed. */
  readonly reviewed: readonly string[];
}

/** Days after which a statement counts half. */
export const HALF_LIFE = 90;
/** Statements that the even prior of salience is worth. */
const PRIOR_STRENGTH = 5;

/** Everything the statements and the ledger say, by actor in the order of their ids. */
export function deriveInputs(
  rows: readonly LedgerStatement[],
  commitments: readonly Commitment[],
  options: DeriveOptions,
): DerivedInputs {
  const byActor = new Map<string, { readonly actor: RecordActor; readonly rows: LedgerStatement[] }>();
  for (const row of rows) {
    const day = dayOf(row);
    const actor = options.actorOf(row);
    if (actor === null || (day !== null && day > options.asOf)) continue;
    const known = byActor.get(actor.id) ?? { actor, rows: [] };
    known.rows.push(row);
    byActor.set(actor.id, known);
  }
  const actors = [...byActor.values()]
    .map(({ actor, rows: own }) => actorOf(actor, own, commitments, options))
    .filter(({ stands }) => Object.keys(stands).length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const present = new Set(actors.map(({ id }) => id));
  const inScenario = (entityId: string) => {
    const id = options.countedFor(entityId);
    return id !== null && present.has(id) ? id : null;
  };
  const behind = new Set(
    actors.flatMap(({ stands }) =>
      Object.values(stands).flatMap(({ salience }) => salience.provenance.statementIds),
    ),
  );
  return {
    actors,
    pledges: pledgesOf(commitments, inScenario, options.condition, options.language),
    reviewed: rows
      .filter(({ statement }) => isReviewed(statement.state) && behind.has(statement.id))
      .map(({ statement }) => statement.id)
      .sort(),
  };
}

/** What is assumed of every capability when none was entered. */
export const equalCapability: Input = {
  value: 100,
  low: 100 * (1 - leastHalfWidth.capability),
  high: 100 * (1 + leastHalfWidth.capability),
  provenance: { kind: "assumption", text: "equal", statementIds: [], sources: 0 },
};

function actorOf(
  { id, label }: RecordActor,
  rows: readonly LedgerStatement[],
  commitments: readonly Commitment[],
  options: DeriveOptions,
): ScenarioActor {
  const own = commitments.filter(
    ({ actor }) => actor.entityId !== null && options.countedFor(actor.entityId) === id,
  );
  const stands = options.scales.flatMap((scale) => {
    const stand = standOn(scale, rows, options);
    return stand === null ? [] : [[scale.id, pulledStand(stand, scale, own)] as const];
  });
  return {
    id,
    label,
    capability: equalCapability,
    stands: Object.fromEntries(stands),
    joins: joinsOf(id, own, options),
  };
}

/** Whom an actor waits for with what it has pledged; `null` when it waits for nobody. */
function joinsOf(
  id: string,
  commitments: readonly Commitment[],
  { countedFor }: DeriveOptions,
): JoinCondition | null {
  const named = commitments
    .filter(
      (commitment) => commitment.polarity === "do" && commitment.attribution === "own" && !isOver(commitment),
    )
    .flatMap(({ links }) => links.dependsOn.map((entityId) => countedFor(entityId) ?? entityId));
  const after = [...new Set(named)].filter((other) => other !== id).sort();
  return after.length === 0 ? null : { after, count: 0, share: 0 };
}

interface ReadStatement extends PositionStatement {
  readonly tree: ConditionTree | null;
}

/** Where some statements put an actor on an issue; `null` when none of them is about it. */
function standOn(scale: IssueScale, rows: readonly LedgerStatement[], options: DeriveOptions): Stand | null {
  const read = rows.flatMap((row) => readOn(scale, row, options));
  if (read.length === 0) return null;
  const derive = (statements: readonly ReadStatement[]) =>
    derivePosition(statements, {
      asOf: options.asOf,
      halfLife: options.halfLife ?? HALF_LIFE,
      provenance: (behind, text) => provenanceOf(behind, scale.isAssumed ? `${text}; scale assumed` : text),
    });
  const underConditions = new Map<string, ReadStatement[]>();
  for (const statement of read) {
    // Words that are no condition of the scenario cannot be switched: the statement then says nothing firm.
    const told = statement.tree === null ? null : withKeys(statement.tree, options.condition);
    if (told === null) continue;
    const when = writeCondition(told);
    underConditions.set(when, [...(underConditions.get(when) ?? []), statement]);
  }
  return {
    position: derive(read.filter(({ tree }) => tree === null)),
    rules: [...underConditions].flatMap(([when, statements]) => {
      const position = derive(statements);
      return position === null ? [] : [{ when, position }];
    }),
    salience: salienceOf(read, rows.length),
    bounds: null,
    accommodation: 1,
    veto: null,
    ghost: null,
  };
}

function readOn(scale: IssueScale, row: LedgerStatement, options: DeriveOptions): ReadStatement[] {
  const { statement, concept, documentId } = row;
  const { agreement } = statement.values;
  if (concept === null || typeof agreement !== "number" || statement.certainty === "hypothetical") return [];
  const reading = readStance(scale, concept.id, agreement === 1);
  if (reading === null) return [];
  const levels = { ...speakerLevels, ...options.speakers };
  const level = speakerLevel(row);
  return [
    {
      statementId: statement.id,
      reading,
      day: dayOf(row),
      speaker: levels[level] ?? speakerLevels[level],
      certainty: statement.level,
      source: options.sourceOf(documentId),
      tree: options.treeOf(row),
    },
  ];
}

function salienceOf(onIssue: readonly ReadStatement[], all: number): Input {
  const value = (100 * (onIssue.length + PRIOR_STRENGTH / 2)) / (all + PRIOR_STRENGTH);
  const text = `${onIssue.length} of ${all} statements, shrunk toward 50 by ${PRIOR_STRENGTH}`;
  return withInterval(value, undefined, undefined, leastHalfWidth.salience, provenanceOf(onIssue, text));
}

function provenanceOf(statements: readonly PositionStatement[], text: string): Provenance {
  return {
    kind: "statements",
    text,
    statementIds: statements.map(({ statementId }) => statementId),
    sources: new Set(statements.map(({ source }) => source)).size,
  };
}
