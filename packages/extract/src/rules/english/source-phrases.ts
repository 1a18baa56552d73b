/** Frames without a verb: "according to X", "in X's view", "X's claim that …", "his refusal to …". */
import { DETERMINERS, POSSESSIVES } from "../../languages/en/function-words.js";
import { nominalCue } from "../../languages/en/nominal-cues.js";
import { perForm } from "../../text/per-form.js";
import { wordLike } from "../../text/word-test.js";
import { appositionEnd } from "./content-before.js";
import { type Draft, draft } from "./draft.js";
import { clauseEnd } from "./edges.js";
import { type ItemRange, isVerbForm, phraseEnd, subjectBefore } from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, type Period, wordAt } from "./period.js";

export function sourcePhrases(period: Period): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < period.items.length; i += 1) {
    const made =
      accordingTo(period, i) ??
      underRule(period, i) ??
      viewOf(period, i) ??
      nominal(period, i) ??
      speakerColon(period, i);
    if (made !== null) found.push(made);
  }
  return found;
}

function accordingTo(period: Period, i: number): Draft | null {
  const { items } = period;
  if (wordAt(items, i) !== "according" || wordAt(items, i + 1) !== "to") return null;
  const head = sourceEnd(items, i + 2);
  const long = appositionEnd(items, head);
  // At the head of a sentence what follows the comma is the content, unless a second comma follows.
  const end = i > 2 || (isComma(items[long]) && long + 2 < items.length) ? long : head;
  if (end <= i + 2) return null;
  return framedBy(
    period,
    { from: i, to: end },
    { from: i + 2, to: end },
    { from: i, to: i + 2 },
    "according to",
    "according-to",
  );
}

const RULES = wordLike(
  /^(?:law|laws|act|bill|bills|plan|plans|agreement|deal|accord|treaty|contract|pact|draft|proposal|proposals|scheme|rules|terms|order|compromise|budget|resolution|directive|regulation|regulations|amendment|charter|constitution)$/,
);

/** "Under the act, …", "Under an agreement with six countries, …": what opens a sentence and lays down the rest. */
function underRule(period: Period, i: number): Draft | null {
  const { items } = period;
  if (i > 1 || wordAt(items, i) !== "under" || !DETERMINERS.has(wordAt(items, i + 1))) return null;
  let end = i + 2;
  while (end < items.length && end < i + LONGEST_RULE && items[end]?.kind === "word") end += 1;
  if (!isComma(items[end]) || !items.slice(i + 2, end).some(RULES)) return null;
  return framedBy(
    period,
    { from: i, to: end },
    { from: i + 1, to: end },
    { from: i, to: i + 1 },
    "under",
    "under",
  );
}

const LONGEST_RULE = 12;

/** "in his view", "in the ministry's opinion", "in the eyes of X". */
function viewOf(period: Period, i: number): Draft | null {
  const { items } = period;
  if (wordAt(items, i) !== "in" || !/^(?:view|opinion|words|eyes|telling)$/.test(viewNoun(items, i)))
    return null;
  const noun = viewNounAt(items, i);
  if (noun === null) return null;
  const speaker = { from: i + 1, to: noun };
  return framedBy(period, { from: i, to: noun + 1 }, speaker, { from: i, to: i + 1 }, "think", "in-view");
}

function viewNoun(items: readonly Item[], i: number): string {
  const at = viewNounAt(items, i);
  return at === null ? "" : wordAt(items, at);
}

function viewNounAt(items: readonly Item[], i: number): number | null {
  for (let k = i + 2; k < i + 7; k += 1) {
    const item = items[k];
    if (item === undefined || item.kind !== "word") return null;
    const before = wordAt(items, k - 1);
    const owned = POSSESSIVES.has(before) || /['’]s?$/.test(before);
    if (/^(?:view|opinion|words|eyes|telling)$/.test(item.lower)) return owned ? k : null;
  }
  return null;
}

/** The rest of the sentence around a phrase at its edge or in the middle. */
function framedBy(
  period: Period,
  frame: ItemRange,
  speaker: ItemRange,
  cue: ItemRange,
  lemma: string,
  rule: string,
): Draft | null {
  const { items } = period;
  const last = lastWord(items);
  const before: ItemRange = { from: clauseBegin(items, frame.from), to: trimMarks(items, frame.from) };
  const after: ItemRange = { from: isComma(items[frame.to]) ? frame.to + 1 : frame.to, to: last };
  const parts: ItemRange[] = [];
  if (before.to - before.from >= 2) parts.push(before);
  // At the head of a sentence the frame needs its comma; after a clause only a comma goes on with it.
  const goesOn =
    after.to > after.from &&
    (parts.length === 0 ||
      (isComma(items[frame.to]) && !/^(?:which|who|a|an|the)$/.test(wordAt(items, after.from))));
  if (goesOn && !(parts.length > 0 && wordAt(items, after.from).endsWith("ing"))) parts.push(after);
  if (parts.length === 0) return null;
  return draft({
    period,
    mode: parts.every((part) => part.to - part.from === 1 && items[part.from]?.kind === "quote")
      ? "direct"
      : "indirect",
    quote: parts,
    cue: [cue],
    speaker: [speaker],
    frame: [frame],
    cueLemma: lemma,
    medium: lemma === "think" ? "thought" : null,
    confidence: 0.85,
    why: [rule],
  });
}

function clauseBegin(items: readonly Item[], end: number): number {
  for (let k = end - 1; k >= 0; k -= 1) {
    if (items[k]?.kind === "mark" && /^[;]$/.test(items[k]?.text ?? "")) return k + 1;
  }
  return /^(?:but|and|so|yet)$/.test(wordAt(items, 0)) ? 1 : 0;
}

function trimMarks(items: readonly Item[], end: number): number {
  let k = end;
  while (k > 0 && items[k - 1]?.kind === "mark") k -= 1;
  return k;
}

function lastWord(items: readonly Item[]): number {
  let k = items.length;
  while (k > 0 && items[k - 1]?.kind === "mark") k -= 1;
  return k;
}

/** A source may be long: "two officials with knowledge of the talks". */
function sourceEnd(items: readonly Item[], i: number): number {
  let k = i;
  while (k < items.length && k < i + 24) {
    const item = items[k];
    if (item === undefined || isHardMark(item) || item.kind === "quote" || isComma(item)) break;
    k += 1;
  }
  return k;
}

const cueOf = perForm(({ lower }) => nominalCue(lower));

/** "Reuth's claim that …", "his refusal to …", "calls by Reuth for …". */
function nominal(period: Period, i: number): Draft | null {
  const { items } = period;
  const item = items[i];
  const lemma = item === undefined ? null : cueOf(item.form);
  if (lemma === null) return null;
  const owner = ownerBefore(items, i);
  const by =
    wordAt(items, i + 1) === "by" ||
    (wordAt(items, i + 1) === "of" && (isCapital(items[i + 2]) || wordAt(items, i + 2) === "the"))
      ? { from: i + 2, to: phraseEnd(items, i + 2, { prepositions: false }) }
      : null;
  const speaker = owner ?? (by !== null && by.to > by.from ? by : null);
  if (speaker === null) return null;
  const start = owner === null ? (by?.to ?? i + 1) : i + 1;
  const word = wordAt(items, start);
  const complement =
    word === "that" ||
    word === "to" ||
    (word === "for" && lemma === "call for") ||
    (word === "for" && /^(?:support|demand|plead|appeal|request)/.test(lemma)) ||
    (word === "of" &&
      owner !== null &&
      /^(?:warn|criticize|condemn|endorse|fear|accuse|support)$/.test(lemma)) ||
    (word === "to" && lemma === "oppose");
  if (!complement) return null;
  const end = complementEnd(items, start);
  if (end <= start + 1) return null;
  return draft({
    period,
    mode: word === "that" || word === "to" ? "indirect" : "reported",
    quote: [{ from: start, to: end }],
    cue: [{ from: i, to: i + 1 }],
    speaker: [speaker],
    frame: [{ from: Math.min(speaker.from, i), to: start }],
    cueLemma: lemma,
    medium: /^(?:believe|think|fear|hope|doubt|worry|want|expect)$/.test(lemma) ? "thought" : null,
    confidence: 0.7,
    why: ["nominal-cue"],
  });
}

function ownerBefore(items: readonly Item[], i: number): ItemRange | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    const item = items[k];
    if (item?.kind !== "word") return null;
    if (POSSESSIVES.has(item.lower) && item.lower !== "its") return { from: k, to: k + 1 };
    if (item.lower === "its") return { from: k, to: k + 1 };
    if (/(?:['’]s|s['’])$/.test(item.lower)) {
      const from = subjectBefore(items, k + 1)?.from ?? k;
      return { from: Math.min(from, k), to: k + 1 };
    }
    if (DETERMINERS.has(item.lower)) return null;
  }
  return null;
}

function complementEnd(items: readonly Item[], start: number): number {
  const end = clauseEnd(items, start, items.length);
  for (let k = start + 1; k < end; k += 1) {
    if (isComma(items[k])) return k;
    // The main verb of the sentence: "his refusal to publish the text angered …".
    if (wordAt(items, start) !== "that" && k > start + 2 && isVerbForm(items, k)) return k;
  }
  return end;
}

/** "REUTH: …", "Reuth: “…”" at the head of a sentence. */
function speakerColon(period: Period, i: number): Draft | null {
  const { items } = period;
  if (items[i]?.text !== ":" || i === 0 || i > 8 || items[i + 1]?.kind !== "quote") return null;
  for (let k = 0; k < i; k += 1) if (items[k]?.kind !== "word" && !isComma(items[k])) return null;
  if (!isCapital(items[0]) || items.slice(0, i).some((item) => item.verbs.length > 0)) return null;
  return draft({
    period,
    mode: "direct",
    quote: [{ from: i + 1, to: i + 2 }],
    cue: [{ from: i, to: i + 1 }],
    speaker: [{ from: 0, to: i }],
    frame: [{ from: 0, to: i + 1 }],
    cueLemma: null,
    confidence: 0.7,
    why: ["speaker-colon"],
  });
}
