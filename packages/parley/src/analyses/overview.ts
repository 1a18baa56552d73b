/**
 * A record at one look: who is for and against what, which actors stand together, who committed to what, and a first
 * what-if, played. What every page shows by itself, put together for one call.
 */
import {
  type CommitmentList,
  campOptions,
  camps,
  commitmentQuerySchema,
  type Language,
  network,
  ParleyError,
  type ScenarioResult,
  type StatementTable,
} from "@parley/core";
import { commitmentList } from "../project/ledger-view.js";
import { loadStatementTable } from "../project/load-statement-table.js";
import type { Project } from "../project/project.js";
import { projectView } from "../project/project-view.js";
import { draftOf, playRecord } from "./scenario/play-file.js";

export interface Overview {
  readonly name: string;
  readonly counts: ReturnType<typeof projectView>["counts"];
  /** Actors × concepts: statements for it minus statements against it; `null` where an actor took no side. */
  readonly network: {
    readonly rowLabels: readonly string[];
    readonly colLabels: readonly string[];
    readonly matrix: readonly (readonly (number | null)[])[];
  };
  /** By congruence, the largest first. */
  readonly camps: readonly {
    readonly actors: readonly string[];
    /** Concepts that members took a side on. */
    readonly for: readonly string[];
    readonly against: readonly string[];
  }[];
  /** Who agrees with nobody. */
  readonly alone: readonly string[];
  readonly asOf: string | null;
  readonly commitments: CommitmentList["commitments"];
  /** What the record suggests to play, and how it ends; `null` when nobody took a side on anything. */
  readonly scenario: { readonly file: string; readonly result: ScenarioResult } | null;
}

/** Everything at once, from what is in the project. */
export async function overviewOf(project: Project, language: Language): Promise<Overview> {
  const { name, counts } = projectView(project);
  const table = loadStatementTable(project, { labels: language });
  const sides = sidesIn(table);
  const found = camps(network(table, campOptions({ variable1: "actor", variable2: "concept" })));
  const campNames = found.camps.map(({ labels }) => labels);
  const inCamp = new Set(campNames.flat());
  const ledger = commitmentList(project, commitmentQuerySchema.parse({ labels: language }));
  return {
    name,
    counts,
    network: sides,
    camps: campNames.map((actors) => ({ actors, ...standOf(actors, sides) })),
    alone: sides.rowLabels.filter((actor) => !inCamp.has(actor)),
    asOf: ledger.asOf,
    commitments: ledger.commitments,
    scenario: await firstScenario(project, name, language),
  };
}

async function firstScenario(
  project: Project,
  name: string,
  language: Language,
): Promise<Overview["scenario"]> {
  try {
    const file = draftOf(project, language);
    return { file, result: await playRecord(project, name, { language, workers: 1 }) };
  } catch (cause) {
    if (cause instanceof ParleyError && cause.code === "SCENARIO_NO_POSITIONS") return null;
    throw cause;
  }
}

/** Statements with a side, for each actor and concept. */
function sidesIn(table: StatementTable): Overview["network"] {
  const [actors, concepts, agreement] = ["actor", "concept", "agreement"].map((one) =>
    table.variables.get(one),
  );
  if (
    actors?.dataType !== "short text" ||
    concepts?.dataType !== "short text" ||
    agreement?.dataType !== "boolean"
  )
    return { rowLabels: [], colLabels: [], matrix: [] };
  const sums = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.size; row += 1) {
    const actor = actors.values[actors.codes[row] ?? -1];
    const concept = concepts.values[concepts.codes[row] ?? -1];
    const side = agreement.numbers[row] ?? Number.NaN;
    if (actor === undefined || concept === undefined || Number.isNaN(side)) continue;
    const own = sums.get(actor) ?? new Map<string, number>();
    own.set(concept, (own.get(concept) ?? 0) + (side === 0 ? -1 : 1));
    sums.set(actor, own);
  }
  const rowLabels = [...sums.keys()].sort();
  const colLabels = [...new Set([...sums.values()].flatMap((own) => [...own.keys()]))].sort();
  return {
    rowLabels,
    colLabels,
    matrix: rowLabels.map((actor) => colLabels.map((concept) => sums.get(actor)?.get(concept) ?? null)),
  };
}

function standOf(
  actors: readonly string[],
  { rowLabels, colLabels, matrix }: Overview["network"],
): { readonly for: readonly string[]; readonly against: readonly string[] } {
  const values = (column: number) => actors.map((actor) => matrix[rowLabels.indexOf(actor)]?.[column] ?? 0);
  return {
    for: colLabels.filter((_, column) => values(column).some((value) => value > 0)),
    against: colLabels.filter((_, column) => values(column).some((value) => value < 0)),
  };
}
