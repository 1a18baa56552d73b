/** Verbs, nouns and turns that take something away or keep it out, beyond the verbs of attitude. */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { germanWords, separatedVerbs } from "./german-verb-keys.js";
import { stemTable, wordsOfList } from "./stem-table.js";

const GERMAN = stemTable("de", () =>
  wordsOfList(
    "ablehnen zurückziehen zurücknehmen absagen streichen zurückrufen abziehen heraushalten fernhalten verzichten ausscheiden aussteigen abraten warnen fürchten befürchten misstrauen stoppen kippen beerdigen begraben abschaffen beenden bezweifeln zweifeln scheuen meiden fehlschlagen scheitern ablehnend Ablehnung Absage Verzicht Veto Rückzug Ausstieg Stopp Verbot Widerstand Protest Kritik Zweifel Bedenken Vorbehalte",
  ),
);
const ENGLISH = new Set(
  "withdraw withdraws withdrew withdrawn withdrawing cancel cancels cancelled canceled drop drops dropped scrap abandon reject rejects rejected oppose opposed opposes opposing objection objections veto vetoed vetoes rejection refusal withdrawal doubt doubts doubted sceptical skeptical scepticism skepticism wary reluctant against shelve shelved ditch ditched revoke revoked rescind rescinded suspend suspended bury buried fear fears feared distrust dread".split(
    " ",
  ),
);
/** Several words in a row. */
const TURNS = [
  /^(?:off|from) the table/,
  /^out of the question/,
  /^stay out/,
  /^stays out/,
  /^kept? out/,
  /^keeping out/,
  /^pull(?:s|ed|ing)? out/,
  /^back(?:s|ed|ing)? out/,
  /^walk(?:s|ed|ing)? away/,
  /^hands off/,
  /^vom tisch/,
  /^(?:the|its) plug on/,
  /^kommt? nicht in frage/,
  /^(?:finger|hände) weg/,
  /^nicht mit (?:mir|uns)/,
  /^nur über meine leiche/,
  /^over my dead body/,
  /^must go(?: [^\p{L}\d]| ?$)/u,
  /^a non-?starter/,
  /^dead in the water/,
  /^not an option/,
];

/** First words of the turns; hardly any word of a text is one of them. */
const opensTurn = wordIn(
  "off from out stay stays kep kept keeping pull pulls pulled pulling back backs backed backing walk walks walked walking hands vom the its komm kommt finger hände nicht nur over must a dead not",
);
const opensTakingBack = wordIn("off the its vom");
/** One of these stands in every such turn. */
export const isInTakingBack = wordIn("off plug tisch");
const goesOnTakingBack = wordIn("the plug tisch");
/** Second words of the turns, or how they begin. */
const goesOnTurn = wordLike(
  /^(?:(?:the|of|plug|nicht|mit|über|my|go|in|an)$|out|away|off|tisch|weg|non-?starter)/,
);

/** "Takes its offer off the table": position of a turn that takes something back; `null` without one. */
export function takenBackAt({ tokens }: AnalyzedText, range: TokenRange): number | null {
  for (let i = range.from; i < range.to; i += 1) {
    if (!opensTakingBack(tokens[i]) || !goesOnTakingBack(tokens[i + 1])) continue;
    const turn = [i, i + 1, i + 2].map((k) => tokens[k]?.lower ?? "").join(" ");
    if (/^(?:off the table|(?:the|its) plug on|vom tisch )/.test(turn)) return i;
  }
  return null;
}

const isOpposing = {
  de: wordTest((_, text) => germanWords(text).some((word) => GERMAN.ofWord(word) === true)),
  en: wordTest((lower) => ENGLISH.has(lower)),
};

/** Position of the first such word in the range, outside the given positions; `null` without one. */
export function opposingWord(
  analyzed: AnalyzedText,
  range: TokenRange,
  without: ReadonlySet<number>,
): number | null {
  const { tokens, language } = analyzed;
  for (let i = range.from; i < range.to; i += 1) {
    const token = tokens[i];
    if (token === undefined || without.has(i) || token.kind !== "word") continue;
    if (opensTurn(token) && goesOnTurn(tokens[i + 1]) && isTurn(analyzed, i)) return i;
    if (isOpposing[language](token)) return i;
  }
  if (language === "de")
    for (const verb of separatedVerbs(analyzed, range))
      if (verb.keys.some((key) => GERMAN.ofStem(key) === true) || isTemptation(analyzed, range, verb.keys))
        return verb.at[0] ?? null;
  return null;
}

function isTurn({ tokens }: AnalyzedText, i: number): boolean {
  const turn = [i, i + 1, i + 2, i + 3].map((k) => tokens[k]?.lower ?? "").join(" ");
  return TURNS.some((pattern) => pattern.test(turn));
}

/** "Lädt dazu ein, getestet zu werden": what invites something asks for trouble. */
function isTemptation(analyzed: AnalyzedText, range: TokenRange, keys: readonly string[]): boolean {
  if (!keys.includes("einlad")) return false;
  for (let i = range.from; i < range.to; i += 1) if (analyzed.tokens[i]?.lower === "dazu") return true;
  return false;
}
