/**
 * A small record for the page tests: dispatches of 2031 about an invented process. States are real, every
 * person, office-holder and quotation is invented. Parts are given as words and found in the text.
 */
import type { DocumentView, EntityRef, Part, Span, StatementView } from "@parley/core";
import { partAt } from "@parley/core";
import { concepts, type Written, type WrittenDocument, written } from "./fixture-dispatches.js";

const states: Readonly<Record<string, { en: string; de: string }>> = {
  FR: { en: "France", de: "Frankreich" },
  UA: { en: "Ukraine", de: "Ukraine" },
  DE: { en: "Germany", de: "Deutschland" },
  IT: { en: "Italy", de: "Italien" },
  PL: { en: "Poland", de: "Polen" },
  US: { en: "United States", de: "Vereinigte Staaten" },
  DK: { en: "Denmark", de: "Dänemark" },
};

export interface FixtureRecord {
  readonly documents: DocumentView[];
  readonly statements: StatementView[];
}

/** The record in a language of the labels; `more` adds plain documents, `dense` one with that many proposals. */
export function fixtureRecord(more = 36, dense = 0): FixtureRecord {
  const all = [...written, ...plainDocuments(more), ...(dense > 0 ? [denseDocument(dense)] : [])];
  const documents: DocumentView[] = [];
  const statements: StatementView[] = [];
  for (const [position, one] of all.entries()) {
    const id = `d${String(position + 1).padStart(3, "0")}`;
    documents.push(documentOf(id, one));
    let from = 0;
    for (const [place, spec] of one.statements.entries()) {
      const made = statementOf(id, place, one, spec, from);
      from = Math.max(0, made.quote.start - 400);
      statements.push(made);
    }
  }
  return { documents, statements };
}

function documentOf(id: string, one: WrittenDocument): DocumentView {
  return {
    id,
    name: id,
    title: one.title,
    author: "",
    source: one.source,
    section: "",
    type: "",
    url: "",
    notes: "",
    language: one.language,
    date: one.date === null ? null : { local: one.date, precision: "day", zone: null, source: "metadata" },
    versionId: `${id}-v1`,
    sameTextAs: null,
    coderId: "coder",
    revision: 1,
    text: one.text,
    previous: null,
    following: null,
    position: 0,
    of: 0,
  };
}

function statementOf(
  id: string,
  place: number,
  one: WrittenDocument,
  spec: Written,
  from: number,
): StatementView {
  const { text } = one;
  const quote = found(text, spec.q, from);
  const near = Math.max(0, quote.start - 260);
  const part = (words: string | readonly string[] | undefined) =>
    words === undefined ? null : found(text, words, near);
  const inside = (words: string | undefined) =>
    words === undefined ? null : found(text, words, Math.max(near, quote.start - 90));
  const sentenceStart = Math.max(0, text.lastIndexOf("\n", quote.start) + 1);
  const end = text.indexOf("\n", quote.end);
  const deadline = inside(spec.by);
  const statement: StatementView = {
    id: `${id}-s${place + 1}`,
    utteranceId: `${id}-u${place + 1}`,
    documentId: id,
    versionId: `${id}-v1`,
    document: { title: one.title, date: one.date, source: one.source, language: one.language },
    paragraph: text.slice(0, quote.start).split("\n\n").length,
    typeId: "dna-statement",
    state: spec.state ?? "proposed",
    engine: "rules@0.1.0",
    confidence: spec.sure ?? 0.8,
    why: spec.mode === "direct" ? ["quotation-marks", "cue-after-quote"] : ["cue-verb", "subject-of-cue"],
    coder: "rules",
    mode: spec.mode ?? "indirect",
    medium: "speech",
    act: spec.act,
    negated: spec.act === "refuse",
    certainty: spec.hedged === true ? "hedged" : "stated",
    level: 0.8,
    person: spec.who === undefined ? null : entity(`p-${spec.who}`, spec.who, "person"),
    organization: spec.org === undefined ? null : entity(spec.org, states[spec.org]?.en ?? spec.org, "state"),
    concept:
      spec.concept === undefined
        ? null
        : entity(spec.concept, concepts[spec.concept as keyof typeof concepts].en, "concept"),
    agreement: spec.stance ?? null,
    values: {},
    refs: {},
    towards: null,
    unnamed: spec.who?.startsWith("Berater") === true,
    metonymic: spec.a === "im Élysée",
    members: [],
    quote,
    claim: quote,
    sentence: partAt(text, [{ start: sentenceStart, end: end < 0 ? text.length : end }]) ?? quote,
    cue: part(spec.c),
    frame: part(spec.frame),
    addressee: inside(spec.to),
    actor: part(spec.a),
    condition: inside(spec.cond),
    time: null,
    deadline:
      deadline === null
        ? null
        : {
            ...deadline,
            anchor: one.date,
            from: one.date,
            to: "2031-06-30",
            grade: spec.cond === undefined ? "firm" : "conditional",
            rule: "fixture",
            eventId: null,
          },
    nestedIn: spec.inside === undefined ? null : `${id}-u${spec.inside + 1}`,
    note: "",
    revision: 1,
  };
  return statement;
}

export function entity(id: string, label: string, kind: EntityRef["kind"]): EntityRef {
  return { id, label, kind, color: null };
}

/** Where words stand that are not the middle of a longer word. */
function wordIndex(text: string, words: string, from: number): number {
  const isLetter = (character: string) => /\p{L}/u.test(character);
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length))) return at;
  }
  return -1;
}

function found(text: string, words: string | readonly string[], from: number): Part {
  const spans: Span[] = [];
  let at = from;
  for (const piece of typeof words === "string" ? [words] : words) {
    let start = wordIndex(text, piece, at);
    if (start < 0) start = wordIndex(text, piece, 0);
    if (start < 0) throw new Error(`The fixture has no "${piece}"`);
    spans.push({ start, end: start + piece.length });
    at = start + piece.length;
  }
  const part = partAt(text, spans);
  if (part === null) throw new Error(`The fixture cannot place "${String(words)}"`);
  return part;
}

const heads = [
  [
    "en",
    "Ministers meet again in Oostende",
    "The Danish government supports a UN mandate, Foreign Minister Ane Holk said.",
    "a UN mandate",
    "Foreign Minister Ane Holk",
    "said",
    "Ane Holk",
    "DK",
    "mandate",
    1,
  ],
  [
    "de",
    "Kiew drängt auf ein Datum",
    "Die Ukraine fordert mehr Luftverteidigung, sagte Präsident Danylo Horobets.",
    "Die Ukraine fordert mehr Luftverteidigung",
    "Präsident Danylo Horobets",
    "sagte",
    "Danylo Horobets",
    "UA",
    "air",
    1,
  ],
  [
    "en",
    "Rome repeats its no",
    "Italy will not send soldiers without a mandate, Defense Minister Pia Sorrentini said.",
    "Italy will not send soldiers without a mandate",
    "Defense Minister Pia Sorrentini",
    "said",
    "Pia Sorrentini",
    "IT",
    "deploy",
    0,
  ],
  [
    "de",
    "Berlin hält sich alle Wege offen",
    "Erst müsse die Waffenruhe halten, sagte Außenminister Jost Ahlfeld.",
    "Erst müsse die Waffenruhe halten",
    "Außenminister Jost Ahlfeld",
    "sagte",
    "Jost Ahlfeld",
    "DE",
    "ceasefire",
    1,
  ],
] as const;

function plainDocuments(count: number): WrittenDocument[] {
  return Array.from({ length: count }, (_, position) => {
    const [language, title, text, q, a, c, who, org, concept, stance] =
      heads[position % heads.length] ?? heads[0];
    const day = new Date(
      Date.UTC(2031, 1, 10) + Math.floor((position * 67) / Math.max(1, count)) * 86_400_000,
    );
    const state = position % 3 === 0 ? "accepted" : "proposed";
    return {
      title: `${title} (${position + 1})`,
      date: position === 7 ? null : day.toISOString().slice(0, 10),
      source: ["Depesche West", "North Sea Wire", "Kurier am Morgen"][position % 3] ?? "",
      language,
      text,
      statements: [{ q, a, c, who, org, concept, stance, act: "announce", state, sure: 0.8 }],
    };
  });
}

/** A long text for the speed checks: one paragraph per three proposals. */
function denseDocument(count: number): WrittenDocument {
  const sentences: string[] = [];
  const statements: Written[] = [];
  for (let position = 0; position < count; position += 1) {
    const number = String(position + 1).padStart(3, "0");
    sentences.push(
      `Delegate ${number} told the assembly that unit ${number} will move before week ${number} if bridge ${number} holds and the roads stay open.`,
    );
    statements.push({
      q: `unit ${number} will move before week ${number} if bridge ${number} holds and the roads stay open`,
      a: `Delegate ${number}`,
      c: "told",
      to: "the assembly",
      by: `before week ${number}`,
      cond: `if bridge ${number} holds`,
      act: "announce",
      who: `Delegate ${number}`,
      org: "DK",
      concept: "deploy",
      stance: 1,
      sure: 0.9,
    });
  }
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(" "));
  return {
    title: "Minutes of the assembly",
    date: "2031-04-20",
    source: "Assembly",
    language: "en",
    text: paragraphs.join("\n\n"),
    statements,
  };
}
