/**
 * Whom does "der Präsident", "the Dutch prime minister" or "der Franzose" mean? Somebody the document
 * introduced, somebody the codebook knows in that office on that day, or nobody.
 */
import type { CodebookActor } from "@parley/core";
import { firstFrom } from "../text/first-at-least.js";
import type { Affiliation } from "./affiliations.js";
import { officeFit } from "./office-names.js";
import type { Scene } from "./scene.js";
import { statesBefore } from "./states-nearby.js";

/** How far back an ambiguous office may reach, in sentences. */
const NEAR = 2;
/** How far back any office reaches, in mentions of people: keeps long records linear. */
const FARTHEST = 300;

/**
 * The person in an office, as said before a place. In this order: who is known by this office and was
 * mentioned near by; the only one of the codebook; who is mentioned near by and is known by no office at all.
 */
export function holderOfOffice(scene: Scene, phrase: Affiliation, at: number): number | null {
  if (phrase.officeLemma === null) return null;
  const fits = new Map<number, Fit>();
  const fitOf = (person: number): Fit => {
    const known = fits.get(person) ?? fitOfPerson(scene, person, phrase);
    fits.set(person, known);
    return known;
  };
  return (
    onlyOne(scene, at, (person) => fitOf(person) === "sure") ??
    holderInCodebook(scene, phrase, at) ??
    onlyOne(scene, at, (person) => fitOf(person) === "perhaps") ??
    epithetOf(scene, at, (person) => fitOf(person) === "unknown") ??
    namedLater(scene, at, (person) => fitOf(person) === "sure")
  );
}

/** "The health minister said so. … Ada Brandt, the health minister": news names its people after the first sentence. */
function namedLater(scene: Scene, at: number, fits: (person: number) => boolean): number | null {
  const { mentions } = scene.register;
  const isDefinite = scene.classes.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === "article");
  if (!isDefinite) return null;
  const found = new Set<number>();
  const first = lastMentionBefore(scene, at) + 1;
  for (const { person } of mentions.slice(first, first + FARTHEST)) if (fits(person)) found.add(person);
  const [person] = found;
  return found.size === 1 && person !== undefined ? person : null;
}

/** The only person of a state mentioned before a place. */
export function personOfState(scene: Scene, code: string, at: number): number | null {
  return onlyOne(scene, at, (person) => statesOf(scene, person).includes(code));
}

/** How a person and an office go together; "unknown" where no office of the person is known. */
type Fit = "sure" | "perhaps" | "unknown" | "no";

function fitOfPerson(scene: Scene, person: number, phrase: Affiliation): Fit {
  const { codebook, affiliation, gender } = scene.register.people[person] ?? {};
  if (affiliation === undefined) return "no";
  if (phrase.gender !== null && gender !== null && gender !== undefined && phrase.gender !== gender) {
    // "der Minister" of a woman is an old habit; "die Ministerin" of a man is none.
    return "no";
  }
  const membership =
    codebook === null || codebook === undefined ? null : scene.codebook.membershipOf(codebook);
  const offices = [
    ...(affiliation.officeLemma === null ? [] : [affiliation.officeLemma]),
    ...(membership?.offices ?? []),
  ];
  const states = statesOf(scene, person);
  const bodies = [...affiliation.institutions, ...(membership?.names ?? [])];
  if (!isWithin(phrase.states, states)) return "no";
  if (offices.length === 0) return isWithin(phrase.institutions, bodies) ? "unknown" : "no";
  const { language } = scene.analyzed;
  const said = phrase.officeLemma ?? "";
  if (!offices.some((office) => officeFit(office, said, language) > 0)) return "no";
  if (!isWithin(phrase.institutions, bodies)) return "no";
  return phrase.states.length > 0 && states.length === 0 ? "perhaps" : "sure";
}

function statesOf(scene: Scene, person: number): string[] {
  const { codebook, affiliation } = scene.register.people[person] ?? {};
  const paired = scene.paired.get(person);
  return [
    ...(affiliation?.states ?? []),
    ...(codebook === null || codebook === undefined ? [] : scene.codebook.membershipOf(codebook).states),
    ...(paired === undefined ? [] : [paired]),
  ];
}

/** The one of the codebook who holds the office on the document's day, in the state that is said or spoken of. */
function holderInCodebook(scene: Scene, phrase: Affiliation, at: number): number | null {
  const { language } = scene.analyzed;
  const holders = scene.codebook.people.filter((actor) => {
    if (phrase.gender !== null && actor.gender !== undefined && actor.gender !== phrase.gender) return false;
    const { offices, names } = scene.codebook.membershipOf(actor);
    return (
      offices.some((office) => officeFit(office, phrase.officeLemma ?? "", language) > 0) &&
      isWithin(phrase.institutions, names)
    );
  });
  const of = (code: string) =>
    holders.filter((actor) => scene.codebook.membershipOf(actor).states.includes(code));
  const position = (found: readonly CodebookActor[]): number | null => {
    const [first] = found;
    return first !== undefined && found.length === 1
      ? (scene.register.fromCodebook.get(first) ?? null)
      : null;
  };
  if (phrase.states.length > 0) {
    return position(
      holders.filter((actor) => {
        const { states } = scene.codebook.membershipOf(actor);
        return phrase.states.every((code) => states.includes(code));
      }),
    );
  }
  // Spoken of in this paragraph: the only state with such an office-holder, or the one of this sentence.
  const near = statesBefore(scene, at).filter(({ code }) => of(code).length > 0);
  const codes = new Set(near.map(({ code }) => code));
  const here = new Set(near.filter((state) => state.here).map(({ code }) => code));
  const choice = codes.size === 1 ? codes : here;
  const [code] = choice;
  if (choice.size === 1 && code !== undefined) return position(of(code));
  return codes.size === 0 ? position(holders) : null;
}

/** "Ada Brandt zögert. … sagte die Ministerin": the only person of the paragraph so far, of whom no office is known. */
function epithetOf(scene: Scene, at: number, fits: (person: number) => boolean): number | null {
  const { analyzed, register } = scene;
  const paragraph = analyzed.sentences[analyzed.tokens[at]?.sentence ?? -1]?.paragraph;
  const found = new Set<number>();
  for (let k = lastMentionBefore(scene, at); k >= 0; k -= 1) {
    const mention = register.mentions[k];
    const sentence = analyzed.sentences[analyzed.tokens[mention?.from ?? -1]?.sentence ?? -1];
    if (mention === undefined || sentence?.paragraph !== paragraph) break;
    found.add(mention.person);
  }
  const [person] = found;
  return found.size === 1 && person !== undefined && fits(person) ? person : null;
}

function onlyOne(scene: Scene, at: number, fits: (person: number) => boolean): number | null {
  const { analyzed, register } = scene;
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  const paragraph = analyzed.sentences[sentence]?.paragraph;
  const all = new Set<number>();
  const near = new Set<number>();
  const around = new Set<number>();
  const last = lastMentionBefore(scene, at);
  for (let k = last; k >= Math.max(0, last - FARTHEST); k -= 1) {
    const mention = register.mentions[k];
    if (mention === undefined || !fits(mention.person)) continue;
    all.add(mention.person);
    const other = analyzed.tokens[mention.from]?.sentence ?? 0;
    if (analyzed.sentences[other]?.paragraph === paragraph) around.add(mention.person);
    if (other >= sentence - NEAR) near.add(mention.person);
  }
  const choice = [around, all, near].find((people) => people.size === 1);
  return choice === undefined ? null : ([...choice][0] ?? null);
}

/** Position of the last mention of anybody before a token. */
function lastMentionBefore({ register }: Scene, at: number): number {
  return firstFrom(register.mentions, at) - 1;
}

/** Nothing said, or nothing known, rules nobody out. */
function isWithin(said: readonly string[], known: readonly string[]): boolean {
  return said.length === 0 || known.length === 0 || said.every((value) => known.includes(value));
}
