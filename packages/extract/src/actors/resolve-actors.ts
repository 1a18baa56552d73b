/**
 * Who is the speaker in the world? From the phrase that names a speaker ("Frankreichs Präsident", "sie",
 * "Briten und Franzosen") to actors with canonical names, kinds and memberships. Nothing is known about
 * persons beforehand: names, offices and states come from the document and the codebook. When the text
 * leaves open who is meant, the answer is nobody.
 */
import type { Codebook, ReadActor, Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { type ActorDraft, draft, placed } from "./actor-drafts.js";
import { createAntecedents } from "./antecedents.js";
import { nameSingle } from "./name-single.js";
import { createScene, type Scene } from "./scene.js";
import { splitCoordination } from "./split-coordination.js";

/** How many speakers back the resolver remembers. */
const REMEMBERED = 20;

/** Longest naming phrase, in tokens: longer ones were misread, and lists are looked through more than once. */
const LONGEST_PHRASE = 200;

export interface ActorOptions {
  readonly codebook: Codebook | null;
  /** Date of the document as yyyy-mm-dd: memberships are read as of this day. */
  readonly date: string | null;
}

/**
 * Actors of a speaker's spans. `at` is where the utterance stands: whoever spoke in the utterance before is
 * the first choice for a pronoun, so ask in text order.
 */
export type ActorResolver = (speaker: readonly Span[], at: number) => ReadActor[];

/**
 * Reads a document once and answers who its speakers are.
 *
 * @example
 * const resolve = createActorResolver(analyzed, { codebook: null, date: "2031-03-01" });
 * resolve([{ start: 0, end: 6 }], 0)[0]?.canonical; // "Emilie Brandt"
 */
export function createActorResolver(analyzed: AnalyzedText, { codebook, date }: ActorOptions): ActorResolver {
  const scene = createScene(analyzed, { codebook, date });
  const antecedents = createAntecedents(scene);
  let spoken: readonly { readonly at: number; readonly who: string }[] = [];

  const single = (range: TokenRange, at: number): ActorDraft[] => {
    if (range.to - range.from !== 1) return nameSingle(scene, range);
    const before = spoken.findLast((speaker) => speaker.at < at);
    return antecedents.of(range.from, before?.who ?? null) ?? nameSingle(scene, range);
  };

  return (speaker, at) => {
    for (const span of speaker) {
      const range = withoutOpening(scene, tokensOf(analyzed, span));
      if (range.to <= range.from || range.to - range.from > LONGEST_PHRASE) continue;
      const whole = speaker.length === 1 ? spanOf(analyzed, range, span) : null;
      const pieces = splitCoordination(scene, range);
      const drafts = pieces.flatMap((piece) => {
        const own = pieces.length > 1 ? spanOf(analyzed, piece, null) : whole;
        return single(piece, at).map((actor) =>
          actor.spans === null && own !== null ? { ...actor, spans: [own] } : actor,
        );
      });
      const actors = distinct(drafts).flatMap((actor) => placed(analyzed.text, actor, speaker) ?? []);
      if (actors.length === 0) continue;
      spoken = [...spoken.slice(-REMEMBERED), { at, who: actors.map((actor) => actor.canonical).join("|") }];
      return actors;
    }
    return [];
  };
}

/** The writer of the document, for sentences in the writer's own voice. */
export function writerActor(analyzed: AnalyzedText, spans: readonly Span[]): ReadActor | null {
  return placed(
    analyzed.text,
    draft("writer", analyzed.language === "de" ? "eigene Stimme" : "writer's own voice"),
    spans,
  );
}

/** The same actor named twice in one phrase counts once. */
function distinct(actors: readonly ActorDraft[]): ActorDraft[] {
  const byName = new Map<string, ActorDraft>();
  for (const actor of actors) {
    const key = `${actor.kind} ${actor.canonical}`;
    if (!byName.has(key)) byName.set(key, actor);
  }
  return [...byName.values()];
}

/** Tokens that overlap a span. */
function tokensOf(analyzed: AnalyzedText, span: Span): TokenRange {
  const { tokens } = analyzed;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? span.end) < span.end) to += 1;
  return { from: low, to };
}

/** A phrase may come with its preposition, a particle, or marks: they name nobody. */
function withoutOpening(scene: Scene, { from, to }: TokenRange): TokenRange {
  let start = from;
  let end = to;
  while (start < end) {
    const word = scene.classes[start];
    const text = scene.analyzed.tokens[start]?.lower ?? "";
    const particle =
      /^(?:auch|selbst|sogar|nur|allein|even|only|also|laut|zufolge|according|both|sowohl)$/.test(text);
    const preposition =
      word?.kind === "preposition" &&
      /^(?:von|vom|nach|laut|gemäß|bei|beim|durch|by|from|to|of|für)$/.test(text);
    if (word?.kind !== "punctuation" && !particle && !preposition) break;
    start += 1;
  }
  while (end > start && /^[,;:.–—]$/.test(scene.analyzed.tokens[end - 1]?.text ?? "")) end -= 1;
  return { from: start, to: end };
}

function spanOf(analyzed: AnalyzedText, range: TokenRange, limit: Span | null): Span | null {
  const first = analyzed.tokens[range.from];
  const last = analyzed.tokens[range.to - 1];
  if (first === undefined || last === undefined) return null;
  if (limit !== null) return limit;
  return { start: first.start, end: last.end };
}
