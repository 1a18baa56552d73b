/** What comes out on one issue in one world: baselines, bands, model error, vetoes, and which input matters most. */
import type { ScenarioInputs } from "../model/scenario.js";
import { sharesOn, tornadoOn } from "./issue-sensitivity.js";
import { modelError } from "./model-error.js";
import { baselines } from "./models/baselines.js";
import { compromise } from "./models/compromise.js";
import { eu1994, eu1994OptionsSchema } from "./models/eu1994.js";
import { type IssueActor, withWeight } from "./models/issue-actor.js";
import type {
  HistoricOutcome,
  IssueOutcome,
  SpatialOutcome,
  TippingInput,
  VetoOutcome,
} from "./scenario-result.js";
import { bandOf } from "./sensitivity/quantiles.js";
import { tippingPoint } from "./sensitivity/tipping-point.js";
import { modesOn, type Standing } from "./standing.js";

export interface OutcomeParts {
  readonly inputs: ScenarioInputs;
  readonly actors: readonly Standing[];
  readonly issue: number;
  /** Of the compromise, one per draw. */
  readonly draws: Float64Array;
  readonly spatial: SpatialOutcome | null;
  readonly isHistoricWanted: boolean;
  readonly turns: number;
  readonly seed: number;
}

/** The outcome of an issue. */
export function issueOutcome(parts: OutcomeParts): IssueOutcome {
  const { inputs, actors, issue, draws, spatial, isHistoricWanted, turns, seed } = parts;
  const described = inputs.issues[issue];
  const modes = modesOn(actors, issue);
  const found = baselines(modes);
  const drawn = draws.filter((value) => !Number.isNaN(value));
  return {
    issue: described?.id ?? "",
    actors: placed(actors, issue),
    undetermined: undeterminedOn(inputs, actors, issue),
    baselines: found,
    band: drawn.length === 0 ? null : bandOf(drawn),
    modelError: found.compromise === null ? null : modelError(found.compromise),
    spatial,
    historic: isHistoricWanted ? historic(modes, turns) : null,
    veto: vetoOf(inputs, described?.id ?? "", found.compromise),
    tornado: tornadoOn(actors, issue),
    shares: sharesOn(actors, issue, seed),
    tipping: tippingOn(modes, described?.threshold ?? null),
  };
}

function placed(actors: readonly Standing[], issue: number): IssueOutcome["actors"] {
  return actors.flatMap(({ id, label, capability, places }) => {
    const place = places[issue];
    if (place === null || place === undefined) return [];
    const { position, salience, ghost } = place;
    return [
      {
        id,
        label,
        position: position.mode,
        low: position.low,
        high: position.high,
        salience: salience.mode,
        capability: capability.mode,
        ghost,
      },
    ];
  });
}

function undeterminedOn(
  { issues, actors }: ScenarioInputs,
  standing: readonly Standing[],
  issue: number,
): string[] {
  const id = issues[issue]?.id ?? "";
  const placedIds = new Set(standing.flatMap(({ id: actor, places }) => (places[issue] ? [actor] : [])));
  return actors.flatMap((actor) => {
    const hasRules = (actor.stands[id]?.rules.length ?? 0) > 0;
    return hasRules && !placedIds.has(actor.id) ? [actor.id] : [];
  });
}

function historic(actors: readonly IssueActor[], turns: number): HistoricOutcome | null {
  const voters = withWeight(actors).map((actor) => ({ ...actor, salience: actor.salience / 100 }));
  if (voters.length === 0) return null;
  const { median } = eu1994(voters, turns, eu1994OptionsSchema.parse({}));
  return { label: "historic, under-specified", medianByRound: median };
}

/** Vetoes are no weights: they say which outcomes are acceptable at all. */
function vetoOf({ actors }: ScenarioInputs, issue: string, middle: number | null): VetoOutcome | null {
  const vetoes = actors.flatMap(({ id, stands }) => {
    const veto = stands[issue]?.veto ?? null;
    return veto === null ? [] : [{ id, ...veto }];
  });
  if (vetoes.length === 0) return null;
  const from = Math.max(...vetoes.map((veto) => veto.from));
  const to = Math.min(...vetoes.map((veto) => veto.to));
  const isEmpty = from > to;
  return {
    accepted: isEmpty ? null : [from, to],
    vetoes: vetoes.map(({ id }) => id),
    accepts: !isEmpty && middle !== null && middle >= from && middle <= to,
    nearest: isEmpty || middle === null ? null : Math.max(from, Math.min(to, middle)),
  };
}

/** For each actor the position at which the compromise crosses the threshold, where there is one on the scale. */
function tippingOn(actors: readonly IssueActor[], threshold: number | null): readonly TippingInput[] {
  if (threshold === null) return [];
  return actors.flatMap(({ name }) => {
    const moved = (position: number) =>
      compromise(actors.map((actor) => (actor.name === name ? { ...actor, position } : actor)));
    const position = tippingPoint(moved, threshold, [0, 100]);
    return position === null ? [] : [{ actor: name, position }];
  });
}
