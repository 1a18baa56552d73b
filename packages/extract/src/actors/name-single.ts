/** What one noun phrase without co-ordination names: a person, a state, an institution, a group, or nobody. */

import type { TokenRange } from "../text/analyzed-text.js";
import { firstFrom } from "../text/first-at-least.js";
import { wordIn, wordTest } from "../text/word-test.js";
import { type ActorDraft, codebookDraft, draft, personDraft, placeDraft } from "./actor-drafts.js";
import { verbNumber } from "./antecedents.js";
import { isGenitive } from "./around-name.js";
import { bodyReferredTo } from "./body-reference.js";
import { circleOf } from "./circle.js";
import { countedStates } from "./counted-states.js";
import { descriptionOf } from "./description.js";
import { epithetIn } from "./epithet.js";
import { groupOf, peopleOf } from "./name-group.js";
import { institutionOf } from "./name-institution.js";
import { officeOf } from "./name-office.js";
import { isAbstractNoun, isCompanyWord, isPersonNoun, isRankWord } from "./name-runs.js";
import { speakerOfSaying } from "./name-saying.js";
import { namedInApposition } from "./named-apposition.js";
import { inNominative, isDeclined } from "./nominative.js";
import { headOf, type PhraseHead } from "./phrase-head.js";
import { phraseText } from "./phrase-text.js";
import { properName } from "./proper-name.js";
import type { Scene } from "./scene.js";
import { describedBehind, isPeople, unnamedSource } from "./unnamed-source.js";

/** How deep phrases may sit inside each other ("Angaben von Sprechern der Polizei"). */
const DEEPEST = 4;

/** Actors that a phrase names; several only for groups with named members. Empty when nobody is named. */
export function nameSingle(scene: Scene, range: TokenRange, depth = 0): ActorDraft[] {
  if (range.to <= range.from || depth > DEEPEST) return [];
  const circle = circleOf(scene, range);
  if (circle !== null) return [circle];
  const head = headOf(scene, range);
  const person = headPerson(scene, range, head);
  if (person !== null) return listed(personDraft(scene, person));
  const apposed = namedInApposition(scene, range);
  if (apposed !== null) return [apposed];
  const whole = wholeAlias(scene, range);
  if (whole !== null) return [whole];
  const epithet = epithetIn(scene, range);
  if (epithet !== null) return [epithet];
  const proper = properName(scene, range);
  if (proper !== null && !isRecalled(scene, range, head)) return [proper];
  if (head === null) return [];
  const known = codebookActorAt(scene, range, head);
  if (known !== null) return [known];
  const body = bodyReferredTo(scene, range, head);
  if (body !== null) return [body];
  const behind = describedBehind(scene, range, head);
  if (behind !== null) return [behind];
  if (isUnlistedSaying(scene, head)) {
    const rest = { from: head.index + 1, to: range.to };
    return speakerOfSaying(scene, range, { ...head, kind: "saying", rest }, depth, nameSingle);
  }
  switch (head.kind) {
    case "saying":
      return speakerOfSaying(scene, range, head, depth, nameSingle);
    case "place":
      return isLocative(scene, range.from) ? [] : listed(placeAt(scene, head));
    case "people":
      return peopleOf(scene, range, head);
    case "group":
    case "camp": {
      const states = countedStates(scene, range, head);
      if (states.length > 0) return states;
      return groupOf(scene, range, head, depth, nameSingle);
    }
    case "institution":
      return institutionOf(scene, range, head);
    case "office":
      return officeOf(scene, range, head, depth, nameSingle);
    default:
      return otherName(scene, range, head);
  }
}

/** "Auskunft des Umweltamts", "Berechnungen der Bank": whose they are is who speaks. */
function isUnlistedSaying({ analyzed }: Scene, { kind, index, article }: PhraseHead): boolean {
  if (analyzed.language !== "de" || kind !== "name" || article !== null) return false;
  const goesOn = /^(?:der|des|eines|einer|seiner|ihrer|von|vom)$/.test(
    analyzed.tokens[index + 1]?.lower ?? "",
  );
  return (
    goesOn &&
    /^(?:Auskunft|Auskünften|Berechnung(?:en)?|Ermittlungen|Recherchen|Lesart|Willen)$/.test(
      analyzed.tokens[index]?.text ?? "",
    )
  );
}

/** Bodies that the codebook names otherwise keep their label. */
function isRecalled(scene: Scene, range: TokenRange, head: PhraseHead | null): boolean {
  return head !== null && codebookActorAt(scene, range, head) !== null;
}

function listed(actor: ActorDraft | null): ActorDraft[] {
  return actor === null ? [] : [actor];
}

const isHeard = wordIn("hieß heißt heiße verlautet verlautete verlaute");
const isParticle = wordTest((_, text) => /^(?:van|al|bin|ibn|el)$/.test(text));
const isIn = wordIn("in im");
const isMan = wordIn("man");
const isArriving = wordIn("kam kommt kamen kommen");

/** "in Paris", "nach Kiew": a place, nobody who speaks. */
function isLocative(scene: Scene, from: number): boolean {
  const { tokens } = scene.analyzed;
  // "Aus dem Kreml hieß es", "verlautete aus Brüssel": where words come from is who speaks.
  const around = tokens.slice(Math.max(0, from - 5), from + 6);
  if (tokens[from - 1]?.lower === "aus" && around.some((token) => isHeard(token) || isArriving(token)))
    return false;
  // "In Paris will man das nicht"
  if (isIn(tokens[from - 1]) && tokens.slice(from + 1, from + 4).some(isMan)) return false;
  // "Hieß es in Paris"
  if (isHeard(tokens[from - 3]) && tokens[from - 2]?.lower === "es") return false;
  return /^(?:in|im|nach|aus|bei|at|from|near|into)$/.test(scene.analyzed.tokens[from - 1]?.lower ?? "");
}

function placeAt(scene: Scene, head: PhraseHead): ActorDraft | null {
  const place = scene.classes[head.index]?.place?.place;
  return place === undefined ? null : placeDraft(scene, place);
}

/** The registered person that the phrase is about, not one who only appears in it. */
function headPerson(scene: Scene, range: TokenRange, head: PhraseHead | null): number | null {
  const { analyzed, classes } = scene;
  // The phrase may be a piece of a longer name: "Brandt" out of "Ada Brandt".
  if (head?.kind === "name" && head.possessor === null) {
    const around = scene.register.mentions[scene.mentionAt[head.index] ?? -1];
    if (around !== undefined && around.from < head.index && around.to === range.to) return around.person;
  }
  for (const mention of mentionsIn(scene, range)) {
    const before = { from: range.from, to: mention.from };
    // "Ada Brandt's aide", "the Brandt team": somebody else.
    if (
      mention.to < range.to &&
      (classes[mention.to - 1]?.possessive === true || isAttributive(scene, mention.to))
    )
      continue;
    const possessor = head?.possessor;
    if (
      possessor !== null &&
      possessor !== undefined &&
      mention.from >= possessor.from &&
      mention.to <= possessor.to
    )
      continue;
    if (head !== null && head.kind === "saying" && head.index < mention.from) return null;
    // Everything before the name must be its own office, or a plain article or adjective.
    const from = Math.min(mention.whole.from, mention.from);
    if (from <= range.from) return mention.person;
    // "A spokesman for the minister, Ada Brandt": the name has its own office, which depends on another.
    if (from < mention.from && head?.kind === "office" && classes[from - 1]?.kind === "preposition")
      return null;
    const between = classes.slice(before.from, from);
    // "New Jersey Gov. Ada Brandt": of which place she is.
    const titled = classes[mention.from - 1]?.kind === "title" && analyzed.language === "en";
    if (titled && between.every(({ kind }) => ["name", "place", "modifier", "title"].includes(kind)))
      return mention.person;
    // "Prison officers' leader Ada Brandt": all that stands before her office belongs to it.
    const isOneNoun = between.every(({ kind }) => kind !== "preposition" && kind !== "conjunction");
    // "Ein Sprecher der Kommissarin Ada Brandt": another office depends on hers.
    const attached =
      from < mention.from &&
      classes[mention.from - 1]?.kind === "office" &&
      !(isGenitive(analyzed.tokens[from]) && between.some(({ kind }) => kind === "office"));
    if (attached && isOneNoun && !hasComma(scene, before.from, from)) return mention.person;
    const names = between.some(
      (word, k) =>
        ["name", "place", "institution", "group", "office", "preposition"].includes(word.kind) &&
        !isRankWord(analyzed.tokens[before.from + k]) &&
        !(word.kind === "name" && word.lemma.endsWith("er")) &&
        !(word.kind === "institution" && MEMBER.test(word.lemma)),
    );
    if (!names) return mention.person;
    const mark = analyzed.tokens[mention.from - 1]?.text;
    if (head?.kind === "office" && (mark === "," || mark === ":") && !names) return mention.person;
    // "Chef der Agentur, Ada Brandt": the office phrase was too long for the register.
    if (head?.kind === "office" && mark === "," && mention.to === range.to) return mention.person;
    return null;
  }
  return null;
}

function hasComma({ analyzed }: Scene, from: number, to: number): boolean {
  return analyzed.tokens.slice(from, to).some(({ text }) => /^[,;:()–—]$/.test(text));
}

/** German bodies whose members are called like them: "Gemeinderat Ada Brandt", "Vorstand Ek". */
const MEMBER = /(?:rat|vorstand)$/;

/** English names stand before the noun they describe without any sign. */
function isAttributive(scene: Scene, next: number): boolean {
  const word = scene.classes[next];
  if (scene.analyzed.language !== "en" || word === undefined) return false;
  if (["office", "institution", "group", "camp", "saying"].includes(word.kind)) return true;
  return (
    word.kind === "other" &&
    !/^(?:who|whom|which|himself|herself|then|now|also|too|both|there|here|Jr\.?|Sr\.?)$/.test(word.lemma)
  );
}

function mentionsIn(scene: Scene, range: TokenRange) {
  const { mentions } = scene.register;
  const found = [];
  for (let k = firstFrom(mentions, range.from); k < mentions.length; k += 1) {
    const mention = mentions[k];
    if (mention === undefined || mention.from >= range.to) break;
    if (mention.to <= range.to) found.push(mention);
  }
  return found;
}

/** A phrase that is an alias from its first word, or the one behind its article, to its last: whatever noun it has. */
function wholeAlias(scene: Scene, range: TokenRange): ActorDraft | null {
  for (const index of [range.from, range.from + 1]) {
    const match = scene.codebook.matchAt(scene.analyzed.tokens, index);
    if (match?.to === range.to && match.to - match.from > 1 && match.actor.kind !== "person")
      return codebookDraft(scene, match.actor);
    if (scene.classes[range.from]?.kind !== "article") break;
  }
  return null;
}

function codebookActorAt(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft | null {
  for (let index = range.from; index <= head.index; index += 1) {
    const match = scene.codebook.matchAt(scene.analyzed.tokens, index);
    if (match === null || match.to > range.to || match.to <= head.index) continue;
    // An alias that is a whole person is the register's business only when it is registered.
    return codebookDraft(scene, match.actor);
  }
  return null;
}

/** A name the register does not know: a lone family name, or the name of an organization. */
function otherName(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, classes, register } = scene;
  const end = head.rest.from;
  const written = analyzed.tokens[end - 1]?.text ?? "";
  const words = analyzed.tokens
    .slice(head.index, end)
    .map((token, k) => classes[head.index + k]?.lemma ?? token.text);
  // "des ZDFs"
  if (/^\p{Lu}{2,}s$/u.test(written)) words[words.length - 1] = written.slice(0, -1);
  // "Der Alpine Naturverein"
  const body = classes[end - 1];
  if (words.length > 1 && head.article !== null && body?.kind === "institution" && isDeclined(words[0] ?? ""))
    words[0] = inNominative(words[0] ?? "", body.gender);
  // "Al Ahn" of "forderte al Ahn": without the given name.
  const isSurname = head.index > range.from && isParticle(analyzed.tokens[head.index - 1]);
  const canonical = `${isSurname ? `${analyzed.tokens[head.index - 1]?.text ?? ""} ` : ""}${words.join(" ")}`;
  if (isSurname && words.length === 1) return [draft("person", canonical)];
  const acronym = isAcronym(words.at(-1) ?? "");
  // "Truckers at the border": a plural with the capital of its sentence.
  const isBarePlural = words.length === 1 && isFirst(scene, head) && saysMore(scene, head);
  if (isBarePlural && analyzed.language === "en" && isPeople(analyzed.tokens[head.index]))
    return unnamedSource(scene, range);
  if (words.length === 1) {
    const person = calledBy(scene, words[0] ?? "");
    if (person !== null) return listed(personDraft(scene, person));
  }
  if (words.length === 1 && !acronym) {
    const noun = register.common.has(written.toLowerCase());
    const described = head.article !== null || head.quantified || classes[head.index - 1]?.kind === "other";
    if (described && head.index > range.from) return ordinaryNoun(scene, range, head);
    // A bare plural, or a noun used with an article elsewhere: no name. "Steiner" is one when it comes again.
    const again = (register.alone.get(words[0] ?? "") ?? 0) > 1;
    if (noun || isAbstractNoun(written, analyzed.language)) return [];
    // "Händler warnten" are many, "Steiner warnte" is one, whom no article comes before.
    const isMany = analyzed.language === "de" && /.{4}e[rn]n?$/.test(written);
    if (isMany && !again && verbNumber(scene, head.index) !== "singular") return [];
    if (analyzed.language === "en" && isAttributive(scene, end) && end < range.to) return [];
  }
  // "der Preisträger Ada B. Ek": a noun no list knows, and the name.
  const described = words.length > 2 && !words.some(isCompanyWord);
  if (
    described &&
    isPersonNoun(words[0] ?? "", analyzed.language) &&
    (analyzed.language === "de" || isFirst(scene, head))
  ) {
    return [draft("person", words.slice(1).join(" "))];
  }
  const place = classes
    .slice(head.index, end)
    .some((word) => word.kind === "place" || word.kind === "institution");
  const organization =
    acronym || place || words.some(isCompanyWord) || head.article !== null || isQuoted(scene, head);
  return [draft(organization ? "organization" : "person", canonical)];
}

/** "Doreen", "BRANDT": the only person of the document with this given or family name. */
function calledBy({ register }: Scene, word: string): number | null {
  const lower = word.toLowerCase();
  const found = register.people.flatMap(({ given, family, codebook }, k) => {
    const isSame = given?.toLowerCase() === lower || family.toLowerCase() === lower;
    return isSame && codebook === null ? [k] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The first word of its sentence has a capital, whatever it is. */
function isFirst({ analyzed }: Scene, { index }: PhraseHead): boolean {
  return analyzed.sentences[analyzed.tokens[index]?.sentence ?? -1]?.from === index;
}

/** Longest description taken as somebody, in characters: beyond that the phrase was misread. */
const LONGEST_DESCRIPTION = 60;

/** A noun no list knows: somebody is named, but not by name. "Der … Staat" is the state itself. */
function ordinaryNoun(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, classes } = scene;
  const place = classes[head.index - 1]?.place?.place;
  const written = analyzed.tokens[head.index]?.text ?? "";
  if (/^Staate?s?$/.test(written) && place?.kind === "adjective") {
    const state = placeDraft(scene, { ...place, kind: "name" });
    return state === null ? [] : [state];
  }
  // "drei Bedingungen": what is abstract says nothing.
  if (isAbstractNoun(written, analyzed.language)) return [];
  // "Die Grünen" are "Grüne" without the article.
  if (PARTY.test(written)) return [draft("organization", written.slice(0, -1))];
  const body = properBody(scene, range, head);
  if (body !== null) return [draft("organization", body)];
  const canonical =
    (saysMore(scene, head) ? descriptionOf(scene, range, head.index, written) : null) ??
    phraseText(scene, { from: range.from, to: head.rest.from });
  if (canonical.length > LONGEST_DESCRIPTION) return [];
  const one = /^(?:der|dem|des|ein|eine|eine[mnrs]|a|an)$/.test(analyzed.tokens[range.from]?.lower ?? "");
  const human = /(?:er|ers|ist|isten|ent|enten|ant|anten|or|ors|in|e|en)$/.test(written);
  return [draft(one && human ? "person" : "collective", canonical, { unnamed: true })];
}

/** "Ein Leser aus Esslingen", "the mill in Innisfail": what follows says which one. */
function saysMore({ analyzed, classes }: Scene, { rest }: PhraseHead): boolean {
  if (rest.from >= rest.to) return false;
  const next = analyzed.tokens[rest.from]?.lower ?? "";
  return classes[rest.from]?.kind === "preposition" || /^(?:des|eines|einer)$/.test(next);
}

const PARTY = /^(?:Grünen|Linken|Liberalen|Konservativen)$/;

/** "Der Deutsche Städtetag": an adjective with a capital belongs to a name. */
function properBody({ analyzed, classes }: Scene, range: TokenRange, head: PhraseHead): string | null {
  if (analyzed.language !== "de" || head.index !== range.from + 2) return null;
  const adjective = analyzed.tokens[head.index - 1]?.text ?? "";
  const isAdjective = classes[head.index - 1]?.place?.place.kind === "adjective";
  const gender = GENDER[analyzed.tokens[range.from]?.lower ?? ""];
  if (!isAdjective || gender === undefined || !/^\p{Lu}\p{Ll}+e$/u.test(adjective)) return null;
  return `${inNominative(adjective, gender)} ${analyzed.tokens[head.index]?.text ?? ""}`;
}

/** Articles that tell the gender before an adjective in -e. */
const GENDER: Readonly<Record<string, "male" | "female" | "neuter">> = {
  der: "male",
  die: "female",
  das: "neuter",
};

/** Newspapers and campaigns stand in quotation marks: „Der Anzeiger“. */
function isQuoted(scene: Scene, head: PhraseHead): boolean {
  const mark = /^[„“”"»«‚‘’'›‹]$/u;
  const { tokens } = scene.analyzed;
  return mark.test(tokens[head.index - 1]?.text ?? "") && mark.test(tokens[head.rest.from]?.text ?? "");
}

/** "BKA", "GdF", "LobbyControl": written like no family name. */
export function isAcronym(word: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(word) ||
    (/^(?!Mc|Mac|De|Di|La|Le|Van|O['’]).+\p{Lu}/u.test(word) && !word.includes("-") && !/['’]/.test(word))
  );
}
