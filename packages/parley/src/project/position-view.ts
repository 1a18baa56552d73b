/** The positions of a project as of a day, of the holders and concepts in which a shift is found or that are asked for. */
import type {
  Language,
  Position,
  PositionList,
  PositionView,
  positionQuerySchema,
  Status,
} from "@parley/core";
import { boundBySpeaker, DEFAULT_SHIFT_DIAL, entityLabel, positionsIn } from "@parley/core";
import type { z } from "zod";
import { allEntities } from "./entities.js";
import { allStatements, lastDay } from "./ledger-statements.js";
import { isFromSources, ledgerRecords } from "./ledger-view.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import { allShifts } from "./shift-view.js";

export type PositionQuery = z.output<typeof positionQuerySchema>;

/** More marks than this are neither seen nor sent; the last ones stay. */
const MOST = 5000;

export function positionList(project: Project, query: PositionQuery): PositionList {
  const asOf = query.asOf ?? lastDay(project, query.status);
  const all = allPositions(project, query.status, asOf, query.labels);
  const isFiltered = query.actor !== undefined || query.concept !== undefined;
  const isFrom = isFromSources(project, query.sources ?? []);
  const moved = isFiltered ? null : movedLanes(project, query, asOf, all);
  const found = all.filter(
    (position) =>
      (query.actor === undefined || position.actor.id === query.actor || position.bodyId === query.actor) &&
      (query.concept === undefined || position.conceptId === query.concept) &&
      (moved === null || moved.has(laneOf(position))) &&
      isFrom(position.row.documentId),
  );
  const { byId } = allEntities(project);
  return {
    asOf,
    positions: found.slice(-MOST).map((position) => viewOf(position, byId, query.labels)),
    total: found.length,
  };
}

function allPositions(
  project: Project,
  status: Status,
  asOf: string | null,
  language: Language,
): readonly Position[] {
  return remembered(project, `positions ${status} ${asOf} ${language}`, () => {
    const { byId } = allEntities(project);
    const entity = (id: string) => byId.get(id) ?? null;
    const { codebookConditions } = ledgerRecords(project);
    return positionsIn(allStatements(project, status, language, asOf), {
      codebookConditions,
      bodyOf: (row) => boundBySpeaker(row, { language, entity }),
    });
  });
}

/** Holder and concept: what is compared with itself over time. */
function laneOf({ actor, bodyId, conceptId }: Position): string {
  return `${bodyId ?? actor.id} ${conceptId}`;
}

/** Lanes in which one of the two sentences of a shift stands. */
function movedLanes(
  project: Project,
  { status, labels, sources = [], dial = DEFAULT_SHIFT_DIAL }: PositionQuery,
  asOf: string | null,
  positions: readonly Position[],
): ReadonlySet<string> {
  const found = allShifts(project, { status, asOf, language: labels, dial, sources });
  const said = new Set(found.flatMap(({ earlier, later }) => [earlier.statementId, later.statementId]));
  return new Set(positions.filter(({ row }) => said.has(row.statement.id)).map(laneOf));
}

function viewOf(
  { row, actor, bodyId, conceptId, sign, day, tree, weight }: Position,
  entities: ReadonlyMap<string, Position["actor"]>,
  language: Language,
): PositionView {
  const holder = entities.get(bodyId ?? "") ?? actor;
  return {
    statementId: row.statement.id,
    documentId: row.documentId,
    date: day,
    speaker: entityLabel(actor, language),
    holder: { entityId: holder.id, label: entityLabel(holder, language), kind: holder.kind },
    concept: { id: conceptId, label: row.concept === null ? conceptId : entityLabel(row.concept, language) },
    stance: sign === 1 ? "support" : "oppose",
    conditional: tree !== null,
    weight,
  };
}
