/**
 * Does a codebook of the right form make sense? Ids are unique in their list, references lead somewhere,
 * nothing contains itself, and whatever is shown has a label.
 */
import type { Codebook } from "@parley/core";
import { findCircles } from "./find-circles.js";
import type { Note } from "./importer.js";
import { nearestName } from "./nearest-name.js";
import { type FilePlace, type PathStep, pathText } from "./yaml-shape.js";

type Section = "actors" | "concepts" | "scales" | "conditions" | "events";
const sections: readonly Section[] = ["actors", "concepts", "scales", "conditions", "events"];

/** Problems of meaning: repeated ids, missing references, circles, entries without a label. */
export function meaningProblems(codebook: Codebook, place: FilePlace): readonly Note[] {
  return [
    ...repeatedIds(codebook, place),
    ...missingLabels(codebook, place),
    ...missingReferences(codebook, place),
    ...circles(codebook, place),
  ];
}

function repeatedIds(codebook: Codebook, place: FilePlace): Note[] {
  const problems: Note[] = [];
  for (const section of sections) {
    const firstLine = new Map<string, number>();
    for (const [index, { id }] of codebook[section].entries()) {
      const line = place.lineOf([section, index, "id"]);
      const first = firstLine.get(id);
      if (first === undefined) firstLine.set(id, line);
      else
        problems.push({
          code: "CODEBOOK_ID_REPEATED",
          details: { file: place.file, line, first, id, path: section },
        });
    }
  }
  return problems;
}

function missingLabels(codebook: Codebook, place: FilePlace): Note[] {
  const problems: Note[] = [];
  const check = (labels: { de?: string | undefined; en?: string | undefined }, path: readonly PathStep[]) => {
    if (labels.de !== undefined || labels.en !== undefined) return;
    const details = {
      file: place.file,
      line: place.lineOf(path),
      key: "de, en",
      path: pathText(path, place.top),
    };
    problems.push({ code: "CODEBOOK_KEY_MISSING", details });
  };
  for (const section of sections) {
    for (const [index, entry] of codebook[section].entries()) check(entry.labels, [section, index, "labels"]);
  }
  for (const [index, scale] of codebook.scales.entries()) {
    for (const [step, { labels }] of scale.steps.entries())
      check(labels, ["scales", index, "steps", step, "labels"]);
  }
  return problems;
}

interface Reference {
  readonly to: string;
  readonly path: readonly PathStep[];
  readonly section: "actors" | "concepts";
}

function missingReferences(codebook: Codebook, place: FilePlace): Note[] {
  const ids = {
    actors: new Set(codebook.actors.map((actor) => actor.id)),
    concepts: new Set(codebook.concepts.map((concept) => concept.id)),
  };
  return references(codebook)
    .filter(({ to, section }) => !ids[section].has(to) && !(section === "actors" && isState(to)))
    .map(({ to, path, section }) => ({
      code: "CODEBOOK_REFERENCE_MISSING",
      details: {
        file: place.file,
        line: place.lineOf(path),
        path: pathText(path, place.top),
        id: to,
        nearest: nearestName(to, [...ids[section]]) ?? "",
      },
    }));
}

function references(codebook: Codebook): Reference[] {
  const found: Reference[] = [];
  for (const [index, actor] of codebook.actors.entries()) {
    for (const [number, membership] of actor.memberOf.entries()) {
      found.push({ to: membership.of, path: ["actors", index, "memberOf", number, "of"], section: "actors" });
    }
  }
  for (const [index, { parent }] of codebook.concepts.entries()) {
    if (parent !== undefined)
      found.push({ to: parent, path: ["concepts", index, "parent"], section: "concepts" });
  }
  for (const [index, scale] of codebook.scales.entries()) {
    for (const [number, { concept }] of scale.steps.entries()) {
      const path = ["scales", index, "steps", number, "concept"];
      if (concept !== undefined) found.push({ to: concept, path, section: "concepts" });
    }
  }
  return found;
}

/** Two capital letters that name a state, or the European Union. */
function isState(id: string): boolean {
  if (!/^[A-Z]{2}$/u.test(id)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(id) !== undefined;
}

/** Entries that contain each other: concepts by `parent`, actors by `memberOf`. One note a circle. */
function circles(codebook: Codebook, place: FilePlace): Note[] {
  const parents = new Map(
    codebook.concepts.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]),
  );
  const members = new Map(codebook.actors.map(({ id, memberOf }) => [id, memberOf.map((entry) => entry.of)]));
  const note = (section: Section, ids: readonly string[]): Note => {
    const index = codebook[section].findIndex((entry) => entry.id === ids[0]);
    const details = { file: place.file, line: place.lineOf([section, index, "id"]), ids: [...ids] };
    return { code: "CODEBOOK_REFERENCE_CIRCLE", details };
  };
  return [
    ...findCircles(parents).map((ids) => note("concepts", ids)),
    ...findCircles(members).map((ids) => note("actors", ids)),
  ];
}
