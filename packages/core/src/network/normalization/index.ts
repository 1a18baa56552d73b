/** The list of normalizations of one-mode ties; those of two-mode networks are applied in `two-mode.ts`. */
import type { NetworkOptions } from "../options.js";
import { averageActivity } from "./average-activity.js";
import { cosine, dnaCosine } from "./cosine.js";
import { dnaJaccard, jaccard } from "./jaccard.js";
import type { OneModeNormalization } from "./normalization.js";

/** The normalization of a one-mode network; `null` when the ties stay as they are. */
export function oneModeNormalization(options: NetworkOptions): OneModeNormalization | null {
  const compat = options.compat !== null;
  switch (options.normalization) {
    case "average":
      return averageActivity;
    case "jaccard":
      return compat ? dnaJaccard : jaccard;
    case "cosine":
      return compat ? dnaCosine : cosine;
    default:
      return null;
  }
}
