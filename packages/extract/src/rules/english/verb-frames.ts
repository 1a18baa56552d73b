/** Utterances framed by a verb: for each cue of a sentence the content before or after it, co-ordination included. */
import { AUXILIARIES, CONJUNCTIONS } from "../../languages/en/function-words.js";
import { frontedAddressee } from "./adjuncts.js";
import { type Content, contentAfter } from "./content-after.js";
import { appositionEnd, contentBefore } from "./content-before.js";
import { type Cue, findCues } from "./cues.js";
import { type Draft, draft } from "./draft.js";
import { type ItemRange, isVerbForm, subjectBefore } from "./noun-phrase.js";
import { type Item, isComma, type Period, wordAt } from "./period.js";

export function verbFrames(period: Period): Draft[] {
  const { items } = period;
  const cues = findCues(items);
  const drafts: Draft[] = [];
  let floor = 0;
  let lastSpeaker: readonly ItemRange[] = [];
  for (const [i, cue] of cues.entries()) {
    if (isTaken(drafts, cue)) continue;
    const speaker = speakerOf(items, cue, lastSpeaker);
    if (cue.subject !== null && cue.voice === "active" && !cue.inverted) lastSpeaker = speaker;
    if (isOwnWords(items, drafts, cue)) continue;
    const limit = Math.min(limitAfter(items, cues, i), relativeEnd(items, cue));
    const content = chooseContent(items, cue, floor, limit);
    if (content === null) continue;
    // Without anybody who says it, only clauses that a passive reports are kept.
    if (
      speaker.length === 0 &&
      !(cue.voice === "passive" && content.mode !== "reported" && content.rule !== "infinitive")
    )
      continue;
    drafts.push(toDraft(period, cue, content, speaker));
    if (speaker.length > 0 && cue.voice !== "passive") lastSpeaker = speaker;
    if (content.rule.endsWith("-before")) floor = Math.max(floor, content.frame.to);
  }
  return drafts;
}

function chooseContent(items: readonly Item[], cue: Cue, floor: number, limit: number): Content | null {
  const before = contentBefore(items, cue, floor);
  // A frame that closes its sentence has its content before it.
  if (before !== null) return before;
  return contentAfter(items, cue, limit);
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

/** "Reuth says she wants to …": inside somebody's words a pronoun talks of the same person again. */
function isOwnWords(items: readonly Item[], drafts: readonly Draft[], cue: Cue): boolean {
  const { subject } = cue;
  if (subject === null || subject.to - subject.from !== 1) return false;
  if (!/^(?:he|she|they|it|we|i|you|who|which)$/.test(wordAt(items, subject.from))) return false;
  return drafts.some(
    (one) => one.mode === "indirect" && one.quote.some((range) => cue.at >= range.from && cue.at < range.to),
  );
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

/** ", who said she had seen it, …": a relative clause ends at the next comma. */
function relativeEnd(items: readonly Item[], cue: Cue): number {
  const { subject } = cue;
  const relative =
    subject !== null && subject.to - subject.from === 1 && wordAt(items, subject.from) === "who";
  if (!relative || !isComma(items[subject.from - 1])) return items.length;
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
