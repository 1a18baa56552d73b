/**
 * The writer's own voice as the trained layer hears it, beside what the rules find by wording: sentences that no
 * utterance has and that argue. Neighbors that make one point are one utterance.
 */
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

/** Neighbors that are longer together, in tokens, make more than one point. */
const LONGEST_POINT = 40;

/** A scene of a document that was read: whose words are whose by these utterances. */
export function voiceScene(
  columns: TextColumns,
  found: readonly FoundUtterance[],
): VoiceScene & { readonly sentences: readonly Sentence[] } {
  const { analyzed, size } = columns;
  const others = new Uint8Array(size);
  const voiced = new Int32Array(size);
  for (const { mode, quote, frame, why } of found) {
    if (mode === "writer") {
      const rule = hashText(why[0] ?? "");
      for (const t of tokensOfSpans(analyzed, quote)) voiced[t] = rule;
      continue;
    }
    for (const t of tokensOfSpans(analyzed, quote)) others[t] = 1;
    for (const t of tokensOfSpans(analyzed, frame)) others[t] = 1;
    // The evidence of a report is its sentence, whatever of it the report is found by.
    if (mode === "reported") markSentences(analyzed, quote, others);
  }
  return { columns, sentences: quoteSafeSentences(analyzed), others, voiced };
}

function markSentences(analyzed: AnalyzedText, quote: FoundUtterance["quote"], others: Uint8Array): void {
  for (const t of tokensOfSpans(analyzed, quote)) {
    const sentence = analyzed.sentences[analyzed.tokens[t]?.sentence ?? -1];
    if (sentence !== undefined) others.fill(1, sentence.from, sentence.to);
  }
}

/** The utterances found, with the sentences that the layer takes for the writer's own among them. */
export function withTrainedVoice(
  pack: ReaderPack,
  columns: TextColumns,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (pack.layers.voice === undefined) return found;
  const scene = voiceScene(columns, found);
  const isNew = ({ at }: OwnSentence): boolean => {
    const sentence = scene.sentences[at];
    return sentence !== undefined && scene.voiced.subarray(sentence.from, sentence.to).every((rule) => rule === 0);
  };
  const added = pointsOf(scene.sentences, ownSentences(pack, scene).filter(isNew)).map(heard);
  return added.length === 0 ? found : inTextOrder(found, added);
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
    id: 0,
    mode: "writer",
    medium: "writing",
    quote: [{ start: from.start, end: to.end }],
    cue: [],
    frame: [],
    addressee: [],
    speaker: [],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: sureness.reduce((sum, one) => sum + one, 0) / sureness.length,
    why: [HEARD],
  };
}
