/**
 * Without a codebook: what could the claims of a document be about? A candidate is the noun of a claim's
 * object that most other claims share, so that supporters and opponents of one thing meet, with what is done
 * about it (`act-classes.ts`), so that those who want troops and those who want them to fight do not.
 */
import type { Language, ReadStatement } from "@parley/core";
import { type ActClass, actClassOf, actLabel } from "./act-classes.js";
import { conceptKey, isStopWord, stemOf } from "./stems.js";

type Concept = NonNullable<ReadStatement["concept"]>;

interface Noun {
  readonly word: string;
  readonly stem: string;
  /** The act that it names, if it is no thing. */
  readonly act: ActClass | null;
}

const ENGLISH_EDGES =
  /^(?:of|for|to|on|in|with|at|by|from|against|into|over|about|under|until|after|before|that|which|who|and|or|but|if|unless|because|as|than)$/;
/** Words of a claim that name no thing; infinitives that open English objects are among them. */
const NO_CONCEPT = {
  de: /^(?:Fall|Ende|Teil|Jahr|Jahre|Jahren|Tag|Tage|Tagen|Woche|Wochen|Monat|Monate|Zeit|Prozent|Euro|Dollar|Millionen|Milliarden|Herr|Frau|Frage|Weg|Seite|Sache|Art|Mal)$/,
  en: /^(?:send|make|take|give|get|put|keep|provide|stop|start|help|go|come|do|have|be|see|work|let|join|use|bring|hold|allow|year|years|day|days|week|weeks|month|months|time|percent|people|way|thing|things|lot|one|two|three|million|billion|end|part|kind|sort|ready|able|willing|new|more|many|most|few)$/,
};

/**
 * One candidate per object phrase, or `null` where the phrase has no noun and names no act.
 *
 * @param objects what each claim is for or against, in words; `null` without a stance
 * @param texts the claims' own words, for claims without an object phrase
 */
export function candidateConcepts(
  objects: readonly (string | null)[],
  texts: readonly string[],
  language: Language,
): (Concept | null)[] {
  const phrases = texts.map((text, i) => objects[i] ?? text);
  const nouns = phrases.map((phrase) => nounsOf(phrase, language));
  const counts = countStems(nouns);
  const things = nouns.map((list) => mostShared(list, counts));
  const acts = phrases.map((phrase, i) => actOf(phrase, things[i] ?? null, language));
  const settled = settleActs(things, acts);
  const labels = new Map<string, string>();
  const keys = settled.map(({ thing, act }, i) => {
    if (thing === null && act === null) return null;
    const key = `${act?.id ?? ""} ${thing?.stem ?? ""}`;
    if (!labels.has(key)) {
      // The first form of a noun is the label in all its concepts.
      const word = settled.find((one) => one.thing?.stem === thing?.stem)?.thing?.word ?? null;
      labels.set(key, act === null ? (word ?? "") : actLabel(act, word, language));
    }
    return { key, shared: thing === null ? 1 : (counts.get(things[i]?.stem ?? "") ?? 1) };
  });
  return keys.map((found, i) => {
    if (found === null) return null;
    // An object phrase is a better place to look than a whole claim; a shared noun a better label.
    const score = Math.min(0.9, (objects[i] == null ? 0.25 : 0.4) + 0.1 * (found.shared - 1));
    const label = labels.get(found.key) ?? "";
    return { id: null, label, candidate: true, score: Math.round(score * 100) / 100 };
  });
}

function countStems(nouns: readonly (readonly Noun[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of nouns) {
    for (const stem of new Set(list.map((noun) => noun.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** The noun of a claim that most other claims share; nouns that name an act only where there is no other. */
function mostShared(list: readonly Noun[], counts: ReadonlyMap<string, number>): Noun | null {
  const things = list.filter(({ act }) => act === null || act.isThing);
  const [first, ...more] = things.length > 0 ? things : list;
  let best = first ?? null;
  for (const noun of more) {
    if (best !== null && (counts.get(noun.stem) ?? 0) > (counts.get(best.stem) ?? 0)) best = noun;
  }
  return best;
}

/** What is done with the thing: the act that stands first; one that is a thing itself only without another. */
function actOf(phrase: string, thing: Noun | null, language: Language): ActClass | null {
  const named = wordsOf(phrase).flatMap((word) => actClassOf(word, language) ?? []);
  return named.find(({ isThing }) => !isThing) ?? (thing?.act === null ? null : (named[0] ?? null));
}

interface Settled {
  readonly thing: Noun | null;
  readonly act: ActClass | null;
}

/**
 * Acts without a thing join the thing most often named with the act ("not to fight" and "troops that will fight"); a
 * thing without an act joins the act when only one is spoken of.
 */
function settleActs(things: readonly (Noun | null)[], acts: readonly (ActClass | null)[]): Settled[] {
  const own = things.map((thing) => (thing === null || thing.act !== null ? null : thing));
  const most = (wanted: (i: number) => boolean): Noun | null => {
    const counts = new Map<string, number>();
    let best: Noun | null = null;
    own.forEach((thing, i) => {
      if (thing === null || !wanted(i)) return;
      const count = (counts.get(thing.stem) ?? 0) + 1;
      counts.set(thing.stem, count);
      if (best === null || count > (counts.get(best.stem) ?? 0)) best = thing;
    });
    return best;
  };
  return things.map((thing, i) => {
    const act = acts[i] ?? null;
    if (act !== null)
      return { thing: act.isThing ? null : (own[i] ?? most((k) => acts[k]?.id === act.id)), act };
    if (thing === null) return { thing, act };
    const spoken = new Set(
      acts.flatMap((one, k) => (one !== null && !one.isThing && own[k]?.stem === thing.stem ? [one.id] : [])),
    );
    const [only] = spoken;
    const joined = spoken.size === 1 ? (acts.find((one) => one?.id === only) ?? null) : null;
    return { thing, act: joined };
  });
}

function wordsOf(phrase: string): readonly string[] {
  return phrase.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
}

function nounsOf(phrase: string, language: Language): Noun[] {
  const words = wordsOf(phrase);
  const chosen = language === "de" ? germanNouns(words) : englishNouns(words);
  return chosen
    .map((word) => ({ word, stem: stemOf(word, language), act: actClassOf(word, language) }))
    .filter((noun) => noun.stem.length > 2);
}

/** Capitalized words that are no function words; the first word of a sentence only when it stays one. */
function germanNouns(words: readonly string[]): string[] {
  return words.filter(
    (word, i) =>
      /^\p{Lu}\p{L}{2,}/u.test(word) &&
      !isStopWord(word, "de") &&
      !NO_CONCEPT.de.test(word) &&
      !(
        i === 0 &&
        /^(?:Nicht|Kein|Keine|Auch|Aber|Nur|Jeder|Jede|Jedes|Alle|Viele|Einige|Mehr|Bereits|Vor|Kurz|Dies|Hier)$/.test(
          word,
        )
      ),
  );
}

/** Heads of noun groups (the last word before a preposition or the end) first, then the other words. */
function englishNouns(words: readonly string[]): string[] {
  const heads: string[] = [];
  const others: string[] = [];
  let head: string | null = null;
  for (const word of [...words, "of"]) {
    const lower = word.toLowerCase();
    if (ENGLISH_EDGES.test(lower)) {
      if (head !== null) heads.push(head);
      head = null;
    } else if (
      !isStopWord(lower, "en") &&
      !NO_CONCEPT.en.test(lower) &&
      !/(?:ly|ing)$/.test(lower) &&
      lower.length > 2
    ) {
      if (head !== null) others.push(head);
      head = word;
    }
  }
  return [...heads, ...others];
}

/** Same candidate in two documents: equal keys. */
export function candidateKey(concept: Concept, language: Language): string {
  return concept.id ?? conceptKey(concept.label, language);
}
