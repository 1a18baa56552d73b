/**
 * Whom is a stretch of text about? "Göran Ek stellt Flugzeuge in Aussicht. Ein Mandat sei nicht nötig.": what
 * follows without a frame are the words of the person the sentences before it are about.
 */

import { firstFrom } from "../text/first-at-least.js";
import type { Antecedent } from "./antecedent-list.js";
import type { Scene } from "./scene.js";

export interface Topics {
  /** The last subject before a token within its paragraph, outside of anybody's words; `null` without one. */
  readonly before: (at: number) => Antecedent | null;
  /** The person whose name ends right where a token begins, as in "Ada Brandt bekräftigte". */
  readonly endingAt: (at: number) => Antecedent | null;
  /** What stands between these tokens was said by somebody: it introduces nobody. */
  readonly markSaid: (from: number, to: number) => void;
}

/** How many sentences without a subject may lie in between. */
const REACH = 3;

export function createTopics(scene: Scene, antecedents: readonly Antecedent[], quoted: Uint8Array): Topics {
  const { analyzed } = scene;
  const said = quoted.slice();
  const lastBefore = (at: number): number => firstFrom(antecedents, at) - 1;
  return {
    before(at) {
      const sentence = analyzed.tokens[at]?.sentence ?? 0;
      const paragraph = analyzed.sentences[sentence]?.paragraph;
      let best: Antecedent | null = null;
      for (let k = lastBefore(at); k >= 0; k -= 1) {
        const mention = antecedents[k];
        if (mention === undefined || sentence - mention.sentence > REACH) break;
        if (analyzed.sentences[mention.sentence]?.paragraph !== paragraph) break;
        if (best !== null && mention.sentence < best.sentence) break;
        const able =
          mention.human && mention.subject && mention.number === "singular" && said[mention.from] !== 1;
        // The first subject of the nearest sentence that has one.
        if (able && mention.to <= at) best = mention;
      }
      return best;
    },
    endingAt(at) {
      const mention = antecedents[lastBefore(at)];
      return mention !== undefined && mention.to === at && mention.human ? mention : null;
    },
    markSaid(from, to) {
      said.fill(1, from, to);
    },
  };
}
