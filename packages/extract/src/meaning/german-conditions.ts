/** German conditions: "falls …", "im Fall einer …", "unter der Bedingung, dass …", "Sollte Moskau …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const clauseWith: ConditionReader = (analyzed, i, range) => {
  const word = lower(analyzed, i);
  // "So lange wie nötig" has no end, but no condition either.
  if (word === "solange" && /^(?:wie|es)$/.test(lower(analyzed, i + 1))) return null;
  return clauseFrom(analyzed, i, i, range, word);
};

/** By the word that introduces them. */
const READERS = new Map<string, ConditionReader>([
  ["falls", clauseWith],
  ["sofern", clauseWith],
  ["solange", clauseWith],
  ["wofern", clauseWith],
  ["vorausgesetzt", clauseWith],
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
  [
    "ohne",
    (analyzed, i, range) =>
      /^(?:waffenruhe|mandat|zustimmung|garantien|sicherheitsgarantien|waffenstillstand|rückendeckung|abkommen|beschluss)$/.test(
        lower(analyzed, i + 1),
      )
        ? phraseFrom(analyzed, i, i + 1, range, "ohne")
        : null,
  ],
]);

const VERB_FIRST =
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge|scheiterte|scheitert|kommt|gelingt|bleibt|greift|hält|verletzt|tritt|stimmt|lehnt)$/;

/** Most words introduce none. */
const readerOf = perForm(
  (form) => READERS.get(form.lower) ?? (VERB_FIRST.test(form.lower) ? germanVerbFirst : null),
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
  const from = /^(?:nur|erst|außer|bloß)$/.test(lower(analyzed, i - 1)) && i - 1 >= range.from ? i - 1 : i;
  const stretch = clauseFrom(analyzed, from, i, range, from < i ? `${lower(analyzed, from)} wenn` : "wenn");
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

/** "Käme es zu …, …" and "Sollte Moskau …, so …": a verb first, then a comma and a second verb. */
function germanVerbFirst(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  if (token === undefined || !startsClause(analyzed, i)) return null;
  const stretch = clauseFrom(analyzed, i, i, range, "verb-first");
  if (stretch === null || analyzed.tokens[stretch.to]?.text !== ",") return null;
  const after = lower(analyzed, stretch.to + 1);
  const subjunctive =
    /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge)$/.test(
      token.lower,
    );
  // The main clause begins with its verb or with "dann" or "so".
  const mainVerb =
    /^(?:dann|so|werde|werden|wird|würde|würden|müsse|müssen|muss|müsste|wäre|wären|sei|ist|sind|könne|kann|könnte|wolle|will|wollen|dürfe|soll|sollen|droht|bliebe|gehe|stehe)$/.test(
      after,
    );
  return mainVerb && (subjunctive || /^\p{Lu}/u.test(token.text)) ? stretch : null;
}
