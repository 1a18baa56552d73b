/**
 * English bodies by their capitals: "the World Food Programme", "the Treasury", "the Danish Marine Agency". Behind "the",
 * words that all have a capital are one name, whatever each of them is elsewhere.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft, stateName } from "./actor-drafts.js";
import { affiliationIn } from "./affiliations.js";
import { endOfDescription } from "./description.js";
import type { Scene } from "./scene.js";

const joins = wordLike(/^(?:of|for|and|the|on|&|'|’)$/);
/** Of a state, which is told apart from the noun. */
const ofState =
  /^(?:government|ministry|parliament|army|navy|embassy|cabinet|presidency|police|military|senate|congress|party|opposition|union)$/i;

/** The name that a phrase is from its article to its end; `null` where it is none. */
export function properName(scene: Scene, range: TokenRange): ActorDraft | null {
  const { analyzed, classes, mentionAt } = scene;
  const { tokens } = analyzed;
  if (analyzed.language !== "en" || tokens[range.from]?.lower !== "the") return null;
  const from = range.from + 1;
  const to = endOfDescription(scene, range);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || joins(first) || joins(last) || to <= from) return null;
  let capitals = 0;
  for (let index = from; index < to; index += 1) {
    if ((mentionAt[index] ?? -1) >= 0 || classes[index]?.possessive === true) return null;
    if (joins(tokens[index])) continue;
    if (!/^\p{Lu}/u.test(tokens[index]?.text ?? "")) return null;
    capitals += 1;
  }
  if (!isBody(scene, { from, to }, capitals)) return null;
  const name = analyzed.text.slice(first.start, last.end).replace(/\s+/g, " ");
  const { states } = affiliationIn(analyzed, classes, { from, to });
  const memberOf = states.map((code) => stateName(scene, code));
  return draft("organization", scene.codebook.labelled(name) ?? name, { memberOf });
}

/** Not one word that has its own rule, no office, no state and no body of a state. */
function isBody({ classes }: Scene, { from, to }: TokenRange, capitals: number): boolean {
  const first = classes[from];
  const last = classes[to - 1];
  if (first?.place != null && first.place.to >= to) return false;
  if (last?.kind === "office" || last?.kind === "group" || last?.kind === "title") return false;
  if (capitals === 1) return first?.kind === "modifier";
  const states = first?.kind === "place";
  return !(states && ofState.test(last?.lemma ?? "")) && first?.kind !== "office";
}
