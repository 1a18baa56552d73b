/** The people around somebody are not that person: "aus Brandts Umfeld", "in der Umgebung des Ministers", "Brandt's camp". */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft } from "./actor-drafts.js";
import { phraseText } from "./phrase-text.js";
import type { Scene } from "./scene.js";

const CIRCLE = {
  de: wordLike(/^(?:umgebung|umfeld|umkreis|entourage|dunstkreis|gefolge)$/),
  en: wordLike(/^(?:circle|camp|entourage|orbit)$/),
};

/** The circle a phrase is about, as somebody unnamed; `null` for any other phrase. */
export function circleOf(scene: Scene, range: TokenRange): ActorDraft | null {
  const { analyzed } = scene;
  const is = CIRCLE[analyzed.language];
  for (let index = range.from; index < range.to; index += 1) {
    if (!is(analyzed.tokens[index])) continue;
    const whose = index > range.from && index === range.to - 1;
    const of = /^(?:des|der|von|of)$/.test(analyzed.tokens[index + 1]?.lower ?? "") && index + 1 < range.to;
    return whose || of ? draft("collective", phraseText(scene, range), { unnamed: true }) : null;
  }
  return null;
}
