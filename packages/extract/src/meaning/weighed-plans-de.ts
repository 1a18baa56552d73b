/** German verbs of weighing and leaning: "erwägt", "prüft", "denkt über … nach", "schließt … nicht aus". */
import type { AnalyzedText, Sentence, Token } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import type { Weighing } from "./weighed-plans.js";

/** A verb, and what the rest of its clause has to have; `act`: only where something that can be done is its object. */
interface Pattern {
  readonly verb: RegExp;
  readonly rest?: RegExp;
  readonly act?: true;
}

const PATTERNS: readonly Pattern[] = [
  { verb: /^(?:erwägt|erwägen|erwog|erwogen)$/ },
  { verb: /^(?:prüft|prüfen|prüfte|prüften)$/, act: true },
  { verb: /^(?:denkt|denken|dachte|dachten)$/, rest: /^(?:.* )?(?:über .*|darüber )nach$/ },
  { verb: /^(?:denkt|denken|dachte|dachten)$/, rest: /^(?:.* )?an (?:eine?n? |daran)/, act: true },
  { verb: /^(?:spielt|spielen|spielte|spielten)$/, rest: /\bmit dem gedanken\b/ },
  { verb: /^(?:trägt|tragen|trug|trugen)$/, rest: /^sich .*\b(?:gedanken|absicht)\b/ },
  { verb: /^(?:liebäugelt|liebäugeln|liebäugelte|liebäugelten)$/, rest: /\b(?:mit|damit)\b/ },
  {
    verb: /^(?:neigt|neigen|neigte|neigten|tendiert|tendieren|tendierte|tendierten)$/,
    rest: /\b(?:zu|zum|zur|dazu)\b/,
  },
  { verb: /^(?:fasst|fassen|fasste|fassten)$/, rest: /\bins auge$/ },
  { verb: /^(?:zieht|ziehen|zog|zogen)$/, rest: /\bin (?:betracht|erwägung)$/ },
  { verb: /^(?:schließt|schließen|schloss|schlossen)$/, rest: /\b(?:nicht|keine\p{L}*|kein) (?:.* )?aus$/u },
  {
    verb: /^(?:ist|sind|war|waren|zeigt|zeigen|zeigte|zeigten)$/,
    rest: /^(?:.* )?(?:offen|aufgeschlossen) für\b/,
    act: true,
  },
  { verb: /^(?:kann|können|könnte|könnten)$/, rest: /^(?:sich .*|.* sich .*)vorstellen$/ },
  { verb: /^(?:stellt|stellen|stellte|stellten)$/, rest: /\bin aussicht$/ },
  {
    verb: /^(?:hat|haben|hatte|hatten)$/,
    rest: /\b(?:erwogen|in aussicht gestellt|in (?:betracht|erwägung) gezogen|ins auge gefasst)$/,
  },
  { verb: /^(?:hat|haben|hatte|hatten)$/, rest: /\b(?:nicht|keine\p{L}*|kein) (?:.* )?ausgeschlossen$/u },
  { verb: /^(?:hat|haben|hatte|hatten)$/, rest: /\bmit dem gedanken gespielt$/ },
  { verb: /^(?:lässt|lassen|ließ|ließen)$/, rest: /\bprüfen$/, act: true },
];

const isWeighing = wordTest((lower, text) => text === lower && PATTERNS.some(({ verb }) => verb.test(lower)));

/** What can be done, by the ending of its noun: "Beteiligung", "Beitritt", "Verbot", "Kauf", "Klage". */
const ACT =
  /^(?!.*(?:meldung|wohnung|rechnung|lesung|zeitung|messung|leitung|anleitung|behauptung|äußerung|aussage|mitteilung|erklärung|quittung|urkunde)$).*(?:ung|ungen|tritt|tritte|bot|bote|kauf|käufe|stieg|gang|nahme|nahmen|zug|bau|schluss|klage|klagen|hilfe|hilfen|reform|reformen|stopp|sperre|sperren|pakt|fusion|verzicht|einsatz|wechsel|beitrag|beiträge|steuer|steuern|abgabe|abgaben|quote|maut|zoll|zölle|sanktionen|referendum|embargo|boykott|moratorium|gesetz|fonds|obergrenze|gebühr|gebühren|rückkehr|umzug|verkauf|teilnahme|option|kooperation|flotte|truppe|vertrag|gespräche|verhandlungen|schritt|schritte|lösung)$/;

/** The main verb, where it weighs or leans; `null` elsewhere. */
export function weighingInGerman({ tokens }: AnalyzedText, { from, to }: Sentence): Weighing | null {
  for (let at = from + 1; at < to - 1; at += 1) {
    const token = tokens[at];
    // Only a main clause: nothing with a comma before its verb.
    if (token === undefined || /^[,:;]$/.test(token.text)) return null;
    if (!isWeighing(token)) continue;
    const end = clauseEnd(tokens, at, to);
    const rest = tokens.slice(at + 1, end).filter(({ kind }) => kind === "word");
    const clause = clauseBehind(tokens, end, to);
    const words = rest.map(({ lower }) => lower).join(" ");
    const pattern = PATTERNS.find(
      ({ verb, rest: needs }) => verb.test(token.lower) && (needs?.test(words) ?? true),
    );
    if (pattern === undefined) return null;
    const isRefused =
      /\b(?:nicht|nie|keine[mnrs]?|kein|niemals)\b/.test(words) && !/aus(?:geschlossen)?$/.test(words);
    const isEmpty = rest.length === 0 && clause === null;
    if (isRefused || isEmpty) return null;
    if (pattern.act === true && clause === null && !rest.some(isAct)) return null;
    const cue = [at];
    for (let k = at + 1; k < end; k += 1) if (isHalf(tokens, k, end)) cue.push(k);
    return { at, quote: clause ?? from, isClause: clause !== null, cue, lemma: "erwägen" };
  }
  return null;
}

/** What belongs to the verb: "… nicht aus", "… in Betracht", "mit dem Gedanken an …", "offen für …". */
function isHalf(tokens: readonly Token[], k: number, end: number): boolean {
  const { lower = "", text = "" } = tokens[k] ?? {};
  const next = tokens[k + 1]?.lower ?? "";
  if (k === end - 1)
    return /^(?:nach|aus|vorstellen|prüfen|erwogen|ausgeschlossen|gestellt|gezogen|gefasst|gespielt|gedanken|absicht|darüber|damit|dazu|auge|betracht|erwägung|aussicht)$/.test(
      lower,
    );
  if (/^(?:sich|nicht|offen|aufgeschlossen|darüber|damit|dazu)$/.test(lower)) return true;
  if (/^(?:ins|in)$/.test(lower)) return /^(?:auge|betracht|erwägung|aussicht)$/.test(next);
  if (/^(?:auge|betracht|erwägung|aussicht|gedanken|absicht)$/.test(lower)) return text !== lower;
  const isFirst = !/^\p{Lu}/u.test(tokens[k - 1]?.text ?? "");
  if (/^(?:über|mit|für|zu|zur|zum|an)$/.test(lower))
    return isFirst || /^gedanken$/.test(tokens[k - 1]?.lower ?? "");
  return lower === "dem" && /^(?:gedanken|absicht)$/.test(next);
}

/** "Prüft eine Beteiligung", "neue Zölle": not the one that is known, "prüft die Meldung". */
function isAct({ text, lower }: Token, k: number, rest: readonly Token[]): boolean {
  return text !== lower && ACT.test(lower) && !/^(?:der|des|dem)$/.test(rest[k - 1]?.lower ?? "");
}

function clauseEnd(tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  while (end < to - 1 && !/^[,;:]$/.test(tokens[end]?.text ?? "")) end += 1;
  return end;
}

/** ", ob es Schiffe schickt", ", den Hafen zu schließen": where the clause begins that says what. */
function clauseBehind(tokens: readonly Token[], comma: number, to: number): number | null {
  if (tokens[comma]?.text !== ",") return null;
  if (/^(?:ob|dass)$/.test(tokens[comma + 1]?.lower ?? "")) return comma + 1;
  for (let i = comma + 1; i < to; i += 1) {
    const { text = "", lower = "" } = tokens[i] ?? {};
    const isInfinitive = /^\p{Ll}{2,}(?:en|ern|eln|n)$/u.test(tokens[i + 1]?.text ?? "");
    if ((lower === "zu" && isInfinitive) || /^\p{Ll}{2,9}zu\p{Ll}{3,}n$/u.test(text)) return comma + 1;
    if (/^[;:]$/.test(text)) return null;
  }
  return null;
}
