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
  if (range.to - range.from !== 2 || noun === undefined || !isDefinite(analyzed.tokens[range.from]))
    return null;
  const lemma = (classes[range.to - 1]?.lemma ?? noun.text).toLowerCase();
  const isPlain = actor === undefined || [lemma, noun.lower].includes(actor.canonical.toLowerCase());
  if (found.length > 1 || !isPlain) return null;
  const called = new RegExp(`(?:^|[ -])${escaped(lemma)}r?(?: ${GOES_ON[analyzed.language]} .*)?$`, "iu");
  const like = KINDS.find(([short]) => short.test(lemma))?.[1] ?? null;
  const isMeant = ({ kind, canonical, unnamed }: ActorDraft) =>
    kind !== "state" &&
    canonical.toLowerCase() !== lemma &&
    (called.test(canonical) || (like !== null && kind === "organization" && !unnamed && like(canonical)));
  const own = before().findLast(
    ({ actors }) => actors.length === 1 && actors[0] !== undefined && isMeant(actors[0]),
  );
  return own === undefined ? null : own.actors.map((one) => atSpans(one, null));
}

/** Bodies of a state and associations are no firms. */
const PUBLIC =
  /(?:ministeri|ministry|kommission|commission|parlament|parliament|gericht|court|behörde|authority|agentur|agency|council|rat$|partei|party|verband|verein|association|union|polizei|police|armee|army|government|regierung|department|institut|zeitung|university|office|amt$|gewerkschaft|kirche|church|bank of)/iu;

/** Short names by kind, and which names of bodies they may stand for. */
const KINDS: readonly (readonly [short: RegExp, fits: (name: string) => boolean])[] = [
  [
    /^(?:company|firm|operator|maker|manufacturer|supplier|unternehmen|firma|konzern|betreiber|hersteller)$/,
    (name) => !PUBLIC.test(name) && !/^\p{Lu}{2,4}$/u.test(name),
  ],
  [
    /^(?:agency|authority|regulator|watchdog)$/,
    (name) => /(?:agency|authority|service|administration|office)/i.test(name),
  ],
];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
