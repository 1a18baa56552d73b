/**
 * A played scenario on screen. The compromise comes first, its model error next to what uncertain inputs do, simulated
 * outcomes as bands behind it; where signs disagree the direction is undetermined.
 */
import type {
  Language,
  OutcomeChange,
  PlayedWorld,
  ScenarioResult,
  SpatialOutcome,
  WorldResult,
} from "@parley/core";
import { type PrintedColumn, printRows } from "./print.js";
import { scenarioWords } from "./scenario-words.js";
import type { Streams } from "./verb.js";

/** Inputs that are named; all of them stand in the JSON. */
const MOST_INPUTS = 3;

interface Row {
  readonly world: string;
  readonly issue: string;
  readonly compromise: string;
  readonly inputs: string;
  readonly modelError: string;
  readonly median: string;
  readonly nash: string;
  readonly mean: string;
  readonly spatial: string;
  readonly change: string;
}

function columnsIn(language: Language): readonly PrintedColumn<Row>[] {
  return Object.entries(scenarioWords[language].columns).map(([key, name]) => ({
    name,
    value: (row) => row[key as keyof Row],
  }));
}

/** Prints the result as a table with its remarks. */
export function printScenario(result: ScenarioResult, language: Language, streams: Streams): void {
  const say = scenarioWords[language];
  const { runs, draws, seed, turns } = result.settings;
  streams.out(`${result.name}: ${result.reading}\n`);
  streams.out(`${draws} ${say.draws}, ${runs} ${say.runs} × ${turns} ${say.turns}, ${say.seed} ${seed}\n`);
  const { statements, reviewed, proposed } = result.counts;
  if (statements > 0)
    streams.out(`${statements} ${say.statements}: ${reviewed} ${say.reviewed}, ${proposed} ${say.not}\n`);
  for (const issue of result.issues) streams.out(`${issueWords(issue)}\n`);
  for (const { id, label, fixed } of result.conditions) {
    if (!fixed && label !== id) streams.out(`${id}: ${label}\n`);
  }
  const rows = [
    ...worldRows(result.record, say.record, null, language),
    ...result.worlds.flatMap((world) =>
      worldRows(world, world.name || say.allWorlds, world.change, language),
    ),
  ];
  printRows(rows, columnsIn(language), "table", streams);
  streams.out(`${say.modelError} ${result.modelErrorSource}\n`);
  for (const line of remarks(result, language)) streams.out(`${line}\n`);
}

/** "presence: How far? (0 nobody, 50 training, 100 front)": without its ends a number on a scale says nothing. */
function issueWords({ id, label, anchors }: ScenarioResult["issues"][number]): string {
  const ends = anchors.map((anchor) => `${anchor.value} ${anchor.label}`).join(", ");
  return `${id === label ? id : `${id}: ${label}`}${ends === "" ? "" : ` (${ends})`}`;
}

function worldRows(
  { outcomes }: WorldResult,
  world: string,
  change: readonly OutcomeChange[] | null,
  language: Language,
): Row[] {
  return outcomes.map(({ issue, baselines, band, modelError, spatial }, at) => ({
    world,
    issue,
    compromise: number(baselines.compromise),
    inputs: band === null ? "" : interval(band.p10, band.p90),
    modelError: modelError === null ? "" : interval(...modelError["80"]),
    median: number(baselines.weightedMedian),
    nash: number(baselines.nash),
    mean: number(baselines.mean),
    spatial:
      spatial === null ? "" : `${number(spatial.band.p50)} (${interval(spatial.band.p10, spatial.band.p90)})`,
    change: change === null ? "" : changeWords(change[at], language),
  }));
}

function changeWords(change: OutcomeChange | undefined, language: Language): string {
  return differenceWords(change?.compromise ?? null, language);
}

function differenceWords(found: OutcomeChange["compromise"], language: Language): string {
  if (found === null) return "";
  const say = scenarioWords[language];
  if (found.direction === "none") return say.none;
  const size = `${found.band.p50 < 0 ? "−" : "+"}${number(Math.abs(found.band.p50))}`;
  const share = `${Math.round(found.agreement * 100)} %`;
  return found.direction === "undetermined"
    ? `${say.undetermined} (${size}, ${share})`
    : `${size} (${share})`;
}

function remarks(result: ScenarioResult, language: Language): string[] {
  const say = scenarioWords[language];
  const labels = new Map(result.inputs.map(({ actor, label }) => [actor, label]));
  const named = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? id).join(", ");
  const lines = result.worlds.flatMap((world) => worldRemarks(world, language, named));
  if (result.cascade !== null) {
    const { least, greatest, out, circles } = result.cascade;
    lines.push(`${say.joins}: ${named(least) || "–"}`, `${say.together}: ${named(greatest) || "–"}`);
    if (out.length > 0) lines.push(`${say.out}: ${named(out)}`);
    for (const circle of circles) lines.push(`${say.circle}: ${named(circle)}`);
  }
  if (result.mixture !== null) lines.push(`${say.mixture}: ${result.mixture.map(number).join(", ")}`);
  if (result.idle.length > 0) lines.push(`${say.idle}: ${idleNames(result).join(", ")}`);
  if (result.heldFixed.length > 0) lines.push(`${say.fixed}: ${result.heldFixed.join(", ")}`);
  if (result.leftOut.length > 0) {
    lines.push(
      `${say.leftOut}: ${result.leftOut.map(({ label, issue, reason }) => `${label} (${issue}: ${say.reasons[reason]})`).join("; ")}`,
    );
  }
  const assumed = new Map<string, Set<string>>();
  for (const { kind, method, input, label } of result.inputs) {
    if (kind !== "assumption") continue;
    const key = `${say.inputs[input]} "${method}"`;
    assumed.set(key, (assumed.get(key) ?? new Set()).add(label));
  }
  for (const [key, actors] of assumed) lines.push(`${say.assumed}: ${key} – ${[...actors].join(", ")}`);
  return lines;
}

function worldRemarks(
  world: PlayedWorld,
  language: Language,
  named: (ids: readonly string[]) => string,
): string[] {
  const say = scenarioWords[language];
  const name = world.name || say.allWorlds;
  const lines = world.tally
    .filter(({ high }) => high > 0)
    .map(
      ({ what, low, likely, high, actors }) =>
        `${name}: ${say.pledged} ${what} ${low} / ${likely} / ${high} (${named(actors)})`,
    );
  for (const [at, outcome] of world.outcomes.entries()) {
    const { issue, baselines, band, spatial, veto, tipping, tornado, undetermined } = outcome;
    if (undetermined.length > 0)
      lines.push(`${name}, ${issue}: ${say.undetermined} ${named(undetermined)} (${say.onlyConditional})`);
    const value = baselines.compromise;
    if (band !== null && value !== null && (value < band.p10 || value > band.p90)) {
      lines.push(`${name}, ${issue}: ${say.oneSided}`);
    }
    const simulated = spatialWords(spatial, world.change[at], language);
    if (simulated !== "") lines.push(`${name}, ${issue}: ${say.spatial}: ${simulated}`);
    if (tornado.length > 0) {
      const inputs = tornado
        .slice(0, MOST_INPUTS)
        .map(({ actor, input, low, high }) => `${named([actor])}, ${say.inputs[input]} (${ends(low, high)})`);
      lines.push(`${name}, ${issue}: ${say.hangs} ${inputs.join("; ")}`);
    }
    if (veto !== null) {
      lines.push(
        veto.accepted === null
          ? `${name}, ${issue}: ${say.veto} (${named(veto.vetoes)})`
          : `${name}, ${issue}: ${say.accepted} ${interval(...veto.accepted)} (${named(veto.vetoes)})`,
      );
    }
    if (tipping.length > 0) {
      const places = tipping.map(
        ({ actor, position }) => `${named([actor])} ${say.stands} ${number(position)}`,
      );
      lines.push(`${name}, ${issue}: ${say.tipping} ${places.join("; ")}`);
    }
  }
  return lines;
}

/** An idle condition is in no row: its words say what it is. */
function idleNames({ conditions, idle }: ScenarioResult): string[] {
  return conditions.filter(({ id }) => idle.includes(id)).map(({ label }) => `"${label}"`);
}

/** What the spatial model says of a change, with what the choice of model does beside it. */
function spatialWords(
  spatial: SpatialOutcome | null,
  change: OutcomeChange | undefined,
  language: Language,
): string {
  const say = scenarioWords[language];
  const parts = [differenceWords(change?.spatial ?? null, language)];
  const choice = spatial?.choiceOfModel ?? null;
  if (choice !== null) {
    parts.push(`${say.choice} ${interval(choice.low, choice.high)} (${choice.variants} ${say.variants})`);
  }
  return parts.filter((part) => part !== "").join("; ");
}

function ends(low: number, high: number): string {
  return interval(Math.min(low, high), Math.max(low, high));
}

function number(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

function interval(low: number, high: number): string {
  return `${low.toFixed(0)}–${high.toFixed(0)}`;
}
