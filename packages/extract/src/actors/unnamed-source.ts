/**
 * Somebody speaks of whom the text gives no name and no list a class: "a survey", "a partner at one of the firms",
 * "eine Frau aus den hinteren Reihen". The phrase itself is what is known of them.
 */
import type { Token, TokenRange } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import { type ActorDraft, draft, personDraft } from "./actor-drafts.js";
import { descriptionOf } from "./description.js";
import { isCompanyWord, isPersonNoun } from "./name-runs.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark, phraseText } from "./phrase-text.js";
import type { Scene } from "./scene.js";

/** Longest phrase taken as somebody, in characters and in tokens: beyond that it was misread. */
const LONGEST = 70;
const MOST_TOKENS = 14;

/** Words that make no name for anybody, and that open what is no phrase of somebody at all. */
const isNobody = wordTest((_, text) =>
  /^(?:(?:it|there|that|he|she)['’]s|it|there|this|that|these|those|what|who|whoever|nobody|someone|somebody|anyone|es|das|dies|man|wer|was|niemand|jemand|dort|da|hier|here)$/i.test(
    text,
  ),
);
/** "Truckers", "nurses": a plural of people by its form. */
export function isPeople(token: Token | undefined): boolean {
  return isPlural(token) && isHuman(token);
}

const isPlural = wordTest((_, text) => /^\p{L}\p{Ll}{2,}s$/u.test(text));
/** Who can speak, by the form of the word or by name: the rest are things, and what is said of them is no speech. */
const isHuman = wordTest(
  (_, text) =>
    HUMAN.test(text) ||
    (/(?:[^m]er|or|ist|ian|[^m]ant|[^m]ent|man|woman)s?$/.test(text) && !THING.test(text)),
);
const HUMAN =
  /^(?:men|women|people|persons?|sources?|pals?|friends?|partners?|staff|staffers?|fans?|boss(?:es)?|agents?|guides?|scholars?|lads?|lass|mums?|dads?|famil(?:y|ies)|communit(?:y|ies)|mothers?|fathers?|parents?|prefects?|critics?|guests?|nurses?|kids?|child(?:ren)?|one|mann|männer|frau|frauen|freund|freundin|freunde|kind|kinder|mädchen|junge|leute|ökonomen|stadt|gemeinde|landkreis|kreis)$/i;
const THING =
  /^(?:numbers?|rivers?|winters?|summers?|orders?|powers?|weather|water|others?|another|matters?|offers?|latter|former|corners?|centers?|borders?|floors?|doors?|years?|motors?|sectors?|factors?|errors?|events?|rents?|cents?|percents?|accidents?|continents?|talents?|plants?|grants?|rather|after|over|under|never|ever)$/i;
/** What is written and speaks for somebody: "a survey found", "in dem Gutachten heißt es". */
const isDocument = wordTest((_, text) =>
  /(?:survey|poll|study|report|memo|letter|e-?mail|statement|document|annex|paper|draft|footnote|text|post|tweet|note|notice|analysis|consultation|brief|briefing|petition|agreement|audit|review|filing|ruling|verdict|contract|leaflet|clause|bill|act|law|deal|advert|ad|message|reply|answer|pitch|indictment|studie|bericht|papier|brief|gutachten|umfrage|vorlage|dokument|mitteilung|erklärung|entwurf|antrag|protokoll|schreiben|mail|beschluss|urteil|gesetz|vertrag|abkommen|analyse|statistik|seite|resolution|plakat|aushang|anklage|antwort|kommentar|message|deck|motion|judge?ment|evaluation|record|figure|website|calendar|auswertung|erhebung|präsentation|zettel|unterlage|evaluierung|veröffentlichung|broschüre)(?:e?s|en?)?$/i.test(
    text,
  ),
);

/** Their words are somebody's, but the phrase does not say whose: "eigener Aussage zufolge". */
const isOwnerless = wordTest((_, text) =>
  /^(?:Angaben?|Aussagen?|Worte[n]?|Ansicht|Meinung|Auffassung|Einschätzung|Darstellung|Informationen|Erkenntnisse[n]?)$/.test(
    text,
  ),
);

/** The phrase as an unnamed actor, or who is named at its end; empty where it is a pronoun, too long, or only small words. */
export function unnamedSource(scene: Scene, whole: TokenRange): ActorDraft[] {
  const { analyzed, classes } = scene;
  const range = { from: whole.from, to: endBeforeMark(scene, whole) };
  const first = classes[range.from];
  if (first === undefined || range.to - range.from > MOST_TOKENS) return [];
  if (first.kind === "pronoun" || first.kind === "preposition" || first.kind === "conjunction") return [];
  if (isNobody(analyzed.tokens[range.from])) return [];
  const named = personAtEnd(scene, whole) ?? personAtEnd(scene, range);
  if (named !== null) return [named];
  const isMany = first.kind === "quantifier" || first.kind === "number";
  const opens = first.kind === "article" || isMany;
  const head = headOf(scene, range, opens ? range.from + 1 : range.from);
  const word = analyzed.tokens[head];
  if (isMany && isOf(analyzed.tokens[range.from + 1])) {
    const some = phraseText(scene, range);
    return some.length > LONGEST ? [] : [draft("collective", some, { unnamed: true })];
  }
  if (head < 0 || word === undefined || isOwnerless(word)) return [];
  const human = isHuman(word) || isPersonNoun(word.text, analyzed.language);
  if (!human && !isDocument(word)) return [];
  // "Traders say": a bare plural is somebody, any other word alone may be anything.
  const bare = analyzed.language === "en" && head === range.from && human && isPlural(word);
  if (!opens && range.to - range.from < 2 && !bare) return [];
  const text = phraseText(scene, range);
  const starts = analyzed.sentences[word.sentence]?.from === range.from;
  const canonical = bare && starts ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (canonical === "" || canonical.length > LONGEST) return [];
  const many = isMany || (analyzed.language === "en" && isPlural(word));
  return [draft(many ? "collective" : human ? "person" : "organization", canonical, { unnamed: true })];
}

/** How many words a noun may stand behind what it belongs to. */
const COMPOUND = 3;

/**
 * "A finance ministry memo", "an FA insider", "the commission's own hydrologists": in English what is named first only
 * says whose somebody or some paper is. `null` where the noun behind it is neither.
 */
export function describedBehind(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft | null {
  const { analyzed, classes } = scene;
  const possessive = classes[head.rest.from - 1]?.possessive === true;
  const belongs = BELONGING.has(head.kind) || (possessive && head.kind === "office");
  if (analyzed.language !== "en" || !belongs) return null;
  for (let index = head.rest.from; index < Math.min(range.to, head.rest.from + COMPOUND); index += 1) {
    const word = analyzed.tokens[index];
    if (word === undefined || word.text !== word.lower || !COMMON.has(classes[index]?.kind)) return null;
    const human = isHuman(word) || classes[index]?.kind === "group" || classes[index]?.kind === "office";
    if (!human && !isDocument(word) && !(possessive && index > head.rest.from)) continue;
    const canonical = descriptionOf(scene, range, index, word.text);
    // "Housing campaigner Gaz Whittle" is named.
    if (canonical === null || hasName(scene, index + 1, range.to)) return null;
    const kind = !human ? "organization" : isPlural(word) ? "collective" : "person";
    return draft(kind, canonical, { unnamed: true });
  }
  return null;
}

function hasName({ classes }: Scene, from: number, to: number): boolean {
  return classes
    .slice(from, Math.min(to, from + COMPOUND))
    .some(({ kind }) => kind === "name" || kind === "title");
}

const BELONGING: ReadonlySet<PhraseHead["kind"]> = new Set(["institution", "name", "place", "camp"]);
const COMMON: ReadonlySet<string | undefined> = new Set(["other", "saying", "group", "office"]);

/** "Housing campaigner Gaz Whittle": two names or more behind a noun that no list knows. */
function personAtEnd(scene: Scene, range: TokenRange): ActorDraft | null {
  const { analyzed, classes, register } = scene;
  let from = range.to;
  while (from > range.from && classes[from - 1]?.kind === "name") from -= 1;
  if (range.to - from < 2 || range.to - from > 4) return null;
  const known = register.mentions.find((mention) => mention.to === range.to && mention.from >= from);
  if (known !== undefined) return personDraft(scene, known.person);
  const word = classes[from - 1];
  if (analyzed.language === "de" || word?.kind !== "other" || word.possessive) return null;
  const words = analyzed.tokens.slice(from, range.to).map((token) => token.text);
  return words.some(isCompanyWord) ? null : draft("person", words.join(" "));
}

/** "Two of the largest platforms": some of many. */
const isOf = wordTest((_, text) => text === "of");

/** The noun: in German the first word with a capital, in English the last before a preposition or mark. */
function headOf({ analyzed, classes }: Scene, range: TokenRange, from: number): number {
  if (analyzed.language === "de") {
    for (let index = from; index < range.to; index += 1)
      if (/^\p{Lu}/u.test(analyzed.tokens[index]?.text ?? "") && classes[index]?.kind !== "article")
        return index;
    return -1;
  }
  let head = -1;
  for (let index = from; index < range.to; index += 1) {
    const kind = classes[index]?.kind;
    if (kind === "preposition" || kind === "punctuation" || kind === "pronoun" || kind === "conjunction")
      break;
    head = index;
  }
  return head;
}
