/** German conditions: "falls …", "im Fall einer …", "unter der Bedingung, dass …", "Sollte Moskau …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const clauseWith: ConditionReader = (analyzed, i, range) => {
  const word = lower(analyzed, i);
  // "So lange wie nötig" has no end, but no condition either.
  if (word === "solange" && /^(?:wie|es)$/.test(lower(analyzed, i + 1))) return null;
  // "Vorausgesetzt, das Plenum stimmt zu": the comma stands after the word.
  const inside = word === "vorausgesetzt" && analyzed.tokens[i + 1]?.text === "," ? i + 2 : i;
  return clauseFrom(analyzed, i, inside, range, word);
};

/** By the word that introduces them. */
const READERS = new Map<string, ConditionReader>([
  ["falls", clauseWith],
  ["sofern", clauseWith],
  ["solange", clauseWith],
  ["wofern", clauseWith],
  ["vorausgesetzt", clauseWith],
  ["sobald", clauseWith],
  ["wenn", germanWenn],
  [
    "im",
    (analyzed, i, range) =>
      /^falle?s?$/.test(lower(analyzed, i + 1)) ? phraseFrom(analyzed, i, i + 2, range, "im Fall") : null,
  ],
  [
    "für",
    (analyzed, i, range) =>
      lower(analyzed, i + 1) === "den" && /^(?:fall|falle)$/.test(lower(analyzed, i + 2))
        ? phraseFrom(analyzed, i, i + 3, range, "für den Fall")
        : null,
  ],
  [
    "unter",
    (analyzed, i, range) =>
      /^(?:der|folgender)$/.test(lower(analyzed, i + 1)) &&
      /^(?:bedingung|voraussetzung|maßgabe|prämisse)$/.test(lower(analyzed, i + 2))
        ? phraseFrom(analyzed, i, i + 3, range, "unter der Bedingung")
        : null,
  ],
  ["vorbehaltlich", (analyzed, i, range) => phraseFrom(analyzed, i, i + 1, range, lower(analyzed, i))],
  ["bei", germanBei],
  ["ohne", germanOhne],
]);

const VERB_FIRST =
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge|scheiterte|scheitert|kommt|gelingt|bleibt|greift|hält|verletzt|tritt|stimmt|lehnt)$/;

/** Any finite verb can open a condition ("Unterschreibe Europa nicht, …"); articles and adverbs cannot. */
function mayBeVerb(lower: string): boolean {
  return (
    VERB_FIRST.test(lower) ||
    (/^\p{L}{3,12}(?:e|t|en)$/u.test(lower) &&
      !/^(?:die|eine|keine|seine|ihre|meine|unsere|diese|jede|alle|viele|einige|mehrere|heute|erste|nicht|jetzt|erst|fast|selbst|damit|seit|zuletzt|beide|morgen|gestern|neben|gegen|zwischen|wegen|dagegen|hingegen|daneben|deswegen|wenige|bitte|sonst|solche|welche|weite|gute|leute|dort|oft|meist|überhaupt|derzeit)$/.test(
        lower,
      ))
  );
}

/** Most words introduce none. */
const readerOf = perForm(
  (form) => READERS.get(form.lower) ?? (mayBeVerb(form.lower) ? germanVerbFirst : null),
);

/** The condition that begins at token `i`, or `null`. */
export function readGermanCondition(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  const read = token === undefined ? null : readerOf(token.form);
  return read === null ? null : read(analyzed, i, range);
}

/** "Wenn" is a condition unless it tells of the past ("wenn er kam, lachte er") or concedes ("auch wenn"). */
function germanWenn(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:auch|selbst|als)$/.test(lower(analyzed, i - 1)) || lower(analyzed, i + 1) === "auch") return null;
  // The restriction belongs to the cue, not to the words: "nur, wenn" and "nur wenn" are the same.
  const only = /^(?:nur|erst|außer|bloß)$/.test(lower(analyzed, i - 1)) && i - 1 >= range.from;
  const stretch = clauseFrom(analyzed, i, i, range, only ? `${lower(analyzed, i - 1)} wenn` : "wenn");
  if (stretch === null) return null;
  const verb = lower(analyzed, stretch.to - 1);
  // "Käme", "hätte" and "würde" are subjunctive, "kam" and "war" tell of the past.
  if (
    /^(?:war|waren|kam|kamen|ging|gingen|wurde|wurden|hatte|hatten|sprach|gab|sah|sagte|wollte)$/.test(verb)
  )
    return null;
  return stretch;
}

const CONDITION_NOUNS =
  /(?:waffenruhe|waffenstillstand|feuerpause|angriff|angriffs|verstoß|verstöße|verstößen|scheitern|erfolg|einigung|zustimmung|ablehnung|bruch|verletzung|eskalation|bedarf|zusage|abzug|rückzug|mehrheit|abkommen|vertragsbruch|offensive|friedensschluss|mandat|garantie|garantien)$/;

/** "Bei einem Angriff", "bei Bedarf": a condition only with a noun that may come true or not. */
function germanBei(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  for (let k = i + 1; k < Math.min(range.to, i + 5); k += 1) {
    const token = analyzed.tokens[k];
    if (token === undefined || token.kind === "punctuation") return null;
    if (CONDITION_NOUNS.test(token.lower) && /^\p{Lu}/u.test(token.text))
      return phraseFrom(analyzed, i, k, range, "bei");
    // A definite article points at something known: "beim Gipfel", "bei der Sitzung".
    if (k === i + 1 && /^(?:dem|den|diesem|dieser|seinem|ihrem)$/.test(token.lower)) return null;
  }
  return null;
}

/**
 * "Ohne zusätzliche Züge müssten sie …": in front of its sentence up to the verb of the main clause, elsewhere only
 * with a noun that may come true or not. "Mit oder ohne" hangs on nothing.
 */
function germanOhne(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:oder|und)$/.test(lower(analyzed, i - 1)) && lower(analyzed, i - 2) === "mit") return null;
  const verb = startsClause(analyzed, i) ? mainVerbAfter(analyzed, i) : null;
  if (verb !== null) return { from: i, to: Math.min(verb, range.to), cue: "ohne" };
  return NEEDED_NOUN.test(lower(analyzed, i + 1)) ? phraseFrom(analyzed, i, i + 1, range, "ohne") : null;
}

const NEEDED_NOUN =
  /^(?:waffenruhe|mandat|zustimmung|garantien|sicherheitsgarantien|waffenstillstand|rückendeckung|abkommen|beschluss)$/;

/** Position of the verb that follows a phrase in front; `null` before the next mark. */
function mainVerbAfter(analyzed: AnalyzedText, i: number): number | null {
  if (lower(analyzed, i + 1) === "dass") return null;
  for (let k = i + 2; k < i + 12; k += 1) {
    const token = analyzed.tokens[k];
    if (token === undefined || /^[.,;:!?]$/.test(token.text)) return null;
    if (MAIN_VERB.test(token.lower)) return k;
  }
  return null;
}

const SUBJUNCTIVE =
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge)$/;
const MAIN_VERB =
  /^(?:werde|werden|wird|würde|würden|müsse|müssen|muss|müsste|müssten|wäre|wären|sei|seien|ist|sind|könne|kann|können|könnte|könnten|wolle|will|wollen|dürfe|dürften|soll|sollen|sollte|droht|drohe|bleibt|bleibe|bliebe|blieben|geht|gehe|steht|stehe|fehlt|fehlen|verliere|verfalle|rede|bekomme|erübrige|gibt|gebe|komme|kommt)$/;
const SUBJECT = /^(?:der|die|das|dies|es|er|sie|wir|man|ich|ihr|ein|eine|noch|nichts|niemand|keiner?)$/;

/** "Käme es zu …, …", "Sollte Moskau …, so …", "Fasse der Rat keinen Beschluss, verfalle …": a verb first, then a
 * comma and a second verb. */
function germanVerbFirst(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  if (token === undefined || !startsClause(analyzed, i)) return null;
  const stretch = clauseFrom(analyzed, i, i, range, "verb-first");
  if (stretch === null || analyzed.tokens[stretch.to]?.text !== ",") return null;
  // The main clause begins with its verb or with "dann" or "so".
  const after = lower(analyzed, stretch.to + 1);
  if (!/^(?:dann|so|müsste|gehe|stehe)$/.test(after) && !MAIN_VERB.test(after)) return null;
  if (SUBJUNCTIVE.test(token.lower)) return stretch;
  if (!/^\p{Lu}/u.test(token.text)) return null;
  return VERB_FIRST.test(token.lower) || isSubject(analyzed, i + 1) ? stretch : null;
}

function isSubject(analyzed: AnalyzedText, i: number): boolean {
  return SUBJECT.test(lower(analyzed, i)) || /^\p{Lu}/u.test(analyzed.tokens[i]?.text ?? "");
}
