/** Where a document names the events of a codebook: all stems of a phrase one after the other. */
import { type Codebook, type Language, type Part, partAt, type Reading } from "@parley/core";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { sharedPerForm } from "../text/per-form.js";
import type { WordForm } from "../text/word-forms.js";
import { kindOf } from "./event-kind.js";
import { stemOf, stemOfForm } from "./stems.js";

type ReadEvent = Reading["events"][number];

interface EventPhrases {
  readonly event: Codebook["events"][number];
  readonly label: string;
  /** Stems of the label and of each phrase. */
  readonly phrases: readonly (readonly string[])[];
}

interface IndexedEvents {
  readonly events: readonly EventPhrases[];
  /** The stem of a word where it is the first of a phrase, "" for other words. */
  readonly opening: (form: WordForm) => string;
}

const perFormOfEvents = sharedPerForm();

const made = new WeakMap<Codebook, Map<Language, IndexedEvents>>();

/** The events that the document names, in the codebook's order, with every mention in text order. */
export function codebookEvents(analyzed: AnalyzedText, codebook: Codebook | null): ReadEvent[] {
  if (codebook === null || codebook.events.length === 0) return [];
  const { events, opening } = phrasesOf(codebook, analyzed.language);
  const places = placesOfStems(analyzed, opening);
  if (places.size === 0) return [];
  return events.flatMap(({ event, label, phrases }) => {
    const mentions: Part[] = [];
    for (const stems of phrases) {
      const at = places.get(stems[0] ?? "");
      if (at !== undefined) mentions.push(...findPhrase(analyzed, stems, at));
    }
    if (mentions.length === 0) return [];
    // The first phrase that begins at a place names it.
    const distinct = new Map<number, Part>();
    for (const part of mentions) if (!distinct.has(part.start)) distinct.set(part.start, part);
    return [
      {
        id: event.id,
        label,
        kind: kindOf(label.toLowerCase()),
        place: event.place ?? null,
        from: event.from ?? null,
        to: event.to ?? event.from ?? null,
        participants: [],
        mentions: [...distinct.values()].sort((a, b) => a.start - b.start),
      },
    ];
  });
}

function phrasesOf(codebook: Codebook, language: Language): IndexedEvents {
  const byLanguage = made.get(codebook) ?? new Map<Language, IndexedEvents>();
  made.set(codebook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const events = codebook.events.map((event) => {
    const label = event.labels[language] ?? event.labels.en ?? event.labels.de ?? event.id;
    const phrases = [label, ...event.phrases[language]].map((phrase) =>
      (phrase.match(/[\p{L}\d]+/gu) ?? []).map((word) => stemOf(word, language)),
    );
    return { event, label, phrases };
  });
  const first = new Set(events.flatMap(({ phrases }) => phrases.flatMap(([stem]) => stem ?? [])));
  const opening = perFormOfEvents((form) => {
    const stem = form.kind === "punctuation" ? "" : stemOfForm(form, language);
    return first.has(stem) ? stem : "";
  });
  const indexed = { events, opening };
  byLanguage.set(language, indexed);
  return indexed;
}

/** Tokens that have one of the stems, by stem. */
function placesOfStems(
  { tokens }: AnalyzedText,
  opening: IndexedEvents["opening"],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const token of tokens) {
    const stem = opening(token.form);
    if (stem === "") continue;
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [token.index]);
    else known.push(token.index);
  }
  return places;
}

/** The stems one after the other, small words in between allowed. `places` are those of the first stem. */
function findPhrase(
  { text, tokens, language }: AnalyzedText,
  stems: readonly string[],
  places: readonly number[],
): Part[] {
  const found: Part[] = [];
  for (const place of places) {
    let at = place + 1;
    let matched = 1;
    while (matched < stems.length && at < place + 3 * stems.length) {
      const token = tokens[at];
      if (token !== undefined && stemOfForm(token.form, language) === stems[matched]) matched += 1;
      at += 1;
    }
    const first = tokens[place];
    const last = tokens[Math.max(place, at - 1)];
    if (matched < stems.length || first === undefined || last === undefined) continue;
    const part = partAt(text, [{ start: first.start, end: last.end }]);
    if (part !== null) found.push(part);
  }
  return found;
}
