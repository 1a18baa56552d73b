/** English verbs of weighing and leaning: "is weighing", "is open to", "has not ruled out", "toys with the idea of". */
import type { AnalyzedText, Sentence, Token } from "../text/analyzed-text.js";
import { wordTest } from "../text/word-test.js";
import type { Weighing } from "./weighed-plans.js";

/** A verb in words before what is weighed; `act`: only what can be done, others inspect documents. */
interface Pattern {
  readonly words: RegExp;
  readonly act?: true;
}

const BE =
  "(?:is|are|was|were|has been|have been|had been) (?:also |now |still |reportedly |already |seriously |currently )?";

/** Matched at the first word; what follows the match is weighed. */
const PATTERNS: readonly Pattern[] = [
  { words: new RegExp(`^${BE}(?:weighing|considering|mulling|contemplating|pondering|eyeing|debating) `) },
  {
    words: /^(?:weighs|weighed|considers|mulls|mulled|contemplates|contemplated|ponders|pondered|eyes|eyed) /,
    act: true,
  },
  {
    words: new RegExp(
      `^${BE}(?:studying|examining|exploring|reviewing|looking at|looking into|thinking about|thinking of) `,
    ),
    act: true,
  },
  { words: new RegExp(`^${BE}(?:toying|flirting) with (?:the idea of )?`) },
  { words: /^(?:toys|toyed|flirts|flirted) with (?:the idea of )?/, act: true },
  { words: new RegExp(`^${BE}leaning towards? `) },
  { words: /^(?:leans|leaned) towards? / },
  { words: new RegExp(`^${BE}inclined (?=to )`) },
  { words: new RegExp(`^${BE}open to (?:the idea of )?`), act: true },
  { words: /^(?:has|have|had) (?:not|never) ruled out / },
  { words: /^(?:does|do|did|would|will) not rule out / },
  { words: new RegExp(`^${BE}not ruling out `) },
  { words: /^(?:holds|held|has held|have held) out the prospect of / },
];

const mayWeigh = wordTest((lower) =>
  /^(?:is|are|was|were|has|have|had|does|do|did|would|will|weigh(?:s|ed)|considers|mull(?:s|ed)|contemplate[sd]|ponder(?:s|ed)|eye[sd]|toy(?:s|ed)|flirt(?:s|ed)|lean(?:s|ed)|holds|held)$/.test(
    lower,
  ),
);

const isGerund = (word: string) =>
  /^\p{Ll}{2,}ing$/u.test(word) &&
  !/^(?:nothing|something|anything|everything|evening|morning|building|king|ring|spring|string|thing)$/.test(
    word,
  );

/** What can be done, by its noun. */
const ACT =
  /^(?!(?:case|body|file|claim|statement|document|question|invention|condition|population|situation|information|election|region|virus|infection|station|moment|element|animal|hospital|journal|signal|material|government|department|parliament|apartment|instrument|opinion|reaction|version|nation|position|option)s?$).*(?:tion|tions|ment|ments|sion|sions|ance|ances|al|als|ban|bans|tax|taxes|levy|levies|toll|tolls|offer|offers|bid|bids|boycott|embargo|cut|cuts|rise|increase|role|deal|deals|pact|treaty|plan|plans|move|step|steps|sale|purchase|closure|exit|withdrawal|tariff|tariffs|fee|fees|cap|caps|quota|quotas|fund|law|reform|reforms|lawsuit|appeal|strike|merger|takeover|talks|negotiations|ships|troops|fleet|force|mission|referendum|vote|moratorium|freeze|pause|delay|switch|return|rule|rules|limit|limits|licen[cs]e|entry|aid|loan|loans|bond|bonds)$/;

/** The first verb, where it weighs or leans; `null` elsewhere. */
export function weighingInEnglish({ tokens }: AnalyzedText, { from, to }: Sentence): Weighing | null {
  for (let at = from + 1; at < to - 2; at += 1) {
    if (/^[:;]$/.test(tokens[at]?.text ?? "") || OTHER_CLAUSE.test(tokens[at]?.lower ?? "")) return null;
    if (!mayWeigh(tokens[at])) continue;
    const words = tokens.slice(at, to - 1).map(({ lower }) => lower);
    const joined = `${words.join(" ")} `;
    const pattern = PATTERNS.find(({ words: known }) => known.test(joined));
    if (pattern === undefined) continue;
    const length = (pattern.words.exec(joined)?.[0] ?? "").split(" ").filter((word) => word !== "").length;
    const begin = at + length;
    if (!weighed(tokens, begin, to, pattern)) return null;
    const cue = Array.from({ length }, (_, k) => at + k);
    return { at, quote: begin, isClause: opensClause(tokens, begin), cue, lemma: "consider" };
  }
  return null;
}

/** A clause before the verb is no main clause; a name's aside ("Norway, which …, is") is none of these. */
const OTHER_CLAUSE = /^(?:if|unless|when|while|although|because|whether|that|what)$/;

function opensClause(tokens: readonly Token[], begin: number): boolean {
  const word = tokens[begin]?.lower ?? "";
  return word === "whether" || word === "to" || isGerund(word);
}

function weighed(tokens: readonly Token[], begin: number, to: number, { act }: Pattern): boolean {
  const first = tokens[begin]?.lower ?? "";
  if (begin >= to - 1 || tokens[begin]?.kind !== "word") return false;
  if (opensClause(tokens, begin)) return true;
  // The noun: the last word before a preposition or a mark.
  let end = begin;
  while (end < to - 1 && tokens[end]?.kind === "word" && !PREPOSITION.test(tokens[end]?.lower ?? ""))
    end += 1;
  const noun = tokens[end - 1]?.lower ?? "";
  const isNew =
    !/^(?:the|this|that|these|those|his|her|their|its)$/.test(first) ||
    /^its own$/.test(`${first} ${tokens[begin + 1]?.lower ?? ""}`);
  if (act === true) return ACT.test(noun) && isNew;
  return isNew || ACT.test(noun);
}

const PREPOSITION =
  /^(?:of|on|in|at|for|to|from|with|by|against|over|under|about|after|before|and|or|as|that|which)$/;
