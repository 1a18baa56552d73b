/** German conditions in a phrase: "bei einem Angriff", "nur mit Beschluss", "ohne zusätzliche Züge". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { tenseAround } from "../time/tense.js";
import { isPast } from "../time/time-use.js";
import { clauseAround } from "./clauses.js";
import { clauseFrom, lower, phraseFrom, type Stretch, startsClause } from "./condition-stretch.js";
import { MAIN_VERB } from "./german-verb-first.js";

const CONDITION_NOUNS = wordLike(
  /(?:waffenruhe|waffenstillstand|feuerpause|angriff|angriffs|verstoß|verstöße|verstößen|scheitern|erfolg|einigung|zustimmung|ablehnung|bruch|verletzung|eskalation|bedarf|zusage|abzug|rückzug|mehrheit|abkommen|vertragsbruch|offensive|friedensschluss|mandat|garantie|garantien|regen|sturm|frost|vorsatz|missachtung|zuwiderhandlung|verweigerung|gefahr|verzug|versagen|ausbleiben|nichterfüllung|nachlassen|nichtgefallen|nichtbeachtung|nichteinhaltung|nichtzahlung|zahlungsverzug|überschreitung|unterschreitung|dürre|hitze|unwetter|hochwasser|glätte|nebel|wetter|witterung|ausfall|brand|nichtbestehen|verurteilung|verspätung|sturmflut|niedrigwasser|schneefall|krankheit|nachfrage|missbrauch|verdacht|überlastung|störungen|engpässen|mängeln|zweifeln|beschwerden|notfällen|unfällen)$/,
);

/** "Bei einem Angriff", "bei Bedarf": a condition only with a noun that may come true or not. */
export function germanBei(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (isPast(tenseAround(analyzed, i))) return null;
  // "Selbst bei Regen wird gespielt": it makes no difference.
  if (/^(?:selbst|sogar|auch)$/.test(lower(analyzed, i - 1))) return null;
  const course = courseOf(analyzed, i);
  if (course !== null) return phraseFrom(analyzed, i, course, range, "bei");
  for (let k = i + 1; k < Math.min(range.to, i + 5); k += 1) {
    const token = analyzed.tokens[k];
    if (token === undefined || token.kind === "punctuation") return null;
    const open = /^(?:einem|einer)$/.test(lower(analyzed, i + 1)) && mayHappen(token.lower);
    if ((open || CONDITION_NOUNS(token)) && /^\p{Lu}/u.test(token.text))
      return phraseFrom(analyzed, i, k, range, "bei");
    // A definite article points at something known: "beim Gipfel", "bei der Sitzung".
    if (k === i + 1 && /^(?:dem|den|diesem|dieser|seinem|ihrem)$/.test(token.lower)) return null;
  }
  return null;
}

/** "Bei weiter steigenden Zinsen", "bei anhaltendem Regen": how things may go on; the position of the noun. */
function courseOf(analyzed: AnalyzedText, i: number): number | null {
  const k = /^(?:weiter|weiterhin|stark|zu|schnell)$/.test(lower(analyzed, i + 1)) ? i + 2 : i + 1;
  return GOING_ON.test(lower(analyzed, k)) && /^\p{Lu}/u.test(analyzed.tokens[k + 1]?.text ?? "")
    ? k + 1
    : null;
}

const GOING_ON =
  /^(?:steigend|sinkend|fallend|anhaltend|ausbleibend|ausreichend|genügend|entsprechend|wachsend|drohend|zunehmend|nachlassend|mangelnd|andauernd|wiederholt|rechtzeitig|erfolgreich|unverändert|gleichbleibend)e[nrm]$/;

/** After "bei einem": what may take place or not. */
function mayHappen(noun: string): boolean {
  return /(?:wahl|pandemie|epidemie|ausbruch|ausfall|sieg|niederlage|wechsel|start|streik|unfall|brand|krieg|verlust|anstieg|rückgang|mangel|störung|legung|schließung|kürzung|erhöhung|verlängerung|verurteilung|trennung|auflösung|weigerung|verschiebung|überschreitung|wiederholung|änderung|entscheidung|regelung|aufnahme|übernahme|rückkehr|absage|flut|dürre|unwetter|hochwasser)$/.test(
    noun,
  );
}

/**
 * "Mit der Maßgabe, dass die Kosten gedeckelt werden": terms that a clause spells out. "Mit Zustimmung der Opposition
 * könne das Gesetz kommen": in front of a verb that says what could be.
 */
export function germanTerms(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const verb =
    startsClause(analyzed, i) && REQUIRED.test(lower(analyzed, i + 1)) ? mainVerbAfter(analyzed, i) : null;
  if (verb !== null && verb <= range.to && MAY(analyzed.tokens[verb]))
    return { from: i, to: verb, cue: "mit" };
  return /^(?:der|dem)$/.test(lower(analyzed, i + 1)) &&
    /^(?:maßgabe|auflage|bedingung|einschränkung|klausel|vorbehalt|voraussetzung)$/.test(
      lower(analyzed, i + 2),
    ) &&
    analyzed.tokens[i + 3]?.text === ","
    ? phraseFrom(analyzed, i, i + 3, range, "mit der Maßgabe")
    : null;
}

const MAY = wordLike(/^(?:k[aö]nn\p{Ll}*|würden?|werden?|wird|ließen?|wären?|lässt|lasse)$/u);

/** "Gesetzt den Fall, die Wahl ginge verloren", "angenommen, alle kämen": the comma stands after the words. */
export function germanSupposing(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const isCase = lower(analyzed, i + 1) === "den" && lower(analyzed, i + 2) === "fall";
  const comma = lower(analyzed, i) === "gesetzt" ? (isCase ? i + 3 : -1) : i + 1;
  if (analyzed.tokens[comma]?.text !== "," || !startsClause(analyzed, i)) return null;
  return clauseFrom(analyzed, i, comma + 1, range, lower(analyzed, i));
}

/** "Je nach Kassenlage", "je nachdem, wie die Ernte ausfällt". */
export function germanPerCase(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (lower(analyzed, i + 1) === "nach") return phraseFrom(analyzed, i, i + 2, range, "je nach");
  return lower(analyzed, i + 1) === "nachdem" && analyzed.tokens[i + 2]?.text === ","
    ? clauseFrom(analyzed, i, i + 3, range, "je nachdem")
    : null;
}

/** "Nur bei einer klaren Begrenzung", "nur mit richterlichem Beschluss", "erst nach einem Bürgerentscheid". */
export function germanOnly(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const preposition = lower(analyzed, i + 1);
  const first = lower(analyzed, i) !== "erst";
  // "Nur im Gegenzug für Flugzeuge".
  if (first && preposition === "im" && lower(analyzed, i + 2) === "gegenzug")
    return phraseFrom(analyzed, i, i + 4, range, "nur im Gegenzug");
  if (!(first ? /^(?:bei|mit|unter|gegen|nach)$/ : /^nach$/).test(preposition)) return null;
  if (isPast(tenseAround(analyzed, i))) return null;
  const next = analyzed.tokens[i + 2];
  // "Nur gegen Vorlage eines Ausweises", "nur mit Zustimmung der Eltern".
  if (first && /^\p{Lu}/u.test(next?.text ?? "") && REQUIRED.test(next?.lower ?? ""))
    return phraseFrom(analyzed, i, i + 2, range, `${lower(analyzed, i)} ${preposition}`);
  const isOpen = first
    ? next !== undefined && /^(?:einem|einer|\p{Ll}{3,}(?:em|er|en))$/u.test(next.text) && !NO_TERM(next)
    : /^(?:einem|einer)$/.test(next?.lower ?? "") || GRANTED(next);
  return isOpen ? phraseFrom(analyzed, i, i + 2, range, `${lower(analyzed, i)} ${preposition}`) : null;
}

/** "Erst nach Freigabe der Mittel": what others have to grant first; "nach Abschluss der Arbeiten" is a time. */
const GRANTED = wordTest((_, text) =>
  /^(?=\p{Lu})\p{L}*(?:[Ff]reigabe|[Zz]usage|[Vv]otum|[Ee]ntscheid|[Bb]eschluss|[Uu]rteil|[Zz]ustimmung|[Gg]enehmigung|[Ee]inigung|[Rr]atifizierung|[Aa]nerkennung|[Pp]rüfung|[Vv]erabschiedung|[Uu]nterzeichnung|[Bb]ewilligung|[Bb]illigung|[Aa]bzug|[Rr]ückzug)$/u.test(
    text,
  ),
);

const REQUIRED =
  /(?:vorlage|anmeldung|zustimmung|genehmigung|erlaubnis|einwilligung|nachweis|beschluss|quittung|kaution|absprache|vereinbarung|rücksprache|prüfung|attest|rezept|verordnung|bürgschaft|erklärung|mandat|garantie|garantien|ausweis|bescheinigung)$/;

const NO_TERM = wordLike(
  /^(?:den|dem|der|ihnen|ihm|ihr|ihrer|seiner|seinem|ihrem|diesen|diesem|dieser|mehreren|wenigen|vielen|einigen|anderen|weiteren|jedem|jeder|beiden|etwa)$/,
);

/**
 * "Ohne zusätzliche Züge müssten sie …": in front of its sentence up to the verb of the main clause, elsewhere only
 * with a noun that may come true or not. "Mit oder ohne" hangs on nothing.
 */
export function germanOhne(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  if (/^(?:oder|und)$/.test(lower(analyzed, i - 1)) && lower(analyzed, i - 2) === "mit") return null;
  if (isManner(analyzed, i)) return null;
  const verb = startsClause(analyzed, i) ? mainVerbAfter(analyzed, i) : null;
  if (verb !== null) return { from: i, to: Math.min(verb, range.to), cue: "ohne" };
  if (startsClause(analyzed, i) && isFronted(analyzed, i)) {
    const phrase = phraseFrom(analyzed, i, i + 1, range, "ohne");
    if (phrase !== null) return phrase;
  }
  const noun = /^(?:ein|eine|einen|das|die|den)$/.test(lower(analyzed, i + 1)) ? i + 2 : i + 1;
  return NEEDED_NOUN.test(lower(analyzed, noun)) ? phraseFrom(analyzed, i, i + 1, range, "ohne") : null;
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
  /^(?:waffenruhe|mandat|zustimmung|garantien|sicherheitsgarantien|waffenstillstand|rückendeckung|abkommen|beschluss|genehmigung|erlaubnis|einigung|votum|vertrag|zusage|zusagen|unterschrift)$/;

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
