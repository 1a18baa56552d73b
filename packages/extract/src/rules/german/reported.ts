/**
 * Reported speech: the sentence tells that somebody demanded, criticized or announced something, and what
 * was said is only its object. The whole sentence is the evidence.
 */
import type { AnalyzedText, Token } from "../../text/analyzed-text.js";
import { wordLike } from "../../text/word-test.js";
import { type Draft, draft, overlaps, rangeOf } from "./draft.js";
import { rolesOf } from "./frame-speaker.js";
import { isSubjectPronoun, phraseEnd } from "./noun-phrase.js";
import type { Clause, Item, Period } from "./period.js";
import { type ItemRange, looksLikePerson } from "./subject.js";
import type { FramedCue } from "./verb-frames.js";
import { ADVERB, PREPOSITION, wordClass } from "./word-classes.js";

/** Prepositions by which a verb names what was said. */
const CONTENT_PREPOSITIONS: Readonly<Record<string, readonly string[]>> = {
  warnen: ["vor"],
  sprechen: ["von"],
  plädieren: ["für"],
  aussprechen: ["für", "gegen", "dafür", "dagegen"],
  drohen: ["mit"],
  appellieren: ["an"],
  aufrufen: ["zu", "zum", "zur"],
  hinweisen: ["auf"],
  verweisen: ["auf"],
  klagen: ["über"],
  beklagen: ["über"],
  beschweren: ["über"],
  distanzieren: ["von"],
  auffordern: ["zu", "zum", "zur"],
  mahnen: ["zu", "zum", "zur"],
  bitten: ["um"],
  ersuchen: ["um"],
  drängen: ["auf"],
  pochen: ["auf"],
  dringen: ["auf"],
  werben: ["für", "um"],
  hoffen: ["auf"],
  berichten: ["von", "über"],
  zweifeln: ["an", "am"],
  beharren: ["auf"],
  wenden: ["gegen"],
  einsetzen: ["für"],
};

/**
 * Verbs that tell what was said by their object alone: demands, reproaches, judgments, announcements. Acts
 * (decide, forbid, agree) are events, not speech.
 */
const TELLING = new Set(
  `fordern verlangen auffordern aufrufen appellieren anmahnen mahnen vorschlagen anregen empfehlen beantragen anbieten zusichern zusagen versprechen ankündigen
bekanntgeben verkünden berichten mitteilen melden angeben erklären bestätigen erläutern schildern erwähnen betonen unterstreichen hervorheben bekräftigen
behaupten bestreiten dementieren leugnen zurückweisen einräumen zugeben kritisieren bemängeln beklagen beanstanden rügen tadeln monieren verurteilen anprangern
missbilligen loben begrüßen würdigen bedauern warnen drohen androhen vorwerfen beschuldigen bezichtigen unterstellen bezeichnen nennen sprechen plädieren aussprechen
verweisen hinweisen klagen beschweren distanzieren befürworten ausschließen bezweifeln anzweifeln verteidigen rechtfertigen widersprechen attackieren anklagen
ablehnen befürchten fürchten verurteilen beschimpfen beleidigen raten abraten bitten ersuchen drängen pochen hoffen zweifeln beharren danken bedanken
gratulieren entschuldigen abstreiten wenden einsetzen prognostizieren prophezeien vorhersagen voraussagen werben dringen`.split(
    /\s+/,
  ),
);

export function reportedIn(
  period: Period,
  cues: readonly FramedCue[],
  taken: readonly Draft[],
): Draft | null {
  const { items, clauses } = period;
  if (items[0]?.quotation !== null && items.length > 0) return null;
  for (const { cue, subject } of cues) {
    const clause = clauses[cue.clause];
    if (clause === undefined || clause.kind !== "main" || cue.impersonal || cue.reported) continue;
    if (clause.mood !== "indicative" || !TELLING.has(cue.verb.lemma)) continue;
    if (subject === null || items[subject[0]]?.lower === "man") continue;
    // What somebody should or could say nobody has said.
    if (ONLY_WANTED.test(items[cue.finite]?.lower ?? "")) continue;
    if (cue.verb.medium === "thought" && ALLOWED.test(items[cue.finite]?.lower ?? "")) continue;
    if (cue.verb.lemma === "verteidigen" && items.slice(clause.from, clause.to).some(isDefendedInSport))
      continue;
    if (
      !isSubjectPronoun(items[subject[0]]) &&
      !looksLikePerson(items, subject) &&
      !isBodyThatTells(items, subject, cue.verb.lemma)
    )
      continue;
    if (items[items.length - 1]?.token.text === "?") continue;
    if (!tellsContent(period, cue.clause, cue.verb.lemma, cue.verb.object, cue.finite, subject)) continue;
    const others = taken.filter(({ mode }) => mode !== "direct");
    const range = rangeOf(items, ...halfAround(period, cue.clause, others.length > 0));
    if (range === null || others.some(({ quote, frame }) => overlaps([range], [...quote, ...frame])))
      continue;
    const roles = rolesOf(period, clause, cue, subject);
    return draft(
      {
        mode: "reported",
        period: period.index,
        quote: [range],
        confidence: 0.6,
        why: [`reported:${cue.verb.lemma}`],
      },
      roles,
    );
  }
  return null;
}

/** The sentence, or the half of it that a semicolon sets off; a colon, too, where the other half has words of its own. */
function halfAround({ items, clauses }: Period, index: number, atColon: boolean): [from: number, to: number] {
  const parts = (clause: Clause | undefined) => clause?.opener === ";" || (atColon && clause?.opener === ":");
  let [first, last] = [index, index];
  while (first > 0 && !parts(clauses[first])) first -= 1;
  while (last + 1 < clauses.length && !parts(clauses[last + 1])) last += 1;
  const isWhole = last + 1 >= clauses.length;
  return [
    first === 0 ? 0 : (clauses[first]?.from ?? 0),
    isWhole ? items.length : (clauses[last]?.to ?? items.length),
  ];
}

const ONLY_WANTED = /^(?:sollten?|könnten?|müssten?|dürften?|würden?)$/;

/** "Dürfen nicht hoffen", "müssen befürchten": what others say that somebody may think. */
const ALLOWED = /^(?:darf|dürfen|durften?|kann|können|konnten?|muss|müssen|mussten?|soll|sollen)$/;

/** What is defended on the field, at court or at the university. */
const isDefendedInSport = wordLike(
  /(?:titel|platz|plätze|meisterschaft|sieg|vorsprung|rekord|führung|spitze|dissertation|doktorarbeit|pokal|mandant\p{L}*|angeklagte\p{L}*|mann|frau|gericht)$/u,
);

/** What things do, too: figures confirm, an evening promises, a quake claims lives. */
const OF_THINGS = new Set(
  `fordern versprechen melden angeben erklären bestätigen erläutern schildern erwähnen betonen unterstreichen hervorheben bekräftigen drohen unterstellen
bezeichnen nennen sprechen verweisen hinweisen ausschließen rechtfertigen widersprechen anbieten verbieten begrüßen verteidigen anklagen verurteilen beschreiben
mahnen klagen berichten raten verkünden`.split(/\s+/),
);

/** "Der Elternbeirat warnt vor …": whoever does what only people do is somebody, whatever the list of bodies knows. */
function isBodyThatTells(items: readonly Item[], [from, to]: ItemRange, lemma: string): boolean {
  const isSure = !OF_THINGS.has(lemma);
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item?.capital === true && (isSure || isBody(item))) return true;
  }
  return false;
}

/** Bodies, quarters and trades as they are called: "Mietervereinigung", "Fischindustrie", "Landtag", "FDP", "GdP". */
const BODY =
  /(?:verein|vereine|vereinigung|verbund|bund|kammer|kammern|rat|beirat|räte|senat|kabinett|parlament|landtag|bundestag|kreistag|reichstag|opposition|koalition|allianz|union|liga|firma|firmen|unternehmen|bank|banken|kirche|kirchen|stiftung|initiative|wirtschaft|industrie|branche|handwerk|justiz|anwaltschaft|zentrale|klinik|kliniken|hochschule|botschaft|kreml|vatikan|reederei|reedereien|werft|redaktion|blatt|sender|rundfunk|magazin|delegation|bewegung|lobby|vorstand|aufsicht|stadtverwaltung|verwaltung|rathaus|länder|städte|gemeinden|kantone|führung|spitze|lager|flügel|demonstranten|bewohner|anwohner|bauern|ärzte|lehrer|fischer|zeugen|beobachter|analysten|kritiker|kommentatoren|ökonomen|juristen|veranstalter|anbieter|gutachter|ermittler|kläger|eltern|patienten|winzer|landwirte|beschäftigten|rebellen|separatisten)$/;

/** Is the word a noun for a body, or a party by its letters? */
export function isBody({ token, lower }: Item): boolean {
  return BODY.test(lower) || /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(token.text);
}

/** Positions told by their object although the verb is an act rather than a word. */
const POSITIONS = new Set(["ablehnen", "befürworten", "begrüßen", "unterstützen"]);

/** Told by a noun, too, although their entry knows clauses only: "gab Fehler zu", "schließt eine Teilnahme aus". */
const BY_NOUN = new Set(["ausschließen", "zugeben", "bezweifeln", "anzweifeln", "befürchten", "fürchten"]);

/** Verbs that judge their object, so that the words after a colon only give the reasons. */
const JUDGING = new Set([
  ...POSITIONS,
  "kritisieren",
  "verurteilen",
  "zurückweisen",
  "verteidigen",
  "loben",
  "würdigen",
]);

/** Verbs of taking sides: what for or against stands in the frame, whatever words follow it. */
const TAKING_SIDES = new Set([
  "aussprechen",
  "plädieren",
  "stimmen",
  "stellen",
  "wenden",
  "einsetzen",
  "protestieren",
  "argumentieren",
  "votieren",
  "eintreten",
]);

/** "sprach sich gegen den Plan aus: …": the frame is a report of its own, besides the words it frames. */
export function positionReport(analyzed: AnalyzedText, found: Draft): Draft | null {
  const lemma = found.cueLemma ?? "";
  const [frame] = found.frame;
  if (frame === undefined || found.nestedIn !== null) return null;
  if (!TAKING_SIDES.has(lemma) && !(JUDGING.has(lemma) && analyzed.tokens[frame.to - 1]?.text === ":"))
    return null;
  let to = frame.to;
  while (to > frame.from && analyzed.tokens[to - 1]?.kind === "punctuation") to -= 1;
  const words = analyzed.tokens.slice(frame.from, to);
  const sides = words.some((token) => token.lower === "für" || token.lower === "gegen");
  if (TAKING_SIDES.has(lemma) ? !sides : !words.some((token) => isObject(token, found))) return null;
  return draft({
    ...found,
    mode: "reported",
    quote: [{ from: frame.from, to }],
    frame: [],
    confidence: 0.6,
    why: ["reported:position"],
  });
}

/** A noun besides the speaker. */
function isObject(token: Token, found: Draft): boolean {
  const taken = [...found.speaker, ...found.cue].some(
    (range) => range.from <= token.index && token.index < range.to,
  );
  return (
    !taken &&
    token.kind === "word" &&
    token.text !== token.lower &&
    (wordClass(token.form).bits & (PREPOSITION | ADVERB)) === 0
  );
}

/** "Wandte sich A, Sprecherin der B, gegen die Quote": what an apposition has cut off goes on with the clause. */
function endWithFragments({ clauses }: Period, index: number): number {
  let last = index;
  while (clauses[last + 1]?.kind === "fragment" && clauses[last + 1]?.opener === ",") last += 1;
  return clauses[last]?.to ?? 0;
}

/** Is there an object, or the preposition the verb asks for? */
function tellsContent(
  period: Period,
  index: number,
  lemma: string,
  object: boolean,
  finite: number,
  subject: readonly [number, number],
): boolean {
  const clause = period.clauses[index];
  if (clause === undefined) return false;
  const prepositions = CONTENT_PREPOSITIONS[lemma];
  if (prepositions !== undefined) {
    const end = endWithFragments(period, index);
    for (let at = clause.from; at < end; at += 1)
      if (prepositions.includes(period.items[at]?.lower ?? "")) return true;
    if (!object) return false;
  }
  if (!object && !POSITIONS.has(lemma) && !BY_NOUN.has(lemma)) return false;
  // "Das lehnen sie ab", "Dänemark lehnt das ab": the pronoun is the object.
  if (/^(?:das|dies|dieses)$/.test(period.items[clause.head]?.lower ?? "") && subject[0] > finite)
    return true;
  const behind = period.items[finite + 1];
  if (
    (POSITIONS.has(lemma) || BY_NOUN.has(lemma)) &&
    /^(?:das|dies|dieses)$/.test(behind?.lower ?? "") &&
    phraseEnd(period.items, finite + 1, clause.to) < 0
  )
    return true;
  // Something besides subject and adjuncts: a noun that no preposition governs.
  for (let at = clause.from; at < clause.to; at += 1) {
    const item = period.items[at];
    if (item === undefined || at === finite || (at >= subject[0] && at < subject[1])) continue;
    if (!item.capital) continue;
    let before = at - 1;
    while (
      before > clause.from &&
      period.items[before]?.capital !== true &&
      (period.items[before]?.bits ?? 0) !== 0 &&
      ((period.items[before]?.bits ?? 0) & PREPOSITION) === 0 &&
      before !== finite
    )
      before -= 1;
    if (((period.items[before]?.bits ?? 0) & PREPOSITION) === 0) return true;
  }
  return false;
}
