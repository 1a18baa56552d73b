/**
 * The trained reader: rules for evidence and explanation, trained layers for the decision. Weights are handed in as
 * packs, one a language; where they come from is the caller's business. Same input, same packs, same output.
 */
import type { Language } from "@parley/core";
import type { Engine } from "../engine.js";
import { readingOfText } from "../reading-of-text.js";
import { calibrate } from "../rules/calibrate.js";
import { findUtterances } from "../rules/find-utterances.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { findTrainedUtterances } from "./find-trained-utterances.js";
import type { ReaderPack } from "./model/reader-pack.js";

/**
 * An engine of trained packs. A text in a language without a pack is read by the rules alone.
 *
 * @param name as users call it: "embedded"
 * @param packs at most one a language; the last one counts
 * @example
 * createEmbeddedEngine("embedded", [decodeReaderPack(bytes, "reader-de")]).read(input);
 */
export function createEmbeddedEngine(name: string, packs: readonly ReaderPack[]): Engine {
  const byLanguage: ReadonlyMap<Language, ReaderPack> = new Map(packs.map((pack) => [pack.language, pack]));
  const version = [...byLanguage.values()]
    .map((pack) => `${pack.language}${pack.version}`)
    .sort()
    .join("-");
  const find = (analyzed: AnalyzedText): readonly FoundUtterance[] => {
    const pack = byLanguage.get(analyzed.language);
    return pack === undefined ? findUtterances(analyzed) : findTrainedUtterances(pack, analyzed).utterances;
  };
  return {
    name,
    version,
    read: (input) => readingOfText(input, { engine: `${name}@${version}`, find, confidenceOf }),
  };
}

/** The trained layers know how sure they are, also of the speaker; the rules are calibrated by rule. */
function confidenceOf(utterance: FoundUtterance, named: boolean): number {
  return utterance.why.some((reason) => reason.startsWith("model:"))
    ? utterance.confidence
    : calibrate(utterance, named);
}
