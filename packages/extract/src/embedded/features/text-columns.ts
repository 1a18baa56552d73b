/**
 * A document as columns of integers, one row a token: words, endings, shapes, word classes, quotation marks,
 * clauses, sentences. Made once per document; every trained layer takes its features from here.
 */
import type { Language } from "@parley/core";
import { classifyWords, type WordKind } from "../../actors/word-classes.js";
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { perForm } from "../../text/per-form.js";
import type { WordForm } from "../../text/word-forms.js";
import { type ClauseColumns, clauseColumns } from "./clause-columns.js";
import { englishTraits } from "./english-words.js";
import { germanTraits } from "./german-words.js";
import { hashText, mix } from "./hash.js";
import type { WordTraits } from "./word-traits.js";

export interface WordColumns {
  readonly analyzed: AnalyzedText;
  /** Number of tokens. */
  readonly size: number;
  readonly word: Int32Array;
  /** Last three letters. */
  readonly suffix: Int32Array;
  /** Last five letters. */
  readonly ending: Int32Array;
  /** First four letters. */
  readonly prefix: Int32Array;
  /** The word itself for closed classes and marks, else what it can be. */
  readonly key: Int32Array;
  /** 0 mark, 1 small, 2 capital, 3 all capitals, 4 number, 5 mixed. */
  readonly shape: Uint8Array;
  /** Kind of naming word, see `namingKinds`. */
  readonly naming: Uint8Array;
  /** Lemma of a verb of saying, or 0. */
  readonly lemma: Int32Array;
  readonly use: Int32Array;
  readonly noun: Uint8Array;
  readonly mood: Uint8Array;
  /** Place in its outer quotation: 0 outside, else 1 open, 2 inside, 3 close, plus 3 for each role. */
  readonly quotation: Uint8Array;
  /** The same for a quotation inside a quotation. */
  readonly innerQuotation: Uint8Array;
  /** 1 where a paragraph starts. */
  readonly opensParagraph: Uint8Array;
}

export interface TextColumns extends WordColumns {
  readonly clauses: ClauseColumns;
}

/** Kinds of naming words by their number in the column `naming`. */
export const namingKinds: readonly WordKind[] = [
  "other",
  "article",
  "camp",
  "conjunction",
  "group",
  "institution",
  "modifier",
  "name",
  "number",
  "office",
  "place",
  "preposition",
  "pronoun",
  "punctuation",
  "quantifier",
  "saying",
  "title",
];
const kindNumbers: ReadonlyMap<WordKind, number> = new Map(namingKinds.map((kind, index) => [kind, index]));

interface WordFacts extends Pick<WordTraits, "use" | "noun" | "mood"> {
  readonly word: number;
  readonly suffix: number;
  readonly ending: number;
  readonly prefix: number;
  readonly key: number;
  readonly lemma: number;
  readonly shape: number;
}

const traits: Readonly<Record<Language, (form: WordForm) => WordTraits>> = {
  de: germanTraits,
  en: englishTraits,
};
const factsOf: Readonly<Record<Language, (form: WordForm) => WordFacts>> = {
  de: perForm((form) => wordFacts(form, "de")),
  en: perForm((form) => wordFacts(form, "en")),
};

/** Longer words are cut before hashing: what follows tells nothing, and endless words stay cheap. */
const LONGEST_WORD = 40;

function wordFacts(form: WordForm, language: Language): WordFacts {
  const { lower, kind } = form;
  const known = traits[language](form);
  // Figures count by their shape.
  const plain = lower.slice(-LONGEST_WORD).replace(/\d/g, "0");
  const word = hashText(plain);
  // Written out: spread objects have a hidden class each, and these are read at every word.
  return {
    word,
    suffix: hashText(plain.slice(-3)),
    ending: hashText(plain.slice(-5)),
    prefix: hashText(plain.slice(0, 4)),
    key: known.closed || kind === "punctuation" ? word : mix(known.grammar, 77),
    lemma: known.lemma === "" ? 0 : hashText(known.lemma),
    use: known.use,
    noun: known.noun,
    mood: known.mood,
    shape: shapeOf(form),
  };
}

/** The columns of a document; linear in its tokens. */
export function textColumns(analyzed: AnalyzedText): TextColumns {
  const size = analyzed.tokens.length;
  const columns: WordColumns = {
    analyzed,
    size,
    word: new Int32Array(size),
    suffix: new Int32Array(size),
    ending: new Int32Array(size),
    prefix: new Int32Array(size),
    key: new Int32Array(size),
    shape: new Uint8Array(size),
    naming: new Uint8Array(size),
    lemma: new Int32Array(size),
    use: new Int32Array(size),
    noun: new Uint8Array(size),
    mood: new Uint8Array(size),
    quotation: new Uint8Array(size),
    innerQuotation: new Uint8Array(size),
    opensParagraph: new Uint8Array(size),
  };
  fillWords(columns);
  markQuotations(columns);
  let paragraph = -1;
  for (const sentence of analyzed.sentences) {
    if (sentence.paragraph !== paragraph) columns.opensParagraph[sentence.from] = 1;
    paragraph = sentence.paragraph;
  }
  return withClauses(columns);
}

/** Written out for the same reason as the facts of a word: all layers read these columns. */
function withClauses(columns: WordColumns): TextColumns {
  const { analyzed, size, word, suffix, ending, prefix, key, shape, naming, lemma, use, noun, mood } =
    columns;
  const { quotation, innerQuotation, opensParagraph } = columns;
  return {
    analyzed,
    size,
    word,
    suffix,
    ending,
    prefix,
    key,
    shape,
    naming,
    lemma,
    use,
    noun,
    mood,
    quotation,
    innerQuotation,
    opensParagraph,
    clauses: clauseColumns(columns),
  };
}

function fillWords(columns: WordColumns): void {
  const { analyzed } = columns;
  const classes = classifyWords(analyzed);
  const facts = factsOf[analyzed.language];
  for (let at = 0; at < columns.size; at += 1) {
    const form = analyzed.tokens[at]?.form;
    if (form === undefined) break;
    const known = facts(form);
    columns.word[at] = known.word;
    columns.suffix[at] = known.suffix;
    columns.ending[at] = known.ending;
    columns.prefix[at] = known.prefix;
    columns.key[at] = known.key;
    columns.shape[at] = known.shape;
    columns.naming[at] = kindNumbers.get(classes[at]?.kind ?? "other") ?? 0;
    columns.lemma[at] = known.lemma;
    columns.use[at] = known.use;
    columns.noun[at] = known.noun;
    columns.mood[at] = known.mood;
  }
}

function shapeOf({ kind, text, lower }: WordForm): number {
  if (kind === "punctuation") return 0;
  if (kind === "number") return 4;
  if (text === lower) return 1;
  if (text.length > 1 && text === text.toUpperCase()) return 3;
  return text.charAt(0) !== lower.charAt(0) ? 2 : 5;
}

const roles = { speech: 0, partial: 1, term: 2 } as const;

function markQuotations({ analyzed, quotation, innerQuotation }: WordColumns): void {
  for (const { open, close, depth, role } of analyzed.quotations) {
    const column = depth === 0 ? quotation : innerQuotation;
    const base = roles[role] * 3;
    for (let at = open; at <= close; at += 1) column[at] = base + (at === open ? 1 : at === close ? 3 : 2);
  }
}
