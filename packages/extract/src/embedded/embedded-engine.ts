/**
 * The trained reader: rules for evidence and explanation, trained layers for the decision. Weights are handed in as
 * packs, one a language; where they come from is the caller's business. Same input, same packs, same output.
 */
import type { Language } from "@parley/core";
import type { Engine } from "../engine.js";
import { type ReadingRecipe, readingOfText } from "../reading-of-text.js";
import { calibrate } from "../rules/calibrate.js";
import { findUtterances } from "../rules/find-utterances.js";
import type { FoundUtterance } from "../utterance.js";
import type { TextColumns } from "./features/text-columns.js";
import { findTrainedUtterances } from "./find-trained-utterances.js";
import { judgeMeaning } from "./layers/meaning-layer.js";
import type { ReaderPack } from "./model/reader-pack.js";
import { withTrainedVoice } from "./trained-voice.js";

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
  const engine = `${name}@${version}`;
  return { name, version, read: (input) => readingOfText(input, recipeOf(engine, byLanguage)) };
}

/** A recipe for one document: what is laid out for finding quotes serves for judging them too. */
function recipeOf(engine: string, packs: ReadonlyMap<Language, ReaderPack>): ReadingRecipe {
  let read: { readonly pack: ReaderPack; readonly columns: TextColumns } | null = null;
  return {
    engine,
    confidenceOf,
    find: (analyzed) => {
      const pack = packs.get(analyzed.language);
      if (pack === undefined) return findUtterances(analyzed);
      const { columns, utterances } = findTrainedUtterances(pack, analyzed);
      read = { pack, columns };
      return utterances;
    },
    judge: (utterance, claim, byRules) =>
      read === null ? byRules : judgeMeaning(read.pack, read.columns, utterance, claim, byRules),
    hear: (found) => (read === null ? found : withTrainedVoice(read.pack, read.columns, found)),
  };
}

/** The trained layers know how sure they are, also of the speaker; the rules are calibrated by rule. */
function confidenceOf(utterance: FoundUtterance, named: boolean): number {
  return utterance.why.some((reason) => reason.startsWith("model:"))
    ? utterance.confidence
    : calibrate(utterance, named);
}
