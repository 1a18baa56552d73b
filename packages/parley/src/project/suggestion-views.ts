/** Suggestions and the suggester's own figures as pages and scripts see them. */
import type { SuggesterView, SuggestionQuery, SuggestionView, WriteResult } from "@parley/core";
import { changeSetting } from "@parley/core";
import type { Choice } from "@parley/extract";
import { bestDial } from "@parley/extract";
import { projectReader } from "../store/project-reader.js";
import { write } from "./actions.js";
import { allEntities, entityRef } from "./entities.js";
import type { Project } from "./project.js";
import { suggesterNow, suggestionDial } from "./suggester.js";
import { casesOf } from "./suggester-lessons.js";

const agreements = { support: 1, oppose: 0, none: null } as const;

/** What the suggester says of one statement; `null` when it is not there. */
export function suggestionView(project: Project, id: string, query: SuggestionQuery): SuggestionView | null {
  const { suggester, reader } = suggesterNow(project);
  const about = casesOf(project, [id], reader).get(id);
  if (about === undefined) return null;
  const { concept = null, actor = null } = query;
  const { isStatement, concepts, actors, stances } = suggester.suggest(about, { concept, actor });
  const { byId } = allEntities(project);
  const named = (choices: readonly Choice[]): SuggestionView["concepts"] =>
    choices.flatMap(({ label, probability }) => {
      const entity = byId.get(label);
      return entity === undefined ? [] : [{ entity: entityRef(entity, query.labels), probability }];
    });
  return {
    statementId: id,
    lessons: suggester.lessons(),
    dial: suggestionDial(project),
    isStatement,
    concepts: named(concepts),
    actors: named(actors),
    stances: stances.map(({ label, probability }) => ({ agreement: agreements[label], probability })),
  };
}

/** How good the suggester is, on decisions before it had learnt them. */
export function suggesterView(project: Project): SuggesterView {
  const { suggester } = suggesterNow(project);
  return {
    lessons: suggester.lessons(),
    dial: suggestionDial(project),
    tasks: suggester.figures().map((figures) => ({
      ...figures,
      bestDial: bestDial(figures),
      dials: figures.dials.map((row) => ({ ...row })),
    })),
  };
}

/** Turns the dial that trades precision for recall of what is offered. */
export function setSuggestionDial(project: Project, dial: number): WriteResult {
  return write(project, changeSetting(projectReader(project.store), "suggestionDial", dial));
}
