/** Who speaks and to whom, within the clause of a cue. */
import { groupNouns, speakerNouns } from "../../languages/de/person-words.js";
import type { Cue } from "./cues.js";
import { canBeSubject, isNameParticle, isSubjectPronoun, phraseEnd } from "./noun-phrase.js";
import type { Clause, Item, Period } from "./period.js";
import {
  ADVERB,
  DETERMINER,
  FINITE,
  OBLIQUE_DETERMINER,
  OTHER_PRONOUN,
  PREPOSITION,
} from "./word-classes.js";

export type ItemRange = readonly [number, number];

/** Words before the verb that are objects or fillers, not subjects. */
const FILLERS = new Set([
  "es",
  "das",
  "dies",
  "dieses",
  "was",
  "so",
  "wörtlich",
  "dazu",
  "darin",
  "hierzu",
  "damit",
]);
const ADDRESSED = new Set([
  "auffordern",
  "beschuldigen",
  "bezichtigen",
  "warnen",
  "bitten",
  "anweisen",
  "ermahnen",
  "mahnen",
  "vorwerfen",
  "drohen",
  "beauftragen",
  "drängen",
  "verdächtigen",
  "anklagen",
  "informieren",
  "unterrichten",
  "fragen",
  "aufrufen",
  "ersuchen",
  "anflehen",
  "erinnern",
  "raten",
  "empfehlen",
  "befehlen",
  "zusichern",
  "unterstellen",
  "versprechen",
  "androhen",
  "vorhalten",
  "ermuntern",
  "verpflichten",
  "verbieten",
  "untersagen",
  "gestatten",
  "erlauben",
  "zusagen",
]);

/**
 * Subject of the clause with the cue. With `before` the phrase in front of an inserted clause is it:
 * "A, der Chef von B, sagte".
 */
export function subjectOf(period: Period, clause: Clause, finite: number): ItemRange | null {
  const found = anySubject(period, clause, finite);
  if (found === null) return null;
  // "Auch Lenz": the focus word is no part of the name.
  const [from, to] = found;
  return to - from > 1 && /^(?:auch|selbst|sogar|etwa|nur)$/.test(period.items[from]?.lower ?? "")
    ? [from + 1, to]
    : found;
}

function anySubject(period: Period, clause: Clause, finite: number): ItemRange | null {
  const { items } = period;
  if (clause.kind !== "main") return subordinateSubject(items, clause, finite);
  const front = clause.verbFirst ? null : frontField(items, clause, finite);
  const after = subjectAfter(period, clause, finite + 1);
  if (front === null) return after;
  const first = items[front[0]];
  // "Genau das wollen …"
  const pointer = items[front[0] + (/^(?:genau|eben|gerade)$/.test(first?.lower ?? "") ? 1 : 0)];
  if (FILLERS.has(pointer?.lower ?? "") && front[1] - front[0] <= (pointer === first ? 1 : 2)) return after;
  if (after !== null) {
    const candidate = items[after[0]];
    const pronoun = isSubjectPronoun(candidate) && candidate?.lower !== "es" && candidate?.lower !== "sie";
    const likelier =
      looksLikePerson(items, after) && !looksLikePerson(items, front) && !isSubjectPronoun(first);
    if (pronoun || (likelier && agrees(items, after, items[finite]))) return after;
  }
  return front;
}

/** The phrase before the finite verb when it can be a subject. */
function frontField(items: readonly Item[], clause: Clause, finite: number): ItemRange | null {
  let at = clause.head;
  while (at < finite && isPassing(items[at])) at += 1;
  const first = items[at];
  if (first === undefined || at >= finite) return null;
  if (isSubjectPronoun(first) && (at + 1 === finite || (items[at + 1]?.bits ?? 0) & ADVERB))
    return [at, at + 1];
  if (!canBeSubject(items, at)) return null;
  const end = phraseEnd(items, at, finite, { adjuncts: true });
  if (end < 0) return isSubjectPronoun(first) ? [at, at + 1] : null;
  return [at, end];
}

function isPassing(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.bits & ADVERB) !== 0 &&
    (item.bits & (DETERMINER | FINITE | PREPOSITION)) === 0 &&
    item.lower !== "selbst" &&
    item.lower !== "auch"
  );
}

/** First phrase after the verb that can be a subject; prepositional phrases and datives are passed over. */
export function subjectAfter(period: Period, clause: Clause, from: number): ItemRange | null {
  const { items } = period;
  let at = from;
  while (at < clause.to) {
    const item = items[at];
    if (item === undefined || item.quotation !== null) return null;
    if (item.token.kind === "punctuation") {
      at += 1;
      continue;
    }
    if (isSubjectPronoun(item) && phraseEnd(items, at, clause.to) < 0) {
      if (item.lower === "es" && at + 1 < clause.to) {
        at += 1;
        continue;
      }
      return [at, at + 1];
    }
    if ((item.bits & PREPOSITION) !== 0 && (item.bits & DETERMINER) === 0) {
      const end = phraseEnd(items, at + 1, clause.to);
      at = end < 0 ? at + 1 : end;
      continue;
    }
    const end = phraseEnd(items, at, clause.to);
    if (end < 0) {
      at += 1;
      continue;
    }
    if (canBeSubject(items, at) && !isTime(items, at, end)) return withApposition(period, clause, [at, end]);
    at = end;
  }
  return null;
}

function isTime(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (
      /^(?:\d|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|monat|jahr|tag|abend|morgen|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/.test(
        items[at]?.lower ?? "",
      )
    ) {
      return to - from <= 3;
    }
  }
  return false;
}

/** "sagte A, der Sprecher von B": the apposition belongs to the name. */
export function withApposition(period: Period, clause: Clause, range: ItemRange): ItemRange {
  const { items, clauses } = period;
  const comma = items[range[1]];
  if (comma === undefined || comma.token.text !== ",") return range;
  const start = range[1] + 1;
  const first = items[start];
  if (first === undefined) return range;
  const end = phraseEnd(items, start, Math.min(items.length, start + 25), { adjuncts: true });
  if (end < 0) return range;
  const stop = items[end];
  const closes =
    stop === undefined || stop.token.text === "," || stop.token.text === "." || stop.token.text === ":";
  // Inside the joined clause, or the fragment that follows it.
  const next = clauses.find((other) => other.from === start);
  const isFragment = end <= clause.to || next?.kind === "fragment";
  return closes && isFragment && (end < clause.to || next !== undefined) && explains(items, range, start, end)
    ? [range[0], end]
    : range;
}

/** An office after a name, or a name after an office. */
function explains(items: readonly Item[], range: ItemRange, start: number, end: number): boolean {
  return (
    describesPerson(items, start, end) ||
    (describesPerson(items, range[0], range[1]) && isAllNames(items, start, end))
  );
}

function isAllNames(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).every((item) => item.capital || /^\p{Ll}+-\p{Lu}/u.test(item.token.text));
}

export function describesPerson(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { lower = "", capital = false } = items[at] ?? {};
    if (capital && (speakerNouns.has(lower) || groupNouns.has(lower) || SPEAKER_ENDING.test(lower)))
      return true;
  }
  return false;
}

/** Compounds of offices, bodies and groups: "Außenministerin", "Nachbarländer", "Landgericht". */
const SPEAKER_ENDING =
  /(?:chefs?|chefin|minister|ministerin|sprechern?|sprecherin|präsident|präsidenten|präsidentin|sekretär|sekretärin|leiter|leiterin|vorsitzende[rn]?|direktor|direktorin|expert(?:e|en|in)|anwalt|anwält(?:e|in)|beauftragte[rn]?|kommissar|kommissarin|general|kanzler|kanzlerin|mitglied|mitglieder|berater|beraterin|stellvertreter|stellvertreterin|taoiseach|forscher|forscherin|länder|staaten|partei|parteien|verband|verbände|regierung|regierungen|gruppe|gruppen|konzern|behörde|behörden|amt|gericht|kommission|polizei|armee|zeitung|agentur|ministerium|institut|fraktion|gewerkschaft|gewerkschaften|gesellschaft|universität|organisation|organisationen|nachbarn|mächte|bündnis|ausschuss|abgeordnete[rn]?|politiker|politikerin|botschafter|botschafterin|bürgermeister|bürgermeisterin|händler|betreiber|hersteller|gegner|anhänger|vertreter)$/;

/** A single name does not go with a verb in the plural. */
function agrees(items: readonly Item[], range: ItemRange, verb: Item | undefined): boolean {
  if (verb === undefined || !(verb.lower.endsWith("en") || verb.lower === "sind")) return true;
  const first = items[range[0]];
  const together = items
    .slice(range[0], range[1])
    .some((item) => item.lower === "und" || item.lower === "sowie");
  return (
    together ||
    (first !== undefined &&
      (first.bits & DETERMINER) !== 0 &&
      !/^(?:der|das|ein|eine|kein|keine|jeder)$/.test(first.lower))
  );
}

/** Names, offices and bodies; things and abstract nouns are not. */
export function looksLikePerson(items: readonly Item[], range: ItemRange): boolean {
  if (isSubjectPronoun(items[range[0]])) return true;
  if (describesPerson(items, range[0], range[1])) return true;
  const first = items[range[0]];
  // A name has no determiner.
  const isName = first?.capital === true || isNameParticle(first?.token);
  return first !== undefined && (first.bits & DETERMINER) === 0 && isName && range[1] - range[0] <= 4;
}

/** Verb-last clause: the phrase right after what opens it, or the relative pronoun itself. */
function subordinateSubject(items: readonly Item[], clause: Clause, finite: number): ItemRange | null {
  if (clause.kind === "relative") {
    const head = items[clause.head];
    if (
      head !== undefined &&
      (head.bits & PREPOSITION) === 0 &&
      (head.lower === "der" ||
        head.lower === "die" ||
        head.lower === "das" ||
        head.lower === "welche" ||
        head.lower === "welcher")
    ) {
      const next = phraseEnd(items, clause.head + 1, finite);
      const subject =
        next > 0 && canBeSubject(items, clause.head + 1) && isSubjectPronoun(items[clause.head + 1])
          ? null
          : ([clause.head, clause.head + 1] as const);
      return subject;
    }
  }
  let at = clause.head + 1;
  while (at < finite) {
    const item = items[at];
    if (item === undefined) return null;
    if ((item.bits & PREPOSITION) !== 0 && (item.bits & DETERMINER) === 0) {
      const end = phraseEnd(items, at + 1, finite);
      at = end < 0 ? at + 1 : end;
      continue;
    }
    if (isSubjectPronoun(item) && phraseEnd(items, at, finite) < 0 && item.lower !== "es")
      return [at, at + 1];
    const end = phraseEnd(items, at, finite, { adjuncts: false });
    if (
      end > 0 &&
      canBeSubject(items, at) &&
      (item.bits & OTHER_PRONOUN & ~DETERMINER) === 0 &&
      !isTime(items, at, end)
    ) {
      // An apposition set off by commas inside the joined clause.
      const comma = items[end];
      if (comma?.token.text === ",") {
        const more = phraseEnd(items, end + 1, finite, { adjuncts: true });
        if (more > 0 && items[more]?.token.text === ",") return [at, more];
      }
      return [at, end];
    }
    at = end > 0 ? end : at + 1;
  }
  return null;
}

/** To whom: "gegenüber X", a dative after the subject, the object of "auffordern" and its like. */
export function addresseeOf(
  period: Period,
  clause: Clause,
  cue: Cue,
  subject: ItemRange | null,
): ItemRange | null {
  const { items } = period;
  for (let at = clause.from; at < clause.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    if (item.lower === "gegenüber") {
      const end = phraseEnd(items, at + 1, clause.to);
      if (end > 0) return [at + 1, end];
    }
  }
  const start = Math.max(cue.finite + 1, subject !== null && subject[0] > cue.finite ? subject[1] : 0);
  const addressed = ADDRESSED.has(cue.verb.lemma);
  if (cue.passive && addressed && subject !== null) return subject;
  if (!cue.verb.clause && !addressed) return null;
  let at = start;
  while (at < clause.to) {
    const item = items[at];
    // "Drängte auf den Verzicht auf Großbauten wie die Talbrücke" names examples.
    if (item === undefined || item.quotation !== null || /^(?:wie|als)$/.test(item.lower)) return null;
    if ((item.bits & PREPOSITION) !== 0 && (item.bits & DETERMINER) === 0) {
      const end = phraseEnd(items, at + 1, clause.to);
      at = end < 0 ? at + 1 : end;
      continue;
    }
    if (addressed && /^(?:mir|uns|ihm|ihnen|euch)$/.test(item.lower)) return [at, at + 1];
    const end = phraseEnd(items, at, clause.to);
    if (end < 0) {
      at += 1;
      continue;
    }
    if (addressed && !isTime(items, at, end)) return [at, withoutContent(items, at, end)];
    const dative =
      (item.bits & OBLIQUE_DETERMINER) !== 0 &&
      /^(?:dem|der|einem|einer|ihrem|seinem)$/.test(item.lower) &&
      subject !== null;
    return dative &&
      !isTime(items, at, end) &&
      MEDIA.test(
        items
          .slice(at, end)
          .map((word) => word.lower)
          .join(" "),
      )
      ? [at, end]
      : null;
  }
  return null;
}

/** "Dem Richter Einmischung": what is held against somebody stands right behind them. */
function withoutContent(items: readonly Item[], from: number, to: number): number {
  const isSecondNoun =
    to - from > 2 &&
    ((items[from]?.bits ?? 0) & DETERMINER) !== 0 &&
    items[to - 2]?.capital === true &&
    /(?:ung|heit|keit|schaft|ion|nis|tum|ei|mus|bruch|verrat|betrug|geld|hilfe)$/.test(
      items[to - 1]?.lower ?? "",
    );
  return isSecondNoun ? to - 1 : to;
}

const MEDIA =
  /zeitung|blatt|sender|agentur|magazin|presse|rundfunk|fernsehen|„|bbc|cnn|reuters|afp|dpa|ap\b|spiegel|reporter|journalist|radio|funk|times|post|news|bild|ausschuss|parlament|bundestag|gericht|polizei/;
