/**
 * Which states are "die drei Staaten", "both countries"? Those that a list in the sentences before names, when their
 * number is the one that is said.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft, stateName } from "./actor-drafts.js";
import type { PhraseHead } from "./phrase-head.js";
import type { Scene } from "./scene.js";

const STATES = wordLike(
  /^(?:staaten|ländern?|regierungen|nachbarn|nachbarstaaten|nachbarländern?|regierungschefs|states|countries|governments|nations|neighbou?rs|capitals|allies)$/,
);

const NUMBERS: Readonly<Record<string, number>> = {
  beide: 2,
  beiden: 2,
  both: 2,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
};

/** Sentences back in which the list stands. */
const REACH = 2;
/** Tokens between two members of one list: a comma, "und", an article. */
const GAP = 3;

/** The states a counted plural stands for; empty when the text leaves open which. */
export function countedStates(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, codebook } = scene;
  if (!STATES(analyzed.tokens[head.index])) return [];
  // "Both" stands before the phrase or in it.
  const opening = analyzed.tokens.slice(Math.max(0, range.from - 1), head.index).map(({ lower }) => lower);
  const [wanted] = opening.flatMap((word) => NUMBERS[word] ?? []);
  const isKnown = head.article === "definite" || opening.some((word) => /^(?:beide|both)/.test(word));
  if (wanted === undefined || !isKnown) return [];
  const codes = listBefore(scene, range.from, wanted);
  return codes.map((code) =>
    draft("state", stateName(scene, code), { entityId: codebook.ofState(code)?.id ?? code }),
  );
}

/** The nearest list of exactly so many states. */
function listBefore({ analyzed, classes }: Scene, at: number, wanted: number): string[] {
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  let list: string[] = [];
  let end = -1;
  let found: string[] = [];
  const from = analyzed.sentences[Math.max(0, sentence - REACH)]?.from ?? 0;
  for (let index = from; index < at; index += 1) {
    const match = classes[index]?.place;
    if (match === null || match === undefined || match.from !== index) continue;
    const { code, kind } = match.place;
    if (code === null || (kind !== "name" && kind !== "people" && kind !== "capital")) continue;
    const between = analyzed.tokens.slice(end, index).map(({ text }) => text);
    const goesOn =
      end >= 0 &&
      index - end <= GAP &&
      between.some((text) => /^(?:,|und|and|sowie)$/.test(text)) &&
      between.every((text) => /^(?:,|und|and|sowie|the|die|der|das)$/i.test(text));
    list = goesOn ? [...list, code] : [code];
    end = match.to;
    if (new Set(list).size === wanted) found = list;
    else if (goesOn && list.length > wanted) found = [];
  }
  return found;
}
