/** "A NATO official … the official": a noun with the definite article is the speaker before who was called by it. */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, atSpans } from "./actor-drafts.js";
import type { Spoken } from "./antecedents.js";
import type { Scene } from "./scene.js";

const isDefinite = wordLike(/^(?:the|der|die|das|dem|des)$/);

/** Words that go on after the noun of a description. */
const GOES_ON = {
  de: "(?:der|des|von|vom|aus|in|im|bei|beim|für|mit)",
  en: "(?:for|of|at|in|from|with|who|to|on|by|close)",
} as const;

/**
 * The last speaker whose description has the noun of the phrase as its own; `null` where the phrase says more than the
 * noun, names somebody, or nobody was called so.
 */
export function spokenBefore(
  scene: Scene,
  range: TokenRange,
  found: readonly ActorDraft[],
  before: () => readonly Spoken[],
): readonly ActorDraft[] | null {
  const { analyzed, classes } = scene;
  const [actor] = found;
  const noun = analyzed.tokens[range.to - 1];
  if (range.to - range.from !== 2 || noun === undefined || !isDefinite(analyzed.tokens[range.from])) return null;
  const lemma = (classes[range.to - 1]?.lemma ?? noun.text).toLowerCase();
  const isPlain = actor === undefined || [lemma, noun.lower].includes(actor.canonical.toLowerCase());
  if (found.length > 1 || !isPlain) return null;
  const called = new RegExp(`(?:^|[ -])${escaped(lemma)}r?(?: ${GOES_ON[analyzed.language]} .*)?$`, "iu");
  const own = before().findLast(
    ({ actors }) =>
      actors.length === 1 &&
      actors[0] !== undefined &&
      actors[0].kind !== "state" &&
      actors[0].canonical.toLowerCase() !== lemma &&
      called.test(actors[0].canonical),
  );
  return own === undefined ? null : own.actors.map((one) => atSpans(one, null));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
