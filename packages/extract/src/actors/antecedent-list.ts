/** What may a pronoun mean, and who may a frameless speech go on for? All mentions of somebody in a document. */
import type { TokenRange } from "../text/analyzed-text.js";
import { once } from "../text/once.js";
import { wordIn } from "../text/word-test.js";
import { type ActorDraft, personDraft } from "./actor-drafts.js";
import { nameSingle } from "./name-single.js";
import { aroundNoun, type Scene } from "./scene.js";
import type { Gender, WordKind } from "./word-classes.js";

/** Something that a pronoun may mean. */
export interface Antecedent extends TokenRange {
  readonly gender: Gender;
  readonly number: "singular" | "plural";
  readonly subject: boolean;
  readonly sentence: number;
  /** A person or people; other things can be meant by "it" and by German nouns of any gender. */
  readonly human: boolean;
  /** Who is named; worked out for mentions that are asked for. */
  readonly actors: () => readonly ActorDraft[];
}

/** Everything somebody may go on to speak of, in text order. */
export function listAntecedents(scene: Scene): Antecedent[] {
  const { analyzed, classes, register } = scene;
  const list: Antecedent[] = [];
  const covered = new Uint8Array(classes.length);
  for (const mention of register.mentions) {
    covered.fill(1, Math.min(mention.whole.from, mention.from), Math.max(mention.whole.to, mention.to));
    const person = register.people[mention.person];
    list.push({
      from: mention.from,
      to: Math.max(mention.to, mention.whole.to),
      gender: person?.gender ?? null,
      number: "singular",
      subject:
        isSubject(scene, Math.min(mention.whole.from, mention.from)) &&
        classes[mention.to - 1]?.possessive !== true,
      sentence: analyzed.tokens[mention.from]?.sentence ?? 0,
      human: true,
      actors: once(() => {
        const actor = personDraft(scene, mention.person);
        return actor === null ? [] : [actor];
      }),
    });
  }
  for (let index = 0; index < classes.length; index += 1) {
    const word = classes[index];
    if (word === undefined || !isNaming(word.kind) || covered[index] === 1) continue;
    const kind = word.kind === "place" ? word.place?.place.kind : undefined;
    const end = word.kind === "place" ? (word.place?.to ?? index + 1) : index + 1;
    if (kind === "adjective" || kind === "capital" || (word.possessive && word.kind === "place")) {
      index = end - 1;
      continue;
    }
    const own = aroundNoun(classes, index);
    const around = word.kind === "institution" ? { from: startOfName(scene, own.from), to: own.to } : own;
    const from =
      classes[around.from - 1]?.kind === "article" || classes[around.from - 1]?.kind === "quantifier"
        ? around.from - 1
        : around.from;
    const to = Math.max(end, around.to);
    // "presidential candidate", "major": without an article no English office refers to somebody.
    if (scene.analyzed.language === "en" && word.kind === "office" && from === around.from) continue;
    const many = word.number === "plural" || isPluralByArticle(scene, from, word.gender);
    list.push({
      from,
      to,
      gender: genderHere(scene, from, word.gender),
      number: many ? "plural" : "singular",
      subject: isSubject(scene, from),
      sentence: analyzed.tokens[index]?.sentence ?? 0,
      human: word.kind === "office" || word.kind === "group",
      actors: once(() => nameSingle(scene, { from, to })),
    });
    index = end - 1;
  }
  list.sort((a, b) => a.from - b.from);
  return withPairs(scene, list);
}

/** "the European Cocoa Association": an English body's name begins before its noun. */
function startOfName({ analyzed, classes }: Scene, at: number): number {
  if (analyzed.language !== "en") return at;
  let from = at;
  while (from > 0 && at - from < LONGEST_NAME) {
    const before = classes[from - 1];
    const isPart = before?.kind === "name" || before?.kind === "modifier" || before?.kind === "institution";
    const isPlace = before?.kind === "place" && before.place?.place.kind === "adjective";
    const isNoun =
      before?.kind === "other" && analyzed.tokens[from]?.sentence === analyzed.tokens[from - 1]?.sentence;
    const noun = isNoun && classes[from - 2]?.kind === "article";
    if ((!isPart && !isPlace && !noun) || before?.possessive === true) break;
    from -= 1;
  }
  return from;
}

/** In tokens. */
const LONGEST_NAME = 5;

function isNaming(kind: WordKind): boolean {
  return kind === "institution" || kind === "group" || kind === "office" || kind === "place";
}

/** "die Vorsitzende" is a woman, "der Vorsitzende" is not. */
function genderHere(scene: Scene, from: number, gender: Gender): Gender {
  if (gender !== null || scene.analyzed.language === "en") return gender;
  const article = scene.analyzed.tokens[from]?.lower;
  return article === "die" || article === "eine"
    ? "female"
    : article === "der" || article === "ein"
      ? "male"
      : null;
}

function isPluralByArticle(scene: Scene, from: number, gender: Gender): boolean {
  return (
    scene.analyzed.language === "de" && scene.analyzed.tokens[from]?.lower === "die" && gender === "male"
  );
}

/** No preposition and no oblique article before it. */
function isSubject(scene: Scene, from: number): boolean {
  const { tokens } = scene.analyzed;
  if (isOblique(tokens[from]) || scene.classes[from - 1]?.kind === "preposition") return false;
  // English objects stand behind their verb; so does an inverted subject, so that only "to"-like words count.
  return !isObliqueArticle(tokens[from - 1]);
}

const isOblique = wordIn("dem den des einem einen eines");
const isObliqueArticle = wordIn("dem den des");

/** Two neighbors joined by "und" can be meant together. */
function withPairs(scene: Scene, list: readonly Antecedent[]): Antecedent[] {
  const all: Antecedent[] = [];
  for (let k = 0; k < list.length; k += 1) {
    const first = list[k];
    const second = list[k + 1];
    if (first === undefined) break;
    all.push(first);
    if (second === undefined || second.sentence !== first.sentence) continue;
    if (!isJoined(scene, first.to, second.from)) continue;
    all.push({
      from: first.from,
      to: second.to,
      gender: null,
      number: "plural",
      subject: first.subject,
      sentence: first.sentence,
      human: first.human && second.human,
      actors: once(() => [...first.actors(), ...second.actors()]),
    });
  }
  return all;
}

const isLink = wordIn("und and sowie");
const isPassed = wordIn("der die das the ,");

/** Nothing between but one "und", articles and commas. */
function isJoined({ analyzed }: Scene, from: number, to: number): boolean {
  let links = 0;
  for (let index = from; index < to; index += 1) {
    const token = analyzed.tokens[index];
    if (isPassed(token)) continue;
    if (!isLink(token)) return false;
    links += 1;
  }
  return links === 1;
}

/** Marks tokens inside quotations that are speech: names in there are not what the writer talks about. */
export function quotationStarts(scene: Scene): Uint8Array {
  const marks = new Uint8Array(scene.analyzed.tokens.length + 1);
  for (const quotation of scene.analyzed.quotations) {
    if (quotation.role !== "term" && quotation.depth === 0)
      marks.fill(1, quotation.open, quotation.close + 1);
  }
  return marks;
}
