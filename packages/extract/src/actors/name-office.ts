/** Offices without a name: "der Präsident", "ein Sprecher der Polizei", "die Minister". */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft, type Naming, personDraft, stateName } from "./actor-drafts.js";
import { type Affiliation, affiliationIn } from "./affiliations.js";
import { holderOfOffice } from "./definite-reference.js";
import { descriptionOf, groupText } from "./description.js";
import { homeOfUnnamed } from "./home-states.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark } from "./phrase-text.js";
import type { Scene } from "./scene.js";

/** An office without a name: whoever was introduced with it, else the office itself, marked as unnamed. */
export function officeOf(
  scene: Scene,
  range: TokenRange,
  head: PhraseHead,
  depth: number,
  name: Naming,
): ActorDraft[] {
  const { analyzed, classes } = scene;
  const word = classes[head.index];
  if (word === undefined) return [];
  const own = { from: range.from, to: endBeforeMark(scene, range) };
  const affiliation = affiliationIn(analyzed, classes, own);
  if (isPluralOffice(scene, range, head)) {
    const memberOf = [
      ...affiliation.institutions,
      ...affiliation.states.map((code) => stateName(scene, code)),
    ];
    return [draft("collective", groupText(scene, own, head.index), { unnamed: true, memberOf })];
  }
  if (head.article !== "indefinite" && head.article !== "possessive") {
    const holder = holderOfOffice(scene, affiliation, head.index);
    if (holder !== null) return [personDraft(scene, holder) ?? []].flat();
  }
  const memberOf = [...affiliation.institutions, ...affiliation.states.map((code) => stateName(scene, code))];
  if (head.possessor !== null && memberOf.length === 0) {
    memberOf.push(...name(scene, head.possessor, depth + 1).map((actor) => actor.canonical));
  }
  if (memberOf.length === 0) memberOf.push(...bodyServed(scene, head.index));
  if (memberOf.length === 0 && head.article !== "definite") {
    const home = homeOfUnnamed(analyzed, range.from, head.index);
    if (home !== null) memberOf.push("state" in home ? stateName(scene, home.state) : home.body);
  }
  const canonical = isOfficeOfState(affiliation, head, word.lemma)
    ? `${word.lemma} (${memberOf[0]})`
    : (descriptionOf(scene, range, head.index, word.lemma) ?? word.lemma);
  return [
    draft("person", canonical, {
      office: affiliation.office,
      memberOf: [...new Set(memberOf)],
      unnamed: true,
    }),
  ];
}

/** "Der ukrainische Präsident", "Polens Präsident": one office however it is written; anybody else is one of several. */
function isOfficeOfState(
  { institutions, states }: Affiliation,
  { article, quantified }: PhraseHead,
  noun: string,
): boolean {
  if (ONE_OF_SEVERAL.test(noun)) return false;
  return states.length === 1 && institutions.length === 0 && article !== "indefinite" && !quantified;
}

/** Whoever speaks or works for a state is one of several, article or not. */
const ONE_OF_SEVERAL =
  /^(?:spokes(?:man|woman|person)|official|representative|delegate|diplomat|negotiator|lawyer|lawmaker|officer|expert|analyst|resident|journalist|\p{L}*(?:sprecher(?:in)?|vertreter(?:in)?|beamte[r]?|diplomat(?:in)?|unterhändler(?:in)?|abgeordnete[r]?|anwalt|anwältin|experte|expertin))$/iu;

function isPluralOffice(scene: Scene, range: TokenRange, head: PhraseHead): boolean {
  const word = scene.classes[head.index];
  if (word?.number !== null && word?.number !== undefined) return word.number === "plural";
  const article = scene.analyzed.tokens[range.from]?.lower ?? "";
  if (head.quantified) return true;
  // "die Minister" but "die Vorsitzende"; without any article "Diplomaten" but "Sprecher Ek".
  const declined = scene.analyzed.tokens[head.index]?.text !== word?.lemma;
  if (head.article === null) {
    const sameInPlural = scene.analyzed.language === "de" && word?.lemma.endsWith("er") === true;
    // "US-Experten" are several, "SPD-Sprecher" may be one.
    const isMany = declined && /(?:en|innen)$/.test(scene.analyzed.tokens[head.index]?.text ?? "");
    return head.possessor === null && (isMany || (word?.affiliation === null && (declined || sameInPlural)));
  }
  return article === "die" && word?.gender === "male";
}

const SERVING = wordLike(/^(?:for|of|from|at|with|von|vom|bei|beim|der|des)$/);
const ARTICLES = wordLike(/^(?:the|der|die|das|dem|des)$/);

/** "A lawyer for Brixholm", "ein Sprecher von Brixholm": the body of the codebook that the phrase goes on with. */
function bodyServed({ analyzed, codebook }: Scene, office: number): string[] {
  const { tokens } = analyzed;
  if (!SERVING(tokens[office + 1])) return [];
  const at = ARTICLES(tokens[office + 2]) ? office + 3 : office + 2;
  const match = codebook.matchAt(tokens, at);
  return match === null || match.actor.kind === "person" ? [] : [codebook.labelOf(match.actor)];
}
