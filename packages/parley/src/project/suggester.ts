/**
 * The suggester of an open project. It is taught from the project's own records: a new decision is learnt when the
 * suggester is next asked; when decisions were undone or changed, or the codebook or the tree of concepts is another
 * one, it is made again from the first lesson on. The same record therefore always gives the same suggestions.
 */
import type { Suggester, SuggesterCase, Suggestion } from "@parley/extract";
import { createSuggester, orderByUsefulness } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import {
  type CaseReader,
  casesOf,
  createCaseReader,
  type DecidedKey,
  decidedKeys,
  lessonsOf,
} from "./suggester-lessons.js";

/** Choices below this probability are not offered until somebody turns the dial. */
export const DEFAULT_SUGGESTION_DIAL = 0.3;

export interface ProjectSuggester {
  readonly suggester: Suggester;
  /** Turns a proposal into what the suggester sees of it. */
  readonly reader: CaseReader;
}

interface Taught extends ProjectSuggester {
  /** Version of the codebook and the tree of concepts it was made with. */
  readonly basis: string;
  readonly learnt: DecidedKey[];
}

const taught = new WeakMap<object, Taught>();
/** Lessons are read in portions, so that memory stays flat in a project with very many decisions. */
const PORTION = 500;

/** The suggester with everything decided so far. */
export function suggesterOf(project: Project): ProjectSuggester {
  const decided = decidedKeys(project);
  const version = projectReader(project.store).codebook();
  const parents = parentsOf(project);
  const basis = JSON.stringify([version?.id ?? null, [...parents]]);
  const known = taught.get(project.store);
  const current =
    known !== undefined &&
    known.basis === basis &&
    isBeginning(known.learnt, decided) &&
    known.reader.isUpToDate()
      ? known
      : {
          basis,
          suggester: createSuggester({ broader: (concept) => parents.get(concept) ?? null }),
          reader: createCaseReader(project, version?.codebook ?? null),
          learnt: [],
        };
  taught.set(project.store, current);
  for (let start = current.learnt.length; start < decided.length; start += PORTION) {
    const portion = decided.slice(start, start + PORTION);
    const lessons = lessonsOf(
      project,
      portion.map(({ id }) => id),
      current.reader,
    );
    for (const key of portion) {
      const lesson = lessons.get(key.id);
      if (lesson !== undefined) current.suggester.learn(lesson);
      current.learnt.push(key);
    }
  }
  return current;
}

/** What the suggester says of proposals, with what it saw of them; those that are not there are left out. */
export function suggestionsOf(
  project: Project,
  ids: readonly string[],
): ReadonlyMap<string, { readonly about: SuggesterCase; readonly suggestion: Suggestion }> {
  const { suggester, reader } = suggesterOf(project);
  return new Map(
    [...casesOf(project, ids, reader)].map(([id, about]) => [
      id,
      { about, suggestion: suggester.suggest(about) },
    ]),
  );
}

/** So many proposals are weighed against each other; of more, every n-th one. */
const WEIGHED = 600;

/** Ids of undecided proposals, those first whose decision teaches most. */
export function usefulnessOrder(project: Project): readonly string[] {
  return remembered(project, "usefulness", () => {
    const open = project.store.connection.column<string>(
      "SELECT id FROM statement WHERE state = 'proposed' ORDER BY key",
    );
    const step = Math.max(1, Math.ceil(open.length / WEIGHED));
    const weighed = open.filter((_, at) => at % step === 0);
    return orderByUsefulness(
      [...suggestionsOf(project, weighed)].map(([id, { about, suggestion }]) => ({ id, about, suggestion })),
    );
  });
}

/** The project's suggestion dial. */
export function suggestionDial(project: Project): number {
  const value = project.store.read("setting", "suggestionDial")?.value;
  return typeof value === "number" ? value : DEFAULT_SUGGESTION_DIAL;
}

/** The concept above each concept that has one. */
function parentsOf(project: Project): ReadonlyMap<string, string> {
  return remembered(
    project,
    "concept tree",
    () =>
      new Map(
        [...allEntities(project).byId.values()].flatMap(({ id, variableId, parentId }) =>
          variableId === "concept" && parentId !== null ? [[id, parentId] as const] : [],
        ),
      ),
  );
}

function isBeginning(learnt: readonly DecidedKey[], decided: readonly DecidedKey[]): boolean {
  return learnt.every(({ id, revision }, at) => decided[at]?.id === id && decided[at]?.revision === revision);
}
