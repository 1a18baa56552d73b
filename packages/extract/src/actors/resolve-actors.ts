/**
 * Who is the speaker in the world? From the phrase that names a speaker ("Frankreichs Präsident", "sie",
 * "Briten und Franzosen") to actors with canonical names, kinds and memberships. Nothing is known about
 * persons beforehand: names, offices and states come from the document and the codebook. When the text
 * leaves open who is meant, the answer is nobody.
 */
import type { Codebook, ReadActor, Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { firstEndingAfter, firstStartingAt } from "../text/token-places.js";
import { wordIn, wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { type ActorDraft, atSpans, codebookDraft, draft, placed } from "./actor-drafts.js";
import { type Antecedent, listAntecedents, quotationStarts } from "./antecedent-list.js";
import { createAntecedents, type Spoken } from "./antecedents.js";
import { nameSingle } from "./name-single.js";
import { createScene, type Scene } from "./scene.js";
import { createServedBodies } from "./served-body.js";
import { splitCoordination } from "./split-coordination.js";
import { spokenBefore } from "./spoken-before.js";
import { createTopics } from "./topics.js";
import { unnamedSource } from "./unnamed-source.js";

/** How many speakers back the resolver remembers. */
const REMEMBERED = 20;

/** Longest naming phrase, in tokens: longer ones were misread, and lists are looked through more than once. */
const LONGEST_PHRASE = 200;

export interface ActorOptions {
  readonly codebook: Codebook | null;
  /** Date of the document as yyyy-mm-dd: memberships are read as of this day. */
  readonly date: string | null;
  /** Who published the document. */
  readonly source?: string | null;
}

/** Answers who speaks; ask in text order, because whoever spoke before is the first choice for a pronoun. */
export interface ActorResolver {
  /** Actors of a speaker's spans. `at` is where the utterance stands. */
  (speaker: readonly Span[], at: number): ReadActor[];
  /** Actors of an utterance, also where it goes on without a frame of its own. */
  readonly speakersOf: (utterance: FoundUtterance) => ReadActor[];
  /** The body of the codebook that publishes the document, as the speaker of some words; `null` for none. */
  readonly publisher: (spans: readonly Span[]) => ReadActor | null;
  /** Name of whom the words are addressed to, or `null`; leaves no trace for later pronouns. */
  readonly addressed: (addressee: readonly Span[]) => string | null;
}

/**
 * Reads a document once and answers who its speakers are.
 *
 * @example
 * const resolve = createActorResolver(analyzed, { codebook: null, date: "2031-03-01" });
 * resolve([{ start: 0, end: 6 }], 0)[0]?.canonical; // "Emilie Brandt"
 */
export function createActorResolver(analyzed: AnalyzedText, options: ActorOptions): ActorResolver {
  const scene = createScene(analyzed, options);
  const mentions = listAntecedents(scene);
  const quoted = quotationStarts(scene);
  const antecedents = createAntecedents(scene, mentions, quoted);
  const topics = createTopics(scene, mentions, quoted);
  const served = createServedBodies(scene);
  const byUtterance = new Map<number, { readonly speaker: readonly Span[]; readonly actors: ReadActor[] }>();
  let spoken: readonly Spoken[] = [];

  const single = (range: TokenRange, before: () => readonly Spoken[]): readonly ActorDraft[] => {
    if (isThere(analyzed.tokens[range.from]) && range.to - range.from === 1) return there(before());
    const pronoun = range.to - range.from === 1 ? antecedents.of(range.from, before) : null;
    if (pronoun !== null) return pronoun;
    const named = nameSingle(scene, range);
    return spokenBefore(scene, range, named, before) ?? named;
  };

  /** Actors of the first span that names somebody, and where it begins. */
  const named = (
    speaker: readonly Span[],
    before: () => readonly Spoken[],
    cueLemma: string | null = null,
  ) => {
    for (const span of speaker) {
      const range = withoutOpening(scene, tokensOf(analyzed, span));
      if (range.to <= range.from || range.to - range.from > LONGEST_PHRASE) continue;
      const whole = speaker.length === 1 ? spanOf(analyzed, range, span) : null;
      const pieces = splitCoordination(scene, range);
      const drafts: ActorDraft[] = [];
      for (const piece of pieces) {
        const own = pieces.length > 1 ? spanOf(analyzed, piece, null) : whole;
        for (const actor of single(piece, before))
          drafts.push(actor.spans === null && own !== null ? atSpans(actor, [own]) : actor);
      }
      const found = distinct(
        drafts.length === 0 && speaker.length === 1 ? unnamedSource(scene, range) : drafts,
      );
      const kept = served.with(found, range, before().at(-1), cueLemma);
      const actors = kept.flatMap((actor) => placed(analyzed.text, actor, speaker) ?? []);
      if (actors.length > 0) return { actors, drafts: kept, from: range.from };
    }
    return null;
  };

  const remember = (at: number, from: number, actors: readonly ActorDraft[]) => {
    spoken = [...spoken.slice(-REMEMBERED), { at, from, actors }];
  };

  const resolve = (speaker: readonly Span[], at: number, cueLemma: string | null = null): ReadActor[] => {
    const found = named(speaker, () => spoken.filter((one) => one.at < at), cueLemma);
    if (found === null) return [];
    remember(at, found.from, found.drafts);
    return found.actors;
  };

  /** Somebody whom the text is about where the words stand. */
  const mentioned = (mention: Antecedent, at: number): ReadActor[] => {
    const span = spanOf(analyzed, mention, null);
    const drafts = served.again(mention.actors());
    if (span === null || drafts.length === 0) return [];
    remember(at, mention.from, drafts);
    return drafts.flatMap((actor) => placed(analyzed.text, actor, [span]) ?? []);
  };

  /** Is the topic who spoke last in the paragraph of a token? */
  const spokeLast = (topic: Antecedent, at: number): boolean => {
    const { tokens, sentences } = analyzed;
    const paragraph = (t: number) => sentences[tokens[t]?.sentence ?? -1]?.paragraph;
    const start = tokens[at]?.start ?? 0;
    const last = spoken.findLast((one) => one.at < start);
    if (last === undefined || paragraph(last.from) !== paragraph(at)) return false;
    const names = topic.actors().map(({ canonical }) => canonical);
    return last.actors.some(({ canonical }) => names.includes(canonical));
  };

  const speakersOf = (utterance: FoundUtterance): ReadActor[] => {
    const { speaker, quote, nestedIn } = utterance;
    const at = quote[0]?.start ?? 0;
    const said = tokensOf(analyzed, { start: at, end: quote[0]?.end ?? at });
    const outer = nestedIn === null ? undefined : byUtterance.get(nestedIn);
    if (outer !== undefined && outer.speaker[0]?.start === speaker[0]?.start && speaker.length > 0)
      return outer.actors;
    const phrase = speaker[0] === undefined ? null : tokensOf(analyzed, speaker[0]);
    const words = phrase === null ? "" : analyzed.text.slice(speaker[0]?.start, speaker[0]?.end);
    // "I've promised that", within an answer: whoever answers. Without one, a pronoun with a verb on it names nobody.
    if (
      words.length <= LONGEST_PRONOUN &&
      FIRST_PERSON.test(words) &&
      outer !== undefined &&
      outer.actors.length > 0
    )
      return outer.actors;
    if (words.length <= LONGEST_PRONOUN && CONTRACTED.test(words)) return [];
    if (goesOn(analyzed, utterance, phrase, said.from)) {
      // A piece of a sentence is not said by whom that sentence is about: "Der Sender Mitte habe „gelogen“".
      const piece = utterance.mode === "direct" && phrase !== null;
      const topic = topics.before(piece ? sentenceStart(analyzed, said.from) : said.from);
      // Verbatim words for which layers name nobody go on with whoever spoke last, not with whom the text is about.
      const isOpen = utterance.mode === "direct" && utterance.why.includes("model:speaker-open");
      if (isOpen && phrase === null && (topic === null || !spokeLast(topic, said.from))) return [];
      const newer = topic !== null && (phrase === null || topic.from > phrase.from) ? topic : null;
      const known = newer === null ? resolve(speaker, at, utterance.cueLemma) : mentioned(newer, at);
      return known.length > 0 || topic === null ? known : mentioned(topic, at);
    }
    const actors = resolve(speaker, at, utterance.cueLemma);
    if (actors.length > 0 || phrase === null || utterance.cue[0] === undefined) return actors;
    // "Ada Brandt bekräftigte ihr Nein": the phrase was the object, the name stands before the verb.
    const cue = tokensOf(analyzed, utterance.cue[0]);
    const isObject = phrase.from >= cue.to && phrase.from - cue.to <= BESIDE;
    const before = isObject || phrase.to <= cue.from ? topics.endingAt(cue.from) : null;
    return before === null ? actors : mentioned(before, at);
  };

  return Object.assign(resolve, {
    speakersOf(utterance: FoundUtterance): ReadActor[] {
      const actors = speakersOf(utterance);
      byUtterance.set(utterance.id, { speaker: utterance.speaker, actors });
      if (utterance.mode !== "reported" && utterance.mode !== "writer") {
        for (const span of utterance.quote) {
          const { from, to } = tokensOf(analyzed, span);
          const own = utterance.speaker.some(({ start }) => start >= span.start && start < span.end);
          if (!own) topics.markSaid(from, to);
        }
      }
      return actors;
    },
    publisher: (spans: readonly Span[]): ReadActor | null =>
      scene.publisher === null ? null : placed(analyzed.text, codebookDraft(scene, scene.publisher), spans),
    addressed: (addressee: readonly Span[]): string | null => {
      const found = named(addressee, () => spoken);
      return found === null ? null : found.drafts.map((actor) => actor.canonical).join(", ");
    },
  });
}

const isThere = wordIn("dort");

/** "Heißt es dort": with the body or state that spoke last, or somebody of one. */
function there(spoken: readonly Spoken[]): readonly ActorDraft[] {
  const [body, ...more] = spoken.at(-1)?.actors ?? [];
  return body === undefined || more.length > 0 || body.kind === "person" ? [] : [atSpans(body, null)];
}

/** So many words stand at most between a verb and its object. */
const BESIDE = 2;
/** "They've" */
const LONGEST_PRONOUN = 7;
const FIRST_PERSON = /^(?:i|we|ich|wir)(?:['’](?:ve|d|ll|m|re))?$/iu;
const CONTRACTED = /^(?:i|we|you|he|she|they|it)['’](?:ve|d|ll|m|re|s)$/iu;

function sentenceStart({ tokens, sentences }: AnalyzedText, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.from ?? at;
}

/** Has the utterance no frame of its own, so that its speaker was named before it or not at all? */
function goesOn(
  { tokens, sentences }: AnalyzedText,
  { mode, frame, why }: FoundUtterance,
  speaker: TokenRange | null,
  at: number,
): boolean {
  if (mode === "writer" || mode === "reported" || why[0] === "interview:answer") return false;
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (sentence === undefined) return false;
  if (speaker === null) return /^(?:chain|direct:alone|quote-goes-on|backshift)/.test(why[0] ?? "");
  const unframed = frame.length === 0 || (frame[0]?.start ?? 0) < sentence.start;
  return unframed && speaker.to <= sentence.from;
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
function distinct(actors: readonly ActorDraft[]): readonly ActorDraft[] {
  if (actors.length < 2) return actors;
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
  const from = firstEndingAfter(tokens, span.start);
  return { from, to: Math.max(from, firstStartingAt(tokens, span.end)) };
}

/** A phrase may come with its preposition, a particle, or marks: they name nobody. */
function withoutOpening(scene: Scene, { from, to }: TokenRange): TokenRange {
  let start = from;
  let end = to;
  while (start < end) {
    const word = scene.classes[start];
    const token = scene.analyzed.tokens[start];
    const preposition = word?.kind === "preposition" && opensSource(token);
    if (word?.kind !== "punctuation" && !isParticle(token) && !preposition) break;
    start += 1;
  }
  while (end > start && closesPhrase(scene.analyzed.tokens[end - 1])) end -= 1;
  return { from: afterQuantity(scene, start, end), to: end };
}

/** "A handful of other nations" are other nations. */
function afterQuantity({ analyzed: { tokens } }: Scene, from: number, to: number): number {
  const isQuantity =
    tokens[from]?.lower === "a" && QUANTITY(tokens[from + 1]) && tokens[from + 2]?.lower === "of";
  return isQuantity && from + 3 < to ? from + 3 : from;
}

const QUANTITY = wordIn("handful number couple string raft host clutch dozen");
const isParticle = wordIn("auch selbst sogar nur allein even only also laut zufolge according both sowohl");
const opensSource = wordIn("von vom nach laut gemäß bei beim durch by from to of für");
const closesPhrase = wordTest((_, text) => /^[,;:.–—]$/.test(text));

function spanOf(analyzed: AnalyzedText, range: TokenRange, limit: Span | null): Span | null {
  const first = analyzed.tokens[range.from];
  const last = analyzed.tokens[range.to - 1];
  if (first === undefined || last === undefined) return null;
  if (limit !== null) return limit;
  return { start: first.start, end: last.end };
}
