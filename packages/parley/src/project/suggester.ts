/**
 * The suggester of an open project. It is taught from the project's own records: a new decision is learnt when the
 * suggester is next asked; when decisions were undone or changed, or the codebook or the tree of concepts is another
 * one, it is made again from the first lesson on. The same record therefore always gives the same suggestions.
 */
import type { Suggester, SuggesterCase, Suggestion } from "@parley/extract";
import { createSuggester } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { byAndBy, isByAndBy, tellFailure } from "./by-and-by.js";
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
  const { current, decided } = openSuggester(project);
  taught.set(project.store, current);
  while (current.learnt.length < decided.length) {
    // Another process may have written in between.
    if (!teachSome(project, current, decided, PORTION)) return suggesterOf(project);
  }
  return current;
}

/**
 * The suggester as it is now, for a server's answers: a few new decisions are learnt at once; of many, all are learnt
 * by and by, and until then the one before answers, where there is one. Elsewhere all is learnt at once.
 */
export function suggesterNow(project: Project): ProjectSuggester {
  if (!isByAndBy(project) || !isFarBehind(project)) return suggesterOf(project);
  tellFailure(project, LEARN);
  void learnByAndBy(project);
  return taught.get(project.store) ?? openSuggester(project).current;
}

/** Has the suggester more to learn than can be waited for? */
export function isFarBehind(project: Project): boolean {
  const { current, decided } = openSuggester(project);
  return decided.length - current.learnt.length > AT_ONCE;
}

/** Decisions learnt while somebody waits, and in one step while others may be waiting; some milliseconds each. */
const AT_ONCE = 40;
const IN_ONE_STEP = 8;
/** Name of the job. */
export const LEARN = "learn";

/**
 * Learns everything decided, a few decisions at a time. What is decided is looked up when it begins and when it has
 * learnt all of that, not after each command in between; a decision that was changed meanwhile makes it begin anew.
 */
export function learnByAndBy(project: Project): Promise<void> {
  const steps = function* (): Generator<void> {
    // What is being made takes the place of the one before when it has learnt everything.
    let made: Taught | null = null;
    for (;;) {
      const { current, decided } = openSuggester(project, made);
      made = current;
      if (current.learnt.length >= decided.length) break;
      while (made !== null && made.learnt.length < decided.length) {
        if (!teachSome(project, made, decided, IN_ONE_STEP)) made = null;
        yield;
      }
    }
    taught.set(project.store, made);
  };
  return byAndBy(project, LEARN, steps, true);
}

/** The suggester to go on with: the one given or known, where it still fits the record, or a new one. */
function openSuggester(
  project: Project,
  before: Taught | null = null,
): { readonly current: Taught; readonly decided: readonly DecidedKey[] } {
  const decided = remembered(project, "decided statements", () => decidedKeys(project));
  const version = remembered(project, "codebook version", () => projectReader(project.store).codebook());
  const parents = parentsOf(project);
  const basis = JSON.stringify([version?.id ?? null, [...parents]]);
  const known = before ?? taught.get(project.store);
  const fits =
    known !== undefined &&
    known.basis === basis &&
    isBeginning(known.learnt, decided) &&
    known.reader.isUpToDate();
  const current = fits
    ? known
    : {
        basis,
        suggester: createSuggester({ broader: (concept) => parents.get(concept) ?? null }),
        reader: createCaseReader(project, version?.codebook ?? null),
        learnt: [],
      };
  return { current, decided };
}

/** Teaches the next decisions; `false`, and nothing, when one of them is no longer what it was. */
function teachSome(project: Project, current: Taught, decided: readonly DecidedKey[], most: number): boolean {
  const start = current.learnt.length;
  const portion = decided.slice(start, start + most);
  const lessons = lessonsOf(
    project,
    portion.map(({ id }) => id),
    current.reader,
  );
  const isChanged = ({ id, revision }: DecidedKey) => (lessons.get(id)?.revision ?? revision) !== revision;
  if (portion.some(isChanged)) return false;
  for (const key of portion) {
    const lesson = lessons.get(key.id);
    if (lesson !== undefined) current.suggester.learn(lesson);
    current.learnt.push(key);
  }
  return true;
}

/** What the suggester says of proposals, with what it saw of them; those that are not there are left out. */
export function suggestionsOf(
  project: Project,
  ids: readonly string[],
): ReadonlyMap<string, { readonly about: SuggesterCase; readonly suggestion: Suggestion }> {
  const { suggester, reader } = suggesterNow(project);
  return new Map(
    [...casesOf(project, ids, reader)].map(([id, about]) => [
      id,
      { about, suggestion: suggester.suggest(about) },
    ]),
  );
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
