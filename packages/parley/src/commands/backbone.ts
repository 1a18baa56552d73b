/** `parley backbone P`: which concepts carry the structure of the network, and which could be spared. */
import { backboneAnswer } from "../analyses/measure-answers.js";
import { measureVerb } from "./measure-verb.js";

export const backboneVerb = measureVerb({
  name: "backbone",
  summary: "concepts that carry the structure of the network, and those that could be spared",
  example: "npx parley backbone debate.parley --method nested --duplicates document",
  flags: [
    { name: "method", words: "nested, evaluate, penalty or fixed (nested)", kind: "text" },
    { name: "sets", words: "with evaluate: sets of concepts, '[[\"…\"]]'", kind: "json" },
    { name: "p", long: "penalty", words: "strength of the penalty (3.5; evaluate: 0)", kind: "number" },
    { name: "T", long: "iterations", words: "iterations of annealing (10000)", kind: "number" },
    { name: "backboneSize", words: "with fixed: number of concepts", kind: "number" },
    { name: "seed", words: "seed of annealing (1)", kind: "number" },
    { name: "log", words: "with --json: what happened in each iteration", kind: "yes" },
  ],
  analysis: backboneAnswer,
  rows: (fields) => {
    const list = (name: string): readonly unknown[] => (Array.isArray(fields[name]) ? fields[name] : []);
    if (fields.iteration !== undefined) {
      return list("entities").map((concept, at) => ({
        removed: at + 1,
        concept,
        "loss of the rest": list("backboneLoss")[at],
        "loss of the removed": list("redundantLoss")[at],
        statements: list("numStatements")[at],
      }));
    }
    if (fields.losses !== undefined) {
      return list("losses").map((losses, at) => ({ set: at + 1, losses }));
    }
    const part = (name: string, set: string) => list(name).map((concept) => ({ set, concept }));
    return [
      ...part("reportedBackboneEntities", "backbone"),
      ...part("reportedRedundantEntities", "redundant"),
      { set: "loss of the backbone", concept: fields.reportedUnpenalizedBackboneLoss },
      { set: "loss of the redundant", concept: fields.reportedUnpenalizedRedundantLoss },
    ];
  },
});
