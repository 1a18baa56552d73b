/**
 * Which body is meant by what it is? "Ihr Haus" and "the minister's office" are the body of a person named before,
 * "die Firma" and "the ministry" a body of the codebook that the document has named, or the one that publishes it.
 */
import type { CodebookActor } from "@parley/core";
import type { TokenRange } from "../text/analyzed-text.js";
import { perWord } from "../text/per-word.js";
import { type ActorDraft, codebookDraft, draft, stateName } from "./actor-drafts.js";
import type { PhraseHead } from "./phrase-head.js";
import type { Scene } from "./scene.js";

/** What an office-holder leads or speaks through. */
const OWN_BODY =
  /^(?:haus(?:es)?|\p{L}*ministeriums?|\p{L}*ressorts?|\p{L}*departements?|behörde|büros?|amt(?:es)?|verwaltung|stab(?:es)?|ministry|department|office|agency|bureau|administration|directorate)$/u;

/** Kinds of bodies by the noun that stands for one, and how the name of such a body looks. */
const KINDS: readonly {
  readonly noun: RegExp;
  readonly fits: (names: string, ofState: boolean) => boolean;
}[] = [
  {
    noun: /^(?:ministeriums?|ressorts?|departements?|ministry|department)$/,
    fits: (names) => /ministerium|ministry|ressort|departement|department/.test(names),
  },
  {
    noun: /^(?:behörde|amt(?:es)?|agentur|agency|authority|regulator)$/,
    fits: (names) =>
      /behörde|(?<!\p{L})amt|amt(?!\p{L})|agentur|agency|authority|regulator|office/u.test(names),
  },
  {
    noun: /^(?:firma|konzerne?s?|unternehmens?|betreiber(?:s|in|gesellschaft)?|betreiberfirma|hersteller(?:s|in)?|company|firm|group|operator|manufacturer|corporation)$/,
    fits: (names, ofState) => !ofState && !PUBLIC.test(names),
  },
  {
    noun: /^(?:verband(?:es)?|verein(?:s|igung)?|association|federation)$/,
    fits: (names) => /verband|verein|bund(?!es)|association|federation|union/.test(names),
  },
];

/** Bodies that are no firms. */
const PUBLIC =
  /ministeri|ministry|kommission|commission|parlament|parliament|gericht|court|behörde|authority|agentur|agency|union|staaten|states|bundestag|bundesrat|rat(?!\p{L})|council|partei|party|verband|verein|association|alliance|bündnis|polizei|police|armee|army/u;

/** Sentences back within which the owner of "ihr Haus" stands. */
const OWNER_REACH = 2;
/** Tokens that are looked through for a body named before. */
const FARTHEST = 600;

const NOUNS: ReadonlySet<PhraseHead["kind"]> = new Set(["institution", "name", "group", "office"]);

const isOwnBody = perWord((noun) => OWN_BODY.test(noun));
const kindOf = perWord((noun) => KINDS.find((one) => one.noun.test(noun)) ?? null);

/** The body a phrase stands for; `null` when it stands for none or leaves it open. */
export function bodyReferredTo(scene: Scene, range: TokenRange, head: PhraseHead | null): ActorDraft | null {
  if (head === null || !NOUNS.has(head.kind)) return null;
  const noun = scene.analyzed.tokens[head.index]?.lower ?? "";
  if (isOwnBody(noun)) {
    const owner = ownerIn(scene, range, head);
    if (owner !== null) return bodyOfPerson(scene, owner);
  }
  const kind = kindOf(noun);
  // "Das ukrainische Ministerium" says itself which one.
  if (kind === null || head.article !== "definite" || head.index !== range.from + 1) return null;
  if (hasGenitive(scene, head.rest)) return null;
  const actor = namedBefore(scene, range.from, kind.fits) ?? publisherOf(scene, kind.fits);
  return actor === null ? null : codebookDraft(scene, actor);
}

/** Whose body: the person in the phrase, "das Büro von Ada Brandt", or the one a possessive points back to. */
function ownerIn(scene: Scene, range: TokenRange, head: PhraseHead): number | null {
  const { analyzed, register } = scene;
  if (head.article === "possessive") return ownerBefore(scene, range.from);
  const inside = register.mentions.find(({ from, to }) => from >= range.from && to <= range.to);
  if (inside === undefined) return null;
  const link = analyzed.tokens[head.index + 1]?.lower ?? "";
  const isGenitive = inside.from > head.index && /^(?:von|vom|des|der|of)$/.test(link);
  const isPossessor = inside.to <= head.index && scene.classes[inside.to - 1]?.possessive === true;
  return isGenitive || isPossessor ? inside.person : null;
}

/** The nearest person before a possessive that agrees with it. */
function ownerBefore(scene: Scene, at: number): number | null {
  const { analyzed, register } = scene;
  const word = analyzed.tokens[at]?.lower ?? "";
  const gender = /^(?:sein|his$)/.test(word) ? "male" : /^(?:ihr|her$)/.test(word) ? "female" : null;
  if (gender === null) return null;
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  for (let k = register.mentions.length - 1; k >= 0; k -= 1) {
    const mention = register.mentions[k];
    if (mention === undefined || mention.from >= at) continue;
    if (sentence - (analyzed.tokens[mention.from]?.sentence ?? 0) > OWNER_REACH) return null;
    const own = register.people[mention.person]?.gender ?? null;
    if (own === null || own === gender) return mention.person;
  }
  return null;
}

/** The body a person holds an office in, by the codebook or the text. */
function bodyOfPerson(scene: Scene, position: number): ActorDraft | null {
  const person = scene.register.people[position];
  if (person === undefined) return null;
  const [nearest] = person.codebook === null ? [] : scene.codebook.membershipOf(person.codebook).names;
  const known = nearest === undefined ? null : scene.codebook.called(nearest);
  if (known !== null) return codebookDraft(scene, known);
  const [institution] = person.affiliation.institutions;
  if (institution === undefined) return null;
  return draft("organization", scene.codebook.labelled(institution) ?? institution, {
    memberOf: person.affiliation.states.map((code) => stateName(scene, code)),
  });
}

type Fits = (names: string, ofState: boolean) => boolean;

/** The body of a kind that was named last, also by one who leads it; `null` when several are as near. */
function namedBefore(scene: Scene, at: number, fits: Fits): CodebookActor | null {
  const { analyzed, codebook, register } = scene;
  const paragraphOf = (index: number) =>
    analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1]?.paragraph ?? -1;
  const here = paragraphOf(at);
  const near = new Set<CodebookActor>();
  const all = new Set<CodebookActor>();
  const add = (actor: CodebookActor, index: number) => {
    if (!isFitting(scene, actor, fits)) return;
    all.add(actor);
    if (paragraphOf(index) === here) near.add(actor);
  };
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index -= 1) {
    const match = codebook.matchAt(analyzed.tokens, index);
    if (match !== null && match.to <= at) add(match.actor, index);
  }
  for (const { person, from } of register.mentions) {
    if (from >= at || from < at - FARTHEST) continue;
    const leader = register.people[person]?.codebook;
    if (leader === null || leader === undefined) continue;
    for (const name of codebook.membershipOf(leader).names) {
      const body = codebook.called(name);
      if (body !== null) add(body, from);
    }
  }
  const found = near.size > 0 ? near : all;
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function publisherOf(scene: Scene, fits: Fits): CodebookActor | null {
  const { publisher } = scene;
  return publisher !== null && isFitting(scene, publisher, fits) ? publisher : null;
}

function isFitting({ codebook }: Scene, actor: CodebookActor, fits: Fits): boolean {
  if (actor.kind !== "organization") return false;
  const names = [actor.labels.de ?? "", actor.labels.en ?? "", ...actor.aliases].join(" ").toLowerCase();
  return fits(names, codebook.membershipOf(actor).states.length > 0);
}

/** "Das Ministerium der Justiz": the noun goes on to say which one. */
function hasGenitive({ analyzed }: Scene, { from, to }: TokenRange): boolean {
  return from < to && /^(?:der|des|für|of|for|von|in|im)$/.test(analyzed.tokens[from]?.lower ?? "");
}
