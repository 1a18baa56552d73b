/**
 * Summits, meetings, votes: what takes place, where, when, and who takes part. Several mentions in one
 * document are one event when kind and place do not contradict.
 */
import { type Codebook, type Part, partAt, type Reading } from "@parley/core";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { wordIn, wordTest } from "../text/word-test.js";
import { findDeadlines } from "../time/deadlines.js";
import { isEventNoun } from "../time/event-words.js";
import type { KnownEvent } from "../time/resolve-time.js";
import { clauseAround } from "./clauses.js";
import { codebookEvents } from "./codebook-events.js";
import { kindOf } from "./event-kind.js";
import { stemOfForm } from "./stems.js";

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
  const own = groupsOf(analyzed, mentions)
    .filter((group) => group.some(isIdentified))
    .map((group, i) => toEvent(analyzed, group, i + 1));
  return [...known, ...own];
}

/** Mentions that may be of one event: each goes to the first group whose mentions all agree with it. */
function groupsOf(analyzed: AnalyzedText, mentions: readonly Mention[]): Mention[][] {
  const groups: { readonly all: Mention[]; readonly kinds: Map<string, Mention> }[] = [];
  for (const mention of mentions) {
    // Mentions of the same noun, place and day agree with the same others.
    const kind = `${mention.noun.lower}|${mention.place}|${mention.dated?.from}`;
    let group = groups.find(({ kinds }) =>
      [...kinds.values()].every((one) => isSameEvent(analyzed, one, mention)),
    );
    if (group === undefined) {
      group = { all: [], kinds: new Map() };
      groups.push(group);
    }
    group.all.push(mention);
    if (!group.kinds.has(kind)) group.kinds.set(kind, mention);
  }
  return groups.map(({ all }) => all);
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

function findMentions(analyzed: AnalyzedText, anchor: string | null): Mention[] {
  const isSummit = summitNouns[analyzed.language];
  const found: Mention[] = [];
  for (const token of analyzed.tokens) if (isSummit(token)) found.push(readMention(analyzed, token, anchor));
  return found;
}

/** Kinds worth a node: everyday visits and talks are not. */
const SUMMIT_LIKE =
  /(?:gipfel|gipfels|gipfeltreffen|treffen|treffens|wahl|wahlen|konferenz|konferenzen|abstimmung|referendum|tagung|parteitag|summit|meeting|vote|election|elections|conference|referendum|convention)$/;
const summitNouns = {
  de: wordTest((lower, text) => SUMMIT_LIKE.test(lower) && isEventNoun(text, "de")),
  en: wordTest((lower, text) => SUMMIT_LIKE.test(lower) && isEventNoun(text, "en")),
};

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

const opensPlace = wordIn("in zu von");

/** "in Paris", "von Den Haag" right behind the noun. */
function placeBehind(
  analyzed: AnalyzedText,
  i: number,
): { readonly place: string; readonly to: number } | null {
  const { tokens } = analyzed;
  if (!opensPlace(tokens[i])) return null;
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
  const { language } = analyzed;
  const [stemA, stemB] = [stemOfForm(a.noun.form, language), stemOfForm(b.noun.form, language)];
  if (!stemA.endsWith(stemB) && !stemB.endsWith(stemA)) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  return a.dated === null || b.dated === null || a.dated.from === b.dated.from;
}

function toEvent(analyzed: AnalyzedText, group: readonly Mention[], number: number): ReadEvent {
  const place = group.find((mention) => mention.place !== null)?.place ?? null;
  const dated = group.find((mention) => mention.dated !== null)?.dated ?? null;
  const longest = group.reduce((a, b) => (b.noun.text.length > a.noun.text.length ? b : a));
  const name = group.find((mention) => mention.name !== null)?.name ?? longest.noun.text;
  const joint = analyzed.language === "de" ? `${name} in ${place}` : `${place} ${name}`;
  return {
    id: `event-${number}`,
    label: place === null || name.includes(place) ? name : joint,
    kind: kindOf(longest.noun.lower),
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
