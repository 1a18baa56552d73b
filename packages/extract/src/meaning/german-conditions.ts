/** German conditions: "falls …", "im Fall einer …", "unter der Bedingung, dass …", "Sollte Moskau …, …". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { tenseAround } from "../time/tense.js";
import { isPast } from "../time/time-use.js";
import { clauseAround } from "./clauses.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";

type ConditionReader = (analyzed: AnalyzedText, i: number, range: TokenRange) => Stretch | null;

const clauseWith: ConditionReader = (analyzed, i, range) => {
  const word = lower(analyzed, i);
  // "So lange wie nötig" has no end, but no condition either.
  if (word === "solange" && /^(?:wie|es)$/.test(lower(analyzed, i + 1))) return null;
  // "Solange ertragen" is an adverb: a clause has a subject first.
  if (word === "solange" && /^\p{Ll}{3,}(?:en|ern|eln)$/u.test(analyzed.tokens[i + 1]?.text ?? ""))
    return null;
  // "Vorausgesetzt, das Plenum stimmt zu": the comma stands after the word.
  const inside = word === "vorausgesetzt" && analyzed.tokens[i + 1]?.text === "," ? i + 2 : i;
  return clauseFrom(analyzed, i, inside, range, word);
};

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
      /^(?:der|dem|folgender|einer)$/.test(lower(analyzed, i + 1)) &&
      /^(?:bedingung|voraussetzung|maßgabe|prämisse|vorbehalt|auflage)$/.test(lower(analyzed, i + 2))
        ? phraseFrom(analyzed, i, i + 3, range, "unter der Bedingung")
        : null,
  ],
  ["vorbehaltlich", (analyzed, i, range) => phraseFrom(analyzed, i, i + 1, range, lower(analyzed, i))],
  ["bei", germanBei],
  ["ohne", germanOhne],
  ["nur", germanOnly],
  ["erst", germanOnly],
  ["ehe", germanBefore],
  ["bevor", germanBefore],
  ["bis", germanBefore],
  ["dass", germanProviso],
  ["es", germanExcept],
  ["abhängig", germanDepending],
]);

const VERB_FIRST =
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge|scheiterte|scheitert|kommt|gelingt|bleibt|greift|hält|verletzt|tritt|stimmt|lehnt|ist|hat|will|kann|muss|darf|wird|werden|sind|haben|geht|gehen|gibt|steht|fällt|läuft)$/;

/** Any finite verb can open a condition ("Unterschreibe Europa nicht, …"); articles and adverbs cannot. */
function mayBeVerb(lower: string): boolean {
  return (
    VERB_FIRST.test(lower) ||
    (/^\p{L}{3,12}(?:e|t|en|ern|eln)$/u.test(lower) &&
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
  if (/^(?:auch|selbst|als)$/.test(lower(analyzed, i - 1)) || isConcession(analyzed, i)) return null;
  if (isBareQuestion(analyzed, i)) return null;
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
  return i - first < 3 || /^(?:passiert|geschieht|wäre|ist)$/.test(lower(analyzed, i - 2));
}

const CONDITION_NOUNS =
  /(?:waffenruhe|waffenstillstand|feuerpause|angriff|angriffs|verstoß|verstöße|verstößen|scheitern|erfolg|einigung|zustimmung|ablehnung|bruch|verletzung|eskalation|bedarf|zusage|abzug|rückzug|mehrheit|abkommen|vertragsbruch|offensive|friedensschluss|mandat|garantie|garantien)$/;

/** "Bei einem Angriff", "bei Bedarf": a condition only with a noun that may come true or not. */
function germanBei(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (isPast(tenseAround(analyzed, i))) return null;
  for (let k = i + 1; k < Math.min(range.to, i + 5); k += 1) {
    const token = analyzed.tokens[k];
    if (token === undefined || token.kind === "punctuation") return null;
    const open = /^(?:einem|einer)$/.test(lower(analyzed, i + 1)) && mayHappen(token.lower);
    if ((open || CONDITION_NOUNS.test(token.lower)) && /^\p{Lu}/u.test(token.text))
      return phraseFrom(analyzed, i, k, range, "bei");
    // A definite article points at something known: "beim Gipfel", "bei der Sitzung".
    if (k === i + 1 && /^(?:dem|den|diesem|dieser|seinem|ihrem)$/.test(token.lower)) return null;
  }
  return null;
}

/** After "bei einem": what may take place or not. */
function mayHappen(noun: string): boolean {
  return /(?:wahl|pandemie|epidemie|ausbruch|ausfall|sieg|niederlage|wechsel|start|streik|unfall|brand|krieg|verlust|anstieg|rückgang|mangel|störung|legung|schließung|kürzung|erhöhung|verlängerung|verurteilung|trennung|auflösung|weigerung|verschiebung|überschreitung|wiederholung|änderung|entscheidung|regelung|aufnahme|übernahme|rückkehr|absage|flut|dürre|unwetter|hochwasser)$/.test(
    noun,
  );
}

/** "Nur bei einer klaren Begrenzung", "nur mit richterlichem Beschluss", "erst nach einem Bürgerentscheid". */
function germanOnly(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const preposition = lower(analyzed, i + 1);
  const first = lower(analyzed, i) === "nur";
  if (!(first ? /^(?:bei|mit|unter|gegen|nach)$/ : /^nach$/).test(preposition)) return null;
  if (isPast(tenseAround(analyzed, i))) return null;
  const next = analyzed.tokens[i + 2];
  const isOpen = first
    ? next !== undefined &&
      /^(?:einem|einer|\p{Ll}{3,}(?:em|er|en))$/u.test(next.text) &&
      !NO_TERM.test(next.lower)
    : /^(?:einem|einer)$/.test(next?.lower ?? "");
  return isOpen ? phraseFrom(analyzed, i, i + 2, range, `${lower(analyzed, i)} ${preposition}`) : null;
}

const NO_TERM =
  /^(?:den|dem|der|ihnen|ihm|ihr|ihrer|seiner|seinem|ihrem|diesen|diesem|dieser|mehreren|wenigen|vielen|einigen|anderen|weiteren|jedem|jeder|beiden|etwa)$/;

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
    (/^(?:sei|ist|bleibe|bleibt|dafür|war)$/.test(before) &&
      /(?:^| )(?:voraussetzung|bedingung)(?: |$)/.test(said)) ||
    /^(?:vorbehalt|auflage|unterstellt|angenommen)$/.test(before);
  return hangs ? clauseFrom(analyzed, i, i, range, "voraus") : null;
}

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

/**
 * "Ohne zusätzliche Züge müssten sie …": in front of its sentence up to the verb of the main clause, elsewhere only
 * with a noun that may come true or not. "Mit oder ohne" hangs on nothing.
 */
function germanOhne(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:oder|und)$/.test(lower(analyzed, i - 1)) && lower(analyzed, i - 2) === "mit") return null;
  if (isManner(analyzed, i)) return null;
  const verb = startsClause(analyzed, i) ? mainVerbAfter(analyzed, i) : null;
  if (verb !== null) return { from: i, to: Math.min(verb, range.to), cue: "ohne" };
  if (startsClause(analyzed, i) && isFronted(analyzed, i)) {
    const phrase = phraseFrom(analyzed, i, i + 1, range, "ohne");
    if (phrase !== null) return phrase;
  }
  return NEEDED_NOUN.test(lower(analyzed, i + 1)) ? phraseFrom(analyzed, i, i + 1, range, "ohne") : null;
}

/** "Ohne die Listen zu prüfen", "ohne Weiteres", "ohne Zweifel": how, not if. */
function isManner(analyzed: AnalyzedText, i: number): boolean {
  if (
    /^(?:weiteres|zweifel|frage|grund|umschweife|ende|ergebnis|dass|es|uns|mich|sie)$/.test(
      lower(analyzed, i + 1),
    )
  )
    return true;
  const { to } = clauseAround(analyzed, i);
  for (let k = i + 1; k < Math.min(to, i + 9); k += 1)
    if (lower(analyzed, k) === "zu" && /^\p{Ll}+n$/u.test(analyzed.tokens[k + 1]?.text ?? "")) return true;
  return false;
}

/** "Ohne dieses Recht, schreiben die Autoren, …", "dass ohne Deckel …", "Ohne Fritten kein Freibad!" */
function isFronted(analyzed: AnalyzedText, i: number): boolean {
  if (lower(analyzed, i - 1) === "dass") return !isPast(tenseAround(analyzed, i));
  const { from, to } = clauseAround(analyzed, i);
  if (from !== i) return false;
  if (/^(?:kein|keine|keinen)$/.test(lower(analyzed, i + 2))) return true;
  return (
    analyzed.tokens[to]?.text === "," &&
    to - i < 6 &&
    /^\p{Ll}{3,}(?:t|te|en|ten)$/u.test(analyzed.tokens[to + 1]?.text ?? "")
  );
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
  const stretch = verbFirstClause(analyzed, i, range);
  if (stretch === null) return null;
  if (isTrailingSollte(analyzed, i, stretch)) return stretch;
  if (analyzed.tokens[stretch.to]?.text !== ",") return null;
  if (!opensMainClause(analyzed, stretch.to + 1)) return null;
  if (SUBJUNCTIVE.test(token.lower)) return stretch;
  if (!/^\p{Lu}/u.test(token.text)) return null;
  const second = isSubject(analyzed, i + 1) || lower(analyzed, i + 1) === "sich";
  return VERB_FIRST.test(token.lower) || second ? stretch : null;
}

/** Two words are enough where a verb stands first: "Komme sie, …". */
function verbFirstClause(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const { to } = clauseAround(analyzed, i);
  return to - i < 2 ? null : { from: i, to: Math.min(to, range.to), cue: "verb-first" };
}

/** The main clause begins with its verb, with "dann" or "so", or with the frame: "…, sagt sie, könne man …". */
function opensMainClause(analyzed: AnalyzedText, i: number): boolean {
  const token = analyzed.tokens[i];
  if (token === undefined) return false;
  if (/^(?:dann|so)$/.test(token.lower) || MAIN_VERB.test(token.lower)) return true;
  return (
    /^\p{Ll}{2,}(?:e|t|st|en)$/u.test(token.text) &&
    !NO_FINITE.test(token.lower) &&
    (isSubject(analyzed, i + 1) ||
      /^(?:ich|wir|sich|ihm|ihr|ihnen|mir|uns|dir|den|dem|diese|dieser|dieses|jede|jeder|alle|auch|kein|keine|in|im|am|an|auf|aus|bei|mit|nach|zu|zum|zur|es)$/.test(
        lower(analyzed, i + 1),
      ))
  );
}

const NO_FINITE =
  /^(?:die|eine|keine|seine|ihre|meine|unsere|diese|jede|alle|viele|einige|mehrere|nicht|erst|fast|selbst|damit|seit|beide|wenn|denn|dessen|deren|denen|ohne|sowie|oder|statt|samt|heute|jetzt|dort|oft|meist|gegen|neben|zwischen|wegen|hinten|vorne|unten|oben|den|welche|solche|derzeit|zuletzt|überhaupt|sonst)$/;

/** "…, sollte die Fusion genehmigt werden": behind its main clause, with the infinitive last. */
function isTrailingSollte(analyzed: AnalyzedText, i: number, stretch: Stretch): boolean {
  const { tokens } = analyzed;
  if (!/^(?:sollte|sollten)$/.test(lower(analyzed, i)) || tokens[i - 1]?.text !== ",") return false;
  if (!/^\p{Ll}+(?:n|sein)$/u.test(tokens[stretch.to - 1]?.text ?? "")) return false;
  if (
    !(
      isSubject(analyzed, i + 1) ||
      /^(?:auch|sich|diese|dieser|dieses|ihr|ihre|seine|kein|keine)$/.test(lower(analyzed, i + 1))
    )
  )
    return false;
  // "Wenn er kommt, sollte …" and "der Rat, der tagt, sollte …" go on with their main clause.
  const before = clauseAround(analyzed, i - 2).from;
  const opensSentence = tokens[before - 1]?.sentence !== tokens[before]?.sentence;
  const first = lower(analyzed, before);
  return !(SUBORDINATE.test(first) && !(opensSentence && /^(?:der|die|das|den|dem)$/.test(first)));
}

const SUBORDINATE =
  /^(?:wenn|falls|da|weil|als|obwohl|sofern|sobald|solange|nachdem|bevor|ehe|während|um|ob|wer|was|wie|dass|der|die|das|den|dem|deren|dessen|denen|welche|welcher|wo|ohne|statt|so|sagte|sagt)$/;

function isSubject(analyzed: AnalyzedText, i: number): boolean {
  return SUBJECT.test(lower(analyzed, i)) || /^\p{Lu}/u.test(analyzed.tokens[i]?.text ?? "");
}
