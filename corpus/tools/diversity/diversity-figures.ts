/**
 * How varied is a collection of coded texts? Vocabulary, sentences and places of quotations in one object, so that
 * collections can be set side by side.
 */
import type { CodedText } from "../markup.js";
import { type Distribution, distributionOf, spreadOf } from "./distribution.js";
import { quotePlacesOf } from "./frame-order.js";
import { mtld, segmentalTypeTokenRatio, shareUsedOnce } from "./lexical-diversity.js";
import { sentencesOf } from "./sentence-shapes.js";

/** Words a segment of the type/token ratio. */
export const SEGMENT = 500;
/** Words on which words used once are counted: below the size of every collection. */
export const SAMPLE = 30_000;

export interface DiversityFigures {
  readonly texts: number;
  readonly words: number;
  readonly sentences: number;
  /** `null` where the collection is too small for the measure. */
  readonly typeTokenRatio: number | null;
  readonly usedOnce: number | null;
  readonly mtld: number | null;
  readonly sentenceLength: ReturnType<typeof spreadOf>;
  readonly openings: Distribution;
  readonly shapes: Distribution;
  readonly orders: Distribution;
  /** Groups that begin in each tenth of their text. */
  readonly tenths: readonly number[];
  /** Different orders of modes a text, over the number of texts with at least three groups. */
  readonly sequences: number;
  readonly registers: Distribution;
  readonly fields: Distribution;
}

/** @param coded in a fixed order: the lexical measures run over the texts end to end */
export function diversityFigures(coded: readonly CodedText[]): DiversityFigures {
  const sentences = coded.map(sentencesOf);
  const places = coded.map(quotePlacesOf);
  const words = sentences.flatMap((text) => text.words);
  const lengths = sentences.flatMap((text) => text.lengths);
  const tenths = places.flatMap((text) => text.tenths);
  const sequences = places.map(({ sequence }) => sequence).filter((modes) => modes.split(" ").length > 2);
  return {
    texts: coded.length,
    words: words.length,
    sentences: lengths.length,
    typeTokenRatio: segmentalTypeTokenRatio(words, SEGMENT),
    usedOnce: shareUsedOnce(words, SAMPLE),
    mtld: mtld(words),
    sentenceLength: spreadOf(lengths),
    openings: distributionOf(sentences.flatMap((text) => text.openings)),
    shapes: distributionOf(sentences.flatMap((text) => text.shapes)),
    orders: distributionOf(places.flatMap((text) => text.orders)),
    tenths: Array.from({ length: 10 }, (_, tenth) => tenths.filter((own) => own === tenth).length),
    sequences: sequences.length === 0 ? 0 : new Set(sequences).size / sequences.length,
    registers: distributionOf(coded.map(({ head }) => head.register)),
    fields: distributionOf(coded.map(({ head }) => head.field)),
  };
}
