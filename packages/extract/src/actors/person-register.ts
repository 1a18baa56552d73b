/**
 * Who appears in a document by name? Every person with full name, gender, office and memberships, put
 * together from all places where the document mentions them; and every mention in text order.
 */
import type { CodebookActor } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perWord } from "../text/per-word.js";
import { wordLike } from "../text/word-test.js";
import { type Affiliation, affiliationIn, mergeAffiliations, NO_AFFILIATION } from "./affiliations.js";
import { rangeAfter, rangeBefore } from "./around-name.js";
import type { CodebookActors, CodebookMatch } from "./codebook-actors.js";
import { givenName } from "./given-names.js";
import { standsAlone, withoutNeighbors } from "./name-borders.js";
import { commonNouns, isAbstractNoun, isCompanyWord, type NameRun, nameRuns } from "./name-runs.js";
import { signsBeside } from "./person-signs.js";
import type { Gender, WordClass } from "./word-classes.js";

export interface Person {
  readonly canonical: string;
  /** First given name or initial, `null` for people known by family name only. */
  readonly given: string | null;
  readonly family: string;
  readonly gender: Gender;
  readonly affiliation: Affiliation;
  readonly codebook: CodebookActor | null;
}

export interface PersonMention extends TokenRange {
  /** Position in `people`. */
  readonly person: number;
  /** With office before and apposition after the name. */
  readonly whole: TokenRange;
}

export interface PersonRegister {
  readonly people: readonly Person[];
  /** In text order. */
  readonly mentions: readonly PersonMention[];
  readonly common: ReadonlySet<string>;
  /** Positions of the people the codebook knows. */
  readonly fromCodebook: ReadonlyMap<CodebookActor, number>;
  /** How often a capitalized word stands alone as a name. */
  readonly alone: ReadonlyMap<string, number>;
}

interface Draft {
  canonical: string;
  given: string | null;
  family: string;
  gender: Gender;
  affiliation: Affiliation;
  codebook: CodebookActor | null;
}

export function registerPeople(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  codebook: CodebookActors,
): PersonRegister {
  const runs = nameRuns(analyzed, classes);
  const common = commonNouns(analyzed, classes);
  const bare = new Map<string, number>();
  // Family names that also stand alone.
  for (const run of runs) {
    const last = classes[run.to - 1]?.lemma ?? "";
    if (run.to - run.from === 1) bare.set(last, (bare.get(last) ?? 0) + 1);
  }
  const people: Draft[] = [];
  const byFamily = new Map<string, number[]>();
  const mentions: PersonMention[] = [];
  const add = (draft: Draft): number => {
    people.push(draft);
    const row = byFamily.get(draft.family.toLowerCase()) ?? [];
    row.push(people.length - 1);
    byFamily.set(draft.family.toLowerCase(), row);
    return people.length - 1;
  };
  const fromCodebook = addCodebookPeople(codebook, add);

  // Full names first, so that a family name alone finds its owner wherever it stands.
  const later: { readonly run: NameRun; readonly around: Surroundings }[] = [];
  for (const [k, found] of runs.entries()) {
    const run = withoutNeighbors(analyzed, classes, found, bare, common);
    const match = personEnding(codebook, analyzed, run);
    if (match !== null) {
      const named = { ...run, from: match.from };
      mentions.push(mention(analyzed, classes, named, fromCodebook.get(match.actor) ?? 0));
      continue;
    }
    const around = surroundings(analyzed, classes, run);
    const listed = isListedWithPerson(analyzed, run, runs[k - 1], runs[k + 1]);
    if (run.to - run.from < 2 || !isPerson(analyzed, classes, run, around, common, bare, listed)) {
      later.push({ run, around });
      continue;
    }
    const name = nameParts(analyzed, classes, run, bare);
    const known = (byFamily.get(name.family.toLowerCase()) ?? []).find((k) =>
      isSameGiven(people[k]?.given, name.given),
    );
    const person =
      known ??
      add({
        canonical: name.canonical,
        given: name.given,
        family: name.family,
        gender: genderOf(name.given),
        affiliation: NO_AFFILIATION,
        codebook: null,
      });
    const draft = people[person];
    if (draft !== undefined && name.canonical.length > draft.canonical.length && draft.codebook === null) {
      Object.assign(draft, name);
    }
    mentions.push({ person, from: run.from, to: run.to, whole: around.whole });
  }
  const fullMentions = [...mentions];
  for (const { run, around } of later) {
    // "Brandt Hilfe": only the first word can be a known family name.
    const single = run.to - run.from === 1 || analyzed.language === "de";
    const first = isParticleSurname(analyzed, run) ? run : { ...run, to: run.from + 1 };
    const name = nameParts(analyzed, classes, single ? first : run, bare);
    // "Die Brandts": owners are looked up with and without the genitive's s.
    const family = name.family.toLowerCase();
    const owners =
      byFamily.get(family) ?? (family.endsWith("s") ? byFamily.get(family.slice(0, -1)) : undefined);
    if (single && owners !== undefined) {
      const whole = run.to - run.from === 1 ? around.whole : { from: around.whole.from, to: first.to };
      mentions.push({
        person: lastBefore(owners, fullMentions, run.from),
        from: run.from,
        to: first.to,
        whole,
      });
    } else if (run.to - run.from === 1 && around.titled && isPlausibleFamilyName(analyzed, run, common)) {
      const person = add({
        canonical: name.family,
        given: null,
        family: name.family,
        gender: around.gender,
        affiliation: NO_AFFILIATION,
        codebook: null,
      });
      mentions.push({ person, from: run.from, to: run.to, whole: around.whole });
    }
  }
  mentions.sort((a, b) => a.from - b.from);
  for (const { person, from, to, whole } of mentions) {
    const draft = people[person];
    if (draft === undefined) continue;
    const before = affiliationIn(analyzed, classes, { from: whole.from, to: from });
    const after = affiliationIn(analyzed, classes, { from: to, to: whole.to });
    if (
      draft.gender !== null &&
      before.gender !== null &&
      draft.gender !== before.gender &&
      before.gender === "female"
    )
      continue;
    draft.affiliation = mergeAffiliations(draft.affiliation, mergeAffiliations(before, after));
    draft.gender ??=
      femaleOnly(before.gender) ??
      femaleOnly(after.gender) ??
      titleGender(analyzed, { from: whole.from, to: from });
  }
  for (const draft of people)
    if (draft.gender === null) draft.gender = germanMasculine(analyzed, draft.affiliation.gender);
  return { people, mentions, common, fromCodebook, alone: bare };
}

/** German offices in the masculine are mostly said of men; English ones tell nothing. */
function germanMasculine(analyzed: AnalyzedText, gender: Gender): Gender {
  return analyzed.language === "de" ? gender : femaleOnly(gender);
}

function femaleOnly(gender: Gender): Gender {
  return gender === "female" ? gender : null;
}

const isFemaleTitle = wordLike(/^(?:frau|mrs\.?|ms\.?|miss|dame|lady|gräfin)$/);
const isMaleTitle = wordLike(/^(?:herrn?|mr\.?|sir|lord|graf|freiherr|baron)$/);

function titleGender({ tokens }: AnalyzedText, range: TokenRange): Gender {
  for (let index = range.from; index < range.to; index += 1) {
    if (isFemaleTitle(tokens[index])) return "female";
    if (isMaleTitle(tokens[index])) return "male";
  }
  return null;
}

/** The person of the codebook with whose whole name a run ends: titles and trades may stand before it. */
function personEnding(
  codebook: CodebookActors,
  { tokens }: AnalyzedText,
  run: NameRun,
): CodebookMatch | null {
  for (let at = run.from; at < run.to; at += 1) {
    // A family name alone is not enough behind other words of a name.
    if (at > run.from && run.to - at < 2) break;
    const match = codebook.matchAt(tokens, at);
    if (match?.actor.kind === "person" && match.to === run.to) return match;
  }
  return null;
}

function addCodebookPeople(
  codebook: CodebookActors,
  add: (draft: Draft) => number,
): ReadonlyMap<CodebookActor, number> {
  const known = new Map<CodebookActor, number>();
  for (const actor of codebook.people) {
    const { canonical, given, family } = partsOfLabel(codebook.labelOf(actor));
    const gender = actor.gender === "female" || actor.gender === "male" ? actor.gender : null;
    const draft = {
      canonical,
      given,
      family,
      gender,
      affiliation: NO_AFFILIATION,
      codebook: actor,
    };
    known.set(actor, add(draft));
  }
  return known;
}

/** First and last word of a label; the codebook's people come again with every document. */
const partsOfLabel = perWord((canonical) => ({
  canonical,
  given: canonical.includes(" ") ? canonical.slice(0, canonical.indexOf(" ")) : canonical,
  family: canonical.slice(canonical.lastIndexOf(" ") + 1),
}));

/** "Van der Hagen": a family name whose particles open the sentence. */
function isParticleSurname({ tokens }: AnalyzedText, { from, to }: NameRun): boolean {
  return to - from > 2 && /^(?:Van|De|Di|Da|Del|Von)$/.test(tokens[from]?.text ?? "");
}

interface Surroundings {
  readonly whole: TokenRange;
  /** An office or title stands directly before the name. */
  readonly titled: boolean;
  readonly apposition: boolean;
  readonly gender: Gender;
}

function surroundings(analyzed: AnalyzedText, classes: readonly WordClass[], run: NameRun): Surroundings {
  const after = rangeAfter(analyzed, classes, run);
  let before = rangeBefore(analyzed, classes, run);
  const setOff = analyzed.tokens.slice(before.from, run.from).some(({ text }) => text === ",");
  if (setOff && isInList(analyzed, classes, before, run)) before = { from: run.from, to: run.from };
  const last = classes[run.from - 1];
  // "Gemeinderat Ada Brandt": German members are called like their body.
  const isMember = last?.kind === "institution" && /(?:rat|vorstand)$/.test(last.lemma);
  return {
    whole: { from: before.from, to: after.to },
    titled: last?.kind === "office" || last?.kind === "title" || isMember,
    apposition: after.to > after.from || before.to > before.from,
    gender: titleGender(analyzed, before),
  };
}

/** "Kanzler Ek, Ada Brandt und …": the office before the comma is somebody else's. */
function isInList(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  before: TokenRange,
  run: TokenRange,
): boolean {
  const next = analyzed.tokens[run.to]?.text ?? "";
  if (next === "und" || next === "and" || next === "sowie") return true;
  for (let index = before.from; index < before.to; index += 1) {
    const follows = classes[index + 1];
    const isName = follows?.kind === "name" && !/^\p{Lu}{2,}$/u.test(follows.lemma);
    if (classes[index]?.kind === "office" && isName && index + 1 < before.to) return true;
  }
  return false;
}

function mention(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  run: NameRun,
  person: number,
): PersonMention {
  return { person, from: run.from, to: run.to, whole: surroundings(analyzed, classes, run).whole };
}

/** Weighs the signs that a run of several words is a person. */
function isPerson(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  run: NameRun,
  around: Surroundings,
  common: ReadonlySet<string>,
  bare: ReadonlyMap<string, number>,
  listed: boolean,
): boolean {
  const words = analyzed.tokens.slice(run.from, run.to);
  const last = words.at(-1);
  if (last === undefined || words.some((word) => isCompanyWord(word.text))) return false;
  // "New Jersey Gov. Ada Brandt": in front of a title stands where somebody is from.
  const beforeTitle = classes[run.to]?.kind === "title" && classes[run.to + 1]?.kind === "name";
  if (beforeTitle && analyzed.language === "en" && !run.hasGivenName) return false;
  let weight = 0;
  if (run.hasGivenName) weight += 3;
  if (run.isDescribed) weight += 2;
  if (listed) weight += 2;
  if (around.titled) weight += 2;
  if (around.apposition) weight += 2;
  if (words.some((word) => /^\p{Lu}\.$/u.test(word.text) || /^(?:von|van|de|al|bin)$/.test(word.text)))
    weight += 1;
  if (standsAlone(bare, classes[run.to - 1]?.lemma ?? "") && !common.has(last.lower)) weight += 2;
  if (analyzed.language === "en" && words.length <= 3) weight += 1;
  weight += signsBeside(analyzed, classes, run);
  if (common.has(last.lower)) weight -= 3;
  if (/^\p{Lu}{2,}$/u.test(last.text)) weight -= 3;
  if (isAbstractNoun(last.text, analyzed.language)) weight -= 2;
  const before = analyzed.tokens[run.from - 1]?.lower ?? "";
  if (/^(?:in|im|nach|aus|bei|at|from|near)$/.test(before)) weight -= 2;
  if (classes[run.from - 1]?.kind === "article") weight -= 2;
  return weight >= 2;
}

/** Joined by "und" or "and" with a run that begins with a given name. */
function isListedWithPerson(
  analyzed: AnalyzedText,
  run: TokenRange,
  before: NameRun | undefined,
  after: NameRun | undefined,
): boolean {
  const joins = (index: number) => /^(?:und|and|sowie)$/.test(analyzed.tokens[index]?.text ?? "");
  if (before?.hasGivenName === true && before.to === run.from - 1 && joins(before.to)) return true;
  return after?.hasGivenName === true && after.from === run.to + 1 && joins(run.to);
}

function isPlausibleFamilyName(analyzed: AnalyzedText, run: NameRun, common: ReadonlySet<string>): boolean {
  const token = analyzed.tokens[run.from];
  if (token === undefined || common.has(token.lower) || isCompanyWord(token.text)) return false;
  return (
    token.text.length > 1 &&
    !/^\p{Lu}{2,}$/u.test(token.text) &&
    !isAbstractNoun(token.text, analyzed.language)
  );
}

function nameParts(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  run: NameRun,
  bare: ReadonlyMap<string, number>,
): Pick<Draft, "canonical" | "given" | "family"> {
  const words = analyzed.tokens.slice(run.from, run.to).map((token) => token.text);
  const last = classes[run.to - 1]?.lemma ?? words.at(-1) ?? "";
  // "Selenskyjs" is a genitive when the document also has the name without s.
  const family = /[^s]s$/.test(last) && bare.has(last.slice(0, -1)) ? last.slice(0, -1) : last;
  return {
    canonical: [...words.slice(0, -1), family].join(" "),
    given: words.length > 1 ? (words[0] ?? null) : null,
    family,
  };
}

/** "Ada" and "A." may be one person, "Ada" and "Bea" may not; who is known by family name only may be either. */
function isSameGiven(a: string | null | undefined, b: string | null): boolean {
  if (a === undefined) return false;
  if (a === null || b === null || a === b) return true;
  // "Franz-Josef" and "Franz Josef"
  if (a.split("-")[0] === b.split("-")[0]) return true;
  const initial = /^\p{Lu}\.$/u;
  return (initial.test(a) || initial.test(b)) && a.charAt(0) === b.charAt(0);
}

function genderOf(given: string | null): Gender {
  const known = given === null ? null : givenName(given);
  return known === null || known.gender === "either" ? null : known.gender;
}

/** Of people who share a family name, the one mentioned in full last before a place. */
function lastBefore(owners: readonly number[], fullMentions: readonly PersonMention[], at: number): number {
  const first = owners[0] ?? 0;
  if (owners.length === 1) return first;
  const last = fullMentions.findLastIndex((mention) => mention.from <= at);
  for (let k = last; k >= Math.max(0, last - FARTHEST); k -= 1) {
    const person = fullMentions[k]?.person;
    if (person !== undefined && owners.includes(person)) return person;
  }
  return first;
}

/** How far back a family name is looked up when several people share it, in mentions. */
const FARTHEST = 300;
