/** Trains all layers of a reader for one language. The same texts and recipe give the same pack, byte for byte. */
import { actLabels, polarityLabels } from "../layers/meaning-layer.js";
import { allowsQuoteLabel, quoteLabels } from "../layers/quote-labels.js";
import { allowsRoleLabel, roleLabels } from "../layers/role-labels.js";
import { OWN, voiceLabels } from "../layers/voice-layer.js";
import type { ReaderPack } from "../model/reader-pack.js";
import { fitConfidence } from "./fit-confidence.js";
import { judgeQuotes } from "./judge-quotes.js";
import { meaningExamples } from "./meaning-examples.js";
import type { PreparedText } from "./prepared-text.js";
import { quantizeField } from "./quantize-field.js";
import { nestedExamples, quoteExample, roleExamples } from "./quote-examples.js";
import type { ReaderRecipe } from "./reader-recipe.js";
import { trainField } from "./train-field.js";
import { voiceExample } from "./voice-examples.js";

export interface ReaderTexts {
  /** Texts to learn from. */
  readonly learned: readonly PreparedText[];
  /** Texts kept back, on which the reader's confidence is set. */
  readonly heldBack: readonly PreparedText[];
  /** Texts to learn acts, sides and the writer's voice from, in any language: most of what tells them is the same in both. */
  readonly meaning: readonly PreparedText[];
}

/**
 * @param name of the engine
 * @param onLayer called when a layer is done, for progress
 */
export function trainReader(
  name: string,
  { learned, heldBack, meaning }: ReaderTexts,
  { version, language, layers, dials }: ReaderRecipe,
  onLayer: (layer: string) => void = () => undefined,
): ReaderPack {
  const quotes = { labels: quoteLabels, allows: allowsQuoteLabel };
  const quote = trainField(
    learned.map((text) => quoteExample(text, layers.quote.bits)),
    { ...quotes, ...layers.quote },
  );
  onLayer("quote");
  const nested = trainField(
    learned.flatMap((text) => nestedExamples(text, layers.nested.bits)),
    { ...quotes, ...layers.nested },
  );
  onLayer("nested");
  const role = trainField(
    learned.flatMap((text) => roleExamples(text, layers.role.bits)),
    { labels: roleLabels, allows: allowsRoleLabel, ...layers.role },
  );
  onLayer("role");
  const meaningLayers = trainMeaning(meaning, layers);
  onLayer("meaning");
  const voice = trainVoice(meaning, layers);
  onLayer("voice");
  const pack: ReaderPack = {
    name,
    version,
    language,
    dials,
    confidence: [],
    layers: {
      quote: quantizeField(quote),
      nested: quantizeField(nested),
      role: quantizeField(role),
      ...meaningLayers,
      ...voice,
    },
  };
  const outcomes = heldBack.flatMap((text) => judgeQuotes(pack, text));
  return { ...pack, confidence: fitConfidence(outcomes) };
}

/**
 * The layers for acts and sides alone; a pack whose other layers stay takes them over, with the bytes of a whole
 * training. None where the texts code no meaning, as quotation attribution does.
 */
export function trainMeaning(
  learned: readonly PreparedText[],
  layers: ReaderRecipe["layers"],
): Pick<ReaderPack["layers"], "act" | "polarity"> {
  const claims = learned.map((text) =>
    meaningExamples(text, { act: layers.act.bits, polarity: layers.polarity.bits }),
  );
  if (!claims.some((text) => text.act.length > 0)) return {};
  const free = { allows: () => true };
  const act = trainField(
    claims.flatMap((text) => text.act),
    { labels: actLabels, ...free, ...layers.act },
  );
  const polarity = trainField(
    claims.flatMap((text) => text.polarity),
    { labels: polarityLabels, ...free, ...layers.polarity },
  );
  return { act: quantizeField(act), polarity: quantizeField(polarity) };
}

/**
 * The layer for the writer's own voice alone, with the bytes of a whole training. None where the texts code no such
 * sentence.
 */
export function trainVoice(
  learned: readonly PreparedText[],
  { voice }: ReaderRecipe["layers"],
): Pick<ReaderPack["layers"], "voice"> {
  // Each text once, however much it counts for other layers.
  const documents = [...new Set(learned)].map((text) => voiceExample(text, voice.bits));
  if (!documents.some(({ labels }) => labels.includes(OWN))) return {};
  const field = trainField(documents, { labels: voiceLabels, allows: () => true, ...voice });
  return { voice: quantizeField(field) };
}
