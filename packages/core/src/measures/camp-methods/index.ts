/** The list of methods of finding camps: a new one gets a line here. */

import type { CampMethod } from "./camp-method.js";
import { concorMethod, concorTwoModeMethod } from "./concor.js";
import { edgeBetweennessMethod } from "./edge-betweenness.js";
import { equivalenceMethod } from "./equivalence.js";
import { fastGreedyMethod } from "./fast-greedy.js";
import { averageMethod, completeMethod, singleMethod, wardMethod } from "./hierarchical.js";
import { infomapMethod } from "./infomap.js";
import { kMeansMethod } from "./k-means.js";
import { labelPropagationMethod } from "./label-propagation.js";
import { leadingEigenvectorMethod } from "./leading-eigenvector.js";
import { leidenMethod } from "./leiden.js";
import { louvainMethod } from "./louvain.js";
import { pamMethod } from "./pam.js";
import { spectralMethod } from "./spectral.js";
import { spinglassMethod } from "./spinglass.js";
import { walktrapMethod } from "./walktrap.js";

/** Names as they are given on the command line. */
export const campMethodNames = [
  "louvain",
  "leiden",
  "fast-greedy",
  "walktrap",
  "leading-eigenvector",
  "edge-betweenness",
  "label-propagation",
  "infomap",
  "spinglass",
  "spectral",
  "single",
  "average",
  "complete",
  "ward",
  "k-means",
  "pam",
  "concor",
  "concor-two-mode",
  "equivalence",
] as const;
export type CampMethodName = (typeof campMethodNames)[number];

export const campMethods: Readonly<Record<CampMethodName, CampMethod>> = {
  louvain: louvainMethod,
  leiden: leidenMethod,
  "fast-greedy": fastGreedyMethod,
  walktrap: walktrapMethod,
  "leading-eigenvector": leadingEigenvectorMethod,
  "edge-betweenness": edgeBetweennessMethod,
  "label-propagation": labelPropagationMethod,
  infomap: infomapMethod,
  spinglass: spinglassMethod,
  spectral: spectralMethod,
  single: singleMethod,
  average: averageMethod,
  complete: completeMethod,
  ward: wardMethod,
  "k-means": kMeansMethod,
  pam: pamMethod,
  concor: concorMethod,
  "concor-two-mode": concorTwoModeMethod,
  equivalence: equivalenceMethod,
};
