/**
 * The words of the corpus markup: which parts can be marked in a text, and what a row below the text says
 * about one statement. The notation itself is described in `corpus/GUIDELINES.md`, section 9.
 */
import type { actorKinds, Deadline, Language, ReadStatement, Span } from "@parley/core";

/** Prefix of a label in the text → the part it marks. */
export const partOfPrefix = {
  q: "quote",
  k: "claim",
  s: "speaker",
  c: "cue",
  f: "frame",
  a: "addressee",
  if: "condition",
  by: "deadline",
  at: "time",
  on: "towards",
} as const;
export type MarkedPart = (typeof partOfPrefix)[keyof typeof partOfPrefix];

/** Words of a row → speech mode; the long names of the interface have a short form here. */
export const modeOfWord: Readonly<Record<string, ReadStatement["mode"]>> = {
  direct: "direct",
  indirect: "indirect",
  reported: "reported",
  free: "free-indirect",
  ifi: "indirect-free-indirect",
  writer: "writer",
};

/** Media that the text leaves open, in the names of the German reference; a reading says `null` for them. */
export const openMedia = ["sw", "st", "tw"] as const;

export const splits = ["train", "dev", "test"] as const;
export type Split = (typeof splits)[number];

export const registers = [
  "wire",
  "quality",
  "tabloid",
  "regional",
  "broadcaster",
  "interview",
  "ticker",
  "commentary",
  "release",
  "parliament",
  "letter",
  "blog",
] as const;

export interface Head {
  readonly title: string;
  readonly lang: Language;
  readonly date: string;
  readonly register: (typeof registers)[number];
  readonly field: string;
  readonly split: Split;
}

/** One marked stretch: the label "s3a" is part speaker, utterance 3, statement "a" only. */
export interface Mark {
  readonly part: MarkedPart;
  readonly utterance: number;
  /** A letter when the mark belongs to one of several statements of the utterance, else "". */
  readonly letter: string;
  readonly span: Span;
}

export interface DeadlineWords {
  readonly grade: Deadline["grade"];
  readonly rule: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface TimeWords {
  readonly relation: "before" | "at" | "after";
  readonly from: string | null;
  readonly to: string | null;
}

/** One line under "== statements". */
export interface Row {
  readonly utterance: number;
  readonly letter: string;
  readonly mode: ReadStatement["mode"];
  readonly medium: ReadStatement["medium"];
  /** "SW", "ST" or "TW" where the text leaves the medium open. */
  readonly openMedium: string | null;
  readonly act: ReadStatement["act"];
  readonly polarity: "support" | "oppose" | "neutral" | null;
  /** What the stance is about when no words of the text say it. */
  readonly towards: string | null;
  readonly negated: boolean;
  readonly certainty: ReadStatement["certainty"];
  readonly level: number;
  readonly nestedIn: number | null;
  readonly deadline: DeadlineWords | null;
  readonly time: TimeWords | null;
  /** Key of a line under "== actors". */
  readonly actor: string | null;
  /** `false` for a reported or free indirect group that only the wide reading codes. */
  readonly core: boolean;
}

/** One line under "== actors". */
export interface CodedActor {
  readonly canonical: string;
  readonly kind: (typeof actorKinds)[number];
  readonly office: string | null;
  readonly memberOf: readonly string[];
  readonly members: readonly string[];
  readonly unnamed: boolean;
  readonly metonymic: boolean;
}

export interface CodedText {
  readonly id: string;
  readonly head: Head;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly rows: readonly Row[];
  readonly actors: ReadonlyMap<string, CodedActor>;
}

/** A file of the corpus breaks the notation; says where. */
export class MarkupError extends Error {
  override readonly name = "MarkupError";
  constructor(id: string, problem: string) {
    super(`${id}: ${problem}`);
  }
}
