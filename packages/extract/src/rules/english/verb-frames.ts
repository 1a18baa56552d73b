/** Utterances framed by a verb: for each cue of a sentence the content before or after it, co-ordination included. */
import { AUXILIARIES, CONJUNCTIONS } from "../../languages/en/function-words.js";
import { frontedAddressee } from "./adjuncts.js";
import { type Content, contentAfter } from "./content-after.js";
import { appositionEnd, contentBefore } from "./content-before.js";
import { type Cue, findCues } from "./cues.js";
import { type Draft, draft } from "./draft.js";
import { clauseEnd } from "./edges.js";
import { type ItemRange, isVerbForm, subjectBefore } from "./noun-phrase.js";
import { type Item, isComma, isHardMark, type Period, wordAt } from "./period.js";
import { asideIn } from "./writer-asides.js";

/**
 * @param sources what phrases like "according to" frame in the period already
 */
export function verbFrames(period: Period, sources: readonly Draft[] = []): Draft[] {
  const { items } = period;
  if (asideIn(items) !== null) return [];
  const cues = findCues(items);
  const drafts: Draft[] = [];
  const closing = closingFrames(items, cues);
  let lastSpeaker: readonly ItemRange[] = [];
  for (const [i, cue] of cues.entries()) {
    if (isTaken(drafts, cue)) continue;
    const speaker = speakerOf(items, cue, lastSpeaker);
    if (cue.subject !== null && cue.voice === "active" && !cue.inverted) lastSpeaker = speaker;
    const framed = closing.get(cue);
    const supposed = opensSupposed(items, cue);
    if (isAnybody(items, cue) || (supposed && cue.verb.medium !== "thought")) continue;
    if (framed === undefined && isOwnWords(items, [...sources, ...drafts, ...closing.values()], cue))
      continue;
    const limit = Math.min(
      limitAfter(items, cues, i),
      relativeEnd(items, cue),
      nextFrame(closing, cue),
      supposed ? nextComma(items, cue.range.to) : items.length,
    );
    const content = framed ?? contentAfter(items, cue, limit);
    if (content === null || (supposed && framed === undefined && !isThought(content))) continue;
    if (isOwnInvitation(items, cue, content) || isNamelessAside(items, cue, content)) continue;
    // Without anybody who says it, only clauses that a passive reports are kept.
    if (
      speaker.length === 0 &&
      !(cue.voice === "passive" && content.mode !== "reported" && content.rule !== "infinitive")
    )
      continue;
    drafts.push(toDraft(period, cue, content, speaker));
    const reasons = reasonsAfter(items, cue, content);
    // The reasons are no refusal of their own.
    if (reasons !== null) drafts.push({ ...toDraft(period, cue, reasons, speaker), cueLemma: "argue" });
    if (speaker.length > 0 && cue.voice !== "passive") lastSpeaker = speaker;
  }
  return drafts;
}

/** "Those who ask for it": nobody in particular; "no one in Lima would say": nobody at all. */
function isAnybody(items: readonly Item[], { subject, verb }: Cue): boolean {
  if (subject === null) return false;
  // "Neither Rome nor Lima said": of what both do not want, they may be told all the same.
  if (verb.bare && verb.medium !== "thought" && wordAt(items, subject.from - 1) === "neither") return true;
  const opening = [-1, 0, 1].map((k) => wordAt(items, subject.from + k)).join(" ");
  if (/(?:^| )(?:nobody|no one|none of)(?: |$)|^\S* none (?:has|have|had|of)\b/.test(opening)) return true;
  return (
    wordAt(items, subject.to - 1) === "who" &&
    /^(?:those|anyone|anybody|people|everyone)$/.test(wordAt(items, subject.to - 2))
  );
}

/**
 * "If parliament says yes": nothing was said yet. What somebody may think is told to its comma: "If the minister doubts
 * it, I invite her" supposes a doubt, and the invitation is not doubted.
 */
function opensSupposed(items: readonly Item[], { subject, inverted, range }: Cue): boolean {
  if (inverted || subject === null || subject.from > range.from) return false;
  return (
    /^(?:if|unless|until|once)$/.test(wordAt(items, subject.from - 1)) ||
    /^(?:if|unless|until|once)$/.test(wordAt(items, subject.from))
  );
}

/** "Rejected the plan: whoever paid now would …": what follows the colon as a sentence is said as well. */
function reasonsAfter(
  items: readonly Item[],
  { voice, verb, subject, range }: Cue,
  content: Content,
): Content | null {
  const colon = content.quote.at(-1)?.to ?? 0;
  if (content.mode !== "reported" || voice !== "active" || verb.medium === "thought" || subject === null)
    return null;
  if (
    items[colon]?.text !== ":" ||
    items[colon + 1]?.kind !== "word" ||
    items.some(({ kind }) => kind === "quote")
  )
    return null;
  const quote = { from: colon + 1, to: clauseEnd(items, colon + 1, items.length) };
  // "Named three cities: Lima, Quito and Bogotá" lists.
  if (!items.slice(quote.from, quote.to).some(({ lower }) => AUXILIARIES.has(lower))) return null;
  return {
    ...content,
    mode: "indirect",
    quote: [quote],
    frame: { from: Math.min(subject.from, range.from), to: colon + 1 },
    rule: "colon",
  };
}

/** "I invite her to visit the port": whoever writes so does it, and reports nothing. */
function isOwnInvitation(items: readonly Item[], { subject, at, range }: Cue, { rule }: Content): boolean {
  const isPlain = range.from === at && !/(?:ed|d)$/.test(wordAt(items, at));
  return rule === "infinitive" && isPlain && wordAt(items, subject?.from ?? -1) === "i";
}

/** ", which officials declined to name,": nothing but the verb of what is declined. */
function isNamelessAside(items: readonly Item[], { subject }: Cue, { rule, quote }: Content): boolean {
  if (rule !== "infinitive" || subject === null) return false;
  const isWhich = /^(?:which|whom|whose)$/.test(wordAt(items, subject.from - 1));
  return isWhich && quote.every(({ from, to }) => to - from <= 2);
}

/** More than the object of a doubt: a subject and its verb. */
function isThought({ mode, quote }: Content): boolean {
  return mode !== "reported" && quote.some(({ from, to }) => to - from > 2);
}

function nextComma(items: readonly Item[], from: number): number {
  let k = from;
  while (k < items.length && !isComma(items[k])) k += 1;
  return k;
}

/** Frames at the end of their sentence or inserted in it: their content stands before them. */
function closingFrames(items: readonly Item[], cues: readonly Cue[]): Map<Cue, Content> {
  const found = new Map<Cue, Content>();
  let floor = 0;
  for (const cue of cues) {
    const whole = contentBefore(items, cue, floor);
    if (whole === null) continue;
    const content = ofClauseBefore(items, cues, cue, whole);
    found.set(cue, content);
    floor = Math.max(floor, content.frame.to);
  }
  return found;
}

/**
 * "Lenz said the levy would help if the harvest fails, as farmers fear": behind somebody's words an "as" at the end is
 * about the clause before it, not about what was said.
 */
function ofClauseBefore(items: readonly Item[], cues: readonly Cue[], cue: Cue, content: Content): Content {
  const { from, to } = content.quote[0] ?? { from: 0, to: 0 };
  const isAs = wordAt(items, content.frame.from) === "as" || wordAt(items, content.frame.from + 1) === "as";
  const isLast = isHardMark(items[content.frame.to]) || content.frame.to >= items.length;
  const isSaid = cues.some(
    ({ at, voice, inverted, subject, verb }) =>
      at < cue.at &&
      at >= from &&
      at < to &&
      voice === "active" &&
      !inverted &&
      subject !== null &&
      verb.bare,
  );
  if (!isAs || !isLast || !isSaid || content.quote.length !== 1) return content;
  let open = to - 1;
  while (open > from && !/^(?:if|unless|that|because|,)$/.test(items[open]?.lower ?? "")) open -= 1;
  return open <= from ? content : { ...content, quote: [{ from: open + 1, to }] };
}

/** Content after an earlier cue ends before a frame that closes the sentence: "Ostmark wants peace, she said". */
function nextFrame(closing: ReadonlyMap<Cue, Content>, cue: Cue): number {
  let limit = Number.POSITIVE_INFINITY;
  for (const [other, content] of closing) {
    if (other !== cue && content.frame.from > cue.at) limit = Math.min(limit, content.frame.from - 1);
  }
  return limit;
}

/** A cue inside a quote that is framed already is a nested one; one inside a frame is none. */
function isTaken(drafts: readonly Draft[], cue: Cue): boolean {
  return drafts.some(
    (one) =>
      one.frame.some((range) => cue.at >= range.from && cue.at < range.to) ||
      (one.why[0] === "clause-before" &&
        one.quote.some(
          (range) =>
            cue.range.from >= range.from &&
            cue.range.to <= range.to &&
            range.from > (one.frame[0]?.from ?? 0),
        )),
  );
}

/** The subject; a participle and a co-ordinated verb have that of the verb before. */
function speakerOf(items: readonly Item[], cue: Cue, last: readonly ItemRange[]): readonly ItemRange[] {
  if (cue.subject !== null) {
    const to = cue.inverted ? appositionEnd(items, cue.subject.to) : cue.subject.to;
    return [{ from: cue.subject.from, to: trimComma(items, to) }];
  }
  if (cue.voice === "passive") return [];
  const before = wordAt(items, cue.range.from - 1);
  const coordinated =
    CONJUNCTIONS.has(before) ||
    cue.voice === "ing" ||
    isComma(items[cue.range.from - 1]) ||
    /ly$|^(?:also|then|later)$/.test(before);
  if (!coordinated) return [];
  return last.length > 0 || cue.voice !== "ing" ? last : mainSubject(items, cue.at);
}

/** Subject of the sentence's first verb, for "Reuth walked out, saying …". */
function mainSubject(items: readonly Item[], before: number): readonly ItemRange[] {
  if (!isComma(items[before - 1])) return [];
  for (let k = 1; k < before; k += 1) {
    if (!AUXILIARIES.has(wordAt(items, k)) && !isVerbForm(items, k)) continue;
    const subject = subjectBefore(items, k);
    return subject === null ? [] : [subject];
  }
  return [];
}

/**
 * Inside somebody's words: a pronoun talks of the same person again ("Reuth says she wants to …"), and what
 * others want or would do is part of what is said. Only what others said is an utterance of its own.
 */
function isOwnWords(
  items: readonly Item[],
  framed: readonly { readonly mode: string; readonly quote: readonly ItemRange[] }[],
  cue: Cue,
): boolean {
  const inside = framed.some(
    (one) => one.mode === "indirect" && one.quote.some((range) => cue.at >= range.from && cue.at < range.to),
  );
  if (!inside) return false;
  const { subject, range } = cue;
  const words = items.slice(range.from, range.to).map((item) => item.lower);
  if (words.some((word) => /^(?:will|would|could|can|may|might|should|must)$/.test(word))) return true;
  if (cue.verb.medium === "thought") return true;
  if (subject === null || subject.to - subject.from !== 1) return false;
  return /^(?:he|she|they|it|we|i|you|who|which)$/.test(wordAt(items, subject.from));
}

function trimComma(items: readonly Item[], to: number): number {
  return isComma(items[to - 1]) ? to - 1 : to;
}

/** Where the content of cue `i` must end: before ", and added …" and before a later frame after a comma. */
function limitAfter(items: readonly Item[], cues: readonly Cue[], i: number): number {
  for (const next of cues.slice(i + 1)) {
    const from = Math.min(next.subject?.from ?? next.range.from, next.range.from);
    const before = wordAt(items, from - 1);
    const joint = /^(?:and|but|while)$/.test(before);
    // A verb without a subject of its own after "and" goes on with the first subject.
    if (joint && next.subject === null && next.voice === "active" && isFiniteLike(items, next))
      return isComma(items[from - 2]) ? from - 2 : from - 1;
    if (
      joint &&
      isComma(items[from - 2]) &&
      next.subject !== null &&
      next.voice === "active" &&
      next.verb.bare
    )
      return from - 2;
  }
  return items.length;
}

/** ", who said she had seen it, …", ", which the mayor declined to name, …": a relative clause ends at the next comma. */
function relativeEnd(items: readonly Item[], cue: Cue): number {
  const { subject } = cue;
  if (subject === null) return items.length;
  const isWho = subject.to - subject.from === 1 && wordAt(items, subject.from) === "who";
  const isWhich = /^(?:which|whom)$/.test(wordAt(items, subject.from - 1));
  if (!(isWho || isWhich) || !isComma(items[subject.from - (isWho ? 1 : 2)])) return items.length;
  for (let k = cue.range.to; k < items.length; k += 1) if (isComma(items[k])) return k;
  return items.length;
}

/** A past or third-person form; a base form after "and" goes on with an infinitive. */
function isFiniteLike(items: readonly Item[], cue: Cue): boolean {
  const readings = items[cue.at]?.verbs ?? [];
  return readings.some(({ form }) => form === "past" || form === "third");
}

function toDraft(period: Period, cue: Cue, content: Content, speaker: readonly ItemRange[]): Draft {
  return draft({
    period,
    mode: content.mode,
    medium: cue.verb.medium,
    quote: content.quote,
    cue: [cue.range],
    speaker,
    addressee:
      content.addressee.length > 0 ? content.addressee : frontedAddressee(period.items, content.frame.from),
    frame: [content.frame],
    cueLemma: cue.verb.lemma,
    cueNegated: cue.negated,
    confidence: content.confidence,
    why: [content.rule],
  });
}
