/**
 * Does the clause around a time expression look ahead or back? A weekday with a past-tense verb is a time,
 * with a future one a deadline. Word lists and endings; no tagger.
 */
import { clauseAround } from "../meaning/clauses.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";

/** "perfect" is the German "hat … zugesagt", which also stands for what will have been done. */
export type Tense = "past" | "perfect" | "future" | "present";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const GERMAN_FUTURE = set(
  "wird werden werde werdet würde würden will wollen wolle wollten soll sollen solle sollte sollten muss müssen müsse müssten möchte möchten dürfte dürften kann können könnte könnten plant planen geplant vorgesehen angesetzt terminiert fällig bevorsteht ansteht beginnt beginne startet starte folgt zieht tritt läuft endet tagt",
);
const GERMAN_AUXILIARIES = set("hat haben habe hätte hätten ist sind sei seien");
const GERMAN_PAST = set(
  "war waren wurde wurden hatte hatten gab gaben kam kamen ging gingen nahm nahmen traf trafen sprach sprachen sah sahen stand standen blieb blieben ließ ließen hielt hielten fand fanden lag lagen begann begannen rief riefen wies wiesen schrieb schrieben verlieh verliehen zog zogen brach brachen lief liefen schlug schlugen trat traten warf warfen verlor verloren gewann gewannen bot boten bat baten fuhr fuhren flog flogen starb starben stieg stiegen fiel fielen unterschrieb unterschrieben wollte konnte konnten musste mussten durfte durften schwieg schwiegen sank sanken sprang sprangen trug trugen schloss schlossen half halfen schied schieden beschloss beschlossen entschied entschieden erschien erschienen gelang geschah verschwand verschwanden bestand bestanden entstand entstanden erfuhr erfuhren erhielt erhielten enthielt verließ verließen verstand verstanden vertrat vertraten bezog bezogen überwies erließ erließen verbot verboten versprach versprachen widersprach widersprachen wuchs wuchsen wusste wussten brachte brachten dachte dachten nannte nannten kannte kannten rannte brannte brannten saß saßen aß aßen las lasen fraß maß vergaß vergaßen empfahl empfahlen stahl befahl befahlen band banden sang sangen trank tranken klang klangen zwang zwangen drang drangen rang rangen schwamm flog floh flohen goss floss flossen hob hoben schob schoben schwor schworen griff griffen litt litten ritt schnitt schnitten stritt stritten schritt schritten glitt hieß hießen mied mieden stieß stießen lud luden wusch fing fingen hing hingen tat taten",
);
/** Words that end like a weak past tense but are none. */
const GERMAN_NO_PAST = set(
  "heute bitte erste letzte nächste zweite dritte vierte fünfte sechste achte neunte zehnte gute alte rechte beste weite breite späte harte kalte feste leichte echte bunte tote rote hätte hätten sollte sollten dürfte dürften möchte möchten könnte könnten müsste müssten fünften vierten zweiten dritten ersten letzten nächsten besten rechten alten guten unten hinten mitten selten bitten arbeiten betonten bekannten genannten geplanten",
);
const ENGLISH_FUTURE = set(
  "will would shall should may might must can could won't wouldn't i'll he'll she'll they'll we'll you'll it'll i’ll he’ll she’ll they’ll we’ll you’ll it’ll she'd he'd they'd we'd i'd you'd she’d he’d they’d we’d i’d you’d ought",
);
const ENGLISH_PAST = set(
  "was were had did said told went came made took gave met held spoke left began became saw won lost sent put set hit ran brought thought bought fought stood wrote rose fell kept grew knew felt meant paid drew led broke spoke woke froze rode drove flew threw blew swore tore wore shook stole chose ate drank sang rang sank swam sprang stank shrank sat spat hid bit slid fled bled bred slept wept swept crept dealt leant learnt spent bent burnt caught taught sold heard lost stuck struck swung hung dug clung stung understood withstood overcame forgot forgave shone sought bore lit fed sped wasn't weren't didn't hadn't",
);
const ENGLISH_LINKS = set(
  "be been being have has had haven't hasn't hadn't haven’t hasn’t hadn’t to not also then now",
);

/** A phrase set off by a comma ("Ahead of the summit, …") has the tense of what follows it. */
const SET_OFF_LENGTH = 9;
const PHRASE_OPENERS = wordLike(
  /^(?:in|on|at|by|before|after|ahead|until|till|from|during|since|for|within|over|with|without|following|once|next|last|this|early|late|today|tonight|tomorrow|yesterday|shortly|just|soon|only|am|im|an|bis|vor|nach|ab|seit|während|innerhalb|binnen|mit|ohne|zum|zur|kurz|noch|schon|erst|bereits|spätestens|heute|morgen|gestern|ende|anfang|mitte)$/,
);

/** Tense of the clause around the token `at`; in English the verb nearest to it decides. */
export function tenseAround(analyzed: AnalyzedText, at: number): Tense {
  const range = clauseAround(analyzed, at);
  const tense = tenseIn(analyzed, range, at);
  if (tense !== "present" || range.to - range.from > SET_OFF_LENGTH) return tense;
  const sentence = analyzed.sentences[analyzed.tokens[at]?.sentence ?? -1];
  const comma = analyzed.tokens[range.to];
  if (sentence === undefined || range.from !== sentence.from || comma?.text !== ",") return tense;
  // "The order takes effect on Monday, the minister said" is a clause of its own.
  if (!PHRASE_OPENERS(analyzed.tokens[range.from])) return tense;
  return tenseIn(analyzed, clauseAround(analyzed, range.to + 1), range.to);
}

function tenseIn(analyzed: AnalyzedText, range: TokenRange, at: number): Tense {
  return analyzed.language === "de" ? germanTense(analyzed, range) : englishTense(analyzed, range, at);
}

function germanTense(analyzed: AnalyzedText, range: TokenRange): Tense {
  let past = false;
  let auxiliary = false;
  let participle = false;
  if (tellsOfPast(analyzed, range)) return "past";
  for (let i = range.from; i < range.to; i += 1) {
    const token = analyzed.tokens[i];
    if (token === undefined || token.kind !== "word") continue;
    if (isGermanFuture(token)) return "future";
    if (token.lower === "zu" && isGermanInfinitive(analyzed.tokens[i + 1])) return "future";
    if (isInfixedInfinitive(token)) return "future";
    if (isGermanAuxiliary(token)) auxiliary = true;
    if (isGermanParticiple(token)) participle = true;
    if (isGermanPast(token) && !isInflected(analyzed.tokens, i)) past = true;
  }
  if (past) return "past";
  return auxiliary && participle ? "perfect" : "present";
}

/** "Die zugesagten Hubschrauber": between an article and its noun a participle is no verb. */
function isInflected(tokens: AnalyzedText["tokens"], i: number): boolean {
  return (
    GERMAN_ARTICLE(tokens[i - 1]) &&
    /^\p{Ll}+ten?$/u.test(tokens[i]?.text ?? "") &&
    /^\p{Lu}/u.test(tokens[i + 1]?.text ?? "")
  );
}

const GERMAN_ARTICLE = wordLike(
  /^(?:der|die|das|den|dem|des|eine?|eine[nrms]|keine?n?|alle|diese[nrms]?|ihre[nrms]?|seine[nrms]?|unsere[nrms]?)$/,
);

/** "Soll am Samstag geschehen sein", "will gesehen haben", "soll entlassen worden sein": hearsay of what was. */
function tellsOfPast({ tokens }: AnalyzedText, { from, to }: TokenRange): boolean {
  const [first, second, last] = [tokens[to - 3], tokens[to - 2], tokens[to - 1]];
  if (first === undefined || second === undefined || last === undefined || to - from < 4) return false;
  // "Vor dem Abpfiff gegangen zu sein", "bis Mai gezahlt zu haben".
  if (second.lower === "zu")
    return last.lower === "haben"
      ? isGermanParticiple(first)
      : last.lower === "sein" && (/^(?:worden|gewesen)$/.test(first.lower) || MOVED(first));
  if (last.lower === "haben") return isGermanParticiple(second);
  return last.lower === "sein" && (/^(?:worden|gewesen)$/.test(second.lower) || MOVED(second));
}

/** Participles of what happened or moved, which take "sein": "fertiggestellt sein" tells how things will be. */
const MOVED = wordLike(
  /(?:gestorben|gekommen|gegangen|geflohen|gefallen|gereist|gefahren|geflogen|geschehen|passiert|gestürzt|eingedrungen|entkommen|geflüchtet|verschwunden|ausgebrochen|aufgebrochen)$/,
);

const isGermanFuture = wordTest((lower) => GERMAN_FUTURE.has(lower));
const isGermanAuxiliary = wordTest((lower) => GERMAN_AUXILIARIES.has(lower));
const isGermanInfinitive = wordTest((_, text) => /^\p{Ll}.*(?:en|ern|eln|ein|tun)$/u.test(text.slice(0, 40)));

/** "vorzubereiten", "teilzunehmen" */
const isInfixedInfinitive = wordTest((_, text) => /^\p{Ll}{2,9}zu\p{Ll}{2,14}(?:en|ern|eln)$/u.test(text));

const isGermanParticiple = wordTest((_, text) =>
  /^(?:\p{Ll}{0,8}ge\p{Ll}{2,14}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter)\p{Ll}{2,14}(?:t|en)|\p{Ll}{2,14}iert)$/u.test(
    text,
  ),
);

/**
 * "Kam", "war", "konnten", "hereinkam": past beyond doubt. "Blieben" and "gingen" may be a subjunctive, "beschlossen" a
 * participle.
 */
export const isPlainGermanPast = wordTest((_, text) => {
  const stem = text.replace(SEPARABLE, "");
  return (
    (GERMAN_PAST.has(text) || isSeparablePast(text)) &&
    !/^(?:be|ent|er|ver|unter|über|wider)\p{Ll}+en$/u.test(stem) &&
    !/i[^aou]*en$/.test(stem)
  );
});

const SEPARABLE =
  /^(?:her|hin)?(?:ein|aus|an|ab|auf|unter|über)?(?:her|hin|zurück|vor|nach|zu|weg|los|um|mit|teil|statt|fest|wieder)?(?=\p{Ll}{3})/u;

/** As written: "im Schnitt", "der Stand" are nouns. */
const isGermanPast = wordTest(
  (lower, text) => GERMAN_PAST.has(text) || isWeakPast(lower, text) || isSeparablePast(text),
);

/** "Ausging", "hereinkam": at the end of a clause the particle is part of the verb. */
function isSeparablePast(text: string): boolean {
  const stem = text.replace(SEPARABLE, "");
  return stem.length < text.length && GERMAN_PAST.has(stem);
}

function isWeakPast(lower: string, text: string): boolean {
  // "Beisammenhätten", "aufhören müssten" are what may be.
  if (/(?:hätt|könnt|müsst|dürft|möcht|sollt)en?$/.test(text)) return false;
  return /^(?!ge)\p{Ll}{3,20}(?:te|ten)$/u.test(text) && !GERMAN_NO_PAST.has(lower) && !STEM_IN_T.test(text);
}

/** "Ich unterrichte", "er erwarte": verbs whose stem ends in t form their past in -tete. */
const STEM_IN_T =
  /^\p{Ll}{0,8}(?:warte|arbeite|richte|fürchte|zichte|pflichte|koste|starte|leiste|rüste|mute|deute|leite|biete|halte|breite|reite|walte|stalte|schalte|rate|trete|antworte|flüchte|nichte|streite|schütte|obachte|hafte)n?$/u;

function englishTense(analyzed: AnalyzedText, range: TokenRange, at: number): Tense {
  // "Said that from May ships will pay": in front of its clause the expression has nothing to do with the verb of saying.
  const opensClause = analyzed.tokens[at - 1]?.lower === "that";
  for (let i = at - 1; i >= range.from && !opensClause; i -= 1) {
    const tense = englishVerbTense(analyzed, range, i);
    if (tense !== null) return tense;
  }
  // In front of its clause the modal decides, not the first participle: "From May all ships moored here will pay".
  for (let i = at + 1; i < range.to; i += 1) {
    const token = analyzed.tokens[i];
    if (isEnglishFuture(token)) return "future";
    // "In the summer you told us it would be over": said then, whatever was to come.
    if (isSaid(token) && WHO(analyzed.tokens[i - 1])) return "past";
  }
  for (let i = at + 1; i < range.to; i += 1) {
    const tense = englishVerbTense(analyzed, range, i);
    if (tense !== null) return tense;
  }
  return "present";
}

/** Tense of the verb group that ends at token `i`; `null` when no verb stands there. */
function englishVerbTense(analyzed: AnalyzedText, range: TokenRange, i: number): Tense | null {
  const token = analyzed.tokens[i];
  if (token === undefined || token.kind !== "word") return null;
  if (isEnglishFuture(token)) return "future";
  if (token.lower === "to" && isEnglishBase(analyzed.tokens[i + 1])) return "future";
  // "A survey was due in May", "the hearing was to resume": what was to come.
  if (/^(?:was|were)$/.test(token.lower) && AHEAD(analyzed.tokens[i + 1])) return "future";
  if (!isEnglishPast(token) || isAttribute(analyzed.tokens[i - 1])) return null;
  // "Would be presented": the auxiliaries before a participle decide.
  for (let k = i - 1; k >= Math.max(range.from, i - 4); k -= 1) {
    const before = analyzed.tokens[k];
    if (before === undefined) break;
    if (ENGLISH_FUTURE.has(before.lower) || before.lower === "to") return "future";
    // "It should be reviewed", "to be reviewed", "asked that it be reviewed": nothing of it is past.
    if (before.lower === "be") return "future";
    if (/^(?:is|are|am)$/.test(before.lower))
      return /^(?:due|scheduled|expected|planned|set|slated)$/.test(token.lower) ? "future" : "present";
    if (!ENGLISH_LINKS.has(before.lower) && !before.lower.endsWith("ly")) break;
  }
  return isWanted(analyzed, range, i) ? "future" : "past";
}

const isSaid = wordLike(
  /^(?:told|said|promised|announced|assured|wrote|warned|pledged|vowed|claimed|insisted)$/,
);
const WHO = wordLike(/^(?:i|you|he|she|it|we|they)$/);
const AHEAD = wordLike(/^(?:due|scheduled|expected|planned|set|slated|about|to)$/);

const isEnglishFuture = wordTest((lower) => ENGLISH_FUTURE.has(lower));
const isEnglishPast = wordTest((lower, text) => ENGLISH_PAST.has(lower) || isRegularPast(text));

/** "Need", "proceed" and "seed" end like a past tense and are none. */
function isRegularPast(text: string): boolean {
  return (
    /^\p{Ll}{2,20}ed$/u.test(text) &&
    (!text.endsWith("eed") || /^(?:(?:dis)?agreed|freed|guaranteed)$/.test(text))
  );
}

/** "Wants the vote settled", "would like it removed": a participle of what is to be. */
function isWanted({ tokens }: AnalyzedText, { from }: TokenRange, i: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 6); k -= 1)
    if (/^(?:wants?|wanted|wanting|demand(?:s|ed)?)$/.test(tokens[k]?.lower ?? "")) return k < i - 1;
  return false;
}

/** "A reflected photon", "their promised vote": a participle before its noun is no verb. */
const isAttribute = wordLike(/^(?:a|an|the|per|of|any|no|its|their|his|her|our|my|your|every|each)$/);

const isEnglishBase = wordTest((lower, text) => /^\p{Ll}{2,20}$/u.test(text) && !NO_BASE.test(lower));

/** What may stand behind "to" and is no verb: "said to them", "to each of us". */
const NO_BASE =
  /^(?:the|an?|this|that|these|those|his|her|hers|its|their|our|my|your|him|them|me|us|it|you|each|all|both|some|any|one|two|three|more|many|which|whom|what|reporters|date|day)$/;
