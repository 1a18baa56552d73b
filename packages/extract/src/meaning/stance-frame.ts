/** What the frame of a speech makes of the stance in it: "denied that", "dropped her opposition to", "sprach sich dagegen aus". */

import { wordLike } from "../text/word-test.js";
import { clauseAround, tokensOf } from "./clauses.js";
import { cueAct } from "./cue-acts.js";
import { endingOf } from "./nominal-sides.js";
import { DEFAULT, type Reading, type Scene, type Sign, word } from "./stance-scene.js";

/** "Dropped her opposition to X": the noun that frames what is said is given up. */
export function isCueGivenUp({ analyzed, utterance }: Scene): boolean {
  const cue = utterance.cue[0];
  if (utterance.why[0] !== "nominal-cue" || cue === undefined) return false;
  const noun = tokensOf(analyzed, cue).from;
  return endingOf(analyzed, clauseAround(analyzed, noun), noun) !== null;
}

/** Is this word part of the cue? */
export function isCue({ analyzed, utterance }: Scene, i: number): boolean {
  const token = analyzed.tokens[i];
  if (token === undefined || utterance.mode === "reported") return false;
  return utterance.cue.some((span) => token.start >= span.start && token.end <= span.end);
}

/** Turns the reading by the frame: who denies or rejects what follows does not say it. */
export function withCue(scene: Scene, reading: Reading): Reading {
  const { utterance } = scene;
  // The cue of a report stands in the clause that was read.
  if (utterance.mode === "reported" && scene.sentence !== undefined && hasCueInside(scene)) return reading;
  if (isFramedAgainst(scene)) return { sign: -reading.sign as Sign, rule: "cue:against" };
  const cue = cueAct(utterance.cueLemma);
  if (cue === null) return reading;
  if (cue.act === "question") return { sign: 0, rule: "question" };
  const turned = utterance.cueNegated ? -1 : 1;
  if (cue.act === "threaten")
    return scene.mention.prepared.requirement ? reading : { sign: -1, rule: "warning" };
  const sign = cue.act === "deny" || cue.sign < 0 ? -1 : 1;
  if (sign * turned < 0) return { sign: -reading.sign as Sign, rule: `cue:${cue.act}` };
  return reading.rule === DEFAULT && cue.sign > 0 ? { sign: reading.sign, rule: `cue:${cue.act}` } : reading;
}

/** "Sprach sich dagegen aus, X zu bauen": the frame points forward to what it is against. */
function isFramedAgainst({ analyzed, utterance }: Scene): boolean {
  if (utterance.mode !== "indirect" || analyzed.language !== "de") return false;
  return utterance.frame.some((span) => {
    const { from, to } = tokensOf(analyzed, span);
    for (let i = from; i < to; i += 1)
      if (word(analyzed, i) === "dagegen" && STANDS(analyzed.tokens[to - 1])) return true;
    return false;
  });
}

/** What the frame ends with: "sprach sich dagegen aus", "war dagegen". */
const STANDS = wordLike(/^(?:,|aus|dagegen|ausgesprochen|ein)$/);

function hasCueInside({ analyzed, utterance, sentence }: Scene): boolean {
  const first = analyzed.tokens[sentence.from];
  const last = analyzed.tokens[sentence.to - 1];
  return utterance.cue.every(
    (span) => first !== undefined && last !== undefined && span.start >= first.start && span.end <= last.end,
  );
}
