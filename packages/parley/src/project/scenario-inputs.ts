/** The inputs of a scenario out of a project: scales of its codebook, positions of its statements, pledges of its ledger. */
import {
  type Codebook,
  codebookEntity,
  commitmentQuerySchema,
  completeInputs,
  conditionsIn,
  type DerivedInputs,
  deriveInputs,
  type Entity,
  entityLabel,
  fail,
  issueScale,
  type Language,
  type LedgerStatement,
  type RecordActor,
  type ScenarioFile,
  type ScenarioFileIssue,
  type ScenarioInputs,
} from "@parley/core";
import { nearestName } from "@parley/formats";
import { projectReader } from "../store/project-reader.js";
import { actingState } from "./acting-state.js";
import { allEntities } from "./entities.js";
import { allStatements, lastDay } from "./ledger-statements.js";
import { commitmentList } from "./ledger-view.js";
import type { Project } from "./project.js";

export interface RecordInputs {
  /** What the record says, before the file is put on top. */
  readonly derived: DerivedInputs;
  readonly inputs: (file: ScenarioFile) => ScenarioInputs;
}

/**
 * Derives the inputs that a scenario file leaves to the record.
 *
 * @param fileName for problems and provenance
 * @throws `SCENARIO_SCALE_UNKNOWN`, `SCENARIO_CONCEPT_UNKNOWN`; `inputs` what `completeInputs` throws
 */
export function scenarioInputs(
  project: Project,
  file: ScenarioFile,
  fileName: string,
  language: Language,
): RecordInputs {
  const { record = {} } = file;
  const status = record.status ?? "all";
  const asOf = record.asOf ?? lastDay(project, status) ?? "";
  const codebook = projectReader(project.store).codebook()?.codebook ?? null;
  const { byId } = allEntities(project);
  const names = conceptNames(project, codebook, fileName);
  const issues = file.issues.map((issue) => inEntities(issue, codebook, names, fileName));
  const counting = countedActors(byId, record.countFor ?? "state", language);
  const own = new Set((file.conditions ?? []).map(({ id }) => id));
  const known = knownConditions(file, codebook);
  const condition = (id: string) => (own.has(id) ? id : null);
  const sources = new Map(project.store.list("document").map((doc) => [doc.id, doc.source || doc.name]));
  const derived = deriveInputs(
    allStatements(project, status, language),
    commitmentList(project, commitmentQuerySchema.parse({ asOf, status, labels: language })).commitments,
    {
      scales: issues.map(({ issue, scale }) => issueScale(issue, scale)),
      asOf,
      language,
      ...(record.halfLife === undefined ? {} : { halfLife: record.halfLife }),
      speakers: record.speakers,
      actorOf: counting.actorOf,
      countedFor: counting.countedFor,
      treeOf: (row) => conditionsIn(row, known, language).tree,
      condition,
      sourceOf: (documentId) => sources.get(documentId) ?? documentId,
    },
  );
  const states = new Map(project.store.list("condition").map((one) => [one.id, one.states]));
  return {
    derived,
    inputs: (complete) =>
      completeInputs(complete, {
        file: fileName,
        language,
        derived,
        scaleOf: ({ scale }) => codebook?.scales.find(({ id }) => id === scale) ?? null,
        labelOf: (id) => labelOf(id, codebook, byId, language),
        holdsNow: (id) => {
          const known = states.get(id)?.findLast(({ from }) => from <= asOf);
          return known === undefined ? null : known.value === "met";
        },
      }),
  };
}

export interface CountedActors {
  readonly actorOf: (row: LedgerStatement) => RecordActor | null;
  readonly countedFor: (entityId: string) => string | null;
}

/** The state that stands behind an actor, its body, or the person itself; the nearest there is. */
export function countedActors(
  byId: ReadonlyMap<string, Entity>,
  countFor: "state" | "organization" | "person",
  language: Language,
): CountedActors {
  const stateOf = actingState(byId);
  const choose = (person: Entity | null, body: Entity | null, time: number): Entity | null => {
    if (countFor === "person") return person ?? body;
    if (countFor === "organization") return body ?? person;
    return stateOf(person, body, time) ?? body ?? person;
  };
  return {
    actorOf: ({ person, organization, statement, documentDate }) => {
      if (statement.unnamed) return null;
      const time = documentDate === null ? Number.NaN : Date.parse(documentDate.slice(0, 10)) / 1000;
      const found = choose(person, organization, time);
      return found === null ? null : { id: found.id, label: entityLabel(found, language) };
    },
    countedFor: (entityId) => {
      const entity = byId.get(entityId) ?? null;
      const isPerson = entity?.variableId === "person";
      return choose(isPerson ? entity : null, isPerson ? null : entity, Number.NaN)?.id ?? null;
    },
  };
}

type KnownCondition = Codebook["conditions"][number];

/** The conditions of the file that bring words of their own, and those of the codebook. */
function knownConditions(file: ScenarioFile, codebook: Codebook | null): readonly KnownCondition[] {
  const own = (file.conditions ?? []).flatMap(({ id, labels = {}, phrases }) =>
    phrases === undefined ? [] : [{ id, labels, phrases: { de: phrases.de ?? [], en: phrases.en ?? [] } }],
  );
  return [...own, ...(codebook?.conditions ?? [])];
}

type FindConcept = (name: string, issue: string) => string;

/** The entity of a concept, by its id in the codebook or the project, its value, or one of its labels. */
function conceptNames(project: Project, codebook: Codebook | null, fileName: string): FindConcept {
  const reader = projectReader(project.store);
  const concepts = [...allEntities(project).byId.values()].filter(({ kind }) => kind === "concept");
  return (name, issue) => {
    const inCodebook = codebook === null ? null : codebookEntity(reader, codebook, "concept", name);
    const found =
      inCodebook ??
      concepts.find(({ id, value, labels }) => [id, value, labels.de, labels.en].includes(name)) ??
      null;
    if (found !== null) return found.id;
    const known = concepts.map(({ value }) => value);
    return fail("SCENARIO_CONCEPT_UNKNOWN", {
      id: name,
      where: `${fileName}, issue ${issue}`,
      nearest: nearestName(name, known) ?? "",
    });
  };
}

type Scale = Codebook["scales"][number];

/** An issue whose concepts are entities of the project, with its scale likewise. */
function inEntities(
  issue: ScenarioFileIssue,
  codebook: Codebook | null,
  find: FindConcept,
  fileName: string,
): { readonly issue: ScenarioFileIssue; readonly scale: Scale | null } {
  const known = codebook?.scales ?? [];
  const scale = known.find(({ id }) => id === issue.scale) ?? null;
  if (issue.scale !== undefined && scale === null) {
    fail("SCENARIO_SCALE_UNKNOWN", {
      id: issue.scale,
      where: `${fileName}, issue ${issue.id}`,
      known: known.map(({ id }) => id),
    });
  }
  return {
    issue: {
      ...issue,
      ...(issue.concept === undefined ? {} : { concept: find(issue.concept, issue.id) }),
      ...(issue.readings === undefined
        ? {}
        : {
            readings: issue.readings.map((reading) => ({
              ...reading,
              concept: find(reading.concept, issue.id),
            })),
          }),
    },
    scale:
      scale === null
        ? null
        : {
            ...scale,
            steps: scale.steps.map((step) =>
              step.concept === undefined ? step : { ...step, concept: find(step.concept, issue.id) },
            ),
          },
  };
}

function labelOf(
  id: string,
  codebook: Codebook | null,
  byId: ReadonlyMap<string, Entity>,
  language: Language,
): string | null {
  const entity = byId.get(id);
  if (entity !== undefined) return entityLabel(entity, language);
  const entry = [...(codebook?.conditions ?? []), ...(codebook?.concepts ?? [])].find((one) => one.id === id);
  return entry?.labels[language] ?? entry?.labels[language === "de" ? "en" : "de"] ?? null;
}
