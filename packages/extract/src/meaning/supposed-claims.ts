/**
 * English questions and suppositions of the writer that hang on what somebody claims: "And if, as Ada Lenz contends, the
 * port closes?", "Suppose, as Lenz fears, the rebels attack." The question is the writer's; what is claimed in it is a
 * statement of whoever claims it, nested in the question and only supposed. Finders of frames take the whole sentence
 * for the claim, or half of it; here the sentence is divided by its form.
 */
import type { Span } from "@parley/core";
import { inTextOrder } from "../rules/in-text-order.js";
import { BY_FORM } from "../rules/writer-phrases.js";
import type { AnalyzedText, Sentence, Token } from "../text/analyzed-text.js";
import { firstStartingAt } from "../text/token-places.js";
import { wordIn, wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { unframed } from "./unframed.js";

const RULE = "claim:supposed";

/** Is the utterance what somebody claims within a question of the writer? */
export function isSupposedClaim({ why }: FoundUtterance): boolean {
  return why[0] === RULE;
}

/** Verbs of claiming and fearing with their lemma. */
const CLAIMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    claim: "claims claimed claim",
    allege: "alleges alleged allege",
    contend: "contends contended contend",
    insist: "insists insisted insist",
    maintain: "maintains maintained maintain",
    assert: "asserts asserted assert",
    argue: "argues argued argue",
    say: "says said say",
    report: "reports reported report",
    charge: "charges charged charge",
    suggest: "suggests suggested suggest",
    believe: "believes believed believe",
    think: "thinks thought think",
    suspect: "suspects suspected suspect",
    reckon: "reckons reckoned reckon",
    expect: "expects expected expect",
    predict: "predicts predicted predict",
    fear: "fears feared fear",
    warn: "warns warned warn",
    hope: "hopes hoped hope",
    promise: "promises promised promise",
  }).flatMap(([lemma, forms]) => forms.split(" ").map((form) => [form, lemma])),
);

/** An inserted frame: tokens from its first comma to its last, its subject and its verb. */
interface Insert {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
}

/** Longer ones are no insertion. */
const LONGEST_INSERT = 18;

/** The utterances with such sentences divided; numbered again in text order. */
export function withSupposedClaims(
  analyzed: AnalyzedText,
  found: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  if (analyzed.language !== "en") return found;
  const inserts = analyzed.sentences.flatMap((sentence) => {
    const insert = insertIn(analyzed, sentence);
    const claim = insert === null ? null : claimAround(analyzed, sentence, insert);
    return insert === null || claim === null ? [] : [{ sentence, insert, claim }];
  });
  if (inserts.length === 0) return found;
  const bySentence = utterancesBySentence(analyzed, found);
  const marked = markedSentences(analyzed);
  const divided = inserts.filter(({ sentence, insert }) => {
    const own = bySentence.get(sentence.index) ?? [];
    const isOthers = marked.has(sentence.index) || own.some(({ mode }) => mode === "direct");
    return (
      !isOthers && (asksOrSupposes(analyzed, sentence) || !isFramedElse(analyzed, own, sentence, insert))
    );
  });
  const dropped = new Set(divided.flatMap(({ sentence }) => bySentence.get(sentence.index) ?? []));
  const next = Math.max(0, ...found.map(({ id }) => id)) + 1;
  const made = divided.flatMap(({ sentence, insert, claim }, k) =>
    questionAndClaim(analyzed, sentence, insert, claim, next + 2 * k),
  );
  // Questions hold the claims that come with them, so neither is added to the others from outside.
  const all = [...found.filter((one) => !dropped.has(one)), ...made];
  return made.length === 0 ? found : inTextOrder(all, []);
}

/** By the sentence that the quote begins in. */
function utterancesBySentence(
  { tokens }: AnalyzedText,
  found: readonly FoundUtterance[],
): ReadonlyMap<number, readonly FoundUtterance[]> {
  const bySentence = new Map<number, FoundUtterance[]>();
  for (const one of found) {
    const sentence = tokens[firstStartingAt(tokens, one.quote[0]?.start ?? 0)]?.sentence ?? -1;
    const others = bySentence.get(sentence);
    if (others === undefined) bySentence.set(sentence, [one]);
    else others.push(one);
  }
  return bySentence;
}

/** Sentences with quotation marks: a question within them is somebody else's. */
function markedSentences({ tokens, quotations }: AnalyzedText): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const { open, close } of quotations) {
    const last = tokens[close]?.sentence ?? -1;
    for (let sentence = tokens[open]?.sentence ?? 0; sentence <= last; sentence += 1) marked.add(sentence);
  }
  return marked;
}

const isAsking = wordIn("? suppose supposing imagine");

function asksOrSupposes({ tokens }: AnalyzedText, { from, to }: Sentence): boolean {
  return isAsking(tokens[to - 1]) || isAsking(tokens[from]);
}

/** ", as Ada Lenz, the minister, claims," in a question, a supposition, or a condition that opens its sentence. */
function insertIn(analyzed: AnalyzedText, sentence: Sentence): Insert | null {
  const { tokens } = analyzed;
  const { from, to } = sentence;
  const isConditional = tokens.slice(from, from + LATEST_IF).some(({ lower }) => lower === "if");
  if (!isConditional && !asksOrSupposes(analyzed, sentence)) return null;
  for (let comma = from + 1; comma < to - 4; comma += 1) {
    if (tokens[comma]?.text !== "," || tokens[comma + 1]?.lower !== "as") continue;
    for (let verb = comma + 3; verb < Math.min(to - 1, comma + LONGEST_INSERT); verb += 1)
      if (CLAIMS.has(tokens[verb]?.lower ?? "") && tokens[verb + 1]?.text === ",")
        return { from: comma, to: verb + 2, verb };
  }
  return null;
}

/** "But if …", "And so, if …". */
const LATEST_IF = 4;

const isTelling = wordIn("say says said told tells tell added adds wrote writes argued argues according");

/** A sentence that somebody else is quoted with is theirs. */
function isFramedElse(
  { tokens }: AnalyzedText,
  found: readonly FoundUtterance[],
  { start, end, to }: Sentence,
  insert: Insert,
): boolean {
  const [open, close] = [tokens[insert.from]?.start ?? 0, tokens[insert.to - 1]?.end ?? 0];
  if (tokens.slice(insert.to, to).some(isTelling)) return true;
  return found.some(({ cue }) =>
    cue.some((span) => span.start >= start && span.end <= end && (span.start < open || span.end > close)),
  );
}

const opensClaim = wordIn("if that suppose supposing imagine when");
const isPause = wordLike(/^[,–—]$/);
const asks = wordLike(/^(?:what|who|how|where|why|when|which|whose|would|will|can|could)$/);
const isModal = wordLike(/^(?:would|will|could|may|might)$/);
const MAIN_SUBJECT = 6;

/** "…, who will pay?", "…, the mission could be over": a word that asks, or a subject and its modal. */
function opensMain(tokens: readonly Token[], at: number, to: number): boolean {
  if (asks(tokens[at])) return true;
  for (let k = at + 1; k < Math.min(to, at + MAIN_SUBJECT); k += 1) {
    if (isPause(tokens[k])) return false;
    if (isModal(tokens[k])) return true;
  }
  return false;
}

/** The clause around the insertion: up to the end of the sentence, or to the question that follows it. */
function claimAround({ tokens }: AnalyzedText, { from, to }: Sentence, insert: Insert): Span[] | null {
  let open = insert.from - 1;
  while (open >= from && !opensClaim(tokens[open])) open -= 1;
  if (open < from) return null;
  const isFronted = open <= from + LATEST_IF;
  let end = insert.to;
  while (end < to - 1 && !(isFronted && isPause(tokens[end]) && opensMain(tokens, end + 1, to))) end += 1;
  // "If they attack, as she claims, …" without a main clause behind it is no condition.
  if (end - insert.to < 2 || (end === to - 1 && !isAsking(tokens[from]) && tokens[end]?.text !== "?"))
    return null;
  const span = (first: number, last: number): Span[] =>
    last <= first ? [] : [{ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }];
  // "Suppose, as Lenz fears, …": nothing of the claim stands before it.
  return [...span(open + 1, insert.from), ...span(insert.to, end)];
}

/** The writer's question, and the claim nested in it. */
function questionAndClaim(
  { tokens }: AnalyzedText,
  sentence: Sentence,
  insert: Insert,
  quote: Span[],
  id: number,
): [FoundUtterance, FoundUtterance] {
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const whole = span(sentence.from, sentence.to - 1);
  const voice = tokens[sentence.to - 1]?.text === "?" ? "writer:question" : "writer:prediction";
  const asked: FoundUtterance = {
    ...unframed("writer", whole, null, voice),
    id,
    why: [voice, BY_FORM],
  };
  const claimed: FoundUtterance = {
    ...unframed("free-indirect", whole, span(insert.from + 2, insert.verb - 1), RULE),
    id: id + 1,
    mode: "indirect",
    medium: "speech",
    quote,
    cue: [span(insert.from + 1, insert.from + 1), span(insert.verb, insert.verb)],
    frame: [span(insert.from, insert.to - 1)],
    cueLemma: CLAIMS.get(tokens[insert.verb]?.lower ?? "") ?? null,
    nestedIn: id,
  };
  return [asked, claimed];
}
