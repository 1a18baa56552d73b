/** German conditions with the verb in front: "Sollte Moskau …, …", "Ist der Damm fertig, zahlt das Land". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { clauseAround } from "./clauses.js";
import { lower, type Stretch, startsClause } from "./condition-stretch.js";

const VERB_FIRST =
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge|scheiterte|scheitert|kommt|gelingt|bleibt|greift|hält|verletzt|tritt|stimmt|lehnt|ist|hat|will|kann|muss|darf|wird|werden|sind|haben|geht|gehen|gibt|steht|fällt|läuft)$/;

/** Any finite verb can open a condition ("Unterschreibe Europa nicht, …"); articles and adverbs cannot. */
export function mayBeVerb(lower: string): boolean {
  return (
    VERB_FIRST.test(lower) ||
    (/^\p{L}{3,12}(?:e|t|en|ern|eln)$/u.test(lower) &&
      !/^(?:die|eine|keine|seine|ihre|meine|unsere|diese|jede|alle|viele|einige|mehrere|heute|erste|nicht|jetzt|erst|fast|selbst|damit|seit|zuletzt|beide|morgen|gestern|neben|gegen|zwischen|wegen|dagegen|hingegen|daneben|deswegen|wenige|bitte|sonst|solche|welche|weite|gute|leute|dort|oft|meist|überhaupt|derzeit)$/.test(
        lower,
      ))
  );
}
const SUBJUNCTIVE = wordLike(
  /^(?:sollte|sollten|käme|kämen|gäbe|gäben|hätte|hätten|wäre|wären|würde|würden|bräche|brächen|gelänge)$/,
);
export const MAIN_VERB =
  /^(?:bin|bist|werde|werden|wird|würde|würden|müsse|müssen|muss|müsste|müssten|wäre|wären|sei|seien|ist|sind|könne|kann|können|könnte|könnten|wolle|will|wollen|dürfe|dürften|soll|sollen|sollte|droht|drohe|bleibt|bleibe|bliebe|blieben|geht|gehe|steht|stehe|fehlt|fehlen|verliere|verfalle|rede|bekomme|erübrige|gibt|gebe|komme|kommt)$/;
export const SUBJECT =
  /^(?:der|die|das|dies|es|er|sie|wir|man|ich|ihr|ein|eine|noch|nichts|niemand|keiner?)$/;

/** "Käme es zu …, …", "Sollte Moskau …, so …", "Fasse der Rat keinen Beschluss, verfalle …": a verb first, then a
 * comma and a second verb. */
export function germanVerbFirst(analyzed: AnalyzedText, i: number, range: TokenRange): Stretch | null {
  const token = analyzed.tokens[i];
  if (token === undefined || !startsClause(analyzed, i)) return null;
  // Behind a comma what is written with a capital is a name: "Der Leiter, Vasile Munteanu, hatte …".
  if (analyzed.tokens[i - 1]?.text === "," && startsCapital(token)) return null;
  const stretch = verbFirstClause(analyzed, i, range);
  if (stretch === null) return null;
  if (isTrailingSollte(analyzed, i, stretch)) return stretch;
  if (analyzed.tokens[stretch.to]?.text !== ",") return null;
  // "Sollten wir verlieren, ja": an answer needs no verb, but a question is none.
  if (isFrontedSollte(analyzed, i)) return stretch;
  if (!opensMainClause(analyzed, stretch.to + 1)) return null;
  if (SUBJUNCTIVE(token)) return stretch;
  // "Er sagte, gelingt die Sanierung, bleibe das Bad": the words of a speech may begin small.
  if (!startsCapital(token) && !(i === range.from && OPENS_SMALL(token))) return null;
  const second = isSubject(analyzed, i + 1) || lower(analyzed, i + 1) === "sich";
  return isVerbFirst(token) || second ? stretch : null;
}

const isVerbFirst = wordLike(VERB_FIRST);
const startsCapital = wordTest((_, text) => /^\p{Lu}/u.test(text));
const isFrontedVerb = wordTest((_, text) => /^Sollten?$/.test(text));

/** Finite forms that stand first in a condition; "einen", "sondern" and "hatte" open something else. */
const OPENS_SMALL = wordLike(
  /^(?!hatte|wurde|konnte|musste|durfte|wollte|sagte|nannte)\p{Ll}{2,}(?:t|te|ten|[^n]e)$/u,
);

function isFrontedSollte(analyzed: AnalyzedText, i: number): boolean {
  if (!isFrontedVerb(analyzed.tokens[i]) || !isSubject(analyzed, i + 1)) return false;
  const sentence = analyzed.sentences[analyzed.tokens[i]?.sentence ?? -1];
  return (
    sentence !== undefined &&
    !analyzed.tokens.slice(i, sentence.to).some(({ text }) => text === "?" || text === "…")
  );
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
  if (opensMain(token)) return true;
  return (
    endsLikeVerb(token) &&
    !NO_FINITE(token) &&
    (isSubject(analyzed, i + 1) || goesOnBehindVerb(analyzed.tokens[i + 1]))
  );
}

const opensMain = wordTest((small) => small === "dann" || small === "so" || MAIN_VERB.test(small));
const endsLikeVerb = wordTest((_, text) => /^\p{Ll}{2,}(?:e|t|st|en)$/u.test(text));
const goesOnBehindVerb = wordIn(
  "ich wir sich ihm ihr ihnen mir uns dir den dem diese dieser dieses jede jeder alle auch kein keine in im am an auf aus bei mit nach zu zum zur es",
);

const NO_FINITE = wordLike(
  /^(?:die|eine|keine|seine|ihre|meine|unsere|diese|jede|alle|viele|einige|mehrere|nicht|erst|fast|selbst|damit|seit|beide|wenn|denn|dessen|deren|denen|ohne|sowie|oder|statt|samt|heute|jetzt|dort|oft|meist|gegen|neben|zwischen|wegen|hinten|vorne|unten|oben|den|welche|solche|derzeit|zuletzt|überhaupt|sonst)$/,
);

/** "…, sollte die Fusion genehmigt werden": behind its main clause, with the infinitive last. */
function isTrailingSollte(analyzed: AnalyzedText, i: number, stretch: Stretch): boolean {
  const { tokens } = analyzed;
  if (tokens[i - 1]?.text !== "," || !/^(?:sollte|sollten)$/.test(lower(analyzed, i))) return false;
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
  // "…, die Preise nicht zu erhöhen, sollte die Fusion kommen": an infinitive, no relative clause.
  if (isInfinitiveClause(analyzed, before, i - 1)) return true;
  return !(SUBORDINATE.test(first) && !(opensSentence && /^(?:der|die|das|den|dem)$/.test(first)));
}

function isInfinitiveClause({ tokens }: AnalyzedText, from: number, to: number): boolean {
  const last = tokens[to - 1]?.text ?? "";
  return (
    !SUBORDINATE_ONLY(tokens[from]) &&
    ((tokens[to - 2]?.lower === "zu" && /^\p{Ll}+n$/u.test(last)) ||
      /^\p{Ll}{2,9}zu\p{Ll}{2,14}n$/u.test(last))
  );
}

const SUBORDINATE_ONLY = wordLike(
  /^(?:wenn|falls|weil|obwohl|sofern|sobald|nachdem|bevor|ehe|dass|um|ohne|statt)$/,
);
const SUBORDINATE =
  /^(?:wenn|falls|da|weil|als|obwohl|sofern|sobald|solange|nachdem|bevor|ehe|während|um|ob|wer|was|wie|dass|der|die|das|den|dem|deren|dessen|denen|welche|welcher|wo|ohne|statt|so|sagte|sagt)$/;

function isSubject(analyzed: AnalyzedText, i: number): boolean {
  return opensSubject(analyzed.tokens[i]);
}

const opensSubject = wordTest((small, text) => SUBJECT.test(small) || /^\p{Lu}/u.test(text));
