/** Who says verbatim words that nobody is named for, and whose are words of a phrase that names nobody. */
import { describe, expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import type { FoundUtterance } from "../../src/utterance.js";

/** Actors of the last verbatim words of a text; `[…]` in the list are the speakers named for those before. */
function whoGoesOn(
  text: string,
  said: readonly { quote: string; speaker?: string; why: string }[],
): string[] {
  const resolver = createActorResolver(analyzeText(text, "de"), { codebook: null, date: null });
  let last: string[] = [];
  for (const [index, { quote, speaker, why }] of said.entries()) {
    const spanOf = (words: string | undefined) => {
      const start = words === undefined ? -1 : text.lastIndexOf(words);
      return start < 0 || words === undefined ? [] : [{ start, end: start + words.length }];
    };
    const utterance: FoundUtterance = {
      id: index + 1,
      mode: "direct",
      medium: "speech",
      quote: spanOf(quote),
      cue: [],
      frame: speaker === undefined ? [] : spanOf(`sagte ${speaker}`),
      addressee: [],
      speaker: spanOf(speaker),
      cueLemma: null,
      cueNegated: false,
      nestedIn: null,
      confidence: 0.9,
      why: [why, "model:speaker-open"],
    };
    last = resolver.speakersOf(utterance).map(({ canonical }) => canonical);
  }
  return last;
}

describe("verbatim words that nobody is named for", () => {
  const first = { quote: "„Der Hafen bleibt“", speaker: "Edda Lenz", why: "direct:frame-after" };
  const second = { quote: "„Das war immer so.“", why: "direct:alone" };

  test("go on with whoever spoke last in the paragraph", () => {
    const text = "Ministerin Edda Lenz kam um acht. „Der Hafen bleibt“, sagte Lenz. „Das war immer so.“";
    expect(whoGoesOn(text, [{ ...first, speaker: "Lenz" }, second])).toEqual(["Edda Lenz"]);
  });

  test("are not said by somebody whom the text is about since", () => {
    const text =
      "„Der Hafen bleibt“, sagte Edda Lenz. Kapitän Jost Brandau fuhr im Mai noch einmal hinaus. „Das war immer so.“";
    expect(whoGoesOn(text, [first, second])).toEqual([]);
  });

  test("are nobody's where nobody has spoken", () => {
    expect(whoGoesOn("Kapitän Jost Brandau fuhr im Mai hinaus. „Das war immer so.“", [second])).toEqual([]);
  });
});
