/**
 * Whom does a pronoun mean? The most recent mention that agrees in gender and number, subjects and earlier
 * speakers first; nobody when two would do equally well.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { type ActorDraft, personDraft } from "./actor-drafts.js";
import { nameSingle } from "./name-single.js";
import { pronounsDe } from "./noun-words-de.js";
import { pronounsEn } from "./noun-words-en.js";
import { aroundNoun, type Scene } from "./scene.js";
import type { Gender } from "./word-classes.js";

/** Something that a pronoun may mean. */
interface Antecedent extends TokenRange {
  readonly gender: Gender;
  readonly number: "singular" | "plural";
  readonly subject: boolean;
  readonly sentence: number;
  /** A person or people; other things can be meant by "it" and by German nouns of any gender. */
  readonly human: boolean;
  readonly actors: () => ActorDraft[];
}

export interface Antecedents {
  /** Actors a pronoun at a token means; `null` when the word is no pronoun. */
  readonly of: (index: number, lastSpeaker: string | null) => ActorDraft[] | null;
}

/** How many sentences back a pronoun reaches. */
const REACH = 3;

export function createAntecedents(scene: Scene): Antecedents {
  const antecedents = listAntecedents(scene);
  const quoted = quotationStarts(scene);
  return {
    of(index, lastSpeaker) {
      const wanted = agreementOf(scene, index);
      if (wanted === null) return null;
      if (wanted === "nobody") return [];
      const before = firstFrom(antecedents, index);
      if (wanted.relative) return relativeAntecedent(scene, antecedents, before, index);
      return best(scene, antecedents, before, index, wanted, lastSpeaker, quoted);
    },
  };
}

interface Agreement {
  readonly gender: "female" | "male" | "neuter" | "any";
  readonly number: "singular" | "plural" | "any";
  readonly relative: boolean;
}

/** What a pronoun asks for; `"nobody"` for "I" and "we", whose owner is the speaker around them. */
function agreementOf(scene: Scene, index: number): Agreement | "nobody" | null {
  const { tokens, language } = scene.analyzed;
  const lower = tokens[index]?.lower ?? "";
  if (/^(?:ich|wir|mir|mich|uns|man|du|i|we|us|me|you|one|my|our|jemand|niemand|nobody|someone)$/.test(lower))
    return "nobody";
  const table: Readonly<Record<string, string>> = language === "de" ? pronounsDe : pronounsEn;
  const entry = Object.hasOwn(table, lower) ? table[lower] : undefined;
  if (entry === undefined) return null;
  const [gender = "any", number = "any"] = entry.split(" ");
  const afterComma =
    tokens[index - 1]?.text === "," || /^(?:von|mit|für|gegen|whom|to)$/.test(tokens[index - 1]?.lower ?? "");
  const relative =
    number === "relative" ||
    (language === "de" && afterComma && /^(?:der|die|das|dem|denen|welche[rs]?)$/.test(lower));
  let many: Agreement["number"] = number === "singular" || number === "plural" ? number : "any";
  if (many === "any" && lower === "sie") many = verbNumber(scene, index);
  return {
    gender: many === "plural" ? "any" : (gender as Agreement["gender"]),
    number: many,
    relative,
  };
}

/** One or many, by the ending of the verb beside "sie": "sagte sie", "sie wollen". */
function verbNumber(scene: Scene, index: number): Agreement["number"] {
  const { tokens } = scene.analyzed;
  const last = SUBORDINATE.test(tokens[index - 1]?.lower ?? "") ? lastOfClause(scene, index) : null;
  for (const beside of last === null ? [tokens[index + 1], tokens[index - 1]] : [last]) {
    const text = beside?.text ?? "";
    if (text !== beside?.lower || text.length < 3 || beside.kind !== "word") continue;
    if (/^(?:sind|seien|waren|wären|haben|hatten|hätten|werden|wurden|würden)$/.test(text)) return "plural";
    if (
      /^(?:ist|sei|war|wäre|hat|hatte|habe|hätte|wird|werde|wurde|würde|will|kann|soll|muss|darf|mag)$/.test(
        text,
      )
    )
      return "singular";
    if (/(?:ten|eln|ern|[^aeiou]en)$/.test(text) && !/^(?:den|einen|wegen|gegen|neben|zwischen)$/.test(text))
      return "plural";
    if (
      /(?:te|t|e|ieß|ief|ab|ahm|ach|ob|og|ug|ing)$/.test(text) &&
      !/^(?:dass|mit|seit|nicht|die|eine|ohne|ob|heute)$/.test(text)
    )
      return "singular";
  }
  return "any";
}

const SUBORDINATE =
  /^(?:dass|ob|obwohl|weil|wenn|nachdem|bevor|damit|da|während|indem|sobald|solange|falls|sofern|als|wie|was)$/;

/** The word before the next mark: the verb of a subordinate clause. */
function lastOfClause(scene: Scene, index: number) {
  const { tokens } = scene.analyzed;
  for (let at = index + 1; at < Math.min(index + 40, tokens.length); at += 1) {
    if (tokens[at]?.kind === "punctuation") return tokens[at - 1] ?? null;
  }
  return null;
}

function listAntecedents(scene: Scene): Antecedent[] {
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
      actors: () => {
        const actor = personDraft(scene, mention.person);
        return actor === null ? [] : [actor];
      },
    });
  }
  for (let index = 0; index < classes.length; index += 1) {
    const word = classes[index];
    const naming =
      word?.kind === "institution" ||
      word?.kind === "group" ||
      word?.kind === "office" ||
      word?.kind === "place";
    if (word === undefined || !naming || covered[index] === 1) continue;
    const kind = word.kind === "place" ? word.place?.place.kind : undefined;
    const end = word.kind === "place" ? (word.place?.to ?? index + 1) : index + 1;
    if (kind === "adjective" || kind === "capital" || (word.possessive && word.kind === "place")) {
      index = end - 1;
      continue;
    }
    const around = aroundNoun(classes, index);
    const from =
      classes[around.from - 1]?.kind === "article" || classes[around.from - 1]?.kind === "quantifier"
        ? around.from - 1
        : around.from;
    const range = { from, to: Math.max(end, around.to) };
    // "presidential candidate", "major": without an article no English office refers to somebody.
    if (scene.analyzed.language === "en" && word.kind === "office" && from === around.from) continue;
    const many = word.number === "plural" || isPluralByArticle(scene, from, word.gender);
    list.push({
      ...range,
      gender: genderHere(scene, from, word.gender),
      number: many ? "plural" : "singular",
      subject: isSubject(scene, from),
      sentence: analyzed.tokens[index]?.sentence ?? 0,
      human: word.kind === "office" || word.kind === "group",
      actors: () => nameSingle(scene, range),
    });
    index = end - 1;
  }
  list.sort((a, b) => a.from - b.from);
  return withPairs(scene, list);
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
  const first = tokens[from]?.lower ?? "";
  if (/^(?:dem|den|des|einem|einen|eines)$/.test(first)) return false;
  const before = scene.classes[from - 1];
  if (before?.kind === "preposition") return false;
  // English objects stand behind their verb; so does an inverted subject, so that only "to"-like words count.
  return !/^(?:dem|den|des)$/.test(tokens[from - 1]?.lower ?? "");
}

/** Two neighbors joined by "und" can be meant together. */
function withPairs(scene: Scene, list: readonly Antecedent[]): Antecedent[] {
  const all: Antecedent[] = [];
  for (const [k, first] of list.entries()) {
    all.push(first);
    const second = list[k + 1];
    if (second === undefined || second.sentence !== first.sentence) continue;
    const link = scene.analyzed.tokens.slice(first.to, second.from).map((token) => token.lower);
    const words = link.filter((word) => !["der", "die", "das", "the", ","].includes(word));
    if (words.length !== 1 || !/^(?:und|and|sowie)$/.test(words[0] ?? "")) continue;
    all.push({
      from: first.from,
      to: second.to,
      gender: null,
      number: "plural",
      subject: first.subject,
      sentence: first.sentence,
      human: first.human && second.human,
      actors: () => [...first.actors(), ...second.actors()],
    });
  }
  return all;
}

function firstFrom(antecedents: readonly Antecedent[], index: number): number {
  let low = 0;
  let high = antecedents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((antecedents[middle]?.from ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** ", der …" and ", who …": what stands right before the comma. */
function relativeAntecedent(
  scene: Scene,
  antecedents: readonly Antecedent[],
  before: number,
  index: number,
): ActorDraft[] {
  const sentence = scene.analyzed.tokens[index]?.sentence;
  for (let k = before - 1; k >= Math.max(0, before - 6); k -= 1) {
    const candidate = antecedents[k];
    if (candidate === undefined || candidate.sentence !== sentence) break;
    const gap = index - candidate.to;
    const marks = scene.classes
      .slice(candidate.to, index)
      .every((word) => word.kind === "punctuation" || word.kind === "preposition");
    if (gap >= 0 && gap <= 2 && marks) return candidate.actors();
  }
  return [];
}

function best(
  scene: Scene,
  antecedents: readonly Antecedent[],
  before: number,
  index: number,
  wanted: Agreement,
  lastSpeaker: string | null,
  quoted: Uint8Array,
): ActorDraft[] {
  const sentence = scene.analyzed.tokens[index]?.sentence ?? 0;
  const inQuote = quoted[index] === 1;
  const ranked: { score: number; key: string; actors: ActorDraft[]; guessed: boolean }[] = [];
  for (let k = before - 1; k >= 0; k -= 1) {
    const candidate = antecedents[k];
    if (candidate === undefined || sentence - candidate.sentence > REACH) break;
    if (candidate.to > index || (!inQuote && quoted[candidate.from] === 1)) continue;
    const fit = agreement(scene, candidate, wanted);
    if (fit < 0) continue;
    const actors = candidate.actors();
    if (actors.length === 0) continue;
    const key = actors.map((actor) => actor.canonical).join("|");
    const spoke = key === lastSpeaker ? 3 : 0;
    const score =
      fit +
      spoke +
      (candidate.subject ? 2 : -2) -
      3 * (sentence - candidate.sentence) +
      (candidate.human ? 2 : 0);
    const same = ranked.find((other) => other.key === key);
    if (same === undefined) ranked.push({ score, key, actors, guessed: fit === 0 });
    else same.score = Math.max(same.score, score) + 0.5;
  }
  ranked.sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second.score >= first.score)) return [];
  // Somebody of unknown gender is only meant when nobody else can be.
  if (first.guessed && second !== undefined) return [];
  return first.actors;
}

/** How well a mention agrees; negative when it cannot be meant. */
function agreement(scene: Scene, candidate: Antecedent, wanted: Agreement): number {
  const german = scene.analyzed.language === "de";
  if (wanted.number !== "any" && wanted.number !== candidate.number) {
    // English "they" may be one person or body, but rarely.
    return !german && wanted.number === "plural" && candidate.gender === "neuter" ? 0 : -1;
  }
  if (wanted.gender === "any" || candidate.number === "plural") {
    return wanted.gender === "any" || wanted.number !== "singular" ? 2 : -1;
  }
  if (candidate.gender === null) return wanted.gender === "neuter" ? -1 : 0;
  if (!german && candidate.human && wanted.gender === "neuter") return -1;
  return candidate.gender === wanted.gender ? 2 : -1;
}

/** Marks tokens inside quotations that are speech: names in there are not what the writer talks about. */
function quotationStarts(scene: Scene): Uint8Array {
  const marks = new Uint8Array(scene.analyzed.tokens.length + 1);
  for (const quotation of scene.analyzed.quotations) {
    if (quotation.role !== "term" && quotation.depth === 0)
      marks.fill(1, quotation.open, quotation.close + 1);
  }
  return marks;
}
