/**
 * What do the inputs look like once the edits have happened? The original stays untouched: every edit gives new inputs,
 * so that taking an edit out of the list gives exactly what was there without it.
 */
import { fail } from "../errors.js";
import type {
  Input,
  Provenance,
  ScenarioActor,
  ScenarioEdit,
  ScenarioInputs,
  Stand,
} from "../model/scenario.js";
import { failsWithout } from "./condition-expression.js";
import { leastHalfWidth, withInterval } from "./inputs/input-interval.js";

const MOST_SALIENCE = 100;

/**
 * The inputs with all edits applied in their order.
 *
 * @throws `SCENARIO_ACTOR_UNKNOWN`, `SCENARIO_ISSUE_UNKNOWN`, `SCENARIO_CONDITION_UNKNOWN`, `SCENARIO_POSITION_OFF_SCALE`
 */
export function applyEdits(inputs: ScenarioInputs, edits: readonly ScenarioEdit[]): ScenarioInputs {
  return edits.reduce(applyEdit, inputs);
}

/** Where an edit's value comes from. */
export function groundsOf({ source, statements, assumption, name }: ScenarioEdit): Provenance {
  if (statements !== undefined && statements.length > 0) {
    return { kind: "statements", text: source ?? `edit "${name}"`, statementIds: statements, sources: 0 };
  }
  if (source !== undefined) return { kind: "source", text: source, statementIds: [], sources: 1 };
  return { kind: "assumption", text: assumption ?? `edit "${name}"`, statementIds: [], sources: 0 };
}

function applyEdit(inputs: ScenarioInputs, edit: ScenarioEdit): ScenarioInputs {
  const provenance = groundsOf(edit);
  checkScale(edit);
  switch (edit.edit) {
    case "position": {
      const value = withInterval(edit.value, edit.low, edit.high, leastHalfWidth.position, provenance);
      return onStand(inputs, edit, (stand) => ({
        ...stand,
        position: value,
        // The shift holds whatever the conditions: that is what makes it an edit and not a rule.
        rules: [],
        ghost: stand.position?.value ?? stand.ghost,
      }));
    }
    case "salience":
      return onStand(inputs, edit, (stand) => ({ ...stand, salience: salienceOf(edit.value, provenance) }));
    case "salience-factor":
      return edit.actors.reduce(
        (changed, actor) =>
          onStand(changed, { ...edit, actor }, (stand) => ({
            ...stand,
            salience: scaled(stand.salience, edit.factor, provenance),
          })),
        inputs,
      );
    case "capability":
      return onActor(inputs, edit, (actor) => ({
        ...actor,
        capability: capabilityOf(edit.value, provenance),
      }));
    case "leave":
      return leave(inputs, edit, provenance);
    case "condition":
      return setCondition(inputs, edit.condition, edit.value, edit.name);
    case "rule":
      return onStand(inputs, edit, (stand) => ({
        ...stand,
        rules: [
          {
            when: edit.when,
            position: withInterval(edit.position, undefined, undefined, leastHalfWidth.position, provenance),
          },
          ...stand.rules,
        ],
      }));
    case "bounds":
      return onStand(inputs, edit, (stand) => ({
        ...stand,
        bounds: { from: edit.from, to: edit.to, provenance },
        accommodation: edit.accommodation ?? stand.accommodation,
      }));
    case "veto":
      return onStand(inputs, edit, (stand) => ({
        ...stand,
        veto: { from: edit.from, to: edit.to, provenance },
      }));
    case "reference": {
      const id = issueId(inputs, edit);
      return {
        ...inputs,
        issues: inputs.issues.map((one) => (one.id === id ? { ...one, reference: edit.value } : one)),
      };
    }
    case "pledge": {
      const { actor, what, low, likely, high, when = null } = edit;
      checkActor(inputs, actor, edit.name);
      return {
        ...inputs,
        pledges: [...inputs.pledges, { actor, what, low, likely, high, when, provenance }],
      };
    }
    case "join": {
      const { after = [], count = 0, share = 0 } = edit;
      return onActor(inputs, edit, (actor) => ({ ...actor, joins: { after, count, share } }));
    }
    case "deadline-passes":
      return expire(inputs, edit, provenance);
  }
}

/** The places on the scale that an edit names. */
export function placesOf(edit: ScenarioEdit): readonly number[] {
  switch (edit.edit) {
    case "position":
      return [edit.value, edit.low, edit.high].filter((value) => value !== undefined);
    case "rule":
      return [edit.position];
    case "bounds":
    case "veto":
      return [edit.from, edit.to];
    case "reference":
      return [edit.value];
    default:
      return [];
  }
}

function checkScale(edit: ScenarioEdit): void {
  const off = placesOf(edit).find((value) => !(value >= 0 && value <= 100));
  if (off !== undefined) {
    fail("SCENARIO_POSITION_OFF_SCALE", { value: off, low: 0, high: 100, where: edit.name });
  }
}

type EditOf<Kind extends ScenarioEdit["edit"]> = Extract<ScenarioEdit, { edit: Kind }>;

function leave(inputs: ScenarioInputs, edit: EditOf<"leave">, provenance: Provenance): ScenarioInputs {
  switch (edit.how) {
    case "removed":
      checkActor(inputs, edit.actor, edit.name);
      return { ...inputs, actors: inputs.actors.filter(({ id }) => id !== edit.actor) };
    case "lost-interest":
      return onActor(inputs, edit, (actor) => ({
        ...actor,
        stands: everyStand(actor, (stand) => ({ ...stand, salience: salienceOf(0, provenance) })),
      }));
    case "blocked":
      return onActor(inputs, edit, (actor) => ({ ...actor, capability: capabilityOf(0, provenance) }));
  }
}

/** A condition that was not met in time: it fails, what was pledged for it lapses, and interest in it fades. */
function expire(
  inputs: ScenarioInputs,
  edit: EditOf<"deadline-passes">,
  provenance: Provenance,
): ScenarioInputs {
  const waitsFor = (when: string | null) => failsWithout(when, edit.condition);
  const left = 2 ** (-edit.days / edit.halfLife);
  const expired = setCondition(inputs, edit.condition, false, edit.name);
  return {
    ...expired,
    pledges: expired.pledges.filter(({ when }) => !waitsFor(when)),
    actors: expired.actors.map((actor) => ({
      ...actor,
      stands: everyStand(actor, (stand) =>
        stand.rules.some(({ when }) => waitsFor(when))
          ? { ...stand, salience: scaled(stand.salience, left, provenance) }
          : stand,
      ),
    })),
  };
}

function setCondition(inputs: ScenarioInputs, id: string, holds: boolean, where: string): ScenarioInputs {
  const known = inputs.conditions.map((condition) => condition.id);
  if (!known.includes(id)) fail("SCENARIO_CONDITION_UNKNOWN", { id, where, nearest: "", known });
  return {
    ...inputs,
    conditions: inputs.conditions.map((one) => (one.id === id ? { ...one, holds, fixed: true } : one)),
  };
}

function checkActor(inputs: ScenarioInputs, id: string, where: string): void {
  const known = inputs.actors.map((actor) => actor.id);
  if (!known.includes(id)) fail("SCENARIO_ACTOR_UNKNOWN", { id, where, nearest: "", known });
}

function onActor(
  inputs: ScenarioInputs,
  edit: { readonly actor: string; readonly name: string },
  change: (actor: ScenarioActor) => ScenarioActor,
): ScenarioInputs {
  checkActor(inputs, edit.actor, edit.name);
  return { ...inputs, actors: inputs.actors.map((one) => (one.id === edit.actor ? change(one) : one)) };
}

interface StandTarget {
  readonly actor: string;
  readonly issue?: string | undefined;
  readonly name: string;
}

/** Changes where an actor stands on an issue; one who had no stand there gets one. */
function onStand(inputs: ScenarioInputs, edit: StandTarget, change: (stand: Stand) => Stand): ScenarioInputs {
  const issue = issueId(inputs, edit);
  return onActor(inputs, edit, (actor) => ({
    ...actor,
    stands: { ...actor.stands, [issue]: change(actor.stands[issue] ?? noStand(edit.name)) },
  }));
}

function issueId(
  inputs: ScenarioInputs,
  edit: { readonly issue?: string | undefined; readonly name: string },
): string {
  const known = inputs.issues.map(({ id }) => id);
  const id = edit.issue ?? (known.length === 1 ? known[0] : undefined) ?? "";
  if (!known.includes(id)) fail("SCENARIO_ISSUE_UNKNOWN", { id, where: edit.name, nearest: "", known });
  return id;
}

/** A stand of which nothing is known: salience counts as 50. */
export function noStand(text: string): Stand {
  const provenance: Provenance = { kind: "assumption", text, statementIds: [], sources: 0 };
  return {
    position: null,
    rules: [],
    salience: salienceOf(50, provenance),
    bounds: null,
    accommodation: 1,
    veto: null,
    ghost: null,
  };
}

function everyStand(actor: ScenarioActor, change: (stand: Stand) => Stand): Readonly<Record<string, Stand>> {
  return Object.fromEntries(Object.entries(actor.stands).map(([issue, stand]) => [issue, change(stand)]));
}

function salienceOf(value: number, provenance: Provenance): Input {
  // No interest is no interest: nothing is drawn around it.
  if (value === 0) return { value, low: 0, high: 0, provenance };
  return withInterval(value, undefined, undefined, leastHalfWidth.salience, provenance);
}

function capabilityOf(value: number, provenance: Provenance): Input {
  const reach = value * leastHalfWidth.capability;
  return { value, low: value - reach, high: value + reach, provenance };
}

function scaled({ value, low, high }: Input, factor: number, provenance: Provenance): Input {
  const cut = (one: number) => Math.min(MOST_SALIENCE, one * factor);
  return { value: cut(value), low: cut(low), high: cut(high), provenance };
}
