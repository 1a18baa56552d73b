/**
 * The inputs of a scenario: what the file states, and for the rest what the record says. Nothing is filled in without a
 * word: a missing salience is 50 and a missing capability 100, both as assumptions; a missing position leaves the actor
 * out of the run, by name.
 */
import { fail } from "../../errors.js";
import { supplyUnit } from "../../ledger/supply-unit.js";
import type { Codebook } from "../../model/codebook.js";
import type { Language } from "../../model/reading.js";
import type {
  Input,
  LeftOut,
  Provenance,
  ScenarioActor,
  ScenarioInputs,
  ScenarioIssue,
  Stand,
} from "../../model/scenario.js";
import type {
  ScenarioFile,
  ScenarioFileActor,
  ScenarioFileIssue,
  ScenarioValue,
} from "../../model/scenario-file.js";
import { noStand } from "../apply-scenario.js";
import { type DerivedInputs, equalCapability } from "../derive-inputs.js";
import { weightOf } from "../models/issue-actor.js";
import { leastHalfWidth, withInterval } from "./input-interval.js";
import { unitSteps } from "./issue-scale.js";

export interface CompleteOptions {
  /** Name of the file, for provenance and problems. */
  readonly file: string;
  readonly language: Language;
  readonly derived?: DerivedInputs | undefined;
  /** The codebook's scale of an issue. */
  readonly scaleOf?: (issue: ScenarioFileIssue) => Codebook["scales"][number] | null;
  /** Label of a condition, a concept or an actor in the record. */
  readonly labelOf?: (id: string) => string | null;
  /** Does a condition hold in the record, by its ledger? */
  readonly holdsNow?: (conditionId: string) => boolean | null;
}

type Words = { readonly de?: string | undefined; readonly en?: string | undefined } | undefined;

/**
 * Puts file and record together.
 *
 * @throws `SCENARIO_NO_POSITIONS`, `SCENARIO_WEIGHTS_ZERO`
 */
export function completeInputs(file: ScenarioFile, options: CompleteOptions): ScenarioInputs {
  const issues = file.issues.map((issue) => issueOf(issue, options));
  const derived = new Map(options.derived?.actors.map((actor) => [actor.id, actor]));
  const listed = new Set(file.actors?.map(({ id }) => id));
  const onlyListed = file.record?.actors === "listed";
  const actors = [
    ...(file.actors ?? []).map((actor) => actorOf(actor, derived.get(actor.id), options)),
    ...[...derived.values()].filter(({ id }) => !onlyListed && !listed.has(id)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const leftOut = issues.flatMap(({ id }) => actors.flatMap((actor) => leftOutOn(actor, id)));
  checkWeights(actors, options.file);
  return {
    issues,
    conditions: (file.conditions ?? []).map((condition) => ({
      id: condition.id,
      label: wordsIn(condition.labels, options.language) ?? options.labelOf?.(condition.id) ?? condition.id,
      holds: condition.holds ?? options.holdsNow?.(condition.id) ?? false,
      fixed: condition.fixed ?? false,
      requires: condition.requires ?? null,
    })),
    actors,
    pledges: [
      ...(options.derived?.pledges ?? []).filter(({ actor }) => actors.some(({ id }) => id === actor)),
      ...(file.pledges ?? []).map(({ when = null, ...pledge }) => ({
        actor: pledge.actor,
        what: supplyUnit(pledge.what, options.language),
        low: pledge.low,
        likely: pledge.likely,
        high: pledge.high,
        when,
        provenance: provenanceOf(pledge, options.file),
      })),
    ],
    outside: file.outside ?? [],
    leftOut,
    reviewed: options.derived?.reviewed ?? [],
  };
}

function issueOf(issue: ScenarioFileIssue, options: CompleteOptions): ScenarioIssue {
  const scale = options.scaleOf?.(issue) ?? null;
  const steps = scale === null ? [] : unitSteps(scale);
  const sorted = scale === null ? [] : [...scale.steps].sort((a, b) => a.value - b.value);
  const fromScale = sorted.map(({ labels }, at) => ({
    value: steps[at]?.value ?? 0,
    label: wordsIn(labels, options.language) ?? "",
  }));
  const ofConcept = { en: ["oppose", "support"], de: ["dagegen", "dafür"] }[options.language];
  const [against = "", for_ = ""] = ofConcept;
  const assumed =
    issue.concept === undefined
      ? []
      : [
          { value: 0, label: against },
          { value: 100, label: for_ },
        ];
  const anchors = issue.anchors?.map(({ value, labels }) => ({
    value,
    label: wordsIn(labels, options.language) ?? "",
  }));
  return {
    id: issue.id,
    label:
      wordsIn(issue.labels, options.language) ??
      wordsIn(scale?.labels, options.language) ??
      options.labelOf?.(issue.concept ?? "") ??
      issue.id,
    anchors: anchors ?? (fromScale.length > 0 ? fromScale : assumed),
    reference: issue.reference ?? null,
    threshold: issue.threshold ?? null,
  };
}

function actorOf(
  actor: ScenarioFileActor,
  derived: ScenarioActor | undefined,
  options: CompleteOptions,
): ScenarioActor {
  const stands: Record<string, Stand> = { ...derived?.stands };
  for (const [issue, stated] of Object.entries(actor.on ?? {})) {
    const known = stands[issue] ?? noStand("salience unknown, counted as 50");
    const { position, salience, rules, bounds, veto, accommodation } = stated;
    stands[issue] = {
      ...known,
      ...(position === undefined ? {} : { position: inputOf(position, leastHalfWidth.position, options) }),
      ...(salience === undefined ? {} : { salience: inputOf(salience, leastHalfWidth.salience, options) }),
      ...(rules === undefined
        ? {}
        : {
            rules: rules.map(({ when, position: place }) => ({
              when,
              position: inputOf(place, leastHalfWidth.position, options),
            })),
          }),
      ...(bounds === undefined
        ? {}
        : { bounds: { ...bounds, provenance: provenanceOf(bounds, options.file) } }),
      ...(veto === undefined ? {} : { veto: { ...veto, provenance: provenanceOf(veto, options.file) } }),
      ...(accommodation === undefined ? {} : { accommodation }),
    };
  }
  const { after = [], count = 0, share = 0 } = actor.joins ?? {};
  return {
    id: actor.id,
    label: actor.label ?? derived?.label ?? options.labelOf?.(actor.id) ?? actor.id,
    capability: actor.capability === undefined ? equalCapability : capabilityOf(actor.capability, options),
    stands,
    joins: actor.joins === undefined ? (derived?.joins ?? null) : { after, count, share },
  };
}

function leftOutOn({ id, label, stands }: ScenarioActor, issue: string): LeftOut[] {
  const stand = stands[issue];
  if (stand !== undefined && stand.position !== null) return [];
  // A salience out of statements says that the actor spoke of it; without a position it did so under conditions only.
  const isConditional =
    stand !== undefined && (stand.rules.length > 0 || stand.salience.provenance.kind === "statements");
  const reason = isConditional ? "only conditional positions on record" : "no position on record";
  return [{ actor: id, label, issue, reason }];
}

function checkWeights(actors: readonly ScenarioActor[], where: string): void {
  const stands = actors.flatMap(({ capability, stands: own }) =>
    Object.values(own).map((stand) => ({ capability, stand })),
  );
  const placed = stands.filter(({ stand }) => stand.position !== null || stand.rules.length > 0);
  if (placed.length === 0) fail("SCENARIO_NO_POSITIONS", { where });
  const hasWeight = placed.some(
    ({ capability, stand }) => weightOf({ capability: capability.value, salience: stand.salience.value }) > 0,
  );
  if (!hasWeight) fail("SCENARIO_WEIGHTS_ZERO", { where });
}

function inputOf(value: ScenarioValue, halfWidth: number, options: CompleteOptions): Input {
  const stated = typeof value === "number" ? { value } : value;
  return withInterval(stated.value, stated.low, stated.high, halfWidth, provenanceOf(stated, options.file));
}

function capabilityOf(value: ScenarioValue, options: CompleteOptions): Input {
  const stated = typeof value === "number" ? { value } : value;
  const reach = stated.value * leastHalfWidth.capability;
  return {
    value: stated.value,
    low: stated.low ?? stated.value - reach,
    high: stated.high ?? stated.value + reach,
    provenance: provenanceOf(stated, options.file),
  };
}

function provenanceOf(
  stated: {
    readonly source?: string | undefined;
    readonly statements?: readonly string[] | undefined;
    readonly assumption?: string | undefined;
  },
  file: string,
): Provenance {
  const { source, statements = [], assumption } = stated;
  if (statements.length > 0) {
    return { kind: "statements", text: source ?? `entered in ${file}`, statementIds: statements, sources: 0 };
  }
  if (source !== undefined) return { kind: "source", text: source, statementIds: [], sources: 1 };
  return { kind: "assumption", text: assumption ?? `entered in ${file}`, statementIds: [], sources: 0 };
}

function wordsIn(words: Words, language: Language): string | null {
  return words?.[language] ?? words?.[language === "de" ? "en" : "de"] ?? null;
}
