/**
 * Which actors of a project are probably one? Gathers what the record knows of each: names, bodies, documents. What a
 * person has kept apart stays apart.
 */
import {
  type ActorFacts,
  type Entity,
  keptApart,
  type MergeSuggestionQuery,
  type MergeSuggestionView,
  mergeSuggestions,
  pairKey,
} from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { confidenceDial, countedCondition } from "./counted.js";
import { allEntities, entityRef } from "./entities.js";
import { entityUses } from "./entity-views.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

const variables = ["person", "organization"] as const;
/** Statements shown for each actor. */
const EXAMPLES = 3;

/** Suggestions, the surest first, people before organizations of the same score. */
export function mergeSuggestionViews(project: Project, query: MergeSuggestionQuery): MergeSuggestionView[] {
  const { byId } = allEntities(project);
  const uses = entityUses(project);
  const apart = keptApart(projectReader(project.store));
  const isApart = (one: string, other: string) => apart.has(pairKey(one, other));
  const suggested = (id: string) => {
    const entity = byId.get(id);
    if (entity === undefined) return [];
    const { statements } = uses.get(id) ?? { statements: 0 };
    return [
      {
        ...entityRef(entity, query.labels),
        statements,
        revision: entity.revision,
        examples: examplesOf(project, id),
      },
    ];
  };
  return variables
    .filter((variable) => query.variable === undefined || query.variable === variable)
    .flatMap((variable) =>
      mergeSuggestions(factsOf(project, variable), query.least, isApart).flatMap(({ into, from, score }) => {
        const [kept] = suggested(into);
        if (kept === undefined) return [];
        const others = from.flatMap(({ id, score: own, evidence }) =>
          suggested(id).map((shown) => ({
            ...shown,
            score: own,
            evidence: evidence.map((one) => ({ ...one, names: one.names === null ? null : pair(one.names) })),
          })),
        );
        return [{ variable, into: kept, from: others, score }];
      }),
    )
    .sort((a, b) => b.score - a.score);
}

/** What is known of the actors of a variable, from their entries and from counted statements. */
function factsOf(project: Project, variable: (typeof variables)[number]): readonly ActorFacts[] {
  return remembered(project, `actor facts ${variable}`, () => {
    const { byId, byKey } = allEntities(project);
    const uses = entityUses(project);
    const documents = pairsOf(project, variable, "document.id", "");
    const spokenFor = variable === "person" ? bodiesSpokenFor(project) : new Map<number, Set<string>>();
    return [...byKey].flatMap(([key, entity]): ActorFacts[] => {
      if (entity.variableId !== variable || entity.kind === "value") return [];
      const bodies = new Set(spokenFor.get(key));
      for (const { of } of entity.memberships) if (byId.has(of)) bodies.add(of);
      return [
        {
          id: entity.id,
          kind: variable === "person" ? "person" : "body",
          names: namesOf(entity),
          known: !entity.candidate,
          statements: uses.get(entity.id)?.statements ?? 0,
          documents: documents.get(key) ?? new Set<string>(),
          bodies,
        },
      ];
    });
  });
}

function namesOf({ value, labels, aliases }: Entity): string[] {
  return [...new Set([value, labels.de, labels.en, ...aliases])].flatMap((name) => name ?? []);
}

/** Organizations that stand beside people in statements. */
function bodiesSpokenFor(project: Project): ReadonlyMap<number, Set<string>> {
  return pairsOf(
    project,
    "person",
    "body.id",
    `JOIN statement_value AS beside ON beside.statement = statement.key
       AND beside.variable = (SELECT key FROM variable WHERE id = 'organization')
     JOIN entity AS body ON body.key = beside.entity`,
  );
}

/** What stands with the entities of a variable in counted statements, by the entities' keys. */
function pairsOf(
  project: Project,
  variable: (typeof variables)[number],
  what: "document.id" | "body.id",
  join: string,
): Map<number, Set<string>> {
  const counted = countedCondition("all", confidenceDial(project));
  const pairs = project.store.connection.arrays<[number, string]>(
    `SELECT DISTINCT value.entity, ${what}
     FROM statement_value AS value JOIN statement ON statement.key = value.statement
     JOIN document ON document.key = statement.document ${join}
     WHERE value.variable = (SELECT key FROM variable WHERE id = ?) AND value.entity IS NOT NULL AND ${counted}`,
    variable,
  );
  const found = new Map<number, Set<string>>();
  for (const [entity, other] of pairs) {
    const known = found.get(entity);
    if (known === undefined) found.set(entity, new Set([other]));
    else known.add(other);
  }
  return found;
}

function examplesOf(project: Project, id: string): string[] {
  const counted = countedCondition("all", confidenceDial(project));
  return project.store.connection.column<string>(
    `SELECT statement.id FROM statement_value AS value JOIN statement ON statement.key = value.statement
     WHERE value.entity = (SELECT key FROM entity WHERE id = ?) AND ${counted}
     ORDER BY statement.key LIMIT ${EXAMPLES}`,
    id,
  );
}

function pair([one, other]: readonly [string, string]): [string, string] {
  return [one, other];
}
