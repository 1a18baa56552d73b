/** What every part of the page is handed: the scenario as worked on, and what came out in the world looked at. */
import type {
  IssueOutcome,
  PlayedWorld,
  ScenarioInputs,
  ScenarioIssue,
  ScenarioResult,
  WorldResult,
} from "@parley/core";
import type { ScenarioState } from "./actions.js";
import type { WorkingFile } from "./working-file.js";

export interface PageParts {
  readonly scenario: ScenarioState;
  readonly working: WorkingFile;
  readonly edited: ScenarioInputs;
  readonly result: ScenarioResult;
  readonly shown: PlayedWorld | WorldResult;
  readonly issue: ScenarioIssue;
  /** Place of the issue among the issues. */
  readonly about: number;
  readonly outcome: IssueOutcome;
  readonly camps: ReadonlyMap<string, number>;
}

/** Against the record as it stands; `null` for the record itself. */
export function changeIn({ shown, about }: Pick<PageParts, "shown" | "about">) {
  return "change" in shown ? (shown.change[about] ?? null) : null;
}
