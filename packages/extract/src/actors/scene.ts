/** Everything known about a document before the first speaker is asked for; made once, linear in the text. */
import type { Codebook, CodebookActor } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { affiliationIn } from "./affiliations.js";
import { type CodebookActors, codebookActors } from "./codebook-actors.js";
import { addHomes } from "./home-states.js";
import { institutionLabel } from "./institution-label.js";
import { ownNameAfter } from "./own-name.js";
import { pairPeopleWithStates } from "./parallel-pairs.js";
import { type PersonRegister, registerPeople } from "./person-register.js";
import { type Places, placesOf } from "./places.js";
import { classifyWords, type WordClass } from "./word-classes.js";

export interface Scene {
  readonly analyzed: AnalyzedText;
  readonly classes: readonly WordClass[];
  readonly places: Places;
  readonly codebook: CodebookActors;
  readonly register: PersonRegister;
  /** States of people that follow from parallel lists, by position in the register. */
  readonly paired: ReadonlyMap<number, string>;
  /** Bodies of people that follow from the sentence before, by position in the register. */
  readonly bodies: ReadonlyMap<number, string>;
  /** By token: position in `register.mentions` of the person whose name, office or apposition covers it, or −1. */
  readonly mentionAt: Int32Array;
  /** Institutions with the states named beside them, in text order. */
  readonly institutions: readonly InstitutionMention[];
  /** The body of the codebook that publishes the document; `null` for a paper, an agency, or nobody known. */
  readonly publisher: CodebookActor | null;
}

export interface InstitutionMention {
  readonly index: number;
  readonly lemma: string;
  /** With what belongs to its name: "Ministry of Health", "Celtair" for "the airline Celtair". */
  readonly label: string;
  readonly states: readonly string[];
}

export interface SceneOptions {
  readonly codebook: Codebook | null;
  readonly date: string | null;
  readonly source?: string | null;
}

export function createScene(analyzed: AnalyzedText, { codebook, date, source = null }: SceneOptions): Scene {
  const classes = classifyWords(analyzed);
  const places = placesOf(analyzed.language);
  const actors = codebookActors(codebook, { language: analyzed.language, date, places });
  const register = registerPeople(analyzed, classes, actors);
  const institutions: InstitutionMention[] = [];
  for (let index = 0; index < classes.length; index += 1) {
    const word = classes[index];
    if (word?.kind !== "institution") continue;
    const { states } = affiliationIn(analyzed, classes, aroundNoun(classes, index));
    const label = fullLabel(analyzed, classes, index) ?? word.lemma;
    institutions.push({ index, lemma: word.lemma, label, states });
  }
  const mentionAt = new Int32Array(classes.length + 1).fill(-1);
  for (const [k, { whole, from, to }] of register.mentions.entries()) {
    mentionAt.fill(k, Math.min(whole.from, from), Math.max(whole.to, to));
  }
  const paired = new Map(pairPeopleWithStates(analyzed, classes, register));
  return {
    analyzed,
    mentionAt,
    classes,
    places,
    codebook: actors,
    register,
    bodies: addHomes(analyzed, classes, register, paired),
    paired,
    institutions,
    publisher: source === null ? null : publisherIn(actors, source),
  };
}

/** "Swiss transport department (press release)": what stands in brackets says what it is. */
function publisherIn(actors: CodebookActors, source: string): CodebookActor | null {
  const name = source.replace(/\s*[([].*$/u, "").trim();
  const actor = actors.called(name.replace(/^(?:the|das|der|die)\s+/iu, "")) ?? actors.called(name);
  return actor === null || actor.kind === "person" ? null : actor;
}

/** How far a name reaches to both sides of its noun, in tokens. */
const NAME_REACH = 8;

function fullLabel(analyzed: AnalyzedText, classes: readonly WordClass[], index: number): string | null {
  const sentence = analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1];
  const from = Math.max(sentence?.from ?? index, index - NAME_REACH);
  const to = Math.min(sentence?.to ?? index + 1, index + NAME_REACH);
  return (
    ownNameAfter(analyzed, classes, index, to) ??
    institutionLabel(analyzed, classes, index, { from, to }, null)
  );
}

/** A noun with the adjectives and genitives right before it and the genitive right after. */
export function aroundNoun(classes: readonly WordClass[], index: number): TokenRange {
  let from = index;
  while (from > 0 && index - from < 4) {
    const before = classes[from - 1];
    const attribute =
      before?.kind === "place" && (before.possessive || before.place?.place.kind === "adjective");
    const other = before?.kind === "other" && /(?:e|en|er|es|em|al|an|ed)$/.test(before.lemma);
    if (!attribute && !other && before?.kind !== "modifier") break;
    from -= 1;
  }
  let to = index + 1;
  const after = classes[to];
  if (after?.kind === "place" && after.possessive) to += 1;
  else if (/^(?:der|des|von|of)$/.test(after?.lemma ?? "")) {
    let place = to + 1;
    while (place < to + 3 && classes[place]?.kind === "article") place += 1;
    const match = classes[place]?.kind === "place" ? classes[place]?.place : null;
    if (match !== null && match !== undefined && match.place.kind !== "adjective") to = match.to;
  }
  return { from, to };
}
