/**
 * The writer's own voice as the trained layer hears it, beside what the rules find by wording: sentences that no
 * utterance has and that argue. Neighbors that make one point are one utterance.
 */
import { unframed } from "../meaning/unframed.js";
import { HEARD } from "../meaning/writer-act.js";
import { inTextOrder } from "../rules/in-text-order.js";
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { quoteSafeSentences } from "../text/quote-safe-sentences.js";
import type { FoundUtterance } from "../utterance.js";
import { hashText } from "./features/hash.js";
import { tokensOfSpans } from "./features/rule-columns.js";
import type { TextColumns } from "./features/text-columns.js";
import type { VoiceScene } from "./features/voice-features.js";
import { type OwnSentence, ownSentences } from "./layers/voice-layer.js";
import type { ReaderPack } from "./model/reader-pack.js";

/** How sure the layer must be to take from somebody what the rules have found for them. */
const OVERRULES = 0.75;

/** Subjects that name nobody besides the writer. */
const NOBODY = new Set(
  "i we you it this that there one nobody ich wir man es das dies wer niemand".split(" "),
);

/** Neighbors that are longer together, in tokens, make more than one point. */
const LONGEST_POINT = 40;

/** What was found, and whether it is somebody else's words for sure. */
export interface VoicedWords {
  readonly utterance: FoundUtterance;
  readonly isSure: boolean;
}

/** What rules alone have found, not in quotation marks: it may as well be the writer's. */
function isOfRulesAlone({ mode, why }: FoundUtterance): boolean {
  return mode !== "direct" && !why.some((reason) => reason.startsWith("model:"));
}

/** A document in which it is known whose words are whose. */
export function voiceScene(
  columns: TextColumns,
  found: readonly VoicedWords[],
): VoiceScene & { readonly sentences: readonly Sentence[] } {
  const { analyzed, size } = columns;
  const others = new Uint8Array(size);
  const byRule = new Int32Array(size);
  for (const { utterance, isSure } of found) {
    const { mode, quote, frame, why } = utterance;
    const tokens = tokensOfSpans(analyzed, quote);
    if (!isSure) {
      const rule = hashText(why[0] ?? "");
      for (const t of tokens) byRule[t] = rule;
      continue;
    }
    for (const t of tokens) others[t] = 1;
    for (const t of tokensOfSpans(analyzed, frame)) others[t] = 1;
    // The evidence of a report is its sentence, whatever of it the report is found by.
    if (mode === "reported") markSentences(analyzed, quote, others);
  }
  return { columns, sentences: quoteSafeSentences(analyzed), others, byRule };
}

function markSentences(analyzed: AnalyzedText, quote: FoundUtterance["quote"], others: Uint8Array): void {
  for (const t of tokensOfSpans(analyzed, quote)) {
    const sentence = analyzed.sentences[analyzed.tokens[t]?.sentence ?? -1];
    if (sentence !== undefined) others.fill(1, sentence.from, sentence.to);
  }
}

/**
 * The utterances found, with the sentences that the layer takes for the writer's own among them. What rules alone have
 * found in these is left out; what the rules take for the writer's stays as it is.
 */
export function withTrainedVoice(
  pack: ReaderPack,
  columns: TextColumns,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (pack.layers.voice === undefined) return found;
  const scene = voiceScene(
    columns,
    found.map((utterance) => ({ utterance, isSure: !isOfRulesAlone(utterance) })),
  );
  const own = new Map(ownSentences(pack, scene).map((one) => [one.at, one]));
  if (own.size === 0) return found;
  const left = withoutUnsure(scene, found, own);
  const added = pointsOf(scene.sentences, [...own.values()]).map(heard);
  return added.length === 0 ? found : inTextOrder(left, added);
}

/**
 * What is left of the utterances where their sentences are the writer's and name nobody else; sentences that keep an utterance of the rules
 * are taken out of `own`.
 */
function withoutUnsure(
  scene: VoiceScene,
  found: readonly FoundUtterance[],
  own: Map<number, OwnSentence>,
): readonly FoundUtterance[] {
  const numbers = sentenceNumbers(scene);
  const within = found.map((one) =>
    isOfRulesAlone(one)
      ? [...new Set(tokensOfSpans(scene.columns.analyzed, one.quote).map((t) => numbers[t] ?? -1))]
      : [],
  );
  const isNamed = (one: FoundUtterance, sentences: readonly number[]): boolean =>
    tokensOfSpans(scene.columns.analyzed, one.speaker).some(
      (t) =>
        sentences.includes(numbers[t] ?? -1) && !NOBODY.has(scene.columns.analyzed.tokens[t]?.lower ?? ""),
    );
  const isOwn = (one: FoundUtterance, index: number): boolean => {
    const sentences = within[index] ?? [];
    return (
      one.mode !== "writer" &&
      !isNamed(one, sentences) &&
      sentences.every((at) => (own.get(at)?.sureness ?? 0) >= OVERRULES)
    );
  };
  const left = found.filter((one, index) => !isOfRulesAlone(one) || !isOwn(one, index));
  const kept = new Set(left);
  for (const [index, one] of found.entries())
    if (kept.has(one)) for (const at of within[index] ?? []) own.delete(at);
  return left;
}

/** Number of the sentence of each token. */
function sentenceNumbers({ columns, sentences }: VoiceScene): Int32Array {
  const numbers = new Int32Array(columns.size);
  for (const [at, { from, to }] of sentences.entries()) numbers.fill(at, from, to);
  return numbers;
}

interface Point {
  readonly from: Sentence;
  to: Sentence;
  /** Of its sentences. */
  readonly sureness: number[];
}

/** Sentences side by side in a paragraph are one point as long as it is short. */
function pointsOf(sentences: readonly Sentence[], own: readonly OwnSentence[]): Point[] {
  const points: Point[] = [];
  let before = -2;
  for (const { at, sureness } of own) {
    const sentence = sentences[at];
    const last = points.at(-1);
    if (sentence === undefined) continue;
    const goesOn =
      last !== undefined &&
      before === at - 1 &&
      last.to.paragraph === sentence.paragraph &&
      sentence.to - last.from.from <= LONGEST_POINT;
    if (goesOn) {
      last.to = sentence;
      last.sureness.push(sureness);
    } else points.push({ from: sentence, to: sentence, sureness: [sureness] });
    before = at;
  }
  return points;
}

function heard({ from, to, sureness }: Point): FoundUtterance {
  return {
    ...unframed("writer", { start: from.start, end: to.end }, null, HEARD),
    confidence: sureness.reduce((sum, one) => sum + one, 0) / sureness.length,
  };
}
