/**
 * Which word of a naming phrase is the one named? "der Sprecher des ukrainischen Präsidialamtes" is about a
 * speaker, "Frankreichs Regierung" about a government, "Angaben der Polizei" about something said.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import type { Scene } from "./scene.js";
import type { WordClass, WordKind } from "./word-classes.js";

export interface PhraseHead {
  readonly index: number;
  readonly kind:
    | Extract<WordKind, "camp" | "group" | "institution" | "name" | "office" | "place" | "saying">
    | "people";
  readonly article: "definite" | "indefinite" | "possessive" | null;
  /** "andere", "mehrere", "two": some of many. */
  readonly quantified: boolean;
  /** Whose: "Frankreichs Präsident", "Brandts Sprecher". */
  readonly possessor: TokenRange | null;
  /** What follows the head. */
  readonly rest: TokenRange;
}

const NOUNS: ReadonlySet<WordKind | undefined> = new Set([
  "office",
  "institution",
  "group",
  "camp",
  "saying",
  "name",
  "modifier",
]);
const INDEFINITE = /^(?:ein|eine|einer|eines|einem|einen|a|an|kein|keine|no|each|every)$/;
const POSSESSIVE = /^(?:sein|ihr|unser|his|her|its|their|our|my|your)/;

/** The head of a phrase, or `null` when it names nobody. */
export function headOf(scene: Scene, range: TokenRange): PhraseHead | null {
  const { analyzed, classes } = scene;
  const english = analyzed.language === "en";
  let article: PhraseHead["article"] = null;
  let quantified = false;
  let possessor: TokenRange | null = null;
  const head = (index: number, kind: PhraseHead["kind"], end = index + 1): PhraseHead => ({
    index,
    kind,
    article,
    quantified,
    possessor,
    rest: { from: end, to: range.to },
  });

  for (let index = range.from; index < range.to; index += 1) {
    const word = classes[index];
    const next = index + 1 < range.to ? classes[index + 1] : undefined;
    const lower = analyzed.tokens[index]?.lower ?? "";
    switch (word?.kind) {
      case "article":
        // A second article opens a genitive, and there was no head before it.
        if (article !== null) return null;
        article = INDEFINITE.test(lower) ? "indefinite" : POSSESSIVE.test(lower) ? "possessive" : "definite";
        break;
      case "quantifier":
      case "number":
        quantified = true;
        break;
      case "place": {
        const end = Math.min(word.place?.to ?? index + 1, range.to);
        const after = end < range.to ? classes[end] : undefined;
        const attributive = NOUNS.has(after?.kind) || (english && after?.kind === "place");
        const kind = word.place?.place.kind;
        if (english && word.possessive && possessesFarther(scene, end, range)) {
          possessor = { from: index, to: end };
          index = end - 1;
          break;
        }
        if (isProperName(scene, end, range) && kind !== "adjective" && !word.possessive) {
          return head(index, "name", endOfNames(scene, end, range));
        }
        if (kind === "adjective") {
          const noun = attributive || after?.kind === "other" || after?.kind === "place";
          if (!noun && isAdjectiveOfPeople(scene, index, article)) return head(index, "people", end);
          if (!noun) return null;
        } else if (attributive && (word.possessive || english || /^\p{Lu}{2,}$/u.test(word.lemma))) {
          if (word.possessive) possessor = { from: index, to: end };
        } else {
          return head(index, kind === "people" || kind === "person" ? "people" : "place", end);
        }
        index = end - 1;
        break;
      }
      case "name": {
        // "Staats- und Regierungschefs"
        if (word.lemma.endsWith("-")) break;
        const genitive = word.possessive || (!english && /[sxzß]$/.test(word.lemma));
        if (
          next !== undefined &&
          NOUNS.has(next.kind) &&
          next.kind !== "name" &&
          genitive &&
          article === null
        ) {
          possessor = { from: range.from, to: index + 1 };
          break;
        }
        // "Bremer Forscher": the adjective of a town.
        if (!english && word.lemma.endsWith("er") && NOUNS.has(next?.kind) && next?.kind !== "name") break;
        // "the Brandt campaign", and the given name before a genitive: "Ada Brandts Sprecher".
        if (english && next !== undefined && NOUNS.has(next.kind) && next.kind !== "name") break;
        // "the Seed Savers Network": a name of several words that ends in what it is.
        if (english && next?.kind === "name") {
          const end = endOfNames(scene, index + 1, range);
          if (end < range.to && isProperInstitution(classes[end])) {
            index = end - 1;
            break;
          }
        }
        // "the Lace Makers' Union": a plural in the genitive goes on with its noun.
        if (english) {
          const end = endOfNames(scene, index + 1, range);
          if (isPluralGenitive(scene, end, range)) {
            index = end;
            break;
          }
        }
        if (next?.kind === "name" && possessesNoun(scene, index, range)) {
          possessor = { from: index, to: index + 1 };
          break;
        }
        return head(index, "name", endOfNames(scene, index + 1, range));
      }
      case "office":
      case "institution":
      case "group":
      case "camp":
      case "saying":
        if (english && word.possessive && NOUNS.has(next?.kind)) {
          possessor = { from: range.from, to: index + 1 };
          break;
        }
        if (english && NOUNS.has(next?.kind) && next?.kind !== "name") break;
        if (english && isPluralGenitive(scene, index + 1, range)) break;
        if (english && word.possessive && possessesFarther(scene, index + 1, range)) {
          possessor = { from: range.from, to: index + 1 };
          break;
        }
        // "its public works minister": the noun comes behind.
        if (english && word.kind === "camp" && possessesFarther(scene, index + 1, range)) break;
        return head(index, word.kind);
      case "conjunction":
        if (analyzed.tokens[index - 1]?.text.endsWith("-") !== true) return null;
        break;
      case "preposition": {
        // "Die aus Ostrava stammende Politikerin": what the participle behind it belongs to.
        const participle = article === null || english ? -1 : participleAhead(scene, index, range);
        if (participle < 0) return null;
        index = participle;
        break;
      }
      case "pronoun":
        return null;
      default:
        break;
    }
  }
  return null;
}

/** Where the participle stands that closes an adjunct in front of its noun; -1 without one. */
function participleAhead({ analyzed: { tokens } }: Scene, from: number, range: TokenRange): number {
  for (let index = from + 2; index < Math.min(from + 9, range.to - 1); index += 1) {
    if (tokens[index]?.kind !== "word") return -1;
    const isParticiple = PARTICIPLE.test(tokens[index]?.text ?? "");
    if (isParticiple && tokens[index + 1]?.form.capital === true) return index;
  }
  return -1;
}

const PARTICIPLE =
  /^(?:\p{Ll}{2,}ende|\p{Ll}{0,8}ge\p{Ll}{2,}(?:te|ene)|\p{Ll}{0,8}(?:be|ent|er|ver|zer)\p{Ll}{3,}(?:te|ene)|\p{Ll}{2,}ierte)[nrms]?$/u;

/** "Turkey's central bank": lower-case words, and the noun that is named. */
function possessesFarther({ analyzed, classes }: Scene, from: number, range: TokenRange): boolean {
  for (let index = from; index < Math.min(from + 4, range.to); index += 1) {
    const word = classes[index];
    if (word?.kind === "institution" || word?.kind === "office" || word?.kind === "group")
      return index > from;
    const isSmall = analyzed.tokens[index]?.form.capital !== true;
    if (!isSmall || (word?.kind !== "other" && word?.kind !== "modifier" && word?.kind !== "camp"))
      return false;
  }
  return false;
}

/** An apostrophe of its own behind a plural, and a noun. */
function isPluralGenitive({ analyzed, classes }: Scene, at: number, range: TokenRange): boolean {
  if (at + 1 >= range.to || !/^['’]$/.test(analyzed.tokens[at]?.text ?? "")) return false;
  return analyzed.tokens[at - 1]?.text.endsWith("s") === true && NOUNS.has(classes[at + 1]?.kind);
}

function isProperInstitution(word: WordClass | undefined): boolean {
  return word?.kind === "institution" && !word.possessive && /^\p{Lu}/u.test(word.lemma);
}

/** A town or state as first word of a name: "Bangkok Post". */
function isProperName(scene: Scene, end: number, range: TokenRange): boolean {
  const next = end < range.to ? scene.classes[end] : undefined;
  return next?.kind === "name";
}

/** Where a name ends that may go on with nouns or a place: "Neue Zeitung", "Wikimedia Deutschland". */
function endOfNames(scene: Scene, from: number, range: TokenRange): number {
  let to = from;
  for (; to < range.to; to += 1) {
    const word = scene.classes[to];
    const place = word?.kind === "place" && !word.possessive && word.place?.place.kind !== "adjective";
    const noun = scene.analyzed.language === "de" && word?.kind === "institution";
    if (word?.kind !== "name" && !place && !noun) break;
  }
  return to;
}

/** "die Deutschen", "the French", and "Deutsche" without article where it is a noun. */
function isAdjectiveOfPeople(scene: Scene, index: number, article: PhraseHead["article"]): boolean {
  const text = scene.analyzed.tokens[index]?.text ?? "";
  const capital = text.charAt(0) !== text.charAt(0).toLowerCase();
  if (scene.analyzed.language === "en") return article === "definite" && capital;
  return capital && /^Deutsche[nr]?$/.test(text);
}

/** Does this run of names end in a genitive before a noun? */
function possessesNoun(scene: Scene, from: number, range: TokenRange): boolean {
  let to = from;
  while (to < range.to && scene.classes[to]?.kind === "name") to += 1;
  const last = scene.classes[to - 1];
  const next = to < range.to ? scene.classes[to]?.kind : undefined;
  if (last === undefined || next === undefined || !NOUNS.has(next)) return false;
  return last.possessive || (scene.analyzed.language === "de" && last.lemma.endsWith("s"));
}
