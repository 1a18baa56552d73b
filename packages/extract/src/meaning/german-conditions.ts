/** German conditions: "falls …", "im Fall einer …", "unter der Bedingung, dass …", "Sollte Moskau …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { wordLike } from "../text/word-test.js";
import { isPlainGermanPast } from "../time/tense.js";
import { clauseAround, isClauseMark } from "./clauses.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";
import {
  germanBei,
  germanOhne,
  germanOnly,
  germanPerCase,
  germanSupposing,
  germanTerms,
} from "./german-condition-phrases.js";
import { germanVerbFirst, mayBeVerb, SUBJECT } from "./german-verb-first.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const clauseWith: ConditionReader = (analyzed, i, range) => {
  const word = lower(analyzed, i);
  // "So lange wie nötig" has no end, but no condition either.
  if (word === "solange" && /^(?:wie|es)$/.test(lower(analyzed, i + 1))) return null;
  // "Solange ertragen, dass …" is an adverb; "solange geschossen wird" has a verb at its end.
  const isLone =
    isClauseMark(analyzed.tokens[i + 2]) && /^\p{Ll}{3,}n$/u.test(analyzed.tokens[i + 1]?.text ?? "");
  if (word === "solange" && isLone) return null;
  // "Soweit ich weiß" only weighs what is said.
  if (word === "soweit" && isOwnView(analyzed, i)) return null;
  // "Sobald er hereinkam, bellte der Hund": what was.
  if (
    /^(?:solange|sobald)$/.test(word) &&
    isPlainGermanPast(analyzed.tokens[clauseAround(analyzed, i).to - 1])
  )
    return null;
  // "Vorausgesetzt, das Plenum stimmt zu": the comma stands after the word.
  const inside = word === "vorausgesetzt" && analyzed.tokens[i + 1]?.text === "," ? i + 2 : i;
  return clauseFrom(analyzed, i, inside, range, word);
};

function isOwnView(analyzed: AnalyzedText, i: number): boolean {
  const { to } = clauseAround(analyzed, i);
  return (
    /^(?:ich|wir|man|mir|uns)$/.test(lower(analyzed, i + 1)) &&
    analyzed.tokens
      .slice(i + 2, to)
      .some((token) =>
        /^(?:wei(?:ß|ss)|wissen|sehe|sehen|bekannt|erinner|verst(?:eh|and)|beurteil|erkenn)/.test(
          token.lower,
        ),
      )
  );
}

/** By the word that introduces them. */
const READERS = new Map<string, ConditionReader>([
  ["falls", clauseWith],
  ["sofern", clauseWith],
  ["solange", clauseWith],
  ["soweit", (analyzed, i, range) => (startsClause(analyzed, i) ? clauseWith(analyzed, i, range) : null)],
  ["wofern", clauseWith],
  ["vorausgesetzt", clauseWith],
  ["sobald", clauseWith],
  ["wenn", germanWenn],
  [
    "im",
    (analyzed, i, range) =>
      /^falle?s?$/.test(lower(analyzed, i + 1))
        ? phraseFrom(analyzed, i, i + 2, range, "im Fall")
        : /^(?:ernst|not|zweifels|kriegs|krisen|bedarfs|schadens|streit|katastrophen|verteidigungs)fall$/.test(
              lower(analyzed, i + 1),
            )
          ? { from: i, to: i + 2, cue: lower(analyzed, i + 1) }
          : null,
  ],
  [
    "für",
    (analyzed, i, range) =>
      lower(analyzed, i + 1) === "den" && /^(?:fall|falle)$/.test(lower(analyzed, i + 2))
        ? phraseFrom(analyzed, i, i + 3, range, "für den Fall")
        : null,
  ],
  ["unter", germanUnder],
  ["vorbehaltlich", (analyzed, i, range) => phraseFrom(analyzed, i, i + 1, range, lower(analyzed, i))],
  ["bei", germanBei],
  ["ohne", germanOhne],
  ["nur", germanOnly],
  ["erst", germanOnly],
  ["allenfalls", germanOnly],
  ["höchstens", germanOnly],
  ["mit", germanTerms],
  ["gesetzt", germanSupposing],
  ["angenommen", germanSupposing],
  ["je", germanPerCase],
  ["ehe", germanBefore],
  ["bevor", germanBefore],
  ["bis", germanBefore],
  ["dass", germanProviso],
  ["ob", germanProviso],
  ["von", germanHanging],
  ...["sei", "ist", "wäre", "bleibe", "bleibt", "seien", "sind"].map(
    (verb) => [verb, germanPrecondition] as const,
  ),
  ["es", germanExcept],
  ["abhängig", germanDepending],
]);
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
  if (/^(?:auch|selbst|als)$/.test(lower(analyzed, i - 1)) || isConcession(analyzed, i)) return null;
  if (isBareQuestion(analyzed, i) || isTurnOfPhrase(analyzed, i)) return null;
  // The restriction belongs to the cue, not to the words: "nur, wenn" and "nur wenn" are the same.
  const only = /^(?:nur|erst|außer|bloß)$/.test(lower(analyzed, i - 1)) && i - 1 >= range.from;
  const stretch = clauseFrom(analyzed, i, i, range, only ? `${lower(analyzed, i - 1)} wenn` : "wenn");
  if (stretch === null) return null;
  // "Käme", "hätte" and "würde" are subjunctive, "kam" and "war" tell of the past.
  const verb = analyzed.tokens[stretch.to - 1];
  return isPlainGermanPast(verb) || verb?.lower === "sagte" ? null : stretch;
}

/** "Wenn überhaupt", "wenn möglich", "wenn nicht gar": turns of phrase that nothing hangs on. */
function isTurnOfPhrase(analyzed: AnalyzedText, i: number): boolean {
  const next = lower(analyzed, i + 1);
  const { to } = clauseAround(analyzed, i);
  // "Das beste im Kreis, wenn nicht im ganzen Land": no verb closes it.
  if (next === "nicht")
    return (
      /^(?:gar|sogar|mehr)$/.test(lower(analyzed, i + 2)) ||
      /^\p{Lu}/u.test(analyzed.tokens[to - 1]?.text ?? "")
    );
  // "Wenn man so will", "wenn Sie so wollen".
  if (/^(?:so|es)$/.test(lower(analyzed, to - 2)) && /^(?:will|wollen|willst)$/.test(lower(analyzed, to - 1)))
    return /^(?:man|sie|du|ihr)$/.test(next) && to - i <= 4;
  // "Wenn ich darf, danke ich allen", "wenn ich bitten darf".
  if (next === "ich" && lower(analyzed, to - 1) === "darf" && to - i <= 4) return true;
  // "Wenn sie doch nur zugehört hätten!" is a wish.
  if (analyzed.tokens[to]?.text === "!" && analyzed.tokens.slice(i, to).some(WISHES)) return true;
  return /^(?:überhaupt|möglich|nötig|schon|irgend)$/.test(next) && clauseAround(analyzed, i).to - i <= 3;
}

const WISHES = wordLike(/^(?:nur|bloß|doch|endlich)$/);

/** "Auch dann, wenn er absteigt"; "wenn auch spät", but not "nur, wenn auch Anwälte hineindürfen". */
function isConcession(analyzed: AnalyzedText, i: number): boolean {
  if (lower(analyzed, i - 2) === "dann" && /^(?:auch|selbst|sogar)$/.test(lower(analyzed, i - 3)))
    return true;
  if (lower(analyzed, i + 1) !== "auch") return false;
  const { to } = clauseAround(analyzed, i);
  return to - i < 4 || !/^\p{Ll}{3,}(?:t|en)$/u.test(analyzed.tokens[to - 1]?.text ?? "");
}

/** "Und wenn der Zug ausfällt?", "Was passiert, wenn nichts passiert?": somebody asks what then. */
function isBareQuestion(analyzed: AnalyzedText, i: number): boolean {
  const { to } = clauseAround(analyzed, i);
  if (analyzed.tokens[to]?.text !== "?") return false;
  const first = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1]?.from ?? i;
  return i - first < 3 || /^(?:passiert|geschieht|wäre|ist|was)$/.test(lower(analyzed, i - 2));
}

/** "Nicht unterschreiben, ehe der Sitz im Gesetz steht": what is not done until then hangs on it. */
function germanBefore(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (analyzed.tokens[i - 1]?.text !== "," || !SUBJECT.test(lower(analyzed, i + 1))) {
    if (
      !(
        analyzed.tokens[i - 1]?.text === "," &&
        /^(?:diese|dieser|dieses|alle|nicht)$/.test(lower(analyzed, i + 1))
      )
    )
      return null;
  }
  const first = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1]?.from ?? i;
  for (let k = i - 1; k >= Math.max(first, i - 14); k -= 1)
    if (NEGATION.test(lower(analyzed, k))) return clauseFrom(analyzed, i, i, range, lower(analyzed, i));
  return null;
}

const NEGATION =
  /^(?:nicht|kein|keine|keinen|keinem|keiner|keinerlei|nichts|nie|niemals|niemand|verschieben|auszusetzen|ruht|ruhen)$/;

/** "Ein Mandat setze voraus, dass …", "knüpft seine Zustimmung daran, dass …", "Bedingung sei, dass …". */
function germanProviso(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (analyzed.tokens[i - 1]?.text !== ",") return null;
  const before = lower(analyzed, i - 2);
  const first = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1]?.from ?? i;
  const said = analyzed.tokens
    .slice(Math.max(first, i - 14), i - 1)
    .map((token) => token.lower)
    .join(" ");
  const hangs =
    before === "voraus" ||
    (before === "daran" && /knüpf|gebunden|bindet|binde/.test(said)) ||
    (before === "davon" && /abhäng|abhing|abhinge/.test(said)) ||
    (/^(?:ab|abhängig|abhängt|abhänge|abhingen)$/.test(before) && /davon/.test(said)) ||
    (/^(?:machen|mache|machten?|macht|gemacht)$/.test(before) && / davon abhängig /.test(said)) ||
    (/^(?:sei|ist|bleibe|bleibt|dafür|war)$/.test(before) &&
      /(?:^| )(?:voraussetzung|bedingung)(?: |$)/.test(said)) ||
    /^(?:vorbehalt|auflage|unterstellt|angenommen)$/.test(before);
  return hangs ? clauseFrom(analyzed, i, i, range, "voraus") : null;
}

/** "Unter der Bedingung, dass …", "unter Vorbehalt", "unter der Bedingung gezahlt, dass …": then the clause alone. */
function germanUnder(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const article = lower(analyzed, i + 1);
  if (!/^(?:der|dem|folgender|einer|diesen|welchen)$/.test(article) || !TERMS(analyzed.tokens[i + 2]))
    return null;
  if (/^(?:diesen|welchen)$/.test(article)) return { from: i, to: i + 3, cue: "unter diesen Bedingungen" };
  const { to } = clauseAround(analyzed, i);
  const isParted =
    to > i + 3 && to - i < 8 && analyzed.tokens[to]?.text === "," && lower(analyzed, to + 1) === "dass";
  return isParted && /^\p{Ll}/u.test(analyzed.tokens[i + 3]?.text ?? "")
    ? clauseFrom(analyzed, to + 1, to + 1, range, "unter der Bedingung")
    : phraseFrom(analyzed, i, i + 3, range, "unter der Bedingung");
}

const TERMS = wordLike(/^(?:bedingung(?:en)?|voraussetzung(?:en)?|maßgabe|prämisse|vorbehalt|auflagen?)$/);

/** "Macht seine Zustimmung von einem Sitz am Tisch abhängig": up to the word that says so. */
function germanHanging(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const { from, to } = clauseAround(analyzed, i);
  if (!analyzed.tokens.slice(from, to).some(MAKES)) return null;
  for (let k = i + 2; k < Math.min(to, range.to, i + 12); k += 1)
    if (lower(analyzed, k) === "abhängig") return { from: i, to: k, cue: "abhängig von" };
  return null;
}

const MAKES = wordLike(/^(?:mach(?:e|t|ten?|en)?|gemacht)$/);

/** "Voraussetzung für den Beitritt sei eine Justizreform": what the noun in front names; "ist der Damm fertig, …". */
function germanPrecondition(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const { from, to } = clauseAround(analyzed, i);
  const end = Math.min(to, range.to);
  const noun = analyzed.tokens.slice(Math.max(from, i - 8), i).findIndex(PRECONDITION);
  const isNamed = /^(?:eine?|die|der|das|\p{Lu}\p{Ll}+)$/u.test(analyzed.tokens[i + 1]?.text ?? "");
  return noun >= 0 && noun < 3 && isNamed && end - i < 12
    ? { from: i + 1, to: end, cue: "Voraussetzung" }
    : germanVerbFirst(analyzed, i, range);
}

const PRECONDITION = wordLike(/^(?:vor|grund)?(?:bedingung|voraussetzung)$/);

/** "Es sei denn, ein Angebot liegt vor". */
function germanExcept(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const isExcept =
    /^(?:sei|wäre)$/.test(lower(analyzed, i + 1)) &&
    lower(analyzed, i + 2) === "denn" &&
    analyzed.tokens[i + 3]?.text === ",";
  return isExcept ? clauseFrom(analyzed, i, i + 4, range, "es sei denn") : null;
}

/** "Abhängig von den Konditionen". */
function germanDepending(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  return lower(analyzed, i + 1) === "von" ? phraseFrom(analyzed, i, i + 2, range, "abhängig von") : null;
}
