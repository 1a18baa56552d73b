/** Which states does a paragraph speak of before a place? Names, capitals, peoples and adjectives count. */
import type { Scene } from "./scene.js";

export interface NearbyState {
  readonly code: string;
  /** In the same sentence or the one before. */
  readonly here: boolean;
}

/** How far back a paragraph is looked through, in tokens: keeps endless paragraphs linear. */
const FARTHEST = 300;

/** Nearest first. */
export function statesBefore(scene: Scene, at: number): NearbyState[] {
  const { analyzed, classes } = scene;
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  const paragraph = analyzed.sentences[sentence]?.paragraph;
  const found: NearbyState[] = [];
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index -= 1) {
    const own = analyzed.tokens[index]?.sentence ?? 0;
    if (analyzed.sentences[own]?.paragraph !== paragraph) break;
    const code = classes[index]?.place?.place.code;
    if (code !== null && code !== undefined) found.push({ code, here: own >= sentence - 1 });
  }
  return found;
}
