/**
 * The scenario as it is worked on: the file or draft it starts from, with what the address changes about it. The file
 * without its edits is what the server derives inputs for; the edits are applied on the page, so that each shows at once.
 */
import type { PlaySettings, ScenarioEdit, ScenarioFile } from "@parley/core";
import { smpParametersSchema } from "@parley/core";
import { type Address, listOf } from "../../state/address.js";
import { editsOf, fileEdit, type PageEdit, pageEdit, targetOf } from "./scenario-address.js";

export const models = ["smp", "eu1994", "none"] as const;
export type ModelChoice = (typeof models)[number];

export interface WorkingFile {
  /** What the server derives inputs for. */
  readonly bare: ScenarioFile;
  /** Those the page makes, in their order. */
  readonly edits: readonly PageEdit[];
  /** All of them as the file has them. */
  readonly fileEdits: readonly ScenarioEdit[];
  /** Id of the issue looked at. */
  readonly issue: string;
  readonly threshold: number | null;
  readonly model: ModelChoice;
  readonly settings: PlaySettings;
  /** Does it differ from the file it starts from? */
  readonly isChanged: boolean;
}

/** Runs that an ensemble can have on the page. */
export const runChoices = ["50", "100", "200", "500", "1000"] as const;

/** @param by who assumes what has no source */
export function workingFile(file: ScenarioFile, address: Address, by: string): WorkingFile {
  const { edits: own = [], ...bare } = file;
  const issues = file.issues.map(({ id }) => id);
  const issue = issues.find((id) => id === address.about) ?? issues[0] ?? "";
  const given = editsOf(address);
  const kept = own.filter((edit) => pageEdit(edit, issue) === null);
  const fromFile = own.flatMap((edit) => {
    const found = pageEdit(edit, issue);
    return found === null ? [] : [{ edit, found }];
  });
  const edits = given ?? fromFile.map(({ found }) => found);
  const written = edits.map((edit) => {
    // One that is as the file has it keeps its name, reason and interval.
    const same = fromFile.find(({ found }) => JSON.stringify(found) === JSON.stringify(edit));
    return same?.edit ?? fileEdit(edit, issues.length > 1 ? issue : null, by);
  });
  const { run = {} } = file;
  const fileThreshold = file.issues.find(({ id }) => id === issue)?.threshold ?? null;
  const mark = address.mark === undefined ? Number.NaN : Number(address.mark);
  const model = models.find((one) => one === address.model) ?? modelOf(run.models);
  const runs = numberOf(address.runs, 1, 5000) ?? run.runs ?? 200;
  const seed = numberOf(address.seed, -(2 ** 31), 2 ** 31 - 1) ?? run.seed ?? 1;
  const turns = numberOf(address.turns, 1, 100) ?? run.turns ?? 25;
  const switches = switchesOf(address, run.parameters);
  const changed = ["edits", "mark", "model", "runs", "seed", "turns", "switches"] as const;
  return {
    bare,
    edits,
    fileEdits: [...kept, ...written],
    issue,
    threshold: mark >= 0 && mark <= 100 ? mark : fileThreshold,
    model,
    settings: {
      runs,
      draws: run.draws,
      seed,
      turns,
      models:
        model === "smp" ? ["smp", "exchange"] : model === "eu1994" ? ["eu1994", "exchange"] : ["exchange"],
      parameters: smpParametersSchema.parse(switches),
    },
    isChanged: changed.some((name) => address[name] !== undefined),
  };
}

/** The file to save: what it starts from with everything that was changed. */
export function fileToKeep(base: ScenarioFile, working: WorkingFile, name: string): ScenarioFile {
  const { runs, seed, turns, models: played, parameters } = working.settings;
  const { edits: _before, run: before, ...rest } = base;
  const switches = Object.fromEntries(
    Object.entries(parameters ?? {}).filter(([key, value]) => defaults[key] !== value),
  );
  const run = {
    ...before,
    ...(runs === 200 && before?.runs === undefined ? {} : { runs }),
    ...(seed === 1 && before?.seed === undefined ? {} : { seed }),
    ...(turns === 25 && before?.turns === undefined ? {} : { turns }),
    ...(working.model === "smp" && before?.models === undefined ? {} : { models: [...(played ?? [])] }),
    ...(Object.keys(switches).length === 0 && before?.parameters === undefined
      ? {}
      : { parameters: switches }),
  };
  return {
    ...rest,
    name,
    issues: base.issues.map((issue) =>
      issue.id === working.issue && working.threshold !== null
        ? { ...issue, threshold: working.threshold }
        : issue,
    ),
    ...(working.fileEdits.length === 0 ? {} : { edits: [...working.fileEdits] }),
    ...(Object.keys(run).length === 0 ? {} : { run }),
  } as ScenarioFile;
}

/** The edits with one put in place of an earlier one about the same, or taken out. */
export function withEdit(edits: readonly PageEdit[], edit: PageEdit): readonly PageEdit[] {
  const target = targetOf(edit);
  const at = edits.findIndex((one) => targetOf(one) === target);
  return at < 0 ? [...edits, edit] : edits.map((one, place) => (place === at ? edit : one));
}

export function withoutEdit(edits: readonly PageEdit[], target: string): readonly PageEdit[] {
  return edits.filter((one) => targetOf(one) !== target);
}

const defaults: Readonly<Record<string, string>> = smpParametersSchema.parse({});

/** The switches of the spatial model and what each can be. */
export const switchChoices: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(smpParametersSchema.shape).map(([name, schema]) => [name, schema.unwrap().options]),
);

/** `VotingRule=PropBin,…`; what is no switch is left out. */
export function switchesOf(
  address: Address,
  own: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const given = listOf(address.switches).map((one) => one.split("=") as [string, string | undefined]);
  const known = [...Object.entries(own ?? {}), ...given].filter(
    (one): one is [string, string] =>
      one[1] !== undefined && switchChoices[one[0]]?.includes(one[1]) === true,
  );
  return Object.fromEntries(known);
}

export function writeSwitches(switches: Readonly<Record<string, string>>): string {
  return Object.entries(switches)
    .map(([name, value]) => `${name}=${value}`)
    .join(",");
}

export function isDefaultSwitch(name: string, value: string): boolean {
  return defaults[name] === value;
}

/** The model that a file plays. */
export function modelOf(played: readonly string[] | undefined): ModelChoice {
  if (played === undefined || played.includes("smp")) return "smp";
  return played.includes("eu1994") ? "eu1994" : "none";
}

function numberOf(text: string | undefined, least: number, most: number): number | null {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}
