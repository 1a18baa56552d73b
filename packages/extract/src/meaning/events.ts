/**
 * Summits, meetings, votes: what takes place, where, when, and who takes part. Several mentions in one
 * document are one event when kind and place do not contradict.
 */
import { type Codebook, type Part, partAt, type Reading, type ReadStatement } from "@parley/core";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { findDeadlines } from "../time/deadlines.js";
import { isEventNoun } from "../time/event-words.js";
import type { KnownEvent } from "../time/resolve-time.js";
import { clauseAround } from "./clauses.js";
import { stemOf } from "./stems.js";

type ReadEvent = Reading["events"][number];

interface Mention {
  readonly from: number;
  readonly to: number;
  readonly noun: Token;
  readonly name: string | null;
  readonly place: string | null;
  readonly dated: { readonly from: string; readonly to: string } | null;
}

/** Events of a document: those of the codebook first, then those the text itself names. */
export function findEvents(
  analyzed: AnalyzedText,
  anchor: string | null,
  codebook: Codebook | null,
): ReadEvent[] {
  const known = codebookEvents(analyzed, codebook);
  const taken = known.flatMap((event) => event.mentions);
  const mentions = findMentions(analyzed, anchor).filter((mention) => {
    const noun = mention.noun;
    return !taken.some((part) => part.spans.some((span) => noun.start >= span.start && noun.end <= span.end));
  });
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.find((other) => other.every((one) => isSameEvent(analyzed, one, mention)));
    if (group === undefined) groups.push([mention]);
    else group.push(mention);
  }
  const own = groups
    .filter((group) => group.some(isIdentified))
    .map((group, i) => toEvent(analyzed, group, i + 1));
  return [...known, ...own];
}

/** Events as deadlines look them up. */
export function knownEvents(events: readonly ReadEvent[]): KnownEvent[] {
  return events.map(({ id, label, from, to, mentions }) => ({
    id,
    from,
    to,
    names: [label, ...mentions.map((mention) => mention.text)],
  }));
}

/** Who takes part: the actors of statements said at the event, filled in when statements are known. */
export function withParticipants(
  event: ReadEvent,
  statements: readonly ReadStatement[],
  text: string,
): ReadEvent {
  const names = new Set(event.participants);
  for (const mention of event.mentions) {
    // "Before the summit" names nobody who was there.
    if (
      /(?:\b(?:vor|nach|before|after|ahead of|bis|until|seit|since)\b)[^.!?]{0,12}$/i.test(
        text.slice(Math.max(0, mention.start - 24), mention.start),
      )
    )
      continue;
    for (const statement of statements) {
      const { actor } = statement;
      if (actor === null || statement.mode === "writer") continue;
      const frame = statement.frame ?? statement.cue ?? statement.quote;
      const near = sentenceStart(text, mention.start) === sentenceStart(text, frame.start);
      if (near) names.add(actor.canonical);
    }
  }
  return { ...event, participants: [...names] };
}

/** A rough sentence start: enough to ask whether two places share one. */
function sentenceStart(text: string, offset: number): number {
  for (let i = offset; i > Math.max(0, offset - 600); i -= 1) {
    if (/[.!?\n]/.test(text.charAt(i - 1)) && /[\s»«"”“]/.test(text.charAt(i))) return i;
  }
  return Math.max(0, offset - 600);
}

function findMentions(analyzed: AnalyzedText, anchor: string | null): Mention[] {
  const found: Mention[] = [];
  for (const token of analyzed.tokens) {
    if (!isEventNoun(token, analyzed.language) || !isSummitLike(token)) continue;
    found.push(readMention(analyzed, token, anchor));
  }
  return found;
}

/** Kinds worth a node: everyday visits and talks are not. */
function isSummitLike(token: Token): boolean {
  return /(?:gipfel|gipfels|gipfeltreffen|treffen|treffens|wahl|wahlen|konferenz|konferenzen|abstimmung|referendum|tagung|parteitag|summit|meeting|vote|election|elections|conference|referendum|convention)$/.test(
    token.lower,
  );
}

function readMention(analyzed: AnalyzedText, noun: Token, anchor: string | null): Mention {
  const { tokens } = analyzed;
  const quoted = analyzed.quotations.find(
    (quotation) => quotation.role !== "speech" && noun.start > quotation.start && noun.end < quotation.end,
  );
  let from = quoted === undefined ? noun.index : quoted.open;
  let to = quoted === undefined ? noun.index + 1 : quoted.close + 1;
  const name =
    quoted === undefined
      ? null
      : analyzed.text.slice(tokens[quoted.open]?.end ?? 0, tokens[quoted.close]?.start ?? 0);
  // "the Oslo summit": a name in front is the place.
  const before = tokens[from - 1];
  const placeBefore =
    quoted === undefined &&
    before !== undefined &&
    /^\p{Lu}\p{L}+$/u.test(before.text) &&
    before.index > (analyzed.sentences[noun.sentence]?.from ?? 0)
      ? before.text
      : null;
  if (placeBefore !== null && analyzed.language === "en") from -= 1;
  const behind = placeBehind(analyzed, to);
  if (behind !== null) to = behind.to;
  const place = behind?.place ?? (analyzed.language === "en" ? placeBefore : null);
  const clause = clauseAround(analyzed, noun.index);
  const time = findDeadlines(analyzed, clause, { anchor }).find(
    (each) =>
      each.relation === "at" &&
      each.from !== null &&
      each.to !== null &&
      /^(?:day|weekday|weekend|week)$/.test(each.rule) &&
      Math.abs(each.start - noun.end) < 60,
  );
  const dated = time?.from == null || time.to === null ? null : { from: time.from, to: time.to };
  return { from, to, noun, name, place, dated };
}

/** "in Paris", "von Den Haag" right behind the noun. */
function placeBehind(
  analyzed: AnalyzedText,
  i: number,
): { readonly place: string; readonly to: number } | null {
  const { tokens } = analyzed;
  if (!/^(?:in|zu|von)$/.test(tokens[i]?.lower ?? "")) return null;
  let to = i + 1;
  while (
    to < i + 4 &&
    /^\p{Lu}\p{L}+/u.test(tokens[to]?.text ?? "") &&
    !isWeekdayOrMonth(tokens[to]?.lower ?? "")
  )
    to += 1;
  const [first, last] = [tokens[i + 1], tokens[to - 1]];
  return to === i + 1 || first === undefined || last === undefined
    ? null
    : { place: analyzed.text.slice(first.start, last.end), to };
}

function isWeekdayOrMonth(word: string): boolean {
  return /^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)$/.test(
    word,
  );
}

/** "Ein Treffen" alone is nothing to hang a deadline on; a place, a name, a date or a compound is. */
function isIdentified(mention: Mention): boolean {
  return (
    mention.name !== null ||
    mention.place !== null ||
    mention.dated !== null ||
    mention.noun.text.length > 14 ||
    /summit|gipfel/i.test(mention.noun.lower)
  );
}

function isSameEvent(analyzed: AnalyzedText, a: Mention, b: Mention): boolean {
  const [stemA, stemB] = [stemOf(a.noun.lower, analyzed.language), stemOf(b.noun.lower, analyzed.language)];
  if (!stemA.endsWith(stemB) && !stemB.endsWith(stemA)) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  return a.dated === null || b.dated === null || a.dated.from === b.dated.from;
}

function toEvent(analyzed: AnalyzedText, group: readonly Mention[], number: number): ReadEvent {
  const place = group.find((mention) => mention.place !== null)?.place ?? null;
  const dated = group.find((mention) => mention.dated !== null)?.dated ?? null;
  const longest = [...group].sort((a, b) => b.noun.text.length - a.noun.text.length)[0];
  const name = group.find((mention) => mention.name !== null)?.name ?? longest?.noun.text ?? "";
  const joint = analyzed.language === "de" ? `${name} in ${place}` : `${place} ${name}`;
  return {
    id: `event-${number}`,
    label: place === null || name.includes(place) ? name : joint,
    kind: kindOf(longest?.noun.lower ?? ""),
    place,
    from: dated?.from ?? null,
    to: dated?.to ?? null,
    participants: [],
    mentions: group.flatMap((mention) => mentionPart(analyzed, mention)),
  };
}

function mentionPart(analyzed: AnalyzedText, { from, to }: Mention): Part[] {
  const [first, last] = [analyzed.tokens[from], analyzed.tokens[to - 1]];
  const part =
    first === undefined || last === undefined
      ? null
      : partAt(analyzed.text, [{ start: first.start, end: last.end }]);
  return part === null ? [] : [part];
}

function kindOf(noun: string): string {
  if (/gipfel|summit/.test(noun)) return "summit";
  if (/wahl|election/.test(noun)) return "election";
  if (/abstimmung|vote|referendum/.test(noun)) return "vote";
  if (/konferenz|tagung|parteitag|conference|convention/.test(noun)) return "conference";
  return "meeting";
}

/** Where the codebook's events are named: all stems of a phrase in one clause. */
function codebookEvents(analyzed: AnalyzedText, codebook: Codebook | null): ReadEvent[] {
  if (codebook === null) return [];
  const { language } = analyzed;
  return codebook.events.flatMap((event) => {
    const label = event.labels[language] ?? event.labels.en ?? event.labels.de ?? event.id;
    const phrases = [label, ...event.phrases[language]].map((phrase) =>
      (phrase.match(/[\p{L}\d]+/gu) ?? []).map((word) => stemOf(word, language)),
    );
    const mentions = phrases.flatMap((stems) => findPhrase(analyzed, stems));
    if (mentions.length === 0) return [];
    const distinct = mentions.filter(
      (part, i) => mentions.findIndex((other) => other.start === part.start) === i,
    );
    return [
      {
        id: event.id,
        label,
        kind: kindOf(label.toLowerCase()),
        place: event.place ?? null,
        from: event.from ?? null,
        to: event.to ?? event.from ?? null,
        participants: [],
        mentions: distinct.sort((a, b) => a.start - b.start),
      },
    ];
  });
}

/** The stems one after the other, small words in between allowed. */
function findPhrase(analyzed: AnalyzedText, stems: readonly string[]): Part[] {
  const [first] = stems;
  if (first === undefined) return [];
  const found: Part[] = [];
  for (const token of analyzed.tokens) {
    if (token.kind === "punctuation" || stemOf(token.lower, analyzed.language) !== first) continue;
    let at = token.index + 1;
    let matched = 1;
    while (matched < stems.length && at < token.index + 3 * stems.length) {
      if (stemOf(analyzed.tokens[at]?.lower ?? "", analyzed.language) === stems[matched]) matched += 1;
      at += 1;
    }
    const last = analyzed.tokens[Math.max(token.index, at - 1)];
    if (matched < stems.length || last === undefined) continue;
    const part = partAt(analyzed.text, [{ start: token.start, end: last.end }]);
    if (part !== null) found.push(part);
  }
  return found;
}
