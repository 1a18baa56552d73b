/**
 * Whom does a pronoun mean? The most recent mention that agrees in gender and number, subjects and earlier
 * speakers first; nobody when two would do equally well.
 */

import { firstFrom } from "../text/first-at-least.js";
import { perForm } from "../text/per-form.js";
import { wordIn, wordLike } from "../text/word-test.js";
import { type ActorDraft, atSpans } from "./actor-drafts.js";
import type { Antecedent } from "./antecedent-list.js";
import { pronounsDe } from "./noun-words-de.js";
import { pronounsEn } from "./noun-words-en.js";
import type { Scene } from "./scene.js";
import type { Gender } from "./word-classes.js";

export interface Antecedents {
  /** Actors a pronoun at a token means; `null` when the word is no pronoun. */
  readonly of: (index: number, spokenBefore: () => readonly Spoken[]) => readonly ActorDraft[] | null;
}

/** A speaker found before: chains of pronouns go on with it. */
export interface Spoken {
  /** Where the utterance stands, in UTF-16 units. */
  readonly at: number;
  /** First token of the phrase that names the speaker. */
  readonly from: number;
  readonly actors: readonly ActorDraft[];
}

/** How far ahead of everybody else somebody of unknown gender must be, in points of the score. */
const CLEARLY = 2;

/** What it costs to stand in another paragraph, and to have no name: both are spoken of again less often. */
const OTHER_PARAGRAPH = 2;
const UNNAMED = 2;
/**
 * Below this score nobody is meant: far away, no subject, in another paragraph. Chosen on the texts for training, like
 * the two before it; higher up, right names go as fast as wrong ones, and with them the words that name a speaker.
 */
const LEAST = -5;

/** How many sentences back a pronoun reaches. */
const REACH = 3;

export function createAntecedents(
  scene: Scene,
  antecedents: readonly Antecedent[],
  quoted: Uint8Array,
): Antecedents {
  const genders = new Map<string, Gender>();
  for (const { canonical, gender } of scene.register.people) {
    genders.set(canonical, genders.has(canonical) && genders.get(canonical) !== gender ? null : gender);
  }
  return {
    of(index, spokenBefore) {
      const wanted = agreementOf(scene, index);
      if (wanted === null) return null;
      if (wanted === "nobody") return [];
      const before = firstFrom(antecedents, index);
      if (wanted.relative) return relativeAntecedent(scene, antecedents, before, index);
      const spoken = spokenBefore();
      const candidates = nearest(scene, antecedents, before, index, quoted);
      const last = isLast(scene.analyzed.tokens[index]) ? lastNamed(scene, candidates, index, wanted) : null;
      if (last !== null) return last;
      return best(
        scene,
        [...candidates.map((one) => asSpeaker(one, spoken)), ...speakersBefore(scene, spoken, index)],
        index,
        wanted,
        spoken.at(-1),
        genders,
      );
    },
  };
}

const isLast = wordIn("dieser letzterer letztere");

/** "Der Rat tadelt den Minister. Dieser …": whoever the sentence right before names last. */
function lastNamed(
  scene: Scene,
  candidates: readonly Antecedent[],
  index: number,
  wanted: Agreement,
): readonly ActorDraft[] | null {
  const sentence = scene.analyzed.tokens[index]?.sentence ?? 0;
  const last = candidates.find(
    (one) => one.sentence >= sentence - 1 && one.human && agreement(scene, one, one.gender, wanted) > 0,
  );
  const actors = last?.actors() ?? [];
  return actors.length === 1 ? actors : null;
}

/** Mentions within reach that may be meant, nearest first. */
function nearest(
  scene: Scene,
  antecedents: readonly Antecedent[],
  before: number,
  index: number,
  quoted: Uint8Array,
): Antecedent[] {
  const sentence = scene.analyzed.tokens[index]?.sentence ?? 0;
  const inQuote = quoted[index] === 1;
  const found: Antecedent[] = [];
  for (let k = before - 1; k >= 0; k -= 1) {
    const candidate = antecedents[k];
    if (candidate === undefined || sentence - candidate.sentence > REACH) break;
    if (candidate.to > index || (!inQuote && quoted[candidate.from] === 1)) continue;
    found.push(candidate);
  }
  return found;
}

/**
 * Speakers whose owner is known by now: pronouns, because "she" goes on with no "he" and each stands at a place of its
 * own, and people whose name the register does not know.
 */
function speakersBefore(scene: Scene, spoken: readonly Spoken[], index: number): Antecedent[] {
  const sentence = scene.analyzed.tokens[index]?.sentence ?? 0;
  return spoken.flatMap(({ from, actors }) => {
    const own = scene.analyzed.tokens[from]?.sentence ?? 0;
    if (from >= index || sentence - own > REACH) return [];
    if (scene.classes[from]?.kind !== "pronoun" && !isUnregistered(scene, from, actors)) return [];
    const human = actors.every(({ kind }) => kind === "person");
    const number = actors.length > 1 ? "plural" : "singular";
    const gender = actors.length > 1 ? null : genderOfPronoun(scene, from);
    const here = actors.map((actor) => atSpans(actor, null));
    return [{ from, to: from + 1, gender, number, subject: true, sentence: own, human, actors: () => here }];
  });
}

/** "A spokesman for the police … he": the phrase of the speaker says more than its noun. */
function asSpeaker(candidate: Antecedent, spoken: readonly Spoken[]): Antecedent {
  const own = spoken.find(({ from, actors }) => from === candidate.from && actors.length === 1);
  if (own === undefined || own.actors[0]?.kind === "state") return candidate;
  const here = own.actors.map((actor) => atSpans(actor, null));
  return { ...candidate, actors: () => here };
}

function isUnregistered(scene: Scene, from: number, actors: readonly ActorDraft[]): boolean {
  const [actor] = actors;
  if (actors.length !== 1 || actor?.kind !== "person" || actor.unnamed || (scene.mentionAt[from] ?? -1) >= 0)
    return false;
  return !scene.register.people.some(({ canonical }) => canonical === actor.canonical);
}

function genderOfPronoun(scene: Scene, index: number): Gender {
  const asked = agreementOf(scene, index);
  return asked === null || asked === "nobody" || asked.gender === "any" ? null : asked.gender;
}

interface Agreement {
  readonly gender: "female" | "male" | "neuter" | "any";
  readonly number: "singular" | "plural" | "any";
  readonly relative: boolean;
}

const isNobody = wordIn(
  "ich wir mir mich uns man du i we us me you one my our jemand niemand nobody someone",
);
const mayBeRelative = wordLike(/^(?:der|die|das|dem|denen|welche[rs]?)$/);
const leadsRelative = wordIn("von mit für gegen whom to");

/** Gender and number of a pronoun as the tables have them; `null` for other words. */
const entryOf = {
  de: perForm(({ lower }) => entryIn(pronounsDe, lower)),
  en: perForm(({ lower }) => entryIn(pronounsEn, lower)),
};

function entryIn(
  table: Readonly<Record<string, string>>,
  lower: string,
): { readonly gender: string; readonly number: string } | null {
  const entry = Object.hasOwn(table, lower) ? table[lower] : undefined;
  if (entry === undefined) return null;
  const [gender = "any", number = "any"] = entry.split(" ");
  return { gender, number };
}

/** What a pronoun asks for; `"nobody"` for "I" and "we", whose owner is the speaker around them. */
function agreementOf(scene: Scene, index: number): Agreement | "nobody" | null {
  const { tokens, language } = scene.analyzed;
  const pronoun = tokens[index];
  if (isNobody(pronoun)) return "nobody";
  const entry = pronoun === undefined ? null : entryOf[language](pronoun.form);
  // "WHO" is a body.
  if (pronoun === undefined || entry === null || /^\p{Lu}{3,}$/u.test(pronoun.text)) return null;
  const { gender, number } = entry;
  const { lower } = pronoun;
  const relative =
    number === "relative" ||
    (language === "de" &&
      mayBeRelative(pronoun) &&
      (tokens[index - 1]?.text === "," || leadsRelative(tokens[index - 1])));
  let many: Agreement["number"] = number === "singular" || number === "plural" ? number : "any";
  if (many === "any" && lower === "sie") many = verbNumber(scene, index);
  return {
    gender: many === "plural" ? "any" : (gender as Agreement["gender"]),
    number: many,
    relative,
  };
}

/** One or many, by the ending of the verb beside a word: "sagte sie", "sie wollen". */
export function verbNumber(scene: Scene, index: number): Agreement["number"] {
  const { tokens } = scene.analyzed;
  const last = SUBORDINATE(tokens[index - 1]) ? lastOfClause(scene, index) : null;
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

const SUBORDINATE = wordLike(
  /^(?:dass|ob|obwohl|weil|wenn|nachdem|bevor|damit|da|während|indem|sobald|solange|falls|sofern|als|wie|was)$/,
);

/** The word before the next mark: the verb of a subordinate clause. */
function lastOfClause(scene: Scene, index: number) {
  const { tokens } = scene.analyzed;
  for (let at = index + 1; at < Math.min(index + 40, tokens.length); at += 1) {
    if (tokens[at]?.kind === "punctuation") return tokens[at - 1] ?? null;
  }
  return null;
}

/** ", der …" and ", who …": what stands right before the comma. */
function relativeAntecedent(
  scene: Scene,
  antecedents: readonly Antecedent[],
  before: number,
  index: number,
): readonly ActorDraft[] {
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
  candidates: readonly Antecedent[],
  index: number,
  wanted: Agreement,
  last: Spoken | undefined,
  genders: ReadonlyMap<string, Gender>,
): readonly ActorDraft[] {
  const sentence = scene.analyzed.tokens[index]?.sentence ?? 0;
  const paragraph = paragraphOf(scene, index);
  const lastKey = last === undefined ? null : keyOf(last.actors);
  const ranked: { score: number; key: string; actors: readonly ActorDraft[]; guessed: boolean }[] = [];
  for (const candidate of candidates) {
    if (agreement(scene, candidate, candidate.gender, wanted) < 0) continue;
    const actors = candidate.actors();
    if (actors.length === 0) continue;
    const key = keyOf(actors);
    // An office tells no gender in English, its holder does.
    const gender = candidate.gender ?? (actors.length === 1 ? (genders.get(key) ?? null) : null);
    const fit = agreement(scene, candidate, gender, wanted);
    if (fit < 0) continue;
    const score =
      fit +
      (key === lastKey ? 3 : 0) +
      (candidate.subject ? 2 : -2) -
      3 * (sentence - candidate.sentence) +
      (candidate.human ? 2 : 0) -
      (paragraphOf(scene, candidate.from) === paragraph ? 0 : OTHER_PARAGRAPH) -
      (actors[0]?.unnamed === true ? UNNAMED : 0);
    const same = ranked.find((other) => other.key === key);
    if (same === undefined) ranked.push({ score, key, actors, guessed: fit === 0 });
    else same.score = Math.max(same.score, score) + 0.5;
  }
  ranked.sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second.score >= first.score)) return [];
  if (first.score < LEAST) return [];
  // Somebody of unknown gender is only meant when nobody else can be, or by far the nearest.
  if (first.guessed && second !== undefined && first.score - second.score < CLEARLY) return [];
  return first.actors;
}

function paragraphOf({ analyzed: { tokens, sentences } }: Scene, index: number): number | undefined {
  return sentences[tokens[index]?.sentence ?? -1]?.paragraph;
}

function keyOf(actors: readonly ActorDraft[]): string {
  return actors.map((actor) => actor.canonical).join("|");
}

/** How well a mention agrees; negative when it cannot be meant. */
function agreement(scene: Scene, candidate: Antecedent, gender: Gender, wanted: Agreement): number {
  const german = scene.analyzed.language === "de";
  if (wanted.number !== "any" && wanted.number !== candidate.number) {
    // English "they" may be one person or body, but rarely.
    return !german && wanted.number === "plural" && gender === "neuter" ? 0 : -1;
  }
  if (wanted.gender === "any" || candidate.number === "plural") {
    return wanted.gender === "any" || wanted.number !== "singular" ? 2 : -1;
  }
  if (gender === null) return wanted.gender === "neuter" ? -1 : 0;
  if (!german && candidate.human && wanted.gender === "neuter") return -1;
  return gender === wanted.gender ? 2 : -1;
}
