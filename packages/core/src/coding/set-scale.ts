/** Sets or removes an ordered scale of the codebook: what a supporter of each step wants, from least to most. */
import type { CodebookScale } from "../model/codebook.js";
import { codebookScaleSchema } from "../model/codebook.js";
import type { Draft } from "../model/command.js";
import { emptyCodebook, followCodebook } from "./follow-codebook.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** @param scale the scale with its steps in order; takes the place of the one with the same id */
export function setScale(project: ProjectReader, scale: CodebookScale, maker: Maker): Draft {
  const { scales } = project.codebook()?.codebook ?? emptyCodebook(project);
  const given = codebookScaleSchema.parse(scale);
  const isNew = !scales.some(({ id }) => id === given.id);
  const after = isNew ? [...scales, given] : scales.map((one) => (one.id === given.id ? given : one));
  return {
    summary: { key: "scale-set", details: { name: nameOf(given) } },
    changes: followCodebook(project, [], maker, { scales: after }),
  };
}

/** Takes a scale out; nothing when there is none of that id. */
export function removeScale(project: ProjectReader, id: string, maker: Maker): Draft {
  const { scales } = project.codebook()?.codebook ?? emptyCodebook(project);
  const removed = scales.find((scale) => scale.id === id);
  return {
    summary: { key: "scale-set", details: { name: removed === undefined ? id : nameOf(removed) } },
    changes:
      removed === undefined
        ? []
        : followCodebook(project, [], maker, { scales: scales.filter((scale) => scale !== removed) }),
  };
}

function nameOf({ id, labels }: CodebookScale): string {
  return labels.en ?? labels.de ?? id;
}
