/**
 * The codebook follows its entities: when people rename, describe, merge or move what it names, the next
 * version of the codebook says the same. What only the codebook holds (descriptions, phrases, examples,
 * scales) is kept, and goes along when entries become one.
 */
import type { Codebook, CodebookActor, CodebookConcept } from "../model/codebook.js";
import type { Change } from "../model/command.js";
import type { Entity } from "../model/entity.js";
import { isSameValue, makeRecord } from "./changes.js";
import { codebookEntity } from "./codebook-entities.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** What only the codebook holds of a concept. */
export type ConceptDescription = Pick<
  CodebookConcept,
  "description" | "phrases" | "counterPhrases" | "examples"
>;

export interface Following {
  /** Ids of entities that are no more, with the one that stands for them now. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Entities that the codebook has to name from now on. */
  readonly add?: readonly string[];
  readonly describe?: ReadonlyMap<string, Partial<ConceptDescription>>;
  readonly scales?: Codebook["scales"];
}

/**
 * The change that makes the next version of the codebook, or none when it says the same as before.
 * A project without a codebook gets one only when something is added to it or described.
 */
export function followCodebook(
  project: ProjectReader,
  changes: readonly Change[],
  maker: Maker,
  following: Following = {},
): Change[] {
  const current = project.codebook();
  const { add = [], describe, scales } = following;
  const says = add.length > 0 || (describe?.size ?? 0) > 0 || scales !== undefined;
  if (current === null && !says) return [];
  const base = current?.codebook ?? emptyCodebook(project);
  const codebook = codebookAfter(project, base, changes, following);
  if (current !== null && isSameValue(current.codebook, codebook)) return [];
  return [makeRecord("codebook", { id: maker.newId(), number: (current?.number ?? 0) + 1, codebook })];
}

/** The codebook of a project that has none yet. */
export function emptyCodebook(project: ProjectReader): Codebook {
  const name = project.read("setting", "name")?.value;
  return {
    parley: "codebook/1",
    name: typeof name === "string" && name !== "" ? name : "codebook",
    languages: ["de", "en"],
    actors: [],
    concepts: [],
    scales: [],
    conditions: [],
    events: [],
  };
}

/** What a codebook says after some entities have changed. */
export function codebookAfter(
  project: ProjectReader,
  base: Codebook,
  changes: readonly Change[],
  { replaced = new Map(), add = [], describe = new Map(), scales = base.scales }: Following,
): Codebook {
  const after = new Map<string, Entity | null>();
  for (const change of changes) if (change.kind === "entity") after.set(change.id, change.after);
  const entityOf = (id: string) => {
    const changed = after.get(id);
    return changed === undefined ? project.read("entity", id) : changed;
  };
  const known = entryIds(project, base);
  const wanted = wantedEntities(known, { replaced, add: [...add, ...describe.keys()] }, entityOf);
  const idOf = (id: string) => known.get(id)?.id ?? id;

  const actors: CodebookActor[] = [];
  const concepts: CodebookConcept[] = [];
  const merged = [...replaced].map(([from, into]) => [into, known.get(from)?.id] as const);
  for (const id of wanted) {
    const entity = entityOf(id);
    if (entity === null) continue;
    const entryId = known.get(id)?.id;
    if (entity.variableId === "concept") {
      const old = base.concepts.find((entry) => entry.id === entryId);
      const others = merged.flatMap(([into, entry]) =>
        into === id ? base.concepts.filter((concept) => concept.id === entry) : [],
      );
      const isSame = old !== undefined && after.get(id) === undefined && others.length === 0;
      const entry = isSame ? old : conceptEntry(entity, idOf, old, others);
      concepts.push({ ...entry, ...describe.get(id) });
    } else if (isActor(entity)) {
      const old = base.actors.find((entry) => entry.id === entryId);
      actors.push(old !== undefined && after.get(id) === undefined ? old : actorEntry(entity, idOf, old));
    }
  }
  const conceptOf = new Map(merged.flatMap(([into, entry]) => (entry === undefined ? [] : [[entry, into]])));
  return {
    ...base,
    actors,
    concepts,
    scales: scales.map((scale) => ({
      ...scale,
      steps: scale.steps.map((step) => {
        const into = conceptOf.get(step.concept ?? "");
        return into === undefined ? step : { ...step, concept: idOf(into) };
      }),
    })),
  };
}

interface EntryPlace {
  readonly kind: "actor" | "concept";
  readonly id: string;
}

/** The codebook's entries by the entity that stands for them, in the codebook's order. */
function entryIds(project: ProjectReader, codebook: Codebook): Map<string, EntryPlace> {
  const found = new Map<string, EntryPlace>();
  for (const kind of ["actor", "concept"] as const) {
    for (const { id } of kind === "actor" ? codebook.actors : codebook.concepts) {
      const entity = codebookEntity(project, codebook, kind, id);
      if (entity !== null && !found.has(entity.id)) found.set(entity.id, { kind, id });
    }
  }
  return found;
}

/** Entities the codebook names afterwards: those it did, those to add, and what these point to. */
function wantedEntities(
  known: ReadonlyMap<string, EntryPlace>,
  { replaced, add }: { readonly replaced: ReadonlyMap<string, string>; readonly add: readonly string[] },
  entityOf: (id: string) => Entity | null,
): Set<string> {
  const heirs = [...replaced].flatMap(([from, into]) => (known.has(from) ? [into] : []));
  const wanted = new Set([...known.keys(), ...heirs, ...add]);
  // A set that grows while it is walked: an office brings its ministry, a concept the one above it.
  for (const id of wanted) {
    const entity = entityOf(id);
    if (entity === null) continue;
    if (entity.parentId !== null) wanted.add(entity.parentId);
    for (const { of } of entity.memberships) if (!/^[A-Z]{2}$/.test(of)) wanted.add(of);
  }
  return wanted;
}

function isActor(entity: Entity): boolean {
  return entity.variableId === "person" || entity.variableId === "organization";
}

const day = (date: string | null) => (date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined);

/** Colors of other programs may be written differently; the codebook knows one form. */
function colorOf({ color }: Entity): string | undefined {
  return color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color : undefined;
}

/** What is not known is left out, so that the same codebook compares and reads the same. */
function known<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function actorEntry(
  entity: Entity,
  idOf: (entityId: string) => string,
  old: CodebookActor | undefined,
): CodebookActor {
  const { kind } = entity;
  const isBody = kind === "organization" || kind === "state" || kind === "collective";
  return known({
    id: old?.id ?? idOf(entity.id),
    kind: isBody || kind === "person" ? kind : entity.variableId === "person" ? "person" : "organization",
    labels: labelsOf(entity),
    aliases: [...entity.aliases],
    gender: old?.gender,
    memberOf: entity.memberships.map(({ of, office, from, to }) =>
      known({ of: idOf(of), office: office ?? undefined, from: day(from), to: day(to) }),
    ),
    attributes: entity.attributes,
    color: colorOf(entity),
  });
}

function conceptEntry(
  entity: Entity,
  idOf: (entityId: string) => string,
  old: CodebookConcept | undefined,
  merged: readonly CodebookConcept[],
): CodebookConcept {
  const sources = [...(old === undefined ? [] : [old]), ...merged];
  const union = (field: "phrases" | "counterPhrases" | "examples") => ({
    de: [...new Set(sources.flatMap((source) => source[field]?.de ?? []))],
    en: [...new Set(sources.flatMap((source) => source[field]?.en ?? []))],
  });
  const examples = union("examples");
  return known({
    id: old?.id ?? idOf(entity.id),
    labels: labelsOf(entity),
    description: sources.find((source) => source.description !== undefined)?.description,
    phrases: union("phrases"),
    counterPhrases: union("counterPhrases"),
    examples:
      examples.de.length + examples.en.length > 0 || old?.examples !== undefined ? examples : undefined,
    parent: entity.parentId === null ? undefined : idOf(entity.parentId),
    color: colorOf(entity),
  });
}

/** An entity without labels is shown, and so written, by its value. */
function labelsOf({ labels, value }: Entity): Codebook["concepts"][number]["labels"] {
  return labels.de === undefined && labels.en === undefined ? { en: value } : labels;
}
