/**
 * Without a codebook: what could the claims of a document be about? A candidate is the noun of a claim's
 * object that most other claims share, so that supporters and opponents of one thing meet.
 */
import type { Language, ReadStatement } from "@parley/core";
import { conceptKey, isStopWord, stemOf } from "./stems.js";

type Concept = NonNullable<ReadStatement["concept"]>;

interface Noun {
  readonly word: string;
  readonly stem: string;
}

const ENGLISH_EDGES =
  /^(?:of|for|to|on|in|with|at|by|from|against|into|over|about|under|until|after|before|that|which|who|and|or|but|if|unless|because|as|than)$/;
/** Words of a claim that name no thing; infinitives that open English objects are among them. */
const NO_CONCEPT = {
  de: /^(?:Fall|Ende|Teil|Jahr|Jahre|Jahren|Tag|Tage|Tagen|Woche|Wochen|Monat|Monate|Zeit|Prozent|Euro|Dollar|Millionen|Milliarden|Herr|Frau|Frage|Weg|Seite|Sache|Art|Mal)$/,
  en: /^(?:send|make|take|give|get|put|keep|provide|stop|start|help|go|come|do|have|be|see|work|let|join|use|bring|hold|allow|year|years|day|days|week|weeks|month|months|time|percent|people|way|thing|things|lot|one|two|three|million|billion|end|part|kind|sort|ready|able|willing|new|more|many|most|few)$/,
};

/**
 * One candidate per object phrase, or `null` where the phrase has no noun.
 *
 * @param objects what each claim is for or against, in words; `null` without a stance
 * @param texts the claims' own words, for claims without an object phrase
 */
export function candidateConcepts(
  objects: readonly (string | null)[],
  texts: readonly string[],
  language: Language,
): (Concept | null)[] {
  const nouns = texts.map((text, i) => nounsOf(objects[i] ?? text, language));
  const counts = new Map<string, number>();
  for (const list of nouns) {
    for (const stem of new Set(list.map((noun) => noun.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const labels = new Map<string, string>();
  return nouns.map((list, i) => {
    const [first] = list;
    if (first === undefined) return null;
    let best = first;
    for (const noun of list) {
      if ((counts.get(noun.stem) ?? 0) > (counts.get(best.stem) ?? 0)) best = noun;
    }
    const shared = counts.get(best.stem) ?? 1;
    const label = labels.get(best.stem) ?? best.word;
    labels.set(best.stem, label);
    // An object phrase is a better place to look than a whole claim; a shared noun a better label.
    const score = Math.min(0.9, (objects[i] == null ? 0.25 : 0.4) + 0.1 * (shared - 1));
    return { id: null, label, candidate: true, score: Math.round(score * 100) / 100 };
  });
}

function nounsOf(phrase: string, language: Language): Noun[] {
  const words = phrase.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
  const chosen = language === "de" ? germanNouns(words) : englishNouns(words);
  return chosen
    .map((word) => ({ word, stem: stemOf(word, language) }))
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
