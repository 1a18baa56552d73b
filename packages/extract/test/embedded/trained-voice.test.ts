/**
 * The writer's own voice by a trained layer: commentaries argue, dispatches tell, and what others say stays theirs.
 * Every text and name is invented.
 */
import type { Language } from "@parley/core";
import { describe, expect, it, test } from "vitest";
import { textColumns } from "../../src/embedded/features/text-columns.js";
import { OWN, voiceLabels } from "../../src/embedded/layers/voice-layer.js";
import type { HiddenField } from "../../src/embedded/model/hidden-field.js";
import {
  decodeReaderPack,
  encodeReaderPack,
  type LayerName,
  layerNames,
  type ReaderPack,
} from "../../src/embedded/model/reader-pack.js";
import { withTrainedVoice } from "../../src/embedded/trained-voice.js";
import type { CodedText } from "../../src/embedded/training/coded-text.js";
import { prepareText } from "../../src/embedded/training/prepared-text.js";
import { readerRecipes } from "../../src/embedded/training/reader-recipe.js";
import { trainVoice } from "../../src/embedded/training/train-reader.js";
import { voiceExample } from "../../src/embedded/training/voice-examples.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import type { FoundUtterance } from "../../src/utterance.js";
import { embeddedEngine, packOf } from "./readers.js";

const engine = embeddedEngine();
const read = (language: Language, text: string) =>
  engine.read({ id: "a", title: null, text, language, date: "2031-05-05", codebook: null }).statements;
const heard = (language: Language, text: string) =>
  read(language, text).filter(({ why }) => why[0] === "model:writer");

const german = `Kommentar

Wer eine Brücke sperrt, muss sagen, wann sie wieder aufgeht. Das ist keine Kleinigkeit, das ist das Mindeste.

Baustadträtin Ada Brandt sagt: „Wir prüfen.“ Man prüft also. Seit drei Jahren.

Natürlich kostet Beton Geld. Aber wer jeden Morgen eine Stunde im Stau steht, der zahlt auch, und zwar mit Lebenszeit. Ich habe nichts gegen Gutachten. Ich habe etwas gegen Gutachten, die niemand liest. Die Stadt sollte endlich anfangen.`;
const english = `Opinion

A city that shuts its only bridge owes its people a date. That is not a favour; it is the least it can do.

Ada Brandt, the transport councillor, says: “We are looking into it.” So they look. For three years now.

Of course concrete costs money. But whoever sits in traffic for an hour every morning pays as well, and nobody sends them a receipt. I have nothing against reports. I have something against reports that nobody reads. You would not run a chip shop like that.`;

describe("in a commentary", () => {
  test.each([
    ["de", german],
    ["en", english],
  ] as const)("arguments are the writer's, %s", (language, text) => {
    const found = heard(language, text);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { actor, mode, act, quote, confidence } of found) {
      expect(actor?.kind).toBe("writer");
      expect(mode).toBe("writer");
      expect(["assert", "predict", "demand", "question"]).toContain(act);
      expect(text).toContain(quote.text);
      expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
  });

  test.each([
    ["de", german, "„Wir prüfen.“"],
    ["en", english, "“We are looking into it.”"],
  ] as const)("what others say stays theirs, %s", (language, text, quote) => {
    expect(read(language, text).find((one) => one.quote.text === quote)?.actor?.canonical).toBe("Ada Brandt");
  });
});

describe("a dispatch is told", () => {
  test.each([
    [
      "de",
      `Die Brücke von Lauenfels wird am Montag gesperrt. Das teilte die Stadt am Freitag mit. Die Arbeiten dauern bis Oktober. Betroffen sind rund 4000 Pendler am Tag. Die Umleitung führt über die Bundesstraße. Im vergangenen Jahr waren in den Pfeilern Risse entdeckt worden. Für die Sanierung hat der Rat zwölf Millionen Euro bewilligt.`,
    ],
    [
      "en",
      `The bridge at Lauenfels will close on Monday, the city said on Friday. Work is to last until October. About 4,000 commuters a day are affected. Traffic will be sent along the federal road. Cracks were found in the piers last year. The council has approved twelve million euros for repairs.`,
    ],
  ] as const)("%s", (language, text) => {
    expect(heard(language, text)).toEqual([]);
  });
});

/** A layer that takes every sentence for the writer's, by this much. */
function deafTo(share: number): ReaderPack {
  const voice: HiddenField = {
    labels: voiceLabels,
    bits: 4,
    width: 4,
    table: new Int8Array(64),
    scale: new Float32Array(4),
    shift: new Float32Array(4),
    output: new Float32Array(4 * voiceLabels.length),
    offset: Float32Array.from([Math.log(1 - share), Math.log(share)]),
    transitions: new Float32Array(voiceLabels.length ** 2),
    starts: new Float32Array(voiceLabels.length),
  };
  return { ...packOf("en"), layers: { voice } };
}

describe("sentences of a document", () => {
  const text =
    "The toll is a mistake. It hurts us. Ada Brandt called it fair. It may fall soon, and it should.\n\nGood.";
  const columns = textColumns(analyzeText(text, "en"));
  const utterance = (words: string, mode: FoundUtterance["mode"], why: readonly string[]): FoundUtterance => {
    const start = text.indexOf(words);
    return {
      id: 1,
      mode,
      medium: null,
      quote: [{ start, end: start + words.length }],
      cue: [],
      frame: [],
      addressee: [],
      speaker: [],
      cueLemma: null,
      cueNegated: false,
      nestedIn: null,
      confidence: 0.5,
      why,
    };
  };
  const report = utterance("Ada Brandt called it fair.", "reported", ["object", "model:reported"]);
  const voiced = (share: number, found: readonly FoundUtterance[]) =>
    withTrainedVoice(deafTo(share), columns, found).map(({ id, mode, quote: [span], why }) => [
      id,
      mode,
      text.slice(span?.start, span?.end),
      why[0],
    ]);

  it("side by side in a paragraph make one point, and keep clear of others' words", () => {
    expect(voiced(0.9, [report])).toEqual([
      [1, "writer", "The toll is a mistake. It hurts us.", "model:writer"],
      [2, "reported", "Ada Brandt called it fair.", "object"],
      [3, "writer", "It may fall soon, and it should.", "model:writer"],
      [4, "writer", "Good.", "model:writer"],
    ]);
  });

  it("are taken from what rules alone have found, and left to the writer's wording", () => {
    const plan = utterance("It hurts us.", "free-indirect", ["relayed:plan"]);
    const wording = utterance("It may fall soon, and it should.", "writer", ["hedged-voice"]);
    expect(voiced(0.9, [plan, report, { ...wording, id: 3 }])).toEqual([
      [1, "writer", "The toll is a mistake. It hurts us.", "model:writer"],
      [2, "reported", "Ada Brandt called it fair.", "object"],
      [3, "writer", "It may fall soon, and it should.", "hedged-voice"],
      [4, "writer", "Good.", "model:writer"],
    ]);
  });

  it("stay as they are where the layer is not sure, or there is none", () => {
    expect(voiced(0.4, [report])).toEqual([[1, "reported", "Ada Brandt called it fair.", "object"]]);
    expect(withTrainedVoice({ ...packOf("en"), layers: {} }, columns, [report])).toEqual([report]);
  });
});

describe("training", () => {
  const coded = (id: string, text: string, own: readonly string[]): CodedText => ({
    id,
    language: "en",
    date: null,
    text,
    utterances: own.map((words) => ({
      mode: "writer",
      medium: "writing",
      nested: false,
      quote: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
      speaker: [],
      cue: [],
      frame: [],
      addressee: [],
      statements: [],
    })),
  });
  const texts = [
    coded("a", "The pier was shut on Monday. That is a disgrace. The council met on Friday.", [
      "That is a disgrace.",
    ]),
    coded("b", "A ferry sank in March. Nobody ought to be surprised.", ["Nobody ought to be surprised."]),
    coded("c", "The ferry left at nine. The council met on Monday.", []),
  ].map(prepareText);
  const { layers } = readerRecipes.en;

  it("marks the sentences that are coded as the writer's", () => {
    expect(texts.map((text) => [...voiceExample(text, 8).labels])).toEqual([
      [0, OWN, 0],
      [0, OWN],
      [0, 0],
    ]);
  });

  it("gives the same layer for the same texts, and leaves the others of a pack alone", () => {
    const pack = packOf("en");
    const bytesWith = (made: ReaderPack["layers"]) =>
      Buffer.from(encodeReaderPack({ ...pack, layers: { ...pack.layers, ...made } }));
    const bytes = bytesWith(trainVoice(texts, layers));
    expect(bytes.equals(bytesWith(trainVoice(texts, layers)))).toBe(true);
    const { layers: after } = decodeReaderPack(bytes, "weights.bin");
    const isSame = (name: LayerName) =>
      Buffer.from(after[name]?.table ?? []).equals(Buffer.from(pack.layers[name]?.table ?? []));
    expect(layerNames.filter((name) => !isSame(name))).toEqual(["voice"]);
  });

  it("makes no layer of texts in which nobody argues", () => {
    expect(trainVoice(texts.slice(2), layers)).toEqual({});
  });
});
